/** Every reference case with every output. About a minute of one core. */
import { describe, expect, test } from 'vitest'

import { failures, REFERENCE, rowsOf } from './cases.ts'

describe('all reference cases', () => {
  test.each(REFERENCE.map((one) => ({ name: one.name, one })))('$name', ({ one }) => {
    const rows = rowsOf(one)
    const outputs = Object.values(one.outputs!).reduce((count: number, value) => count + (typeof value === 'number' ? 1 : value.length), 0)
    expect(rows.length).toBe(outputs)
    expect(failures(rows)).toEqual([])
  }, 180_000)
})
