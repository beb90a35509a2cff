/** What all experiments have in common: runs that can be taken further, and numbers read off them. */
import type { Rule } from './interval.ts'
import type { Luck } from './luck.ts'

export interface Replication {
  /** Runs on until the window holds so many customers, about; never back. Checks what must hold. */
  extend(customers: number): void
  /** customers in the window */
  readonly customers: number
  /** events of the kernel so far */
  readonly events: number
}

export interface Reading<R extends Replication> {
  readonly rule: Rule
  readonly of: (run: R) => number
}

export interface Experiment<R extends Replication> {
  /** customers of the shortest window worth looking at */
  readonly first: number
  readonly readings: readonly Reading<R>[]
  /** one run; it and its mirror image make a replication */
  start(luck: Luck): R
}
