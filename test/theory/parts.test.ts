/** The parts that the oracles rest on, each against something outside the engine's oracles. */
import { describe, expect, test } from 'vitest'

import { gamma } from '../../engine/base/distributions.ts'
import { Draws } from '../../engine/base/draws.ts'
import { gammaOf, gammaTable } from '../../engine/day/oracle/gamma-table.ts'
import { intervalOf, passes, T_19, wideness } from '../../engine/day/oracle/interval.ts'
import { type Law, lawMean, lawOfMoments, lawScv } from '../../engine/day/oracle/law.ts'
import { Luck } from '../../engine/day/oracle/luck.ts'
import { Sampler } from '../../engine/day/oracle/sampler.ts'
import { ticksPerUnit } from '../../engine/day/oracle/ticks-per-unit.ts'
import { Shape } from '../../engine/day/oracle/times.ts'
import { FIRST_OWN_KIND, Kernel, type Owner } from '../../engine/day/kernel.ts'
import { solveTraffic } from '../../engine/day/oracle/traffic.ts'
import { harmonicOf, peakOf, peakTurns, sineOfTurns } from '../../engine/day/oracle/wave.ts'
import { studentQuantile } from '../../engine/study/student.ts'

const LAWS: readonly Law[] = [
  { family: 'deterministic', mean: 2 }, { family: 'exponential', mean: 2 }, { family: 'erlang', mean: 2, stages: 3 }, { family: 'erlang', mean: 2, stages: 40 },
  { family: 'erlang', mean: 2, stages: 100 }, { family: 'gamma', mean: 2, shape: 0.5 }, { family: 'gamma', mean: 2, shape: 2.7 }, { family: 'lognormal', mean: 2, cv: 0.8 },
  { family: 'weibull', mean: 2, shape: 1.7 }, { family: 'uniform', low: 1, high: 3 }, lawOfMoments(2, 3),
  { family: 'mixture', shares: [0.3, 0.7], parts: [{ family: 'deterministic', mean: 1 }, { family: 'erlang', mean: 4, stages: 2 }] },
]

describe('laws', () => {
  test.each(LAWS.map((law) => ({ name: `${law.family} ${lawScv(law).toFixed(3)}`, law })))('$name has the moments it claims', ({ law }) => {
    const sampler = new Sampler(law, 1_048_576)
    const luck = new Luck(new Draws(1, 2, 3), false)
    const n = 100_000
    let [sum, squares] = [0, 0]
    for (let i = 0; i < n; i++) {
      const time = sampler.ticks(luck, 0, i, 0, 1) / 1_048_576
      sum += time
      squares += time * time
    }
    const mean = sum / n
    const se = Math.sqrt(lawScv(law) / n)
    expect(Math.abs(mean / lawMean(law) - 1)).toBeLessThanOrEqual(5 * se + 1e-5)
    expect(squares / n / mean / mean - 1).toBeCloseTo(lawScv(law), lawScv(law) > 1.5 ? 0 : 1)
  })

  test('the mirror image is short where the other is long', () => {
    const [luck, mirror] = [new Luck(new Draws(1, 2, 3), false), new Luck(new Draws(1, 2, 3), true)]
    for (let i = 0; i < 1000; i++) expect(luck.u(0, i, 7, 1) + mirror.u(0, i, 7, 1)).toBe(1)
  })

  test.each([0.1, 0.5, 2.7, 11.11, 400])('the table of the gamma law of shape %s is close to the law', (shape) => {
    const table = gammaTable(shape)
    for (let i = 1; i < 4000; i++) {
      const u = i / 4000
      const exact = gamma(u, 1, shape)
      if (exact > 1e-12) expect(Math.abs(gammaOf(table, u) / exact - 1)).toBeLessThan(1e-6)
    }
    for (const u of [1e-6, 1e-10, 1 - 1e-6, 1 - 1e-10, 2 ** -53, 1 - 2 ** -53]) expect(Number.isFinite(gammaOf(table, u))).toBe(true)
  })
})

describe('the kernel, run in pieces', () => {
  test('stops at the end of a tick and loses nothing of what comes later', () => {
    const kernel = new Kernel(1, 8)
    const heard: string[] = []
    const owner: Owner = {
      started: (_, __, ref) => void heard.push(`${kernel.now} began ${ref}`),
      finished: (_, __, ref) => void heard.push(`${kernel.now} ended ${ref}`),
      gaveUp: () => undefined,
      happened: (_, ref) => void kernel.enter(0, 0, 10, -1, 0, ref, owner),
    }
    kernel.shift(0, 0, 1)
    for (const [i, tick] of [0, 5, 5, 20, 31].entries()) kernel.schedule(tick, FIRST_OWN_KIND, i, 0)
    for (const until of [0, 4, 5, 5, 19, 30, 100]) {
      kernel.run(owner, until)
      expect(kernel.now).toBe(until)
    }
    expect(heard).toEqual(['0 began 0', '10 began 1', '10 ended 0', '20 began 2', '20 ended 1', '30 began 3', '30 ended 2', '40 began 4', '40 ended 3', '50 ended 4'])
  })
})

