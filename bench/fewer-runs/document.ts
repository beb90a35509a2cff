/** What `npm run bench:runs` found: schema fivestar/fewer-runs/1. All gains are ratios of futures, so below 1 is a gain. */

export const SCHEMA = 'fivestar/fewer-runs/1'
/** KPIs that are measured: money, experience, leaving. */
export const KPI_IDS_MEASURED = ['owner_cash', 'stars', 'retention'] as const

/** A ratio of futures with its 95 % interval; low and high are null where nothing can be said of them. */
export interface Gain {
  readonly ratio: number
  readonly low: number | null
  readonly high: number | null
}

/** Techniques, in the order of the page. `independent` is what pairing saves; all others are beside plain paired futures. */
export const TECHNIQUES = ['independent', 'plan_controls', 'chosen_controls', 'latin_hypercube', 'sobol', 'bound'] as const
export type Technique = (typeof TECHNIQUES)[number]

export interface CellGains {
  readonly plan: string
  readonly title: string
  readonly kpi: string
  /** standard deviation over futures of the paired difference, as documents print the KPI */
  readonly sd: number
  /** controls that the plan has by the fixed rule */
  readonly controls: number
  readonly gains: Readonly<Record<Technique, Gain>>
}

export interface FewerRuns {
  readonly schema: typeof SCHEMA
  readonly made: {
    readonly engine: string
    readonly scenario: string
    readonly hash: string
    readonly seed: string
    readonly months: number
    /** plain paired futures */
    readonly futures: number
    /** futures in a batch: the run that the controls are measured on */
    readonly batch: number
    /** independent replicates of each design, and futures in one */
    readonly replicates: number
    readonly replicateSize: number
    /** pairs of futures with the same inputs and other events */
    readonly twins: number
    /** inputs that a design draws */
    readonly inputs: number
  }
  readonly cells: readonly CellGains[]
  /** geometric mean over the cells */
  readonly overall: Readonly<Record<Technique, Gain>>
  /** chosen controls in batches of other sizes, geometric mean over cells and batches */
  readonly bySize: readonly { readonly batch: number; readonly batches: number; readonly plan: number; readonly chosen: number; readonly used: number }[]
  /** inputs chosen most often as controls in batches of the largest size */
  readonly chosen: readonly { readonly plan: string; readonly kpi: string; readonly inputs: readonly string[] }[]
  /** squared t-quantile of the design's replicates over that of as many plain futures: what an interval costs a design */
  readonly price: { readonly replicates: number; readonly futures: number; readonly factor: number }
}
