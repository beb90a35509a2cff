/** Split normal: a number a person gives as low, best, high. */
import { invariant } from '../invariant.ts'
import { exp, invLogit, ln, logit } from '../maths.ts'
import { normal, Z95 } from './normal.ts'

/** Where the two halves are normal: on the number itself, its logarithm, or its log-odds. */
export type Scale = 'linear' | 'log' | 'logit'

/**
 * Quantile of the distribution with 5th percentile `low`, median `best`, 95th percentile `high`: two half normals that meet at the
 * median, each with its own standard deviation, on the given scale.
 *
 * @param u (0, 1)
 * @param low @param best @param high ascending, one unit; above 0 for 'log', within (0, 1) for 'logit'. A side of no width gives
 *   exactly `best`, also where the scale has no value (a share of exactly 0)
 * @example splitNormal(0.95, 10, 12, 20, 'linear') // 20
 */
export function splitNormal(u: number, low: number, best: number, high: number, scale: Scale): number {
  invariant(low <= best && best <= high, () => `range ${low}..${best}..${high} is not ascending`)
  const z = normal(u)
  const far = z < 0 ? low : high
  if (z === 0 || far === best) return best
  const centre = to(best, scale)
  const distance = Math.abs(to(far, scale) - centre)
  invariant(distance < Infinity, () => `range ${low}..${best}..${high} does not fit on the ${scale} scale`)
  return from(centre + (z * distance) / Z95, scale)
}

function to(x: number, scale: Scale): number {
  return scale === 'linear' ? x : scale === 'log' ? ln(x) : logit(x)
}

function from(x: number, scale: Scale): number {
  return scale === 'linear' ? x : scale === 'log' ? exp(x) : invLogit(x)
}
