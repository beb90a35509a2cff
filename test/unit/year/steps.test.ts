/** Bit sets of a day's steps against plain arrays, and the book against a book that looks at every step. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Draws } from '../../../engine/base/draws.ts'
import { Book, BOOK_DAYS, FLAG } from '../../../engine/year/book.ts'
import { type Hours, type SessionSteps, sessionsOn } from '../../../engine/year/hours.ts'
import { clearSteps, countSteps, hasStep, nextClear, nextSet, ROW_WORDS, setSteps, STEPS } from '../../../engine/year/steps.ts'

const SEED = { seed: 20_261_123 }
const span = fc.tuple(fc.nat(STEPS), fc.nat(STEPS)).map(([a, b]): readonly [number, number] => (a < b ? [a, b] : [b, a]))

describe('a row of bits', () => {
  test('is a row of steps: set, cleared, looked for, counted', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), span), { maxLength: 12 }), fc.array(span, { maxLength: 4 }), span, (edits, others, [from, to]) => {
        // the middle one of three rows: nothing may reach into its neighbours
        const words = new Int32Array(3 * ROW_WORDS)
        const second = new Int32Array(3 * ROW_WORDS)
        const plain: boolean[] = Array.from({ length: STEPS }, () => false)
        const plainSecond: boolean[] = Array.from({ length: STEPS }, () => false)
        for (const [isSet, [a, b]] of edits) {
          if (isSet) setSteps(words, ROW_WORDS, a, b)
          else clearSteps(words, ROW_WORDS, a, b)
          plain.fill(isSet, a, b)
        }
        for (const [a, b] of others) {
          setSteps(second, ROW_WORDS, a, b)
          plainSecond.fill(true, a, b)
        }
        expect(plain.map((_, i) => hasStep(words, ROW_WORDS, i))).toEqual(plain)
        expect(countSteps(words, 0, 3 * ROW_WORDS)).toBe(plain.filter(Boolean).length)
        const first = (is: (i: number) => boolean): number => {
          for (let i = from; i < to; i++) if (is(i)) return i
          return to
        }
        if (from === to) return
        expect(nextSet(words, second, -1, ROW_WORDS, from, to)).toBe(first((i) => plain[i]! || plainSecond[i]!))
        expect(nextSet(words, second, 0, ROW_WORDS, from, to)).toBe(first((i) => plain[i]!))
        expect(nextClear(words, second, -1, ROW_WORDS, from, to)).toBe(first((i) => !plain[i]! && !plainSecond[i]!))
        expect(nextClear(words, second, 0, ROW_WORDS, from, to)).toBe(first((i) => !plain[i]!))
      }),
      { ...SEED, numRuns: 500 },
    )
  })
})

// the book

const MONDAY = 20514
const sessions: readonly SessionSteps[] = [
  { from: 93, to: 103, tail: 107 },
  { from: 126, to: 132, tail: 136 },
]
const hours: Hours = { weeks: 52, days: [sessions, [], sessions, sessions, [], [], []], hoursPerWeek: 20 }
const LUCK = { u: (_purpose: number, hi: number, _lo: number, day: number, step: number) => ((hi * 7 + day * 3 + step) % 10) / 10 } as unknown as Draws
const DAYS = 4
const COLUMNS = 3
type Step = 'closed' | 'free' | 'held' | 'booked'

/** What the book says, by looking at every step. */
class PlainBook {
  private readonly steps = new Map<string, Step[]>()

  constructor(isPresent: (column: number) => boolean) {
    for (let day = MONDAY; day < MONDAY + BOOK_DAYS; day++) {
      for (let c = 0; c < COLUMNS; c++) {
        const row = Array.from({ length: STEPS }, (): Step => 'closed')
        if (isPresent(c)) for (const s of sessionsOn(hours, day)) row.fill('free', s.from, s.tail)
        this.steps.set(`${day} ${c}`, row)
      }
    }
  }

