/**
 * Conservation at the end of every run: whatever came in has gone out by a named door or is still here. Reads only; throws
 * `InvariantError` on a defect of the engine.
 */
import { invariant } from '../base/invariant.ts'
import { BOOK_DAYS, FLAG } from './book.ts'
import { isEmergency } from './booking.ts'
import { COUNT, COUNTER_COUNT, type Counter } from './counters.ts'
import { STATUS } from './people.ts'
import type { Year } from './year.ts'

/** Visits, calls, patients and cents of every month; patients, appointments and complaints of the last day. */
export function audit(y: Year): void {
  const { counters } = y.s
  for (let row = 0; row < counters.length; row += COUNTER_COUNT) {
    const of = (id: Counter): number => counters[row + COUNT[id]]!
    // a month that was never begun
    if (of('months') === 0) continue
    const month = row / COUNTER_COUNT + 1
    invariant(of('scheduled') + of('sameDay') === of('seen') + of('noShow') + of('shortCancel') + of('walkedOut'), () => `visits of month ${month} do not add up`)
    invariant(of('calls') === of('answered') + of('rangOut') + of('hungUp'), () => `calls of month ${month} do not add up`)
    invariant(of('activeAtEnd') === of('activeAtStart') + of('newPatients') - of('moved') - of('leftByChoice') - of('lapsed'), () => `patients of month ${month} do not add up`)
    const spent = of('variableCost') + of('fixedCost') + of('wages') + of('overtimePay') + of('planCost') + of('recoverySpend')
    invariant(of('ownerCash') === of('collections') - spent, () => `money of month ${month} does not add up`)
    invariant(row === 0 || of('activeAtStart') === counters[row - COUNTER_COUNT + COUNT.activeAtEnd], () => `month ${month} does not begin as the one before ended`)
  }
  appointments(y)
  complaints(y)
}

/** Every appointment that is ahead has one person who knows of it, and steps of its own. */
function appointments(y: Year): void {
  const { book, people, day } = y.s
  let known = 0
  for (let ahead = day; ahead < day + BOOK_DAYS; ahead++) {
    let steps = 0
    for (let i = book.end(ahead) - 1; i >= 0; i--) {
      const a = book.at(ahead, i)
      if (a < 0) continue
      const p = book.person[a]!
      const flags = book.flags[a]!
      invariant(book.day[a] === ahead, 'an appointment stands on another day')
      if ((flags & (FLAG.squeezed | FLAG.second)) === 0) steps += book.length[a]!
      if (isEmergency(y, a)) continue
      known++
      invariant((flags & FLAG.caseVisit ? people.caseVisit[p] : people.routine[p]) === a, 'an appointment whose person does not know of it')
    }
    invariant(book.stepsTaken(ahead) === steps, 'steps of the book are taken that no appointment holds, or the other way round')
  }
  let held = 0
  for (let p = 0; p < people.count; p++) {
    const booked = (people.routine[p]! >= 0 ? 1 : 0) + (people.caseVisit[p]! >= 0 ? 1 : 0)
    held += booked
    const status = people.status[p]!
    invariant(booked === 0 || status === STATUS.active || status === STATUS.booked, 'somebody who has gone has an appointment')
    invariant(status !== STATUS.booked || booked > 0, 'a new patient is booked nowhere')
  }
  invariant(held === known, 'a person knows of an appointment that is not in the book')
}

/** A voiced complaint is solved, given up, or still open. */
function complaints(y: Year): void {
  const { counters, care } = y.s
  let left = -care.fellSilent
  for (let row = 0; row < counters.length; row += COUNTER_COUNT) left += counters[row + COUNT.voiced]! - counters[row + COUNT.resolved]!
  invariant(left === care.openCount(), () => `${left} complaints are left and ${care.openCount()} are open`)
}
