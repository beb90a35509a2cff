/** Before the doors open: who is due, who cancelled, who will call, what lies on the desk. Fills the day's sheet; mutates the state. */
import { lognormal, lognormalQuick } from '../base/distributions.ts'
import { PURPOSE } from '../base/purposes.ts'
import { noShowChance, punctuality } from '../beliefs/arrival.ts'
import { CALL_DRAW } from '../day/desk.ts'
import { DESK_TASKS } from '../day/sheet.ts'
import { MINUTE, wholeTicks } from '../day/ticks.ts'
import { DUE } from './agenda.ts'
import { type Book, BOOK_DAYS, FLAG } from './book.ts'
import { bookEmergency, bookRoutine, bookTreatment, isEmergency, losesCase, refill, returnsLater } from './booking.ts'
import { COUNT } from './counters.ts'
import { contactsToday } from './demand.ts'
import { type SessionSteps, sessionsOn, STEP_MINUTES } from './hours.ts'
import { nextEmergency, nextOtherCall } from './panel.ts'
import { STATUS } from './people.ts'
import { settle } from './settle.ts'
import { isPresent } from './template.ts'
import { callTick, openTick } from './time-of-day.ts'
import { isDoctor } from './world.ts'
import { CASE, REASON, type Year } from './year.ts'

const INQUIRY = DESK_TASKS.indexOf('inquiry')
const CALLBACK = DESK_TASKS.indexOf('callback')
const COMPLAINT = DESK_TASKS.indexOf('complaint')
/** Draws around an appointment, by position. */
export const AROUND = { cancels: 0, missed: 1, punctual: 2, veryLate: 3, rebooks: 4, refilled: 5 } as const
/** Share of the day's calls that come in its first half hour, about. */
const FIRST_CALLS = 0.08
/** Spread of desk work that is drawn here, sd / mean (C). */
const TASK_SPREAD = 0.4

/** Handles what is due today; on an open day fills the sheet. @returns whether the practice is open */
export function morning(y: Year): boolean {
  const { s, t, ws } = y
  const sessions = sessionsOn(t.hours, s.day)
  const open = sessions.length > 0
  ws.sheet.clear()
  if (open) cancellations(y)
  contactsToday(y)
  due(y, open, sessions)
  if (!open) return false
  expectVisits(y)
  measureBook(y, sessions)
  prepareSheet(y, sessions)
  return true
}

function due(y: Year, open: boolean, sessions: readonly SessionSteps[]): void {
  const { s } = y
  const { agenda, people, care } = s
  while (agenda.take(s.day)) {
    const { kind, ref } = agenda
    if (kind === DUE.settle) {
      settle(y, ref)
      continue
    }
    if (!open) {
      agenda.add(s.day + 1, kind, ref)
      continue
    }
    const p = kind === DUE.complaint || kind === DUE.complaintWork ? care.person[ref]! : ref
    const gone = people.status[p] === STATUS.left || people.status[p] === STATUS.lapsed
    switch (kind) {
      case DUE.otherCall:
        if (gone) break
        nextOtherCall(y, p)
        ring(y, p, p, REASON.other, sessions)
        break
      case DUE.routineCall:
        if (!gone && people.routine[p]! < 0) ring(y, p, p, REASON.routine, sessions)
        break
      case DUE.caseCall:
        if (!gone && people.caseVisit[p]! < 0 && people.caseLeft[p]! > 0) ring(y, p, p, REASON.treatment, sessions)
        break
      case DUE.emergency:
        if (gone) break
        bookEmergency(y, p)
        ring(y, p, p, REASON.emergency, sessions)
        nextEmergency(y, p)
        break
      case DUE.contactCall:
        ring(y, p, p, REASON.contact, sessions)
        break
      case DUE.complaint:
        ring(y, p, ref, REASON.complaint, sessions)
        break
      case DUE.complaintWork:
        task(y, sessions[0]!.from * STEP_MINUTES * MINUTE, COMPLAINT, y.w.b.complaintMinutes, p, ref)
        break
      case DUE.callback:
        if (!gone) task(y, sessions[0]!.from * STEP_MINUTES * MINUTE, CALLBACK, y.t.practice.desk.call, p, p)
        break
      case DUE.inquiry:
        task(y, openTick(people.replyAt[p]! - s.day * 24, sessions), INQUIRY, y.w.b.inquiryMinutes, p, p)
        break
    }
  }
}

/** A call is going to ring today. */
function ring(y: Year, p: number, ref: number, reason: number, sessions: readonly SessionSteps[]): void {
  const { s, w, ws } = y
  const { people } = s
  const ordinal = people.calls[p]!++
  w.draws.fill(ws.u, 2, PURPOSE.call, people.hi[p]!, people.lo[p]!, ordinal)
  // who wakes in pain calls when the phones open
  const at = callTick(ws.u[CALL_DRAW.time]! * (reason === REASON.emergency ? FIRST_CALLS : 1), sessions)
  const { call } = y.t.rules
  const takes = wholeTicks(lognormalQuick(ws.u[CALL_DRAW.work]!, call.mu, call.sigma))
  const work = reason === REASON.complaint ? wholeTicks(w.b.complaintMinutes * MINUTE) : 0
  const row = ws.sheet.addCall(people.hi[p]!, people.lo[p]!, ordinal, at, takes, reason === REASON.contact, work)
  ws.callRef[row] = ref
  ws.callReason[row] = reason
  s.count(COUNT.calls)
  if (reason === REASON.contact) s.count(COUNT.newCalls)
  else if (reason !== REASON.other) s.endogenousCalls++
}

