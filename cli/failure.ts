/** Ways in which a command may end without an answer, each with its exit code. */
import type { Finding } from '../scenarios/index.ts'

export const EXIT = { ok: 0, internal: 1, usage: 2, scenario: 3, unsettled: 6, file: 9, interrupted: 130 } as const

export type Failure =
  /** wrong command line */
  | { readonly _tag: 'Usage'; readonly message: string; readonly why: string }
  /** the scenario file has errors; `text` is the file, to show its lines */
  | { readonly _tag: 'Scenario'; readonly findings: readonly Finding[]; readonly text: string }
  /** a value of `--set` cannot be; `values` are those given, by path */
  | { readonly _tag: 'Setting'; readonly findings: readonly Finding[]; readonly values: ReadonlyMap<string, string> }
  /** a file cannot be read or written */
  | { readonly _tag: 'File'; readonly path: string; readonly message: string; readonly why: string }
  /** Ctrl-C before anything was done */
  | { readonly _tag: 'Interrupted' }

export const usage = (message: string, why = ''): Failure => ({ _tag: 'Usage', message, why })
export const fileFailure = (path: string, message: string, why = ''): Failure => ({ _tag: 'File', path, message, why })

export function exitCode(failure: Failure): number {
  switch (failure._tag) {
    case 'Usage':
    case 'Setting': return EXIT.usage
    case 'Scenario': return EXIT.scenario
    case 'File': return EXIT.file
    case 'Interrupted': return EXIT.interrupted
  }
}

/** What `--json` prints of a failure, findings in one form whatever the failure. */
export function failureDocument(failure: Failure): object {
  return { ok: false, code: exitCode(failure), findings: findingsOf(failure) }
}

function findingsOf(failure: Failure): readonly object[] {
  switch (failure._tag) {
    case 'Usage': return [{ code: 'usage', severity: 'error', message: failure.message, why: failure.why }]
    case 'Scenario':
    case 'Setting': return failure.findings
    case 'File': return [{ code: 'file', severity: 'error', file: failure.path, message: failure.message, why: failure.why }]
    case 'Interrupted': return [{ code: 'interrupted', severity: 'error', message: 'stopped before anything was done', why: '' }]
  }
}
