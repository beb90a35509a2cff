import { describe, expect, test } from 'vitest'
import { change, changeRange, grouped, money, monthName, inFutures, percent, quantity, value, valueRange } from '../../../reports/format.ts'

const N = '\u00a0'

describe('numbers in words', () => {
  test('money has two significant digits and its sign before the symbol', () => {
    expect([16234, -8012, 950, 1_234_567, 999, 995, 0, -0.4, 84_300_000_000].map((x) => money(x, 'USD')))
      .toEqual(['$16k', '-$8k', '$950', '$1.2m', '$1k', '$1k', '$0', '-$0.4', '$84bn'])
    expect(money(1200, 'EUR')).toBe('€1.2k')
    expect(money(1200, 'X"<')).toBe(`X${N}1.2k`)
  })

  test('what is undefined is n/a, never NaN and never 0', () => {
    for (const x of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect([money(x, 'USD'), percent(x), quantity(x), inFutures(x, 100), value(x, 'stars', 'USD'), change(x, 'share', 'USD')]).toEqual(Array(6).fill('n/a'))
    }
  })

  test('futures are never 0 and never 100 of 100, and few futures claim less', () => {
    expect([0, 0.004, 0.01, 0.5, 0.99, 0.996, 1].map((p) => inFutures(p, 400)))
      .toEqual(['fewer than 1', 'fewer than 1', '1', '50', '99', 'more than 99', 'more than 99'].map((n) => `${n} of 100 futures`))
    expect(inFutures(1, 10)).toBe('all 10 futures')
    expect(inFutures(0, 1)).toBe('0 of 1 future')
  })

  test('changes carry a sign, shares change by points, what rounds to nothing has none', () => {
    expect(change(16234, '$/year', 'USD')).toBe('+$16k a year')
    expect(change(-0.0084, 'share', 'USD')).toBe(`-0.8${N}points`)
    expect(change(0.11, 'stars', 'USD')).toBe(`+0.11${N}stars`)
    expect(change(0, 'USD/year', 'USD')).toBe('$0 a year')
    expect(change(-5, 'min', 'USD')).toBe(`-5${N}min`)
  })

  test('ranges name their unit once', () => {
    expect(changeRange(-8012, 46100, '$/year', 'USD')).toBe('-$8k to +$46k a year')
    expect(valueRange(7.9, 12.1, 'min', 'USD')).toBe(`7.9 to 12.1${N}min`)
    expect(valueRange(0.69, 0.78, 'share', 'USD')).toBe(`69${N}% to 78${N}%`)
  })

  test('thousands, months', () => {
    expect(grouped(1234567.5, 2)).toBe('1,234,567.5')
    expect(grouped(-0.001, 2)).toBe('0')
    expect(quantity(1650)).toBe('1,650')
    expect([monthName('2026-04'), monthName('2026-03-01'), monthName('soon'), monthName('2026-13')]).toEqual(['Apr 2026', 'Mar 2026', 'soon', '2026-13'])
  })
})
