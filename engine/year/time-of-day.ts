/** When in the opening hours the phone rings: busier in the morning, falling through the day. Pure. */
import { HOUR, MINUTE } from '../day/ticks.ts'
import { type SessionSteps, STEP_MINUTES } from './hours.ts'

/** Density 1 + SLOPE (1 - 2x) over the open day: 1.3 at opening, 0.7 at closing (C). */
const SLOPE = 0.3

/**
 * Tick of a call.
 * @param u (0, 1)
 * @param sessions of the day, at least one
 */
export function callTick(u: number, sessions: readonly SessionSteps[]): number {
  // inverse of x + SLOPE x (1 - x)
  const a = 1 + SLOPE
  const share = (a - Math.sqrt(a * a - 4 * SLOPE * u)) / (2 * SLOPE)
  let steps = 0
  for (const s of sessions) steps += s.to - s.from
  let at = share * steps
  for (const s of sessions) {
    if (at <= s.to - s.from) return Math.min(s.to * STEP_MINUTES * MINUTE - 1, Math.floor((s.from + at) * STEP_MINUTES * MINUTE))
    at -= s.to - s.from
  }
  return sessions[sessions.length - 1]!.to * STEP_MINUTES * MINUTE - 1
}

/** Tick of an hour of the day, moved into the opening hours. */
export function openTick(hour: number, sessions: readonly SessionSteps[]): number {
  const first = sessions[0]!.from * STEP_MINUTES * MINUTE
  const last = sessions[sessions.length - 1]!.to * STEP_MINUTES * MINUTE - 1
  return Math.min(last, Math.max(first, Math.floor(hour * HOUR)))
}
