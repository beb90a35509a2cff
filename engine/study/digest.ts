/**
 * A future in short: what a study keeps of it, one flat row of numbers. Mutates only the row it returns.
 *
 * Counters of one future and nine variants are some 120 kB; a row is a tenth of it and holds everything that documents need. NaN
 * stands for "undefined" in here and is null in every document.
 */
import { invariant } from '../base/invariant.ts'
import type { FutureResult } from '../year/future.ts'
import type { Measure } from './measure.ts'

/** Where a number stands in a row. */
export interface Layout {
  readonly variants: readonly string[]
  readonly months: number
  /** KPI ids kept over the horizon, all of `Measure.kpis` */
  readonly kpis: readonly string[]
  /** KPI ids kept month by month */
  readonly monthly: readonly string[]
  readonly exits: readonly string[]
  /** numbers in a row */
  readonly width: number
}

/** One future: index, events, drift, then per variant: no effect, KPIs, monthly KPIs by KPI, exits (count, worth). */
export type Row = Float64Array

const HEAD = 3

export function layoutOf(measure: Measure, variants: readonly string[], months: number, monthly: readonly string[]): Layout {
  const kpis = measure.kpis.map((kpi) => kpi.id)
  for (const id of monthly) invariant(kpis.includes(id), () => `no KPI is called ${id}`)
  const layout = { variants, months, kpis, monthly, exits: measure.exits.map((exit) => exit.id), width: 0 }
  return { ...layout, width: HEAD + variants.length * variantWidth(layout) }
}

function variantWidth(layout: Layout): number {
  return 1 + layout.kpis.length + layout.monthly.length * layout.months + 2 * layout.exits.length
}

function variantStart(layout: Layout, variant: string): number {
  const v = layout.variants.indexOf(variant)
  invariant(v >= 0, () => `no variant is called ${variant}`)
  return HEAD + v * variantWidth(layout)
}

/**
 * The row of a future.
 *
 * @throws InvariantError when the result's variants are not those of the layout, in that order
 */
export function digest(result: FutureResult, measure: Measure, layout: Layout): Row {
  invariant(
    result.variants.length === layout.variants.length && result.variants.every((v, i) => v.id === layout.variants[i]),
    'a future with other variants than the study',
  )
  const row = new Float64Array(layout.width)
  row[0] = result.future
  row[1] = result.events
  row[2] = result.warmUpDrift
  const kept = layout.monthly.map((id) => layout.kpis.indexOf(id))
  let at = HEAD
  for (const { counters, noEffect } of result.variants) {
    row[at++] = noEffect ? 1 : 0
    for (const value of measure.values(counters, 0, layout.months)) row[at++] = numberOf(value)
    if (kept.length > 0) {
      for (let month = 0; month < layout.months; month++) {
        const values = measure.values(counters, month, month + 1)
        kept.forEach((kpi, k) => (row[at + k * layout.months + month] = numberOf(values[kpi]!)))
      }
      at += kept.length * layout.months
    }
    for (const exit of measure.exitValues(counters, 0, layout.months)) {
      row[at++] = exit.perMonth
      row[at++] = numberOf(exit.worthPerMonth)
    }
  }
  return row
}

function numberOf(value: number | null): number {
  invariant(value === null || value === value, 'a KPI is NaN; undefined is null')
  return value === null ? NaN : value
}

/** Rows in the order of their futures, whatever order they came in. */
export function inOrder(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => a[0]! - b[0]!)
}

export const eventsOf = (rows: readonly Row[]): number => rows.reduce((total, row) => total + row[1]!, 0)
export const driftsOf = (rows: readonly Row[]): Float64Array => Float64Array.from(rows, (row) => row[2]!)

/** One KPI over the horizon, one value per row. */
export function kpiColumn(rows: readonly Row[], layout: Layout, variant: string, kpi: string): Float64Array {
  const k = layout.kpis.indexOf(kpi)
  invariant(k >= 0, () => `no KPI is called ${kpi}`)
  return column(rows, variantStart(layout, variant) + 1 + k)
}

/** One KPI in one month (0-based), one value per row. */
export function monthColumn(rows: readonly Row[], layout: Layout, variant: string, kpi: string, month: number): Float64Array {
  const k = layout.monthly.indexOf(kpi)
  invariant(k >= 0 && month >= 0 && month < layout.months, () => `${kpi} is not kept for month ${month}`)
  return column(rows, variantStart(layout, variant) + 1 + layout.kpis.length + k * layout.months + month)
}

/** People a month who left by one exit, and the money a month that went with them. */
export function exitColumns(
  rows: readonly Row[], layout: Layout, variant: string, exit: number,
): { readonly count: Float64Array; readonly worth: Float64Array } {
  const at = variantStart(layout, variant) + 1 + layout.kpis.length + layout.monthly.length * layout.months + 2 * exit
  return { count: column(rows, at), worth: column(rows, at + 1) }
}

/** Share of futures in which the variant did nothing at all. */
export function noEffectShare(rows: readonly Row[], layout: Layout, variant: string): number {
  const flags = column(rows, variantStart(layout, variant))
  return flags.reduce((total, flag) => total + flag, 0) / rows.length
}

function column(rows: readonly Row[], at: number): Float64Array {
  return Float64Array.from(rows, (row) => row[at]!)
}
