/** Everybody who has ever been in touch: patients, and people who asked. Struct of arrays, mutable; rows are storage, ids are names. */
import { type TypedArray, widened } from '../base/widen.ts'

export const STATUS = { prospect: 0, booked: 1, active: 2, left: 3, gone: 4, lapsed: 5 } as const
export const SOURCE = { panel: 0, base: 1, shopper: 2, referred: 3 } as const

/** Touchpoints whose felt value enters a visit; memory of each is kept for each person. */
export const MOMENTS = ['phone', 'access', 'greeting', 'wait', 'delay_told', 'attention', 'presenting', 'estimate', 'comfort', 'checkout', 'callback'] as const
export const MOMENT_COUNT = MOMENTS.length

export class People {
  count = 0
  hi = new Uint32Array(0)
  lo = new Uint32Array(0)
  status = new Uint8Array(0)
  source = new Uint8Array(0)
  /** came by referral, before the simulation or in it */
  referred = new Uint8Array(0)
  insured = new Uint8Array(0)
  /** 0 oldest .. 3 youngest */
  generation = new Uint8Array(0)
  /** days between routine visits */
  interval = new Float64Array(0)
  /** day of the last completed visit, -1 for none */
  lastVisit = new Int32Array(0)
  /** 1 when the passing of 18 months since `lastVisit` has been counted */
  passed = new Uint8Array(0)
  since = new Int32Array(0)
  /** day on which this person was first heard of */
  known = new Int32Array(0)
  trust = new Float64Array(0)
  /** how this person judges, logits */
  leniency = new Float64Array(0)
  memory = new Float64Array(0)
  /** integrated voluntary hazard, and the threshold at which the person leaves */
  hazard = new Float64Array(0)
  hazardAt = new Float64Array(0)
  shock = new Float64Array(0)
  shockUntil = new Int32Array(0)
  /** day on which life takes the person away */
  moves = new Int32Array(0)
  /** integrated referral rate, the next threshold, referrals so far */
  refer = new Float64Array(0)
  referAt = new Float64Array(0)
  refers = new Uint32Array(0)
  routine = new Int32Array(0)
  caseVisit = new Int32Array(0)
  caseLeft = new Uint8Array(0)
  /** cents a visit */
  caseValue = new Int32Array(0)
  appointments = new Uint32Array(0)
  calls = new Uint32Array(0)
  emergencies = new Uint32Array(0)
  others = new Uint32Array(0)
  /** since the last visit: calls lost, curt voices, calls not returned in time, callbacks seen */
  lost = new Uint8Array(0)
  curt = new Uint8Array(0)
  unreturned = new Uint8Array(0)
  contacted = new Uint8Array(0)
  /** attempts of a prospect to get through */
  attempts = new Uint8Array(0)
  /** absolute hours of a web inquiry and of the reply that is due */
  askedAt = new Float64Array(0)
  replyAt = new Float64Array(0)
  /** 1 active at the start of the retention window */
  inWindow = new Uint8Array(0)

  /** @param n rows to begin with */
  constructor(n: number) {
    this.fit(n)
  }

  /** A new row for an id; everything else at rest. */
  add(hi: number, lo: number, source: number, status: number, day: number): number {
    if (this.count === this.hi.length) this.fit(this.hi.length * 2)
    const p = this.count++
    this.hi[p] = hi
    this.lo[p] = lo
    this.source[p] = source
    this.status[p] = status
    this.since[p] = day
    this.known[p] = day
    this.lastVisit[p] = -1
    this.shock[p] = 1
    this.routine[p] = -1
    this.caseVisit[p] = -1
    return p
  }

  /** Room for `n` rows. */
  private fit(n: number): void {
    const rows = this as unknown as Record<string, TypedArray>
    for (const key of Object.keys(this)) {
      const array = rows[key]!
      if (ArrayBuffer.isView(array)) rows[key] = widened(array, key === 'memory' ? n * MOMENT_COUNT : n)
    }
  }
}
