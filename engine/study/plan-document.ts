/** What a document says of one variant by itself: KPIs, trends, exits, limits. */
import type { Variant } from '../year/future.ts'
import type { ExitCount, KpiSummary, PlanDocument, Trend } from './comparison.ts'
import { exitColumns, monthColumn } from './digest.ts'
import { checkLimit } from './limits.ts'
import { monthLabels, titleOf } from './study.ts'
import { moments, spread } from './summary.ts'
import { kpiNamed, spreadOf, values } from './table.ts'
import type { Table } from './table.ts'

export function planDocument(table: Table, variant: Variant): PlanDocument {
  return {
    id: variant.id,
    title: titleOf(variant),
    what_if: variant._tag === 'WhatIf',
    kpis: kpiSummaries(table, variant.id),
    trends: table.layout.monthly.map((kpi) => trend(table, variant.id, kpi)),
    exits: exits(table, variant.id),
    limits: table.study.scenario.decision.mustNot.flatMap((limit) => {
      const kpi = kpiNamed(table.measure, limit.kpi)
      return kpi === undefined ? [] : [checkLimit(limit, kpi.unit, values(table, variant.id, limit.kpi))]
    }),
  }
}

export function kpiSummaries(table: Table, variant: string): readonly KpiSummary[] {
  return table.measure.kpis.map(({ id, unit }) => {
    const { mean, median, p05, p95, mcse } = spreadOf(table, variant, id)
    return { id, unit, mean, median, p05, p95, mcse }
  })
}

function trend(table: Table, variant: string, kpi: string): Trend {
  const months = monthLabels(table.study.scenario.practice.practice.as_of, table.layout.months)
  return {
    kpi,
    unit: kpiNamed(table.measure, kpi)!.unit,
    months: months.map((month, m) => {
      const { mean, p05, p95 } = spread(monthColumn(table.rows, table.layout, variant, kpi, m))
      return { month, mean, p05, p95 }
    }),
  }
}

function exits(table: Table, variant: string): readonly ExitCount[] {
  return table.measure.exits.map(({ id, label }, e) => {
    const { count, worth } = exitColumns(table.rows, table.layout, variant, e)
    return { id, label, perMonth: moments(count).mean ?? 0, worthPerMonth: moments(worth).mean }
  })
}
