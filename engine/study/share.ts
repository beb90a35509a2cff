/** A share of futures, and how well so many futures know it. */
import { invariant } from '../base/invariant.ts'

/** 0.975 quantile of the normal distribution. */
export const Z = 1.959963984540054

/**
 * 95 % Wilson interval of a share.
 *
 * @param hits 0..n, halves allowed (ties)
 * @param n futures, at least 1
 * @returns shares 0..1
 * @example wilson(50, 100) // { low: 0.4038, high: 0.5962 }
 */
export function wilson(hits: number, n: number): { readonly low: number; readonly high: number } {
  invariant(n >= 1 && hits >= 0 && hits <= n, () => `${hits} of ${n} futures`)
  const p = hits / n
  const z2 = Z * Z
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n)
  // at the ends the two terms are equal on paper; rounding must not leave -1e-17
  return { low: hits === 0 ? 0 : centre - half, high: hits === n ? 1 : centre + half }
}
