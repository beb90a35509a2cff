/**
 * The catalogue of paths: what a scenario file may say, in which unit the engine holds it, and its bounds.
 * The one table behind decoding, plans (clamping, log-odds for shares), `schema`, `explain` and `--set`.
 */

/** Unit of the plain number in `Practice`. `cents*` are integers; a `share` is 0..1. */
export type Unit =
  | 's' | 'min' | 'h' | 'days' | 'months' | 'weeks/year'
  | 'share' | 'share/year'
  | 'cents' | 'cents/h' | 'cents/month' | 'cents/case'
  | 'patients' | 'people' | 'rooms' | 'stars' | 'score'
  | 'calls/month' | 'inquiries/month' | 'slots/week' | '1/patient/year' | 'per week' | 'min/visit' | 'practices'
  | 'cents/visit'

export interface PathEntry {
  /** `*` stands for a visit kind or a role: `visits.*.slot`, `team.*.people` */
  readonly path: string
  readonly unit: Unit
  readonly low: number
  readonly high: number
  /** true: head counts, hours and templates, which step at a plan's start instead of ramping */
  readonly steps?: boolean
  readonly whole?: boolean
  /** false: a fact about the world that no plan may touch */
  readonly planMay: boolean
  /** one sentence in domain words */
  readonly means: string
}
