/**
 * The normal quantile from a table, for the hot path: about ten times as fast as `normal`.
 *
 * Chords over 8,192 equal cells of (0, 1); beyond the outermost 1/256 on either side it is `normal` itself. The error of a chord is
 * at most h^2 / 8 times the second derivative z / phi(z)^2, largest at u = 1/256: below 4e-5 standard deviations everywhere. A work
 * time with a coefficient of variation of 0.45 is thereby off by less than 2e-5 of itself.
 */
import { expQuick } from '../quick.ts'
import { normal } from './normal.ts'

const CELLS = 8192
const EDGE = CELLS / 256

const knots = new Float64Array(CELLS + 1)
for (let i = EDGE; i <= CELLS - EDGE; i++) knots[i] = normal(i / CELLS)

/**
 * Standard normal quantile to 4e-5.
 *
 * @param u (0, 1)
 * @example normalQuick(0.5) // 0
 */
export function normalQuick(u: number): number {
  const x = u * CELLS
  const cell = x | 0
  if (cell < EDGE || cell >= CELLS - EDGE) return normal(u)
  const left = knots[cell]!
  return left + (knots[cell + 1]! - left) * (x - cell)
}

/**
 * Lognormal quantile by the mean and sd of the logarithm, through the tables.
 *
 * @param u (0, 1) @param mu @param sigma of ln x
 */
export function lognormalQuick(u: number, mu: number, sigma: number): number {
  return expQuick(mu + sigma * normalQuick(u))
}
