/** After the doors close: what the day's log means for each patient, caller and task. Mutates the state. */
import { lognormal } from '../base/distributions.ts'
import { PURPOSE } from '../base/purposes.ts'
import { acceptance } from '../beliefs/acceptance.ts'
import { callBooks, inquiryBooks } from '../beliefs/booking.ts'
import { shock } from '../beliefs/leaving.ts'
import { PROBLEM, severity } from '../beliefs/problem.ts'
import { CALL_DRAW } from '../day/desk.ts'
import { CALL, EXIT } from '../day/log.ts'
import { DESK_TASKS } from '../day/sheet.ts'
import { HOUR, MINUTE } from '../day/ticks.ts'
import { DUE } from './agenda.ts'
import { BOOK_DAYS, FLAG } from './book.ts'
import { bookFirst, bookRoutine, bookTreatment, firstOffer, isEmergency, losesCase, returnsLater } from './booking.ts'
import { carriedOver, fallsSilent, heard, workedOn } from './complaints.ts'
import { COUNT } from './counters.ts'
import { experience } from './experience.ts'
import { AROUND, fallsThrough } from './morning.ts'
import { becomesPatient } from './panel.ts'
import { STATUS } from './people.ts'
import { shaken } from './settle.ts'
import { supposed } from './settings.ts'
import { CASE, REASON, type Year } from './year.ts'

const INQUIRY = DESK_TASKS.indexOf('inquiry')
const CALLBACK = DESK_TASKS.indexOf('callback')
/** Spread of accepted case values, sd / mean. */
const CASE_SPREAD = 0.8
const CASE_VISITS_MAX = 12
/** A prospect tries so often, a patient so often. */
const PROSPECT_TRIES = 3
const COMPLAINT_TRIES = 5
/** More than one working day of one person on a pile is worked off in overtime. */
const PILE_MAX = 8 * HOUR
/** A yearly visit cannot be pre-booked in a book of 39 weeks; the reminder comes so many days before. */
const REMINDED_BEFORE = 21
/** How long a patient waits for the next try to find a slot. */
const NO_SLOT_DAYS = 14

export function evening(y: Year): void {
  const { s, ws } = y
  const { log, sheet } = ws
  s.events += log.events
  for (let v = 0; v < sheet.visits; v++) visit(y, v)
  for (let c = 0; c < sheet.calls; c++) call(y, c)
  for (let i = 0; i < sheet.tasks; i++) task(y, i)
  overtime(y)
}

// visits

function visit(y: Year, v: number): void {
  const { s, w, ws } = y
  const { book, people } = s
  const a = ws.visitAppointment[v]!
  const p = book.person[a]!
  const exit = ws.log.visitExit[v]!
  const flags = book.flags[a]!
  if (exit === EXIT.seen) return seen(y, v, a, p)
  if (exit === EXIT.noShow) s.count(COUNT.noShow)
  else {
    s.count(COUNT.walkedOut)
    shaken(y, p, shock(w.b, severity(w.b, PROBLEM.longWait), 1))
    people.trust[p] = people.trust[p]! - w.b.trustGain * w.b.trustLossRatio * s.trustSd
  }
  if (isEmergency(y, a)) return book.forget(a)
  const u = w.draws.u(PURPOSE.visit, people.hi[p]!, people.lo[p]!, book.ordinal[a]! & 0x7fff, AROUND.rebooks)
  fallsThrough(y, p, a, flags, u < w.b.noShowRebooks)
}

