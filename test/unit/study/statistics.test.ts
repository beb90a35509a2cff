/** Known answers: tables of Student's t, the vehicle-inspection data of Banks et al. (statistics.md 2.2, 2.6), Wilson's interval. */
import { describe, expect, test } from 'vitest'

import { correlation, paired, withinLuck } from '../../../engine/study/paired.ts'
import { wilson } from '../../../engine/study/share.ts'
import { studentCdf, studentQuantile } from '../../../engine/study/student.ts'
import { moments, spread } from '../../../engine/study/summary.ts'

describe("Student's t", () => {
  test.each([
    [0.975, 4, 2.776445],
    [0.975, 9, 2.262157],
    [0.975, 19, 2.093024],
    [0.975, 29, 2.04523],
    [0.975, 99, 1.984217],
    [1 - 0.05 / 12, 9, 3.364203],
    // R: qt(0.975, c(1, 2, 1e5)), qt(.9, 3)
    [0.975, 1, 12.706205],
    [0.975, 2, 4.302653],
    [0.975, 100_000, 1.959988],
    [0.9, 3, 1.637744],
  ])('quantile %f with %i degrees of freedom', (p, df, expected) => {
    expect(Math.abs(studentQuantile(p, df) - expected)).toBeLessThan(1e-6)
    expect(studentQuantile(1 - p, df)).toBeCloseTo(-expected, 6)
  })

  test('the quantile undoes the distribution', () => {
    for (const df of [1, 2, 3, 7, 30, 99, 1000]) {
      for (const p of [0.001, 0.05, 0.3, 0.6, 0.95, 0.999]) expect(studentCdf(studentQuantile(p, df), df)).toBeCloseTo(p, 12)
    }
  })

  test('refuses what has no answer', () => {
    expect(() => studentQuantile(0.975, 0)).toThrow('0 degrees of freedom')
    expect(() => studentQuantile(1, 5)).toThrow('quantile 1')
  })
})

const BANKS_1 = [63.72, 32.24, 40.28, 36.94, 36.29, 56.94, 34.1, 63.36, 49.29, 87.2]
const BANKS_2 = [63.06, 31.78, 40.32, 37.71, 36.79, 57.93, 33.39, 62.92, 47.67, 80.79]
const BANKS_3 = [57.74, 29.65, 36.52, 35.71, 33.81, 51.54, 31.39, 57.24, 42.63, 67.27]
const BANKS_4 = [62.63, 31.56, 39.87, 37.35, 36.65, 57.15, 33.3, 62.21, 47.46, 79.6]

