/** Numbers as people read them. */
import { describe, expect, test } from 'vitest'

import { downToHundredth, formatChange, formatLevel, formatLevels, formatSize, inFutures, limitInWords, percentOfFutures } from '../../../engine/study/format.ts'

describe('changes have two significant digits and a sign', () => {
  test.each([
    [15734, '$/year', '+$16k'],
    [-8432, '$/year', '-$8.4k'],
    [-157_340, '$/year', '-$160k'],
    [1_249_999, '$/year', '+$1.2m'],
    [999.7, '$/month', '+$1k'],
    [84.2, '$/month', '+$84'],
    [0, '$/year', '$0'],
    [-0.00001, '$/year', '$0'],
    [0.0234, 'share', '+2.3 points'],
    [-0.0849, 'share/year', '-8.5 points'],
    [0.1149, 'stars', '+0.11 stars'],
    [-12.4, 's', '-12 s'],
    [0.5, 'patients/month', '+0.5 patients'],
    [-123.4, 'patients', '-120 patients'],
  ])('%f %s', (value, unit, expected) => {
    expect(formatChange(value, unit, 'USD')).toBe(expected)
    expect(formatSize(value, unit, 'USD')).toBe(expected.replace(/^[+-]/, ''))
  })

  test('undefined is a dash', () => {
    expect(formatChange(null, 'share', 'USD')).toBe('-')
    expect(formatLevel(null, 'share', 'USD')).toBe('-')
  })
})

describe('levels', () => {
  test.each([
    [77_123, '$/month', 'EUR', '€77.1k'],
    [-14_321, '$/year', 'CHF', '-CHF 14.3k'],
    [0.7421, 'share', 'USD', '74.2 %'],
    [4.312, 'stars', 'USD', '4.31 stars'],
    [1651.4, 'patients', 'USD', '1651'],
    [13.84, 'min', 'USD', '13.8 min'],
    [0.171, 'share/year', 'USD', '17.1 %'],
  ])('%f %s', (value, unit, currency, expected) => {
    expect(formatLevel(value, unit, currency)).toBe(expected)
  })
})

describe('two levels, the unit once', () => {
  test.each([
    [0.863, 0.8724, 'share', '86.3 to 87.2 %'],
    [64_900, 65_300, '$/month', '$64.9k to $65.3k'],
    [-1.5, 2, 'min', '-1.5 to 2 min'],
    [1660, 1682, 'patients', '1660 to 1682'],
  ])('%f to %f %s', (low, high, unit, expected) => {
    expect(formatLevels(low, high, unit, 'USD')).toBe(expected)
  })

  test('undefined is empty', () => {
    expect(formatLevels(null, null, 'share', 'USD')).toBe('')
  })
})

describe('shares of futures', () => {
  test.each([
    [0.664, 400, '66 of 100 futures', '66 %'],
    [1, 100, 'more than 99 of 100 futures', '>99 %'],
    [0.9975, 400, 'more than 99 of 100 futures', '>99 %'],
    [0.99, 100, '99 of 100 futures', '99 %'],
    [0.01, 100, '1 of 100 futures', '1 %'],
    [0, 100, 'fewer than 1 of 100 futures', '<1 %'],
    [1, 10, 'all 10 futures', 'all 10'],
    [0, 10, 'none of the 10 futures', 'none'],
    [1, 1, '1 of 1 future', 'all 1'],
    [0, 1, '0 of 1 future', 'none'],
    [0.9, 10, '90 of 100 futures', '90 %'],
  ])('%f of %i', (share, futures, words, cell) => {
    expect(inFutures(share, futures)).toBe(words)
    expect(percentOfFutures(share, futures)).toBe(cell)
  })
})

test.each([
  ['dental', 'dentist fill > 95 %'],
  ['medical', 'physician fill > 95 %'],
  ['aesthetic', 'physician fill > 95 %'],
])('a limit in a %s practice: %s', (kind, words) => {
  expect(limitInWords('dentist_fill > 95 %', kind)).toBe(words)
  expect(limitInWords('no_such_kpi > 95 %', kind)).toBe('no_such_kpi > 95 %')
})

// 0.29 times 100 is 28.999999999999996
test.each([[0.29, 0.29], [3 / 8, 0.37], [0.895, 0.89], [0, 0], [1, 1]])('%s rounded down to a hundredth: %s', (share, down) => {
  expect(downToHundredth(share)).toBe(down)
})
