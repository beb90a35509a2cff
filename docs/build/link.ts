/** What the model reference says of one link: its formula in words a reader can check, and worked values that a test holds to the engine. */
import type { Beliefs } from '../../engine/index.ts'

/** A worked value at the default beliefs. `id` names the call of the engine that must give the same number. */
export interface Example {
  readonly id: string
  readonly when: string
  readonly unit: string
  readonly value: (b: Beliefs) => number
}

export interface Link {
  /** file under `engine/beliefs/` */
  readonly file: string
  readonly title: string
  /** one or two sentences in plain words */
  readonly says: string
  /** lines of the formula; names in it are belief ids */
  readonly formula: readonly string[]
  readonly examples: readonly Example[]
}

export const example = (id: string, when: string, unit: string, value: (b: Beliefs) => number): Example => ({ id, when, unit, value })

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
export const logOdds = (p: number): number => Math.log(p / (1 - p))
