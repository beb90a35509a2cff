/** Which plan is best: ties, regret, rivals. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { choose } from '../../../engine/study/choice.ts'
import type { Candidate } from '../../../engine/study/choice.ts'

const candidate = (id: string, worth: readonly number[]): Candidate => ({ id, worth })

describe('choose', () => {
  test('counts the futures in which each is best', () => {
    const choice = choose([candidate('baseline', [0, 0, 0, 0]), candidate('a', [1, 1, -1, -1]), candidate('b', [2, -2, 2, -2])])
    expect(choice.pBest).toEqual([0.25, 0.25, 0.5])
    expect(choice.leader).toBe('b')
    // best in each future: 2, 1, 2, 0
    expect(choice.regret).toEqual([1.25, 1.25, 1.25])
    // same regret: the first of the others
    expect(choice.runnerUp).toMatchObject({ id: 'baseline', pAhead: 0.5, median: 0 })
  })

  test('a tie goes to keeping things as they are; others share it', () => {
    expect(choose([candidate('baseline', [1, 1]), candidate('a', [1, 1])])).toMatchObject({ leader: 'baseline', pBest: [1, 0], alone: 0 })
    expect(choose([candidate('baseline', [0, 0]), candidate('a', [1, 1]), candidate('b', [1, 0])])).toMatchObject({ leader: 'a', pBest: [0, 0.75, 0.25], alone: 0.5 })
  })

  test('a plan that changes nothing takes nothing from anybody', () => {
    const without = choose([candidate('baseline', [0, 0, 3]), candidate('a', [1, -1, 2])])
    const beside = choose([candidate('baseline', [0, 0, 3]), candidate('a', [1, -1, 2]), candidate('null', [0, 0, 3])])
    expect(beside.pBest).toEqual([...without.pBest, 0])
    expect(beside.regret.slice(0, 2)).toEqual(without.regret)
  })

  test('a future in which not everybody has a number counts for nobody: what is undefined does not lose', () => {
    expect(choose([candidate('baseline', [NaN, 0]), candidate('a', [NaN, 1])])).toMatchObject({ leader: 'a', pBest: [0, 1], judged: 1 })
    expect(choose([candidate('baseline', [NaN, NaN, 2]), candidate('a', [0, 1, 1])])).toMatchObject({ leader: 'baseline', pBest: [1, 0], judged: 1 })
    expect(choose([candidate('baseline', [NaN]), candidate('a', [NaN])])).toMatchObject({ leader: null, runnerUp: null, judged: 0 })
  })

  test('shares add up to one, regret is never negative, the leader has the largest share', () => {
    const futures = fc.integer({ min: 1, max: 12 })
    const worths = futures.chain((n) => fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: n, maxLength: n }), { minLength: 1, maxLength: 5 }))
    fc.assert(
      fc.property(worths, (columns) => {
        const choice = choose(columns.map((worth, i) => candidate(`c${i}`, worth)))
        expect(choice.pBest.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
        for (const missed of choice.regret) expect(missed!).toBeGreaterThanOrEqual(0)
        expect(Math.max(...choice.pBest)).toBe(choice.pBest[columns.findIndex((_, i) => `c${i}` === choice.leader)])
      }),
      { seed: 11 },
    )
  })
})
