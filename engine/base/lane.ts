/**
 * The part of a calendar that is known before anything happens: a day's arrivals and calls. Gathered, sorted once, then taken from
 * the front. The order is the calendar's (tick, class, sequence); the heap beside it stays small. Mutable.
 *
 * The key packs tick, class and position into one double, so that the machine's own sort of numbers does the work.
 */
import { widened } from './widen.ts'

/** 2^35 ticks, 8 classes, 2^15 events: 2^53 together. */
const TICKS = 34359738368
const CLASSES = 8
const EVENTS = 32768
/** Exact, powers of two: to multiply is a few times as fast as to divide. */
const PER_TICK = 1 / (EVENTS * CLASSES)
const PER_EVENT = 1 / EVENTS

export class Lane {
  /** of the first event that waits; Infinity when none does */
  tick = Infinity
  order = Infinity
  private keys = new Float64Array(0)
  private orders = new Float64Array(0)
  /** kind, a and b of each; one in four is not used */
  private payload = new Int32Array(0)
  private at = 0
  private end = 0
  private position = 0

  constructor() {
    this.fit(256)
  }

  clear(): void {
    this.at = this.end = 0
    this.tick = this.order = Infinity
  }

  /** Takes an event in before the lane is sorted. @param order rises with every event of a class @returns false when it does not fit: the heap takes it */
  gather(tick: number, cls: number, order: number, kind: number, a: number, b: number): boolean {
    const at = this.end
    if (tick >= TICKS || cls >= CLASSES || at >= EVENTS) return false
    if (at === this.keys.length) this.fit(2 * at)
    this.keys[at] = (tick * CLASSES + cls) * EVENTS + at
    this.orders[at] = order
    this.payload[4 * at] = kind
    this.payload[4 * at + 1] = a
    this.payload[4 * at + 2] = b
    this.end++
    return true
  }

  /** Nothing more is gathered; the first event comes to the front. */
  sort(): void {
    this.keys.subarray(0, this.end).sort()
    this.front()
  }

  /** Hands the first event to whoever keeps `kind`, `a`, `b`, and moves on. */
  take(into: { kind: number; a: number; b: number }): void {
    const { payload, position } = this
    into.kind = payload[4 * position]!
    into.a = payload[4 * position + 1]!
    into.b = payload[4 * position + 2]!
    this.at++
    this.front()
  }

  private front(): void {
    if (this.at === this.end) {
      this.tick = this.order = Infinity
      return
    }
    const key = this.keys[this.at]!
    this.position = (key - Math.floor(key * PER_EVENT) * EVENTS) | 0
    this.tick = Math.floor(key * PER_TICK)
    this.order = this.orders[this.position]!
  }

  /** Room for `n` events. */
  private fit(n: number): void {
    this.keys = widened(this.keys, n)
    this.orders = widened(this.orders, n)
    this.payload = widened(this.payload, 4 * n)
  }
}