describe('paired difference', () => {
  test('Banks et al., designs 1 and 3', () => {
    const d = paired(BANKS_1, BANKS_3, 'down')
    expect(d.low).toBeCloseTo(1.86717, 6)
    expect(d.high).toBeCloseTo(9.50483, 6)
    expect(d.mean).toBeCloseTo(50.036 - 44.35, 9)
    expect(d.correlation).toBeGreaterThan(0.983)
    // design 3 is the lower one, always: as "plan - baseline" design 1 is never better
    expect(d.pBetter).toBe(0)
  })

  test('every pair of Banks et al. is correlated as printed', () => {
    const all = [BANKS_1, BANKS_2, BANKS_3, BANKS_4]
    for (const a of all) for (const b of all) expect(correlation(a, b)!).toBeGreaterThanOrEqual(0.983)
  })

  test('variance reduction is what two unpaired runs would have cost', () => {
    const d = paired(BANKS_1, BANKS_3, 'up')
    const sd = (xs: readonly number[]): number => moments(xs).sd!
    const differences = BANKS_1.map((x, i) => x - BANKS_3[i]!)
    expect(d.varianceReduction).toBeCloseTo((sd(BANKS_1) ** 2 + sd(BANKS_3) ** 2) / sd(differences) ** 2, 9)
    expect(d.varianceReduction!).toBeGreaterThan(10)
  })

  test('a plan that changes nothing differs by exactly nothing', () => {
    const d = paired(BANKS_1, BANKS_1, 'up')
    expect(d).toEqual({
      n: 10, mean: 0, low: 0, high: 0, median: 0, p05: 0, p95: 0, pBetter: 0, correlation: 1, varianceReduction: null,
    })
  })

  test('futures in which one side is undefined are left out', () => {
    const d = paired([1, NaN, 5, 7], [0, 1, NaN, 4], 'up')
    expect(d.n).toBe(2)
    expect(d.mean).toBe(2)
  })

  test('nothing defined, or one future only: null, never NaN', () => {
    expect(paired([NaN], [1], 'up').mean).toBeNull()
    expect(paired([3], [1], 'up')).toMatchObject({ mean: 2, low: null, high: null, pBetter: 1, correlation: null })
  })

  test('ties count half; a KPI without direction has no better', () => {
    expect(paired([1, 2], [1, 1], 'up').pBetter).toBe(0.5)
    expect(paired([1, 2], [1, 1], 'down').pBetter).toBe(0)
    expect(paired([1, 2], [1, 1], null).pBetter).toBeNull()
  })

  // sd 1 of three: the half of the interval is 4.302653 / sqrt(3) = 2.484
  test.each([
    ['far from 0', [1.5, 2.5, 3.5], false],
    ['0 just inside', [1.48, 2.48, 3.48], true],
    ['far below 0', [-1.5, -2.5, -3.5], false],
    ['exactly nothing', [0, 0, 0], false],
    ['always the same', [2, 2, 2], false],
    ['one future', [2], true],
    ['one future in which nothing moved', [0], false],
    ['undefined', [NaN, NaN], false],
  ])('within luck, %s: %j', (_, differences, expected) => {
    expect(withinLuck(paired(differences, differences.map(() => 0), 'up'))).toBe(expected)
  })

  test('pairs must be pairs', () => {
    expect(() => paired([1, 2], [1], 'up')).toThrow('2 futures against 1')
  })
})

describe('spread', () => {
  test('percentiles are those of R and NumPy (type 7)', () => {
    const s = spread(Array.from({ length: 100 }, (_, i) => i + 1))
    expect(s).toMatchObject({ n: 100, mean: 50.5, median: 50.5, p05: 5.95, p95: 95.05 })
    expect(s.mcse).toBeCloseTo(29.011492 / 10, 6)
  })

  test('a constant has no spread, whatever its sum rounds to', () => {
    expect(spread(Array.from({ length: 100 }, () => 0.1))).toEqual({ n: 100, mean: 0.1, sd: 0, median: 0.1, p05: 0.1, p95: 0.1, mcse: 0 })
  })

  test('undefined stays undefined', () => {
    expect(spread([NaN, NaN])).toEqual({ n: 0, mean: null, sd: null, median: null, p05: null, p95: null, mcse: null })
    expect(spread([4])).toMatchObject({ mean: 4, mcse: null })
  })
})

describe('Wilson interval', () => {
  // R: prop.test(k, n, correct = FALSE)$conf.int
  test.each([
    [50, 100, 0.4038315, 0.5961685],
    [97, 100, 0.9154806, 0.9897455],
    [0, 10, 0, 0.2775328],
    [10, 10, 0.7224672, 1],
  ])('%i of %i', (hits, n, low, high) => {
    expect(wilson(hits, n).low).toBeCloseTo(low, 6)
    expect(wilson(hits, n).high).toBeCloseTo(high, 6)
  })

  test('its ends are exact', () => {
    for (const n of [1, 3, 7, 10, 99, 1000]) expect([wilson(0, n).low, wilson(n, n).high]).toEqual([0, 1])
  })

  test('of no futures there is no share', () => {
    expect(() => wilson(0, 0)).toThrow('0 of 0 futures')
  })
})
