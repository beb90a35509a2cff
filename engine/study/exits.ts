/**
 * Every way in which somebody leaves the practice's hands, a month, with the money that goes along at the practice's own averages.
 *
 * Money is a rough size, not a forecast: a visit is worth the mean visit, a patient a year of the mean patient's production, a new
 * contact that share of a patient which contacts that are not lost become; treatment is worth its own dollars. Where no such average exists it is null.
 */
import { COUNT, COUNTER_COUNT } from '../year/counters.ts'
import type { Counter } from '../year/counters.ts'
import type { Exit } from './measure.ts'

/** Sums over the months that are looked at, and how many months they are. */
interface Sums {
  readonly of: (counter: Counter) => number
  readonly months: number
}

interface ExitRow extends Exit {
  readonly counter: Counter
  /** currency units for one of them; null when it cannot be said */
  readonly each: (sums: Sums) => number | null
}

const ratio = (a: number, b: number): number | null => (b > 0 ? a / b : null)
const visit = ({ of }: Sums): number | null => ratio(of('production') / 100, of('seen'))
const patient = ({ of }: Sums): number | null => ratio((of('production') / 100) * 12, of('activeAtEnd'))
const unknown = (): null => null

function contact(sums: Sums): number | null {
  const becomes = ratio(sums.of('newPatients'), sums.of('contacts') - sums.of('contactsLost'))
  const worth = patient(sums)
  return becomes === null || worth === null ? null : worth * Math.min(1, becomes)
}

const declinedCase = ({ of }: Sums): number | null => ratio((of('presentedCents') - of('acceptedCents')) / 100, of('casesDeclined'))
const lostCase = ({ of }: Sums): number | null => ratio(of('casesLostCents') / 100, of('casesLost'))

const ROWS: readonly ExitRow[] = [
  { id: 'seen', label: 'Seen', counter: 'seen', each: visit },
  { id: 'no_show', label: 'Missed without notice', counter: 'noShow', each: visit },
  { id: 'short_cancel', label: 'Cancelled at short notice (before refills)', counter: 'shortCancel', each: visit },
  { id: 'walked_out', label: 'Walked out of the waiting room', counter: 'walkedOut', each: visit },
  { id: 'rang_out', label: 'Call that rang out', counter: 'rangOut', each: unknown },
  { id: 'hung_up', label: 'Caller who hung up on hold', counter: 'hungUp', each: unknown },
  { id: 'gone_elsewhere', label: 'New contact who went elsewhere', counter: 'contactsLost', each: contact },
  { id: 'case_declined', label: 'Treatment presented, not accepted', counter: 'casesDeclined', each: declinedCase },
  { id: 'case_lost', label: 'Accepted treatment, given up', counter: 'casesLost', each: lostCase },
  { id: 'left', label: 'Patient who left by choice', counter: 'leftByChoice', each: patient },
  { id: 'lapsed', label: 'Patient who lapsed, 18 months unseen', counter: 'lapsed', each: patient },
  { id: 'moved', label: 'Patient who moved away', counter: 'moved', each: patient },
]

export const EXITS: readonly Exit[] = ROWS.map(({ id, label }) => ({ id, label }))

/**
 * Exits of the months from <= month < to, in the order of `EXITS`.
 *
 * @param counters rows of `COUNTERS`, one a month
 */
export function exitValues(
  counters: Float64Array, from: number, to: number,
): readonly { readonly perMonth: number; readonly worthPerMonth: number | null }[] {
  const totals = new Float64Array(COUNTER_COUNT)
  for (let month = from; month < to; month++) {
    for (let i = 0; i < COUNTER_COUNT; i++) totals[i]! += counters[month * COUNTER_COUNT + i]!
  }
  const sums: Sums = { of: (counter) => totals[COUNT[counter]]!, months: to - from }
  return ROWS.map(({ counter, each }) => {
    const perMonth = sums.of(counter) / sums.months
    const worth = each(sums)
    return { perMonth, worthPerMonth: worth === null ? null : perMonth * worth }
  })
}
