/** Everybody who has ever been in touch: patients, and people who asked. Struct of arrays, mutable; rows are storage, ids are names. */
import { type TypedArray, widened } from '../base/widen.ts'

export const STATUS = { prospect: 0, booked: 1, active: 2, left: 3, gone: 4, lapsed: 5 } as const
export const SOURCE = { panel: 0, base: 1, shopper: 2, referred: 3 } as const

/** Touchpoints whose felt value enters a visit; memory of each is kept for each person. */
export const MOMENTS = ['phone', 'access', 'greeting', 'wait', 'delay_told', 'attention', 'presenting', 'estimate', 'comfort', 'checkout', 'callback'] as const
export const MOMENT_COUNT = MOMENTS.length

export class People {
  count = 0
  hi: Uint32Array
  lo: Uint32Array
  status: Uint8Array
  source: Uint8Array
  /** came by referral, before the simulation or in it */
  referred: Uint8Array
  insured: Uint8Array
  /** 0 oldest .. 3 youngest */
  generation: Uint8Array
  /** days between routine visits */
  interval: Float64Array
  /** day of the last completed visit, -1 for none */
  lastVisit: Int32Array
  /** 1 when the passing of 18 months since `lastVisit` has been counted */
  passed: Uint8Array
  since: Int32Array
  /** day on which this person was first heard of */
  known: Int32Array
  trust: Float64Array
  /** how this person judges, logits */
  person: Float64Array
  memory: Float64Array
  /** integrated voluntary hazard, and the threshold at which the person leaves */
  hazard: Float64Array
  hazardAt: Float64Array
  shock: Float64Array
  shockUntil: Int32Array
  /** day on which life takes the person away */
  moves: Int32Array
  /** integrated referral rate, the next threshold, referrals so far */
  refer: Float64Array
  referAt: Float64Array
  refers: Uint32Array
  routine: Int32Array
  caseVisit: Int32Array
  caseLeft: Uint8Array
  /** cents a visit */
  caseValue: Int32Array
  appointments: Uint32Array
  calls: Uint32Array
  emergencies: Uint32Array
  others: Uint32Array
  /** since the last visit: calls lost, curt voices, calls not returned in time, callbacks seen */
  lost: Uint8Array
  curt: Uint8Array
  unreturned: Uint8Array
  contacted: Uint8Array
  /** attempts of a prospect to get through */
  attempts: Uint8Array
  /** absolute hours of a web inquiry and of the reply that is due */
  askedAt: Float64Array
  replyAt: Float64Array
  /** 1 active at the start of the retention window */
  inWindow: Uint8Array

  constructor(n: number) {
    this.hi = new Uint32Array(n)
    this.lo = new Uint32Array(n)
    this.status = new Uint8Array(n)
    this.source = new Uint8Array(n)
    this.referred = new Uint8Array(n)
    this.insured = new Uint8Array(n)
    this.generation = new Uint8Array(n)
    this.interval = new Float64Array(n)
    this.lastVisit = new Int32Array(n)
    this.passed = new Uint8Array(n)
    this.since = new Int32Array(n)
    this.known = new Int32Array(n)
    this.trust = new Float64Array(n)
    this.person = new Float64Array(n)
    this.memory = new Float64Array(n * MOMENT_COUNT)
    this.hazard = new Float64Array(n)
    this.hazardAt = new Float64Array(n)
    this.shock = new Float64Array(n)
    this.shockUntil = new Int32Array(n)
    this.moves = new Int32Array(n)
    this.refer = new Float64Array(n)
    this.referAt = new Float64Array(n)
    this.refers = new Uint32Array(n)
    this.routine = new Int32Array(n)
    this.caseVisit = new Int32Array(n)
    this.caseLeft = new Uint8Array(n)
    this.caseValue = new Int32Array(n)
    this.appointments = new Uint32Array(n)
    this.calls = new Uint32Array(n)
    this.emergencies = new Uint32Array(n)
    this.others = new Uint32Array(n)
    this.lost = new Uint8Array(n)
    this.curt = new Uint8Array(n)
    this.unreturned = new Uint8Array(n)
    this.contacted = new Uint8Array(n)
    this.attempts = new Uint8Array(n)
    this.askedAt = new Float64Array(n)
    this.replyAt = new Float64Array(n)
    this.inWindow = new Uint8Array(n)
  }

  /** A new row for an id; everything else at rest. */
  add(hi: number, lo: number, source: number, status: number, day: number): number {
    if (this.count === this.hi.length) this.grow()
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

  private grow(): void {
    const n = this.hi.length * 2
    const rows = this as unknown as Record<string, TypedArray>
    for (const key of Object.keys(this)) {
      const array = rows[key]!
      if (ArrayBuffer.isView(array)) rows[key] = widened(array, key === 'memory' ? n * MOMENT_COUNT : n)
    }
  }
}
