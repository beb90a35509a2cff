/** A failure in words: what is wrong, why, and what to do. Never a stack trace. */
import { explainAll, explainFinding } from '../../scenarios/index.ts'
import type { Failure } from '../failure.ts'
import { plain, wrap } from './text.ts'

const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n')

/** @param columns of the terminal; @param all print every finding, not the first ten */
export function failureText(failure: Failure, columns: number, all = false): string {
  switch (failure._tag) {
    case 'Usage':
      return lines(wrap(`error: ${plain(failure.message)}`, columns, '  '), wrap(plain(failure.why), columns, '  '))
    case 'Scenario':
      return findingLines(explainAll(failure.findings, failure.text, all), columns)
    case 'Setting':
      return findingLines(failure.findings.map((finding) => explainFinding(finding, failure.values.get(finding.path) ?? '')).join('\n\n'), columns)
    case 'File':
      return lines(`error: ${plain(failure.path)}: ${failure.message}`, plain(failure.why))
    case 'Interrupted':
      return 'Stopped before anything was done.'
  }
}

/**
 * Findings for a terminal: the lines of a hostile file must not steer it, and reasons are wrapped. What stands under carets and what
 * is to be copied stays in one piece.
 */
export function findingLines(text: string, columns: number): string {
  return text
    .split('\n')
    .map(plain)
    .map((line) => (/^ {6}[^\s|]/.test(line) && !/rite:/.test(line) ? wrap(line, columns, '      ') : line))
    .join('\n')
}
