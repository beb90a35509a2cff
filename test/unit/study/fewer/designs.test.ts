/** Designs: the published first points, one point in every stratum and box, uniform point by point, the same again from the same seed. */
import { describe, expect, test } from 'vitest'

import { designLuck } from '../../../../engine/study/fewer/design-luck.ts'
import { latinHypercube } from '../../../../engine/study/fewer/latin-hypercube.ts'
import { scrambledSobol, SOBOL_INPUTS_MAX, sobolWords } from '../../../../engine/study/fewer/sobol.ts'

const TWO_32 = 2 ** 32
const plain = (n: number, inputs: number): readonly Float64Array[] => sobolWords(n, inputs).map((row) => Float64Array.from(row, (word) => word / TWO_32))
/** How many of the n equal parts of 0..1 hold exactly one point. */
const strataHit = (rows: readonly Float64Array[], input: number): number => new Set(rows.map((row) => Math.floor(row[input]! * rows.length))).size
/** Same for boxes of 2^-a by 2^-b of the first two inputs. */
const boxesHit = (rows: readonly Float64Array[], a: number, b: number): number =>
  new Set(rows.map((row) => `${Math.floor(row[0]! * 2 ** a)} ${Math.floor(row[1]! * 2 ** b)}`)).size

describe('Sobol points', () => {
  // SALib and Joe & Kuo (statistics.md 5.4)
  test('begin as published, inputs 1 to 3', () => {
    expect(plain(16, 3).slice(0, 10).map((row) => [...row])).toEqual([
      [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625], [0.875, 0.875, 0.125], [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375], [0.6875, 0.8125, 0.4375],
    ])
  })

  test('and inputs 4 to 6', () => {
    const rows = plain(8, 6)
    expect([...rows[2]!.subarray(3)]).toEqual([0.25, 0.75, 0.75])
    expect([...rows[4]!.subarray(3)]).toEqual([0.875, 0.375, 0.125])
  })

  const cases = [['plain', plain(128, SOBOL_INPUTS_MAX)], ['scrambled', scrambledSobol(128, SOBOL_INPUTS_MAX, designLuck('nets', 0))]] as const

  test.each(cases)('%s: every input has one point in each stratum', (_, rows) => {
    for (let input = 0; input < SOBOL_INPUTS_MAX; input++) expect(strataHit(rows, input), `input ${input}`).toBe(128)
  })

  test.each(cases)('%s: the first two have one point in each box of area 1/128, of every shape', (_, rows) => {
    for (let a = 0; a <= 7; a++) expect(boxesHit(rows, a, 7 - a), `${a}`).toBe(128)
  })

  test('are refused by other numbers than powers of two, and beyond the table', () => {
    expect(() => sobolWords(100, 2)).toThrow('powers of two')
    expect(() => sobolWords(8, SOBOL_INPUTS_MAX + 1)).toThrow('the table serves')
  })
})

describe('the Latin hypercube', () => {
  test('has one point in each stratum of every input, also when n is no power of two', () => {
    const rows = latinHypercube(30, 20, designLuck('strata', 0))
    for (let input = 0; input < 20; input++) expect(strataHit(rows, input)).toBe(30)
  })
})

describe.each([['Latin hypercube', latinHypercube], ['scrambled Sobol', scrambledSobol]] as const)('%s', (_, design) => {
  test('is the same again from the same seed and replicate, and another from another', () => {
    const first = design(16, 5, designLuck('again', 2))
    expect(design(16, 5, designLuck('again', 2))).toEqual(first)
    expect(design(16, 5, designLuck('again', 3))).not.toEqual(first)
    expect(design(16, 5, designLuck('other', 2))).not.toEqual(first)
  })

  test('stays inside (0, 1)', () => {
    for (const row of design(64, 40, designLuck('inside', 0))) for (const u of row) expect(u > 0 && u < 1).toBe(true)
  })

  test('has uniform points over replicates: the third point falls into each quarter alike, inputs apart (chi-square, one seed in a thousand)', () => {
    const counts = Array.from({ length: 16 }, () => 0)
    for (let replicate = 0; replicate < 800; replicate++) {
      const point = design(8, 2, designLuck('uniform', replicate))[2]!
      counts[Math.floor(point[0]! * 4) * 4 + Math.floor(point[1]! * 4)]!++
    }
    const chiSquare = counts.reduce((total, count) => total + (count - 50) ** 2 / 50, 0)
    // 99.95th and 0.05th percentile with 15 degrees of freedom
    expect(chiSquare).toBeLessThan(39.72)
    expect(chiSquare).toBeGreaterThan(3.1)
  })

  test('knows the mean of a sum far better than independent draws', () => {
    const means = Array.from({ length: 60 }, (_, replicate) => {
      const rows = design(16, 4, designLuck('sum', replicate))
      return rows.reduce((total, row) => total + row[0]! + row[1]! + row[2]! + row[3]!, 0) / 16
    })
    const variance = means.reduce((total, mean) => total + (mean - 2) ** 2, 0) / 60
    // independent draws: 4 / 12 / 16 = 0.0208; strata of 1/16: 256 times less
    expect(variance).toBeLessThan(0.0208 / 100)
  })
})
