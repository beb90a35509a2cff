/** Lists by day against plain arrays. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { DayLists } from '../../../engine/year/day-lists.ts'

const DAYS = 3

const read = (lists: DayLists, day: number): readonly number[] =>
  Array.from({ length: lists.end(day) }, (_, i) => lists.at(day, i)).filter((item) => item >= 0)

/** Mostly entered on the first day, so that it fills up; now and then a whole day is cleared. */
const command = fc.oneof(
  { weight: 60, arbitrary: fc.record({ what: fc.constant('add' as const), day: fc.constantFrom(0, 0, 0, 1, 2) }) },
  { weight: 40, arbitrary: fc.record({ what: fc.constant('remove' as const), day: fc.constantFrom(0, 0, 0, 1, 2), which: fc.nat(200) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('clear' as const), day: fc.nat(DAYS - 1) }) },
)

describe('lists by day', () => {
  test('are plain lists: entered at the end, taken out anywhere, also while gaps are closed and days grow', () => {
    fc.assert(
      fc.property(fc.array(command, { minLength: 200, maxLength: 600 }), (commands) => {
        const lists = new DayLists(DAYS)
        const plain: number[][] = [[], [], []]
        let next = 0
        for (const c of commands) {
          const list = plain[c.day]!
          if (c.what === 'add') {
            list.push(next)
            lists.add(c.day, next++)
          } else if (c.what === 'clear') {
            plain[c.day] = []
            lists.clear(c.day)
          } else if (list.length > 0) {
            const [gone] = list.splice(c.which % list.length, 1)
            lists.remove(c.day, gone!)
          }
          expect(lists.isEmpty(c.day)).toBe(plain[c.day]!.length === 0)
          if (c.what !== 'add' || lists.end(c.day) % 32 === 1) for (let day = 0; day < DAYS; day++) expect(read(lists, day)).toEqual(plain[day])
        }
        for (let day = 0; day < DAYS; day++) expect(read(lists, day)).toEqual(plain[day])
      }),
      { seed: 20_261_128, numRuns: 200 },
    )
  })

  test('have room for thousands of items on one day', () => {
    const lists = new DayLists(DAYS)
    for (let item = 0; item < 5000; item++) lists.add(1, item)
    expect(read(lists, 1)).toEqual(Array.from({ length: 5000 }, (_, i) => i))
    expect([lists.end(0), lists.end(2)]).toEqual([0, 0])
  })
})
