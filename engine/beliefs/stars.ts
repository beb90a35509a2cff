/**
 * Satisfaction -> stars, an ordered logit: 1 Poor, 2 Fair, 3 Average, 4 Good, 5 Excellent.
 * The thresholds are fitted to the visit mix of an unsolicited site on the baseline of each future, never per plan:
 * the level of `stars` is therefore given by the fit, and only its differences are findings.
 */
import { belief, type Values } from './belief.ts'

export const starBeliefs = {
  mixOne: belief(0.03, 0.015, 0.06, 'logit', 'share', 'C', ['V1', 'V7'], 'share of baseline visits that would be given 1 star'),
  mixTwo: belief(0.04, 0.02, 0.08, 'logit', 'share', 'C', ['V1', 'V7'], '2 stars'),
  mixThree: belief(0.08, 0.04, 0.14, 'logit', 'share', 'C', ['V1', 'V7'], '3 stars'),
  mixFour: belief(0.25, 0.18, 0.33, 'logit', 'share', 'C', ['V1', 'V7'], '4 stars; the rest gives 5'),
} as const

/** Cumulative shares below the four thresholds. */
export function cumulativeMix(b: Values<typeof starBeliefs>): readonly [number, number, number, number] {
  const one = b.mixOne
  const two = one + b.mixTwo
  const three = two + b.mixThree
  return [one, two, three, three + b.mixFour]
}

/**
 * @param latent satisfaction plus logistic noise
 * @param thresholds four, ascending
 * @returns 1..5
 */
export function starsOf(latent: number, thresholds: ArrayLike<number>): number {
  if (latent < thresholds[1]!) return latent < thresholds[0]! ? 1 : 2
  return latent < thresholds[2]! ? 3 : latent < thresholds[3]! ? 4 : 5
}
