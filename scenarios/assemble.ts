/** From what a file says to the practice, its evidence and what was measured: gaps filled, nothing judged yet. */
import { complete, KPI_IDS } from '../engine/index.ts'
import type { Completed, Evidence, Grade, Measured, MeasuredTouchpoint, Range, Said } from '../engine/index.ts'
import type { Placed, Named } from './codec.ts'
import { flatten, SECTIONS } from './facts.ts'
import type { Section } from './facts.ts'
import type { FileWritten } from './file.ts'
import type { Told } from './leaves.ts'
import type { Chosen } from './words.ts'
import { measuredKey } from './kpi-names.ts'
import type { TouchpointWritten } from './measured.ts'

/** Where a file that says nothing starts; listed among the defaults. */
export const AS_OF_DEFAULT = '2026-01-01'
export const CURRENCY_DEFAULT = 'USD'

export interface Assembled {
  readonly said: Said
  readonly leaves: ReadonlyMap<string, Told | Chosen>
  readonly completed: Completed
  readonly evidence: Readonly<Record<string, Evidence>>
  readonly uncertain: readonly { readonly path: string; readonly range: Range }[]
  readonly defaulted: readonly string[]
}

/** `maple-street.yaml` -> `maple-street`. */
export function stemOf(fileName: string): string {
  const base = fileName.split(/[\\/]/).pop() ?? ''
  return base.replace(/\.(ya?ml|json)$/i, '') || 'unnamed practice'
}

export function rangeOf(told: Told): Range {
  return { low: told.low, best: told.best, high: told.high }
}

/** Grades by source name, those of the file and the two that need no declaration. */
export function gradesOf(file: FileWritten): ReadonlyMap<string, Grade> {
  const declared = (file.sources?.value ?? []).map((source): [string, Grade] => [source.id, source.value.value.grade.value])
  return new Map<string, Grade>([['guess', 'guess'], ['default', 'default'], ...declared])
}

/** A value that names no source is the practice's own word. */
export function evidenceOf(source: string | null, grades: ReadonlyMap<string, Grade>, unnamed: Grade): Evidence {
  return source === null ? { grade: unnamed, source: 'file' } : { grade: grades.get(source) ?? unnamed, source }
}

export function assemble(file: FileWritten, fileName: string): Assembled {
  const sections: Partial<Record<Section, NonNullable<FileWritten[Section]>>> = {}
  for (const section of SECTIONS) {
    const tree = file[section]
    if (tree !== undefined) sections[section] = tree
  }
  const flat = flatten(sections)
  const head = file.practice.value
  const leaves = new Map<string, Told | Chosen>(flat.leaves)
  if (head.active_patients !== undefined) leaves.set('practice.active_patients', head.active_patients)

  const said: Said = {
    name: head.name?.value ?? stemOf(fileName),
    kind: head.kind.value,
    currency: head.currency?.value ?? CURRENCY_DEFAULT,
    as_of: head.as_of?.value ?? AS_OF_DEFAULT,
    values: new Map([...leaves].map(([path, leaf]) => [path, leaf._tag === 'Told' ? leaf.best : leaf.value])),
    without: flat.without,
  }
  const completed = complete(said)
  return { said, leaves, completed, ...beliefs(file, leaves, completed), defaulted: defaultedIn(file, completed) }
}

function beliefs(
  file: FileWritten,
  leaves: ReadonlyMap<string, Told | Chosen>,
  completed: Completed,
): Pick<Assembled, 'evidence' | 'uncertain'> {
  const grades = gradesOf(file)
  const evidence: Record<string, Evidence> = {}
  const uncertain: { path: string; range: Range }[] = []
  for (const [path, leaf] of leaves) {
    evidence[path] = evidenceOf(leaf.source, grades, 'own data')
    if (leaf._tag === 'Told' && leaf.ranged && leaf.low < leaf.high) uncertain.push({ path, range: rangeOf(leaf) })
  }
  for (const [path, row] of completed.defaulted) evidence[path] = { grade: 'default', source: row.ledger }
  return { evidence, uncertain: [...uncertain, ...completed.uncertain].sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

function defaultedIn(file: FileWritten, completed: Completed): readonly string[] {
  const head = file.practice.value
  const decision = file.decision?.value
  const gaps: readonly (readonly [string, unknown])[] = [
    ['practice.name', head.name],
    ['practice.currency', head.currency],
    ['practice.as_of', head.as_of],
    ['decision.horizon', decision?.horizon],
    ['decision.discount', decision?.discount],
    ['decision.judge_by', decision?.judge_by],
  ]
  return [...gaps.filter(([, value]) => value === undefined).map(([path]) => path), ...completed.defaulted.keys()]
}

type Touchpoints = Placed<readonly Named<Placed<TouchpointWritten>>[]>

/** The touchpoints of `measured`, with their places. */
export function touchpointsOf(file: FileWritten): readonly Named<Placed<TouchpointWritten>>[] {
  return (file.measured?.value['touchpoints'] as Touchpoints | undefined)?.value ?? []
}

/** One number of `measured` by the file's word. */
export function measuredTold(file: FileWritten, key: string): Told | undefined {
  return file.measured?.value[key] as Told | undefined
}

export function measuredOf(file: FileWritten): Measured {
  const kpis: Record<string, number> = {}
  for (const kpi of KPI_IDS) {
    const told = measuredTold(file, measuredKey(kpi))
    if (told !== undefined) kpis[kpi.id] = told.best
  }
  const touchpoints = touchpointsOf(file).map(({ id, value }): MeasuredTouchpoint => ({
    id,
    own: value.value.own?.best ?? null,
    patients: value.value.patients?.best ?? null,
    replies: value.value.replies?.best ?? null,
  }))
  return { kpis, listedRating: kpis['listed_rating'] ?? null, reviews: measuredTold(file, 'reviews')?.best ?? null, touchpoints }
}
