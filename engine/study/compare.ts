/** Many paired futures into one answer: the comparison document. */
import type { Variant } from '../year/future.ts'
import { choose } from './choice.ts'
import type { Choice } from './choice.ts'
import type { CompareDocument, DifferenceDocument, Head, KpiDifference } from './comparison.ts'
import { driftsOf, eventsOf, noEffectShare } from './digest.ts'
import type { Row } from './digest.ts'
import { effectGrades } from './effect-grades.ts'
import { ENGINE_MEASURE } from './engine-measure.ts'
import { fitRows, touchpointRows } from './fit.ts'
import type { Kpi, Measure } from './measure.ts'
import { paired } from './paired.ts'
import { planDocument } from './plan-document.ts'
import { say } from './say.ts'
import type { StudySpec } from './study.ts'
import { FUTURES_FEW, moments } from './summary.ts'
import { kpiNamed, spreadOf, tableOf, values } from './table.ts'
import type { Table } from './table.ts'
import { warningsOf } from './warnings.ts'
import { whatIfDocument } from './what-if.ts'

export interface CompareOptions {
  /** version of the engine, for the head */
  readonly engine: string
  /** share of futures the leader must be best in to count as settled, 0..1 */
  readonly required?: number
  /** tests measure a practice that they made up */
  readonly measure?: Measure
}

/** Leader best in this share of futures: settled. */
export const REQUIRED = 0.9

/**
 * The comparison of a study's plans with its baseline, in the same futures.
 *
 * @param study first variant is the baseline
 * @param rows one per future, in any order; fewer than planned when the run was stopped
 * @throws InvariantError without a row, or when `judge_by` is no KPI with a direction (the decoder refuses such a file)
 */
export function compare(study: StudySpec, rows: readonly Row[], options: CompareOptions): CompareDocument {
  const measure = options.measure ?? ENGINE_MEASURE
  const table = tableOf(study, measure, rows)
  const { scenario } = study
  const judge = kpiNamed(measure, scenario.decision.judgeBy)!
  const required = options.required ?? REQUIRED
  const others = study.variants.filter((variant) => variant._tag !== 'Baseline')
  const choice = choose(candidates(table, judge))
  const facts = {
    ...headOf(table, options.engine),
    as_of: scenario.practice.practice.as_of,
    currency: scenario.practice.practice.currency,
    practice_kind: scenario.practice.practice.kind,
    events: eventsOf(table.rows),
    plans: study.variants.map((variant) => planDocument(table, variant)),
    differences: others.map((variant) => difference(table, variant, judge)),
    judge_by: judge.id,
    best: bestOf(table, choice, required),
    what_ifs: others.flatMap((variant) => (variant._tag === 'WhatIf' ? [whatIfDocument(table, variant)] : [])),
    fit: fitRows(scenario.measured, measure.kpis, (kpi) => spreadOf(table, 'baseline', kpi)),
    touchpoints: touchpointRows(scenario.measured.touchpoints),
    evidence: effectGrades(scenario, study.variants),
    warm_up_drift: moments(driftsOf(table.rows)).mean ?? 0,
    warnings: warningsOf(table),
  }
  return { schema: 'fivestar/comparison/1', ...facts, against: 'baseline', sentences: say(facts, judge, choice) }
}

/** @returns what every document begins with */
export function headOf(table: Table, engine: string): Head {
  const { scenario, seed, horizonMonths, beliefs } = table.study
  return {
    engine,
    seed,
    futures: table.rows.length,
    horizon_months: horizonMonths,
    beliefs,
    scenario: { name: scenario.name, hash: scenario.hash },
  }
}

/** What is judged, so that larger is better. */
function worth(table: Table, variant: string, judge: Kpi): Float64Array {
  const column = values(table, variant, judge.id)
  return judge.better === 'down' ? column.map((value) => 0 - value) : column
}

function candidates(table: Table, judge: Kpi): { readonly id: string; readonly worth: Float64Array }[] {
  return table.study.variants
    .filter((variant) => variant._tag !== 'WhatIf')
    .map(({ id }) => ({ id, worth: worth(table, id, judge) }))
}

function bestOf(table: Table, choice: Choice, required: number): CompareDocument['best'] {
  const ids = table.study.variants.filter((variant) => variant._tag !== 'WhatIf').map((variant) => variant.id)
  const byId = <T>(of: readonly T[]): Readonly<Record<string, T>> => Object.fromEntries(ids.map((id, i) => [id, of[i]!]))
  const { leader, runnerUp } = choice
  return {
    plan: leader,
    p_best: byId(choice.pBest),
    judged: choice.judged,
    alone: choice.alone,
    tied: choice.tied,
    settled: leader !== null && settles(choice.alone, choice.judged, required),
    required,
    regret: byId(choice.regret),
    runner_up: runnerUp === null
      ? null
      : { plan: runnerUp.id, p_ahead: runnerUp.pAhead, p_equal: runnerUp.pEqual, median: runnerUp.median, p05: runnerUp.p05, p95: runnerUp.p95 },
  }
}

/** Whether a leader who is best alone in this share of the futures that can be judged settles the question. Few settle nothing, though all agree. */
function settles(alone: number, judged: number, required: number): boolean {
  return alone >= required && judged >= FUTURES_FEW
}

function difference(table: Table, variant: Variant, judge: Kpi): DifferenceDocument {
  const plan = worth(table, variant.id, judge)
  const baseline = worth(table, 'baseline', judge)
  const gain = paired(plan, baseline, 'up')
  return {
    plan: variant.id,
    kpis: table.measure.kpis.map((kpi) => kpiDifference(table, variant.id, kpi)),
    gains: [...plan.map((value, future) => value - baseline[future]!)].filter((gain) => gain === gain),
    gain: { median: gain.median, p05: gain.p05, p95: gain.p95, p_better: gain.pBetter },
    no_effect: noEffectShare(table.rows, table.layout, variant.id),
  }
}

export function kpiDifference(table: Table, variant: string, kpi: Kpi): KpiDifference {
  const d = paired(values(table, variant, kpi.id), values(table, 'baseline', kpi.id), kpi.better)
  return {
    id: kpi.id,
    unit: kpi.unit,
    mean: d.mean,
    low: d.low,
    high: d.high,
    median: d.median,
    p05: d.p05,
    p95: d.p95,
    p_better: d.pBetter,
    correlation: d.correlation,
    variance_reduction: d.varianceReduction,
  }
}
