/** Controls that the data chose: found when there are any, few when there are none, and an interval that is not spoiled by the choice. */
import { expect, test } from 'vitest'

import { crossFitted } from '../../../../engine/study/fewer/cross-fitted.ts'
import { regressionAdjusted } from '../../../../engine/study/fewer/regression-adjusted.ts'
import { correlation } from '../../../../engine/study/paired.ts'
import { coverage, normals } from './made-up.ts'

const N = 60
const CANDIDATES = 40
const ROUNDS = 800

/** 3 + two of forty candidates + noise. */
function madeUp(round: number, strength: number): { readonly outcome: Float64Array; readonly candidates: readonly Float64Array[] } {
  const [noise, ...candidates] = normals(N, CANDIDATES + 1, round) as [Float64Array, ...Float64Array[]]
  return { outcome: noise.map((e, i) => 3 + strength * (candidates[5]![i]! + candidates[9]![i]!) + e), candidates }
}

test('strong inputs are chosen by both halves', () => {
  const { outcome, candidates } = madeUp(1, 2)
  for (const chosen of crossFitted(outcome, candidates).chosen) expect([...chosen].sort((a, b) => a - b).slice(0, 2)).toEqual([5, 9])
})

test('among forty that say nothing hardly any is chosen', () => {
  let chosen = 0
  for (let round = 0; round < 100; round++) chosen += crossFitted(madeUp(round, 0).outcome, madeUp(round, 0).candidates).chosen.flat().length
  expect(chosen / 200).toBeLessThan(0.6)
})

test('the interval holds the truth in 95 of 100 runs (false alarm: one seed in a thousand)', () => {
  const { share, allowed } = coverage(ROUNDS, 3, (round) => crossFitted(madeUp(round, 0.4).outcome, madeUp(round, 0.4).candidates))
  expect(Math.abs(share - 0.95)).toBeLessThan(allowed)
})

test('chosen and estimated on the same futures it would not: the reason for the halves', () => {
  const { share, allowed } = coverage(ROUNDS, 3, (round) => {
    const { outcome, candidates } = madeUp(round, 0)
    const along = candidates.map((candidate) => Math.abs(correlation(candidate, outcome)!))
    const strongest = along.map((_, c) => c).sort((a, b) => along[b]! - along[a]!).slice(0, 6)
    return regressionAdjusted(outcome, strongest.map((c) => candidates[c]!))
  })
  expect(share).toBeLessThan(0.95 - allowed)
})

test('too few futures are refused', () => expect(() => crossFitted(new Float64Array(19), [])).toThrow('too few to split'))
