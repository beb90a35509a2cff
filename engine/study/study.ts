/** A study: which practice, which plans, how far, in which futures. Plain data, so that a worker thread can be sent it. */
import { monthLabel } from '../base/dates.ts'
import type { Scenario } from '../practice/plan.ts'
import type { FutureSpec, Variant } from '../year/future.ts'

export interface StudySpec extends Omit<FutureSpec, 'future' | 'given'> {
  /** KPI ids kept month by month */
  readonly monthly: readonly string[]
}

/** Kept over time for charts, as far as the practice has them. */
export const TREND_KPIS: readonly string[] = ['stars', 'listed_rating', 'active_patients', 'new_patients']

/** Most that one study may ask for. */
export const FUTURES_MAX = 100_000
export const HORIZON_MONTHS_MAX = 120
/** futures x variants x months: about a night on two cores, and what fits in memory */
export const PLAN_MONTHS_MAX = 10_000_000

/** Baseline, plans and what-ifs of a scenario, in file order. */
export function allVariants(scenario: Scenario): readonly Variant[] {
  return [
    { _tag: 'Baseline', id: 'baseline' },
    ...scenario.plans.map((plan) => ({ _tag: 'Plan', id: plan.id, plan }) as const),
    ...scenario.whatIfs.map((whatIf) => ({ _tag: 'WhatIf', id: whatIf.id, whatIf }) as const),
  ]
}

/**
 * The months of the horizon.
 *
 * @param asOf ISO date of the first day of month 1
 * @example monthLabels('2026-11-01', 3) // ['2026-11', '2026-12', '2027-01']
 */
export function monthLabels(asOf: string, months: number): readonly string[] {
  return Array.from({ length: months }, (_, month) => monthLabel(asOf, month))
}

export function titleOf(variant: Variant): string {
  if (variant._tag === 'Plan') return variant.plan.title
  return variant._tag === 'WhatIf' ? variant.whatIf.title : 'Keep as is'
}
