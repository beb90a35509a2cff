/**
 * Latin hypercube: n futures, and every input takes each of its n equal strata exactly once, in an order of its own.
 *
 * Source: McKay, Beckman & Conover, Technometrics 21 (1979). Stein, Technometrics 29 (1987): the variance that each input causes by
 * itself falls away, what inputs cause together stays. Futures of one hypercube are not independent: how well its mean is known can
 * be said only from independent hypercubes, by their means.
 */
import type { Draws } from '../../base/draws.ts'
import { PURPOSE } from '../../base/purposes.ts'
import { insideUnit } from './design-luck.ts'

/**
 * One hypercube.
 *
 * @param n futures @param inputs how many
 * @param luck of this hypercube (`designLuck`)
 * @returns n rows of uniform numbers in (0, 1), one per input; each row by itself is uniform
 */
export function latinHypercube(n: number, inputs: number, luck: Draws): readonly Float64Array[] {
  const rows = Array.from({ length: n }, () => new Float64Array(inputs))
  for (let input = 0; input < inputs; input++) {
    const strata = Array.from({ length: n }, (_, i) => i)
    for (let i = n - 1; i > 0; i--) {
      const j = Math.floor(luck.u(PURPOSE.design, input, i, 0, 0) * (i + 1))
      ;[strata[i], strata[j]] = [strata[j]!, strata[i]!]
    }
    for (let i = 0; i < n; i++) rows[i]![input] = insideUnit((strata[i]! + luck.u(PURPOSE.design, input, i, 0, 1)) / n)
  }
  return rows
}
