/** Rounds into a median with its spread. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
  readonly rounds: number
}

/** @param values at least one */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  return { median, min: sorted[0]!, max: sorted[sorted.length - 1]!, rounds: sorted.length }
}

/** Round by round a / b, so that what slows a whole round down slows both. */
export const ratioOf = (a: readonly number[], b: readonly number[]): Spread => spreadOf(a.map((value, round) => value / b[round]!))
