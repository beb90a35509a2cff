/** Seconds until the first acknowledgement -> utility. No dose-response was ever published: all of this is grade C. */
import { ln } from '../base/maths.ts'
import { lnQuick } from '../base/quick.ts'
import { belief, type Values } from './belief.ts'

export const greetingBeliefs = {
  greetingWeight: belief(0.5, 0.15, 1.0, 'log', 'logits', 'C', ['W20', 'W24', 'model'], 'loss of utility after two minutes without a word'),
  greetingMissSeconds: belief(60, 25, 120, 'log', 's', 'C', ['model'], 'mean extra delay when somebody free does not look up'),
} as const

/** ln(1 + 120/20): two minutes cost the whole weight. */
const LN_TWO_MINUTES = ln(7)

/**
 * @param seconds from the door to the first acknowledgement, >= 0
 * @returns logits, <= 0, falling in the delay, 0 when greeted at once
 */
export function greetingUtility(b: Values<typeof greetingBeliefs>, seconds: number): number {
  return (-b.greetingWeight * lnQuick(1 + seconds / 20)) / LN_TWO_MINUTES
}
