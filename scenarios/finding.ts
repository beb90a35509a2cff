/**
 * What a file gets told: code, place, what is wrong, why, and the corrected line ready to copy.
 * A `Fault` is a finding before it has a place in lines and columns; decoding collects faults, `place` makes findings.
 */
import { lineOf, positionOf } from './source.ts'
import type { Source, Span } from './source.ts'
import type { Code } from './codes.ts'
import { HIDDEN_ALL } from './hidden.ts'

export type Severity = 'error' | 'warning'

export interface Finding {
  readonly code: string
  readonly severity: Severity
  /** path in the file, `demand.no_show`; empty for the file as a whole */
  readonly path: string
  readonly file: string
  readonly line: number
  readonly column: number
  /** exclusive, on the same line */
  readonly endColumn: number
  readonly message: string
  readonly why: string
  /** the whole line as it should read, with its indentation; null where no line would put it right */
  readonly fix: string | null
}

export interface Fault {
  readonly code: Code
  readonly severity: Severity
  readonly path: string
  readonly at: Span
  readonly message: string
  readonly why: string
  /** what to put where; null when only the author can know */
  readonly edit: { readonly at: Span; readonly text: string } | null
}

/** A fault that is an error; `edit` replaces the place itself unless told otherwise. */
export function fault(code: Code, at: Span, message: string, why: string, replacement: string | null = null, editAt: Span = at): Fault {
  return { code, severity: 'error', path: '', at, message, why, edit: replacement === null ? null : { at: editAt, text: replacement } }
}

export const warning = (f: Fault): Fault => ({ ...f, severity: 'warning' })

export const under = (path: string, f: Fault): Fault => (f.path === '' ? { ...f, path } : f)

/** Longest text of the user that a message repeats. */
const SHOWN = 80

export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 3)}...`
}

/** A fault with its line, columns and corrected line. */
export function place(source: Source, f: Fault): Finding {
  const start = positionOf(source, Math.min(f.at.start, source.text.length))
  const line = lineOf(source, start.line)
  const width = Math.max(1, Math.min(f.at.end - f.at.start, line.length - start.column + 1))
  const fix = fixedLine(source, f)
  return {
    code: f.code,
    severity: f.severity,
    path: f.path,
    file: source.file,
    line: start.line,
    column: start.column,
    endColumn: start.column + width,
    message: f.message,
    why: fix === null ? withoutWrite(f.why) : f.why,
    fix,
  }
}

/** A reason that announces no line, for where there is none. */
export const withoutWrite = (why: string): string => why.replace(/[^.\n]*\bwrite:$/i, '').trim()

/** Longest line that is repeated as a corrected one: thousands of findings may stand on the same. */
const LINE_MAX = 400

function fixedLine(source: Source, f: Fault): string | null {
  if (f.edit === null) return null
  const { line, column } = positionOf(source, f.edit.at.start)
  const end = positionOf(source, f.edit.at.end)
  // One line cannot correct a value that stands on several: the rest of it would stay.
  if (end.line !== line) return null
  const text = lineOf(source, line)
  if (text.length > LINE_MAX) return null
  return text.slice(0, column - 1) + f.edit.text + text.slice(end.column - 1)
}

/** A warning as a result carries it. */
export const warningLine = ({ code, path, message }: Finding): string => `${code} ${path === '' ? '' : `${path}: `}${message}`

const isError = (f: Finding): boolean => f.severity === 'error'

/** Errors before warnings: what is shown first says why a file is refused. Each in the order of the file, then by code. */
export function errorsFirst(findings: readonly Finding[]): readonly Finding[] {
  const rank = (f: Finding): number => (isError(f) ? 0 : 1)
  return [...findings].sort(
    (a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  )
}

/**
 * The text form of a finding: headline, the line with carets, why, what to write.
 * @param sourceLine the line of the file the finding points at, empty when there is none
 */
export function explainFinding(finding: Finding, sourceLine: string): string {
  const out = [`${finding.severity} ${finding.code}  ${finding.file}:${finding.line}:${finding.column}  ${finding.message}`]
  if (sourceLine.trim() !== '') {
    const { text, from, to } = windowOf(sourceLine, finding.column - 1, finding.endColumn - 1)
    const number = String(finding.line).padStart(5)
    out.push(`${number} | ${text}`, `${' '.repeat(5)} | ${' '.repeat(from)}${'^'.repeat(Math.max(1, to - from))}`)
  }
  for (const part of finding.why.split('\n')) out.push(`      ${part}`)
  if (finding.fix !== null) {
    const fixed = around(finding.fix, finding.column - 1)
    if (/\bwrite:$/i.test(finding.why)) out[out.length - 1] += `  ${fixed}`
    else out.push(`      Write:  ${fixed}`)
  }
  return out.join('\n')
}

/** The corrected line; of a line longer than a screen, the part that was corrected. */
function around(fix: string, column: number): string {
  if (fix.length <= 240) return fix.trim()
  const left = Math.max(0, column - 40)
  return `${left > 0 ? '...' : ''}${fix.slice(left, left + 200)}${left + 200 < fix.length ? '...' : ''}`.trim()
}

/** A line longer than a screen is shown around the place. */
function windowOf(line: string, from: number, to: number): { readonly text: string; readonly from: number; readonly to: number } {
  // A terminal must never be sent what a file hides.
  const clean = line.replace(/\t/g, ' ').replace(HIDDEN_ALL, '?')
  if (clean.length <= 140) return { text: clean, from, to }
  const left = Math.max(0, from - 40)
  const right = Math.min(clean.length, left + 134)
  const before = left > 0 ? '...' : ''
  return {
    text: `${before}${clean.slice(left, right)}${right < clean.length ? '...' : ''}`,
    from: from - left + before.length,
    to: Math.min(to, right) - left + before.length,
  }
}

/** How many findings are printed before a count takes over. */
export const FINDINGS_SHOWN = 10

/** All findings as text, errors first, at most ten unless `all`, then how many more there are and how many there are of each kind. */
export function explainAll(findings: readonly Finding[], text: string, all = false): string {
  const lines = text.split(/\r?\n/)
  const ordered = errorsFirst(findings)
  const first = all ? ordered : ordered.slice(0, FINDINGS_SHOWN)
  const parts = first.map((finding) => explainFinding(finding, lines[finding.line - 1] ?? ''))
  return [...parts, ...cutOff(ordered.slice(first.length)), ...counts(findings)].join('\n\n')
}

/** How many findings are not shown, and how many of them are errors. */
export function cutOff(rest: readonly Finding[]): readonly string[] {
  if (rest.length === 0) return []
  const errors = rest.filter(isError).length
  return [`and ${rest.length} more, ${errors === 0 ? 'no error' : counted(errors, 'error')} among them (--all)`]
}

/** `1 error, 16 warnings`, where there are both. */
function counts(findings: readonly Finding[]): readonly string[] {
  const errors = findings.filter(isError).length
  const warnings = findings.length - errors
  return errors === 0 || warnings === 0 ? [] : [`${counted(errors, 'error')}, ${counted(warnings, 'warning')}`]
}

export const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`
