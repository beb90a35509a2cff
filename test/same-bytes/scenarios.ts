/** Sixty-four small practices from nothing but whole numbers: kinds, sizes, plans and suppositions in turn. Pure; runs anywhere. */
import { complete, type FutureSpec, type Plan, type Practice, type Scenario, type Variant, type WhatIf } from '../../engine/index.ts'

export const SCENARIOS = 64
export const MONTHS = 3

/** A small generator of its own, so that the draws under test do not choose their own cases. */
function numbers(seed: number): (below: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
}

const KINDS = ['dental', 'aesthetic', 'medical'] as const
const OWNERS = { dental: 'hygienist', aesthetic: 'injector', medical: 'physician' } as const
const TARGETS: readonly WhatIf['suppose'][number][] = [
  { target: 'wait', how: 'add', amount: -5 }, { target: 'greeting', how: 'set', amount: 0 }, { target: 'billing', how: 'set', amount: 0 },
  { target: 'resolution', how: 'set', amount: 0 }, { target: 'attention', how: 'add', amount: 0.05 }, { target: 'phone', how: 'set', amount: 0 },
]
const PATHS = ['service.greeting.kept', 'service.attention.kept', 'service.delay_told.kept', 'service.estimate.kept', 'service.billing.wrong_statements', 'team.front_desk.people', 'schedule.buffer'] as const

function practiceOf(n: number, next: (below: number) => number): { readonly practice: Practice; readonly uncertain: Scenario['uncertain'] } {
  const kind = KINDS[n % KINDS.length]!
  const days = (['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const).filter((_, d) => d === n % 6 || next(3) === 0)
  const values = new Map<string, unknown>([
    ['practice.active_patients', 12 + next(36)],
    ['team.front_desk.people', 1 + next(2)],
    [`team.${OWNERS[kind]}.people`, 1 + next(2)],
    ['service.greeting.kept', 0.4 + next(50) / 100],
    ...days.map((day) => [`opening.${day}`, next(2) === 0 ? [{ from: 480, to: 720 }] : [{ from: 480, to: 720 }, { from: 780, to: 1020 }]] as const),
  ])
  if (kind === 'dental') for (const role of ['dentist', 'assistant']) values.set(`team.${role}.people`, 1)
  const as_of = `20${20 + next(15)}-${String(1 + next(12)).padStart(2, '0')}-01`
  const { practice, uncertain } = complete({ name: `Practice ${n}`, kind, currency: 'USD', as_of, values, without: [] })
  return { practice, uncertain }
}

function planOf(n: number, next: (below: number) => number): Plan {
  const path = PATHS[next(PATHS.length)]!
  const size = path === 'team.front_desk.people' ? 1 : path === 'schedule.buffer' ? 5 : path.includes('wrong') ? -0.01 * (1 + next(3)) : 0.05 * (1 + next(4))
  const change = { path, how: 'add', amount: { low: Math.min(size, size / 2), best: size, high: Math.max(size, size / 2) } } as const
  const decay = next(2) === 0 ? null : { halfLife: { low: 2, best: 4, high: 8 }, refreshEvery: next(2) === 0 ? null : 2, refreshCost: 10_000 }
  const chance = next(3) / 10
  return {
    id: `plan_${n}`, title: `Plan ${n}`,
    parts: [{ id: `plan_${n}`, startMonth: next(2), cost: { oneTime: 100_000, monthly: 5_000, staffHours: next(20) }, rampMonths: next(3), decay, chanceOfNoEffect: { low: chance, best: chance, high: chance }, changes: [change] }],
  }
}

/** The n-th future to run. */
export function specOf(n: number, months = MONTHS): FutureSpec {
  const next = numbers(n)
  const { practice, uncertain } = practiceOf(n, next)
  const plan = planOf(n, next)
  const whatIf: WhatIf = { id: 'what_if.one', title: 'One', suppose: [TARGETS[n % TARGETS.length]!] }
  const scenario: Scenario = {
    name: `Practice ${n}`, hash: '', practice, uncertain, evidence: {}, measured: { kpis: {}, listedRating: 4 + next(10) / 10, reviews: next(300), touchpoints: [] },
    plans: [plan], whatIfs: [whatIf], decision: { horizonMonths: months, discount: 0.08, judgeBy: 'owner_cash', mustNot: [] }, warnings: [],
  }
  const variants: readonly Variant[] = [{ _tag: 'Baseline', id: 'baseline' }, { _tag: 'Plan', id: plan.id, plan }, { _tag: 'WhatIf', id: whatIf.id, whatIf }]
  return { scenario, variants, seed: `same bytes ${n}`, future: n, beliefs: n % 4 === 3 ? 'default' : 'drawn', horizonMonths: months }
}
