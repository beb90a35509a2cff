/** Whole ticks are those of `Math.round`, to the last bit. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { wholeTicks } from '../../../engine/day/ticks.ts'

/** The definition. */
const rounded = (x: number): number => (x <= 0 ? 0 : Math.round(x))

/** A number and its neighbours on both sides: for a positive double the bits are in the order of the numbers. */
function around(x: number): number[] {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, x)
  const whole = bits.getBigInt64(0)
  return [-2n, -1n, 0n, 1n, 2n].map((step) => {
    bits.setBigInt64(0, whole + step)
    return bits.getFloat64(0)
  })
}

describe('whole ticks', () => {
  test('halves up, below a half down, nothing below 0', () => {
    expect([0.49999999999999994, 0.5, 1.4999999999999998, 1.5, 2.5].map(wholeTicks)).toEqual([0, 1, 1, 2, 3])
    expect([2 ** 52 - 0.5, 2 ** 52, 2 ** 52 + 1].map(wholeTicks)).toEqual([2 ** 52, 2 ** 52, 2 ** 52 + 1])
    for (const x of [0, -0, -0.5, -0.6, -7, -Infinity]) expect(Object.is(wholeTicks(x), 0)).toBe(true)
  })

  test('at every power of two, at halves and at the ends', () => {
    const powers = Array.from({ length: 2046 }, (_, i) => 2 ** (i - 1022))
    const halves = Array.from({ length: 2000 }, (_, i) => i + 0.5)
    const large = Array.from({ length: 53 }, (_, i) => [2 ** i - 0.5, 2 ** i + 0.5, 2 ** i + 1, 2 ** i + 1.5]).flat()
    const ends = [5e-324, Number.MAX_VALUE, 2 ** 53 - 1, 2 ** 53 + 2]
    for (const x of [...powers, ...halves, ...large].flatMap(around)) expect(Object.is(wholeTicks(x), rounded(x)), `${x}`).toBe(true)
    for (const x of [...ends, Infinity, NaN]) expect(Object.is(wholeTicks(x), rounded(x)), `${x}`).toBe(true)
  })

  test('at random doubles of all sizes, and near random halves', () => {
    const same = (x: number): boolean => Object.is(wholeTicks(x), rounded(x))
    fc.assert(fc.property(fc.double(), same), { seed: 36, numRuns: 5000 })
    fc.assert(fc.property(fc.double({ min: 0, max: 2 ** 54 }), same), { seed: 37, numRuns: 5000 })
    const sized = fc.tuple(fc.integer({ min: 0, max: 52 }), fc.double({ min: 0, max: 1 })).map(([size, u]) => u * 2 ** size)
    fc.assert(fc.property(sized, same), { seed: 38, numRuns: 5000 })
    fc.assert(fc.property(fc.maxSafeNat(), (n) => around(n / 2 + 0.5).every(same)), { seed: 39, numRuns: 5000 })
  })
})
