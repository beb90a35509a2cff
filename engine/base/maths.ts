/**
 * Logarithm, exponential and power that are the same bits on every machine.
 *
 * `Math.log`, `Math.exp` and `Math.pow` differ between Node 20 on x64 and arm64 and between Node and browsers; these
 * JavaScript ports of FreeBSD's msun gave identical bits on all ten engines tried.
 */
import stdlibExp from '@stdlib/math-base-special-exp'
import stdlibPow from '@stdlib/math-base-special-pow'

import { ln } from './ln.ts'

export { ln } from './ln.ts'
export { powTable } from './pow-table.ts'

/** e to the x. */
export const exp: (x: number) => number = stdlibExp
/** x to the y. */
export const pow: (x: number, y: number) => number = stdlibPow

/**
 * Log-odds of a share.
 *
 * @param share 0..1; -Infinity at 0, Infinity at 1
 * @example logit(0.5) // 0
 */
export function logit(share: number): number {
  return ln(share / (1 - share))
}

/**
 * The share of given log-odds, 0..1.
 *
 * @example invLogit(0) // 0.5
 */
export function invLogit(logOdds: number): number {
  // each side by the exponential that cannot overflow
  if (logOdds >= 0) return 1 / (1 + exp(-logOdds))
  const odds = exp(logOdds)
  return odds / (1 + odds)
}

/** x held within low..high. NaN stays NaN. */
export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x
}
