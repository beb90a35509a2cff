/** What a command is given and what it hands back. */
import { EXIT } from './failure.ts'
import type { Failure } from './failure.ts'
import type { Io } from './io.ts'

export interface Context {
  readonly version: string
  readonly io: Io
  /** aborted by Ctrl-C */
  readonly signal: AbortSignal
}

/** An exit code, or why there is no answer. */
export type Outcome = { readonly _tag: 'Done'; readonly code: number } | { readonly _tag: 'Failed'; readonly failure: Failure }

export const done = (code: number = EXIT.ok): Outcome => ({ _tag: 'Done', code })
export const failed = (failure: Failure): Outcome => ({ _tag: 'Failed', failure })
