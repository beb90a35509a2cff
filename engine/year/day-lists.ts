/**
 * Whole numbers listed by day: entered at the end, taken out anywhere, read in order. Mutable; part of the book.
 *
 * A day's list lies in one piece, with gaps where something was taken out: who goes through a long list reads ahead, where a list that
 * leads from each entry to the next waits for memory at every step. When a day is full, its gaps are closed, or all days get more room.
 */
import { widened } from '../base/widen.ts'

const GAP = -1
/** Fewer gaps than this share are not worth closing. */
const GAPS_WORTH = 1 / 4

export class DayLists {
  private readonly days: number
  /** room of a day; doubled at once */
  private room = 16
  private items = new Int32Array(0)
  /** by day: places in use, and how many of them are gaps */
  private readonly used: Int32Array
  private readonly gaps: Int32Array
  /** by item: its place in the list of its day */
  private places = new Int32Array(0)

  constructor(days: number) {
    this.days = days
    this.used = new Int32Array(days)
    this.gaps = new Int32Array(days)
    this.grow()
    this.fit(2048)
  }

  /** How far a day's list goes: `for (let i = lists.end(day) - 1; i >= 0; i--)` reads it from the last entered. */
  end(day: number): number {
    return this.used[day]!
  }

  /** What was entered i-th, or below 0 when it has been taken out. */
  at(day: number, i: number): number {
    return this.items[day * this.room + i]!
  }

  isEmpty(day: number): boolean {
    return this.used[day] === this.gaps[day]
  }

  clear(day: number): void {
    this.used[day] = this.gaps[day] = 0
  }

  /** @param item not below 0, on one day at a time */
  add(day: number, item: number): void {
    if (this.used[day] === this.room) this.makeRoom(day)
    while (item >= this.places.length) this.fit(2 * this.places.length)
    const place = this.used[day]!++
    this.items[day * this.room + place] = item
    this.places[item] = place
  }

  /** @param item that is on that day */
  remove(day: number, item: number): void {
    const place = this.places[item]!
    this.items[day * this.room + place] = GAP
    this.gaps[day]!++
    if (this.gaps[day] === this.used[day]) this.clear(day)
  }

  private makeRoom(day: number): void {
    if (this.gaps[day]! >= this.room * GAPS_WORTH) this.closeGaps(day)
    else this.grow()
  }

  private closeGaps(day: number): void {
    const { items, places } = this
    const from = day * this.room
    let used = 0
    for (let i = 0; i < this.used[day]!; i++) {
      const item = items[from + i]!
      if (item === GAP) continue
      items[from + used] = item
      places[item] = used++
    }
    this.used[day] = used
    this.gaps[day] = 0
  }

  /** Room for so many items. */
  private fit(items: number): void {
    this.places = widened(this.places, items)
  }

  /** Every day gets twice the room. */
  private grow(): void {
    const wide = new Int32Array(this.days * this.room * 2)
    for (let day = 0; day < this.days; day++) wide.set(this.items.subarray(day * this.room, day * this.room + this.used[day]!), day * this.room * 2)
    this.items = wide
    this.room *= 2
  }
}
