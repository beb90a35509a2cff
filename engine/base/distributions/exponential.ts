/** Exponential: time to an event whose chance never changes. */
import { ln } from '../maths.ts'

/**
 * Exponential quantile, rising in u.
 *
 * @param u (0, 1); 1 - u is exact for the numbers `Draws` gives
 * @param mean at least 0, any unit; the result has the same unit
 * @example exponential(0.5, 10) // 6.931471805599453
 */
export function exponential(u: number, mean: number): number {
  return -mean * ln(1 - u)
}
