/** Families beyond the reference cases: those that are quick. All of them in families.long.test.ts. */
import { describe, expect, test } from 'vitest'

import { type Case, failures, rowsOf } from './cases.ts'
import { GAPS, INSENSITIVE, POLLACZEK, SESSIONS, TIMES, URGENT } from './families.ts'

const QUICK = /deterministic|gamma|uniform/

describe.each([
  ['insensitivity', INSENSITIVE.filter((one) => QUICK.test(one.name))],
  ['M/G/1', POLLACZEK.filter((one) => QUICK.test(one.name))],
  ['GI/M/1', GAPS.slice(0, 1)],
  ['classes', URGENT.slice(1)],
  ['sessions', SESSIONS],
  ['times', TIMES],
] as const)('%s', (_, cases) => {
  test.each(cases.map((one) => ({ name: one.name, one })))('$name', ({ one }) => {
    expect(failures(rowsOf(one))).toEqual([])
  })
})

test('where work is put down, nobody is told a percentile of the wait that leaves interruptions out', () => {
  const preemptive: Case = { name: 'put down', kind: 'priority-preemptive', inputs: { lambdas: [0.3, 0.2], mu: 1 }, outputs: { Wq_p95: 5, P_Wq_gt_1: 0.3 } }
  expect(rowsOf(preemptive).map((row) => row.skipped)).toEqual(Array(2).fill('where work is put down only the mean of the wait is kept'))
})

test('a period so short that its outputs are named with an exponent', () => {
  const rows = rowsOf({ name: 'tiny', kind: 'mtminf', inputs: { lambda_bar: 1e8, beta: 1e7, period: 1e-6, mean_service: 1e-7 } }, { eventsMax: 400_000 })
  expect(rows.map((row) => row.output)).toContain('m_at_t2.5e-7')
  expect(rows.filter((row) => row.skipped !== undefined)).toEqual([])
})
