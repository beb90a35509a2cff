/**
 * What the warm-up is for: the practice finds its own level under the baseline, and the yardsticks are made that all plans share.
 * Halfway, patients who were there before are put into equilibrium with what they have been given; at `as_of` the yardsticks are
 * fixed: trust in SDs, mean hazard, mean referral weight, thresholds of the stars. Mutates the state.
 */
import { cumulativeMix } from '../beliefs/stars.ts'
import { postingScale, reviewMean } from '../beliefs/posting.ts'
import { normal } from '../base/distributions.ts'
import { PURPOSE } from '../base/purposes.ts'
import { logit } from '../base/maths.ts'
import { quantile } from '../base/order.ts'
import { COUNT, COUNTER_COUNT } from './counters.ts'
import { MOMENT_COUNT, SOURCE, STATUS } from './people.ts'
import { WARM_UP_MONTHS } from './world.ts'
import type { Year } from './year.ts'

/** Month at which the first half of the warm-up ends. */
export const HALFWAY = -6
/** Fewer settled visits than this say too little: the starting values stay. */
const ENOUGH = 50
/** Yields below and above this are noise of a small practice. */
const YIELD_LEAST = 0.3
const YIELD_MOST = 0.95
/** A month to get in touch, and six weeks to be seen. */
const YIELD_DAYS = 75

/** Before the first day. */
export function beforeWarmUp(y: Year): void {
  const { s, w } = y
  const mix = cumulativeMix(w.b)
  s.postingScale = postingScale(w.b, mix)
  s.lowShare = s.neutralLow = mix[1]
  s.referralGross = 1 / w.b.referralYield
  s.unreferred = unreferredContacts(y)
}

/** Contacts a month that no patient sends: what the file counts, less those that referrals bring at the baseline. */
function unreferredContacts(y: Year): number {
  const { w, s } = y
  const { demand, practice } = w.practice
  const referred = (practice.active_patients * w.b.referralRate * s.referralGross) / 12
  return Math.max(0, demand.new_patient_calls + demand.web_inquiries - referred)
}

export function halfway(y: Year): void {
  const { s } = y
  equilibrium(y)
  const yielded = referralYield(y)
  s.referralGross = 1 / yielded
  s.unreferred = unreferredContacts(y)
  const { demand } = y.w.practice
  const existing = (demand.calls - demand.new_patient_calls) * (WARM_UP_MONTHS + HALFWAY)
  s.otherShare = existing > 0 ? Math.min(1, Math.max(0, 1 - s.endogenousCalls / existing)) : 0
  centreNoShows(y)
  s.hazardSum = s.referralSum = s.hazardCount = 0
  s.latentCount = 0
}

/** The file's no-show rate is a mean over the practice's own lead times: one step of Newton on the odds. */
function centreNoShows(y: Year): void {
  const { s, w } = y
  // missed / scheduled; those who cancel at short notice cannot miss
  const wanted = w.practice.demand.no_show / (1 - Math.min(0.9, w.practice.demand.short_notice_cancel))
  if (s.missCount < ENOUGH || wanted <= 0 || wanted >= 1 || w.b.noShowLead <= 1e-6) return
  s.noShowLead -= (logit(wanted) - logit(s.missSum / s.missCount)) / w.b.noShowLead
}

/** Share of referred people who became patients, among those known long enough to have had the time; few say too little. */
function referralYield(y: Year): number {
  const { people, day } = y.s
  let known = 0
  let seen = 0
  for (let p = 0; p < people.count; p++) {
    if (people.source[p] !== SOURCE.referred || people.known[p]! > day - YIELD_DAYS) continue
    known++
    if (people.lastVisit[p]! >= 0) seen++
  }
  return known < 20 ? y.w.b.referralYield : Math.min(YIELD_MOST, Math.max(YIELD_LEAST, seen / known))
}

/** Those who were patients before trust the practice, and expect of it, what its visits have earned. */
function equilibrium(y: Year): void {
  const { s, w } = y
  if (s.feltCount < ENOUGH) return
  const { people } = s
  const mean = s.feltSum / s.feltCount
  const sd = Math.sqrt(Math.max(1e-6, s.feltSquares / s.feltCount - mean * mean))
  const rest = mean + w.restingOffset * sd
  // an average that moves by a share g at each visit varies by sd sqrt(g / (2 - g))
  const g = (w.b.trustGain * (1 + w.b.trustLossRatio)) / 2
  const spread = sd * Math.sqrt(g / (2 - g))
  for (let p = 0; p < people.count; p++) {
    if (people.status[p] !== STATUS.active) continue
    const u = w.draws.u(PURPOSE.life, people.hi[p]!, people.lo[p]!, 0, 0)
    people.trust[p] = people.leniency[p]! + rest + spread * normal(u)
    for (let m = 0; m < MOMENT_COUNT; m++) people.memory[p * MOMENT_COUNT + m] = s.momentSum[m]! / s.momentCount
  }
  measureTrust(y)
}

/** Mean and SD of trust in the panel of the day: what "one SD" means. */
export function measureTrust(y: Year): void {
  const { s } = y
  const { people } = s
  let n = 0
  let sum = 0
  let squares = 0
  for (let p = 0; p < people.count; p++) {
    if (people.status[p] !== STATUS.active) continue
    n++
    sum += people.trust[p]!
    squares += people.trust[p]! * people.trust[p]!
  }
  if (n < 2) return
  const mean = sum / n
  s.trustMean = mean
  s.trustSd = Math.sqrt(Math.max(1e-4, squares / n - mean * mean))
}

/** At the end of every month of the warm-up. */
export function monthOfWarmUp(y: Year): void {
  const { s } = y
  measureTrust(y)
  if (s.hazardCount === 0) return
  s.hazardNorm = s.hazardSum / s.hazardCount
  s.referralNorm = Math.max(1e-6, s.referralSum / s.hazardCount)
}

/** On the first day of `as_of`: the yardsticks are fixed, the listed rating is what was measured. */
export function afterWarmUp(y: Year): void {
  const { s, w } = y
  const mix = cumulativeMix(w.b)
  if (s.latentCount >= ENOUGH) {
    const sorted = s.latents.slice(0, s.latentCount).sort()
    mix.forEach((share, i) => {
      s.thresholds[i] = quantile(sorted, share)
    })
  }
  s.lowShare = s.neutralLow
  // readers have seen what is listed: as if the reviews of the months before had been like it
  const perMonth = Math.max(0.5, s.counters.slice(0, WARM_UP_MONTHS * COUNTER_COUNT).reduce((sum, x, i) => (i % COUNTER_COUNT === COUNT.reviews ? sum + x : sum), 0) / WARM_UP_MONTHS)
  // readers see how reviews differ from what the fitted mix of visits is reviewed as: the baseline stays where it is listed
  s.readerShift = w.listedRating - reviewMean(w.b, mix)
  s.readerWeight = perMonth * (w.b.readerHalfLife / 0.6931471805599453)
  s.readerStars = s.readerWeight * w.listedRating
  s.latents = new Float64Array(0)
}
