/**
 * From what a file says to a whole practice: every path that it leaves out is filled from the defaults of its kind.
 * Which roles and which kinds of visit there are is decided first, then their values, then what depends on size.
 */
import { COMMON } from './defaults-common.ts'
import { DENTAL } from './defaults-dental.ts'
import { AESTHETIC } from './defaults-aesthetic.ts'
import { MEDICAL } from './defaults-medical.ts'
import { CATALOGUE, SETTINGS } from './catalogue.ts'
import { demandFor, examiner, patientsForBook, roomsFor } from './defaults-scale.ts'
import { drawn, guess, known, trade } from './default-rows.ts'
import type { DefaultRow } from './default-rows.ts'
import { ROLES, VISIT_KINDS, set } from './paths.ts'
import type { Kind, Practice, Range, Role, VisitKind } from './practice.ts'

const OWN: Readonly<Record<Kind, readonly DefaultRow[]>> = { dental: DENTAL, aesthetic: AESTHETIC, medical: MEDICAL }

const OFFERED: Readonly<Record<Kind, readonly VisitKind[]>> = {
  dental: ['recall', 'new_patient', 'treatment', 'emergency'],
  aesthetic: ['consultation', 'treatment'],
  medical: ['recall', 'new_patient', 'treatment', 'emergency'],
}

/** Who does a default visit where the usual role is not on the team. */
const STANDS_IN: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  hygienist: ['dentist'],
  dentist: ['physician', 'injector'],
  injector: ['physician', 'nurse'],
  physician: ['injector', 'dentist'],
}

/** The defaults of a kind by path, before anything is scaled to the practice. */
export function defaultsOf(kind: Kind): ReadonlyMap<string, DefaultRow> {
  return new Map([...COMMON, ...OWN[kind]].map((row) => [row.path, row]))
}

/** What a file says of the practice. */
export interface Said {
  readonly name: string
  readonly kind: Kind
  readonly currency: string
  readonly as_of: string
  /** value by path, in the unit of the catalogue */
  readonly values: ReadonlyMap<string, unknown>
  /** kinds of visit that the file says it does not offer */
  readonly without: readonly VisitKind[]
}

export interface Completed {
  readonly practice: Practice
  /** the row behind every path that the file left out, in the order of the catalogue, scaled to this practice */
  readonly defaulted: ReadonlyMap<string, DefaultRow>
  /** of these, what is drawn anew in every future */
  readonly uncertain: readonly { readonly path: string; readonly range: Range }[]
}

/** A whole practice. Units as in the catalogue; never fails: what makes no sense is for the cross-checks to say. */
export function complete(said: Said): Completed {
  const rows = defaultsOf(said.kind)
  const used = new Map<string, DefaultRow>()
  const roles = rolesOf(said)
  const kinds = kindsOf(said, roles)

  let practice = {
    practice: { name: said.name, kind: said.kind, currency: said.currency, as_of: said.as_of, active_patients: 0 },
    opening: {},
    team: {},
    visits: {},
    schedule: {},
    desk: {},
    demand: {},
    treatment: {},
    money: {},
    service: {},
  } as unknown as Practice

  const put = (path: string, row: DefaultRow | undefined): void => {
    const value = said.values.get(path)
    if (value !== undefined) practice = set(practice, path, value)
    else if (row !== undefined) {
      if (!isClosedBySilence(path, said)) used.set(path, row)
      practice = set(practice, path, row.value)
    }
  }
  for (const path of pathsOf(roles, kinds)) put(path, rowFor(path, said, rows, roles))

  practice = withoutIdleExams(practice, said)
  for (const row of [known('team.rooms', roomsFor(practice), 1, 2 * roomsFor(practice), trade('O24'))]) put(row.path, row)
  for (const row of scaled(practice, said, 'practice.active_patients')) put(row.path, row)
  for (const row of scaled(practice, said, 'demand')) put(row.path, row)

  const defaulted = inOrder(used)
  return { practice, defaulted, uncertain: [...defaulted.values()].filter((row) => row.drawn).map(beliefOf) }
}

function rolesOf(said: Said): readonly Role[] {
  const named = ROLES.filter((role) => [...said.values.keys()].some((path) => path.startsWith(`team.${role}.`)))
  // A file that names somebody who treats has named the team; the front desk alone is no practice.
  if (named.some((role) => role !== 'front_desk')) return named.includes('front_desk') ? named : ['front_desk', ...named]
  return ROLES.filter((role) => [...COMMON, ...OWN[said.kind]].some((row) => row.path === `team.${role}.people`))
}

function kindsOf(said: Said, roles: readonly Role[]): readonly VisitKind[] {
  return VISIT_KINDS.filter((kind) => {
    if (said.without.includes(kind)) return false
    if ([...said.values.keys()].some((path) => path.startsWith(`visits.${kind}.`))) return true
    return OFFERED[said.kind].includes(kind) && staffFor(kind, said.kind, roles).length > 0
  })
}

