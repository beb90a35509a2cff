/** The gamma quantile from a table: fifteen times as fast as `gamma`, relative error below 1e-6. For the hot loop of oracles. */
import { gamma } from '../../base/distributions.ts'
import { invLogit, ln } from '../../base/maths.ts'
import { expQuick, lnQuick } from '../../base/quick.ts'

/** Knots in the log-odds of u: 32 to a unit, over all numbers that `Draws` gives (log-odds -36.74..36.74). */
const PER_UNIT = 32
const EDGE = 37
const KNOTS = 2 * EDGE * PER_UNIT + 1

export type GammaTable = Float64Array

/** Logarithms of the quantile of mean 1 at the knots. About ten milliseconds. */
export function gammaTable(shape: number): GammaTable {
  return Float64Array.from({ length: KNOTS }, (_, i) => {
    const logOdds = i / PER_UNIT - EDGE
    // the upper tail is where 1 - u loses its digits; the last unit of it is never drawn
    return ln(gamma(Math.min(invLogit(logOdds), 1 - 1.2e-16), 1, shape))
  })
}

/** Quantile of mean 1, by cubic interpolation of the logarithm. @param u of `Draws` */
export function gammaOf(table: GammaTable, u: number): number {
  const at = (lnQuick(u / (1 - u)) + EDGE) * PER_UNIT
  const i = Math.max(1, Math.min(KNOTS - 3, Math.floor(at)))
  const t = at - i
  const [a, b, c, d] = [table[i - 1]!, table[i]!, table[i + 1]!, table[i + 2]!]
  const cubic = b + (t / 6) * (-2 * a - 3 * b + 6 * c - d + t * (3 * (a - 2 * b + c) + t * (d - a + 3 * (b - c))))
  return expQuick(cubic)
}
