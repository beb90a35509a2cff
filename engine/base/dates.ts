/**
 * Days of the civil calendar as whole numbers, without `Date`: no clock, no time zone.
 *
 * Proleptic Gregorian calendar; day 0 is 1970-01-01. Source: Hinnant, "chrono-compatible low-level date algorithms": the year
 * starts on 1 March, so the leap day comes last, and 400 years (146,097 days) are one era.
 */
import { invariant } from './invariant.ts'

export interface CivilDate {
  readonly year: number
  /** 1..12 */
  readonly month: number
  /** 1..31 */
  readonly day: number
}

const DAYS_PER_ERA = 146097
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719468

/**
 * Days since 1970-01-01.
 *
 * @param month 1..12
 * @param day 1..31, a day that the month has
 * @example dayNumber(2026, 3, 1) // 20513
 */
export function dayNumber(year: number, month: number, day: number): number {
  invariant(isCivil(year, month, day), () => `no such day: ${year}-${month}-${day}`)
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const monthFromMarch = (month + 9) % 12
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - EPOCH
}

/**
 * The date of a day number.
 *
 * @example civil(20513) // { year: 2026, month: 3, day: 1 }
 */
export function civil(day: number): CivilDate {
  invariant(Number.isSafeInteger(day), () => `day number ${day} is not whole`)
  const shifted = day + EPOCH
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const leapFree = dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)
  const yearOfEra = Math.floor(leapFree / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

/**
 * Day of the week, 0 = Monday .. 6 = Sunday.
 *
 * @example weekday(dayNumber(2026, 3, 2)) // 0
 */
export function weekday(day: number): number {
  // day 0 was a Thursday
  return (((day + 3) % 7) + 7) % 7
}

/** Days of a month, 28..31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * Reads `2026-03-01`.
 *
 * @returns the date, or null for a text that is not a day of the years 0000..9999
 */
export function parseIsoDate(text: string): CivilDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return isCivil(year, month, day) ? { year, month, day } : null
}

/**
 * Name of the month a number of months after the one `asOf` lies in.
 *
 * @param asOf `2026-03-01`; its day does not matter
 * @param monthOffset whole, 0 for the month of `asOf`, may be negative
 * @example monthLabel('2026-03-01', 10) // '2027-01'
 */
export function monthLabel(asOf: string, monthOffset: number): string {
  const { year, month } = monthAfter(asOf, monthOffset)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}

/**
 * Day number of the first day of the month `monthOffset` months after the one `asOf` lies in.
 *
 * @example monthStartDay('2026-03-17', 0) // dayNumber(2026, 3, 1)
 */
export function monthStartDay(asOf: string, monthOffset: number): number {
  const { year, month } = monthAfter(asOf, monthOffset)
  return dayNumber(year, month, 1)
}

function monthAfter(asOf: string, monthOffset: number): { readonly year: number; readonly month: number } {
  const date = parseIsoDate(asOf)
  invariant(date !== null, () => `not a date: ${asOf}`)
  invariant(Number.isSafeInteger(monthOffset), () => `month offset ${monthOffset} is not whole`)
  const months = date.year * 12 + (date.month - 1) + monthOffset
  const year = Math.floor(months / 12)
  return { year, month: months - year * 12 + 1 }
}

function isCivil(year: number, month: number, day: number): boolean {
  return Number.isSafeInteger(year) && Number.isInteger(month) && Number.isInteger(day)
    && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
