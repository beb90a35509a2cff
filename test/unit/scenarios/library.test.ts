/** Every file of the library tells a story, decodes without error, and its plans differ from each other. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { EXAMPLES } from '../../../scenarios/index.ts'
import { findingsOf, sound } from './helpers.ts'

const folder = new URL('../../../scenarios/library/', import.meta.url)
const files = readdirSync(folder)

/** The stories that the mission asks for. */
const STORIES: readonly string[] = [
  'competition',
  'consistency',
  'five-star-programme',
  'full-chairs',
  'generations',
  'hire-warm-people',
  'lapse-acknowledged',
  'leadership-and-culture',
  'loyalty-programme',
  'medical-benefits',
  'phone-and-callbacks',
  'recovery-empowerment',
  'self-score',
  'soft-sell',
]

test('every story is there, and nothing else', () => {
  expect(files.sort()).toEqual(STORIES.map((story) => `${story}.yaml`))
})

describe.each(files)('%s', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  test('begins with its story and is short', () => {
    const lines = text.split('\n')
    expect(lines[0]).toMatch(/^# [A-Z].*\.$/)
    expect(lines.findIndex((line) => !line.startsWith('# '))).toBeGreaterThanOrEqual(2)
    expect(lines.length).toBeLessThan(60)
  })
  test('says nothing wrong, and at most that its effects are guesses', () => {
    expect(findingsOf(text, name).filter((f) => f.code !== 'A04')).toEqual([])
  })
  test('compares at least two plans that differ', () => {
    const { plans } = sound(text, name).scenario
    expect(plans.length).toBeGreaterThanOrEqual(2)
    expect(new Set(plans.map((plan) => JSON.stringify(plan.parts.map(({ id: _id, ...part }) => part)))).size).toBe(plans.length)
  })
})

test('the examples of init are files that decode', () => {
  for (const [kind, { file }] of Object.entries(EXAMPLES)) {
    const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')
    expect(sound(text, file).scenario.practice.practice.kind).toBe(kind)
  }
})
