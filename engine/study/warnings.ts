/** What a reader of the numbers must know before believing them. */
import { formatLevel } from './format.ts'
import { driftsOf } from './digest.ts'
import { FUTURES_FEW, moments } from './summary.ts'
import { spreadOf } from './table.ts'
import type { Table } from './table.ts'

/** A panel that grows or shrinks by more than this in the year before month 1 is not standing still. */
const DRIFT_NOTED = 0.05

export function warningsOf(table: Table): readonly string[] {
  return [...table.study.scenario.warnings, ...few(table), ...drift(table), ...partlyUndefined(table)]
}

function few(table: Table): string[] {
  const n = table.rows.length
  return n >= FUTURES_FEW ? [] : [`only ${n} ${n === 1 ? 'future' : 'futures'}: too few for a range or a chance; run with --futures 100`]
}

function drift(table: Table): string[] {
  const mean = moments(driftsOf(table.rows)).mean ?? 0
  if (Math.abs(mean) <= DRIFT_NOTED) return []
  const size = formatLevel(Math.abs(mean), 'share', '', 2)
  return [`before month 1 the model's practice is not standing still: active patients ${mean > 0 ? 'grow' : 'shrink'} by ${size} in the warm-up year`]
}

/** A KPI with a value in some futures only is averaged over those. */
function partlyUndefined(table: Table): string[] {
  const total = table.rows.length
  return table.measure.kpis.flatMap((kpi) => {
    const missing = table.study.variants.map(({ id }) => total - spreadOf(table, id, kpi.id).n).filter((n) => n > 0 && n < total)
    const most = Math.max(0, ...missing)
    return most === 0 ? [] : [`${kpi.id} is undefined in up to ${most} of ${total} futures; its numbers are over the others`]
  })
}
