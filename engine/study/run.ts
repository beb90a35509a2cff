/** One plan by itself over many futures: the run document. */
import { headOf } from './compare.ts'
import type { CompareOptions } from './compare.ts'
import type { RunDocument } from './comparison.ts'
import { eventsOf, monthColumn } from './digest.ts'
import type { Row } from './digest.ts'
import { ENGINE_MEASURE } from './engine-measure.ts'
import { fitRows } from './fit.ts'
import { kpiSummaries } from './plan-document.ts'
import { monthLabels } from './study.ts'
import type { StudySpec } from './study.ts'
import { moments } from './summary.ts'
import { spreadOf, tableOf } from './table.ts'
import { warningsOf } from './warnings.ts'

/**
 * KPIs of one variant over the horizon, and month by month.
 *
 * @param study one variant; keeps by month what `months` shall hold
 * @param rows one per future, in any order
 */
export function run(study: StudySpec, rows: readonly Row[], options: Omit<CompareOptions, 'required'>): RunDocument {
  const table = tableOf(study, options.measure ?? ENGINE_MEASURE, rows)
  const plan = study.variants[0]!.id
  const labels = monthLabels(study.scenario.practice.practice.as_of, study.horizonMonths)
  return {
    schema: 'fivestar/run/1',
    ...headOf(table, options.engine),
    plan,
    events: eventsOf(table.rows),
    kpis: kpiSummaries(table, plan),
    months: labels.map((month, m) => ({
      month,
      kpis: Object.fromEntries(
        table.layout.monthly.map((kpi) => [kpi, moments(monthColumn(table.rows, table.layout, plan, kpi, m)).mean]),
      ),
    })),
    fit: plan === 'baseline' ? fitRows(study.scenario.measured, table.measure.kpis, (kpi) => spreadOf(table, plan, kpi)) : [],
    warnings: warningsOf(table),
  }
}
