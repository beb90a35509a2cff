/**
 * A belief: a number that nobody knows exactly, with its range, its grade and its rows in the evidence ledger.
 * The engine draws every belief anew for every future; `--beliefs default` uses the medians.
 */
import { invariant } from '../base/invariant.ts'

/** A measured (peer-reviewed), B trade or vendor, C assumed, S a claim of the source texts. */
export type LedgerGrade = 'A' | 'B' | 'C' | 'S'

/** Scale on which the two halves of the split normal are laid around the median. */
export type BeliefScale = 'linear' | 'log' | 'logit'

export interface Belief {
  /** the default */
  readonly median: number
  /** 5th percentile */
  readonly low: number
  /** 95th percentile */
  readonly high: number
  readonly scale: BeliefScale
  readonly unit: string
  readonly grade: LedgerGrade
  /** rows of the evidence ledger, or `model` for a number of the model's own trial run */
  readonly ledger: readonly string[]
  /** one sentence in domain words */
  readonly means: string
}

export type BeliefTable = Readonly<Record<string, Belief>>

/** The numbers of a table of beliefs, drawn or at their medians. */
export type Values<T extends BeliefTable> = { readonly [K in keyof T]: number }

/**
 * A belief, checked when the module loads: low <= median <= high, inside its scale.
 * @example belief(0.45, 0.2, 0.9, 'log', 'logits', 'A', ['W1', 'W7'], 'how fast ...')
 */
export function belief(
  median: number,
  low: number,
  high: number,
  scale: BeliefScale,
  unit: string,
  grade: LedgerGrade,
  ledger: readonly string[],
  means: string,
): Belief {
  const ordered = low <= median && median <= high
  const inScale = scale === 'linear' || (low > 0 && (scale === 'log' || high < 1))
  invariant(ordered && inScale, () => `belief out of order or out of scale: ${means}`)
  return { median, low, high, scale, unit, grade, ledger, means }
}
