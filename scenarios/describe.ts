/**
 * The practice described back, in five lines and in numbers, before anything is simulated: what the file says, and what
 * follows from it with the rules of thumb of the cross-checks. An owner should nod at each line; where not, the file is wrong.
 */
import { columnRoles, LOSS_USUAL, minutesNeeded, minutesStaffed, visitsYear } from '../engine/index.ts'
import type { Grade, Role, VisitKind } from '../engine/index.ts'
import { gradesOf, measuredTold, touchpointsOf } from './assemble.ts'
import { effectsOf } from './assemble-plans.ts'
import { deskMinutes, newPerYear, productionMonth } from './workload.ts'
import { readable } from './decimal.ts'
import type { Decoding } from './decode.ts'
import type { FileWritten } from './file.ts'
import { PEOPLE } from './people.ts'
import { moneyText } from './units.ts'

export interface Description {
  readonly name: string
  readonly kind: string
  readonly as_of: string
  readonly currency: string
  readonly hash: string
  readonly active_patients: number
  /** a month; `measured` when the file says so, else the usual */
  readonly new_per_month: number
  readonly lost_per_month: number
  readonly patients_measured: boolean
  /** neither of the two is measured */
  readonly patients_usual: boolean
  /** share of the time of each column of the book that the patients need, estimated */
  readonly fill: Readonly<Record<string, number>>
  /** share of the desk's paid minutes that the work needs, estimated */
  readonly desk_load: number
  /** days; null when not measured */
  readonly lead_time: number | null
  /** currency units a month: as measured, and as visits and prices come to */
  readonly net_production_measured: number | null
  readonly net_production_estimated: number
  readonly production_per_visit: number
  /** some touchpoint has a score by patients */
  readonly surveyed: boolean
  /** means over touchpoints that have both scores; null without */
  readonly patient_stars: number | null
  readonly own_stars: number | null
  readonly largest_gap: { readonly touchpoint: string; readonly stars: number; readonly replies: number | null } | null
  readonly listed_rating: number | null
  /** number of values by grade: facts and measurements, and plan effects apart */
  readonly values: Readonly<Record<string, number>>
  readonly effects: Readonly<Record<string, number>>
  readonly defaults: number
  readonly lines: readonly string[]
}

export function describe(decoding: Decoding): Description {
  const numbers = numbersOf(decoding)
  return { ...numbers, lines: linesOf(numbers) }
}

function numbersOf({ file, scenario, assembled, defaulted }: Decoding): Omit<Description, 'lines'> {
  const { practice } = scenario
  const panel = practice.practice.active_patients
  const fresh = measuredTold(file, 'new_patients')
  const lost = measuredTold(file, 'attrition') ?? measuredTold(file, 'leave_rate')
  const perYear = newPerYear(file, practice)
  const visits = (Object.keys(practice.visits) as VisitKind[]).reduce((sum, kind) => sum + visitsYear(practice, kind, perYear), 0)
  const estimated = productionMonth(practice, perYear)
  const measured = measuredTold(file, 'net_production')
  return {
    name: scenario.name,
    kind: practice.practice.kind,
    as_of: practice.practice.as_of,
    currency: practice.practice.currency,
    hash: scenario.hash,
    active_patients: panel,
    new_per_month: fresh?.best ?? (panel * LOSS_USUAL) / 12,
    lost_per_month: ((lost?.best ?? LOSS_USUAL) * panel) / 12,
    patients_measured: fresh !== undefined && lost !== undefined,
    patients_usual: fresh === undefined && lost === undefined,
    fill: Object.fromEntries(
      columnRoles(practice).map((role) => [role, minutesNeeded(practice, role, perYear) / minutesStaffed(practice, role)]),
    ),
    desk_load: deskMinutes(practice, perYear) / minutesStaffed(practice, 'front_desk'),
    lead_time: measuredTold(file, 'lead_time')?.best ?? null,
    net_production_measured: measured === undefined ? null : measured.best / 100,
    net_production_estimated: estimated / 100,
    production_per_visit: (estimated * 12) / 100 / Math.max(1, visits),
    surveyed: touchpointsOf(file).some(({ value: { value } }) => value.patients !== undefined),
    ...scoresOf(file),
    listed_rating: measuredTold(file, 'listed_rating')?.best ?? null,
    values: countsOf(assembled.evidence, file),
    effects: tally(Object.values(effectsOf(file)).map((effect) => effect.grade)),
    defaults: defaulted.length,
  }
}

