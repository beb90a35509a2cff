/** A practice of eight numbers in place of the engine: everything about it is known, so a document about it can be checked by hand. */
import type { Practice } from '../../../engine/practice/practice.ts'
import type { Plan, Scenario, WhatIf } from '../../../engine/practice/plan.ts'
import type { Measure } from '../../../engine/study/measure.ts'
import { digest } from '../../../engine/study/digest.ts'
import type { Row } from '../../../engine/study/digest.ts'
import { allVariants } from '../../../engine/study/study.ts'
import type { StudySpec } from '../../../engine/study/study.ts'
import { studyLayout } from '../../../engine/study/table.ts'
import type { FutureResult, Variant } from '../../../engine/year/future.ts'

const KPIS = [
  ['owner_cash', '$/year', 'up'], ['net_production', '$/month', 'up'], ['stars', 'stars', 'up'], ['referrals', 'patients/month', 'up'],
  ['wait', 'min', 'down'], ['hygienist_fill', 'share', null], ['lead_time', 'days', 'down'], ['resolution', 'days', 'down'],
] as const

export const STAND_IN: Measure = {
  kpis: KPIS.map(([id, unit, better]) => ({ id, unit, better, label: id, definition: `${id}, made up` })),
  values: (counters, from, to) =>
    KPIS.map((_, k) => {
      let total = 0
      for (let month = from; month < to; month++) total += counters[month * KPIS.length + k]!
      const value = total / (to - from)
      return value === value ? value : null
    }),
  exits: [{ id: 'left', label: 'Left' }],
  exitValues: () => [{ perMonth: 2, worthPerMonth: null }],
}

/** Luck of a future and month, 0..1: any fixed scramble does. */
export function luck(future: number, month: number): number {
  return (((future * 7919 + month * 104_729 + 13) * 2_654_435_761) % 4_294_967_296) / 4_294_967_296
}

export type Effects = Readonly<Record<string, (values: number[], future: number) => void>>

/** What plans do to the eight numbers, by id. */
export const EFFECTS: Effects = {
  good: (v, future) => { v[0]! += future % 10 === 0 ? -4000 : 9000; v[2]! += 0.1 },
  nothing: () => undefined,
  dear: (v) => { v[0]! -= 15_000; v[1]! += 1000 },
  'what_if.quick': (v) => { v[0]! += 30_000; v[2]! += 0.2; v[3]! += 0.5; v[1]! += 500 },
  'what_if.full': (v) => { v[2]! += 0.2; v[3]! += 0.5; v[1]! -= 300; v[5]! += 0.05 },
  rare: (v, future) => { if (future < 3) v[7] = NaN },
}

export function simulate(study: StudySpec, future: number, effects: Effects = EFFECTS): FutureResult {
  const variant = (id: string): FutureResult['variants'][number] => {
    const counters = new Float64Array(study.horizonMonths * KPIS.length)
    for (let month = 0; month < study.horizonMonths; month++) {
      const u = luck(future, month)
      const v = [50_000 + 20_000 * u, 70_000 + 9000 * u, 4 + 0.3 * u, 6 + u, 14 - 3 * u, 0.9 + 0.05 * u, 16 + 4 * u, 3 + u]
      effects[id]?.(v, future)
      counters.set(v, month * KPIS.length)
    }
    return { id, counters, noEffect: id === 'good' && future % 10 === 0 }
  }
  return { future, variants: study.variants.map(({ id }) => variant(id)), events: 1000 + future, warmUpDrift: 0.01 }
}

const NONE = { low: 0, best: 0, high: 0 }
const plan = (id: string): Plan => ({
  id, title: `Plan ${id}`,
  parts: [{ id, startMonth: 0, cost: { oneTime: 0, monthly: 0, staffHours: 0 }, rampMonths: 0, decay: null, chanceOfNoEffect: NONE, changes: [] }],
})
const whatIf = (id: string): WhatIf => ({ id: `what_if.${id}`, title: `What if ${id}`, suppose: [] })

export function scenario(plans: readonly string[], whatIfs: readonly string[] = []): Scenario {
  const practice = { practice: { name: 'Stand-in', kind: 'dental', currency: 'USD', as_of: '2026-11-01', active_patients: 1000 } }
  return {
    name: 'Stand-in',
    hash: 'abc123',
    practice: practice as unknown as Practice,
    uncertain: [],
    evidence: { 'plans.good.service.greeting.kept': { grade: 'guess', source: 'guess' } },
    measured: { kpis: { wait: 12.5, stars: 5, net_production: 7_450_000 }, listedRating: null, reviews: null, touchpoints: [{ id: 'wait', own: 4.2, patients: 3.5, replies: 140 }] },
    plans: plans.map(plan),
    whatIfs: whatIfs.map(whatIf),
    decision: { horizonMonths: 3, discount: 0, judgeBy: 'owner_cash', mustNot: [{ kpi: 'hygienist_fill', op: '>', value: 0.925, text: 'hygienist_fill > 92.5 %' }] },
    warnings: ['a warning of the file'],
  }
}

export function study(of: Scenario, variants: readonly Variant[] = allVariants(of)): StudySpec {
  return { scenario: of, variants, seed: 'stand-in', beliefs: 'drawn', horizonMonths: 3, monthly: ['stars', 'owner_cash', 'listed_rating'] }
}

export function rowsOf(spec: StudySpec, futures: number, effects: Effects = EFFECTS): Row[] {
  const layout = studyLayout(spec, STAND_IN)
  return Array.from({ length: futures }, (_, future) => digest(simulate(spec, future, effects), STAND_IN, layout))
}
