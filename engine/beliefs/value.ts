/** Any touchpoint -> felt value: a shortfall against what was expected weighs about twice what a surplus does. */
import { belief, type Values } from './belief.ts'

export const valueBeliefs = {
  lossAversion: belief(1.955, 1.82, 2.25, 'log', 'ratio', 'A', ['L6', 'L4', 'L5'], 'how much more a shortfall weighs than an equal surplus'),
  valueExponent: belief(0.88, 0.8, 0.96, 'logit', 'exponent', 'A', ['L6'], 'diminishing sensitivity: value grows with this power of the gap'),
} as const

/**
 * Value of a gap between what happened and what was expected.
 * @param gap logits, measure minus expectation
 * @param magnitude |gap| ** valueExponent, passed in so that the hot path can use a table
 * @returns logits; 0 at expectation, increasing, steeper below than above
 */
export function feltValue(b: Values<typeof valueBeliefs>, gap: number, magnitude: number): number {
  return gap >= 0 ? magnitude : -b.lossAversion * magnitude
}