function seen(y: Year, v: number, a: number, p: number): void {
  const { s, w, t, ws } = y
  const { book, people } = s
  const kind = book.kind[a]!
  const flags = book.flags[a]!
  const isTreatment = (flags & FLAG.caseVisit) !== 0
  const presented = ws.visitPresented[v] === 1
  const written = ws.visitWritten[v] === 1
  s.count(COUNT.seen)
  produce(y, p, book.value[a]!)
  people.lastVisit[p] = s.day
  people.passed[p] = 0
  const isFirst = (flags & FLAG.first) !== 0
  const leadDays = flags & FLAG.prebooked ? 0 : s.day - book.made[a]!
  const ordinal = book.ordinal[a]!
  const pressed = presented && w.draws.u(PURPOSE.case, people.hi[p]!, people.lo[p]!, ordinal, CASE.pressed) >= t.keeps.softSell
  if (people.routine[p] === a) people.routine[p] = -1
  if (people.caseVisit[p] === a) people.caseVisit[p] = -1
  book.forget(a)
  if (isFirst) joins(y, p)
  experience(y, { person: p, ordinal, row: v, leadDays, isTreatment, presented, written, pressed })
  const accepted = presented && present(y, p, ordinal, !isFirst, written, pressed)
  if (isTreatment && people.caseLeft[p]! > 0) people.caseLeft[p]!--
  if (people.caseLeft[p]! > 0 && people.caseVisit[p]! < 0 && !bookTreatment(y, p)) s.agenda.add(s.day + NO_SLOT_DAYS, DUE.caseCall, p)
  if (kind === w.kinds.routine || isFirst) leaves(y, p, ordinal, isFirst, accepted)
}

function joins(y: Year, p: number): void {
  const { s } = y
  const { people } = s
  people.status[p] = STATUS.active
  people.since[p] = s.day
  s.count(COUNT.newPatients)
  if (people.referred[p] === 1) {
    s.count(COUNT.referredNew)
  }
  becomesPatient(y, p)
}

function produce(y: Year, p: number, cents: number): void {
  y.s.count(COUNT.production, cents)
  if (y.s.people.referred[p] === 1) y.s.count(COUNT.referralProduction, cents)
}

/** A case is presented. @returns whether the patient accepts; then its visits are owed */
function present(y: Year, p: number, ordinal: number, known: boolean, written: boolean, pressed: boolean): boolean {
  const { s, w, t } = y
  const { people } = s
  const { b } = w
  const u = (index: number): number => w.draws.u(PURPOSE.case, people.hi[p]!, people.lo[p]!, ordinal, index)
  const value = Math.round(lognormal(u(CASE.value), t.keeps.caseValue, CASE_SPREAD))
  const insured = people.insured[p] === 1 ? 1 - b.insurerPays : 1
  const helped = u(CASE.eligible) < b.benefitsEligible && u(CASE.helped) < t.keeps.helped
  const outOfPocket = value * insured * (helped ? 1 - b.benefitsPaid : 1)
  const z = (people.trust[p]! - s.trustMean) / s.trustSd
  s.count(COUNT.presentedCents, value)
  if (u(CASE.accepts) >= acceptance(b, { known, z, outOfPocket, written, pressed })) {
    s.count(COUNT.casesDeclined)
    return false
  }
  s.count(COUNT.acceptedCents, value)
  const perVisit = t.production[w.kinds.treatment] ?? 0
  const visits = Math.min(CASE_VISITS_MAX, Math.max(1, Math.ceil(value / Math.max(1, perVisit))))
  // what is still owed of an earlier case is done together; a visit that is booked already keeps its share
  const booked = people.caseVisit[p]! >= 0 ? 1 : 0
  const before = Math.max(0, people.caseLeft[p]! - booked)
  people.caseLeft[p] = Math.min(255, booked + before + visits)
  people.caseValue[p] = Math.round((before * people.caseValue[p]! + value) / (before + visits))
  return true
}

/** At check-out: the next routine visit, booked now or left open. */
function leaves(y: Year, p: number, ordinal: number, isFirst: boolean, accepted: boolean): void {
  const { s, w, t } = y
  const { people } = s
  // where the routine is the treatment itself, who declines at the consultation is no patient of it
  const isCourse = w.kinds.routine === w.kinds.treatment
  if (isFirst && isCourse && !accepted) return returnsLater(y, p, s.day + people.interval[p]!)
  const due = Math.round(s.day + people.interval[p]!)
  const u = w.draws.u(PURPOSE.book, people.hi[p]!, people.lo[p]!, ordinal, 1)
  if (u < t.keeps.prebook) {
    // beyond the book's reach the promise is a reminder: the patient calls when it is due
    if (due >= s.day + BOOK_DAYS) return s.agenda.add(due - REMINDED_BEFORE, DUE.routineCall, p)
    if (bookRoutine(y, p, Math.max(s.day + 1, due), true)) return
  }
  if (people.routine[p]! < 0) returnsLater(y, p, due)
}

