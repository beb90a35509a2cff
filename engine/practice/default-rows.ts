/**
 * One default: the value a file need not give, how far the truth may lie from it, and what it rests on.
 *
 * `low` and `high` are the 5th and 95th percentile over practices of the kind. `drawn` rows are what a practice would not
 * know exactly of itself (standards kept, no-shows): they are drawn anew in every future. The others (head counts,
 * hours, slots, prices) are known on the spot; their range only tells a reader how much practices differ.
 */
import type { Grade } from './practice.ts'

export interface DefaultRow {
  readonly path: string
  /** in the unit of the catalogue; a list or a boolean for settings */
  readonly value: unknown
  /** null for settings */
  readonly range: { readonly low: number; readonly high: number } | null
  readonly drawn: boolean
  readonly grade: Grade
  /** row of the evidence ledger; `-` where nothing was found and the value is a guess */
  readonly ledger: string
}

type Evidence = readonly [grade: Grade, ledger: string]

/** Grades of the ledger in the user's words: A, B, C, S. */
export const published = (ledger: string): Evidence => ['published', ledger]
export const trade = (ledger: string): Evidence => ['trade', ledger]
export const guess = (ledger = '-'): Evidence => ['guess', ledger]

/** A default that every future draws anew. */
export function drawn(path: string, value: number, low: number, high: number, [grade, ledger]: Evidence): DefaultRow {
  return { path, value, range: { low, high }, drawn: true, grade, ledger }
}

/** A default that the practice would know; not drawn. */
export function known(path: string, value: number, low: number, high: number, [grade, ledger]: Evidence): DefaultRow {
  return { path, value, range: { low, high }, drawn: false, grade, ledger }
}

/** Hours, words, yes or no. */
export function setting(path: string, value: unknown, [grade, ledger]: Evidence): DefaultRow {
  return { path, value, range: null, drawn: false, grade, ledger }
}

/** `known` rows of one kind of visit. `every` 0: does not recur. Minutes, share, months, cents. */
export function visit(
  kind: string,
  evidence: Evidence,
  v: {
    readonly with: readonly string[]
    readonly exam: number
    readonly slot: number
    readonly takes: number
    readonly spread: number
    readonly every: number
    readonly production: number
  },
): readonly DefaultRow[] {
  const at = (field: string): string => `visits.${kind}.${field}`
  return [
    setting(at('with'), v.with, guess()),
    known(at('exam'), v.exam, v.exam * 0.5, v.exam * 2, guess()),
    known(at('slot'), v.slot, v.slot * 0.75, v.slot * 1.25, evidence),
    known(at('takes'), v.takes, v.takes * 0.8, v.takes * 1.2, evidence),
    known(at('spread'), v.spread, 0.25, 0.45, published('O7')),
    known(at('every'), v.every, v.every * 0.5, v.every * 2, guess()),
    known(at('production'), v.production, v.production * 0.75, v.production * 1.35, evidence),
  ]
}
