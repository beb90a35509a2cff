/** `fivestar check FILE`: is the file right, and what does it say. */
import * as E from 'fp-ts/Either'

import { EXIT, failureDocument } from '../failure.ts'
import { done, failed } from '../fivestar.ts'
import type { Context, Outcome } from '../fivestar.ts'
import type { CheckRequest } from '../request.ts'
import { loadScenario } from '../scenario.ts'
import { checkDocument, checkText } from '../show/check-text.ts'
import { failureText } from '../show/failure-text.ts'

export async function check(request: CheckRequest, { io }: Context): Promise<Outcome> {
  const loaded = await loadScenario(request.file, [])
  if (E.isLeft(loaded)) {
    const failure = loaded.left
    if (failure._tag !== 'Scenario') return failed(failure)
    // findings are what was asked for: they are the result
    io.out(request.json ? `${JSON.stringify({ schema: 'fivestar/check/1', ...failureDocument(failure) })}\n` : `${failureText(failure, io.columns, request.all)}\n`)
    return done(EXIT.scenario)
  }
  io.out(request.json ? `${JSON.stringify(checkDocument(loaded.right, request.defaults))}\n` : `${checkText(loaded.right, request, io.columns)}\n`)
  return done()
}
