/** Limits of the decision (`must_not`): how often a plan breaks one, and when that is too often. */
import type { Limit } from '../practice/plan.ts'
import { asPrinted } from './measure.ts'

/** A plan may break a limit in this share of futures. */
export const BROKEN_ALLOWED = 0.2

export interface LimitResult {
  readonly text: string
  /** share of futures whose horizon value breaks it; undefined values break nothing */
  readonly broken: number
  readonly flagged: boolean
}

/** @param values the KPI over the horizon in the unit of documents, one per future, NaN where undefined */
export function checkLimit(limit: Limit, unit: string, values: ArrayLike<number>): LimitResult {
  const bound = asPrinted(limit.value, unit)
  let hits = 0
  for (let i = 0; i < values.length; i++) if (breaks(limit.op, values[i]!, bound)) hits++
  const broken = hits / values.length
  return { text: limit.text, broken, flagged: broken > BROKEN_ALLOWED }
}

function breaks(op: Limit['op'], value: number, bound: number): boolean {
  switch (op) {
    case '>': return value > bound
    case '>=': return value >= bound
    case '<': return value < bound
    case '<=': return value <= bound
  }
}
