/** Runs the futures that a request asks for, with a bar while they run. */
import * as E from 'fp-ts/Either'
import type { Either } from 'fp-ts/Either'

import { FUTURES_MAX, HORIZON_MONTHS_MAX, PLAN_MONTHS_MAX, TREND_KPIS, allVariants } from '../engine/index.ts'
import type { Row, Scenario, StudySpec, Variant } from '../engine/index.ts'
import { inProcess, threads } from '../runners/index.ts'
import { usage } from './failure.ts'
import type { Failure } from './failure.ts'
import type { Context } from './outcome.ts'
import { bar } from './progress.ts'
import type { StudyRequest } from './request.ts'

export interface Simulated {
  readonly study: StudySpec
  /** futures 0 .. k - 1, ascending; fewer than asked for when stopped */
  readonly rows: readonly Row[]
  readonly stopped: boolean
}

/**
 * The study that a request describes.
 *
 * @param monthly KPIs kept month by month
 * @returns Left for a study too large for one sitting
 */
export function studyOf(request: StudyRequest, scenario: Scenario, variants: readonly Variant[], monthly: readonly string[] = TREND_KPIS): Either<Failure, StudySpec> {
  const horizonMonths = request.horizonMonths ?? scenario.decision.horizonMonths
  if (request.futures > FUTURES_MAX) return E.left(usage(`${thousands(request.futures)} futures are more than ${thousands(FUTURES_MAX)}`, 'Ask for fewer with --futures.'))
  if (horizonMonths > HORIZON_MONTHS_MAX) {
    return E.left(usage(`${horizonMonths} months are beyond the longest horizon, ${HORIZON_MONTHS_MAX} months`, 'Ask for fewer with --horizon.'))
  }
  const planMonths = request.futures * variants.length * horizonMonths
  if (planMonths > PLAN_MONTHS_MAX) {
    return E.left(
      usage(
        `${thousands(request.futures)} futures of ${variants.length} plans and what-ifs over ${horizonMonths} months are ${thousands(planMonths)} months to simulate; at most ${thousands(PLAN_MONTHS_MAX)} fit`,
        'Ask for fewer futures (--futures), fewer plans (--plan) or a shorter horizon (--horizon).',
      ),
    )
  }
  return E.right({ scenario, variants, seed: request.seed, beliefs: request.beliefs, horizonMonths, monthly })
}

function thousands(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}

/**
 * The variants that `--plan` names, in file order, behind the baseline.
 *
 * @param named empty for all
 * @returns Left for an id that the file does not have
 */
export function variantsNamed(scenario: Scenario, named: readonly string[]): Either<Failure, readonly Variant[]> {
  const all = allVariants(scenario)
  const unknown = named.find((id) => !all.some((variant) => variant.id === id))
  if (unknown !== undefined) {
    return E.left(usage(`the file has no plan and no what-if called "${unknown}"`, `It has: ${all.map((variant) => variant.id).join(', ')}.`))
  }
  if (named.length === 0) return E.right(all)
  return E.right(all.filter((variant) => variant.id === 'baseline' || named.includes(variant.id)))
}

/** @returns Left when Ctrl-C came before the first future was done */
export async function simulate(study: StudySpec, request: StudyRequest, { io, signal }: Context): Promise<Either<Failure, Simulated>> {
  const { jobs, futures } = request
  // for a single future a thread would only be another start
  const runner = futures === 1 ? inProcess : threads({ jobs, worker: new URL('./worker.cjs', import.meta.url) })
  const progress = bar(io, request.quiet, futures)
  try {
    const rows = await runner({ study, futures }, progress.update, signal)
    if (rows.length === 0) return E.left({ _tag: 'Interrupted' })
    return E.right({ study, rows, stopped: rows.length < futures })
  } finally {
    progress.stop()
  }
}
