import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { InvariantError } from '../../../engine/base/invariant.ts'
import { compareText, quantile, sum } from '../../../engine/base/order.ts'

describe('sum', () => {
  test('keeps what a plain sum loses', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2)
    expect(sum(new Array<number>(10).fill(0.1))).toBe(1)
    expect(sum([])).toBe(0)
  })

  test('of whole numbers is exact', () => {
    fc.assert(fc.property(fc.array(fc.integer()), (xs) => sum(xs) === Number(xs.reduce((a, x) => a + BigInt(x), 0n))), { seed: 1 })
  })
})

describe('quantile', () => {
  test('is type 7, as R and NumPy have it', () => {
    expect(quantile([10, 20, 30, 40], 0.5)).toBe(25)
    // R: quantile(c(1, 2, 4, 8, 16), c(0, .1, .25, .9, 1))
    expect([0, 0.1, 0.25, 0.9, 1].map((p) => quantile([1, 2, 4, 8, 16], p))).toEqual([1, 1.4, 2, 12.8, 16])
    expect(quantile([7], 0.3)).toBe(7)
  })

  test('refuses no numbers and no share', () => {
    expect(() => quantile([], 0.5)).toThrow(InvariantError)
    for (const p of [-0.1, 1.1, NaN]) expect(() => quantile([1], p)).toThrow(InvariantError)
  })
})

test('texts are ordered by code unit, whatever the locale', () => {
  expect(['b', 'ä', 'a', 'B', '10', '9', ''].sort(compareText)).toEqual(['', '10', '9', 'B', 'a', 'b', 'ä'])
  expect(compareText('a', 'a')).toBe(0)
})
