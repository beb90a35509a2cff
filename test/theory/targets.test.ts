/**
 * What follows from definitions (targets.md): the appointment table and the calls with patience. The table has two digits: 2 % of the
 * value and half a unit of the last digit.
 */
import { describe, expect, test } from 'vitest'

import { type Case, failures, rowsOf } from './cases.ts'
import { erlangA } from './formulas.ts'

const OUTPUTS = ['mean_wait', 'E_idle', 'E_overtime_past_10'] as const
const ONE = Array.from({ length: 10 }, (_, i) => i)
const TWO = ONE.map((i) => Math.max(0, i - 1))

/** cv, no-show, times, mean wait / total idle / overtime in slots */
const TABLE = [
  [0.3, 0, ONE, [0.33, 0.56, 0.6]],
  [0.3, 0, TWO, [0.92, 0.07, 0.38]],
  [0.3, 0.1, ONE, [0.25, 1.29, 0.4]],
  [0.3, 0.1, TWO, [0.66, 0.53, 0.17]],
  [1, 0, ONE, [1.06, 1.81, 1.94]],
  [1, 0, TWO, [1.37, 1.04, 1.48]],
] as const

describe('ten slots, gamma service', () => {
  test.each(TABLE.map(([cv, noShow, times, known]) => ({ name: `cv ${cv}, no-show ${noShow}, ${times[1] === 0 ? 'two' : 'one'} at the start`, cv, noShow, times, known })))('$name', ({ cv, noShow, times, known }) => {
    const rows = rowsOf({ name: 'table', kind: 'session', inputs: { times, mean_service: 1, cv_service: cv, service: 'gamma', show_prob: 1 - noShow }, outputs: Object.fromEntries(OUTPUTS.map((name, i) => [name, known[i]!])) })
    for (const [i, value] of known.entries()) {
      const row = rows.find((each) => each.output === OUTPUTS[i])!
      expect(Math.abs(row.simulated! - value), `${row.output}: known ${value}, simulated ${row.simulated}`).toBeLessThanOrEqual(0.02 * value + 0.005)
    }
  })
})

/** lines, mean patience in minutes, share abandoned */
const CALLS = [[1, 2, 0.317], [1, 10, 0.198], [2, 2, 0.072], [2, 10, 0.031]] as const

describe('calls with patience, ten an hour, four minutes each', () => {
  test.each(CALLS.map(([lines, patience, known]) => ({ lines, patience, known })))('$lines lines, patience $patience min', ({ lines, patience, known }) => {
    const exact = erlangA(1 / 6, 1 / 4, 1 / patience, lines)
    expect(Math.abs(exact - known)).toBeLessThanOrEqual(0.0005)
    const one: Case = { name: 'calls', kind: 'erlang-a', inputs: { lambda: 1 / 6, mean_service: 4, mean_patience: patience, c: lines }, outputs: { P_abandon: exact } }
    expect(failures(rowsOf(one))).toEqual([])
  })
})
