/**
 * What is due on which day: lists by day, first entered first out. Mutable; part of the year's state.
 *
 * A list is a chain of blocks of fifteen entries, each one number: a chain of single entries would wait for memory at every step.
 */
import { invariant } from '../base/invariant.ts'
import { widened } from '../base/widen.ts'

/** `ref` is a row of `People`, or of `Aftercare` where the name says so. */
export const DUE = {
  otherCall: 1,
  routineCall: 2,
  caseCall: 3,
  emergency: 4,
  /** ref: aftercare */
  complaint: 5,
  /** ref: aftercare */
  complaintWork: 6,
  /** ref: aftercare; also on closed days */
  settle: 7,
  callback: 8,
  contactCall: 9,
  inquiry: 10,
} as const

// a block: the number of the next one, then its entries
const BLOCK = 16
const ENTRIES = BLOCK - 1
// an entry is the ref and, in its last four bits, the kind
const KIND_BITS = 4

export class Agenda {
  private readonly firstDay: number
  private blocks = new Int32Array(0)
  private free = -1
  private used = 0
  // by day: first and last block, entries taken out of the first, entries in the last
  private readonly head: Int32Array
  private readonly tail: Int32Array
  private readonly taken: Uint8Array
  private readonly filled: Uint8Array

  /** The entry that `take` took out. */
  kind = 0
  ref = 0

  /** @param firstDay @param lastDay day numbers; what is due later is forgotten */
  constructor(firstDay: number, lastDay: number) {
    const days = lastDay - firstDay + 2
    this.firstDay = firstDay
    this.head = new Int32Array(days).fill(-1)
    this.tail = new Int32Array(days).fill(-1)
    this.taken = new Uint8Array(days)
    this.filled = new Uint8Array(days)
    this.fit(128)
  }

  /** @param kind one of `DUE` @param ref whole, 0..2^27 - 1 */
  add(day: number, kind: number, ref: number): void {
    if (ref >>> (31 - KIND_BITS) !== 0) refuse(ref)
    const d = day - this.firstDay
    if (d >= this.head.length) return
    if (this.tail[d]! < 0 || this.filled[d] === ENTRIES) this.lengthen(d)
    this.blocks[this.tail[d]! * BLOCK + 1 + this.filled[d]!] = (ref << KIND_BITS) | kind
    this.filled[d]!++
  }

  /** Takes the next entry of a day into `kind` and `ref`; false when there is none. Entries added to the day meanwhile come too. */
  take(day: number): boolean {
    const d = day - this.firstDay
    const block = this.head[d]!
    if (block < 0) return false
    const at = this.taken[d]!
    const isLast = block === this.tail[d]
    if (at === (isLast ? this.filled[d] : ENTRIES)) {
      this.head[d] = isLast ? -1 : this.blocks[block * BLOCK]!
      if (isLast) this.tail[d] = -1
      this.taken[d] = 0
      this.giveBack(block)
      return this.take(day)
    }
    const entry = this.blocks[block * BLOCK + 1 + at]!
    this.taken[d] = at + 1
    this.kind = entry & ((1 << KIND_BITS) - 1)
    this.ref = entry >> KIND_BITS
    return true
  }

  /** Another block at the end of a day. */
  private lengthen(d: number): void {
    let fresh = this.free
    if (fresh >= 0) this.free = this.blocks[fresh * BLOCK]!
    else {
      if (this.used * BLOCK === this.blocks.length) this.fit(2 * this.used)
      fresh = this.used++
    }
    const last = this.tail[d]!
    if (last < 0) {
      this.head[d] = fresh
      this.taken[d] = 0
    } else this.blocks[last * BLOCK] = fresh
    this.tail[d] = fresh
    this.filled[d] = 0
  }

  /** Room for so many blocks. */
  private fit(blocks: number): void {
    this.blocks = widened(this.blocks, blocks * BLOCK)
  }

  private giveBack(block: number): void {
    this.blocks[block * BLOCK] = this.free
    this.free = block
  }
}

function refuse(ref: number): never {
  invariant(false, `row ${ref} of what is due is not 0..2^27 - 1`)
}
