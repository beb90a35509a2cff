/**
 * The appointment book: columns of 5-minute steps for 39 weeks, and who is in them. Mutable; part of the year's state.
 *
 * A person is offered, in order of day, column and time, the starts that tile what is free; the first that suits is taken.
 * Held steps are open to new patients only. Lead time is an outcome of this, nowhere an input.
 */
import type { Draws } from '../base/draws.ts'
import { weekday } from '../base/dates.ts'
import { PURPOSE } from '../base/purposes.ts'
import { widened } from '../base/widen.ts'
import { DayLists } from './day-lists.ts'
import { type Hours, sessionsOn } from './hours.ts'
import { clearSteps, countSteps, hasStep, nextClear, nextSet, ROW_WORDS, setSteps, STEPS } from './steps.ts'

/** How far ahead the book goes, days. */
export const BOOK_DAYS = 273
const RING = 280
const CLOSED_DAY = 7
const ANY_LENGTH = STEPS

export const FLAG = { squeezed: 1, second: 2, caseVisit: 4, first: 8, prebooked: 16 } as const

export class Book {
  readonly columns: number
  // steps by day and column: open to everybody, open to new patients only, taken; closed are those in none
  private free: Int32Array
  private heldFree: Int32Array
  private booked: Int32Array
  /**
   * By day and column, for everybody and for new patients: no start fits a visit longer than this. What is booked leaves it true;
   * what comes free sets it back to ANY_LENGTH; a look that finds nothing lowers it.
   */
  private longest: Int16Array
  /** The same by day and group of columns: of whole days that are full nobody looks at each column. */
  private longestOfDay: Int16Array
  /** by column; columns that are asked for together are one group */
  private readonly group: Uint8Array
  private readonly groups: number
  private seconds: Uint8Array
  /** weekday of each open day, CLOSED_DAY of the others */
  private weekdays: Uint8Array
  /** 1 where a day has held steps */
  private held: Uint8Array

  // appointments
  person = new Int32Array(0)
  kind = new Uint8Array(0)
  column = new Uint16Array(0)
  day = new Int32Array(0)
  step = new Int16Array(0)
  length = new Int16Array(0)
  made = new Int32Array(0)
  ordinal = new Uint32Array(0)
  /** cents of production when it is kept */
  value = new Int32Array(0)
  flags = new Uint8Array(0)
  private readonly lists = new DayLists(RING)
  /** the row that was given up last, and by row the one before it */
  private freeRow = -1
  private freeBefore = new Int32Array(0)
  private used = 0

  /** by step: whether a start suits the person and the day at hand, known where `askedFor` is their number */
  private readonly wished = new Uint8Array(STEPS)
  private readonly askedFor = new Float64Array(STEPS)
  private asking = 0

  // where `find` found something
  foundDay = 0
  foundColumn = 0
  foundStep = 0
  /** found beside the first patient of a day: takes no steps */
  foundSecond = false

  /** @param columns how many @param group of each column, 0 .. 255; which columns are a group changes no result */
  constructor(columns: number, group: ArrayLike<number> = new Uint8Array(columns)) {
    this.columns = columns
    this.group = Uint8Array.from(group)
    this.groups = this.group.reduce((most, g) => Math.max(most, g), 0) + 1
    this.free = new Int32Array(RING * columns * ROW_WORDS)
    this.heldFree = new Int32Array(RING * columns * ROW_WORDS)
    this.booked = new Int32Array(RING * columns * ROW_WORDS)
    this.longest = new Int16Array(RING * columns * 2).fill(ANY_LENGTH)
    this.longestOfDay = new Int16Array(RING * this.groups * 2).fill(ANY_LENGTH)
    this.seconds = new Uint8Array(RING * columns)
    this.held = new Uint8Array(RING)
    this.weekdays = new Uint8Array(RING)
    this.fit(2048)
  }

