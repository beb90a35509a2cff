/** Dates and months: a scenario counts whole months. */
import * as E from 'fp-ts/Either'
import { leaf } from './codec.ts'
import type { Codec, Placed } from './codec.ts'
import { fault, shown } from './finding.ts'
import { textIn } from './words.ts'

/** `2026-03-01`, the first day of a month. */
export const firstOfMonth: Codec<Placed<string>> = leaf(
  'date',
  { type: 'string', pattern: '^\\d{4}-\\d{2}-01$', 'x-form': '2026-03-01' },
  (node, path) => {
    const read = textIn(node, path, 'a date such as 2026-03-01')
    if (E.isLeft(read)) return read
    const match = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(read.right.text.trim())
    const month = Number(match?.[2])
    if (match === null || month < 1 || month > 12)
      return E.left([fault('V09', node.at, `"${shown(read.right.text)}" is not a date`, 'Dates are year-month-day: 2026-03-01.')])
    if (match[3] !== '01')
      return E.left([
        fault(
          'V09',
          node.at,
          'not the first of a month',
          'The simulation counts whole months, and as_of starts the first. Write:',
          `${match[1]}-${match[2]}-01`,
        ),
      ])
    if (Number(match[1]) < YEAR_MIN || Number(match[1]) > YEAR_MAX)
      return E.left([
        fault('V09', node.at, `${match[0]} is no month to start from`, `Month 1 lies between ${YEAR_MIN}-01 and ${YEAR_MAX}-12. Did a digit of the year slip?`),
      ])
    return E.right({ value: read.right.text.trim(), at: node.at })
  },
  (placed) => placed.value,
)

/** Years of month 1: the calendar of the engine begins in 1970, and the months before month 1 need room. */
const YEAR_MIN = 1990
const YEAR_MAX = 2199

/** `2026-04`; the value counts months from year 0. */
export const month: Codec<Placed<number>> = leaf(
  'month',
  { type: 'string', pattern: '^\\d{4}-\\d{2}$', 'x-form': '2026-04' },
  (node, path) => {
    const read = textIn(node, path, 'a month such as 2026-04')
    if (E.isLeft(read)) return read
    const match = /^(\d{4})-(\d\d)(-\d\d)?$/.exec(read.right.text.trim())
    const inYear = Number(match?.[2])
    if (match === null || inYear < 1 || inYear > 12)
      return E.left([fault('V09', node.at, `"${shown(read.right.text)}" is not a month`, 'Months are year-month: 2026-04.')])
    if (match[3] !== undefined)
      return E.left([fault('V09', node.at, 'a month is needed, not a day', 'Plans start with a month. Write:', `${match[1]}-${match[2]}`)])
    return E.right({ value: Number(match[1]) * 12 + inYear - 1, at: node.at })
  },
  (placed) => monthText(placed.value),
)

/** Months from year 0 as `2026-04`. */
export function monthText(months: number): string {
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}
