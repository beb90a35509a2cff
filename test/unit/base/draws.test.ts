import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { Draws, u01 } from '../../../engine/base/draws.ts'
import { InvariantError } from '../../../engine/base/invariant.ts'
import { philox4x32 } from '../../../engine/base/philox.ts'

const word = fc.integer({ min: 0, max: 0xffffffff })
const address = fc.record({
  purpose: fc.integer({ min: 1, max: 65535 }),
  hi: fc.integer({ min: 0, max: 0xffffff }),
  lo: word,
  occasion: fc.integer({ min: 0, max: 65535 }),
  index: fc.integer({ min: 0, max: 511 }),
})

/** Few values, so that neighbours share all of their address but one part: what the block at hand must not mix up. */
const close = fc.record({
  purpose: fc.integer({ min: 0, max: 1 }),
  hi: fc.integer({ min: 0, max: 1 }),
  lo: fc.integer({ min: 0, max: 1 }),
  occasion: fc.integer({ min: 0, max: 1 }),
  index: fc.integer({ min: 0, max: 3 }),
})

describe('u01', () => {
  test('is an open interval, exactly antithetic', () => {
    expect(u01(0, 0)).toBe(1.1102230246251565e-16)
    expect(u01(0xffffffff, 0xffffffff)).toBe(0.9999999999999999)
    fc.assert(fc.property(word, word, (a, b) => u01(a, b) + u01(~a >>> 0, ~b >>> 0) === 1 && 1 - u01(a, b) === u01(~a >>> 0, ~b >>> 0)), { seed: 1 })
  })

  test('counts every bit it says it takes', () => {
    expect(u01(64, 0) - u01(0, 0)).toBe(67108864 * 2 ** -52)
    expect(u01(0, 64) - u01(0, 0)).toBe(2 ** -52)
  })
})

describe('draws', () => {
  test('lie at the address that statistics.md 1.2 gives', () => {
    const out = new Uint32Array(4)
    philox4x32(out, (0x123456 << 8) | 3, 0x89abcdef, (8 << 16) | 5, 41, 11, 22)
    const draws = new Draws(11, 22, 41)
    expect(draws.u(8, 0x123456, 0x89abcdef, 5, 6)).toBe(u01(out[0]!, out[1]!))
    expect(draws.u(8, 0x123456, 0x89abcdef, 5, 7)).toBe(u01(out[2]!, out[3]!))
  })

  test('start right at address 0, where the block at hand is', () => {
    const out = new Uint32Array(4)
    philox4x32(out, 0, 0, 0, 3, 1, 2)
    expect(new Draws(1, 2, 3).u(0, 0, 0, 0, 1)).toBe(u01(out[2]!, out[3]!))
  })

  test('do not depend on order, repetition or other draws', () => {
    fc.assert(fc.property(fc.array(fc.oneof(address, close, close), { minLength: 1, maxLength: 60 }), fc.nat(), (addresses, future) => {
      const draws = new Draws(5, 6, future)
      const one = (d: Draws, a: (typeof addresses)[number]): number => d.u(a.purpose, a.hi, a.lo, a.occasion, a.index)
      const alone = addresses.map((a) => one(new Draws(5, 6, future), a))
      const forwards = addresses.map((a) => one(draws, a))
      const backwards = [...addresses].reverse().map((a) => one(draws, a)).reverse()
      expect(forwards).toEqual(alone)
      expect(backwards).toEqual(alone)
    }), { seed: 2, numRuns: 200 })
  })

  test('filled are the draws one by one, and nothing beyond', () => {
    fc.assert(fc.property(address, fc.integer({ min: 0, max: 512 }), (a, count) => {
      const draws = new Draws(7, 8, 9)
      const out = new Float64Array(512).fill(-1)
      draws.fill(out, count, a.purpose, a.hi, a.lo, a.occasion)
      const expected = Array.from(out, (_, index) => (index < count ? draws.u(a.purpose, a.hi, a.lo, a.occasion, index) : -1))
      expect(Array.from(out)).toEqual(expected)
    }), { seed: 3, numRuns: 100 })
  })

  test('differ where any part of the address differs', () => {
    const base = new Draws(1, 2, 3).u(4, 5, 6, 7, 8)
    const others = [
      new Draws(9, 2, 3).u(4, 5, 6, 7, 8), new Draws(1, 9, 3).u(4, 5, 6, 7, 8), new Draws(1, 2, 9).u(4, 5, 6, 7, 8),
      new Draws(1, 2, 3).u(9, 5, 6, 7, 8), new Draws(1, 2, 3).u(4, 9, 6, 7, 8), new Draws(1, 2, 3).u(4, 5, 9, 7, 8),
      new Draws(1, 2, 3).u(4, 5, 6, 9, 8), new Draws(1, 2, 3).u(4, 5, 6, 7, 9), new Draws(1, 2, 3).u(4, 5, 6, 7, 10),
    ]
    expect(new Set([base, ...others]).size).toBe(10)
  })

  test('beyond an address or of no future are refused', () => {
    const draws = new Draws(1, 2, 3)
    for (const index of [512, -1, 1e9]) expect(() => draws.u(1, 0, 0, 0, index)).toThrow(InvariantError)
    expect(() => draws.fill(new Float64Array(600), 513, 1, 0, 0, 0)).toThrow(InvariantError)
    expect(() => draws.fill(new Float64Array(2), 3, 1, 0, 0, 0)).toThrow(InvariantError)
    for (const future of [-1, 0.5, NaN, 2 ** 32]) expect(() => new Draws(1, 2, future)).toThrow(InvariantError)
  })
})
