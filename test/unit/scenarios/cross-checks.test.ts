/** What the numbers of a file are told about each other, where a fixture cannot say it. */
import { expect, test } from 'vitest'
import { checkScenario } from '../../../scenarios/index.ts'
import { findingsOf } from './helpers.ts'

test.each([
  ['EUR', '€', '€'],
  ['CHF', 'CHF', 'CHF '],
])('amounts are said in the currency of the practice (%s)', (currency, unit, sign) => {
  const text = `format: fivestar/1\npractice: {kind: dental, currency: ${currency}}\nmeasured: {net_production: 10000 ${unit}/month}\n`
  const said = new RegExp(`come to about ${sign}\\d+,\\d{3} a month; you measured ${sign}10,000\\.`)
  expect(findingsOf(text).filter((f) => f.code !== 'A06').map((f) => [f.code, f.why])).toEqual([['C04', expect.stringMatching(said)]])
  expect(checkScenario(text, 'file.yaml').practice?.lines[2]).toContain(`net production ${sign}10,000 a month`)
})
