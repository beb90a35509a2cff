/** Ratio of two variances with its interval, by F. */
import { invariant } from '../../base/invariant.ts'
import { regularizedBeta } from '../student.ts'

const HALVINGS = 200

export interface Ratio {
  readonly ratio: number
  /** 95 % interval */
  readonly low: number
  readonly high: number
}

/**
 * True ratio of two variances, from two independent estimates of numbers near to normal.
 *
 * @param a @param b sample variances, above 0 @param dfA @param dfB their degrees of freedom, from 1
 * @example varianceRatio(2, 49, 1, 799).ratio // 2
 */
export function varianceRatio(a: number, dfA: number, b: number, dfB: number): Ratio {
  invariant(a > 0 && b > 0, () => `a ratio of the variances ${a} and ${b}`)
  const ratio = a / b
  return { ratio, low: ratio / fQuantile(0.975, dfA, dfB), high: ratio / fQuantile(0.025, dfA, dfB) }
}

/**
 * Quantile of F.
 *
 * @param p 0 < p < 1 @param above @param below degrees of freedom, whole numbers from 1
 * @example fQuantile(0.95, 5, 10) // 3.3258
 */
export function fQuantile(p: number, above: number, below: number): number {
  invariant(p > 0 && p < 1, () => `quantile ${p} of F is not between 0 and 1`)
  // x = above f / (above f + below) has a beta distribution
  let low = 0
  let high = 1
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (regularizedBeta(above / 2, below / 2, middle) < p) low = middle
    else high = middle
  }
  return (below * high) / (above * (1 - high))
}
