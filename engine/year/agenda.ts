/** What is due on which day: lists by day, first entered first out. Mutable; part of the year's state. */
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

export class Agenda {
  private readonly firstDay: number
  private head: Int32Array
  private tail: Int32Array
  private kinds = new Uint8Array(1024)
  private refs = new Int32Array(1024)
  private nexts = new Int32Array(1024)
  private free = -1
  private used = 0

  /** @param firstDay @param lastDay day numbers; what is due later is forgotten */
  constructor(firstDay: number, lastDay: number) {
    this.firstDay = firstDay
    this.head = new Int32Array(lastDay - firstDay + 2).fill(-1)
    this.tail = new Int32Array(lastDay - firstDay + 2).fill(-1)
  }

  add(day: number, kind: number, ref: number): void {
    const d = day - this.firstDay
    if (d >= this.head.length) return
    let e = this.free
    if (e >= 0) this.free = this.nexts[e]!
    else {
      if (this.used === this.refs.length) this.grow()
      e = this.used++
    }
    this.kinds[e] = kind
    this.refs[e] = ref
    this.nexts[e] = -1
    const last = this.tail[d]!
    if (last < 0) this.head[d] = e
    else this.nexts[last] = e
    this.tail[d] = e
  }

  kind = 0
  ref = 0

  /** Takes the next entry of a day into `kind` and `ref`; false when there is none. Entries added to the day meanwhile come too. */
  take(day: number): boolean {
    const d = day - this.firstDay
    const e = this.head[d]!
    if (e < 0) return false
    const next = this.nexts[e]!
    this.head[d] = next
    if (next < 0) this.tail[d] = -1
    this.kind = this.kinds[e]!
    this.ref = this.refs[e]!
    this.nexts[e] = this.free
    this.free = e
    return true
  }

  private grow(): void {
    const n = this.refs.length * 2
    this.kinds = widened(this.kinds, n)
    this.refs = widened(this.refs, n)
    this.nexts = widened(this.nexts, n)
  }
}
