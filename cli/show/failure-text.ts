/** A failure in words: what is wrong, why, and what to do. Never a stack trace. */
import { explainAll, explainFinding } from '../../scenarios/index.ts'
import type { Failure } from '../failure.ts'
import { plain } from './text.ts'

const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n')

/** @param all print every finding, not the first ten */
export function failureText(failure: Failure, all = false): string {
  switch (failure._tag) {
    case 'Usage':
      return lines(`error: ${plain(failure.message)}`, plain(failure.why))
    case 'Scenario':
      return safe(explainAll(failure.findings, failure.text, all))
    case 'Setting':
      return safe(failure.findings.map((finding) => explainFinding(finding, failure.values.get(finding.path) ?? '')).join('\n\n'))
    case 'File':
      return lines(`error: ${plain(failure.path)}: ${failure.message}`, plain(failure.why))
    case 'Interrupted':
      return 'Stopped before the first future was done.'
  }
}

/** The lines of a hostile file must not steer the terminal. */
const safe = (text: string): string => text.split('\n').map(plain).join('\n')
