/** Control variates: known answers (Ross's e^U, statistics.md 4), least squares by hand, and the coverage of the interval. */
import { describe, expect, test } from 'vitest'

import { lossFactor, regressionAdjusted } from '../../../../engine/study/fewer/regression-adjusted.ts'
import { paired } from '../../../../engine/study/paired.ts'
import { coverage, normals } from './made-up.ts'

const zeros = (n: number): Float64Array => new Float64Array(n)

describe('e^U with the control U - 1/2', () => {
  // every 20,000th part of (0, 1) once: the integrals of the closed form, to about 1e-9
  const n = 20_000
  const u = Float64Array.from({ length: n }, (_, i) => (i + 0.5) / n)
  const found = regressionAdjusted(u.map(Math.exp), [u.map((x) => x - 0.5)])

  test('slope 1.690309029246, residual variance 0.003940222924: 98.372 % of .242035607453 gone', () => {
    expect(found.slopes[0]).toBeCloseTo(1.690309029246, 6)
    expect((found.residualVariance * found.df) / n).toBeCloseTo(0.003940222924, 8)
    expect(1 - (found.residualVariance * found.df) / n / 0.242035607453).toBeCloseTo(0.98372, 5)
  })

  test('and the mean is e - 1', () => expect(found.mean).toBeCloseTo(Math.E - 1, 8))
})

describe('least squares', () => {
  test('a line is found whole, however few futures: nothing is left', () => {
    const [x, z] = normals(20, 2, 1) as [Float64Array, Float64Array]
    const { mean, residualVariance, slopes } = regressionAdjusted(x.map((v, i) => 5 + 2 * v - 3 * z[i]!), [x, z])
    expect(mean).toBeCloseTo(5, 12)
    expect([...slopes].map((s) => Math.round(s * 1e9) / 1e9)).toEqual([2, -3])
    expect(residualVariance).toBeLessThan(1e-24)
  })

  // by hand: x = -1, 0, 2, y = 1, 2, 3 has slope 9/14 and intercept 25/14; RSS 1/14; Sxx 14/3
  test('of three points, intercept and its error as by hand', () => {
    const x = [-1, 0, 2, -1, 0, 2, -1, 0, 2, -1, 0, 2]
    const y = [1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3]
    const found = regressionAdjusted(y, [x])
    expect(found.mean).toBeCloseTo(25 / 14, 12)
    expect(found.residualVariance).toBeCloseTo(4 / 14 / 10, 12)
    expect(found.standardError).toBeCloseTo(Math.sqrt((4 / 14 / 10) * (1 / 12 + 1 / 9 / (56 / 3))), 12)
    expect(found.df).toBe(10)
  })

  test('no control: the paired t-interval', () => {
    const [d] = normals(30, 1, 2) as [Float64Array]
    const { mean, low, high } = paired(d, zeros(30), null)
    const found = regressionAdjusted(d, [])
    expect(found.mean).toBeCloseTo(mean!, 12)
    expect([found.low, found.high].map((v) => v.toFixed(12))).toEqual([low!.toFixed(12), high!.toFixed(12)])
  })

  test('a control said twice, or one that never varies, counts once or not', () => {
    const [x, e] = normals(60, 2, 3) as [Float64Array, Float64Array]
    const y = x.map((v, i) => v + e[i]!)
    const once = regressionAdjusted(y, [x])
    const twice = regressionAdjusted(y, [x, x.map((v) => -2 * v), zeros(60)])
    expect(twice.q).toBe(1)
    expect(twice.low).toBeCloseTo(once.low, 12)
  })

  test('more controls than a tenth of the futures are refused', () => {
    expect(() => regressionAdjusted(zeros(19), normals(19, 2, 4))).toThrow('at most one in ten')
    expect(() => regressionAdjusted(zeros(20), normals(19, 2, 4))).toThrow('19 futures, not 20')
  })

  test('the loss factor of 20 futures and 2 controls is 1.125', () => expect(lossFactor(20, 2)).toBe(1.125))
})

describe('the interval', () => {
  const ROUNDS = 2000

  test('holds the truth in 95 of 100 runs of a linear case (false alarm: one seed in a thousand)', () => {
    const { share, allowed } = coverage(ROUNDS, 3, (round) => {
      const [x, z, e] = normals(40, 3, round) as [Float64Array, Float64Array, Float64Array]
      return regressionAdjusted(x.map((v, i) => 3 + 2 * v - z[i]! + e[i]!), [x, z])
    })
    expect(Math.abs(share - 0.95)).toBeLessThan(allowed)
  })

  test('squared, is as much wider as the loss factor says: 20 futures, 2 useless controls', () => {
    let ratio = 0
    for (let round = 0; round < ROUNDS; round++) {
      const [x, z, e] = normals(20, 3, round) as [Float64Array, Float64Array, Float64Array]
      const { standardError } = regressionAdjusted(e, [x, z])
      ratio += (standardError * standardError * 20) / ROUNDS
    }
    // unbiased for variance 1 times the factor; its own spread over 2000 rounds is below 0.01
    expect(Math.abs(ratio - lossFactor(20, 2))).toBeLessThan(0.04)
  })
})
