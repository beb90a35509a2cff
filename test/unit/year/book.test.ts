/** The appointment book by hand: which start is found, what is held, what comes free. Steps of 5 minutes, 08:00 is step 96. */
import { describe, expect, test } from 'vitest'

import type { Draws } from '../../../engine/base/draws.ts'
import { DaySheet } from '../../../engine/day/sheet.ts'
import { Book, BOOK_DAYS, FLAG } from '../../../engine/year/book.ts'
import type { Hours } from '../../../engine/year/hours.ts'

/** Monday 2026-03-02 */
const MONDAY = 20514
const EIGHT = 96
/** Mondays 08:00-10:00 with a tail of 20 min, all other days closed */
const session = { from: EIGHT, to: EIGHT + 24, tail: EIGHT + 28 }
const hours: Hours = { weeks: 52, days: [[session], [], [], [], [], [], []], hoursPerWeek: 2 }
const NO_LUCK = { u: () => 0.5 } as unknown as Draws

function book(columns = 1): Book {
  const b = new Book(columns)
  for (let day = MONDAY; day < MONDAY + BOOK_DAYS; day++) b.openDay(day, hours, () => true)
  return b
}
const find = (b: Book, length: number, { from = MONDAY, to = MONDAY + 60, newPatient = false, columns = [0], suits = 1, luck = NO_LUCK } = {}): string =>
  b.find(hours, columns, length, from, to, newPatient, suits, luck, 0, 7) ? `day ${b.foundDay - MONDAY} column ${b.foundColumn} step ${b.foundStep - EIGHT}` : 'none'
const take = (b: Book, length: number, flags = 0): number => b.add(1, 0, b.foundColumn, b.foundDay, b.foundStep, length, MONDAY, 0, 0, flags)

/** The appointments of a day as the book lists them, the last entered first. */
function listed(b: Book, day: number): readonly number[] {
  return Array.from({ length: b.end(day) }, (_, i) => b.at(day, i)).filter((a) => a >= 0).reverse()
}

describe('finding a start', () => {
  test('starts tile what is free, and the last may run 20 minutes over', () => {
    const b = book()
    const starts: string[] = []
    for (let i = 0; i < 4; i++) {
      starts.push(find(b, 8))
      take(b, 8)
    }
    // 08:00, 08:40, 09:20 (ends 10:00); the next week then
    expect(starts).toEqual(['day 0 column 0 step 0', 'day 0 column 0 step 8', 'day 0 column 0 step 16', 'day 7 column 0 step 0'])
    // of 50 min: 08:00, 08:50, 09:40 runs to 10:30: too long; to 10:20 would do
    expect([find(book(), 14), find(book(), 28), find(book(), 29)]).toEqual(['day 0 column 0 step 0', 'day 0 column 0 step 0', 'none'])
  })

  test('no visit starts after closing, though its end would fit', () => {
    const b = book()
    find(b, 24)
    take(b, 24)
    expect(find(b, 4)).toBe('day 7 column 0 step 0')
  })

  test('columns take turns by day', () => {
    const b = book(2)
    const both = { columns: [0, 1] }
    expect(find(b, 4, both)).toBe(`day 0 column ${MONDAY % 2} step 0`)
    expect(find(b, 4, { ...both, from: MONDAY + 7 })).toBe(`day 7 column ${(MONDAY + 7) % 2} step 0`)
  })

  test('only a start that suits the person', () => {
    const wishes = { u: (_: number, __: number, ___: number, day: number, step: number) => (day === MONDAY + 7 && step === EIGHT + 8 ? 0.1 : 0.9) } as unknown as Draws
    expect(find(book(), 8, { suits: 0.35, luck: wishes })).toBe('day 7 column 0 step 8')
  })

  test('a gap in the middle, found by length; a cancelled one is free again', () => {
    const b = book()
    const taken = [0, 1, 2].map(() => {
      find(b, 8)
      return take(b, 8)
    })
    b.cancel(taken[1]!)
    expect(find(b, 8)).toBe('day 0 column 0 step 8')
    expect(find(b, 9)).toBe('day 7 column 0 step 0')
    expect(find(b, 3)).toBe('day 0 column 0 step 8')
  })

  test('closed days and absent people have no starts', () => {
    expect(find(book(), 4, { from: MONDAY + 1, to: MONDAY + 6 })).toBe('none')
    const b = new Book(2)
    for (let day = MONDAY; day < MONDAY + BOOK_DAYS; day++) b.openDay(day, hours, (c) => c === 1)
    expect(find(b, 4, { columns: [0, 1] })).toBe('day 0 column 1 step 0')
  })
})

describe('held starts', () => {
  test('for new patients only, until they are released', () => {
    const b = book()
    b.hold(MONDAY, 0, EIGHT, 8)
    expect(find(b, 8)).toBe('day 0 column 0 step 8')
    expect(find(b, 8, { newPatient: true })).toBe('day 0 column 0 step 0')
    b.release(MONDAY)
    expect(find(b, 8)).toBe('day 0 column 0 step 0')
  })

  test('what is taken is not held', () => {
    const b = book()
    find(b, 4)
    take(b, 4)
    b.hold(MONDAY, 0, EIGHT, 8)
    b.release(MONDAY)
    expect(find(b, 4)).toBe('day 0 column 0 step 4')
  })
})

