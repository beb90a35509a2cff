/** What one number does over futures: mean, spread, and how well the mean is known. Sums in the order of the futures. */
import { quantile, sum } from '../base/order.ts'

/** Below this the ends of a 5th to 95th percentile are single futures. */
export const FUTURES_FEW = 20

export interface Moments {
  /** futures in which the number is defined */
  readonly n: number
  readonly mean: number | null
  /** sample standard deviation, n - 1; null below two futures */
  readonly sd: number | null
}

export interface Spread extends Moments {
  readonly median: number | null
  readonly p05: number | null
  readonly p95: number | null
  /** Monte Carlo standard error of the mean, sd / sqrt(n) */
  readonly mcse: number | null
}

/** The defined values, in order. NaN stands for "undefined in this future" inside the study and nowhere else. */
export function defined(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).filter((value) => value === value)
}

/** Ascending copy. */
export function ascending(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort()
}

/**
 * Mean and standard deviation over the futures in which the number is defined.
 *
 * @example moments([1, 2, NaN, 3]) // { n: 3, mean: 2, sd: 1 }
 */
export function moments(values: ArrayLike<number>): Moments {
  const xs = defined(values)
  const n = xs.length
  if (n === 0) return { n, mean: null, sd: null }
  // a constant has no spread, whatever the rounding of its sum says
  if (isConstant(xs)) return { n, mean: xs[0]!, sd: n < 2 ? null : 0 }
  const mean = sum(xs) / n
  return { n, mean, sd: Math.sqrt(sumOfSquares(xs, mean) / (n - 1)) }
}

/**
 * The row that documents print of a number over futures.
 *
 * @param values one per future, in the order of the futures; NaN where undefined
 * @returns percentiles by linear interpolation (type 7); null where nothing is defined
 */
export function spread(values: ArrayLike<number>): Spread {
  const { n, mean, sd } = moments(values)
  if (mean === null) return { n, mean, sd, median: null, p05: null, p95: null, mcse: null }
  const sorted = ascending(defined(values))
  return {
    n,
    mean,
    sd,
    median: quantile(sorted, 0.5),
    p05: quantile(sorted, 0.05),
    p95: quantile(sorted, 0.95),
    mcse: sd === null ? null : sd / Math.sqrt(n),
  }
}

export function isConstant(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false
  return true
}

export function sumOfSquares(values: ArrayLike<number>, mean: number): number {
  return sum(Float64Array.from(values, (value) => (value - mean) * (value - mean)))
}
