/** What is left of a plan's effect, month by month: ramp, decay with refreshes, dilution by turnover. */
import { exp } from '../base/maths.ts'
import { belief, type Values } from './belief.ts'

export const trainingBeliefs = {
  newHireShare: belief(0.6, 0.4, 0.85, 'logit', 'share', 'C', ['T2', 'T4'], "what a new hire has of the team's training"),
  huddleHold: belief(0.05, 0.0, 0.1, 'linear', 'per weekly huddle', 'C', ['T7', 'S3'], 'how much longer a weekly huddle makes training last (range includes zero)'),
  leadershipHold: belief(0.3, 0.0, 0.8, 'linear', 'ln', 'C', ['T5', 'T6'], 'how much longer it lasts under the best leadership (range includes zero)'),
} as const

type B = Values<typeof trainingBeliefs>

const LN_2 = 0.6931471805599453

/** Share of the effect reached. @param month since the start, 0 in the first; the ramp is full after `rampMonths` months */
export function ramp(month: number, rampMonths: number): number {
  if (month < 0) return 0
  return rampMonths <= 0 ? 1 : Math.min(1, (month + 1) / rampMonths)
}

/**
 * Share left by decay: 1 until the ramp ends, then halving, full again at each refresh.
 * @param month since the start @param halfLife months @param refreshEvery months from the start, null for never
 */
export function decayLeft(month: number, rampMonths: number, halfLife: number, refreshEvery: number | null): number {
  const full = Math.max(0, Math.ceil(rampMonths) - 1)
  const since = month - full
  if (since <= 0) return 1
  const age = refreshEvery === null || month < refreshEvery ? since : Math.min(since, month % refreshEvery)
  return exp((-LN_2 * age) / halfLife)
}

/** Half-life with huddles and leadership. @param huddles a week @param leadership 0..1, 0.5 neutral */
export function heldHalfLife(b: B, halfLife: number, huddles: number, leadership: number): number {
  return halfLife * (1 + b.huddleHold * huddles) * exp(b.leadershipHold * (leadership - 0.5))
}
