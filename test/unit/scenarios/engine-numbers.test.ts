/** Numbers that the engine owns are read from it: with another engine the language says something else. */
import { expect, test, vi } from 'vitest'
import { checkScenario } from '../../../scenarios/index.ts'
import { BARE, findingsOf, MAPLE } from './helpers.ts'

vi.mock('../../../engine/index.ts', async (original) => {
  const engine = await original<typeof import('../../../engine/index.ts')>()
  const outgoingMinutes = { ...engine.BELIEFS.outgoingMinutes, median: 28 }
  return { ...engine, BELIEFS: { ...engine.BELIEFS, outgoingMinutes }, HORIZON_MONTHS_MAX: 60, CURRENCY_SIGNS: { ...engine.CURRENCY_SIGNS, SEK: 'kr' } }
})

test('minutes of the desk that no file lists', () => {
  // 82 % with the 14 min of the engine as it is; 14 min more for 4,196 visits a year are 979 h of 3,264 h
  expect(checkScenario(MAPLE, 'maple-street.yaml').practice?.lines[1]).toMatch(/desk 112 % busy/)
})

test('the longest horizon', () => {
  expect(findingsOf(`${BARE}decision: {horizon: 60 months}`)).toEqual([])
  expect(findingsOf(`${BARE}decision: {horizon: 61 months}`).map((f) => f.code)).toEqual(['V04'])
})

test('the currencies of a practice', () => {
  expect(findingsOf('format: fivestar/1\npractice: {kind: dental, currency: SEK}\nmoney: {fixed_cost: 90000 kr/month}\n').map((f) => f.code)).toEqual(['A06'])
  expect(findingsOf('format: fivestar/1\npractice: {kind: dental, currency: NOK}\n').map((f) => f.code)).toEqual(['V05'])
})
