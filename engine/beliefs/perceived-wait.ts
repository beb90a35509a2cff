/** Actual wait -> perceived wait: untold minutes feel longer, and so do minutes before anyone has looked up. */
import { belief, type Values } from './belief.ts'

export const perceivedWaitBeliefs = {
  delayMinded: belief(10, 5, 15, 'log', 'min', 'C', ['W15'], 'delay from which patients want to know why'),
  untoldBias: belief(1.25, 1.0, 1.6, 'log', 'ratio', 'C', ['W13', 'W14', 'W15'], 'perceived / actual wait when nobody says why'),
  unacknowledgedWeight: belief(1.5, 1.0, 2.2, 'log', 'ratio', 'C', ['W19', 'W24'], 'how much a minute before the first word counts'),
  perceptionNoise: belief(0.25, 0.1, 0.4, 'log', 'sd of ln', 'C', ['W13'], 'how differently people guess the same wait'),
} as const

/**
 * @param waitMinutes past the appointment, >= 0
 * @param greetingMinutes from the door to the first acknowledgement, >= 0
 * @param told whether the patient was told of the delay
 * @param noise multiplies, mean about 1, > 0
 * @returns minutes, >= 0, not falling in either argument
 */
export function perceivedWait(
  b: Values<typeof perceivedWaitBeliefs>,
  waitMinutes: number,
  greetingMinutes: number,
  told: boolean,
  noise: number,
): number {
  const unacknowledged = Math.min(waitMinutes, greetingMinutes)
  const counted = waitMinutes + (b.unacknowledgedWeight - 1) * unacknowledged
  return counted * (told ? 1 : b.untoldBias) * noise
}
