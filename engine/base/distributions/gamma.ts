/** Gamma: positive numbers that differ between people; rates and sums of waits. */
import gammaincinv from '@stdlib/math-base-special-gammaincinv'

/**
 * Gamma quantile by mean and shape: inverse of the regularised lower incomplete gamma function. About a microsecond: for births
 * and set-up, not for every event.
 *
 * Source: Gil, Segura & Temme, "Efficient and accurate algorithms for the computation and inversion of the incomplete gamma
 * function ratios", SIAM J. Sci. Comput. 34 (2012), in `@stdlib/math-base-special-gammaincinv` (pure JavaScript).
 *
 * @param u (0, 1)
 * @param mean above 0, any unit; the result has the same unit
 * @param shape above 0; the coefficient of variation is 1 / sqrt(shape)
 * @example gamma(0.5, 2.5, 2.5) // 2.175730095547763
 */
export function gamma(u: number, mean: number, shape: number): number {
  return (gammaincinv(u, shape) * mean) / shape
}
