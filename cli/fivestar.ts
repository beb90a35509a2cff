/** One command from arguments to exit code. Every failure is printed once, in the form that was asked for. */
import { CommanderError } from 'commander'

import { crashReport } from './crash.ts'
import { EXIT, exitCode, failureDocument } from './failure.ts'
import type { Failure } from './failure.ts'
import type { Io } from './io.ts'
import type { Context, Outcome } from './outcome.ts'
import { program } from './program.ts'
import type { Request } from './request.ts'

/** @returns the exit code; never throws */
export async function fivestar(argv: readonly string[], context: Context): Promise<number> {
  const json = argv.includes('--json')
  try {
    const read = readArguments(argv, context, json)
    if (read._tag === 'Ended') return read.code
    const outcome = await dispatch(read.request, context)
    if (outcome._tag === 'Done') return outcome.code
    return await reportFailure(outcome.failure, context.io, json)
  } catch (error) {
    return await crash(error, argv, context, json)
  }
}

type Read = { readonly _tag: 'Asked'; readonly request: Request } | { readonly _tag: 'Ended'; readonly code: number }

function readArguments(argv: readonly string[], { version, io }: Context, json: boolean): Read {
  let request: Request | null = null
  let complaint = ''
  const err = (text: string): void => {
    complaint += text
  }
  try {
    program(version, { out: io.out, err, columns: io.columns }, (asked) => (request = asked)).parse(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { _tag: 'Ended', code: EXIT.ok }
    if (json) io.out(`${JSON.stringify(failureDocument({ _tag: 'Usage', message: error.message.replace(/^error: /, ''), why: '' }))}\n`)
    else io.err(complaint)
    return { _tag: 'Ended', code: EXIT.usage }
  }
  return request === null ? { _tag: 'Ended', code: EXIT.usage } : { _tag: 'Asked', request }
}

/** Commands are loaded when asked for: `--help` waits for none of them, and only `report` waits for charts. */
async function dispatch(request: Request, context: Context): Promise<Outcome> {
  switch (request.verb) {
    case 'check': return (await import('./commands/check.ts')).check(request.of, context)
    case 'run': return (await import('./commands/run.ts')).run(request.of, context)
    case 'compare': return (await import('./commands/compare.ts')).compare(request.of, context)
    case 'report': return (await import('./commands/report.ts')).report(request.of, context)
    case 'explain': return (await import('./commands/explain.ts')).explain(request.of, context)
    case 'schema': return (await import('./commands/schema.ts')).schema(request.of, context)
    case 'init': return (await import('./commands/init.ts')).init(request.of, context)
    case 'oracle': return (await import('./commands/oracle.ts')).oracle(request.of, context)
  }
}

async function reportFailure(failure: Failure, io: Io, json: boolean): Promise<number> {
  if (json) io.out(`${JSON.stringify(failureDocument(failure))}\n`)
  else io.err(`${await (await import('./show/failure-text.ts')).failureText(failure, io.columns)}\n`)
  return exitCode(failure)
}

/** Says that there is a defect, and leaves its report in a file. */
export async function crash(error: unknown, argv: readonly string[], { version, io }: Omit<Context, 'signal'>, json: boolean): Promise<number> {
  const where = await crashReport(error, argv, version)
  const message = `internal error: ${error instanceof Error ? error.message : String(error)}`
  if (json) io.out(`${JSON.stringify({ ok: false, code: EXIT.internal, findings: [{ code: 'internal', severity: 'error', message, why: where }] })}\n`)
  else io.err(`${message}\nThis is a defect of Fivestar, not of your file. ${where}\n`)
  return EXIT.internal
}
