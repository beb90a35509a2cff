/** A complaint once the practice has heard it: solved today or later, or still waiting for somebody to get to it. Mutates the state. */
import { lognormal } from '../base/distributions.ts'
import { PURPOSE } from '../base/purposes.ts'
import { PROBLEM } from '../beliefs/problem.ts'
import { DUE } from './agenda.ts'
import { COUNT } from './counters.ts'
import { supposed } from './settings.ts'
import type { Year } from './year.ts'

/** Spread of the time that a complaint takes when it is not solved at once, sd / mean (C). */
const OTHERWISE_SPREAD = 0.8
/** Share of the disputed amount that goodwill costs where staff may spend (C). */
const GOODWILL = 0.3

/** The practice hears of it today. */
export function heard(y: Year, a: number): void {
  const { care, day } = y.s
  if (care.heard[a]! < 0) care.heard[a] = day
}

/** Somebody has worked on it today: it is solved at once if the person may, or takes its time. */
export function workedOn(y: Year, a: number): void {
  const { s, w, t } = y
  const { care, people } = s
  const { recovery } = t.practice.service
  const p = care.person[a]!
  const u = (index: number): number => w.draws.u(PURPOSE.complaint, people.hi[p]!, people.lo[p]!, care.ordinal[a]!, index)
  const mayDecide = care.amount[a]! <= recovery.staff_may_spend
  const today = mayDecide || u(0) < recovery.same_day
  const waited = s.day - care.heard[a]!
  const took = waited + (today ? 0 : lognormal(u(1), recovery.otherwise, OTHERWISE_SPREAD))
  const days = supposed(t.settings.suppose, 'resolution', took)
  care.solvedAfter[a] = days
  s.count(COUNT.resolved)
  s.count(COUNT.resolutionDays, days)
  if (days < 1) s.count(COUNT.resolvedSameDay)
  const correctsItself = care.problem[a] === PROBLEM.wrongBill
  if (mayDecide && recovery.staff_may_spend > 0 && !correctsItself) s.count(COUNT.recoverySpend, Math.round(care.amount[a]! * GOODWILL))
  care.open[a] = 0
  care.release(a)
}

/** Nobody got to it today. */
export function carriedOver(y: Year, a: number): void {
  y.s.agenda.add(y.s.day + 1, DUE.complaintWork, a)
}

/** The patient gives up telling. */
export function fallsSilent(y: Year, a: number): void {
  y.s.care.fellSilent++
  y.s.care.open[a] = 0
  y.s.care.release(a)
}
