/** Sums, quantiles and text order that are the same everywhere: fixed order, no locale. */
import { invariant } from './invariant.ts'

/**
 * Sum in the order given, with Neumaier's carry: the rounding error stays near one unit in the last place of the result.
 *
 * @param xs finite numbers, any unit
 * @returns the sum; 0 for none
 * @example sum([1, 1e100, 1, -1e100]) // 2
 */
export function sum(xs: ArrayLike<number>): number {
  let total = 0
  let carry = 0
  for (let i = 0; i < xs.length; i++) {
    const x = xs[i]!
    const next = total + x
    carry += Math.abs(total) >= Math.abs(x) ? total - next + x : x - next + total
    total = next
  }
  return total + carry
}

/**
 * Quantile by linear interpolation of order statistics (type 7 of Hyndman & Fan 1996; the default of R and NumPy).
 *
 * @param sorted ascending, at least one number
 * @param p 0..1
 * @example quantile([10, 20, 30, 40], 0.5) // 25
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  invariant(sorted.length > 0, 'a quantile of no numbers')
  invariant(p >= 0 && p <= 1, () => `quantile ${p} is not 0..1`)
  const position = (sorted.length - 1) * p
  const below = Math.floor(position)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (high - low) * (position - below)
}

/**
 * Order of texts by UTF-16 code unit: -1, 0 or 1, the same under every locale.
 *
 * @example ['b', 'a', 'B'].sort(compareText) // ['B', 'a', 'b']
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
