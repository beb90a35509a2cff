/** Student's t: how far a mean of few futures may lie from the truth. The same bits on every machine. */
import { invariant } from '../base/invariant.ts'
import { exp, ln } from '../base/maths.ts'

/** Continued fraction and bisection end far earlier; the limits only keep a defect from hanging. */
const STEPS_MAX = 500
const HALVINGS = 200

/**
 * Quantile of Student's t.
 *
 * @param p 0 < p < 1
 * @param df degrees of freedom, a whole number from 1
 * @throws InvariantError outside these
 * @example studentQuantile(0.975, 9) // 2.262157
 */
export function studentQuantile(p: number, df: number): number {
  invariant(p > 0 && p < 1, () => `quantile ${p} of Student's t is not between 0 and 1`)
  invariant(Number.isInteger(df) && df >= 1, () => `${df} degrees of freedom`)
  if (p === 0.5) return 0
  if (p < 0.5) return -studentQuantile(1 - p, df)
  let low = 0
  let high = 1
  while (studentCdf(high, df) < p) high *= 2
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (studentCdf(middle, df) < p) low = middle
    else high = middle
  }
  return high
}

/**
 * Chance that Student's t is at most `t`.
 *
 * @example studentCdf(0, 5) // 0.5
 */
export function studentCdf(t: number, df: number): number {
  // the smaller of the two tails keeps its digits
  const tail = regularizedBeta(df / 2, 0.5, df / (df + t * t)) / 2
  return t > 0 ? 1 - tail : tail
}

/** Regularized incomplete beta I_x(a, b), a and b in halves of whole numbers, 0 <= x <= 1. */
export function regularizedBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = exp(a * ln(x) + b * ln(1 - x) - lnBeta(a, b))
  // the fraction converges fast below this point, its mirror above
  if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(a, b, x)) / a
  return 1 - (front * betaFraction(b, a, 1 - x)) / b
}

/** Continued fraction of the incomplete beta, by Lentz's method (Numerical Recipes 6.4). */
function betaFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300
  const kept = (value: number): number => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m <= STEPS_MAX; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / kept(1 + even * d)
    c = kept(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / kept(1 + odd * d)
    c = kept(1 + odd / c)
    const step = d * c
    fraction *= step
    if (Math.abs(step - 1) < 1e-16) break
  }
  return fraction
}

function lnBeta(a: number, b: number): number {
  return lnGamma(a) + lnGamma(b) - lnGamma(a + b)
}

/** Lanczos, g = 7, nine terms: relative error about 1e-15 for positive x. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]
const HALF_LN_TWO_PI = 0.9189385332046727

function lnGamma(x: number): number {
  const z = x - 1
  let series = LANCZOS[0]!
  for (let i = 1; i < LANCZOS.length; i++) series += LANCZOS[i]! / (z + i)
  const t = z + 7.5
  return HALF_LN_TWO_PI + (z + 0.5) * ln(t) - t + ln(series)
}
