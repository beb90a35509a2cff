/** Made-up futures for tests of estimators: normal numbers by address, seeded. */
import { normal } from '../../../../engine/base/distributions.ts'
import { Draws } from '../../../../engine/base/draws.ts'
import { PURPOSE } from '../../../../engine/base/purposes.ts'

/** `columns` columns of `n` standard normal numbers. @param round another round has other numbers */
export function normals(n: number, columns: number, round: number): Float64Array[] {
  const draws = new Draws(20_260_301, 7, round)
  return Array.from({ length: columns }, (_, column) => Float64Array.from({ length: n }, (_, i) => normal(draws.u(PURPOSE.kernel, column, i, 0, 0))))
}

/**
 * Share of rounds whose 95 % interval holds the truth.
 *
 * A right interval passes `within(share)` but in one seed of a thousand (normal approximation of the binomial, both sides).
 */
export function coverage(rounds: number, truth: number, interval: (round: number) => { readonly low: number; readonly high: number }): { readonly share: number; readonly allowed: number } {
  let held = 0
  for (let round = 0; round < rounds; round++) {
    const { low, high } = interval(round)
    if (low <= truth && truth <= high) held++
  }
  return { share: held / rounds, allowed: 3.29 * Math.sqrt((0.95 * 0.05) / rounds) }
}
