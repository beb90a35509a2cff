/** `fivestar run FILE [--plan ID]`: one plan by itself, over the horizon and month by month. */
import * as E from 'fp-ts/Either'
import type { Either } from 'fp-ts/Either'

import { KPI_IDS, run as runDocument, titleOf } from '../../engine/index.ts'
import type { Scenario, Variant } from '../../engine/index.ts'
import { EXIT, usage } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { done, failed } from '../outcome.ts'
import type { Context, Outcome } from '../outcome.ts'
import type { StudyRequest } from '../request.ts'
import { again } from '../show/again.ts'
import { runText } from '../show/run-text.ts'
import { warn } from '../show/warnings-text.ts'
import { variantsNamed } from '../simulate.ts'
import { firstVariant, jsonText, marked, runStudy, writeOut } from './study.ts'

export async function run(request: StudyRequest, context: Context): Promise<Outcome> {
  const simulated = await runStudy(request, context, (scenario) => onePlan(scenario, request.plans), KPI_IDS.map((kpi) => kpi.id))
  if (E.isLeft(simulated)) return failed(simulated.left)
  const { study, rows, stopped } = simulated.right
  const document = marked(runDocument(study, rows, { engine: context.version }), simulated.right, request.futures)
  const written = await writeOut(request, jsonText(document))
  if (E.isLeft(written)) return failed(written.left)
  const { io, version } = context
  if (request.json) io.out(jsonText(document))
  else {
    warn(io, document.warnings, request.quiet)
    const { currency } = study.scenario.practice.practice
    const text = runText(document, titleOf(firstVariant(study)), currency, io)
    io.out(`${text}\n\n${again({ verb: 'run', request, futures: document.futures, hash: document.scenario.hash, engine: version }, io.columns)}\n`)
  }
  return done(stopped ? EXIT.interrupted : EXIT.ok)
}

/** The plan that was named, the baseline when none was. */
function onePlan(scenario: Scenario, named: readonly string[]): Either<Failure, readonly Variant[]> {
  if (named.length > 1) return E.left(usage('run simulates one plan', 'Name one with --plan, or compare several:  fivestar compare'))
  const id = named[0] ?? 'baseline'
  return E.map((variants: readonly Variant[]) => variants.filter((variant) => variant.id === id))(variantsNamed(scenario, [id]))
}
