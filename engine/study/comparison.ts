/** What many futures say: the documents that the command prints, the report draws and others read. Plain JSON. */

/** One KPI of one plan over futures. Shares are 0..1 with unit `share`; money in currency units, not cents. `null` when undefined. */
export interface KpiSummary {
  readonly id: string
  readonly unit: string
  readonly mean: number | null
  readonly median: number | null
  readonly p05: number | null
  readonly p95: number | null
  /** Monte Carlo standard error of the mean: SD over futures / sqrt(n) */
  readonly mcse: number | null
}

/** One KPI of a plan against the baseline in the same futures. */
export interface KpiDifference {
  readonly id: string
  readonly unit: string
  readonly mean: number | null
  /** 95 % t-interval of the mean difference */
  readonly low: number | null
  readonly high: number | null
  /** median and percentiles of the difference over futures */
  readonly median: number | null
  readonly p05: number | null
  readonly p95: number | null
  /** share of futures in which the plan is better, by the KPI's direction; a tie is not; null for a KPI without direction */
  readonly p_better: number | null
  /** correlation of plan and baseline over futures; null when either does not vary */
  readonly correlation: number | null
  /** (variance of the plan + variance of the baseline) / variance of the difference; null when the difference does not vary */
  readonly variance_reduction: number | null
}

export interface Head {
  readonly engine: string
  readonly seed: string
  readonly futures: number
  readonly horizon_months: number
  readonly beliefs: 'default' | 'drawn'
  readonly scenario: { readonly name: string; readonly hash: string }
}

export interface RunDocument extends Head {
  readonly schema: 'fivestar/run/1'
  readonly plan: string
  /** events of the day's calendar in all futures, warm-up included */
  readonly events: number
  readonly kpis: readonly KpiSummary[]
  readonly months: readonly { readonly month: string; readonly kpis: Readonly<Record<string, number | null>> }[]
  /** of the baseline: what was measured beside what the model gives; empty for a plan */
  readonly fit: readonly FitRow[]
  readonly warnings: readonly string[]
}

/** Over time: one row a month, over futures. */
export interface Trend {
  readonly kpi: string
  readonly unit: string
  readonly months: readonly {
    readonly month: string
    readonly mean: number | null
    readonly p05: number | null
    readonly p95: number | null
  }[]
}

/** How the people who came in touch with the practice left it, a month, mean over futures. */
export interface ExitCount {
  readonly id: string
  readonly label: string
  readonly perMonth: number
  /** currency units a month that went with them at the practice's own averages; null where no money can be named */
  readonly worthPerMonth: number | null
}

export interface PlanDocument {
  readonly id: string
  readonly title: string
  readonly what_if: boolean
  readonly kpis: readonly KpiSummary[]
  readonly trends: readonly Trend[]
  readonly exits: readonly ExitCount[]
  /** limits of the decision (`must_not`), the share of futures whose horizon mean breaks each, and whether these are too many */
  readonly limits: readonly { readonly text: string; readonly broken: number; readonly flagged: boolean }[]
}

export interface DifferenceDocument {
  readonly plan: string
  readonly kpis: readonly KpiDifference[]
  /** the paired differences of `judge_by`, future by future, for the dot plots; better is always larger */
  readonly gains: readonly number[]
  /** what the table prints of them: median, 5th and 95th percentile, share of futures ahead (a tie is not) */
  readonly gain: {
    readonly median: number | null
    readonly p05: number | null
    readonly p95: number | null
    readonly p_better: number | null
  }
  /** share of futures in which the plan did nothing at all (`chance_of_no_effect`) */
  readonly no_effect: number
}

/** What a touchpoint moved by itself does, and whether growth goes where the stars go. */
export interface WhatIfDocument {
  readonly id: string
  readonly title: string
  /** measures of which less was to be taken away than was asked for, since none goes below 0: both as sizes, in the KPI's unit */
  readonly fell_short: readonly { readonly kpi: string; readonly unit: string; readonly asked: number; readonly came: number }[]
  /** mean difference in stars */
  readonly stars: number | null
  /** `referrals` and `net_production`: the mean difference and, when it goes another way than the stars, why */
  readonly follows: readonly {
    readonly kpi: string
    readonly unit: string
    readonly mean: number | null
    readonly same_way: boolean
    readonly reason: string | null
  }[]
}

/** "you measured / the model gives" */
export interface FitRow {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly measured: number
  readonly mean: number | null
  readonly p05: number | null
  readonly p95: number | null
  /** the measured value lies in the 5th to 95th percentile of the model */
  readonly inside: boolean
}

export interface TouchpointRow {
  readonly id: string
  readonly label: string
  readonly own: number | null
  readonly patients: number | null
  readonly replies: number | null
  /** own - patients */
  readonly gap: number | null
  /** 95 % interval of the patients' mean from the number of replies (SD of a 1-5 reply taken as 1.1, C) */
  readonly low: number | null
  readonly high: number | null
}

export interface CompareDocument extends Head {
  readonly schema: 'fivestar/comparison/1'
  readonly as_of: string
  readonly currency: string
  readonly practice_kind: string
  readonly events: number
  /** baseline first, then plans and what-ifs in file order */
  readonly plans: readonly PlanDocument[]
  readonly against: 'baseline'
  readonly differences: readonly DifferenceDocument[]
  readonly judge_by: string
  /** what-ifs take no part; `plan` leads whether settled or not (ties go to baseline, then file order), null only when what is judged is undefined */
  readonly best: {
    readonly plan: string | null
    /** of the futures that can be judged, those in which every plan is defined; a tie goes to keeping things as they are, or is shared */
    readonly p_best: Readonly<Record<string, number>>
    /** futures that can be judged */
    readonly judged: number
    /** share of them in which the leader is best and no other is as good */
    readonly alone: number
    /** and in which it is best with another */
    readonly tied: number
    /** leader best alone in at least `required` of 20 futures or more */
    readonly settled: boolean
    readonly required: number
    /** mean over futures of (the best in that future - this one), in the unit of what is judged: what choosing it is expected to miss */
    readonly regret: Readonly<Record<string, number | null>>
    /** of the others, the one with the smallest regret: the share of futures in which the leader is ahead of it, and by how much */
    readonly runner_up: {
      readonly plan: string
      readonly p_ahead: number
      /** share in which both are equal */
      readonly p_equal: number
      readonly median: number
      readonly p05: number
      readonly p95: number
    } | null
  }
  readonly what_ifs: readonly WhatIfDocument[]
  /** plain words that agree with the numbers, most important first */
  readonly sentences: readonly string[]
  readonly fit: readonly FitRow[]
  readonly touchpoints: readonly TouchpointRow[]
  /** share of plan effects by grade of evidence, counts */
  readonly evidence: Readonly<Record<string, number>>
  /** active patients at as_of against twelve months before, mean over futures, share */
  readonly warm_up_drift: number
  readonly warnings: readonly string[]
}
