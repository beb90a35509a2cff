/** The panel on the first day of the warm-up: a stationary mix of due dates, trust, tenure, generation, insurance. Mutates the state. */
import { exponential, gamma, normal } from '../base/distributions.ts'
import { enumerated } from '../base/ids.ts'
import { PURPOSE } from '../base/purposes.ts'
import { lnQuick } from '../base/quick.ts'
import { VISIT_KINDS } from '../practice/paths.ts'
import { DUE } from './agenda.ts'
import { BOOK_DAYS } from './book.ts'
import { bookRoutine, DAYS_PER_MONTH } from './booking.ts'
import { NORM } from './norms.ts'
import { MOMENT_COUNT, SOURCE, STATUS } from './people.ts'
import type { Year } from './year.ts'

/** Kinds of enumerated ids. */
export const ID = { panel: 1, base: 2, shopper: 3 } as const

const DAYS_PER_YEAR = 365.25
/** Mean years that somebody of the first day's panel has been a patient (C). */
const TENURE_YEARS = 6
/** Spread of their trust around what their leniency gives, in logits (C). */
const TRUST_SPREAD = 0.5
/** Beyond every horizon, in days: no need to look for a later call. */
const OTHER_CALLS_END = 50_000
/** Draws of who somebody is, by position; the same for panel and newcomers. */
const WHO = { insured: 0, generation: 1, yearly: 2, judges: 3, leavesAt: 4, moves: 5, refersAt: 6, otherCall: 7, emergency: 8, prebooked: 9, place: 10, tenure: 11, delay: 12, trust: 13, referred: 14, count: 15 } as const

/** Days between routine visits of a practice: `every` of the routine kind. */
function routineDays(y: Year): number {
  const kind = y.w.kinds.routine
  const every = kind < 0 ? 0 : (y.w.practice.visits[VISIT_KINDS[kind]!]?.every ?? 0)
  return (every > 0 ? every : 12) * DAYS_PER_MONTH
}

/** What life deals a person, from the person's own draws; shared by the panel and by everybody who comes later. */
export function born(y: Year, p: number): void {
  const { s, w, ws } = y
  const { people } = s
  const { b } = w
  const u = ws.u
  w.draws.fill(u, WHO.count, PURPOSE.panel, people.hi[p]!, people.lo[p]!, 0)
  people.insured[p] = u[WHO.insured]! < w.practice.treatment.insured ? 1 : 0
  people.generation[p] = Math.floor(u[WHO.generation]! * 4)
  people.interval[p] = routineDays(y) * (u[WHO.yearly]! < b.yearlyShare ? 2 : 1)
  people.leniency[p] = normal(u[WHO.judges]!) * b.personSd
  people.hazardAt[p] = exponential(u[WHO.leavesAt]!, 1)
  people.moves[p] = Math.round(s.day + exponential(u[WHO.moves]!, DAYS_PER_YEAR / b.exogenousLeaving))
  people.referAt[p] = exponential(u[WHO.refersAt]!, 1)
  const referred = people.source[p] === SOURCE.referred
  people.referred[p] = referred ? 1 : 0
  people.trust[p] = s.trustMean + (referred ? b.referredTrust * s.trustSd : 0)
  for (let m = 0; m < MOMENT_COUNT; m++) people.memory[p * MOMENT_COUNT + m] = s.momentCount > 0 ? s.momentSum[m]! / s.momentCount : NORM[m]!
}

/** From the first visit on: calls of their own, and emergencies. */
export function becomesPatient(y: Year, p: number): void {
  nextOtherCall(y, p)
  nextEmergency(y, p)
}

/** Background calls of a patient: a Poisson process of the patient's own. */
export function nextOtherCall(y: Year, p: number): void {
  const { s, w } = y
  const perDay = w.otherCalls
  if (perDay <= 0) return
  const { people } = s
  // thinned by the share that the other reasons for calling leave
  let wait = 0
  for (;;) {
    const ordinal = people.others[p]!++ | 0x8000
    wait += -lnQuick(w.draws.u(PURPOSE.call, people.hi[p]!, people.lo[p]!, ordinal, 0)) / perDay
    if (w.draws.u(PURPOSE.call, people.hi[p]!, people.lo[p]!, ordinal, 1) < s.otherShare) break
    if (wait > OTHER_CALLS_END) return
  }
  s.agenda.add(s.day + Math.max(1, Math.ceil(wait)), DUE.otherCall, p)
}

export function nextEmergency(y: Year, p: number): void {
  const { s, w } = y
  const rate = w.practice.demand.emergencies
  if (w.kinds.urgent < 0 || rate <= 0) return
  const u = w.draws.u(PURPOSE.emergency, s.people.hi[p]!, s.people.lo[p]!, s.people.emergencies[p]!++, 0)
  s.agenda.add(s.day + Math.max(1, Math.ceil(exponential(u, DAYS_PER_YEAR / rate))), DUE.emergency, p)
}

/** Fills the practice with its patients, somewhere in their cycle. */
export function settlePanel(y: Year): void {
  const count = Math.round(y.w.practice.practice.active_patients)
  for (let i = 0; i < count; i++) {
    const { hi, lo } = enumerated(ID.panel, i)
    const p = y.s.people.add(hi, lo, SOURCE.panel, STATUS.active, y.s.day)
    born(y, p)
    place(y, p)
    becomesPatient(y, p)
  }
  ghosts(y, count)
}

function place(y: Year, p: number): void {
  const { s, w, ws } = y
  const { people, day } = s
  const u = ws.u
  const { b, practice } = w
  const interval = people.interval[p]!
  const kept = practice.service.prebook.kept
  const meanDelay = b.returnMonths * DAYS_PER_MONTH
  // cycles of those who left unbooked are longer, so more of them are met on a given day
  const unbookedWeight = (1 - kept) * (interval + meanDelay)
  const prebooked = u[WHO.prebooked]! >= unbookedWeight / (unbookedWeight + kept * interval)
  const delay = prebooked ? 0 : gamma(u[WHO.delay]!, meanDelay, 2)
  const position = u[WHO.place]! * (interval + delay)
  people.lastVisit[p] = Math.round(day - position)
  people.since[p] = Math.round(day - exponential(u[WHO.tenure]!, TENURE_YEARS * DAYS_PER_YEAR))
  people.trust[p] = people.leniency[p]! + s.trustMean + TRUST_SPREAD * normal(u[WHO.trust]!)
  people.referred[p] = u[WHO.referred]! < practice.demand.referral_share ? 1 : 0
  const due = Math.max(day + 1, Math.round(people.lastVisit[p]! + interval))
  if (prebooked) {
    if (due >= day + BOOK_DAYS || !bookRoutine(y, p, due, true)) s.agenda.add(due, DUE.routineCall, p)
  } else s.agenda.add(Math.max(day + 1, Math.round(people.lastVisit[p]! + interval + delay)), DUE.routineCall, p)
}

/** Patients who had left before the first day and pass their 18 months while we watch: a steady flow, 15 months long. */
function ghosts(y: Year, count: number): void {
  const { b } = y.w
  const perMonth = (count * (b.exogenousLeaving + b.voluntaryLeaving)) / 12
  for (let m = 0; m < Math.min(15, y.s.ghosts.length); m++) y.s.ghosts[m] = perMonth
}