// calls

function call(y: Year, c: number): void {
  const { s, ws, w, t } = y
  const { people, care } = s
  const reason = ws.callReason[c]!
  const ref = ws.callRef[c]!
  const p = reason === REASON.complaint ? care.person[ref]! : ref
  const exit = ws.log.callExit[c]!
  const answered = exit === CALL.answered
  const ordinal = ws.sheet.callOrdinal[c]!
  if (answered) s.count(COUNT.answered)
  else s.count(exit === CALL.hungUp ? COUNT.hungUp : COUNT.rangOut)
  const manner = callDraw(y, p, ordinal, CALL_DRAW.manner) < supposed(t.settings.suppose, 'phone', t.keeps.phoneManner)
  if (reason !== REASON.contact) {
    if (!answered) people.lost[p] = Math.min(200, people.lost[p]! + 1)
    else if (!manner) people.curt[p] = Math.min(200, people.curt[p]! + 1)
  }
  switch (reason) {
    case REASON.contact:
      if (answered) s.count(COUNT.newAnswered)
      return answered ? inquire(y, p, callDraw(y, p, ordinal, CALL_DRAW.books), manner) : lostContact(y, p, ordinal)
    case REASON.other:
      if (!answered && callDraw(y, p, ordinal, CALL_DRAW.message) < w.b.lostLeavesMessage) promiseCallback(y, p, callDraw(y, p, ordinal, CALL_DRAW.returned))
      return
    case REASON.routine:
      if (!answered) return callsAgain(y, p, DUE.routineCall, callDraw(y, p, ordinal, CALL_DRAW.again))
      if (!bookRoutine(y, p, s.day + 1, false)) s.agenda.add(s.day + NO_SLOT_DAYS, DUE.routineCall, p)
      return
    case REASON.treatment:
      if (!answered) return callsAgain(y, p, DUE.caseCall, callDraw(y, p, ordinal, CALL_DRAW.again))
      if (!bookTreatment(y, p)) s.agenda.add(s.day + NO_SLOT_DAYS, DUE.caseCall, p)
      return
    case REASON.complaint:
      return complaint(y, ref, answered, ws.log.followUpDone[c]! >= 0, callDraw(y, p, ordinal, CALL_DRAW.again))
  }
}

/** A draw of one call. */
function callDraw(y: Year, p: number, ordinal: number, index: number): number {
  const { people } = y.s
  return y.w.draws.u(PURPOSE.call, people.hi[p]!, people.lo[p]!, ordinal, index)
}

/** A patient who did not get through. */
function callsAgain(y: Year, p: number, due: number, u: number): void {
  const { s, w } = y
  if (u < w.b.patientCallsAgain) s.agenda.add(s.day + 1, due, p)
  else if (due === DUE.routineCall) returnsLater(y, p, s.day)
  else losesCase(y, p)
}

function complaint(y: Year, a: number, answered: boolean, done: boolean, u: number): void {
  const { s, w } = y
  if (!answered) {
    const tries = ++s.care.calls[a]!
    if (tries < COMPLAINT_TRIES && u < w.b.patientCallsAgain) s.agenda.add(s.day + 1, DUE.complaint, a)
    else fallsSilent(y, a)
    return
  }
  heard(y, a)
  if (done) workedOn(y, a)
  else carriedOver(y, a)
}

/** Somebody new has got through: offered the first slot that suits, and takes it or not. */
function inquire(y: Year, p: number, u: number, manner: boolean): void {
  const lead = firstOffer(y, p)
  const referred = y.s.people.referred[p] === 1
  if (lead >= 0 && u < callBooks(y.w.b, referred, lead, manner)) bookFirst(y, p)
  else lost(y, p)
}

