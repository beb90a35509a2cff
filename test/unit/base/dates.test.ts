import { describe, expect, test } from 'vitest'

import { civil, dayNumber, daysInMonth, monthLabel, monthStartDay, parseIsoDate, weekday } from '../../../engine/base/dates.ts'
import { InvariantError } from '../../../engine/base/invariant.ts'

const DAY_MS = 86_400_000

describe('days', () => {
  test('agree with Date on every third day of 1900 to 2100, there and back', () => {
    const [first, last] = [Date.UTC(1900, 0, 1) / DAY_MS, Date.UTC(2100, 11, 31) / DAY_MS]
    for (let day = first; day <= last; day += 3) {
      const date = new Date(day * DAY_MS)
      const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
      if (weekday(day) !== (date.getUTCDay() + 6) % 7) throw new Error(`weekday of ${date.toISOString()}`)
      const found = civil(day)
      if (found.year !== expected.year || found.month !== expected.month || found.day !== expected.day) expect(found).toEqual(expected)
      if (dayNumber(expected.year, expected.month, expected.day) !== day) throw new Error(`day number of ${date.toISOString()}`)
    }
  })

  test('at the corners', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0)
    expect(dayNumber(2026, 3, 1)).toBe(20513)
    expect(weekday(dayNumber(2026, 3, 2))).toBe(0)
    for (const [year, days] of [[1900, 28], [2000, 29], [2024, 29], [2026, 28], [2100, 28]] as const) {
      expect(daysInMonth(year, 2)).toBe(days)
      expect(dayNumber(year, 3, 1) - dayNumber(year, 2, 1)).toBe(days)
    }
  })

  test('that do not exist are refused', () => {
    for (const [y, m, d] of [[2026, 2, 29], [2026, 13, 1], [2026, 0, 1], [2026, 4, 31], [2026, 1, 0], [2026, 1, 1.5], [NaN, 1, 1]] as const) {
      expect(() => dayNumber(y, m, d)).toThrow(InvariantError)
    }
    expect(() => civil(0.5)).toThrow(InvariantError)
  })
})

describe('ISO dates', () => {
  test('are read, and nothing like them', () => {
    expect(parseIsoDate('2026-03-01')).toEqual({ year: 2026, month: 3, day: 1 })
    for (const text of ['2026-02-29', '2026-3-1', '2026-03-01T00:00', ' 2026-03-01', '26-03-01', '', '2026-00-10']) expect(parseIsoDate(text)).toBeNull()
  })
})

describe('months', () => {
  test('are named from the month of asOf, across years and backwards', () => {
    expect([0, 1, 9, 10, 22, -1, -3, -15].map((offset) => monthLabel('2026-03-17', offset)))
      .toEqual(['2026-03', '2026-04', '2026-12', '2027-01', '2028-01', '2026-02', '2025-12', '2024-12'])
  })

  test('start on their first day', () => {
    expect(monthStartDay('2026-03-17', 0)).toBe(dayNumber(2026, 3, 1))
    expect(monthStartDay('2026-03-17', 10)).toBe(dayNumber(2027, 1, 1))
    expect(() => monthStartDay('March', 0)).toThrow(InvariantError)
    expect(() => monthLabel('2026-03-17', 0.5)).toThrow(InvariantError)
  })
})