  row(day: number, column: number): Step[] {
    return this.steps.get(`${day} ${column}`)!
  }

  find(columns: readonly number[], length: number, from: number, to: number, newPatient: boolean, suits: number, hi: number): string {
    for (let day = from; day <= to; day++) {
      for (let k = 0; k < columns.length; k++) {
        const column = columns[(k + day) % columns.length]!
        for (const start of this.starts(day, column, length, newPatient)) {
          if (suits >= 1 || LUCK.u(0, hi, 0, day, start) < suits) return `${day} ${column} ${start}`
        }
      }
    }
    return 'none'
  }

  starts(day: number, column: number, length: number, newPatient: boolean): readonly number[] {
    const row = this.row(day, column)
    const isOpen = (step: number): boolean => row[step] === 'free' || (newPatient && row[step] === 'held')
    return sessionsOn(hours, day).flatMap((s) => {
      const found: number[] = []
      let run = 0
      for (let step = s.from; step < s.tail; step++) {
        run = isOpen(step) ? run + 1 : 0
        if (run < length) continue
        run = 0
        if (step - length + 1 < s.to) found.push(step - length + 1)
      }
      return found
    })
  }
}

const command = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('book' as const), length: fc.integer({ min: 1, max: 10 }), from: fc.nat(DAYS), newPatient: fc.boolean(), suits: fc.constantFrom(0.3, 1), hi: fc.nat(9), columns: fc.constantFrom([0], [1, 2], [0, 1, 2]) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('cancel' as const), which: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('hold' as const), day: fc.nat(DAYS), column: fc.nat(COLUMNS - 1), step: fc.integer({ min: 90, max: 136 }), length: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('release' as const), day: fc.nat(DAYS) }) },
  // a day is held, searched until nothing fits, and given back
  { weight: 1, arbitrary: fc.record({ what: fc.constant('held' as const), day: fc.constantFrom(0, 2, 3), column: fc.nat(COLUMNS - 1) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('hours' as const), day: fc.constantFrom(0, 2, 3), absent: fc.constantFrom(-1, 0, 1, 2) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('third' as const), length: fc.integer({ min: 1, max: 10 }), columns: fc.constantFrom([0], [1, 2]) }) },
)

