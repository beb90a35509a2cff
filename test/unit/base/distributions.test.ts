import { describe, expect, test } from 'vitest'

import {
  exponential, gamma, logistic, lognormal, lognormalMu, lognormalOf, lognormalSigma, normal, splitNormal, weibull, weibullOf, weibullScale, Z95,
} from '../../../engine/base/distributions.ts'
import { gammaFunction } from '../../../engine/base/distributions/weibull.ts'
import { InvariantError } from '../../../engine/base/invariant.ts'

type Quantile = (u: number) => number

const near = (value: number, truth: number, relative: number): void => {
  expect(Math.abs(value - truth), `${value} for ${truth}`).toBeLessThanOrEqual(relative * Math.abs(truth))
}

/**
 * Mean and sd by quadrature over u: u = v^2 (3 - 2 v) flattens both ends, where quantiles run away, then the midpoint rule.
 * No sampling, so no false alarm; the error against closed forms is below 1e-5 for the distributions here.
 */
function moments(quantile: Quantile): { readonly mean: number; readonly sd: number } {
  const n = 40_000
  let [first, second] = [0, 0]
  for (let i = 0; i < n; i++) {
    const v = (i + 0.5) / n
    const weight = (6 * v * (1 - v)) / n
    const x = quantile(v * v * (3 - 2 * v))
    first += weight * x
    second += weight * x * x
  }
  return { mean: first, sd: Math.sqrt(second - first * first) }
}

const LAWS: readonly { name: string; quantile: Quantile; mean: number; sd: number }[] = [
  { name: 'normal', quantile: normal, mean: 0, sd: 1 },
  { name: 'exponential', quantile: (u) => exponential(u, 7), mean: 7, sd: 7 },
  { name: 'lognormal', quantile: (u) => lognormal(u, 30, 0.5), mean: 30, sd: 15 },
  { name: 'lognormal, narrow', quantile: (u) => lognormal(u, 30, 0.01), mean: 30, sd: 0.3 },
  { name: 'weibull, shape 2', quantile: (u) => weibull(u, 10, 2), mean: 10, sd: 10 * Math.sqrt(4 / Math.PI - 1) },
  { name: 'weibull, shape 1', quantile: (u) => weibull(u, 10, 1), mean: 10, sd: 10 },
  { name: 'logistic', quantile: (u) => logistic(u, 3, 1.5), mean: 3, sd: 1.5 },
  { name: 'gamma, shape 2.5', quantile: (u) => gamma(u, 5, 2.5), mean: 5, sd: 5 / Math.sqrt(2.5) },
  { name: 'gamma, shape 30', quantile: (u) => gamma(u, 5, 30), mean: 5, sd: 5 / Math.sqrt(30) },
  { name: 'gamma, shape 0.5', quantile: (u) => gamma(u, 5, 0.5), mean: 5, sd: 5 / Math.sqrt(0.5) },
  { name: 'split normal, even', quantile: (u) => splitNormal(u, 8, 10, 12, 'linear'), mean: 10, sd: 2 / Z95 },
  // two half normals: mean = best + (sdHigh - sdLow) / sqrt(2 pi)
  {
    name: 'split normal, skew', quantile: (u) => splitNormal(u, 9, 10, 14, 'linear'),
    mean: 10 + 3 / Z95 / Math.sqrt(2 * Math.PI), sd: Math.sqrt((1 + 16) / 2 / Z95 ** 2 - (3 / Z95) ** 2 / (2 * Math.PI)),
  },
]

describe('every distribution', () => {
  test.each(LAWS)('$name has the mean and sd it is given', ({ quantile, mean, sd }) => {
    const found = moments(quantile)
    expect(Math.abs(found.mean - mean)).toBeLessThan(1e-5 * (Math.abs(mean) + sd))
    expect(Math.abs(found.sd / sd - 1)).toBeLessThan(1e-4)
  })

  test.each(LAWS)('$name rises with u and is finite at both ends of the draws', ({ quantile }) => {
    const us = [2 ** -53, 1e-12, 1e-6, ...Array.from({ length: 999 }, (_, i) => (i + 1) / 1000), 1 - 1e-6, 1 - 1e-12, 1 - 2 ** -53]
    const xs = us.map(quantile)
    for (let i = 0; i < xs.length; i++) {
      expect(Number.isFinite(xs[i])).toBe(true)
      if (i > 0) expect(xs[i]).toBeGreaterThan(xs[i - 1]!)
    }
  })
})

