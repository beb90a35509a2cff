/**
 * Defaults that depend on the rest of the practice, so that a file which gives little still hangs together.
 *
 * - `practice.active_patients`: as many as fill the fullest book to 85 % (O14); lands near 800-1,000 a hygienist (O25) and
 *   1,500 a dentist (O26) with ordinary hours.
 * - new-patient contacts: as many as replace losses of 17 % a year (R3) when a third of contacts become patients (P3:
 *   80 % answered, half of those book, most of those come). Web inquiries that the file gives are counted first.
 * - all calls, fixed cost: in proportion to active patients (P10; M4 less M5).
 * - slots held for new patients: as many as new patients a week.
 */
import { get } from './paths.ts'
import type { Kind, Practice, Role, Visit, VisitKind, Weekday } from './practice.ts'

/** Share of bookable time that is booked in an ordinary year (O14: 0.77-0.88 by month). */
export const FILL_USUAL = 0.85
/** Booked routine visits over the number due at the full interval: some come once a year, some late (O28, C). */
export const RECALL_KEPT = 0.8
/** Losses of all causes, share of active patients a year (R3). */
export const LOSS_USUAL = 0.17
/** New patients seen over new-patient contacts (P3). */
export const CONTACT_YIELD = 1 / 3
/** Dollars accepted over dollars presented (C2). */
export const ACCEPTANCE_USUAL = 0.5
/** Share of an exam in which the dentist's own chair stands still (C). */
export const EXAM_HOLDS = 0.7

/** Per active patient and month; web: share of new-patient contacts; fixed cost in cents. C, calls from P10. */
const PER_PATIENT: Readonly<Record<Kind, { readonly calls: number; readonly web: number; readonly fixedCost: number }>> = {
  dental: { calls: 0.55, web: 0.18, fixedCost: 650 },
  aesthetic: { calls: 0.45, web: 0.6, fixedCost: 1_600 },
  medical: { calls: 0.65, web: 0.15, fixedCost: 480 },
}

const DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Minutes a week in which the practice is open. */
export function openMinutesWeek(practice: Practice): number {
  let minutes = 0
  for (const day of DAYS) for (const session of practice.opening[day]) minutes += session.to - session.from
  return minutes
}

/** Minutes a year in which people of a role are on the floor. */
export function minutesStaffed(practice: Practice, role: Role): number {
  return (practice.team[role]?.people ?? 0) * openMinutesWeek(practice) * practice.opening.weeks
}

/** Visits of a kind that are booked a year, from the panel and `newPerYear` first visits. */
export function visitsYear(practice: Practice, kind: VisitKind, newPerYear: number): number {
  const visit = practice.visits[kind]
  if (visit === undefined) return 0
  const panel = practice.practice.active_patients
  const recurring = visit.every > 0 ? (panel * 12 * RECALL_KEPT) / visit.every : 0
  const first: VisitKind = practice.visits.new_patient !== undefined ? 'new_patient' : 'consultation'
  if (kind === first) return newPerYear
  if (kind === 'emergency') return panel * practice.demand.emergencies
  if (kind !== 'treatment') return recurring
  const routine = practice.visits.recall === undefined ? 0 : visitsYear(practice, 'recall', newPerYear)
  const cases = practice.treatment.found * (routine + newPerYear) * ACCEPTANCE_USUAL
  return recurring + cases * Math.max(1, Math.ceil(practice.treatment.value / Math.max(1, visit.production)))
}

/** Minutes a year for which the column of a role is needed: its own slots, and the exams it walks out for. */
export function minutesNeeded(practice: Practice, role: Role, newPerYear: number): number {
  let minutes = 0
  for (const [kind, visit] of Object.entries(practice.visits) as [VisitKind, Visit][]) {
    const visits = visitsYear(practice, kind, newPerYear)
    if (visit.with[0] === role) minutes += visits * (visit.slot + practice.schedule.buffer)
    if (examiner(practice) === role) minutes += visits * visit.exam * EXAM_HOLDS
  }
  return minutes
}

/** Who walks in for the exam of somebody else's visit. */
export function examiner(practice: Practice): Role | undefined {
  return (['dentist', 'physician'] as const).find((role) => (practice.team[role]?.people ?? 0) > 0)
}

/** Roles that own a column of the book in this practice. */
export function columnRoles(practice: Practice): readonly Role[] {
  const roles: Role[] = []
  for (const visit of Object.values(practice.visits)) {
    const role = visit.with[0]
    if (role !== undefined && !roles.includes(role)) roles.push(role)
  }
  return roles
}

/** As many active patients as fill the fullest book to the usual share, in tens; at least 50. */
export function patientsForBook(practice: Practice): number {
  const probe = 1_000
  const panel: Practice = { ...practice, practice: { ...practice.practice, active_patients: probe } }
  let most = Number.POSITIVE_INFINITY
  for (const role of columnRoles(practice)) {
    const perPatient = minutesNeeded(panel, role, probe * LOSS_USUAL) / probe
    if (perPatient > 0) most = Math.min(most, (FILL_USUAL * minutesStaffed(practice, role)) / perPatient)
  }
  const patients = Number.isFinite(most) ? Math.floor(most / 10) * 10 : 1_000
  return Math.min(50_000, Math.max(50, patients))
}

/** What follows from the number of active patients; `webSaid` is the file's number of web inquiries a month, if it gave one. */
export function demandFor(
  kind: Kind,
  patients: number,
  webSaid: number | undefined,
): { readonly calls: number; readonly newCalls: number; readonly web: number; readonly fixedCost: number; readonly newSlots: number } {
  const per = PER_PATIENT[kind]
  const arrivals = (patients * LOSS_USUAL) / 12
  const contacts = arrivals / CONTACT_YIELD
  const web = webSaid ?? Math.round(contacts * per.web)
  // A file that tells of many web inquiries still has people who ring: a quarter of the usual at least.
  const newCalls = Math.max(1, Math.round(Math.max(contacts * 0.25, contacts - web)))
  return {
    calls: Math.max(newCalls, Math.round(patients * per.calls)),
    newCalls,
    web,
    fixedCost: Math.round((patients * per.fixedCost) / 10_000) * 10_000,
    newSlots: Math.round((arrivals * 12) / 48),
  }
}

/** One chair for everyone who owns a column, and a second for a dentist or physician. */
export function roomsFor(practice: Practice): number {
  let rooms = 0
  for (const role of columnRoles(practice)) {
    const people = Math.ceil(get(practice, `team.${role}.people`) as number)
    rooms += role === 'dentist' || role === 'physician' ? 2 * people : people
  }
  return Math.max(1, rooms)
}
