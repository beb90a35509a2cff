/** Limits of the decision (`must_not`): how often a plan breaks one, and when that is too often. */
import type { Limit } from '../practice/plan.ts'

/** A plan may break a limit in this share of futures (model.md 10). */
export const BROKEN_ALLOWED = 0.2

export interface LimitResult {
  readonly text: string
  /** share of futures whose horizon value breaks it; undefined values break nothing */
  readonly broken: number
  readonly flagged: boolean
}

/** @param values the KPI over the horizon, one per future, NaN where undefined */
export function checkLimit(limit: Limit, values: ArrayLike<number>): LimitResult {
  let hits = 0
  for (let i = 0; i < values.length; i++) if (breaks(limit, values[i]!)) hits++
  const broken = hits / values.length
  return { text: limit.text, broken, flagged: broken > BROKEN_ALLOWED }
}

function breaks(limit: Limit, value: number): boolean {
  switch (limit.op) {
    case '>': return value > limit.value
    case '>=': return value >= limit.value
    case '<': return value < limit.value
    case '<=': return value <= limit.value
  }
}