describe('normal', () => {
  test('gives the known answers', () => {
    near(normal(1e-10), -6.361340902404056, 1e-15)
    near(normal(0.975), 1.959963984540054, 1e-15)
    near(normal(0.95), Z95, 1e-15)
    // the three test values of AS 241 itself
    near(normal(0.25), -0.6744897501960817, 1e-15)
    near(normal(0.001), -3.090232306167814, 1e-15)
    near(normal(1e-20), -9.262340089798408, 1e-15)
    expect(normal(0.5)).toBe(0)
  })

  test('is odd, bit for bit, where 1 - u is exact', () => {
    for (let i = 1; i < 1024; i++) expect(normal(i / 2048)).toBe(-normal(1 - i / 2048))
  })

  test('has no seam between its three pieces', () => {
    for (const seam of [0.075, 0.925, 1.3887943864964021e-11]) {
      const step = seam * 1e-9
      const [before, after] = [normal(seam - step), normal(seam + step)]
      expect(after).toBeGreaterThan(before)
      expect(after - before).toBeLessThan(1e-7)
    }
  })
})

describe('gamma', () => {
  test.each([
    [0.5, [7.854392895485092e-5, 0.227468211559786, 3.3174483005106072]],
    [2.5, [0.2771490383641386, 2.175730095547763, 7.543136234694495]],
    [30, [18.742425764901892, 29.66733313822123, 44.189709450724685]],
  ] as const)('of shape %s gives the known answers', (shape, truth) => {
    for (const [i, u] of [0.01, 0.5, 0.99].entries()) near(gamma(u, shape, shape), truth[i]!, 3e-15)
  })

  test('of shape 1 is exponential', () => {
    for (let i = 1; i < 100; i++) near(gamma(i / 100, 7, 1), exponential(i / 100, 7), 1e-13)
  })
})

describe('weibull', () => {
  test('scale: Gamma at the values everyone knows', () => {
    near(gammaFunction(1), 1, 1e-14)
    near(gammaFunction(1.5), Math.sqrt(Math.PI) / 2, 1e-14)
    near(gammaFunction(2), 1, 1e-14)
    near(gammaFunction(5), 24, 1e-14)
    near(gammaFunction(101), 9.33262154439441e157, 1e-13)
    near(weibullScale(10, 2), 20 / Math.sqrt(Math.PI), 1e-14)
  })

  test('by scale is the one by mean', () => {
    expect(weibullOf(0.3, weibullScale(10, 1.4), 1.4)).toBe(weibull(0.3, 10, 1.4))
    near(weibull(0.5, 10, 1), exponential(0.5, 10), 1e-14)
  })
})

describe('lognormal', () => {
  test('median is mean / sqrt(1 + cv^2)', () => near(lognormal(0.5, 30, 0.5), 30 / Math.sqrt(1.25), 1e-14))

  test('by mu and sigma is the one by mean and cv', () => {
    expect(lognormalOf(0.3, lognormalMu(30, 0.5), lognormalSigma(0.5))).toBe(lognormal(0.3, 30, 0.5))
  })

  test('without spread is the mean', () => {
    for (const u of [1e-9, 0.3, 0.999]) near(lognormal(u, 30, 0), 30, 1e-14)
  })
})

describe('split normal', () => {
  test.each(['linear', 'log', 'logit'] as const)('meets low, best and high on the %s scale', (scale) => {
    const [low, best, high] = [0.1, 0.3, 0.8]
    near(splitNormal(0.05, low, best, high, scale), low, 1e-14)
    expect(splitNormal(0.5, low, best, high, scale)).toBe(best)
    near(splitNormal(0.95, low, best, high, scale), high, 1e-14)
  })

  test('of no width is best, exactly, also at the ends of a scale', () => {
    for (const scale of ['linear', 'log', 'logit'] as const) {
      for (const best of [0, 0.1, 1]) for (const u of [2 ** -53, 0.3, 0.5, 0.999]) expect(splitNormal(u, best, best, best, scale)).toBe(best)
    }
    expect(splitNormal(0.2, 0.3, 0.3, 0.8, 'logit')).toBe(0.3)
  })

  test('stays within its scale', () => {
    for (const u of [2 ** -53, 1e-6, 1 - 1e-6, 1 - 2 ** -53]) {
      expect(splitNormal(u, 0.001, 0.01, 0.5, 'log')).toBeGreaterThan(0)
      const share = splitNormal(u, 0.1, 0.9, 0.95, 'logit')
      expect(share > 0 && share < 1).toBe(true)
    }
  })

  test('refuses ranges that are none', () => {
    expect(() => splitNormal(0.3, 2, 1, 3, 'linear')).toThrow('not ascending')
    expect(() => splitNormal(0.3, 1, NaN, 3, 'linear')).toThrow(InvariantError)
    expect(() => splitNormal(0.3, 0, 1, 3, 'log')).toThrow('log scale')
    expect(() => splitNormal(0.3, -1, 1, 3, 'log')).toThrow('log scale')
    expect(() => splitNormal(0.9, 0.1, 0.5, 1, 'logit')).toThrow('logit scale')
  })
})
