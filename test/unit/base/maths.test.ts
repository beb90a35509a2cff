import stdlibLn from '@stdlib/math-base-special-ln'
import { describe, expect, test } from 'vitest'

import { InvariantError } from '../../../engine/base/invariant.ts'
import { clamp, exp, invLogit, ln, logit, pow, powTable } from '../../../engine/base/maths.ts'

/** Bits of many results as one number, so that one changed bit anywhere is seen. */
function fingerprint(f: (x: number) => number): string {
  const words = new Uint32Array(new Float64Array(Array.from({ length: 20_000 }, (_, i) => f(0.0005 * i + 1e-7))).buffer)
  let hash = 0x811c9dc5
  for (const word of words) hash = Math.imul(hash ^ word, 0x01000193)
  return (hash >>> 0).toString(16)
}

describe('ln, exp, pow', () => {
  test('give these bits on every machine', () => {
    expect([fingerprint(ln), fingerprint(exp), fingerprint((x) => pow(x, 1.37))]).toEqual(['a7f52915', '833b3d5a', '56651709'])
  })

  test('are the functions they are named for, to 2 units in the last place', () => {
    for (let i = 1; i < 2000; i++) {
      const x = i * 0.013
      expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(5e-16 * Math.max(1, Math.abs(Math.log(x))))
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(5e-16)
      expect(Math.abs(pow(x, 1.7) / x ** 1.7 - 1)).toBeLessThan(5e-16)
    }
  })
})

describe('log-odds', () => {
  test('come back as the share', () => {
    for (let i = 1; i < 1000; i++) expect(invLogit(logit(i / 1000))).toBeCloseTo(i / 1000, 14)
    expect([logit(0.5), invLogit(0), logit(0), logit(1)]).toEqual([0, 0.5, -Infinity, Infinity])
  })

  test('never overflow', () => {
    expect([invLogit(-Infinity), invLogit(-2000), invLogit(2000), invLogit(Infinity)]).toEqual([0, 0, 1, 1])
    expect(invLogit(-700) / exp(-700)).toBeCloseTo(1, 12)
  })
})

test('clamp holds within', () => {
  expect([clamp(-1, 0, 2), clamp(1, 0, 2), clamp(3, 0, 2), clamp(NaN, 0, 2)]).toEqual([0, 1, 2, NaN])
})

describe('tabulated power', () => {
  test.each([0, 0.25, 0.5, 1, 1.37, 2, 3, 4])('of exponent %s keeps its error bound', (exponent) => {
    const max = 60
    const table = powTable(exponent, max)
    const bound = (Math.abs(exponent * (exponent - 1)) / 8 / 128 ** 2) * 1.02 + 4e-15
    for (let i = 0; i <= 20_000; i++) {
      // squares, to look near 0 as well
      const x = max * (i / 20_000) ** 2
      const truth = pow(x, exponent)
      expect(Math.abs(table(x) - truth), `x ${x}`).toBeLessThanOrEqual(bound * truth)
    }
  })

  test('nearly reaches that bound: it is no looser than it says', () => {
    const table = powTable(2, 60)
    let worst = 0
    for (let i = 1; i <= 20_000; i++) worst = Math.max(worst, Math.abs(table(i * 0.003) / (i * 0.003) ** 2 - 1))
    expect(worst).toBeGreaterThan(0.9 * (2 / 8 / 128 ** 2))
  })

  test('rises with x', () => {
    const table = powTable(1.5, 10)
    let before = -1
    for (let i = 0; i <= 10_000; i++) {
      expect(table(i * 0.001)).toBeGreaterThan(before)
      before = table(i * 0.001)
    }
  })

  test('is pow itself outside: 0, tiny, above the largest, negative, NaN', () => {
    const table = powTable(1.5, 60)
    for (const x of [0, 1e-9, 1e-300, 60.000001, 61, 1e9, Infinity, -1, -0, NaN]) expect(table(x)).toBe(pow(x, 1.5))
  })

  test('refuses what it does not hold', () => {
    for (const [exponent, max] of [[-1, 1], [5, 1], [NaN, 1], [1, 0], [1, -1], [1, Infinity], [1, NaN]] as const) {
      expect(() => powTable(exponent, max)).toThrow(InvariantError)
    }
  })
})

describe('ln', () => {
  const double = new Float64Array(1)
  const bits = new BigUint64Array(double.buffer)
  const bitsOf = (x: number): bigint => {
    double[0] = x
    return bits[0]!
  }
  const like = (x: number): void => expect(Number.isNaN(x) || bitsOf(ln(x)), String(x)).toBe(Number.isNaN(x) || bitsOf(stdlibLn(x)))

  test("has the library's bits: everywhere between the ends", () => {
    let seed = 88172645463325252n
    for (let i = 0; i < 20_000; i++) {
      seed ^= BigInt.asUintN(64, seed << 13n)
      seed ^= seed >> 7n
      seed ^= BigInt.asUintN(64, seed << 17n)
      bits[0] = seed >> 1n
      like(double[0]!)
      like(Number(seed >> 11n) / 2 ** 53)
      like(1 + (Number(seed >> 11n) / 2 ** 53 - 0.5) * 1e-5)
    }
  })

  test("has the library's bits: at every doubling and every square root of one, and beside them", () => {
    for (let k = -1074; k < 1024; k++) {
      for (const at of [2 ** k, Math.SQRT2 * 2 ** k]) {
        for (const beside of [-2n, -1n, 0n, 1n, 2n, 3n]) {
          bits[0] = bitsOf(at) + beside
          like(double[0]!)
        }
      }
    }
  })

  test("has the library's bits: where its formula changes", () => {
    for (const exponent of [1n, 1022n, 1023n, 1024n, 2046n]) {
      for (const edge of [0n, 0x6147an, 0x6a09cn, 0x6b851n, 0xffffdn]) {
        for (const beside of [-1n, 0n, 1n, 2n]) {
          for (let i = 0n; i < 64n; i++) {
            bits[0] = (exponent << 52n) | (BigInt.asUintN(20, edge + beside) << 32n) | BigInt.asUintN(32, i * 0x9e3779b9n)
            like(double[0]!)
          }
        }
      }
    }
  })

  test('at the ends', () => {
    expect([ln(0), ln(-0), ln(1), ln(Infinity), ln(-1), ln(NaN)]).toEqual([-Infinity, -Infinity, 0, Infinity, NaN, NaN])
  })
})