  /** Opens a day that comes into reach. @param present by column, whether its owner works that day */
  openDay(day: number, hours: Hours, present: (column: number) => boolean): void {
    const r = day % RING
    this.weekdays[r] = sessionsOn(hours, day).length > 0 ? weekday(day) : CLOSED_DAY
    for (let c = 0; c < this.columns; c++) {
      const row = (r * this.columns + c) * ROW_WORDS
      this.free.fill(0, row, row + ROW_WORDS)
      this.heldFree.fill(0, row, row + ROW_WORDS)
      this.booked.fill(0, row, row + ROW_WORDS)
      this.seconds[r * this.columns + c] = 0
      if (!present(c)) {
        this.away(r, c)
        continue
      }
      for (const s of sessionsOn(hours, day)) setSteps(this.free, row, s.from, s.tail)
      this.freed(r, c)
    }
    this.lists.clear(r)
  }

  /** New hours or people for a day that has appointments already: these stay, the rest follows the new template. */
  retemplate(day: number, hours: Hours, present: (column: number) => boolean): void {
    const r = day % RING
    this.weekdays[r] = sessionsOn(hours, day).length > 0 ? weekday(day) : CLOSED_DAY
    for (let c = 0; c < this.columns; c++) {
      const row = (r * this.columns + c) * ROW_WORDS
      this.free.fill(0, row, row + ROW_WORDS)
      this.heldFree.fill(0, row, row + ROW_WORDS)
      if (!present(c)) {
        this.away(r, c)
        continue
      }
      for (const s of sessionsOn(hours, day)) setSteps(this.free, row, s.from, s.tail)
      for (let i = row; i < row + ROW_WORDS; i++) this.free[i]! &= ~this.booked[i]!
      this.freed(r, c)
    }
  }

  /** Keeps steps of a day for new patients, where they are free. */
  hold(day: number, column: number, step: number, length: number): void {
    const row = ((day % RING) * this.columns + column) * ROW_WORDS
    if (nextClear(this.free, this.free, 0, row, step, step + length) < step + length) return
    clearSteps(this.free, row, step, step + length)
    setSteps(this.heldFree, row, step, step + length)
    this.held[day % RING] = 1
  }

  /** Held steps of a day become free for everybody. */
  release(day: number): void {
    const r = day % RING
    if (this.held[r] === 0) return
    this.held[r] = 0
    for (let c = 0; c < this.columns; c++) {
      const row = (r * this.columns + c) * ROW_WORDS
      let any = 0
      for (let i = row; i < row + ROW_WORDS; i++) {
        any |= this.heldFree[i]!
        this.free[i]! |= this.heldFree[i]!
      }
      if (any === 0) continue
      this.heldFree.fill(0, row, row + ROW_WORDS)
      this.freed(r, c)
    }
  }

  /**
   * First start that fits and suits, into `found*`.
   * @param columns those of the right role @param length steps @param newPatient may take held steps
   * @param suits chance that a given start suits this person, 1 for any
   */
  find(
    hours: Hours, columns: ArrayLike<number>, length: number, fromDay: number, toDay: number,
    newPatient: boolean, suits: number, draws: Draws, hi: number, lo: number,
  ): boolean {
    const n = columns.length
    if (n === 0) return false
    const { free, heldFree } = this
    const too = newPatient ? -1 : 0
    const group = this.group[columns[0]!]!
    for (let day = fromDay; day <= toDay; day++) {
      const ring = day % RING
      const weekdayOf = this.weekdays[ring]!
      if (weekdayOf === CLOSED_DAY || this.longestOfDay[2 * (ring * this.groups + group) - too]! < length) continue
      const sessions = hours.days[weekdayOf]!
      let anyFits = false
      // another person or another day: no wish is known
      this.asking++
      for (let k = 0; k < n; k++) {
        const c = columns[(k + day) % n]!
        const r = ring * this.columns + c
        const bound = 2 * r - too
        if (this.longest[bound]! < length) continue
        const row = r * ROW_WORDS
        let fits = false
        for (let i = 0; i < sessions.length; i++) {
          const { from, to, tail } = sessions[i]!
          for (let begin = nextSet(free, heldFree, too, row, from, tail); begin < to; ) {
            const end = nextClear(free, heldFree, too, row, begin, tail)
            // starts tile each free run from its first step
            for (let start = begin; start + length <= end && start < to; start += length) {
              fits = true
              if (suits < 1 && !this.isWished(start, suits, draws, hi, lo, day)) continue
              this.foundDay = day
              this.foundColumn = c
              this.foundStep = start
              this.foundSecond = false
              return true
            }
            begin = nextSet(free, heldFree, too, row, end, tail)
          }
        }
        if (fits) anyFits = true
        else this.longest[bound] = length - 1
      }
      if (!anyFits) this.full(ring, group, -too)
    }
    return false
  }

