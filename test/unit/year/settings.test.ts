/** What a plan makes of a month, by hand: steps and ramps, decay, cost, combinations, what is supposed. */
import { describe, expect, test } from 'vitest'

import { Draws } from '../../../engine/base/draws.ts'
import { BELIEF_IDS, BELIEFS, type Beliefs } from '../../../engine/beliefs/index.ts'
import type { Change, Plan, PlanPart } from '../../../engine/practice/plan.ts'
import { getNumber } from '../../../engine/practice/paths.ts'
import { costIn, settingsIn, supposed, trainedShare, variantLuck } from '../../../engine/year/settings.ts'
import { discountFactor, wagesPerMonth } from '../../../engine/year/money.ts'
import { small } from '../../metamorphic/small.ts'

const practice = small().practice
const b = Object.fromEntries(BELIEF_IDS.map((id) => [id, BELIEFS[id].median])) as unknown as Beliefs
const luck = new Draws(1, 2, 3)
const exactly = (n: number): Change['amount'] => ({ low: n, best: n, high: n })
const NO_COST = { oneTime: 0, monthly: 0, staffHours: 0 }

const part = (changes: readonly Change[], more: Partial<PlanPart> = {}): PlanPart => ({
  id: 'p', startMonth: 0, cost: NO_COST, rampMonths: 0, decay: null, chanceOfNoEffect: exactly(0), changes, ...more,
})
const planOf = (...parts: readonly PlanPart[]): Plan => ({ id: 'plan', title: 'Plan', parts })
const KEPT = 'service.greeting.kept'
const kept = getNumber(practice, KEPT)

function settled(plan: Plan, month: number, trained = 1) {
  return settingsIn(practice, variantLuck({ _tag: 'Plan', id: plan.id, plan }, luck, false), month, b, () => trained)
}
const valueOf = (plan: Plan, month: number, path = KEPT, trained = 1): number => getNumber(settled(plan, month, trained).practice, path)

describe('a change', () => {
  const add = (points: number): Change => ({ path: KEPT, how: 'add', amount: exactly(points) })

  test('nothing before it starts; a ramp of two months; then all of it', () => {
    const plan = planOf(part([add(0.1)], { startMonth: 2, rampMonths: 2 }))
    expect([0, 1, 2, 3, 4].map((m) => valueOf(plan, m) - kept)).toEqual([0, 0, 0.05, 0.1, 0.1].map((x) => expect.closeTo(x, 12)))
    expect(settled(plan, -1).practice).toBe(practice)
  })

  test('held within the path\'s bounds', () => {
    expect(valueOf(planOf(part([add(0.9)])), 0)).toBe(1)
    expect(valueOf(planOf(part([add(-0.99)])), 0)).toBe(0)
  })

  test('a setting ramps to its value, a head count steps', () => {
    expect(valueOf(planOf(part([{ path: 'schedule.buffer', how: 'set', amount: exactly(10) }], { rampMonths: 2 })), 0, 'schedule.buffer')).toBe(10)
    expect(valueOf(planOf(part([{ path: 'service.recovery.staff_may_spend', how: 'set', amount: exactly(50_000) }], { rampMonths: 2 })), 0, 'service.recovery.staff_may_spend')).toBe(25_000)
    expect(valueOf(planOf(part([{ path: 'team.front_desk.people', how: 'add', amount: exactly(1) }], { rampMonths: 3 })), 0, 'team.front_desk.people')).toBe(2)
  })

  test('decays when the ramp has ended, is full again at a refresh; what new hires lack is lost', () => {
    const decay = { halfLife: exactly(4), refreshEvery: 6, refreshCost: 100 }
    const plan = planOf(part([add(0.1)], { rampMonths: 1, decay }))
    expect(valueOf(plan, 4) - kept).toBeCloseTo(0.05, 9)
    expect(valueOf(plan, 6) - kept).toBeCloseTo(0.1, 12)
    expect(valueOf(plan, 0, KEPT, 0.8) - kept).toBeCloseTo(0.08, 12)
    // a head count neither decays nor is forgotten
    expect(valueOf(planOf(part([{ path: 'team.assistant.people', how: 'add', amount: exactly(1) }], { decay })), 5, 'team.assistant.people', 0.5)).toBe(2)
  })

  test('no effect at all: the practice itself, at full cost', () => {
    const plan = planOf(part([add(0.1)], { chanceOfNoEffect: exactly(1), cost: { ...NO_COST, oneTime: 500 } }))
    expect(settled(plan, 0).practice).toBe(practice)
    expect(settled(plan, 0).planCost).toBe(500)
  })

  test('whether there is any is the luck of the part, by its id: the same inside a combination, another for another part', () => {
    const chance = { chanceOfNoEffect: exactly(0.5) }
    const lucks = (plan: Plan): readonly boolean[] => Array.from({ length: 20 }, (_, future) => variantLuck({ _tag: 'Plan', id: plan.id, plan }, new Draws(7, 8, future), false).parts[0]!.noEffect)
    const [p, q] = [part([add(0.1)], chance), part([add(0.1)], { ...chance, id: 'q' })]
    expect(lucks(planOf(p, q))).toEqual(lucks(planOf(p)))
    expect(lucks(planOf(q))).not.toEqual(lucks(planOf(p)))
    // ten of twenty, give or take: fewer than 2 or more than 18 once in 25,000
    expect(Math.abs(lucks(planOf(p)).filter((no) => no).length - 10)).toBeLessThan(9)
  })

  test('two on one share add in log-odds, on other quantities as they are', () => {
    const odds = (p: number): number => Math.log(p / (1 - p))
    const plan = planOf(part([add(0.1)]), part([add(0.05)], { id: 'q' }))
    expect(odds(valueOf(plan, 0)) - odds(kept)).toBeCloseTo(odds(kept + 0.1) - odds(kept) + odds(kept + 0.05) - odds(kept), 9)
    const desk: Change = { path: 'desk.check_in', how: 'add', amount: exactly(-0.5) }
    expect(valueOf(planOf(part([desk]), part([desk], { id: 'q' })), 0, 'desk.check_in')).toBeCloseTo(getNumber(practice, 'desk.check_in') - 1, 12)
  })
})

