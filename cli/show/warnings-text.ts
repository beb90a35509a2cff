/** Warnings, on stderr, one a line. */
import type { Io } from '../io.ts'
import { plain, wrap } from './text.ts'

export function warn(io: Io, warnings: readonly string[], quiet: boolean): void {
  if (quiet) return
  for (const warning of warnings) io.err(`${wrap(`warning: ${plain(warning)}`, io.columns, '  ')}\n`)
}

/** What a stopped run says of itself, in the document and on the screen. */
export const stoppedWarning = (done: number, asked: number): string => `stopped by Ctrl-C: ${done} of ${asked} futures are done, and the numbers are theirs`