  /** Whether a start suits: a hundred columns with the same free start ask for the wish once. */
  private isWished(start: number, suits: number, draws: Draws, hi: number, lo: number, day: number): boolean {
    if (this.askedFor[start] !== this.asking) {
      this.askedFor[start] = this.asking
      this.wished[start] = draws.u(PURPOSE.wish, hi, lo, day, start) < suits ? 1 : 0
    }
    return this.wished[start] === 1
  }

  /** First day on which the first patient of a column may be given a companion that suits, into `found*` (two at the start of the day). */
  findSecond(hours: Hours, columns: ArrayLike<number>, fromDay: number, toDay: number, suits: number, draws: Draws, hi: number, lo: number): boolean {
    for (let day = fromDay; day <= toDay; day++) {
      const sessions = sessionsOn(hours, day)
      if (sessions.length === 0) continue
      const step = sessions[0]!.from
      for (let k = 0; k < columns.length; k++) {
        const c = columns[k]!
        const r = (day % RING) * this.columns + c
        if (this.seconds[r] !== 0 || !hasStep(this.booked, r * ROW_WORDS, step)) continue
        if (suits < 1 && draws.u(PURPOSE.wish, hi, lo, day, step) >= suits) continue
        this.foundDay = day
        this.foundColumn = c
        this.foundStep = step
        this.foundSecond = true
        return true
      }
    }
    return false
  }

  /** Days until the third start that would fit, counted from `fromDay`; BOOK_DAYS when there is none. */
  thirdNext(hours: Hours, columns: ArrayLike<number>, length: number, fromDay: number, toDay: number): number {
    let seen = 0
    if (columns.length === 0) return BOOK_DAYS
    const { free } = this
    const group = this.group[columns[0]!]!
    for (let day = fromDay; day <= toDay; day++) {
      const weekdayOf = this.weekdays[day % RING]!
      if (weekdayOf === CLOSED_DAY || this.longestOfDay[2 * ((day % RING) * this.groups + group)]! < length) continue
      const sessions = hours.days[weekdayOf]!
      for (let k = 0; k < columns.length; k++) {
        const c = columns[k]!
        const r = (day % RING) * this.columns + c
        if (this.longest[r * 2]! < length) continue
        const row = r * ROW_WORDS
        for (const { from, to, tail } of sessions) {
          for (let begin = nextSet(free, free, 0, row, from, tail); begin < to; ) {
            const end = nextClear(free, free, 0, row, begin, tail)
            for (let start = begin; start + length <= end && start < to; start += length) if (++seen === 3) return day - fromDay + 1
            begin = nextSet(free, free, 0, row, end, tail)
          }
        }
      }
    }
    return BOOK_DAYS
  }

  /** Something may have come free in a column of a day. */
  private freed(r: number, column: number): void {
    const at = 2 * (r * this.columns + column)
    const day = 2 * (r * this.groups + this.group[column]!)
    this.longest[at] = this.longest[at + 1] = ANY_LENGTH
    this.longestOfDay[day] = this.longestOfDay[day + 1] = ANY_LENGTH
  }

