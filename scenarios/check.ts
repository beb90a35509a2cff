/** `check`: is the file right, what does it say, and what fills its gaps. One document, and its text. */
import { isLeft } from 'fp-ts/Either'
import { decodeFully } from './decode.ts'
import { describe } from './describe.ts'
import type { Description } from './describe.ts'
import { defaultLines } from './explain.ts'
import type { DefaultLine } from './explain.ts'
import { counted, cutOff, explainAll, explainFinding, FINDINGS_SHOWN } from './finding.ts'
import type { Finding } from './finding.ts'

export interface CheckDocument {
  readonly schema: 'fivestar/check/1'
  readonly ok: boolean
  readonly findings: readonly Finding[]
  /** null when the file has errors */
  readonly practice: Description | null
  readonly plans: readonly string[]
  readonly what_ifs: readonly string[]
  readonly defaults: readonly DefaultLine[]
}

/** Checks the text of a scenario. Warnings leave `ok` true. */
export function checkScenario(text: string, file: string): CheckDocument {
  const decoded = decodeFully(text, file)
  const none = { practice: null, plans: [], what_ifs: [], defaults: [] }
  if (isLeft(decoded)) return { schema: 'fivestar/check/1', ok: false, findings: decoded.left, ...none }
  const { scenario, findings, assembled } = decoded.right
  return {
    schema: 'fivestar/check/1',
    ok: true,
    findings,
    practice: describe(decoded.right),
    plans: scenario.plans.map((plan) => plan.id),
    what_ifs: scenario.whatIfs.map((whatIf) => whatIf.id),
    defaults: defaultLines(assembled.completed.defaulted, scenario.practice.practice.currency),
  }
}

export interface CheckText {
  /** list the defaults instead of counting them */
  readonly defaults?: boolean
  /** every finding instead of the first ten */
  readonly all?: boolean
}

/** The document in words; `text` is the file, for the lines that findings point at. */
export function renderCheck(document: CheckDocument, text: string, file: string, options: CheckText = {}): string {
  const { practice, findings } = document
  if (practice === null) return explainAll(findings, text, options.all)
  const out = [
    `ok  ${file}   ${counted(document.plans.length, 'plan')}, ${counted(document.what_ifs.length, 'what-if')}`,
    `${practice.name} as the file describes it (${practice.kind}, from ${practice.as_of}):`,
    ...practice.lines.map((line) => `  ${line}`),
    '  (rules of thumb on the numbers of the file; fivestar run lives through the months, and may come out otherwise)',
  ]
  if (options.defaults === true && document.defaults.length > 0) {
    out.push('', 'What the file leaves out comes from here (fivestar explain PATH says more):', ...table(document.defaults))
  }
  if (findings.length > 0) {
    const lines = text.split(/\r?\n/)
    const shown = options.all === true ? findings : findings.slice(0, FINDINGS_SHOWN)
    out.push(
      '',
      `${counted(findings.length, 'thing')} to know before you run it`,
      ...shown.map((f) => explainFinding(f, lines[f.line - 1] ?? '')),
    )
    out.push(...cutOff(findings.slice(shown.length)))
  }
  return out.join('\n')
}

function table(rows: readonly DefaultLine[]): readonly string[] {
  const width = (of: (row: DefaultLine) => string): number => Math.max(...rows.map((row) => of(row).length))
  const [paths, values, ranges] = [width((r) => r.path), width((r) => r.value), width((r) => r.range)]
  return rows.map(
    (r) =>
      `  ${r.path.padEnd(paths)}  ${r.value.padEnd(values)}  ${r.range.padEnd(ranges)}  ${r.grade}${r.ledger === '-' ? '' : ` ${r.ledger}`}${r.drawn ? ', drawn' : ''}`,
  )
}