function scoresOf(file: FileWritten): Pick<Description, 'patient_stars' | 'own_stars' | 'largest_gap'> {
  const both = touchpointsOf(file).flatMap(({ id, value: { value } }) =>
    value.own === undefined || value.patients === undefined
      ? []
      : [{ id, own: value.own.best, patients: value.patients.best, replies: value.replies?.best ?? null }],
  )
  const largest = [...both].sort((a, b) => b.own - b.patients - (a.own - a.patients))[0]
  if (largest === undefined) return { patient_stars: null, own_stars: null, largest_gap: null }
  const mean = (of: (row: (typeof both)[number]) => number): number => both.reduce((sum, row) => sum + of(row), 0) / both.length
  return {
    patient_stars: mean((row) => row.patients),
    own_stars: mean((row) => row.own),
    largest_gap: { touchpoint: largest.id, stars: largest.own - largest.patients, replies: largest.replies },
  }
}

function countsOf(evidence: Decoding['assembled']['evidence'], file: FileWritten): Readonly<Record<string, number>> {
  const grades = gradesOf(file)
  const grade = (source: string | null): Counted => (source === null ? UNSOURCED : (grades.get(source) ?? 'own data'))
  const facts = Object.values(evidence)
    .filter((e) => e.grade !== 'default')
    .map((e): Counted => (e.source === 'file' ? UNSOURCED : e.grade))
  const seen = Object.values(file.measured?.value ?? {}).flatMap((told) => (told !== undefined && '_tag' in told ? [grade(told.source)] : []))
  const scores = touchpointsOf(file).flatMap(({ value: { value } }) =>
    [value.own, value.patients].flatMap((told) => (told === undefined ? [] : [grade(told.source)])),
  )
  return tally([...facts, ...seen, ...scores])
}

/** What a file says without a source is most likely the practice's own, and nobody can look it up. */
const UNSOURCED = 'without source'
type Counted = Grade | typeof UNSOURCED

const ORDER: readonly Counted[] = ['own data', 'published', 'trade', 'guess', 'claim', 'default', UNSOURCED]

function tally(grades: readonly Counted[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    ORDER.map((grade) => [grade, grades.filter((g) => g === grade).length] as const).filter(([, count]) => count > 0),
  )
}

const percent = (share: number): string => `${readable(share * 100, 0)} %`

function linesOf(d: Omit<Description, 'lines'>): readonly string[] {
  const money = (amount: number): string => moneyText(amount, d.currency)
  return [
    `patients      ${readable(d.active_patients)} active; ${readable(d.new_per_month)} new and ${readable(d.lost_per_month)} lost a month${patientsFrom(d)}`,
    `schedule      ${Object.entries(d.fill)
      .map(([role, fill]) => `${PEOPLE[role as Role]} ${percent(fill)} booked`)
      .join(', ')}, desk ${percent(d.desk_load)} busy${d.lead_time === null ? '' : `; third open slot in ${readable(d.lead_time)} days`}`,
    `money         ${d.net_production_measured === null ? '' : `net production ${money(d.net_production_measured)} a month; `}visits and prices come to ${money(d.net_production_estimated)} a month, ${money(d.production_per_visit)} a visit`,
    `experience    ${experience(d)}`,
    `evidence      ${evidence(d)}`,
  ]
}

/** Where the two numbers come from, and what follows from them; from nothing but the usual nothing follows about this practice. */
function patientsFrom(d: Omit<Description, 'lines'>): string {
  if (d.patients_usual) return ' (the usual of the field)'
  return `${d.patients_measured ? '' : ' (in part the usual of the field)'}: ${movement(d)}`
}

/** Patients a year that are neither growth nor loss worth a word, as a share of the panel. */
const STILL = 0.02

function movement(d: Omit<Description, 'lines'>): string {
  const drift = ((d.new_per_month - d.lost_per_month) * 12) / d.active_patients
  if (Math.abs(drift) < STILL) return 'standing still'
  return `${drift > 0 ? 'growing' : 'shrinking'} by ${percent(Math.abs(drift))} a year`
}

function experience(d: Omit<Description, 'lines'>): string {
  const listed = d.listed_rating === null ? '' : `listed ${readable(d.listed_rating)} stars`
  if (d.patient_stars === null || d.own_stars === null || d.largest_gap === null) {
    const survey = d.surveyed ? 'no scores of the team beside those of the survey yet' : 'no survey yet'
    return listed === '' ? survey : `${listed}; ${survey}`
  }
  const { touchpoint, stars, replies } = d.largest_gap
  const gap = `largest gap: ${touchpoint.replaceAll('_', ' ')} ${readable(stars)}${replies === null ? '' : ` (${readable(replies)} replies)`}`
  return `patients ${readable(d.patient_stars)}, team ${readable(d.own_stars)} stars; ${gap}${listed === '' ? '' : `; ${listed}`}`
}

function evidence(d: Omit<Description, 'lines'>): string {
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([grade, count]) => `${count} ${grade}`)
      .join(', ')
  const total = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((sum, count) => sum + count, 0)
  const effects = total(d.effects) === 0 ? '' : `; ${total(d.effects)} plan effect${total(d.effects) === 1 ? '' : 's'}: ${list(d.effects)}`
  return `${total(d.values)} values: ${list(d.values)}${effects}; ${d.defaults} defaults fill the gaps`
}
