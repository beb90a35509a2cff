/** Who gets which slot, and what becomes of slots that are given back. Mutates the year's state. */
import { gamma } from '../base/distributions.ts'
import { PURPOSE } from '../base/purposes.ts'
import { DUE } from './agenda.ts'
import { BOOK_DAYS, FLAG } from './book.ts'
import { COUNT } from './counters.ts'
import { sessionsOn } from './hours.ts'
import { STATUS } from './people.ts'
import { isPresent } from './template.ts'
import type { Year } from './year.ts'

export const DAYS_PER_MONTH = 30.4375

/** A pre-booked visit may lie so many days after it is due before the patient leaves without one. */
const PREBOOK_WINDOW = 75

/** Who is asked to come today instead is booked so many days from now, at least (C). */
const SHORT_LIST_FROM = 3
/** And at most. */
const SHORT_LIST_TO = 45
/** How many are asked for one slot, at most (C). */
const SHORT_LIST_ASKED = 10

/** Net cents of a visit of a kind. */
export function production(y: Year, kind: number): number {
  return y.t.production[kind] ?? 0
}

const suitsOf = (y: Year): number => Math.min(1, Math.max(0.01, y.w.b.slotSuits))

/** Finds a start for a person into the book's `found*`; two at the start of the day where the practice does so. */
function find(y: Year, p: number, kind: number, from: number, to: number, newPatient: boolean): boolean {
  const { s, t, w } = y
  const { book, people } = s
  const last = Math.min(to, s.day + BOOK_DAYS - 1)
  const columns = t.columnsOf[kind]!
  const hi = people.hi[p]!
  const lo = people.lo[p]!
  const found = book.find(t.hours, columns, t.slotSteps[kind]!, from, last, newPatient, suitsOf(y), w.draws, hi, lo)
  if (!t.keeps.doubleFirst) return found
  // `found*` is only written when something is found
  return book.findSecond(t.hours, columns, from, found ? book.foundDay : last, suitsOf(y), w.draws, hi, lo) || found
}

function take(y: Year, p: number, kind: number, value: number, flags: number): number {
  const { book, people, day } = y.s
  const place = book.foundSecond ? FLAG.second : 0
  return book.add(p, kind, book.foundColumn, book.foundDay, book.foundStep, y.t.slotSteps[kind]!, day, people.appointments[p]!++, value, flags | place)
}

/** Whether an appointment is for somebody in pain: nobody's routine and no visit of a case, whatever kind of visit these are. */
export function isEmergency(y: Year, a: number): boolean {
  const { book, people } = y.s
  const p = book.person[a]!
  return book.kind[a] === y.w.kinds.urgent && people.routine[p] !== a && people.caseVisit[p] !== a
}

/** Books the next routine visit from a day on. @returns false when nothing suited */
export function bookRoutine(y: Year, p: number, from: number, prebooked: boolean): boolean {
  const kind = y.w.kinds.routine
  const { people } = y.s
  if (kind < 0 || people.routine[p]! >= 0) return true
  if (!find(y, p, kind, from, prebooked ? from + PREBOOK_WINDOW : Infinity, false)) return false
  people.routine[p] = take(y, p, kind, production(y, kind), prebooked ? FLAG.prebooked : 0)
  return true
}

export function bookTreatment(y: Year, p: number): boolean {
  const kind = y.w.kinds.treatment
  const { people, day } = y.s
  if (kind < 0 || people.caseVisit[p]! >= 0 || people.caseLeft[p]! === 0) return true
  if (!find(y, p, kind, day + 1, Infinity, false)) return false
  people.caseVisit[p] = take(y, p, kind, people.caseValue[p]!, FLAG.caseVisit)
  return true
}

/** Days to the first start that suits a new patient; -1 when there is none. Leaves it in the book's `found*` for `bookFirst`. */
export function firstOffer(y: Year, p: number): number {
  const found = find(y, p, y.w.kinds.first, y.s.day + 1, Infinity, true)
  return found ? y.s.book.foundDay - y.s.day : -1
}

/** Takes the start that `firstOffer` found. */
export function bookFirst(y: Year, p: number): void {
  const { people } = y.s
  people.status[p] = STATUS.booked
  people.routine[p] = take(y, p, y.w.kinds.first, production(y, y.w.kinds.first), FLAG.first)
}

