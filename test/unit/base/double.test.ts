import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { cloneInto } from '../../../engine/base/clone.ts'
import { double } from '../../../engine/base/double.ts'

describe('double', () => {
  test('is the same number, bit for bit, whole or not, however large', () => {
    const odd = [0, -0, 1, -1, 0.5, 2 ** 51, 2 ** 51 + 1, 2 ** 52 + 1, 2 ** 53 - 1, -(2 ** 53 - 1), 1e300, Infinity, -Infinity, NaN, Number.MIN_VALUE]
    for (const x of odd) expect(double(x)).toBe(x)
    fc.assert(fc.property(fc.oneof(fc.double(), fc.maxSafeInteger()), (x) => Object.is(double(x), x)), { seed: 1, numRuns: 2000 })
  })
})

describe('cloneInto', () => {
  const made = (): { n: number; rows: Float64Array; list: number[]; inner: { rows: Int32Array } } => ({
    n: 1,
    rows: new Float64Array(2),
    list: [],
    inner: { rows: new Int32Array(2) },
  })

  test('gives the state and shares nothing, whether arrays have grown or not', () => {
    const source = { n: 5, rows: Float64Array.of(1, 2), list: [1, 2], inner: { rows: Int32Array.of(3, 4, 5) } }
    const before = structuredClone(source)
    const copy = cloneInto(made(), source)
    expect(copy).toEqual(before)
    copy.n = 9
    copy.rows[0] = copy.inner.rows[0] = 9
    copy.list.push(9)
    expect(source).toEqual(before)
  })

  test('shares nothing also where both sides held the same list', () => {
    const source = made()
    const fresh = { ...made(), list: source.list }
    cloneInto(fresh, source).list.push(1)
    expect(source.list).toEqual([])
  })
})
