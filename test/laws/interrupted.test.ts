/** P15: whatever is killed half way, run twice or run in another order, the rows that come out are the bytes of a quiet run. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { Draws } from '../../engine/base/draws.ts'
import { futureRow, type Row } from '../../engine/index.ts'
import { small, variantsOf } from '../metamorphic/small.ts'

const FUTURES = 4
const scenario = small()
const study = { scenario, variants: variantsOf(scenario, ['baseline', 'greet']), seed: 'interrupted', beliefs: 'drawn' as const, horizonMonths: 1, monthly: [] }
const quiet = Array.from({ length: FUTURES }, (_, future) => futureRow(study, future))

class Killed extends Error {}

/** Runs a future and kills it at its n-th look at a draw. @returns its row, null when it was killed */
function runUntil(future: number, looks: number): Row | null {
  const { fill, u } = Draws.prototype
  let left = looks
  const look = (): void => {
    if (left-- === 0) throw new Killed()
  }
  Draws.prototype.fill = function (...args) {
    look()
    return fill.apply(this, args)
  }
  Draws.prototype.u = function (...args) {
    look()
    return u.apply(this, args)
  }
  try {
    return futureRow(study, future)
  } catch (error) {
    if (error instanceof Killed) return null
    throw error
  } finally {
    Draws.prototype.fill = fill
    Draws.prototype.u = u
  }
}

const step = fc.record({ future: fc.nat(FUTURES - 1), looks: fc.oneof(fc.nat(200), fc.nat(100_000), fc.constant(Infinity)) })

describe('interrupted runs', () => {
  test('any schedule of kills, repeats and orders: every row that is finished has the bytes of a quiet run', () => {
    let killed = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (schedule) => {
        for (const { future, looks } of schedule) {
          const row = runUntil(future, looks)
          if (row === null) killed++
          else expect(row).toEqual(quiet[future])
        }
        // and what was killed is done again
        const last = schedule.at(-1)!.future
        expect(futureRow(study, last)).toEqual(quiet[last])
      }),
      { seed: 20_261_123, numRuns: 60 },
    )
    expect(killed).toBeGreaterThan(50)
  })
})
