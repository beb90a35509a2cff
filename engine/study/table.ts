/** The rows of a study and how to read them: one place that knows order, layout and direction. */
import { invariant } from '../base/invariant.ts'
import { inOrder, kpiColumn, layoutOf } from './digest.ts'
import type { Layout, Row } from './digest.ts'
import type { Kpi, Measure } from './measure.ts'
import { spread } from './summary.ts'
import type { Spread } from './summary.ts'
import type { StudySpec } from './study.ts'

export interface Table {
  readonly study: StudySpec
  readonly measure: Measure
  readonly layout: Layout
  /** in the order of the futures */
  readonly rows: readonly Row[]
}

/**
 * @param rows in any order: any number of workers gives the same table
 * @throws InvariantError when there is no row, a future comes twice, or a row has another layout
 */
export function tableOf(study: StudySpec, measure: Measure, rows: readonly Row[]): Table {
  invariant(rows.length > 0, 'a study without a future')
  const layout = studyLayout(study, measure)
  const ordered = inOrder(rows)
  ordered.forEach((row, i) => {
    invariant(row.length === layout.width, () => `a row of ${row.length} numbers, not ${layout.width}`)
    invariant(i === 0 || row[0] !== ordered[i - 1]![0], () => `future ${row[0]} comes twice`)
  })
  return { study, measure, layout, rows: ordered }
}

export function studyLayout(study: StudySpec, measure: Measure): Layout {
  const known = new Set(measure.kpis.map((kpi) => kpi.id))
  const monthly = study.monthly.filter((id) => known.has(id))
  return layoutOf(measure, study.variants.map((variant) => variant.id), study.horizonMonths, monthly)
}

/** One KPI of one variant over the horizon, one value per future. */
export function values(table: Table, variant: string, kpi: string): Float64Array {
  return kpiColumn(table.rows, table.layout, variant, kpi)
}

export function spreadOf(table: Table, variant: string, kpi: string): Spread {
  return spread(values(table, variant, kpi))
}

export function kpiNamed(measure: Measure, id: string): Kpi | undefined {
  return measure.kpis.find((kpi) => kpi.id === id)
}
