/** `fivestar report FILE --out PAGE.html`: the comparison as one self-contained page. */
import path from 'node:path'

import * as E from 'fp-ts/Either'

import { failed, done } from '../outcome.ts'
import type { Context, Outcome } from '../outcome.ts'
import type { StudyRequest } from '../request.ts'
import { commandAgain } from '../show/again.ts'
import { plain } from '../show/text.ts'
import { codeOf, compareFutures, printComparison } from './compare.ts'
import { writeOut } from './study.ts'

export async function report(request: StudyRequest, context: Context): Promise<Outcome> {
  const compared = await compareFutures(request, context)
  if (E.isLeft(compared)) return failed(compared.left)
  const { document } = compared.right
  // by its name alone: whoever gets the page has the file elsewhere
  const command = commandAgain({ verb: 'report', request, futures: document.futures }, path.basename(request.file))
  // charts are loaded only here: they cost half a second
  const { reportPage } = await import('../../reports/index.ts')
  const written = await writeOut(request, await reportPage(document, command))
  if (E.isLeft(written)) return failed(written.left)
  printComparison(document, request, context, 'report')
  if (request.json) context.io.err(`report: ${plain(request.out ?? '')}\n`)
  else context.io.out(`report: ${plain(request.out ?? '')}\n`)
  return done(codeOf(compared.right, request))
}
