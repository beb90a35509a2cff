/** What the patients of a practice need of it in a year, by rules of thumb: no simulation, enough to see whether a file can be. */
import { ACCEPTANCE_USUAL, BELIEFS, LOSS_USUAL, RECALL_KEPT, visitsYear } from '../engine/index.ts'
import type { Practice, VisitKind, Visit } from '../engine/index.ts'
import { measuredTold } from './assemble.ts'
import { readable } from './decimal.ts'
import type { FileWritten } from './file.ts'

const ANSWERED_USUAL = 0.8

/** First visits a year: as measured, else as many as are usually lost. */
export function newPerYear(file: FileWritten, practice: Practice): number {
  const measured = measuredTold(file, 'new_patients')
  return measured === undefined ? practice.practice.active_patients * LOSS_USUAL : measured.best * 12
}

/** Visits a year of all kinds. */
export function visitsInYear(practice: Practice, newPerYear: number): number {
  return (Object.keys(practice.visits) as VisitKind[]).reduce((sum, kind) => sum + visitsYear(practice, kind, newPerYear), 0)
}

/** Minutes a year that calls, arrivals, check-outs, paperwork and the work that the file does not list need at the front desk. */
export function deskMinutes(practice: Practice, newPerYear: number): number {
  const { desk, demand } = practice
  const aVisit = desk.check_in + desk.check_out + desk.paperwork + BELIEFS.outgoingMinutes.median
  return demand.calls * 12 * desk.call * ANSWERED_USUAL + visitsInYear(practice, newPerYear) * aVisit
}

/** Which minutes `deskMinutes` counts, in words. */
export function deskMinutesSaid({ desk }: Practice): string {
  const min = (minutes: number): string => `${readable(minutes)} min`
  const aVisit = `${min(desk.check_in)} of check-in, ${min(desk.check_out)} of check-out and ${min(desk.paperwork)} of paperwork a visit`
  const outgoing = `${min(BELIEFS.outgoingMinutes.median)} a visit of calls out and insurers, which is a belief (fivestar explain outgoingMinutes)`
  return `${min(desk.call)} for each of the ${readable(ANSWERED_USUAL * 100, 0)} % of calls that are answered, ${aVisit}, and ${outgoing}`
}

/**
 * Cents of net production a month to which visits, shows and prices come. A case brings its value, in however many visits
 * it is done; that value is net, prices may be before write-offs.
 */
export function productionMonth(practice: Practice, newPerYear: number): number {
  const kept = 1 - practice.demand.no_show - practice.demand.short_notice_cancel / 2
  const priced = (Object.entries(practice.visits) as [VisitKind, Visit][]).reduce(
    (sum, [kind, visit]) => sum + (kind === 'treatment' ? recurring(practice, visit) : visitsYear(practice, kind, newPerYear)) * visit.production,
    0,
  )
  return ((priced * (1 - practice.money.write_offs) + casesYear(practice, newPerYear) * practice.treatment.value) * kept) / 12
}

/** Treatment visits a year that come back by themselves. */
const recurring = (practice: Practice, visit: Visit): number =>
  visit.every > 0 ? (practice.practice.active_patients * 12 * RECALL_KEPT) / visit.every : 0

/** Cases a year that are found and accepted, where somebody treats. */
const casesYear = (practice: Practice, newPerYear: number): number =>
  practice.visits.treatment === undefined ? 0 : practice.treatment.found * (visitsYear(practice, 'recall', newPerYear) + newPerYear) * ACCEPTANCE_USUAL
