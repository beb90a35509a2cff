/** Whether two programs with luck of their own say the same, within sampling error. */
import { studentQuantile } from '../../engine/index.ts'
import type { Check } from '../document.ts'

/** A mean over runs, or days, that are independent. */
export interface Sample {
  readonly mean: number
  readonly sd: number
  readonly n: number
}

/** Chance that all comparisons of a run together find a difference where there is none. */
export const FALSE_ALARM = 0.001
/** Outputs that are compared in one run: two of each queue, seven of the clinic day. */
export const COMPARED = 2 * 2 + 7

export function sampleOf(values: readonly number[]): Sample {
  const n = values.length
  return sampleFrom(sum(values), sum(values.map((x) => x * x)), n)
}

export function sampleFrom(total: number, squares: number, n: number): Sample {
  return { mean: total / n, sd: Math.sqrt(Math.max(0, squares - (total * total) / n) / (n - 1)), n }
}

/**
 * Compares means. The tolerance is a two-sided Student interval of the difference, at the false-alarm rate shared among all outputs.
 *
 * @param ours its standard deviation is taken for both when `pooled`: theirs has too few runs for one of its own
 */
export function agreement(id: string, what: string, ours: Sample, theirs: Sample, pooled: boolean): Check {
  const error = Math.sqrt(ours.sd ** 2 / ours.n + (pooled ? ours.sd : theirs.sd) ** 2 / theirs.n)
  const df = (pooled ? ours.n : Math.min(ours.n, theirs.n)) - 1
  const tolerance = studentQuantile(1 - FALSE_ALARM / COMPARED / 2, df) * error
  const difference = Math.abs(ours.mean - theirs.mean)
  return {
    id,
    what,
    agrees: difference <= tolerance,
    how: `${short(ours.mean)} and ${short(theirs.mean)}: differ by ${short(difference)}, sampling error allows ${short(tolerance)}`,
  }
}

/** Two programs with the same luck: every number must be the same. */
export function sameNumbers(id: string, what: string, ours: readonly number[], theirs: readonly number[]): Check {
  const different = ours.findIndex((value, i) => value !== theirs[i])
  const agrees = ours.length === theirs.length && different < 0
  return {
    id,
    what,
    agrees,
    how: agrees ? `${ours.length} numbers, equal to the last bit` : `number ${different}: ${ours[different]} and ${theirs[different]}`,
  }
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
const short = (x: number): string => String(Number(x.toPrecision(4)))
