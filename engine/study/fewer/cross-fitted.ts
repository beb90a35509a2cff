/**
 * Controls chosen among many, without spoiling the interval: each half of the futures is adjusted by controls that the other half
 * chose. Choosing and estimating on the same futures would make the interval too short (a test shows how much).
 */
import { invariant } from '../../base/invariant.ts'
import { ln } from '../../base/maths.ts'
import { sum } from '../../base/order.ts'
import { correlation } from '../paired.ts'
import { studentQuantile } from '../student.ts'
import { type Adjusted, controlsMax, regressionAdjusted } from './regression-adjusted.ts'

export interface CrossFitted {
  readonly n: number
  readonly mean: number
  readonly standardError: number
  /** Welch and Satterthwaite's, rounded down */
  readonly df: number
  /** 95 % t-interval of the mean */
  readonly low: number
  readonly high: number
  /** positions of the controls by which the first and the second half were adjusted */
  readonly chosen: readonly [first: readonly number[], second: readonly number[]]
}

/**
 * Mean of an outcome, adjusted by controls that the data chose.
 *
 * Futures are split by turns: first, third, .. and second, fourth, .. Each half chooses for the other. The two means are then as good
 * as uncorrelated, and their mean has a quarter of the sum of their variances.
 *
 * @param outcome one finite value per future, at least 20
 * @param candidates each one value per future, with mean exactly 0 over all futures that could be drawn
 * @param always how many of the first candidates are used without being chosen, as many as the half allows
 * @throws InvariantError below 20 futures
 */
export function crossFitted(outcome: ArrayLike<number>, candidates: readonly ArrayLike<number>[], always = 0): CrossFitted {
  const n = outcome.length
  invariant(n >= 20, () => `${n} futures are too few to split`)
  const half = (turn: number): Half => ({ outcome: byTurns(outcome, turn), candidates: candidates.map((candidate) => byTurns(candidate, turn)) })
  const first = half(0)
  const second = half(1)
  const most = controlsMax(second.outcome.length)
  const byFirst = chooseControls(first.outcome, first.candidates, always, most)
  const bySecond = chooseControls(second.outcome, second.candidates, always, most)
  const one = adjustedBy(first, bySecond)
  const other = adjustedBy(second, byFirst)
  const mean = (one.mean + other.mean) / 2
  const a = one.standardError * one.standardError
  const b = other.standardError * other.standardError
  const standardError = Math.sqrt(a + b) / 2
  const df = a + b === 0 ? one.df : Math.floor(((a + b) * (a + b)) / ((a * a) / one.df + (b * b) / other.df))
  const width = studentQuantile(0.975, df) * standardError
  return { n, mean, standardError, df, low: mean - width, high: mean + width, chosen: [bySecond, byFirst] }
}

interface Half {
  readonly outcome: Float64Array
  readonly candidates: readonly Float64Array[]
}

const adjustedBy = (half: Half, chosen: readonly number[]): Adjusted => regressionAdjusted(half.outcome, chosen.map((c) => half.candidates[c]!))

const byTurns = (xs: ArrayLike<number>, turn: number): Float64Array => Float64Array.from(xs).filter((_, i) => i % 2 === turn)

/**
 * Which candidates explain an outcome: the best correlated with what the ones before leave, one after the other, as long as it is
 * more than chance would give the best of so many (the universal threshold sqrt(2 ln p / n); Donoho & Johnstone, Biometrika 1994).
 *
 * @param always the first so many are in without a question @param most controls in all
 * @returns positions in the order of choice
 */
export function chooseControls(outcome: ArrayLike<number>, candidates: readonly ArrayLike<number>[], always: number, most: number): number[] {
  const chosen = candidates.slice(0, Math.min(always, most)).map((_, c) => c)
  const threshold = Math.sqrt((2 * ln(Math.max(2, candidates.length))) / outcome.length)
  while (chosen.length < Math.min(most, candidates.length)) {
    const rest = residuals(outcome, chosen.map((c) => candidates[c]!))
    let best = -1
    let strongest = threshold
    candidates.forEach((candidate, c) => {
      const r = chosen.includes(c) ? 0 : Math.abs(correlation(candidate, rest) ?? 0)
      if (r > strongest) {
        strongest = r
        best = c
      }
    })
    if (best < 0) break
    chosen.push(best)
  }
  return chosen
}

/** What a fit by controls leaves of the outcome; its level does not matter here. */
function residuals(outcome: ArrayLike<number>, controls: readonly ArrayLike<number>[]): Float64Array {
  const { slopes } = regressionAdjusted(outcome, controls)
  return Float64Array.from(outcome, (y, i) => y - sum(controls.map((control, c) => slopes[c]! * control[i]!)))
}
