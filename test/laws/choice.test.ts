/** P14: which plan is said to be better. Worth on one fixed scale, so a further plan cannot turn two others round by what they miss. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { choose } from '../../engine/study/choice.ts'

const SEED = { seed: 20_261_123, numRuns: 1000 }
const FUTURES = 6
/** quarters, so that sums are exact */
const worth = fc.array(fc.integer({ min: -40, max: 40 }).map((x) => x / 4), { minLength: FUTURES, maxLength: FUTURES })
const plans = fc.array(worth, { minLength: 2, maxLength: 5 })
const named = (all: readonly (readonly number[])[]): Parameters<typeof choose>[0] => all.map((w, i) => ({ id: `plan ${i}`, worth: w }))
const EXACT = 1e-9

describe('choosing', () => {
  test('what a choice is expected to miss: a further plan never swaps two others', () => {
    fc.assert(
      fc.property(plans, worth, (all, further) => {
        const before = choose(named(all)).regret as readonly number[]
        const after = choose(named([...all, further])).regret as readonly number[]
        all.forEach((_, i) => all.forEach((__, j) => expect(Math.abs(after[i]! - after[j]! - (before[i]! - before[j]!))).toBeLessThan(EXACT)))
      }),
      SEED,
    )
  })

  test('a better outcome never lowers a plan: not its share of futures, not its rank by what it misses', () => {
    fc.assert(
      fc.property(plans, fc.nat(FUTURES - 1), fc.integer({ min: 1, max: 80 }), fc.nat(4), (all, future, more, which) => {
        const raised = which % all.length
        const better = all.map((w, i) => (i === raised ? w.map((x, f) => (f === future ? x + more / 4 : x)) : w))
        const before = choose(named(all))
        const after = choose(named(better))
        expect(after.pBest[raised]!).toBeGreaterThanOrEqual(before.pBest[raised]!)
        all.forEach((_, j) => expect(after.regret[j]! - after.regret[raised]!).toBeGreaterThanOrEqual(before.regret[j]! - before.regret[raised]! - EXACT))
      }),
      SEED,
    )
  })

  test('a plan that is behind another in every future is never the leader and misses more', () => {
    fc.assert(
      fc.property(plans, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: FUTURES, maxLength: FUTURES }), (all, behind) => {
        const dominated = all[0]!.map((x, f) => x - behind[f]! / 4)
        const { leader, pBest, regret } = choose(named([...all, dominated]))
        expect([leader === `plan ${all.length}`, pBest.at(-1)]).toEqual([false, 0])
        expect(regret.at(-1)!).toBeGreaterThan(regret[0]!)
      }),
      SEED,
    )
  })

  test('the share of futures in which a plan is best is a vote: a further plan may take the lead from one and give it to another', () => {
    const [one, other, further] = [[2, 2, 2, 0, 0], [1, 1, 1, 1, 1], [0, 3, 3, 0, 0]]
    expect(choose(named([one!, other!])).leader).toBe('plan 0')
    expect(choose(named([one!, other!, further!])).pBest).toEqual([1 / 5, 2 / 5, 2 / 5])
    expect(choose(named([one!, other!, further!])).leader).toBe('plan 1')
  })
})
