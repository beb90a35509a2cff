/** The moments of a visit -> one satisfaction: sum, worst moment, last moment, the person. Four structures to swap. */
import { belief, type Values } from './belief.ts'

export const satisfactionBeliefs = {
  worstMoment: belief(0.25, 0.0, 0.6, 'linear', 'weight', 'C', ['L5', 'model'], 'extra weight of the worst moment of the visit'),
  lastMoment: belief(0.1, 0.0, 0.3, 'linear', 'weight', 'C', ['model'], 'extra weight of the last moment (check-out)'),
  personSd: belief(0.6, 0.3, 0.9, 'log', 'logits', 'C', ['L7', 'model'], 'how differently people judge the same practice'),
  visitNoiseSd: belief(1.2, 0.8, 1.6, 'log', 'logits', 'C', ['model'], 'what no touchpoint here explains'),
} as const

/** The default, and what a researcher may put in its place. */
export type SatisfactionStructure = 'prospect' | 'linear' | 'kano' | 'weakest-moment'

/**
 * Satisfaction from the felt values of a visit's moments.
 * @param sum weighted sum of the values, logits
 * @param worst smallest single value, logits
 * @param last value of check-out, logits
 */
export function satisfaction(b: Values<typeof satisfactionBeliefs>, sum: number, worst: number, last: number): number {
  return sum + b.worstMoment * Math.min(0, worst) + b.lastMoment * last
}