describe('the day\'s list', () => {
  test('appointments of a day, squeezed and second ones too, which take no steps', () => {
    const b = book()
    find(b, 8)
    take(b, 8)
    b.add(2, 0, 0, MONDAY, EIGHT, 8, MONDAY, 0, 0, FLAG.squeezed)
    b.add(3, 0, 0, MONDAY, EIGHT, 8, MONDAY, 0, 0, FLAG.second)
    const people = []
    for (const a of listed(b, MONDAY)) people.push(b.person[a])
    expect(people.sort()).toEqual([1, 2, 3])
    expect(find(b, 8)).toBe('day 0 column 0 step 8')
  })

  test('forgotten once done, without giving steps back; cancelled ones give them', () => {
    const b = book()
    find(b, 8)
    const a = take(b, 8)
    b.forget(a)
    expect(listed(b, MONDAY)).toEqual([])
    expect(find(b, 8)).toBe('day 0 column 0 step 8')
    const other = take(b, 8)
    b.cancel(other)
    expect(find(b, 8)).toBe('day 0 column 0 step 8')
  })

  test('a companion for the first patient of a day, one at most', () => {
    const b = book()
    const second = (): string => (b.findSecond(hours, [0], MONDAY, MONDAY + 30, 1, NO_LUCK, 0, 7) ? `day ${b.foundDay - MONDAY}` : 'none')
    expect(second()).toBe('none')
    find(b, 8)
    take(b, 8)
    expect(second()).toBe('day 0')
    const a = take(b, 8, FLAG.second)
    expect(second()).toBe('none')
    b.cancel(a)
    expect(second()).toBe('day 0')
  })
})

describe('measures', () => {
  test('days until the third open start, of the right length', () => {
    const b = book()
    expect(b.thirdNext(hours, [0], 8, MONDAY, MONDAY + 60)).toBe(1)
    find(b, 8)
    take(b, 8)
    expect(b.thirdNext(hours, [0], 8, MONDAY, MONDAY + 60)).toBe(8)
    // what is left of the first Monday is 20 steps, the tail included
    expect(b.thirdNext(hours, [0], 20, MONDAY, MONDAY + 60)).toBe(15)
    expect(b.thirdNext(hours, [0], 21, MONDAY, MONDAY + 60)).toBe(22)
    expect(b.thirdNext(hours, [0], 40, MONDAY, MONDAY + 60)).toBe(BOOK_DAYS)
  })

  test('new hours keep what is booked and open or close the rest', () => {
    const b = book()
    find(b, 8, { from: MONDAY + 1 })
    take(b, 8)
    const later: Hours = { ...hours, days: [[{ from: EIGHT + 12, to: EIGHT + 24, tail: EIGHT + 28 }], [], [], [], [], [], []] }
    b.retemplate(MONDAY + 7, later, () => true)
    expect(b.find(later, [0], 12, MONDAY + 7, MONDAY + 7, false, 1, NO_LUCK, 0, 7) && b.foundStep - EIGHT).toBe(12)
    const people = []
    for (const a of listed(b, MONDAY + 7)) people.push(b.person[a])
    expect(people).toEqual([1])
  })

  test('room for thousands of appointments', () => {
    const b = book()
    for (let i = 0; i < 5000; i++) b.add(i, 0, 0, MONDAY + (i % 200), EIGHT, 1, MONDAY, i, 0, FLAG.squeezed)
    let n = 0
    for (let day = MONDAY; day < MONDAY + 200; day++) for (const a of listed(b, day)) n += b.day[a] === day ? 1 : 0
    expect(n).toBe(5000)
  })
})

describe('the appointments of a day', () => {
  const onMonday = (b: Book): readonly number[] => listed(b, MONDAY)

  test('are listed, the last entered first, whichever is taken out', () => {
    const b = book(5)
    const [first, second, third, fourth] = [0, 1, 2, 3].map((column) => b.add(1, 0, column, MONDAY, EIGHT, 4, MONDAY, 0, 0, 0)) as [number, number, number, number]
    expect(onMonday(b)).toEqual([fourth, third, second, first])
    b.cancel(third)
    expect(onMonday(b)).toEqual([fourth, second, first])
    b.cancel(second)
    b.forget(fourth)
    expect(onMonday(b)).toEqual([first])
    const again = b.add(1, 0, 4, MONDAY, EIGHT, 4, MONDAY, 0, 0, 0)
    b.forget(first)
    expect(onMonday(b)).toEqual([again])
    b.forget(again)
    expect(onMonday(b)).toEqual([])
  })
})

describe('many columns', () => {
  test('the number of a column above 255 is kept: 200 people of each role are allowed', () => {
    const b = book(301)
    expect(find(b, 8, { columns: [300] })).toBe('day 0 column 300 step 0')
    expect(b.column[take(b, 8)]).toBe(300)
    expect(find(b, 8, { columns: [300] })).toBe('day 0 column 300 step 8')
    const sheet = new DaySheet(301)
    expect(sheet.visitColumn[sheet.addVisit(0, 0, 0, 0, 300, 0, 0, 0)]).toBe(300)
  })
})
