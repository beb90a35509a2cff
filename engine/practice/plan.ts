/** Plans change what the team does; what-ifs move what a patient experiences, cause and cost aside. */
import type { Evidence, Measured, Practice, Range } from './practice.ts'

/** One change of one path. `add` is in the path's unit (points of a share are given as a share: +6 points = 0.06). */
export interface Change {
  readonly path: string
  readonly how: 'add' | 'set'
  /** for numbers; draws are split normal around `best` */
  readonly amount: Range
  /** for settings that are not numbers (`desk.priority`, `schedule.reminders`, opening hours): replaces `amount` */
  readonly setting?: unknown
}

export interface Decay {
  /** months */
  readonly halfLife: Range
  /** months between refreshes, null for never */
  readonly refreshEvery: number | null
  /** cents a refresh */
  readonly refreshCost: number
}

/** A plan as written once in the file. A combination holds several of them, each with its own id and start. */
export interface PlanPart {
  /** names its draws: the same part inside a combination has the same luck */
  readonly id: string
  /** months after the first of `as_of`; 0 is month 1 */
  readonly startMonth: number
  readonly cost: {
    /** cents, in the starting month */
    readonly oneTime: number
    /** cents a month from the starting month on */
    readonly monthly: number
    /** hours of desk time, spread over the ramp (at least one month), at the lowest priority */
    readonly staffHours: number
  }
  /** months over which a gradual change grows linearly; 0 for at once */
  readonly rampMonths: number
  /** null: what is changed stays */
  readonly decay: Decay | null
  readonly chanceOfNoEffect: Range
  readonly changes: readonly Change[]
}

export interface Plan {
  readonly id: string
  readonly title: string
  readonly parts: readonly PlanPart[]
}

/** Touchpoints a what-if may move. */
export type SupposeTarget = 'wait' | 'greeting' | 'billing' | 'resolution' | 'phone' | 'callback' | 'attention'

/** `wait` minutes, `greeting` seconds, `billing` share of wrong statements, `resolution` days, `callback` days until a message is returned, `phone` share of calls handled in the agreed manner, `attention` share kept. */
export interface Suppose {
  readonly target: SupposeTarget
  readonly how: 'add' | 'set'
  readonly amount: number
}

export interface WhatIf {
  /** with the prefix: `what_if.greeted_at_once` */
  readonly id: string
  readonly title: string
  readonly suppose: readonly Suppose[]
}

export interface Decision {
  readonly horizonMonths: number
  /** share a year */
  readonly discount: number
  /** KPI id with a direction */
  readonly judgeBy: string
  readonly mustNot: readonly Limit[]
}

/** `dentist_fill > 95 %`: a plan breaks it when the horizon mean does so in more than 20 % of futures. */
export interface Limit {
  readonly kpi: string
  readonly op: '>' | '>=' | '<' | '<='
  readonly value: number
  /** as written */
  readonly text: string
}

/** A scenario file, decoded: what the engine is given. Plain data, so that a worker thread can be sent it. */
export interface Scenario {
  readonly name: string
  /** of the meaning, not of the text: white space, comments, key order and YAML against JSON do not change it */
  readonly hash: string
  readonly practice: Practice
  /** facts given as a range, or defaults with one; drawn anew per future unless beliefs are `default` */
  readonly uncertain: readonly { readonly path: string; readonly range: Range }[]
  /** where each value comes from, by path; a path that the file left out has grade `default` */
  readonly evidence: Readonly<Record<string, Evidence>>
  readonly measured: Measured
  readonly plans: readonly Plan[]
  readonly whatIfs: readonly WhatIf[]
  readonly decision: Decision
  /** warnings of the file, in words */
  readonly warnings: readonly string[]
}
