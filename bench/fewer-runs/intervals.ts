/** Intervals of measured ratios. */
import { moments, studentQuantile, Z } from '../../engine/index.ts'
import type { Gain } from './document.ts'

export const variance = (xs: readonly number[]): number => moments(xs).sd! ** 2

/** Ratio from its logarithm in independent batches: geometric mean with the t-interval over the batches. */
export function geometric(logs: readonly number[]): Gain {
  const { mean, sd, n } = moments(logs)
  return around(mean!, sd === null ? null : (studentQuantile(0.975, n - 1) * sd) / Math.sqrt(n))
}

function around(log: number, half: number | null): Gain {
  return { ratio: Math.exp(log), low: half === null ? null : Math.exp(log - half), high: half === null ? null : Math.exp(log + half) }
}

/**
 * Ratio of two independent parts, both given as logarithms of something that can be computed without one of its groups.
 *
 * @param above @param below without one group, or with all (-1)
 * @returns exp(above - below), with the jackknife's interval over the groups of both
 */
export function jackknifed(above: (without: number) => number, groupsAbove: number, below?: (without: number) => number, groupsBelow = 0): Gain {
  const log = above(-1) - (below === undefined ? 0 : below(-1))
  const spread = spreadOf(above, groupsAbove) + (below === undefined ? 0 : spreadOf(below, groupsBelow))
  return around(log, studentQuantile(0.975, groupsAbove - 1) * Math.sqrt(spread))
}

function spreadOf(of: (without: number) => number, groups: number): number {
  const { sd, n } = moments(Array.from({ length: groups }, (_, without) => of(without)))
  return ((n - 1) * (n - 1) * sd! * sd!) / n
}

/**
 * What is left of a variance when everything that the inputs decide is known: 1 - correlation of futures with the same inputs and other
 * events, with Fisher's interval.
 */
export function byFisher(one: readonly number[], other: readonly number[]): Gain {
  const n = one.length
  const r = correlation(one, other)
  const half = Z / Math.sqrt(n - 3)
  return { ratio: 1 - r, low: 1 - Math.tanh(Math.atanh(r) + half), high: 1 - Math.tanh(Math.atanh(r) - half) }
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const meanA = moments(a).mean!
  const meanB = moments(b).mean!
  const product = moments(a.map((x, i) => (x - meanA) * (b[i]! - meanB))).mean! * a.length
  return product / ((a.length - 1) * moments(a).sd! * moments(b).sd!)
}
