/**
 * Logarithm and exponential for the hot path: five to eight times as fast as the exact ones, error stated, the same bits everywhere
 * (only + - * / and the words of a double).
 *
 * `lnQuick` splits x into 2^k (1 + f) and takes ln(1 + f) from chords over 2,048 cells: absolute error below 3.1e-8.
 * `expQuick` splits x into k ln 2 + r and takes e^r from chords over 2,048 cells of one doubling: relative error below 1.5e-8.
 */
import { exp, ln } from './maths.ts'
import { BIAS, doublings, HIGH, LOW, scratch, words } from './words.ts'

const CELLS = 2048
const LN_2 = 0.6931471805599453

/** The upper 11 of the 20 bits of mantissa in the high word number the cell; the other 9 and the low word lie inside it. */
const CELL_SHIFT = 9
const BELOW = (1 << CELL_SHIFT) - 1
const TWO_32 = 4294967296
const TWO_MINUS_41 = 4.547473508864641e-13

const lnKnots = new Float64Array(CELLS + 1)
/** One knot more: just below a doubling the fraction rounds up to 1, and its chord begins at the last cell's end. */
const expKnots = new Float64Array(CELLS + 2)
for (let i = 0; i <= CELLS; i++) {
  lnKnots[i] = ln(1 + i / CELLS)
  expKnots[i] = exp((i / CELLS) * LN_2)
}
expKnots[CELLS + 1] = expKnots[CELLS]!

/**
 * Natural logarithm to 3.1e-8.
 *
 * @param x a normal double above 0; anything else is left to the exact one
 * @example lnQuick(1) // 0
 */
export function lnQuick(x: number): number {
  if (!(x > 1e-300 && x < 1e300)) return ln(x)
  scratch[0] = x
  const high = words[HIGH]!
  const cell = (high >>> CELL_SHIFT) & (CELLS - 1)
  const inside = ((high & BELOW) * TWO_32 + words[LOW]!) * TWO_MINUS_41
  const left = lnKnots[cell]!
  return ((high >>> 20) - BIAS) * LN_2 + left + (lnKnots[cell + 1]! - left) * inside
}

/**
 * e to the x, to 1.5e-8 of itself.
 *
 * @param x -700..700; beyond, it is left to the exact one
 * @example expQuick(0) // 1
 */
export function expQuick(x: number): number {
  if (!(x > -700 && x < 700)) return exp(x)
  const exponent = x / LN_2
  const whole = Math.floor(exponent)
  const at = (exponent - whole) * CELLS
  const cell = at | 0
  const left = expKnots[cell]!
  return (left + (expKnots[cell + 1]! - left) * (at - cell)) * doublings[whole + BIAS]!
}
