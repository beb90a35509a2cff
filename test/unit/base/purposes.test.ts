import { expect, test } from 'vitest'

import { PURPOSE } from '../../../engine/base/purposes.ts'

/** Append here when a purpose is added. A line that has to change means that every seeded result changes: do not. */
const PINNED = {
  belief: 1, change: 2, panel: 3, life: 4, visit: 5, book: 6, wish: 7, call: 8, inquiry: 9, contact: 10, referral: 11, case: 12,
  statement: 13, complaint: 14, review: 15, callback: 16, staff: 17, floor: 18, scenarioFact: 19, emergency: 20, kernel: 21,
  design: 22,
}

test('purposes are append only: names, numbers and order', () => {
  expect(Object.entries(PURPOSE)).toEqual(Object.entries(PINNED))
})

test('purposes are 1, 2, 3, ... without gap or repetition, and fit 16 bits', () => {
  const ids = Object.values(PURPOSE)
  expect(ids).toEqual(ids.map((_, i) => i + 1))
  expect(ids.length).toBeLessThan(65536)
})
