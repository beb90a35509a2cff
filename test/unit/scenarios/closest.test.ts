/** Edits between words: the count that stops early against the whole table. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closest, edits } from '../../../scenarios/closest.ts'

/** Every cell of the table, the way of the textbook. */
function counted(a: string, b: string): number {
  const cell = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)))
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const plain = Math.min(cell[i - 1]![j]! + 1, cell[i]![j - 1]! + 1, cell[i - 1]![j - 1]! + same)
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      cell[i]![j] = swap ? Math.min(plain, cell[i - 2]![j - 2]! + 1) : plain
    }
  }
  return cell[a.length]![b.length]!
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 10 })

describe('edits', () => {
  test('are counted as far as asked, and beyond that are more', () => {
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, most) => {
        const whole = counted(a, b)
        if (whole <= most) expect(edits(a, b, most)).toBe(whole)
        else expect(edits(a, b, most)).toBeGreaterThan(most)
      }),
      { seed: 1, numRuns: 5_000 },
    )
  })
})

test('the first of the closest words, none when all are far', () => {
  expect(closest('desk.chekc_in', ['desk.check_out', 'desk.check_in', 'desk.call'])).toBe('desk.check_in')
  expect(closest('ab', ['cb', 'ac'])).toBe('cb')
  expect(closest('hygienist', ['desk.check_in'])).toBeNull()
})
