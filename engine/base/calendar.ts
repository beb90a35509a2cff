/**
 * The event calendar of a day: what happens next. Mutates its own typed arrays; one calendar serves many days.
 *
 * Events come out by (tick, class, sequence), a total order: at one tick the lower class first, within a class first pushed first
 * out. Without the sequence a heap gives equal events back in no sensible order. A binary heap: the key (tick, class and sequence
 * in one double) and the slot of the payload move; the payload stays where it was written.
 * What belongs together lies together: V8 takes five instructions to look into each further array. Measured in an earlier layout, at 30
 * waiting events: this 73-80 ns a push and pop, payload moved along 87-90, four children a node 78-80, sift to the bottom first 78.
 *
 * What is entered before the first `next` is kept sorted beside the heap (`lane.ts`): a day knows its arrivals and calls beforehand.
 */
import { double } from './double.ts'
import { invariant } from './invariant.ts'
import { Lane } from './lane.ts'
import { widened } from './widen.ts'

/** A class takes 9 bits, the sequence 44: 2^53 together. */
const CLASS_MAX = 511
const CLASS_STEP = 17592186044416
/** Exact, a power of two. */
const PER_CLASS_STEP = 1 / CLASS_STEP

export class Calendar {
  /** The event that `next` took out. Ticks are whole milliseconds of the day. */
  tick = double(0)
  kind = 0
  a = 0
  b = 0
  /** Events waiting. */
  size = 0

  /** what was entered before the first `next` since the calendar was empty */
  private readonly lane = new Lane()
  private gathering = true
  /** of the event taken out: class and sequence */
  private order = double(0)
  /** events in the heap */
  private heap = 0

  private capacity = 0
  private sequence = 0
  /** the heap: tick and order of each position, one behind the other */
  private keys = new Float64Array(0)
  /** the slot of each position */
  private slots = new Int32Array(0)
  /** kind, a and b of each slot; one in four is not used */
  private payload = new Int32Array(0)

  /** @param capacity events held without growing, at least 1; the calendar doubles when full */
  constructor(capacity: number) {
    invariant(Number.isInteger(capacity) && capacity >= 1, () => `calendar of capacity ${capacity}`)
    this.fit(capacity)
  }

  /** Class of the event that `next` took out. */
  get cls(): number {
    return (this.order * PER_CLASS_STEP) | 0
  }

  /** Empties the calendar and sets the tick back to 0. */
  clear(): void {
    this.size = 0
    this.heap = 0
    this.sequence = 0
    this.tick = 0
    this.lane.clear()
    this.gathering = true
  }

  /**
   * Enters an event.
   *
   * @param tick when, whole milliseconds, not before the current tick
   * @param cls 0..511, lower first at one tick
   * @param kind what happens
   * @param a @param b whatever it needs: whole numbers of 32 bits, as `kind` is
   * @throws InvariantError for a tick that is NaN, negative, not whole, unsafe or past
   */
  push(tick: number, cls: number, kind: number, a: number, b: number): void {
    // written so that NaN fails
    if (!(tick >= this.tick && Number.isSafeInteger(tick))) refuseTick(tick, this.tick)
    if ((cls & CLASS_MAX) !== cls) refuseClass(cls)
    const order = cls * CLASS_STEP + this.sequence++
    this.size++
    if (this.gathering && this.lane.gather(tick, cls, order, kind, a, b)) return
    if (this.heap === this.capacity) this.fit(2 * this.capacity)
    const { keys, slots, payload } = this
    const at = this.heap++
    // free slots are parked behind the heap
    const slot = slots[at]!
    keys[2 * at] = tick
    keys[2 * at + 1] = order
    payload[4 * slot] = kind
    payload[4 * slot + 1] = a
    payload[4 * slot + 2] = b
    if (at > 0) siftUp(keys, slots, at)
  }

  /**
   * Takes the next event out, into `tick`, `cls`, `kind`, `a`, `b`.
   *
   * @returns false, with the fields unchanged, when nothing waits
   */
  next(): boolean {
    if (this.size === 0) return false
    this.size--
    if (this.gathering) this.settle()
    const { lane, keys } = this
    if (this.heap === 0 || lane.tick < keys[0]! || (lane.tick === keys[0] && lane.order < keys[1]!)) {
      this.tick = lane.tick
      this.order = lane.order
      lane.take(this)
      return true
    }
    const { slots, payload } = this
    const slot = slots[0]!
    this.tick = keys[0]!
    this.order = keys[1]!
    this.kind = payload[4 * slot]!
    this.a = payload[4 * slot + 1]!
    this.b = payload[4 * slot + 2]!
    const size = --this.heap
    if (size > 0) siftDown(keys, slots, size)
    slots[size] = slot
    return true
  }

  /** Nothing more is gathered. */
  private settle(): void {
    this.gathering = false
    this.lane.sort()
  }

  /** Room for so many events. */
  private fit(capacity: number): void {
    const before = this.capacity
    this.capacity = capacity
    this.keys = widened(this.keys, 2 * capacity)
    this.payload = widened(this.payload, 4 * capacity)
    this.slots = widened(this.slots, capacity)
    for (let slot = before; slot < capacity; slot++) this.slots[slot] = slot
  }
}

// Apart from `push` and `next`, so that these are small enough to be compiled into whoever calls them. They are handed whole numbers
// only: a double that is handed over is put into a box first.

/** Lets the key at position `from`, the last of the heap, rise to its place. */
function siftUp(keys: Float64Array, slots: Int32Array, from: number): void {
  const tick = keys[2 * from]!
  const order = keys[2 * from + 1]!
  const slot = slots[from]!
  let at = from
  while (at > 0) {
    const parent = (at - 1) >> 1
    const parentTick = keys[2 * parent]!
    const parentOrder = keys[2 * parent + 1]!
    if (parentTick < tick || (parentTick === tick && parentOrder < order)) break
    keys[2 * at] = parentTick
    keys[2 * at + 1] = parentOrder
    slots[at] = slots[parent]!
    at = parent
  }
  keys[2 * at] = tick
  keys[2 * at + 1] = order
  slots[at] = slot
}

/** Lets the key at position `size`, behind the heap, sink from the first position, which is free. */
function siftDown(keys: Float64Array, slots: Int32Array, size: number): void {
  const tick = keys[2 * size]!
  const order = keys[2 * size + 1]!
  const slot = slots[size]!
  let at = 0
  for (let child = 1; child < size; child = 2 * at + 1) {
    let childTick = keys[2 * child]!
    const right = child + 1
    if (right < size) {
      const rightTick = keys[2 * right]!
      if (rightTick < childTick || (rightTick === childTick && keys[2 * right + 1]! < keys[2 * child + 1]!)) {
        child = right
        childTick = rightTick
      }
    }
    const childOrder = keys[2 * child + 1]!
    if (tick < childTick || (tick === childTick && order < childOrder)) break
    keys[2 * at] = childTick
    keys[2 * at + 1] = childOrder
    slots[at] = slots[child]!
    at = child
  }
  keys[2 * at] = tick
  keys[2 * at + 1] = order
  slots[at] = slot
}

function refuseTick(tick: number, now: number): never {
  invariant(false, `event at tick ${tick}, now ${now}: a tick is a whole number, not past and below 2^53`)
}

function refuseClass(cls: number): never {
  invariant(false, `event class ${cls} is not 0..${CLASS_MAX}`)
}
