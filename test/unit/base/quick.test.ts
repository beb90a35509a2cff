import { describe, expect, it } from 'vitest'
import { exp, ln } from '../../../engine/base/maths.ts'
import { expQuick, lnQuick } from '../../../engine/base/quick.ts'

/** Largest error over a grid that meets no knot twice. */
function worst(from: number, to: number, error: (x: number) => number): number {
  let most = 0
  const steps = 400_003
  for (let i = 0; i <= steps; i++) most = Math.max(most, error(from + ((to - from) * i) / steps))
  return most
}

describe('quick logarithm and exponential', () => {
  it('ln is within 3.1e-8 over many doublings', () => {
    const near = worst(1e-3, 4, (x) => Math.abs(lnQuick(x) - ln(x)))
    const far = worst(4, 1e9, (x) => Math.abs(lnQuick(x) - ln(x)))
    expect(Math.max(near, far)).toBeLessThan(3.1e-8)
    // half the cells would give four times the error: the bound is not idle
    expect(near).toBeGreaterThan(1e-8)
  })

  it('exp is within 1.5e-8 of itself', () => {
    const most = worst(-60, 60, (x) => Math.abs(expQuick(x) / exp(x) - 1))
    expect(most).toBeLessThan(1.5e-8)
    expect(most).toBeGreaterThan(5e-9)
  })

  it('is exact at powers of two, at 0 and where it leaves the work to the exact ones', () => {
    expect(lnQuick(1)).toBe(0)
    expect(lnQuick(8)).toBeCloseTo(ln(8), 14)
    expect(expQuick(0)).toBe(1)
    expect(lnQuick(0)).toBe(-Infinity)
    expect(lnQuick(-1)).toBeNaN()
    expect(expQuick(-1000)).toBe(exp(-1000))
    expect(expQuick(NaN)).toBeNaN()
    // so little below 0 that the fraction of the doubling rounds to 1
    for (const x of [-1e-17, -1e-100, -5e-324, -0]) expect(expQuick(x)).toBe(1)
  })

  it('rises', () => {
    let falls = 0
    for (let i = 1; i < 200_000; i++) {
      if (!(lnQuick((i + 1) / 1000) > lnQuick(i / 1000))) falls++
      if (!(expQuick((i + 1) / 10_000) > expQuick(i / 10_000))) falls++
    }
    expect(falls).toBe(0)
  })
})