function task(y: Year, at: number, kind: number, minutes: number, p: number, ref: number): void {
  const { s, w, ws } = y
  // two complaints of one person are two works: the row of the aftercare knows its visit
  const occasion = kind === COMPLAINT ? s.care.ordinal[ref]! | 0x8000 : s.people.calls[p]! & 0x7fff
  const u = w.draws.u(PURPOSE.callback, s.people.hi[p]!, s.people.lo[p]!, occasion, kind)
  const row = ws.sheet.addTask(at, kind, wholeTicks(lognormal(u, Math.max(0.1, minutes), TASK_SPREAD) * MINUTE))
  ws.taskRef[row] = ref
}

/** Short-notice cancellations of today, and whom the short list brings instead. */
function cancellations(y: Year): void {
  const { s, w, t, ws } = y
  const { book, people } = s
  listToday(y)
  for (let i = 0; i < ws.todayCount; i++) {
    const a = ws.today[i]!
    const p = book.person[a]!
    s.count(COUNT.scheduled)
    // somebody in pain comes
    if (isEmergency(y, a)) continue
    const occasion = book.ordinal[a]! & 0x7fff
    const hi = people.hi[p]!
    const lo = people.lo[p]!
    if (w.draws.u(PURPOSE.visit, hi, lo, occasion, AROUND.cancels) >= t.keeps.shortCancel) continue
    const column = book.column[a]!
    const step = book.step[a]!
    const kind = book.kind[a]!
    const flags = book.flags[a]!
    const rebooks = w.draws.u(PURPOSE.visit, hi, lo, occasion, AROUND.rebooks)
    const refilled = w.draws.u(PURPOSE.visit, hi, lo, occasion, AROUND.refilled)
    s.count(COUNT.shortCancel)
    fallsThrough(y, p, a, flags, rebooks < (flags & FLAG.caseVisit ? w.b.cancelledRebooksCase : w.b.cancelledRebooksRoutine))
    if ((flags & (FLAG.squeezed | FLAG.second | FLAG.first)) === 0 && refill(y, column, step, kind, refilled) >= 0) s.count(COUNT.scheduled)
  }
}

/** Today's appointments as the book has them now, into the workspace. */
function listToday(y: Year): void {
  const { s, ws } = y
  let n = 0
  for (let i = s.book.end(s.day) - 1; i >= 0; i--) {
    const a = s.book.at(s.day, i)
    if (a >= 0) ws.today[n++] = a
  }
  ws.todayCount = n
}

/** Somebody who is very late comes so many minutes after the time, at least (C). */
const VERY_LATE_FROM = 20
/** And at most so many minutes later still. */
const VERY_LATE_SPAN = 25

/** Up to so many an insertion sort is faster than the machine's own. */
const FEW = 128

/** The list in the order of time, column and person. */
function sortToday(y: Year): void {
  const { today, todayCount } = y.ws
  const { book } = y.s
  if (todayCount > FEW) {
    const sorted = today.slice(0, todayCount).sort((a, b) => inOrder(book, a, b))
    for (let i = 0; i < todayCount; i++) today[i] = sorted[i]!
    return
  }
  for (let n = 1; n < todayCount; n++) {
    const a = today[n]!
    let i = n
    while (i > 0 && inOrder(book, a, today[i - 1]!) < 0) {
      today[i] = today[i - 1]!
      i--
    }
    today[i] = a
  }
}

function inOrder(book: Book, a: number, b: number): number {
  return book.step[a]! - book.step[b]! || book.column[a]! - book.column[b]! || book.person[a]! - book.person[b]!
}

/** An appointment is not kept: it leaves the book; the person rebooks at once, comes back later, or is lost. */
export function fallsThrough(y: Year, p: number, a: number, flags: number, rebooks: boolean): void {
  const { s } = y
  const { book, people } = s
  book.cancel(a)
  if (flags & FLAG.caseVisit) {
    people.caseVisit[p] = -1
    if (rebooks && bookTreatment(y, p)) return
    losesCase(y, p)
    return
  }
  if (people.routine[p] !== a) return
  people.routine[p] = -1
  if (flags & FLAG.first) {
    people.status[p] = rebooks ? STATUS.prospect : STATUS.gone
    if (rebooks) s.agenda.add(s.day + 1, DUE.contactCall, p)
    else s.count(COUNT.contactsLost)
    return
  }
  if (!rebooks || !bookRoutine(y, p, s.day + 1, false)) returnsLater(y, p, s.day)
}

