import { describe, expect, it } from 'vitest'
import { lognormalOf, lognormalQuick, normal, normalQuick } from '../../../engine/base/distributions.ts'

describe('the normal quantile from a table', () => {
  it('is within 4e-5 of the exact one everywhere, and exact in the tails', () => {
    let worst = 0
    for (let i = 1; i < 1_000_000; i++) worst = Math.max(worst, Math.abs(normalQuick(i / 1_000_000) - normal(i / 1_000_000)))
    expect(worst).toBeLessThan(4e-5)
    // a table with a fourth of the cells would be off by sixteen times as much: the bound is not idle
    expect(worst).toBeGreaterThan(1e-5)
    for (const u of [1e-12, 1e-3, 0.0039, 0.9962, 1 - 1e-9]) expect(normalQuick(u)).toBe(normal(u))
  })

  it('rises with u across cells and at the edges of the table', () => {
    let last = -Infinity
    let falls = 0
    for (let i = 1; i < 300_000; i++) {
      const z = normalQuick(i / 300_000)
      if (!(z > last)) falls++
      last = z
    }
    expect(falls).toBe(0)
  })

  it('gives work times within 2e-5 of the exact ones', () => {
    let worst = 0
    for (let i = 1; i < 10_000; i++) worst = Math.max(worst, Math.abs(lognormalQuick(i / 10_000, 8, 0.43) / lognormalOf(i / 10_000, 8, 0.43) - 1))
    expect(worst).toBeLessThan(2e-5)
  })
})