function lostContact(y: Year, p: number, ordinal: number): void {
  const { s, w } = y
  const tries = ++s.people.attempts[p]!
  if (tries < PROSPECT_TRIES && callDraw(y, p, ordinal, CALL_DRAW.again) < w.b.lostCallsAgain) s.agenda.add(s.day + 1, DUE.contactCall, p)
  else if (callDraw(y, p, ordinal, CALL_DRAW.message) < w.b.lostLeavesMessage) promiseCallback(y, p, callDraw(y, p, ordinal, CALL_DRAW.returned))
  else lost(y, p)
}

function lost(y: Year, p: number): void {
  y.s.people.status[p] = STATUS.gone
  y.s.count(COUNT.contactsLost)
}

/** A message lies on the desk; it is returned in time or late, as the standard says. */
function promiseCallback(y: Year, p: number, u: number): void {
  const { s, t } = y
  const inTime = u < t.keeps.callback
  s.count(COUNT.callbacks)
  if (inTime) s.count(COUNT.callbacksKept)
  else s.people.unreturned[p] = Math.min(200, s.people.unreturned[p]! + 1)
  s.people.contacted[p] = 1
  s.agenda.add(s.day + (inTime ? 1 : 1 + Math.ceil(2 * t.keeps.callbackWithin)), DUE.callback, p)
}

// tasks

function task(y: Year, i: number): void {
  const { s, ws, w } = y
  const { people } = s
  const kind = ws.sheet.taskKind[i]!
  const ref = ws.taskRef[i]!
  const done = ws.log.taskDone[i]!
  if (kind === INQUIRY) {
    if (done < 0) return s.agenda.add(s.day + 1, DUE.inquiry, ref)
    const hours = Math.max(0, s.day * 24 + done / HOUR - people.askedAt[ref]!)
    const lead = firstOffer(y, ref)
    const u = w.draws.u(PURPOSE.contact, people.hi[ref]!, people.lo[ref]!, 1, 0)
    if (lead >= 0 && u < inquiryBooks(w.b, people.referred[ref] === 1, lead, hours)) {
      bookFirst(y, ref)
      s.count(COUNT.inquiriesBooked)
    } else lost(y, ref)
  } else if (kind === CALLBACK) {
    if (done < 0) return s.agenda.add(s.day + 1, DUE.callback, ref)
    if (people.status[ref] === STATUS.prospect) {
      const u = w.draws.u(PURPOSE.contact, people.hi[ref]!, people.lo[ref]!, 2, 0)
      inquire(y, ref, u, true)
    }
  } else if (done >= 0) workedOn(y, ref)
  else carriedOver(y, ref)
}

// the day's end

/** Paid minutes past closing, and piles that have grown too high. */
function overtime(y: Year): void {
  const { s, ws, t } = y
  const { log } = ws
  const onCost = 1 + t.keeps.onCost
  let minutes = 0
  let cents = 0
  const pay = (ticks: number, wage: number): void => {
    if (wage <= 0) return
    minutes += ticks / MINUTE
    cents += (ticks / HOUR) * wage * 1.5 * onCost
  }
  for (let c = 0; c < t.columnWages.length; c++) pay(log.columnOvertime[c]!, t.columnWages[c]!)
  for (const wage of t.poolWages) pay(log.poolOvertime / t.poolWages.length, wage)
  s.outgoing = log.outgoingLeft
  s.paperwork = log.paperworkLeft
  s.project = log.projectLeft
  const over = Math.max(0, s.outgoing + s.paperwork - PILE_MAX)
  const fromPaper = Math.min(over, s.paperwork)
  s.paperwork -= fromPaper
  s.outgoing -= over - fromPaper
  pay(log.deskOvertime + over, t.practice.team.front_desk.wage)
  s.count(COUNT.overtimeMinutes, minutes)
  s.count(COUNT.overtimePay, Math.round(cents))
}
