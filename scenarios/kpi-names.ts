/** KPIs by the words that a file has for them. */
import { kpiOf } from '../engine/index.ts'
import type { KpiEntry } from '../engine/index.ts'
import { closest } from './closest.ts'

/** The file's own word for a KPI where it has one. */
const WORD: Readonly<Record<string, string>> = { answer_rate: 'calls_answered' }

export const measuredKey = (kpi: KpiEntry): string => WORD[kpi.id] ?? kpi.id

/** The KPI of an entry of `measured`, with or without its section. */
export function kpiMeasuredAs(word: string): string | null {
  const key = word.trim().toLowerCase().replace(/^measured\./, '').replace(/[- ]/g, '_')
  return Object.entries(WORD).find(([, own]) => own === key)?.[0] ?? kpiOf(key)?.id ?? null
}

/** The closest of some KPIs, null when none is near. */
export function nearKpi(word: string, kpis: readonly KpiEntry[]): string | null {
  const ids = kpis.map((kpi) => kpi.id)
  const known = kpiMeasuredAs(word)
  return known !== null && ids.includes(known) ? known : closest(word, ids)
}
