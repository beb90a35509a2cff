/**
 * Paths into a practice: read one value, replace one value, find its row in the catalogue.
 * `set` shares everything it does not touch with the practice it was given and never changes it.
 */
import { CATALOGUE, SETTINGS } from './catalogue.ts'
import type { PathEntry, SettingEntry } from './catalogue.ts'
import type { Practice, Role, VisitKind } from './practice.ts'
import { invariant } from '../base/invariant.ts'

export const ROLES: readonly Role[] = ['front_desk', 'hygienist', 'dentist', 'assistant', 'injector', 'physician', 'nurse']

export const VISIT_KINDS: readonly VisitKind[] = ['recall', 'new_patient', 'treatment', 'emergency', 'consultation', 'follow_up']

/** Maps, not records: a path is user text, and `constructor` must not be found. */
const numbers: ReadonlyMap<string, PathEntry> = new Map(CATALOGUE.map((entry) => [entry.path, entry]))
const settings: ReadonlyMap<string, SettingEntry> = new Map(SETTINGS.map((entry) => [entry.path, entry]))

/** `visits.recall.slot` -> `visits.*.slot`, `team.dentist.wage` -> `team.*.wage`; other paths stay. */
export function patternOf(path: string): string {
  const [section, middle, last, ...rest] = path.split('.')
  if (middle === undefined || last === undefined || rest.length > 0) return path
  if (section === 'visits' && (VISIT_KINDS as readonly string[]).includes(middle)) return `visits.*.${last}`
  if (section === 'team' && (ROLES as readonly string[]).includes(middle)) return `team.*.${last}`
  return path
}

/** The row of a number's path (`visits.recall.slot` finds `visits.*.slot`), undefined when the path holds no number. */
export function entryOf(path: string): PathEntry | undefined {
  return path.includes('*') ? undefined : numbers.get(patternOf(path))
}

/** The row of a path that holds hours, words or yes and no, undefined for every other path. */
export function settingOf(path: string): SettingEntry | undefined {
  return path.includes('*') ? undefined : settings.get(patternOf(path))
}

/** The value at a path; undefined when this practice has no such role, visit or path. */
export function get(practice: Practice, path: string): unknown {
  let here: unknown = practice
  for (const key of path.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined
    here = (here as Readonly<Record<string, unknown>>)[key]
  }
  return here
}

/** The number at a path of the catalogue. Throws when the practice holds none there: a caller asks `entryOf` and `get` first. */
export function getNumber(practice: Practice, path: string): number {
  const value = get(practice, path)
  invariant(typeof value === 'number', `no number at ${path}`)
  return value
}

/**
 * The practice with one value replaced; missing steps on the way (a new role, a new kind of visit) are made.
 * Throws for a path that neither the catalogue nor the settings know, `__proto__` among them.
 */
export function set(practice: Practice, path: string, value: unknown): Practice {
  invariant(entryOf(path) !== undefined || settingOf(path) !== undefined, `unknown path ${path}`)
  return replaced(practice, path.split('.'), value) as Practice
}

function replaced(here: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return value
  const record = (typeof here === 'object' && here !== null ? here : {}) as Readonly<Record<string, unknown>>
  const inner = Object.hasOwn(record, key) ? record[key] : undefined
  return { ...record, [key]: replaced(inner, rest, value) }
}
