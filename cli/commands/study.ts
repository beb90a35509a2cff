/** What `run`, `compare` and `report` share: load, choose, simulate, write. */
import * as E from 'fp-ts/Either'
import type { Either } from 'fp-ts/Either'

import type { Scenario, StudySpec, Variant } from '../../engine/index.ts'
import { TREND_KPIS } from '../../engine/index.ts'
import type { Failure } from '../failure.ts'
import { mayWrite, writeWhole } from '../files.ts'
import type { Context } from '../outcome.ts'
import type { StudyRequest } from '../request.ts'
import { loadScenario } from '../scenario.ts'
import { simulate, studyOf } from '../simulate.ts'
import type { Simulated } from '../simulate.ts'
import { stoppedWarning } from '../show/warnings-text.ts'

/**
 * Everything up to the rows; what can be refused is refused before the first future.
 *
 * @param choose the variants that take part
 * @param monthly KPIs kept month by month
 */
export async function runStudy(
  request: StudyRequest,
  context: Context,
  choose: (scenario: Scenario) => Either<Failure, readonly Variant[]>,
  monthly: readonly string[] = TREND_KPIS,
): Promise<Either<Failure, Simulated>> {
  const loaded = await loadScenario(request.file, request.settings)
  if (E.isLeft(loaded)) return loaded
  if (request.out !== null) {
    const writable = await mayWrite(request.out, request.force, request.file)
    if (E.isLeft(writable)) return writable
  }
  const { scenario } = loaded.right
  const variants = choose(scenario)
  if (E.isLeft(variants)) return variants
  const study = studyOf(request, scenario, variants.right, monthly)
  if (E.isLeft(study)) return study
  return simulate(study.right, request, context)
}

/** The document with what a stop means for it. */
export function marked<D extends { readonly warnings: readonly string[]; readonly futures: number }>(document: D, simulated: Simulated, asked: number): D {
  return simulated.stopped ? { ...document, warnings: [stoppedWarning(document.futures, asked), ...document.warnings] } : document
}

/** Writes what `--out` asks for; nothing when it was not given. */
export async function writeOut(request: StudyRequest, text: string): Promise<Either<Failure, void>> {
  return request.out === null ? E.right(undefined) : writeWhole(request.out, text, request.force)
}

export const jsonText = (document: object): string => `${JSON.stringify(document)}\n`

/** The study's first variant; a run has one only. */
export const firstVariant = (study: StudySpec): Variant => study.variants[0]!