describe('the book', () => {
  test('offers what a look at every step offers, whatever was booked, cancelled, held and released before', () => {
    fc.assert(
      fc.property(fc.array(command, { minLength: 40, maxLength: 80 }), fc.boolean(), fc.constantFrom(-1, 0, 2), (commands, grouped, absent) => {
        // the first column by itself, the others together; or all of them one group
        const book = grouped ? new Book(COLUMNS, [0, 1, 1]) : new Book(COLUMNS)
        const isPresent = (column: number): boolean => column !== absent
        for (let day = MONDAY; day < MONDAY + BOOK_DAYS; day++) book.openDay(day, hours, isPresent)
        const plain = new PlainBook(isPresent)
        const taken: { readonly a: number; readonly day: number; readonly column: number; readonly step: number; readonly length: number }[] = []
        for (const c of commands) {
          if (c.what === 'book') {
            const from = MONDAY + c.from
            const columns = grouped && c.columns.length === COLUMNS ? [1, 2] : c.columns
            const isThere = book.find(hours, columns, c.length, from, from + DAYS, c.newPatient, c.suits, LUCK, c.hi, 0)
            const offered = isThere ? `${book.foundDay} ${book.foundColumn} ${book.foundStep}` : 'none'
            expect(offered).toBe(plain.find(columns, c.length, from, from + DAYS, c.newPatient, c.suits, c.hi))
            if (!isThere) continue
            const { foundDay: day, foundColumn: column, foundStep: step } = book
            const a = book.add(1, 0, column, day, step, c.length, MONDAY, 0, 0, c.newPatient ? FLAG.first : 0)
            plain.row(day, column).fill('booked', step, step + c.length)
            taken.push({ a, day, column, step, length: c.length })
          } else if (c.what === 'cancel') {
            const [gone] = taken.splice(c.which, 1)
            if (gone === undefined) continue
            book.cancel(gone.a)
            plain.row(gone.day, gone.column).fill('free', gone.step, gone.step + gone.length)
          } else if (c.what === 'hold') {
            const row = plain.row(MONDAY + c.day, c.column)
            const isFree = row.slice(c.step, c.step + c.length).every((s) => s === 'free')
            book.hold(MONDAY + c.day, c.column, c.step, c.length)
            if (isFree) row.fill('held', c.step, c.step + c.length)
          } else if (c.what === 'hours') {
            // presence changes; what is booked stays, held steps follow the new template too
            const there = (column: number): boolean => column !== c.absent
            book.retemplate(MONDAY + c.day, hours, there)
            for (let column = 0; column < COLUMNS; column++) {
              const row = plain.row(MONDAY + c.day, column)
              const open = new Set(there(column) ? sessionsOn(hours, MONDAY + c.day).flatMap((s) => Array.from({ length: s.tail - s.from }, (_, i) => s.from + i)) : [])
              row.forEach((s, i) => s !== 'booked' && (row[i] = open.has(i) ? 'free' : 'closed'))
            }
          } else if (c.what === 'third') {
            const starts = Array.from({ length: DAYS + 1 }, (_, i) => MONDAY + i).flatMap((day) => c.columns.flatMap((column) => plain.starts(day, column, c.length, false).map(() => day - MONDAY + 1)))
            expect(book.thirdNext(hours, c.columns, c.length, MONDAY, MONDAY + DAYS)).toBe(starts[2] ?? BOOK_DAYS)
          } else if (c.what === 'held') {
            const day = MONDAY + c.day
            const [session] = sessionsOn(hours, day)
            const row = plain.row(day, c.column)
            const length = session!.tail - session!.from
            const isFree = row.slice(session!.from, session!.tail).every((s) => s === 'free')
            book.hold(day, c.column, session!.from, length)
            if (isFree) row.fill('held', session!.from, session!.tail)
            const looked = (): string => (book.find(hours, [c.column], 2, day, day, false, 1, LUCK, 0, 0) ? `${book.foundStep}` : 'none')
            const offered = (): string => `${plain.starts(day, c.column, 2, false)[0] ?? 'none'}`
            expect(looked()).toBe(offered())
            book.release(day)
            for (let column = 0; column < COLUMNS; column++) plain.row(day, column).forEach((s, i, all) => s === 'held' && (all[i] = 'free'))
            expect(looked()).toBe(offered())
          } else {
            book.release(MONDAY + c.day)
            for (let column = 0; column < COLUMNS; column++) {
              const row = plain.row(MONDAY + c.day, column)
              row.forEach((s, i) => s === 'held' && (row[i] = 'free'))
            }
          }
          const booked = Array.from({ length: COLUMNS }, (_, column) => plain.row(MONDAY, column).filter((s) => s === 'booked').length)
          expect(book.stepsTaken(MONDAY)).toBe(booked.reduce((a, b) => a + b, 0))
        }
      }),
      { ...SEED, numRuns: 200 },
    )
  })

  test('knows nothing of the day whose place a new day takes: its owner was away, or it was full', () => {
    const LATER = MONDAY + 280
    for (const wasThere of [false, true]) {
      const book = new Book(1)
      book.openDay(MONDAY, hours, () => wasThere)
      const look = (day: number): boolean => book.find(hours, [0], 4, day, day, false, 1, LUCK, 0, 0)
      const taken: number[] = []
      while (look(MONDAY)) taken.push(book.add(1, 0, 0, MONDAY, book.foundStep, 4, MONDAY, 0, 0, 0))
      expect(taken.length > 0).toBe(wasThere)
      for (const a of taken) book.forget(a)
      book.openDay(LATER, hours, () => true)
      expect(look(LATER)).toBe(true)
    }
  })
})
