/** What `npm run bench` found: schema fivestar/bench/1. Plain JSON; the table and the page are made from it and from nothing else. */
export const SCHEMA = 'fivestar/bench/1'

export interface Machine {
  readonly cpu: string
  readonly cores: number
  readonly memoryGb: number
  readonly system: string
  readonly node: string
  /** first line of `cc --version`; null where there is none */
  readonly cc: string | null
  readonly simpy: string | null
  /** processes that wanted a core, mean of the minute before; of another program's when far above 0 at the start */
  readonly loadAtStart: number
  readonly loadAtEnd: number
}

/** One measured thing over its rounds. */
export interface Measure {
  readonly id: string
  readonly group: Group
  readonly what: string
  readonly unit: Unit
  readonly median: number
  readonly min: number
  readonly max: number
  readonly rounds: number
}

export const GROUPS = ['kernel', 'clinic day', 'practice day', 'future', 'comparison', 'jobs', 'memory', 'start-up', 'growth'] as const
export type Group = (typeof GROUPS)[number]
export type Unit = 'events/s' | 'days/s' | 'ms' | 's' | 'MB' | 'kB' | 'times' | 'events' | 'futures'

/** Whether two programs say the same. */
export interface Check {
  readonly id: string
  readonly what: string
  readonly agrees: boolean
  /** how it was judged, and by how much it passed or failed */
  readonly how: string
}

/** Cost against size. `worst` is the largest step: cost ratio / ratio of the law; at most 1 when cost grows no faster. */
export interface Growth {
  readonly by: 'patients' | 'horizon' | 'plans' | 'futures' | 'jobs'
  readonly what: string
  readonly law: 'n log n' | 'n' | '1 / n'
  readonly points: readonly { readonly at: number; readonly ms: number; readonly min: number; readonly max: number }[]
  readonly exponent: number
  readonly worst: number
}

export type Verdict = 'met' | 'missed' | 'not measured'

export interface Target {
  readonly id: string
  readonly what: string
  readonly better: 'lower' | 'higher'
  readonly limit: number
  readonly unit: Unit
  /** null: could not be measured here */
  readonly measured: number | null
  readonly verdict: Verdict
}

export interface BenchDocument {
  readonly schema: typeof SCHEMA
  readonly date: string
  readonly engine: string
  readonly size: 'full' | 'quick' | 'tiny'
  readonly seconds: number
  readonly machine: Machine
  readonly targets: readonly Target[]
  readonly measures: readonly Measure[]
  readonly growths: readonly Growth[]
  readonly checks: readonly Check[]
  /** what could not be measured, and why; what else must be said of a number */
  readonly notes: readonly string[]
}
