/** `explain`: the page of a finding code, and what a path means, where its default comes from and how good that is. */
import { complete, defaultsOf, entryOf, KPI_IDS, kpiOf, settingOf } from '../engine/index.ts'
import type { DefaultRow, Grade, Kind } from '../engine/index.ts'
import { printAmount } from './amount.ts'
import { CODES } from './codes.ts'
import type { CodePage } from './codes.ts'
import { AS_OF_DEFAULT, CURRENCY_DEFAULT } from './assemble.ts'
import { settingReader, wantedFor } from './facts.ts'
import { explainRow } from './evidence-rows.ts'
import { kpiMeasuredAs } from './kpi-names.ts'
import { closestPath } from './plan-paths.ts'
import { closest } from './closest.ts'
import { schemaTable } from './schema.ts'
import { signOf } from './units.ts'

/** A default as `check --defaults` lists it. */
export interface DefaultLine {
  readonly path: string
  readonly value: string
  /** 5th to 95th percentile over practices of the kind; empty for hours and words */
  readonly range: string
  readonly grade: Grade
  readonly ledger: string
  /** drawn anew in every future */
  readonly drawn: boolean
}

export function defaultLines(rows: ReadonlyMap<string, DefaultRow>, currency: string): readonly DefaultLine[] {
  return [...rows].map(([path, row]) => ({ path, ...written(path, row, currency), grade: row.grade, ledger: row.ledger, drawn: row.drawn }))
}

function written(path: string, row: DefaultRow, currency: string): { readonly value: string; readonly range: string } {
  const sign = signOf(currency)
  const entry = entryOf(path)
  const setting = settingOf(path)
  if (entry === undefined) return { value: setting === undefined ? '' : flat(settingReader(setting).print(row.value)), range: '' }
  const wanted = wantedFor(path, entry, 'level')
  const print = (low: number, high: number): string =>
    printAmount(
      { how: 'is', low: tidy(low), best: low, high: tidy(high), ranged: low !== high, bestGiven: false, source: null },
      wanted,
      sign,
    )
  const value = row.value as number
  return {
    value: print(value, value),
    range: row.range === null || row.range.low === row.range.high ? '' : print(row.range.low, row.range.high),
  }
}

/** Three digits are enough for how far practices differ. */
const tidy = (value: number): number => (Number.isInteger(value) && Math.abs(value) < 100_000 ? value : Number(value.toPrecision(3)))
const flat = (value: unknown): string => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value))

/** The page of a finding code as text, and what rests on a row of the evidence with that id; null when there is neither. */
export function explainCode(code: string): string | null {
  const pages = [codePage(code), explainRow(code)].filter((page) => page !== null)
  return pages.length === 0 ? null : pages.join('\n\n')
}

function codePage(code: string): string | null {
  const key = code.toUpperCase()
  if (!Object.hasOwn(CODES, key)) return null
  const page: CodePage = CODES[key as keyof typeof CODES]
  const out = [`${key}  ${page.title}`, '', page.page]
  if (page.wrong !== undefined) out.push('', `  Not:    ${page.wrong}`)
  if (page.right !== undefined) out.push(`  Write:  ${page.right}`)
  return out.join('\n')
}

/** How each grade is put to a reader. */
const GRADE_SAYS: Readonly<Record<Grade, string>> = {
  'own data': "the practice's own data",
  published: 'a published measurement',
  trade: 'a trade or vendor figure, method not published',
  guess: 'a guess: no measurement was found',
  claim: 'a claim without a visible method',
  default: 'a default',
}

/**
 * What a path of the file means: unit, bounds, who may change it, and the default for a kind of practice with its evidence.
 * @returns null for an unknown path; `didYouMean` says what was meant
 */
export function explainPath(path: string, kind: Kind): string | null {
  const known = schemaTable(kind).find((row) => row.path === path)
  if (known === undefined) return null
  const out = [path, '', `  ${known.means}`]
  if (known.unit !== '') out.push(`  Unit: ${known.unit}${known.bounds === '' ? '' : `, ${known.bounds}`}`)
  const entry = entryOf(path) ?? settingOf(path)
  if (entry !== undefined)
    out.push(entry.planMay ? '  Plans may change it.' : '  No plan may touch it: it is a fact about patients or the world.')
  const row = bareDefaults(kind).get(path) ?? defaultsOf(kind).get(path)
  if (row !== undefined) {
    const { value, range } = written(path, row, CURRENCY_DEFAULT)
    out.push(`  Default for ${kind}: ${value}${range === '' ? '' : `, practices differ from ${range} (5th to 95th percentile)`}`)
    out.push(`  Rests on: ${GRADE_SAYS[row.grade]}${row.ledger === '-' ? '' : ` (ledger ${row.ledger})`}`)
    out.push(
      row.drawn
        ? '  Drawn anew in every future, because a practice would not know it exactly.'
        : '  Not drawn: a practice knows it of itself.',
    )
    const rule = SCALED[path]
    if (rule !== undefined) out.push(`  ${rule}`)
  }
  if (path.startsWith('measured.') && kpiOf(path.slice(9)) !== undefined)
    out.push(
      path === 'measured.listed_rating'
        ? '  The model starts month 1 with it.'
        : '  It is printed beside what the model gives; nothing is fitted to it.',
    )
  return out.join('\n')
}

/** Paths whose default follows from the rest of the file; the value shown is that of a bare practice. */
const SCALED: Readonly<Record<string, string>> = {
  'practice.active_patients': 'Rule: as many as fill the fullest book to 85 % with the hours, people and slots of the file.',
  'demand.calls': 'Rule: in proportion to active patients.',
  'demand.new_patient_calls':
    'Rule: as many contacts as replace losses of 17 % a year when a third become patients, less the web inquiries.',
  'demand.web_inquiries': 'Rule: a part of the contacts that replace losses of 17 % a year.',
  'money.fixed_cost': 'Rule: in proportion to active patients.',
  'schedule.new_patient_slots': 'Rule: as many as new patients a week.',
  'team.rooms': 'Rule: one for everybody who owns a column of the book, two for a dentist or physician.',
}

/** What was probably meant by an unknown code, path or KPI. */
export function didYouMean(word: string): string | null {
  return (
    kpiMeasuredAs(word) ??
    closest(word.toUpperCase(), Object.keys(CODES).filter((code) => code.startsWith(word.slice(0, 1).toUpperCase()))) ??
    closestPath(word) ??
    closest(
      word,
      KPI_IDS.map((kpi) => kpi.id),
    )
  )
}

/** The defaults of a practice that says nothing but its kind. */
export function bareDefaults(kind: Kind): ReadonlyMap<string, DefaultRow> {
  return complete({ name: 'bare', kind, currency: CURRENCY_DEFAULT, as_of: AS_OF_DEFAULT, values: new Map(), without: [] }).defaulted
}
