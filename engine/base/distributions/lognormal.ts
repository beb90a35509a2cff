/** Lognormal: durations of work, which have a long right tail. */
import { exp, ln } from '../maths.ts'
import { normal } from './normal.ts'

/**
 * Lognormal quantile by mean and coefficient of variation.
 *
 * @param u (0, 1)
 * @param mean above 0, any unit; the result has the same unit
 * @param cv standard deviation / mean, at least 0; 0 gives the mean
 * @example lognormal(0.5, 30, 0.5) // 26.832815729997478, the median: mean / sqrt(1 + cv^2)
 */
export function lognormal(u: number, mean: number, cv: number): number {
  return lognormalOf(u, lognormalMu(mean, cv), lognormalSigma(cv))
}

/**
 * Lognormal quantile by the mean and sd of the logarithm, for the hot path.
 *
 * @param mu @param sigma of ln x; see `lognormalMu`, `lognormalSigma`
 */
export function lognormalOf(u: number, mu: number, sigma: number): number {
  return exp(mu + sigma * normal(u))
}

/** Mean of the logarithm: ln(mean) - ln(1 + cv^2) / 2. */
export function lognormalMu(mean: number, cv: number): number {
  return ln(mean) - ln(1 + cv * cv) / 2
}

/** Standard deviation of the logarithm: sqrt(ln(1 + cv^2)). */
export function lognormalSigma(cv: number): number {
  return Math.sqrt(ln(1 + cv * cv))
}
