/** What a number is in another unit, where the clock or the calendar alone says so: for corrected lines, never for reading. */

/** Seconds. */
const CLOCK: Readonly<Record<string, number>> = { s: 1, min: 60, h: 3_600 }
/** Days. */
const CALENDAR: Readonly<Record<string, number>> = { days: 1, weeks: 7, months: 365 / 12, years: 365 }
/** Times a year. */
const RATE: Readonly<Record<string, number>> = { week: 52, month: 12, year: 1 }

function ratio(table: Readonly<Record<string, number>>, from: string, to: string): number | null {
  if (!Object.hasOwn(table, from) || !Object.hasOwn(table, to)) return null
  return (table[from] ?? 1) / (table[to] ?? 1)
}

/** `slots/month` -> `slots` and `month`. */
function headAndPer(unit: string): readonly [string, string] {
  const slash = unit.lastIndexOf('/')
  return slash < 0 ? ['', ''] : [unit.slice(0, slash), unit.slice(slash + 1)]
}

/** How many of `to` one `from` is; null where nobody but the author knows. Minutes and days are of two kinds: a slip, not a conversion. */
export function factorTo(from: string, to: string): number | null {
  const [[head, per], [other, otherPer]] = [headAndPer(from), headAndPer(to)]
  return ratio(CLOCK, from, to) ?? ratio(CALENDAR, from, to) ?? (head !== '' && head === other ? ratio(RATE, per, otherPer) : null)
}

/** As many digits as a rule of thumb has. */
export function rounded(value: number): number {
  return Math.abs(value) >= 10 ? Math.round(value) : Number(value.toPrecision(2))
}
