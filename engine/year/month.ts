/** Once a month: who leaves, who refers, what is forgotten, what the month earned. Mutates the year's state. */
import { exp, ln } from '../base/maths.ts'
import { hashedPair } from '../base/ids.ts'
import { exponential } from '../base/distributions.ts'
import { PURPOSE } from '../base/purposes.ts'
import { hazardMultiplier } from '../beliefs/leaving.ts'
import { askedFactor, referralWeight, wordOfMouth } from '../beliefs/referral.ts'
import { cancelAll } from './booking.ts'
import { COUNT } from './counters.ts'
import { contact } from './demand.ts'
import { closeBooks } from './money.ts'
import { SOURCE, STATUS } from './people.ts'
import { WARM_UP_MONTHS } from './world.ts'
import type { Year } from './year.ts'

/** 18 months without a visit: no longer an active patient. */
export const LAPSE_DAYS = 548
const LN_2 = 0.6931471805599453
/** Days over which a month's referrals get in touch. */
const REFERRAL_SPAN = 28

/** The first of a month. */
export function monthBegins(y: Year): void {
  const { s } = y
  s.count(COUNT.months)
  s.count(COUNT.activeAtStart, activePatients(y))
  forgetReviews(y)
}

/** The last evening of a month. */
export function monthEnds(y: Year): void {
  const { s } = y
  goThroughPanel(y)
  s.count(COUNT.passed18Months, s.ghosts[s.month + WARM_UP_MONTHS]!)
  s.count(COUNT.activeAtEnd, activePatients(y))
  s.count(COUNT.listedRating, s.reviews > 0 ? s.reviewStars / s.reviews : y.w.listedRating)
  closeBooks(y)
}

export function activePatients(y: Year): number {
  const { people } = y.s
  let n = 0
  for (let p = 0; p < people.count; p++) if (people.status[p] === STATUS.active) n++
  return n
}

/** Readers weigh reviews by age. */
function forgetReviews(y: Year): void {
  const { s, w } = y
  const left = exp(-LN_2 / w.b.readerHalfLife)
  s.readerStars *= left
  s.readerWeight *= left
}

function goThroughPanel(y: Year): void {
  const { s, w, t } = y
  const { people } = s
  const { b } = w
  const voluntary = b.voluntaryLeaving / 12 / s.hazardNorm
  const gross = s.referralGross
  const lnPerSd = ln(b.hazardPerSd)
  const { asks } = t.practice.service
  const referring = ((b.referralRate * gross) / 12 / s.referralNorm) * askedFactor(b, asks.referrals) * wordOfMouth(b, s.lowShare, s.neutralLow)
  const known = people.count
  for (let p = 0; p < known; p++) {
    if (people.lastVisit[p]! >= 0 && people.passed[p] === 0 && s.day - people.lastVisit[p]! > LAPSE_DAYS) passes(y, p)
    if (people.status[p] !== STATUS.active) continue
    // who has nothing booked has lapsed, now or when the booked visit falls through
    if (s.day - people.lastVisit[p]! > LAPSE_DAYS && people.routine[p]! < 0 && people.caseVisit[p]! < 0) {
      people.status[p] = STATUS.lapsed
      s.count(COUNT.lapsed)
      continue
    }
    const z = (people.trust[p]! - s.trustMean) / s.trustSd
    const multiplier = hazardMultiplier(lnPerSd, z) * (people.shockUntil[p]! > s.day ? people.shock[p]! : 1)
    const weight = referralWeight(b, z)
    if (s.month < 0) {
      s.hazardSum += multiplier
      s.referralSum += weight
      s.hazardCount++
    }
    if (people.moves[p]! <= s.day) {
      leave(y, p, COUNT.moved)
      continue
    }
    people.hazard[p]! += voluntary * multiplier
    if (people.hazard[p]! > people.hazardAt[p]!) {
      leave(y, p, COUNT.leftByChoice)
      continue
    }
    people.refer[p]! += referring * weight
    if (people.refer[p]! >= people.referAt[p]!) refer(y, p)
  }
}

/** 18 months have passed since the last visit: counted once, whether or not the patient had left. */
function passes(y: Year, p: number): void {
  const { s } = y
  const { people } = s
  people.passed[p] = 1
  s.count(COUNT.passed18Months)
}

function leave(y: Year, p: number, counter: number): void {
  const { s } = y
  s.people.status[p] = STATUS.left
  s.count(counter)
  cancelAll(y, p)
}

/** Referrals are a Poisson process of the patient's own, run faster or slower by how the patient feels; the next one has come. */
function refer(y: Year, p: number): void {
  const { s, w, ws } = y
  const { people } = s
  while (people.refer[p]! >= people.referAt[p]!) {
    const ordinal = people.refers[p]!++
    hashedPair(ws.id, people.hi[p]!, people.lo[p]!, ordinal)
    const hi = ws.id[0]!
    const lo = ws.id[1]!
    const u = (index: number): number => w.draws.u(PURPOSE.referral, people.hi[p]!, people.lo[p]!, ordinal, index)
    contact(y, hi, lo, SOURCE.referred, s.day + 1 + Math.floor(u(0) * REFERRAL_SPAN))
    people.referAt[p]! += exponential(u(1), 1)
  }
}

/** At the start of a window of twelve months: who is there. */
export function openWindow(y: Year): void {
  const { people } = y.s
  y.s.windowStart = y.s.day
  for (let p = 0; p < people.count; p++) people.inWindow[p] = people.status[p] === STATUS.active ? 1 : 0
}

/** At its end: who of them has been seen. */
export function closeWindow(y: Year): void {
  const { s } = y
  const { people } = s
  for (let p = 0; p < people.count; p++) {
    if (people.inWindow[p] === 0) continue
    s.count(COUNT.windowStart)
    if (people.lastVisit[p]! >= s.windowStart) s.count(COUNT.windowKept)
  }
}
