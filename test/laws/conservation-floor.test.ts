/**
 * Conservation on random small days of the practice's floor, after every event: theorem, exact in ticks.
 * Days of up to 12 visits, 10 calls and 5 tasks with few people, all on a grid of five minutes so that most ticks are equal.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { Floor } from '../../engine/day/floor.ts'
import { EXIT, DayLog } from '../../engine/day/log.ts'
import { DESK_TASKS, type DayRules, type DaySheet } from '../../engine/day/sheet.ts'
import { exactly, minutes, RULES, seconds } from '../unit/day/days.ts'
import { FloorWatch } from './floor-watch.ts'
import { luckOf, sheetFrom, type VisitDrawn } from './random-days.ts'

const u = fc.integer({ min: 1, max: 99 }).map((n) => n / 100)
const slot = (max: number): fc.Arbitrary<number> => fc.nat(max).map((n) => n * minutes(5))

const visit: fc.Arbitrary<VisitDrawn> = fc.record({
  kind: fc.nat(2), column: fc.nat(2), at: slot(40), early: fc.integer({ min: -4, max: 4 }).map((n) => n * minutes(5)), missed: fc.nat(9).map((n) => n === 0),
  luck: fc.array(u, { minLength: 7, maxLength: 7 }),
})
const day = fc.record({
  desk: fc.integer({ min: 1, max: 3 }), rooms: fc.integer({ min: 1, max: 3 }), assistants: fc.integer({ min: 1, max: 2 }),
  examines: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), lunch: fc.boolean(),
  visits: fc.array(visit, { maxLength: 12 }),
  calls: fc.array(fc.record({ at: slot(42), takes: fc.integer({ min: 1, max: 6 }), shopper: fc.boolean(), followUp: fc.nat(3), luck: fc.tuple(u, u) }), { maxLength: 10 }),
  tasks: fc.array(fc.record({ at: slot(42), task: fc.integer({ min: 3, max: 5 }), takes: fc.integer({ min: 1, max: 9 }) }), { maxLength: 5 }),
  piles: fc.tuple(fc.nat(30), fc.nat(60), fc.nat(60), fc.nat(40)),
  breakEvery: fc.constantFrom(minutes(5), minutes(10), minutes(25)), walkOut: fc.constantFrom(5, 20, 75), order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9, maxLength: 9 }),
})
type DayDrawn = typeof day extends fc.Arbitrary<infer T> ? T : never

const rulesOf = (d: DayDrawn): DayRules => ({
  ...RULES, deskPeople: d.desk, rooms: d.rooms, pools: [d.assistants], breakEvery: d.breakEvery, paperworkPerVisit: minutes(4),
  needs: [{ work: exactly(20), exam: exactly(5), pools: [] }, { work: exactly(25), exam: null, pools: [0] }, { work: exactly(10), exam: null, pools: [] }],
  walkOutMu: RULES.walkOutMu + Math.log(d.walkOut / 75), walkOutSigma: 0.5, urgency: d.order, shopperPatience: seconds(60), patientPatience: minutes(4),
})

interface Followed {
  readonly sheet: DaySheet
  readonly log: DayLog
}

function follow(d: DayDrawn, spoil?: (floor: Floor) => void): Followed {
  const sheet = sheetFrom(d)
  const rules = rulesOf(d)
  const log = new DayLog(sheet.columns)
  const floor = new Floor(sheet.columns, 12)
  spoil?.(floor)
  const watch = new FloorWatch(floor, sheet, rules, log)
  floor.run(sheet, rules, luckOf(d), log)
  watch.close()
  return { sheet, log }
}

describe('after every event of 400 random days', () => {
  test('rooms, people, patients, calls, tasks, exams and piles', () => {
    const exits = [0, 0, 0, 0]
    fc.assert(
      fc.property(day, (d) => {
        const { sheet, log } = follow(d)
        for (let v = 0; v < sheet.visits; v++) exits[log.visitExit[v]!]!++
      }),
      { seed: 34, numRuns: 400 },
    )
    expect(exits[EXIT.none]).toBe(0)
    // the cases are not empty
    expect(exits[EXIT.seen]).toBeGreaterThan(1000)
    expect(Math.min(exits[EXIT.noShow]!, exits[EXIT.walkedOut]!)).toBeGreaterThan(30)
    expect(DESK_TASKS.length).toBe(9)
  })

  test('the same day twice on one floor gives the same log', () => {
    fc.assert(
      fc.property(day, day, (d, other) => {
        const floor = new Floor(3, 1)
        const run = (x: DayDrawn): string => {
          const sheet = sheetFrom(x)
          const log = new DayLog(sheet.columns)
          floor.run(sheet, rulesOf(x), luckOf(x), log)
          const rows = (a: ArrayLike<number>, n: number): number[] => Array.from({ length: n }, (_, i) => a[i]!)
          return JSON.stringify([rows(log.visitExit, sheet.visits), rows(log.careTo, sheet.visits), rows(log.callWait, sheet.calls), log.paperworkLeft, log.events])
        }
        const first = run(d)
        run(other)
        expect(run(d)).toBe(first)
      }),
      { seed: 35, numRuns: 100 },
    )
  })
})

describe('the watch itself sees', () => {
  const busy: DayDrawn = {
    desk: 1, rooms: 2, assistants: 1, examines: [false, true, false], lunch: true, piles: [8, 8, 8, 8], breakEvery: minutes(5), walkOut: 75, order: [0, 1, 2, 3, 4, 5, 6, 7, 8],
    visits: [0, 1, 2, 3, 4, 5].map((i) => ({ kind: i % 2, column: i % 2, at: minutes(20 * i), early: 0, missed: false, luck: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5] })),
    calls: [{ at: minutes(10), takes: 4, shopper: true, followUp: 0, luck: [0.5, 0.5] }], tasks: [],
  }
  /** Changes a method of the chairs or the desk. */
  const spoiled = (part: 'care' | 'desk', method: string, how: (was: (...a: never[]) => unknown) => (...a: never[]) => unknown): (() => Followed) => () =>
    follow(busy, (floor) => {
      const target = (floor as unknown as Record<string, Record<string, (...a: never[]) => unknown>>)[part]!
      target[method] = how(target[method]!.bind(target))
    })

  test('nothing wrong where nothing is', () => expect(follow(busy).log.visitExit[5]).toBe(EXIT.seen))
  test('a room that is not freed', () => expect(spoiled('care', 'endCare', (was) => function (this: { roomsFree: number }, ...a) { was(...a); this.roomsFree-- })).toThrow('rooms of'))
  test('a patient who is forgotten', () => expect(spoiled('care', 'checkedIn', () => () => undefined)).toThrow('in no place'))
  test('a patient who is seen out twice', () => expect(spoiled('desk', 'checkOut', (was) => (...a) => { was(...a); was(...a) })).toThrow('check-out and check-out'))
  test('a free column that seats nobody', () => expect(spoiled('care', 'seatNext', () => () => undefined)).toThrow('waits while column'))
  test('a pile that loses work', () => expect(spoiled('desk', 'addPaperwork', () => () => undefined)).toThrow('pile 7'))
})
