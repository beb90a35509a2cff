/**
 * The natural logarithm of FreeBSD's msun, bit for bit that of `@stdlib/math-base-special-ln`, in half its time: x is brought near 1 by a
 * power of two that is multiplied, where the library writes half a double and reads the whole one back, which stalls the machine. Nor are
 * there formulas apart for k = 0: with k = 0 the others give their bits, and a branch that three numbers in ten take costs more than two
 * products.
 */
import stdlibLn from '@stdlib/math-base-special-ln'

import { BIAS, doublings, HIGH, scratch, words } from './words.ts'

const LN2_HIGH = 6.93147180369123816490e-1
const LN2_LOW = 1.90821492927058770002e-10
const ONE_THIRD = 0.33333333333333333

const MANTISSA = 0xfffff
const LEAST_NORMAL = 2.2250738585072014e-308
/** 2^1022: beyond, the power of two that would be multiplied is no normal double */
const LARGE = 4.49423283715579e307

/** Natural logarithm; -Infinity at 0, NaN below. */
export function ln(x: number): number {
  if (!(x >= LEAST_NORMAL && x < LARGE)) return stdlibLn(x)
  scratch[0] = x
  const high = words[HIGH]!
  const mantissa = high & MANTISSA
  // above sqrt(2), halved: 1 + f lies between sqrt(2) / 2 and sqrt(2)
  const halved = ((mantissa + 0x95f64) >> 20) & 1
  const exponent = (high >>> 20) + halved
  const k = exponent - BIAS
  const f = x * doublings[2 * BIAS - exponent]! - 1
  if ((MANTISSA & (mantissa + 2)) < 3) {
    if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + k * LN2_LOW
    const R = f * f * (0.5 - ONE_THIRD * f)
    return k * LN2_HIGH - (R - k * LN2_LOW - f)
  }
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const even = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  const R = even + odd
  if (((mantissa - 0x6147a) | (0x6b851 - mantissa)) > 0) {
    const half = 0.5 * f * f
    return k * LN2_HIGH - (half - (s * (half + R) + k * LN2_LOW) - f)
  }
  return k * LN2_HIGH - (s * (f - R) - k * LN2_LOW - f)
}