/** A tooth hurts: the first gap today or tomorrow, else squeezed in before closing. */
export function bookEmergency(y: Year, p: number): void {
  const { s, t, w } = y
  const { book, people, day } = s
  const kind = w.kinds.urgent
  const columns = t.columnsOf[kind]!
  const length = t.slotSteps[kind]!
  const value = production(y, kind)
  const ordinal = people.appointments[p]!++
  if (book.find(t.hours, columns, length, day, day + 1, false, 1, w.draws, 0, 0)) {
    if (book.foundDay === day) s.count(COUNT.sameDay)
    book.add(p, kind, book.foundColumn, book.foundDay, book.foundStep, length, day, ordinal, value, 0)
    return
  }
  const there = columns.filter((c) => isPresent(t, c, day))
  // nobody who could help works today
  if (there.length === 0) return
  s.count(COUNT.sameDay)
  const sessions = sessionsOn(t.hours, day)
  const session = sessions[people.lo[p]! % sessions.length]!
  const column = there[people.lo[p]! % there.length]!
  book.add(p, kind, column, day, Math.max(session.from, session.to - length), length, day, ordinal, value, FLAG.squeezed)
}

/** Comes back some time after a due day: those who left without an appointment, or whose visit fell through. */
export function returnsLater(y: Year, p: number, due: number): void {
  const { s, w } = y
  // every appointment and every call gives a new occasion
  const occasion = s.people.appointments[p]! + s.people.calls[p]!
  const u = w.draws.u(PURPOSE.book, s.people.hi[p]!, s.people.lo[p]!, occasion, 0)
  const delay = gamma(u, w.b.returnMonths * DAYS_PER_MONTH, 2)
  s.agenda.add(Math.max(s.day + 1, Math.round(due + delay)), DUE.routineCall, p)
}

/** An accepted case is given up: the visits that are left of it will never be. */
export function losesCase(y: Year, p: number): void {
  const { s } = y
  const { people } = s
  s.count(COUNT.casesLost)
  s.count(COUNT.casesLostCents, people.caseLeft[p]! * people.caseValue[p]!)
  people.caseLeft[p] = 0
}

/** Takes a person's appointments out of the book. */
export function cancelAll(y: Year, p: number): void {
  const { book, people } = y.s
  if (people.routine[p]! >= 0) book.cancel(people.routine[p]!)
  if (people.caseVisit[p]! >= 0) book.cancel(people.caseVisit[p]!)
  people.routine[p] = people.caseVisit[p] = -1
  people.caseLeft[p] = 0
}

/** A day is closed, or a column's owner gone: whoever was booked there is given another slot, or asks again. */
export function moveAway(y: Year, day: number): void {
  const { s, t } = y
  const { book, people } = s
  const closed = sessionsOn(t.hours, day).length === 0
  const moving: number[] = []
  for (let i = book.end(day) - 1; i >= 0; i--) {
    const a = book.at(day, i)
    if (a >= 0 && (closed || !isPresent(t, book.column[a]!, day))) moving.push(a)
  }
  for (const a of moving) {
    const p = book.person[a]!
    const flags = book.flags[a]!
    const emergency = isEmergency(y, a)
    book.cancel(a)
    // who is in pain goes elsewhere
    if (emergency) continue
    if (flags & FLAG.caseVisit) {
      people.caseVisit[p] = -1
      if (!bookTreatment(y, p)) s.agenda.add(s.day + 1, DUE.caseCall, p)
      continue
    }
    people.routine[p] = -1
    if (flags & FLAG.first) {
      people.status[p] = STATUS.prospect
      s.agenda.add(s.day + 1, DUE.contactCall, p)
    } else if (!bookRoutine(y, p, Math.max(s.day + 1, day), (flags & FLAG.prebooked) !== 0)) returnsLater(y, p, day)
  }
}

/** Offers a slot that has come free today to the short list: people of the same kind booked later. @returns the appointment, -1 for none */
export function refill(y: Year, column: number, step: number, kind: number, u: number): number {
  const { s, t, w } = y
  const { book, people, day } = s
  if (u >= w.b.refillTried) return -1
  const length = t.slotSteps[kind]!
  let asked = 0
  for (let later = day + SHORT_LIST_FROM; later <= day + SHORT_LIST_TO && asked < SHORT_LIST_ASKED; later++) {
    if (sessionsOn(t.hours, later).length === 0) continue
    for (let i = book.end(later) - 1; i >= 0 && asked < SHORT_LIST_ASKED; i--) {
      const a = book.at(later, i)
      if (a < 0 || book.kind[a] !== kind || (book.flags[a]! & ~(FLAG.prebooked | FLAG.caseVisit)) !== 0) continue
      const p = book.person[a]!
      asked++
      if (w.draws.u(PURPOSE.wish, people.hi[p]!, people.lo[p]!, day, step) >= w.b.slotSuits) continue
      const { value, flags, ordinal } = { value: book.value[a]!, flags: book.flags[a]!, ordinal: book.ordinal[a]! }
      book.cancel(a)
      const moved = book.add(p, kind, column, day, step, length, day, ordinal, value, flags)
      if (flags & FLAG.caseVisit) people.caseVisit[p] = moved
      else people.routine[p] = moved
      return moved
    }
  }
  return -1
}
