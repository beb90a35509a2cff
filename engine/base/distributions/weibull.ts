/** Weibull: waiting that grows (shape above 1) or loses (below 1) its urgency; the patience of callers. */
import { exp, ln, pow } from '../maths.ts'

/**
 * Weibull quantile by mean and shape, rising in u.
 *
 * @param u (0, 1)
 * @param mean above 0, any unit; the result has the same unit
 * @param shape above 0; 1 is exponential
 * @example weibull(0.5, 10, 1) // 6.931471805599453
 */
export function weibull(u: number, mean: number, shape: number): number {
  return weibullOf(u, weibullScale(mean, shape), shape)
}

/** Weibull quantile by scale and shape, for the hot path: scale (-ln(1 - u))^(1 / shape). */
export function weibullOf(u: number, scale: number, shape: number): number {
  return scale * pow(-ln(1 - u), 1 / shape)
}

/**
 * Scale of the Weibull with a given mean: mean / Gamma(1 + 1 / shape).
 *
 * @example weibullScale(10, 2) // 11.283791670955127 = 20 / sqrt(pi)
 */
export function weibullScale(mean: number, shape: number): number {
  return mean / gammaFunction(1 + 1 / shape)
}

const LANCZOS_G = 4.7421875
const LANCZOS = [
  0.99999999999999709182, 57.156235665862923517, -59.597960355475491248, 14.136097974741747174, -0.49191381609762019978,
  0.33994649984811888699e-4, 0.46523628927048575665e-4, -0.98374475304879564677e-4, 0.15808870322491248884e-3,
  -0.21026444172410488319e-3, 0.21743961811521264320e-3, -0.16431810653676389022e-3, 0.84418223983852743293e-4,
  -0.26190838401581408670e-4, 0.36899182659531622704e-5,
]
const SQRT_TWO_PI = 2.5066282746310005

/**
 * The gamma function for x from 1 to about 140, relative error below 1e-13.
 *
 * Source: Lanczos' approximation with g = 607/128 and 15 terms (coefficients of P. Godfrey).
 */
export function gammaFunction(x: number): number {
  let series = LANCZOS[0]!
  for (let i = 1; i < LANCZOS.length; i++) series += LANCZOS[i]! / (x + i - 1)
  const t = x + LANCZOS_G - 0.5
  return SQRT_TWO_PI * exp((x - 0.5) * ln(t) - t) * series
}