/** Today's appointments, in the order of time and column, onto the sheet. */
function expectVisits(y: Year): void {
  const { s, w, ws, t } = y
  const { book, people } = s
  listToday(y)
  sortToday(y)
  const u = ws.u
  for (let row = 0; row < ws.todayCount; row++) {
    const a = ws.today[row]!
    const p = book.person[a]!
    const ordinal = book.ordinal[a]!
    const at = book.step[a]! * STEP_MINUTES * MINUTE
    w.draws.fill(u, 4, PURPOSE.visit, people.hi[p]!, people.lo[p]!, ordinal & 0x7fff)
    const missed = !isEmergency(y, a) && u[AROUND.missed]! < missChance(y, s.day - book.made[a]!)
    const late = u[AROUND.veryLate]! < w.b.veryLateShare ? VERY_LATE_FROM + VERY_LATE_SPAN * (u[AROUND.veryLate]! / w.b.veryLateShare) : punctuality(w.b, u[AROUND.punctual]!)
    const door = missed ? -1 : Math.max(0, Math.round(at + late * MINUTE))
    w.draws.fill(u, 2, PURPOSE.case, people.hi[p]!, people.lo[p]!, ordinal)
    const presents = isPresented(y, book.kind[a]!, book.flags[a]!, u[CASE.found]!)
    const written = u[CASE.written]! < t.keeps.estimate
    ws.visitPresented[row] = presents ? 1 : 0
    ws.visitWritten[row] = written ? 1 : 0
    const extra = presents && written ? wholeTicks(w.b.estimateMinutes * MINUTE) : 0
    ws.sheet.addVisit(people.hi[p]!, people.lo[p]!, ordinal, book.kind[a]!, book.column[a]!, at, door, extra)
    ws.visitAppointment[row] = a
  }
}

/** Chance that an appointment is missed; over the baseline the mean is what the file says. */
function missChance(y: Year, leadDays: number): number {
  const { s, w, t } = y
  const chance = noShowChance(w.b, t.noShow, leadDays, s.noShowLead)
  if (s.month < 0) {
    s.missSum += chance
    s.missCount++
  }
  return chance
}

/** Treatment is presented at routine and first visits. */
export function isPresented(y: Year, kind: number, flags: number, u: number): boolean {
  const { kinds } = y.w
  const occasion = (kind === kinds.routine || kind === kinds.first) && (flags & FLAG.caseVisit) === 0
  return occasion && u < y.t.keeps.found
}

/** Fill of the day and lead time, as the practice's software would show them this morning. */
function measureBook(y: Year, sessions: readonly SessionSteps[]): void {
  const { s, w, t } = y
  const { book } = s
  let open = 0
  for (const x of sessions) open += x.to - x.from
  for (let c = 0; c < w.columns.length; c++) {
    const { role, bookable } = w.columns[c]!
    if (bookable && isPresent(t, c, s.day)) s.count(isDoctor(role) ? COUNT.doctorOpen : COUNT.hygieneOpen, open)
  }
  for (let i = book.end(s.day) - 1; i >= 0; i--) {
    const a = book.at(s.day, i)
    if (a < 0) continue
    const c = book.column[a]!
    const { role, bookable } = w.columns[c]!
    if (!bookable || !isPresent(t, c, s.day) || (book.flags[a]! & (FLAG.squeezed | FLAG.second)) !== 0) continue
    const from = book.step[a]!
    const kind = book.kind[a]!
    // it may have been booked when its slot was another; the buffer behind it is not its own
    const own = book.length[a]! - (t.slotSteps[kind]! - t.ownSteps[kind]!)
    const booked = Math.max(0, Math.min(from + own, sessionEnd(sessions, from)) - from)
    s.count(isDoctor(role) ? COUNT.doctorBooked : COUNT.hygieneBooked, booked)
  }
  const { routine } = w.kinds
  if (routine < 0) return
  s.count(COUNT.leadSamples)
  s.count(COUNT.leadDays, book.thirdNext(t.hours, w.columnsOf[routine]!, t.slotSteps[routine]!, s.day + 1, s.day + BOOK_DAYS - 1))
}

/** End of the session that a step belongs to; the step itself outside all sessions. */
function sessionEnd(sessions: readonly SessionSteps[], step: number): number {
  for (let i = 0; i < sessions.length; i++) if (step >= sessions[i]!.from && step < sessions[i]!.tail) return sessions[i]!.to
  return step
}

function prepareSheet(y: Year, sessions: readonly SessionSteps[]): void {
  const { s, w, t, ws } = y
  const { sheet } = ws
  sheet.sessions = sessions.length
  sessions.forEach((x, i) => {
    sheet.sessionFrom[i] = x.from * STEP_MINUTES * MINUTE
    sheet.sessionTo[i] = x.to * STEP_MINUTES * MINUTE
  })
  sheet.columns = w.columns.length
  w.columns.forEach(({ role }, c) => {
    sheet.examines[c] = isDoctor(role) && isPresent(t, c, s.day) ? 1 : 0
  })
  sheet.outgoingCarried = s.outgoing
  sheet.outgoingNew = wholeTicks(w.b.outgoingMinutes * sheet.visits * MINUTE)
  sheet.paperworkCarried = s.paperwork
  sheet.projectCarried = s.project
}
