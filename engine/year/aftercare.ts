/** Visits of the last two weeks: what was felt, what went wrong, whether it was put right. Mutable; part of the year's state. */
import { widened } from '../base/widen.ts'

export class Aftercare {
  person = new Int32Array(0)
  /** satisfaction before the problem is counted, logits */
  felt = new Float64Array(0)
  ordinal = new Uint32Array(0)
  problem = new Uint8Array(0)
  acknowledged = new Uint8Array(0)
  voiced = new Uint8Array(0)
  /** day on which the practice heard of it, -1 before */
  heard = new Int32Array(0)
  /** days from heard to solved, -1 while open */
  solvedAfter = new Float64Array(0)
  /** cents in dispute */
  amount = new Int32Array(0)
  calls = new Uint8Array(0)
  /** 1 while on the agenda: the complaint or its work is still going on */
  open = new Uint8Array(0)
  settled = new Uint8Array(0)
  /** complaints that were given up so far */
  fellSilent = 0
  private nexts = new Int32Array(0)
  private free = -1
  private used = 0

  constructor() {
    this.fit(512)
  }

  add(person: number, ordinal: number, felt: number): number {
    let a = this.free
    if (a >= 0) this.free = this.nexts[a]!
    else {
      if (this.used === this.person.length) this.fit(this.person.length * 2)
      a = this.used++
    }
    this.person[a] = person
    this.ordinal[a] = ordinal
    this.felt[a] = felt
    this.problem[a] = this.acknowledged[a] = this.voiced[a] = 0
    this.heard[a] = -1
    this.solvedAfter[a] = -1
    this.amount[a] = 0
    this.calls[a] = this.open[a] = this.settled[a] = 0
    return a
  }

  /** Gives the row back when neither the settlement nor a complaint needs it any more. */
  release(a: number): void {
    if (this.open[a] === 1 || this.settled[a] === 0) return
    this.nexts[a] = this.free
    this.free = a
  }

  /** Complaints that are still going on. */
  openCount(): number {
    let n = 0
    for (let a = 0; a < this.used; a++) n += this.open[a]!
    return n
  }

  /** Room for `n` rows. */
  private fit(n: number): void {
    this.person = widened(this.person, n)
    this.felt = widened(this.felt, n)
    this.ordinal = widened(this.ordinal, n)
    this.problem = widened(this.problem, n)
    this.acknowledged = widened(this.acknowledged, n)
    this.voiced = widened(this.voiced, n)
    this.heard = widened(this.heard, n)
    this.solvedAfter = widened(this.solvedAfter, n)
    this.amount = widened(this.amount, n)
    this.calls = widened(this.calls, n)
    this.open = widened(this.open, n)
    this.settled = widened(this.settled, n)
    this.nexts = widened(this.nexts, n)
  }
}
