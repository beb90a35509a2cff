/** Every family beyond the reference cases. */
import { describe, expect, test } from 'vitest'

import { failures, rowsOf } from './cases.ts'
import { GAPS, INSENSITIVE, OTHERS, POLLACZEK, SESSIONS, URGENT } from './families.ts'

describe.each([
  ['insensitivity', INSENSITIVE], ['M/G/1', POLLACZEK], ['GI/M/1', GAPS], ['classes', URGENT], ['sessions', SESSIONS], ['others', OTHERS],
] as const)('%s', (_, cases) => {
  test.each(cases.map((one) => ({ name: one.name, one })))('$name', ({ one }) => {
    expect(failures(rowsOf(one))).toEqual([])
  }, 120_000)
})