describe('cost', () => {
  test('once, monthly, at every refresh but not at the start', () => {
    const p = part([], { startMonth: 1, cost: { oneTime: 1000, monthly: 10, staffHours: 9 }, decay: { halfLife: exactly(3), refreshEvery: 3, refreshCost: 100 } })
    expect([0, 1, 2, 3, 4, 7].map((m) => costIn(p, m))).toEqual([0, 1010, 10, 10, 110, 110])
  })

  test('staff hours are spread over the ramp, all of them, no more', () => {
    const hours = (rampMonths: number): readonly number[] => [0, 1, 2, 3].map((m) => settled(planOf(part([], { rampMonths, cost: { ...NO_COST, staffHours: 9 } })), m).projectHours)
    expect(hours(0)).toEqual([9, 0, 0, 0])
    expect(hours(3)).toEqual([3, 3, 3, 0])
  })
})

describe('what is supposed', () => {
  test('in the order written, never below 0, other measures untouched', () => {
    expect(supposed([{ target: 'wait', how: 'add', amount: -5 }], 'wait', 12)).toBe(7)
    expect(supposed([{ target: 'wait', how: 'add', amount: -5 }], 'wait', 3)).toBe(0)
    expect(supposed([{ target: 'wait', how: 'set', amount: 4 }, { target: 'wait', how: 'add', amount: 2 }], 'wait', 99)).toBe(6)
    expect(supposed([{ target: 'wait', how: 'set', amount: 4 }], 'greeting', 99)).toBe(99)
  })
})

describe('turnover', () => {
  test('nobody leaves: all trained; everybody leaves: what new hires have', () => {
    expect(trainedShare(b, luck, 3, 0, 'assistant', 0, 24)).toBe(1)
    expect(trainedShare(b, luck, 3, 50, 'assistant', 0, 24)).toBe(b.newHireShare)
    expect(trainedShare(b, luck, 3, 50, 'assistant', 24, 24)).toBe(1)
  })

  test.each([
    ['service.greeting.kept', 'front_desk', 'front_desk'],
    ['service.attention.kept', 'assistant', 'hygienist'],
    ['service.soft_sell.kept', 'assistant', 'hygienist'],
  ])('%s is in the hands of: %s; where there are no assistants: %s', (path, usual, without) => {
    const asked = (of: typeof practice): unknown => {
      const roles = new Set<string>()
      const plan = planOf(part([{ path, how: 'add', amount: exactly(0.01) }]))
      settingsIn(of, variantLuck({ _tag: 'Plan', id: plan.id, plan }, luck, false), 1, b, (_, role) => (roles.add(role), 1))
      return [...roles]
    }
    expect(asked(practice)).toEqual([usual])
    expect(asked({ ...practice, team: { ...practice.team, assistant: { ...practice.team.assistant!, people: 0 } } })).toEqual([without])
  })

  test('never rises with time, and a third of a year\'s turnover leaves about that share', () => {
    let sum = 0
    for (let future = 0; future < 400; future++) {
      const draws = new Draws(5, 6, future)
      const after = [0, 4, 12].map((month) => trainedShare(b, draws, 2, 0.3, 'front_desk', 0, month))
      expect(after[0]! >= after[1]! && after[1]! >= after[2]!).toBe(true)
      sum += after[2]!
    }
    // mean share there e^-0.3 = 0.741; 800 heads: SE 0.4 x 0.438 / 28.3 = 0.0062, five of them (false alarms 6e-7, seed fixed)
    expect(Math.abs(sum / 400 - (0.6 + 0.4 * Math.exp(-0.3)))).toBeLessThan(0.031)
  })
})

describe('money', () => {
  test('wages: opening hours of the week, 52 weeks, on-cost', () => {
    // 16 h a week: 23 + 45 + 22 $ an hour, the dentist has no wage
    const onCost = 1 + practice.money.on_cost
    expect(wagesPerMonth(practice)).toBe(Math.round(((16 * 52) / 12) * 9000 * onCost))
  })

  test('a year at 8 % is worth 1 / 1.08; the first month its full amount', () => {
    expect(discountFactor(0.08, 12)).toBeCloseTo(1 / 1.08, 12)
    expect([discountFactor(0.08, 0), discountFactor(0.08, -3), discountFactor(0, 24)]).toEqual([1, 1, 1])
  })
})
