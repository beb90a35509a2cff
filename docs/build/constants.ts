/** Numbers that stand in the engine's code and are not drawn: read from the source, so that the list cannot drift. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ROOMS = ['engine/beliefs', 'engine/day', 'engine/practice', 'engine/year']

/** Sizes, numbers of kinds, units of time: no assumptions about the world. */
const TECHNICAL: ReadonlySet<string> = new Set([
  'ALWAYS',
  'BOOKED',
  'CLASSES',
  'CLOSED',
  'DESK',
  'FEW',
  'FINISH',
  'FIRST_OWN_KIND',
  'GAPS_WORTH',
  'LOGISTIC_SD',
  'OTHER_CALLS_END',
  'POOLS_MAX',
  'SECOND',
  'STEPS',
  'STOP_ORDER',
])

/** Where the source lets the name speak for itself. Others without a comment are technical. */
const SAYS: Readonly<Record<string, string>> = {
  AFTER_VISIT_SPAN: 'Days over which other complaints come after the visit.',
  CASE_VISITS_MAX: 'Most visits of a case.',
  COMPLAINT_TRIES: 'A patient with a complaint tries so often to get through.',
  GREET_MISSED: 'Somebody who is free and does not look up at once does so after this time at the earliest.',
  GREET_SPAN: 'And up to so much later.',
  PAPERWORK_PIECE: 'Minutes of paperwork that are taken up at a time.',
  PROJECT_PIECE: "Minutes of a plan's desk work that are taken up at a time.",
  STATEMENT_SPAN: 'Days over which they are spread.',
  STEP_MINUTES: 'Minutes of one step of the book.',
  WARM_UP_MONTHS: 'Months of the baseline before month 1.',
  YIELD_MOST: 'The same, at most.',
}

export interface Constant {
  readonly file: string
  readonly name: string
  readonly value: string
  /** the comment above it in the source */
  readonly says: string
}

/** Assumptions about the world that are plain numbers in the code, file by file. @param root of the repository */
export function constants(root: string): readonly Constant[] {
  const files = ROOMS.flatMap((room) =>
    readdirSync(path.join(root, room))
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => `${room}/${name}`),
  )
  return files.flatMap((file) => constantsOf(file, readFileSync(path.join(root, file), 'utf8')))
}

function constantsOf(file: string, source: string): readonly Constant[] {
  const lines = source.split('\n')
  return lines.flatMap((line, i) => {
    // a number, or numbers and other names multiplied and divided
    const found = /^(?:export )?const ([A-Z][A-Z0-9_]*) = (-?[\d._]+(?: [*/] (?:[\d._]+|[A-Z_]+))*|\[[\d., ]+\](?: as const)?)$/.exec(line)
    if (found === null) return []
    const [, name, value] = found as unknown as [string, string, string]
    const says = /^\/\*\* (.*) \*\/$/.exec(lines[i - 1] ?? '')?.[1] ?? SAYS[name]
    return says === undefined || TECHNICAL.has(name) ? [] : [{ file, name, value: value.replace(' as const', '').replace(/(?<=\d)_(?=\d)/g, ','), says }]
  })
}
