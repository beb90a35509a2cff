/** `fivestar oracle FILE.json`: cases with known answers, simulated by the kernel of the practice's day. */
import * as E from 'fp-ts/Either'

import { decodeOracles, runOracle } from '../../engine/index.ts'
import type { OracleDocument, OracleFinding, OracleRow, PosedCase } from '../../engine/index.ts'
import { EXIT } from '../failure.ts'
import { readSafely } from '../files.ts'
import { done, failed } from '../outcome.ts'
import type { Context, Outcome } from '../outcome.ts'
import type { OracleRequest } from '../request.ts'
import { oracleFindingsText, oracleText } from '../show/oracle-text.ts'

/** A check failed, the report is written. */
const EXIT_CHECK_FAILED = 5

export async function oracle({ file, seed, json, quiet }: OracleRequest, { io, signal }: Context): Promise<Outcome> {
  const content = await readSafely(file)
  if (E.isLeft(content)) return failed(content.left)
  const cases = casesOf(content.right.bytes)
  if (E.isLeft(cases)) {
    const findings = cases.left.map((finding) => ({ ...finding, file }))
    io.out(json ? `${JSON.stringify({ ok: false, code: EXIT.scenario, findings })}\n` : `${oracleFindingsText(findings)}\n`)
    return done(EXIT.scenario)
  }
  const results: OracleRow[] = []
  for (const [i, one] of cases.right.entries()) {
    if (io.live && !quiet) io.err(`\r\u001b[Ksimulating ${i + 1} of ${cases.right.length}`)
    results.push(...runOracle(one, { seed }))
    // Ctrl-C is heard between cases; what is done is printed
    await new Promise((resolve) => setImmediate(resolve))
    if (signal.aborted) break
  }
  if (io.live && !quiet) io.err('\r\u001b[K')
  const document: OracleDocument = { schema: 'fivestar/oracle/1', results }
  io.out(json ? `${JSON.stringify(document)}\n` : `${oracleText(document, io.columns)}\n`)
  if (signal.aborted) return done(EXIT.interrupted)
  return done(results.some((row) => row.pass === false) ? EXIT_CHECK_FAILED : EXIT.ok)
}

/** Larger files are refused before they are parsed. */
const BYTES_MAX = 1_048_576

function casesOf(bytes: Uint8Array): E.Either<readonly OracleFinding[], readonly PosedCase[]> {
  const refused = (code: OracleFinding['code'], message: string, why: string): E.Either<readonly OracleFinding[], never> => E.left([{ code, severity: 'error', path: '', message, why }])
  if (bytes.length > BYTES_MAX) return refused('too-large', 'the file is larger than 1 MiB', 'Split it into several.')
  try {
    return decodeOracles(JSON.parse(Buffer.from(bytes).toString('utf8').replace(/^\ufeff/, '')))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return refused('json', `this is not JSON: ${error.message.slice(0, 120)}`, 'JSON has no NaN, no Infinity, no comments and no comma at the end of a list.')
  }
}
