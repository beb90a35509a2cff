/** One future: the practice over the warm-up and the horizon, once for every plan and what-if, in the same luck. */
import type { Plan, Scenario, WhatIf } from '../practice/plan.ts'
import type { Given } from './given-luck.ts'

/** What is run beside the baseline. */
export type Variant =
  | { readonly _tag: 'Baseline'; readonly id: 'baseline' }
  | { readonly _tag: 'Plan'; readonly id: string; readonly plan: Plan }
  | { readonly _tag: 'WhatIf'; readonly id: string; readonly whatIf: WhatIf }

export interface FutureSpec {
  readonly scenario: Scenario
  readonly variants: readonly Variant[]
  /** the user's seed text, any but the empty one; the command takes up to 256 bytes */
  readonly seed: string
  /** 0-based index of the future */
  readonly future: number
  readonly beliefs: 'default' | 'drawn'
  readonly horizonMonths: number
  /** beliefs fixed by the caller, by id */
  readonly fixed?: Readonly<Record<string, number>>
  /** uniform numbers of this future's inputs from a design, by address; what is not given is drawn as ever */
  readonly given?: Given
}

export interface VariantFuture {
  readonly id: string
  /** horizonMonths rows of `COUNTERS.length` sums, row-major; see `counters.ts` */
  readonly counters: Float64Array
  /** every part of the plan drew "no effect at all" */
  readonly noEffect: boolean
}

export interface FutureResult {
  readonly future: number
  /** in the order of `variants` */
  readonly variants: readonly VariantFuture[]
  /** events handled by the day's calendar, shared months counted once */
  readonly events: number
  /** active patients at as_of / active patients twelve months before - 1 */
  readonly warmUpDrift: number
}
