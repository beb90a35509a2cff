/** Two plans in the same futures: the difference, how sure it is, and what the pairing was worth. */
import { invariant } from '../base/invariant.ts'
import { quantile, sum } from '../base/order.ts'
import { studentQuantile } from './student.ts'
import { ascending, isConstant, moments, sumOfSquares } from './summary.ts'

export type Direction = 'up' | 'down' | null

export interface Paired {
  /** futures in which both are defined */
  readonly n: number
  readonly mean: number | null
  /** 95 % t-interval of the mean difference; null below two futures */
  readonly low: number | null
  readonly high: number | null
  readonly median: number | null
  /** percentiles of the difference over futures */
  readonly p05: number | null
  readonly p95: number | null
  /** share of futures in which the plan is better; a tie is not; null without a direction */
  readonly pBetter: number | null
  /** null when either side does not vary */
  readonly correlation: number | null
  /** (variance of the plan + variance of the baseline) / variance of the difference: how many times more futures unpaired
   * runs would need. Null when the difference does not vary. */
  readonly varianceReduction: number | null
}

/**
 * Paired difference plan - baseline, future by future.
 *
 * @param plan @param baseline one value per future in the same order, NaN where undefined; such futures are left out
 * @param better which way is good
 * @throws InvariantError when the lengths differ
 * @example paired([3, 5], [1, 2], 'up').mean // 2.5
 */
export function paired(plan: ArrayLike<number>, baseline: ArrayLike<number>, better: Direction): Paired {
  invariant(plan.length === baseline.length, () => `${plan.length} futures against ${baseline.length}`)
  const a: number[] = []
  const b: number[] = []
  for (let i = 0; i < plan.length; i++) {
    const x = plan[i]!
    const y = baseline[i]!
    if (x === x && y === y) {
      a.push(x)
      b.push(y)
    }
  }
  const differences = Float64Array.from(a, (x, i) => x - b[i]!)
  const n = differences.length
  const { mean, sd } = moments(differences)
  if (mean === null) return { n, mean, low: null, high: null, median: null, p05: null, p95: null, pBetter: null, correlation: null, varianceReduction: null }
  const half = sd === null ? null : (studentQuantile(0.975, n - 1) * sd) / Math.sqrt(n)
  const sorted = ascending(differences)
  return {
    n,
    mean,
    low: half === null ? null : mean - half,
    high: half === null ? null : mean + half,
    median: quantile(sorted, 0.5),
    p05: quantile(sorted, 0.05),
    p95: quantile(sorted, 0.95),
    pBetter: better === null ? null : differences.filter((d) => (better === 'up' ? d > 0 : d < 0)).length / n,
    correlation: correlation(a, b),
    varianceReduction: varianceReduction(a, b, differences),
  }
}

/**
 * Whether a mean difference may as well be luck: its 95 % interval holds 0, or one future gives none. Futures that all
 * agree have no spread in which luck could show: what happens in fewer than one of them is not seen.
 */
export function withinLuck({ mean, low, high }: Pick<Paired, 'mean' | 'low' | 'high'>): boolean {
  if (mean === null) return false
  if (low === null || high === null) return mean !== 0
  return low <= 0 && high >= 0 && low < high
}

/**
 * Pearson's correlation, -1..1.
 *
 * @returns null when either side does not vary, or there are fewer than two
 */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  if (a.length < 2 || isConstant(a) || isConstant(b)) return null
  const meanA = sum(a) / a.length
  const meanB = sum(b) / b.length
  const products = sum(Float64Array.from(a, (x, i) => (x - meanA) * (b[i]! - meanB)))
  const r = products / (Math.sqrt(sumOfSquares(a, meanA)) * Math.sqrt(sumOfSquares(b, meanB)))
  return r > 1 ? 1 : r < -1 ? -1 : r
}

function varianceReduction(a: ArrayLike<number>, b: ArrayLike<number>, differences: ArrayLike<number>): number | null {
  const d = moments(differences).sd
  const sdA = moments(a).sd
  const sdB = moments(b).sd
  if (d === null || sdA === null || sdB === null || d === 0) return null
  return (sdA * sdA + sdB * sdB) / (d * d)
}
