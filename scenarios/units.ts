/**
 * Units as people write them, and the unit the engine holds. One table: what is not in a row is refused, so that
 * `16 min` can never become a lead time in days, while `2 h` may become 120 minutes.
 */
import { CURRENCY_SIGNS, currencySign } from '../engine/index.ts'
import type { KpiUnit, Unit } from '../engine/index.ts'
import { readable } from './decimal.ts'

/** Units of the engine, and those that only files and KPIs know. */
export type HeldUnit = Unit | KpiUnit | 'cents/year' | 'replies' | 'reviews'

/** held = written shifted by `shift` decimal places, times `times`, over `over`. Shifts are exact. */
export interface Scale {
  readonly shift?: number
  readonly times?: number
  readonly over?: number
}

export interface UnitRow {
  /** canonical spelling first; an empty spelling means the bare number will do */
  readonly written: readonly string[]
  readonly scale: Scale
}

const as = (...written: string[]): UnitRow => ({ written, scale: {} })
const scaled = (scale: Scale, ...written: string[]): UnitRow => ({ written, scale })

const WEEKS_PER_YEAR = 52
const MONTHS = { times: 1, over: 12 }
/** a week's number in a month: 52 weeks in 12 months */
const WEEK_IN_MONTH = { times: WEEKS_PER_YEAR, over: 12 }

const CENTS = { shift: 2 }
const PERCENT = { shift: -2 }

/** `$` stands for the sign of the practice's currency. */
export const UNITS: Readonly<Record<HeldUnit, readonly UnitRow[]>> = {
  s: [as('s'), scaled({ times: 60 }, 'min')],
  min: [as('min'), scaled({ over: 60 }, 's'), scaled({ times: 60 }, 'h')],
  h: [as('h'), scaled({ over: 60 }, 'min'), scaled({ times: 24 }, 'days')],
  days: [as('days'), scaled({ over: 24 }, 'h'), scaled({ times: 7 }, 'weeks')],
  months: [as('months'), scaled({ times: 12 }, 'years')],
  'weeks/year': [as('weeks/year', 'weeks')],
  share: [scaled(PERCENT, '%')],
  'share/year': [scaled(PERCENT, '%/year'), scaled({ shift: -2, times: 12 }, '%/month')],
  cents: [scaled(CENTS, '$')],
  'cents/h': [scaled(CENTS, '$/h')],
  'cents/month': [scaled(CENTS, '$/month'), scaled({ shift: 2, ...MONTHS }, '$/year'), scaled({ shift: 2, ...WEEK_IN_MONTH }, '$/week')],
  'cents/year': [scaled(CENTS, '$/year'), scaled({ shift: 2, times: 12 }, '$/month')],
  'cents/case': [scaled(CENTS, '$/case')],
  'cents/visit': [scaled(CENTS, '$/visit')],
  '$/month': [scaled(CENTS, '$/month'), scaled({ shift: 2, ...MONTHS }, '$/year')],
  '$/year': [scaled(CENTS, '$/year'), scaled({ shift: 2, times: 12 }, '$/month')],
  patients: [as('patients', '')],
  'patients/month': [as('patients/month'), scaled(WEEK_IN_MONTH, 'patients/week'), scaled(MONTHS, 'patients/year')],
  people: [as('people', '')],
  rooms: [as('rooms', '')],
  stars: [as('stars')],
  score: [as('')],
  replies: [as('replies', '')],
  reviews: [as('reviews', '')],
  'reviews/month': [as('reviews/month'), scaled(WEEK_IN_MONTH, 'reviews/week'), scaled(MONTHS, 'reviews/year')],
  'calls/month': [as('calls/month'), scaled(WEEK_IN_MONTH, 'calls/week'), scaled(MONTHS, 'calls/year')],
  'inquiries/month': [as('inquiries/month'), scaled(WEEK_IN_MONTH, 'inquiries/week'), scaled(MONTHS, 'inquiries/year')],
  'slots/week': [as('slots/week')],
  '1/patient/year': [as('per patient/year'), scaled({ times: 12 }, 'per patient/month')],
  'per week': [as('per week'), scaled({ times: 12, over: WEEKS_PER_YEAR }, 'per month')],
  'min/visit': [as('min/visit')],
  practices: [as('practices', '')],
  'h/month': [as('h/month'), scaled(WEEK_IN_MONTH, 'h/week')],
}

