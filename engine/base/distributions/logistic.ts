/** Logistic: like the normal with heavier tails; how people choose among answers. */
import { ln } from '../maths.ts'

const SQRT3_OVER_PI = 0.5513288954217921

/**
 * Logistic quantile by mean and standard deviation.
 *
 * @param u (0, 1)
 * @param mean any unit; the result has the same unit
 * @param sd at least 0, same unit; the scale is sd sqrt(3) / pi
 * @example logistic(0.5, 3, 1) // 3
 */
export function logistic(u: number, mean: number, sd: number): number {
  return mean + sd * SQRT3_OVER_PI * ln(u / (1 - u))
}