  /** The owner of a column does not work on a day: nothing fits. */
  private away(r: number, column: number): void {
    const at = 2 * (r * this.columns + column)
    this.longest[at] = this.longest[at + 1] = 0
  }

  /** No column of a day had a start that fits: the day's bound is that of its columns. @param too 1 for new patients, else 0 */
  private full(r: number, group: number, too: number): void {
    let most = 0
    for (let c = 0; c < this.columns; c++) {
      if (this.group[c] === group) most = Math.max(most, this.longest[2 * (r * this.columns + c) + too]!)
    }
    this.longestOfDay[2 * (r * this.groups + group) + too] = most
  }

  /** Enters an appointment and takes its steps; squeezed-in and second ones take none. @returns its number */
  add(
    person: number, kind: number, column: number, day: number, step: number, length: number,
    made: number, ordinal: number, value: number, flags: number,
  ): number {
    let a = this.freeRow
    if (a >= 0) this.freeRow = this.freeBefore[a]!
    else {
      if (this.used === this.person.length) this.fit(this.person.length * 2)
      a = this.used++
    }
    const r = day % RING
    this.person[a] = person
    this.kind[a] = kind
    this.column[a] = column
    this.day[a] = day
    this.step[a] = step
    this.length[a] = length
    this.made[a] = made
    this.ordinal[a] = ordinal
    this.value[a] = value
    this.flags[a] = flags
    this.lists.add(r, a)
    if (flags & FLAG.second) this.seconds[r * this.columns + column] = 1
    else if ((flags & FLAG.squeezed) === 0) this.mark(a, true)
    return a
  }

  /** How far a day's list of appointments goes: `for (let i = book.end(day) - 1; i >= 0; i--)` reads it from the one made last. */
  end(day: number): number {
    return this.lists.end(day % RING)
  }

  /** The appointment that was made i-th on a day, or below 0 when it has been taken out. */
  at(day: number, i: number): number {
    return this.lists.at(day % RING, i)
  }

  /** Takes an appointment out and gives its steps back. */
  cancel(a: number): void {
    const r = this.day[a]! % RING
    if (this.flags[a]! & FLAG.second) this.seconds[r * this.columns + this.column[a]!] = 0
    else if ((this.flags[a]! & FLAG.squeezed) === 0) this.mark(a, false)
    this.forget(a)
  }

  /** Takes an appointment out once its day is done. */
  forget(a: number): void {
    this.lists.remove(this.day[a]! % RING, a)
    this.freeBefore[a] = this.freeRow
    this.freeRow = a
  }

  /** Steps of a day that appointments have taken, all columns; a closed day without any has none. */
  stepsTaken(day: number): number {
    if (this.weekdays[day % RING] === CLOSED_DAY && this.lists.isEmpty(day % RING)) return 0
    return countSteps(this.booked, (day % RING) * this.columns * ROW_WORDS, this.columns * ROW_WORDS)
  }

  private mark(a: number, taken: boolean): void {
    const r = (this.day[a]! % RING) * this.columns + this.column[a]!
    const row = r * ROW_WORDS
    const from = this.step[a]!
    const to = from + this.length[a]!
    clearSteps(this.heldFree, row, from, to)
    if (taken) {
      clearSteps(this.free, row, from, to)
      setSteps(this.booked, row, from, to)
    } else {
      setSteps(this.free, row, from, to)
      clearSteps(this.booked, row, from, to)
      this.freed(this.day[a]! % RING, this.column[a]!)
    }
  }

  /** Room for `n` appointments. */
  private fit(n: number): void {
    this.person = widened(this.person, n)
    this.kind = widened(this.kind, n)
    this.column = widened(this.column, n)
    this.day = widened(this.day, n)
    this.step = widened(this.step, n)
    this.length = widened(this.length, n)
    this.made = widened(this.made, n)
    this.ordinal = widened(this.ordinal, n)
    this.value = widened(this.value, n)
    this.flags = widened(this.flags, n)
    this.freeBefore = widened(this.freeBefore, n)
  }
}
