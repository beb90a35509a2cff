/** Numbers that stand in the engine's code and are not drawn: read from the source, so that the list cannot drift. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Assumptions about the world, file by file. Sizes of arrays and the like are left out. */
const LISTED: readonly (readonly [file: string, names: readonly string[]])[] = [
  ['engine/year/world.ts', ['WARM_UP_MONTHS']],
  ['engine/year/warm-up.ts', ['HALFWAY', 'ENOUGH', 'YIELD_LEAST', 'YIELD_MOST']],
  ['engine/year/book.ts', ['BOOK_DAYS']],
  ['engine/year/hours.ts', ['STEP_MINUTES', 'TAIL_STEPS']],
  ['engine/year/booking.ts', ['PREBOOK_WINDOW']],
  ['engine/year/simulate.ts', ['RELEASE_DAYS']],
  ['engine/year/month.ts', ['LAPSE_DAYS', 'REFERRAL_SPAN']],
  ['engine/year/experience.ts', ['STATEMENT_DAYS', 'STATEMENT_SPAN', 'AFTER_VISIT_SPAN', 'SETTLE_DAYS']],
  ['engine/year/settle.ts', ['LOW_SHARE_VISITS']],
  ['engine/year/complaints.ts', ['OTHERWISE_SPREAD', 'GOODWILL']],
  ['engine/year/evening.ts', ['CASE_SPREAD', 'CASE_VISITS_MAX', 'PROSPECT_TRIES', 'COMPLAINT_TRIES', 'REMINDED_BEFORE', 'NO_SLOT_DAYS']],
  ['engine/year/morning.ts', ['TASK_SPREAD']],
  ['engine/year/time-of-day.ts', ['SLOPE']],
  ['engine/year/rules.ts', ['EXAM_SPREAD', 'PAPERWORK_PIECE', 'PROJECT_PIECE']],
  ['engine/year/money.ts', ['PAID_WEEKS']],
  ['engine/day/care.ts', ['EXAM_ASKED_AT']],
  ['engine/beliefs/rating-demand.ts', ['SOFTNESS', 'DEMAND_CEILING']],
]

export interface Constant {
  readonly file: string
  readonly name: string
  readonly value: string
  /** the comment above it in the source */
  readonly says: string
}

/** @param root of the repository @throws when a listed name is no longer there: the list follows the code */
export function constants(root: string): readonly Constant[] {
  return LISTED.flatMap(([file, names]) => {
    const source = readFileSync(path.join(root, file), 'utf8')
    return names.map((name) => constant(file, name, source))
  })
}

function constant(file: string, name: string, source: string): Constant {
  const lines = source.split('\n')
  const at = lines.findIndex((line) => new RegExp(`^(export )?const ${name} = -?[\\d._]+$`).test(line))
  if (at < 0) throw new Error(`${file} has no plain number called ${name}; mend docs/build/constants.ts`)
  const value = lines[at]!.replace(/^.* = /, '')
  const above = /^\/\*\* (.*) \*\/$/.exec(lines[at - 1] ?? '')
  return { file, name, value, says: above?.[1] ?? SAYS[name] ?? '' }
}

/** Where the source lets the name speak for itself. */
const SAYS: Readonly<Record<string, string>> = {
  WARM_UP_MONTHS: 'Months of the baseline before month 1.',
  STEP_MINUTES: 'Minutes of one step of the book.',
  YIELD_MOST: 'The same, at most.',
  STATEMENT_SPAN: 'Days over which they are spread.',
  AFTER_VISIT_SPAN: 'Days over which other complaints come after the visit.',
  COMPLAINT_TRIES: 'A patient with a complaint tries so often to get through.',
  PAPERWORK_PIECE: 'Minutes of paperwork that are taken up at a time.',
  PROJECT_PIECE: "Minutes of a plan's desk work that are taken up at a time.",
  SLOPE: 'Calls come at density 1 + SLOPE (1 - 2x) over the open day x = 0 .. 1.',
}
