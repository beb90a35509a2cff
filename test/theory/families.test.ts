/** Families beyond the reference cases: those that are quick. All of them in families.long.test.ts. */
import { describe, expect, test } from 'vitest'

import { failures, rowsOf } from './cases.ts'
import { GAPS, INSENSITIVE, POLLACZEK, SESSIONS, URGENT } from './families.ts'

const QUICK = /deterministic|gamma|uniform/

describe.each([
  ['insensitivity', INSENSITIVE.filter((one) => QUICK.test(one.name))],
  ['M/G/1', POLLACZEK.filter((one) => QUICK.test(one.name))],
  ['GI/M/1', GAPS.slice(0, 1)],
  ['classes', URGENT.slice(1)],
  ['sessions', SESSIONS],
] as const)('%s', (_, cases) => {
  test.each(cases.map((one) => ({ name: one.name, one })))('$name', ({ one }) => {
    expect(failures(rowsOf(one))).toEqual([])
  })
})
