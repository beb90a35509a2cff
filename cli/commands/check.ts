/** `fivestar check FILE`: is the file right, and what does it say. */
import { isUtf8 } from 'node:buffer'

import * as E from 'fp-ts/Either'

import { checkScenario, decodeScenarioBytes, renderCheck } from '../../scenarios/index.ts'
import type { CheckDocument } from '../../scenarios/index.ts'
import { EXIT } from '../failure.ts'
import { readSafely } from '../files.ts'
import type { Content } from '../files.ts'
import { done, failed } from '../outcome.ts'
import type { Context, Outcome } from '../outcome.ts'
import type { CheckRequest } from '../request.ts'
import { findingLines } from '../show/failure-text.ts'
import { wrap } from '../show/text.ts'

export async function check(request: CheckRequest, { io }: Context): Promise<Outcome> {
  const content = await readSafely(request.file)
  if (E.isLeft(content)) return failed(content.left)
  const text = Buffer.from(content.right.bytes).toString('utf8')
  const document = documentOf(content.right, text, request.file)
  // findings are what was asked for: they are the result
  io.out(request.json ? `${JSON.stringify(withCode(document))}\n` : `${described(renderCheck(document, text, request.file, request), io.columns)}\n`)
  return done(document.ok ? EXIT.ok : EXIT.scenario)
}

function documentOf({ bytes, size }: Content, text: string, file: string): CheckDocument {
  if (size === bytes.length && isUtf8(bytes)) return checkScenario(text, file)
  const decoded = decodeScenarioBytes(bytes, file, size)
  const findings = E.isLeft(decoded) ? decoded.left : []
  return { schema: 'fivestar/check/1', ok: false, findings, practice: null, plans: [], what_ifs: [], defaults: [] }
}

/** A document that is not ok carries its exit code, as every failure does. */
function withCode(document: CheckDocument): object {
  return document.ok ? document : { ...document, code: EXIT.scenario }
}

/** Facts are wrapped under themselves, findings in their own way. */
function described(text: string, columns: number): string {
  return findingLines(text, columns)
    .split('\n')
    .map((line) => (/^ {2}\S/.test(line) ? wrap(line, columns, ' '.repeat(6)) : /^\S/.test(line) && !FINDING.test(line) ? wrap(line, columns, '  ') : line))
    .join('\n')
}

/** The place of a finding is to be clicked on or copied. */
const FINDING = /^(error|warning) [A-Z]\d\d /
