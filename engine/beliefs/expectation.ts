/** What a patient expects: mostly a fixed norm of what such practices do, partly what this one has delivered. */
import { belief, type Values } from './belief.ts'

export const expectationBeliefs = {
  adaptiveShare: belief(0.3, 0.1, 0.6, 'logit', 'share', 'C', ['L9'], 'share of the expectation that follows what the practice delivers'),
  expectationRate: belief(0.1, 0.04, 0.25, 'logit', 'per visit', 'C', ['L9'], 'how fast the adaptive part moves towards the last visit'),
  generationSpread: belief(0.0, -0.15, 0.15, 'linear', 'logits', 'C', ['S12'], 'how much more each younger generation expects (no measured effect: the range includes zero)'),
} as const

type B = Values<typeof expectationBeliefs>

/**
 * Expectation of one touchpoint, in the logits of its utility.
 * @param norm utility of the reference practice; the same for all plans, so that a better practice stays better
 * @param adaptive the patient's memory of this practice
 * @param generation 0 oldest .. 3 youngest
 */
export function expected(b: B, norm: number, adaptive: number, generation: number): number {
  return (1 - b.adaptiveShare) * norm + b.adaptiveShare * adaptive + b.generationSpread * (generation - 1.5)
}

/** The memory after one more visit: an exponential average. */
export function adapted(b: B, adaptive: number, experienced: number): number {
  return adaptive + b.expectationRate * (experienced - adaptive)
}