/** The roles of a default visit as far as this team has them; empty when nobody could do it. */
function staffFor(kind: VisitKind, practiceKind: Kind, roles: readonly Role[]): readonly Role[] {
  const usual = defaultsOf(practiceKind).get(`visits.${kind}.with`)?.value as readonly Role[]
  const [first, ...beside] = usual
  if (first === undefined) return []
  const lead = [first, ...(STANDS_IN[first] ?? [])].find((role) => roles.includes(role))
  return lead === undefined ? [] : [lead, ...beside.filter((role) => roles.includes(role) && role !== lead)]
}

function pathsOf(roles: readonly Role[], kinds: readonly VisitKind[]): readonly string[] {
  const patterns = [...CATALOGUE.map((entry) => entry.path), ...SETTINGS.map((entry) => entry.path)]
  return patterns.flatMap((path) => {
    if (path.startsWith('team.*')) return roles.map((role) => path.replace('*', role))
    if (path.startsWith('visits.*')) return kinds.map((kind) => path.replace('*', kind))
    return [path]
  })
}

function rowFor(path: string, said: Said, rows: ReadonlyMap<string, DefaultRow>, roles: readonly Role[]): DefaultRow | undefined {
  const row = rows.get(path)
  const [section, name, field] = path.split('.')
  if (section === 'team' && field === 'people' && row === undefined) return known(path, 1, 1, 2, guess())
  if (section === 'opening' && row !== undefined) {
    return isClosedBySilence(path, said) ? { ...row, value: [] } : row
  }
  if (section !== 'visits' || row === undefined) return row
  if (field === 'with') return { ...row, value: staffFor(name as VisitKind, said.kind, roles) }
  // Slot and work go together: a file that gives one gets the other in the usual proportion.
  const other = field === 'slot' ? 'takes' : field === 'takes' ? 'slot' : undefined
  const given = other === undefined ? undefined : said.values.get(`visits.${name}.${other}`)
  const usual = other === undefined ? undefined : rows.get(`visits.${name}.${other}`)?.value
  if (typeof given !== 'number' || typeof usual !== 'number' || row.range === null) return row
  const ratio = given / usual
  return known(path, Math.round((row.value as number) * ratio), row.range.low * ratio, row.range.high * ratio, [row.grade, row.ledger])
}

/** A file that names one day has named them all: the others are closed, which is not a default. */
function isClosedBySilence(path: string, said: Said): boolean {
  if (!path.startsWith('opening.') || path === 'opening.weeks') return false
  return [...said.values.keys()].some((key) => key.startsWith('opening.') && key !== 'opening.weeks')
}

/** A default exam inside a visit that the examiner does anyway, or that nobody could do, is no exam. */
function withoutIdleExams(practice: Practice, said: Said): Practice {
  let result = practice
  for (const [kind, visit] of Object.entries(practice.visits)) {
    const idle = examiner(practice) === undefined || examiner(practice) === visit.with[0]
    if (idle && !said.values.has(`visits.${kind}.exam`)) result = set(result, `visits.${kind}.exam`, 0)
  }
  return result
}

/** Rows whose value follows from the practice so far. */
function scaled(practice: Practice, said: Said, what: 'practice.active_patients' | 'demand'): readonly DefaultRow[] {
  if (what === 'practice.active_patients') {
    const patients = patientsForBook(practice)
    return [known(what, patients, patients * 0.8, patients * 1.5, trade('O25, O26'))]
  }
  const web = said.values.get('demand.web_inquiries')
  const demand = demandFor(said.kind, practice.practice.active_patients, typeof web === 'number' ? web : undefined)
  const calls = said.values.get('demand.calls')
  const newCalls = typeof calls === 'number' ? Math.min(demand.newCalls, Math.round(calls / 2)) : demand.newCalls
  return [
    drawn('demand.calls', demand.calls, demand.calls * 0.7, demand.calls * 1.4, guess('P10')),
    drawn('demand.new_patient_calls', newCalls, newCalls * 0.8, newCalls * 1.25, trade('R3, P3')),
    drawn('demand.web_inquiries', demand.web, demand.web * 0.6, demand.web * 1.6, guess('R3, P13')),
    known('money.fixed_cost', demand.fixedCost, demand.fixedCost * 0.7, demand.fixedCost * 1.5, trade('M4, M5')),
    known('schedule.new_patient_slots', demand.newSlots, 0, demand.newSlots * 2, guess('R3')),
  ]
}

function beliefOf(row: DefaultRow): { readonly path: string; readonly range: Range } {
  const best = row.value as number
  return { path: row.path, range: { low: row.range?.low ?? best, best, high: row.range?.high ?? best } }
}

function inOrder(used: ReadonlyMap<string, DefaultRow>): ReadonlyMap<string, DefaultRow> {
  const order = pathsOf(ROLES, VISIT_KINDS)
  return new Map([...used].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)))
}
