/** From 20 replications to an interval and a verdict. */
import { ln } from '../../base/maths.ts'
import { sum } from '../../base/order.ts'

export const REPLICATIONS = 20
/** Student's t, 19 degrees of freedom, 0.99995 quantile: two-sided 99.99 %. Held against `studentQuantile` by a test. */
export const T_19 = 4.897461588861722
const ALPHA = 0.0001
/** Widest half-width of an interval, as a share of the value: a wide interval proves nothing. */
export const HALF_WIDTH_MAX = 0.03
/** Variances and second moments, which the rule of the issue leaves free: 3 % would take ten times the customers of the mean. */
export const HALF_WIDTH_MAX_MOMENT = 0.1
/** Probabilities up to this are rare: only inside the interval. */
export const RARE = 0.01

/** What an output is, which decides how it is judged. */
export type Rule = 'mean' | 'probability' | 'moment' | 'upper bound' | 'lower bound'

export interface Interval {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/**
 * The 99.99 % interval of 20 replications.
 *
 * An average over a window of n customers cannot be known better than to one customer in n, however equal the replications are
 * (arrivals by the clock): that is the least half-width. Nothing seen at all in n customers: at most ln(2 / 0.0001) / n.
 *
 * @param customers of one replication
 */
export function intervalOf(values: ArrayLike<number>, customers: number, rule: Rule): Interval {
  const n = values.length
  const mean = sum(values) / n
  const squares = sum(Float64Array.from(values, (x) => (x - mean) * (x - mean)))
  if (mean === 0 && squares === 0) return { mean, low: 0, high: rule === 'probability' ? ln(2 / ALPHA) / (n * customers) : 0 }
  const half = Math.max((T_19 * Math.sqrt(squares / (n - 1))) / Math.sqrt(n), Math.abs(mean) / customers)
  return { mean, low: mean - half, high: mean + half }
}

/** Half-width over what it may be; 1 and less is narrow enough, 0 where no width is asked for. NaN when nothing was measured. */
export function wideness({ mean, low, high }: Interval, expected: number | null, rule: Rule): number {
  const half = (high - low) / 2
  const bound = rule === 'upper bound' || rule === 'lower bound'
  const known = Math.abs(bound || expected === null ? mean : expected)
  // within a short window everything is alike: a variance far too small must not look precise
  const value = rule === 'moment' ? Math.min(known, Math.abs(mean)) : known
  if (value === 0 || (rule === 'probability' && value <= RARE)) return Number.isFinite(half) ? 0 : NaN
  return half / (value * (rule === 'moment' ? HALF_WIDTH_MAX_MOMENT : HALF_WIDTH_MAX))
}

/** Inside and narrow; a bound is kept where the interval does not lie beyond it. null where there is nothing to compare with. */
export function passes(interval: Interval, expected: number | null, rule: Rule): boolean | null {
  if (expected === null) return null
  if (!(wideness(interval, expected, rule) <= 1)) return false
  if (rule === 'upper bound') return interval.low <= expected
  if (rule === 'lower bound') return interval.high >= expected
  return interval.low <= expected && expected <= interval.high
}
