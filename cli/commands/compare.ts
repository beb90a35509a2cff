/** `fivestar compare FILE`: which plan is worth doing, and how sure that is. */
import * as E from 'fp-ts/Either'
import type { Either } from 'fp-ts/Either'

import { compare as comparison } from '../../engine/index.ts'
import type { CompareDocument } from '../../engine/index.ts'
import { EXIT } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { done, failed } from '../outcome.ts'
import type { Context, Outcome } from '../outcome.ts'
import type { StudyRequest } from '../request.ts'
import { again } from '../show/again.ts'
import { compareText } from '../show/compare-text.ts'
import { warn } from '../show/warnings-text.ts'
import { variantsNamed } from '../simulate.ts'
import { jsonText, marked, runStudy, writeOut } from './study.ts'

export interface Compared {
  readonly document: CompareDocument
  readonly stopped: boolean
}

export async function compare(request: StudyRequest, context: Context): Promise<Outcome> {
  const compared = await compareFutures(request, context)
  if (E.isLeft(compared)) return failed(compared.left)
  const { document } = compared.right
  const written = await writeOut(request, jsonText(document))
  if (E.isLeft(written)) return failed(written.left)
  printComparison(document, request, context, 'compare')
  return done(codeOf(compared.right, request))
}

/** Simulates and compares; also what `report` is made from. */
export async function compareFutures(request: StudyRequest, context: Context): Promise<Either<Failure, Compared>> {
  const simulated = await runStudy(request, context, (scenario) => variantsNamed(scenario, request.plans))
  if (E.isLeft(simulated)) return simulated
  const { study, rows, stopped } = simulated.right
  const options = { engine: context.version, ...(request.required === null ? {} : { required: request.required }) }
  return E.right({ document: marked(comparison(study, rows, options), simulated.right, request.futures), stopped })
}

export function printComparison(document: CompareDocument, request: StudyRequest, { io, version }: Context, verb: 'compare' | 'report'): void {
  if (request.json) {
    io.out(jsonText(document))
    return
  }
  warn(io, document.warnings, request.quiet)
  const { futures, scenario } = document
  io.out(`${compareText(document, io)}\n\n${again({ verb, request, futures, hash: scenario.hash, engine: version }, io.columns)}\n`)
}

/** Stopped before settled: a partial answer settles nothing. */
export function codeOf({ document, stopped }: Compared, request: StudyRequest): number {
  if (stopped) return EXIT.interrupted
  return request.required !== null && !document.best.settled ? EXIT.unsettled : EXIT.ok
}