/** Units in which a change of a held unit may be written; a share changes in points. */
export function changeRows(unit: HeldUnit): readonly UnitRow[] {
  if (unit === 'share') return [scaled(PERCENT, 'points')]
  if (unit === 'share/year') return [scaled(PERCENT, 'points', 'points/year')]
  return UNITS[unit]
}

/** Singular, long and short spellings that mean the same. */
const SPELLINGS: Readonly<Record<string, string>> = {
  sec: 's',
  second: 's',
  seconds: 's',
  minute: 'min',
  minutes: 'min',
  mins: 'min',
  hour: 'h',
  hours: 'h',
  hr: 'h',
  hrs: 'h',
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
  percent: '%',
  point: 'points',
  star: 'stars',
  patient: 'patients',
  person: 'people',
  room: 'rooms',
  call: 'calls',
  inquiry: 'inquiries',
  slot: 'slots',
  review: 'reviews',
  reply: 'replies',
  practice: 'practices',
}
const PER: Readonly<Record<string, string>> = {
  hour: 'h',
  hr: 'h',
  hours: 'h',
  months: 'month',
  mo: 'month',
  years: 'year',
  yr: 'year',
  weeks: 'week',
  visits: 'visit',
  cases: 'case',
  minutes: 'min',
  days: 'day',
}

const own = (table: Readonly<Record<string, string>>, word: string): string => (Object.hasOwn(table, word) ? (table[word] ?? word) : word)

/** `hours` -> `h`, `calls per month` -> `calls/month`, `weeks / year` -> `weeks/year`. */
export function canonicalUnit(text: string): string {
  const flat = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
  const slashed = flat.startsWith('per ') ? flat : flat.replace(/ per /g, '/')
  const [head = '', ...rest] = slashed.split('/')
  const first = head.startsWith('per ') ? `per ${singular(head.slice(4))}` : own(SPELLINGS, head)
  return [first, ...rest.map((part) => own(PER, part))].join('/')
}

const singular = (word: string): string =>
  word === 'weeks' ? 'week' : word === 'months' ? 'month' : word === 'patients' ? 'patient' : word

/** The row that a written unit belongs to, undefined when the unit does not fit. */
export function rowOf(rows: readonly UnitRow[], unit: string): UnitRow | undefined {
  return rows.find((row) => row.written.includes(unit))
}

/** The unit to propose, `days` for a lead time. */
export function usualUnit(rows: readonly UnitRow[]): string {
  return rows[0]?.written[0] ?? ''
}

/** Currencies a file may be in. */
export const CURRENCIES: readonly string[] = Object.keys(CURRENCY_SIGNS)

/** `$` of USD, `€` of EUR; `$` for a currency that is not known, which is a finding of its own. */
export function signOf(currency: string): string {
  return Object.hasOwn(CURRENCY_SIGNS, currency) ? own(CURRENCY_SIGNS, currency) : '$'
}

/** Stands for the sign where the currency is wrong: nobody knows then what amounts should be in. */
export const NO_SIGN = '¤'

/** `EUR` of €, null where no currency has that sign. */
export function currencyOf(sign: string): string | null {
  return CURRENCIES.find((code) => signOf(code) === sign) ?? null
}

/** Whole units of money in words: `$69,480`, `CHF 69,480`. */
export function moneyText(amount: number, currency: string): string {
  return `${currencySign(currency)}${readable(amount, 0)}`
}

/** Every sign that means money, so that a foreign one can be told from a typing mistake. */
export const MONEY_SIGNS: readonly string[] = [...new Set(Object.values(CURRENCY_SIGNS))]