describe('numbers', () => {
  test('t is the t of 20 replications', () => {
    expect(T_19).toBeCloseTo(studentQuantile(0.99995, 19), 12)
  })

  test('an interval passes inside and narrow, fails outside, fails wide', () => {
    const narrow = { mean: 1, low: 0.99, high: 1.01 }
    expect(passes(narrow, 1.005, 'mean')).toBe(true)
    expect(passes(narrow, 1.02, 'mean')).toBe(false)
    expect(passes({ mean: 1, low: 0.9, high: 1.1 }, 1, 'mean')).toBe(false)
    expect(passes({ mean: 1, low: 0.92, high: 1.08 }, 1, 'moment')).toBe(true)
    expect(passes({ mean: 0.004, low: 0, high: 0.008 }, 0.005, 'probability')).toBe(true)
    expect(passes({ mean: 0.04, low: 0, high: 0.08 }, 0.05, 'probability')).toBe(false)
    expect(passes({ mean: 0, low: 0, high: 0 }, 0, 'mean')).toBe(true)
    expect(passes(narrow, 2, 'upper bound')).toBe(true)
    expect(passes(narrow, 0.5, 'upper bound')).toBe(false)
    expect(passes(narrow, null, 'mean')).toBe(null)
    expect(wideness({ mean: 1, low: 0.97, high: 1.03 }, null, 'mean')).toBeCloseTo(1)
  })

  test('twenty equal numbers are known to one customer in n, and nothing seen is not nothing', () => {
    expect(intervalOf(new Float64Array(20).fill(2), 1000, 'mean')).toEqual({ mean: 2, low: 1.998, high: 2.002 })
    expect(intervalOf(new Float64Array(20), 1000, 'probability').high).toBeCloseTo(Math.log(20_000) / 20_000, 10)
  })

  test('the sine is a sine, and the harmonic of a sine is that sine', () => {
    for (let i = -50; i < 150; i++) expect(Math.abs(sineOfTurns(i / 37) - Math.sin((2 * Math.PI * i) / 37))).toBeLessThan(2e-14)
    for (const [sine, cosine] of [[1, 2], [-1, 2], [-1, -2], [3, -1], [0, 1], [0, -1], [2, 0], [-2, 0]] as const) {
      const curve = Array.from({ length: 24 }, (_, i) => 5 + sine * Math.sin((2 * Math.PI * i) / 24) + cosine * Math.cos((2 * Math.PI * i) / 24))
      const harmonic = harmonicOf(curve)
      expect(peakOf(harmonic)).toBeCloseTo(5 + Math.hypot(sine, cosine), 10)
      const peak = Math.atan2(sine, cosine) / (2 * Math.PI)
      expect(Math.cos(2 * Math.PI * (peakTurns(harmonic) - peak))).toBeCloseTo(1, 10)
    }
  })

  test('traffic', () => {
    expect(solveTraffic([1, 0], [[0, 0.5], [0, 0]])).toEqual([1, 0.5])
    expect(solveTraffic([1], [[1]])).toBe(null)
    expect(solveTraffic([0, 1], [[0, 1], [0.5, 0]])).toEqual([1, 2])
  })

  test('ticks are powers of two, fine, and exact over the longest run', () => {
    for (const [shortest, longest] of [[1, 1e6], [30, 1e7], [0.001, 1e4]] as const) {
      const ticks = ticksPerUnit(shortest, longest, 5)!
      expect(Math.log2(ticks) % 1).toBe(0)
      expect(ticks * shortest).toBeGreaterThanOrEqual(1024)
      expect(ticks * longest * 5).toBeLessThan(2 ** 53)
    }
    expect(ticksPerUnit(1e-9, 1e15, 1)).toBe(null)
  })

  test('a percentile counts the zeros', () => {
    const shape = new Shape([], true)
    shape.clear(100)
    for (let i = 0; i < 100; i++) shape.add(i < 40 ? 0 : i)
    expect(shape.percentile(0.3)).toBe(0)
    // 40 zeros and 50 more: the 90th is 89, the 91st 90
    expect(shape.percentile(0.9)).toBeGreaterThanOrEqual(89)
    expect(shape.percentile(0.9)).toBeLessThanOrEqual(90)
  })
})
