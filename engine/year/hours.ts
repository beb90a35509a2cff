/** Opening hours as the book and the day need them: sessions by weekday in steps, open weeks. */
import { weekday } from '../base/dates.ts'
import type { Practice, Session, Weekday } from '../practice/practice.ts'

export const STEP_MINUTES = 5
/** The last visit of a session may run over it by so many steps (20 minutes): sessions must tile. */
export const TAIL_STEPS = 4
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** One session in steps after midnight; `tail` is where its last visit must end. */
export interface SessionSteps {
  readonly from: number
  readonly to: number
  readonly tail: number
}

export interface Hours {
  readonly weeks: number
  /** Monday first */
  readonly days: readonly (readonly SessionSteps[])[]
  /** open hours of a mean week that is open */
  readonly hoursPerWeek: number
}

export function hoursOf(practice: Practice): Hours {
  const days: (readonly SessionSteps[])[] = []
  for (const d of WEEKDAYS) days.push(stepsOf(practice.opening[d]))
  let steps = 0
  for (const sessions of days) for (const s of sessions) steps += s.to - s.from
  return { weeks: practice.opening.weeks, days, hoursPerWeek: (steps * STEP_MINUTES) / 60 }
}

function stepsOf(sessions: readonly Session[]): readonly SessionSteps[] {
  // entered one by one: what `map` returns is of one kind to V8 before it is compiled, and of another after
  const steps: SessionSteps[] = []
  for (let i = 0; i < sessions.length; i++) {
    const to = Math.floor(sessions[i]!.to / STEP_MINUTES)
    const next = sessions[i + 1]
    const limit = next === undefined ? 24 * (60 / STEP_MINUTES) : Math.floor(next.from / STEP_MINUTES)
    steps.push({ from: Math.ceil(sessions[i]!.from / STEP_MINUTES), to, tail: Math.min(limit, to + TAIL_STEPS) })
  }
  return steps
}

/** Closed weeks are spread evenly over the year. */
export function weekIsOpen(day: number, weeks: number): boolean {
  // day 4 (1970-01-05) is a Monday
  const week = Math.floor((day + 3) / 7)
  return Math.floor(((week + 1) * weeks) / 52) > Math.floor((week * weeks) / 52)
}

const CLOSED: readonly SessionSteps[] = []

/** Sessions of a day; none when closed. */
export function sessionsOn(hours: Hours, day: number): readonly SessionSteps[] {
  return weekIsOpen(day, hours.weeks) ? hours.days[weekday(day)]! : CLOSED
}
