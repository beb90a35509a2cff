/** What a person asked for, after the command line was read: every flag a value, every value in its range. */

export interface Setting {
  /** path of the file, as in `demand.no_show` */
  readonly path: string
  /** as written, with its unit */
  readonly text: string
}

/** Flags of every command that simulates. */
export interface StudyRequest {
  readonly file: string
  /** empty: all plans and what-ifs (`run`: the baseline) */
  readonly plans: readonly string[]
  readonly futures: number
  readonly seed: string
  /** null: the file's */
  readonly horizonMonths: number | null
  readonly beliefs: 'default' | 'drawn'
  readonly settings: readonly Setting[]
  readonly jobs: number
  readonly json: boolean
  readonly out: string | null
  readonly force: boolean
  /** share 0..1; null: not asked for */
  readonly required: number | null
  readonly quiet: boolean
}

export interface CheckRequest {
  readonly file: string
  readonly json: boolean
  /** list what the defaults fill in */
  readonly defaults: boolean
  /** print every finding, not the first ten only */
  readonly all: boolean
}

/** Kinds of practice, each with its defaults. */
export type PracticeKind = 'dental' | 'aesthetic' | 'medical'
export const PRACTICE_KINDS: readonly PracticeKind[] = ['dental', 'aesthetic', 'medical']

export interface ExplainRequest {
  /** a finding code, a path of the file, a KPI or a belief */
  readonly what: string
  readonly kind: PracticeKind
}

export interface SchemaRequest {
  /** only paths that begin so; null for all */
  readonly path: string | null
  readonly kind: PracticeKind
  readonly json: boolean
  readonly jsonSchema: boolean
}

export interface InitRequest {
  /** null: none was given */
  readonly name: string | null
  readonly kind: PracticeKind
  /** ask nothing, leave everything to defaults */
  readonly yes: boolean
  /** copy a complete example instead */
  readonly example: PracticeKind | null
  /** null: a file named after the practice, here */
  readonly out: string | null
  readonly force: boolean
  readonly currency: string
  /** first day of a month; null: of this month */
  readonly asOf: string | null
}

export interface OracleRequest {
  readonly file: string
  readonly seed: string
  readonly json: boolean
  readonly quiet: boolean
}

export type Request =
  | { readonly verb: 'check'; readonly of: CheckRequest }
  | { readonly verb: 'run' | 'compare' | 'report'; readonly of: StudyRequest }
  | { readonly verb: 'explain'; readonly of: ExplainRequest }
  | { readonly verb: 'schema'; readonly of: SchemaRequest }
  | { readonly verb: 'init'; readonly of: InitRequest }
  | { readonly verb: 'oracle'; readonly of: OracleRequest }

/** Printed with every answer, so that the first run can be repeated too. */
export const DEFAULT_SEED = 'fivestar'
export const DEFAULT_FUTURES = 100
export const JOBS_MAX = 64
/** A seed's bytes in UTF-8. */
export const SEED_BYTES_MAX = 256
