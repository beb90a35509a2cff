/** Perceived wait -> utility: nothing up to a tolerance, then falling with its logarithm, much faster when attention was poor. */
import { lnQuick } from '../base/quick.ts'
import { belief, type Values } from './belief.ts'

export const waitBeliefs = {
  waitSlope: belief(0.45, 0.2, 0.9, 'log', 'logits per ln-minute', 'A', ['W1', 'W2', 'W3', 'W6', 'W7'], 'loss of utility per ln of wait beyond the tolerance'),
  waitTolerance: belief(10, 5, 15, 'log', 'min', 'B', ['W8', 'W16'], 'minutes past the appointment that nobody minds'),
  poorAttentionFactor: belief(3, 2, 4, 'log', 'ratio', 'A', ['W1', 'W2', 'W4'], 'how much steeper the slope is when the provider did not attend'),
} as const

/**
 * @param perceivedMinutes >= 0
 * @param attended whether the provider sat down, listened and explained
 * @returns logits, <= 0, not rising in the wait
 */
export function waitUtility(b: Values<typeof waitBeliefs>, perceivedMinutes: number, attended: boolean): number {
  const beyond = perceivedMinutes - b.waitTolerance
  if (beyond <= 0) return 0
  return -b.waitSlope * lnQuick(1 + beyond / b.waitTolerance) * (attended ? 1 : b.poorAttentionFactor)
}
