/** Two weeks after a visit: the statement has come, the complaint was handled or not. Stars, trust, shock, review. Mutates the state. */
import { logistic } from '../base/distributions.ts'
import { PURPOSE } from '../base/purposes.ts'
import { shock } from '../beliefs/leaving.ts'
import { postingChance } from '../beliefs/posting.ts'
import { problemCost, type Problem, severity } from '../beliefs/problem.ts'
import { acknowledgedFactor, costLeft, urgeLeft } from '../beliefs/recovery.ts'
import { starsOf } from '../beliefs/stars.ts'
import { trusted } from '../beliefs/trust.ts'
import { COUNT } from './counters.ts'
import type { Year } from './year.ts'

const DAYS_PER_YEAR = 365.25
/** SD of the standard logistic law, so that the noise of the ordered logit has scale 1. */
const LOGISTIC_SD = 1.8137993642342178
/** Weight of one visit in the decayed mean of low stars: about three months of visits of a small practice. */
const LOW_SHARE_VISITS = 1200

/** Draws of a settlement, by position. */
const OPINION = { noise: 0, posts: 1 } as const

export function settle(y: Year, a: number): void {
  const { s, w } = y
  const { b } = w
  const { care, people } = s
  const p = care.person[a]!
  const ordinal = care.ordinal[a]!
  const problem = care.problem[a]! as Problem
  const voiced = care.voiced[a] === 1 && care.heard[a]! >= 0
  const solved = care.solvedAfter[a]!
  // a solution that lies beyond today is not felt yet
  const known = solved >= 0 && care.heard[a]! + solved <= s.day ? solved : -1
  const lapse = acknowledgedFactor(b, care.acknowledged[a] === 1)
  const satisfaction = care.felt[a]! - problemCost(b, problem) * lapse * costLeft(b, voiced, known)

  people.trust[p] = trusted(b, people.trust[p]!, satisfaction, Math.max(0, s.day - people.since[p]!) / DAYS_PER_YEAR)
  if (problem !== 0) {
    shaken(y, p, shock(b, severity(b, problem) * lapse, urgeLeft(b, voiced, known)))
  }
  giveStars(y, p, ordinal, satisfaction)
  learn(y, p, satisfaction)
  care.settled[a] = 1
  care.release(a)
}

/** A problem is remembered for a while. While a greater one is, a lesser one adds nothing to it, neither in size nor in time. */
export function shaken(y: Year, p: number, shock: number): void {
  const { s, w } = y
  const { people } = s
  const still = people.shockUntil[p]! > s.day ? people.shock[p]! : 1
  if (shock < still) return
  people.shock[p] = shock
  people.shockUntil[p] = s.day + Math.round(w.b.shockWeeks * 7)
}

function giveStars(y: Year, p: number, ordinal: number, satisfaction: number): void {
  const { s, w, t } = y
  const { people } = s
  const latent = satisfaction + logistic(w.draws.u(PURPOSE.review, people.hi[p]!, people.lo[p]!, ordinal, OPINION.noise), 0, LOGISTIC_SD)
  if (s.month < 0) remember(y, latent)
  const stars = starsOf(latent, s.thresholds)
  s.count(COUNT.settled)
  s.count(COUNT.stars, stars)
  if (stars <= 2) s.count(COUNT.lowStars)
  s.lowShare += ((stars <= 2 ? 1 : 0) - s.lowShare) / LOW_SHARE_VISITS
  const posts = w.draws.u(PURPOSE.review, people.hi[p]!, people.lo[p]!, ordinal, OPINION.posts)
  if (posts >= postingChance(w.b, s.postingScale, stars, t.keeps.reviewsAsked)) return
  s.count(COUNT.reviews)
  s.count(COUNT.reviewStars, stars)
  if (s.month < 0) return
  s.reviews++
  s.reviewStars += stars
  s.readerStars += stars + s.readerShift
  s.readerWeight++
}

/** The warm-up collects what the yardsticks are made of. */
function learn(y: Year, p: number, satisfaction: number): void {
  const { s } = y
  if (s.month >= 0) return
  const own = satisfaction - s.people.leniency[p]!
  s.feltSum += own
  s.feltSquares += own * own
  s.feltCount++
}

function remember(y: Year, latent: number): void {
  const { s } = y
  if (s.latentCount === s.latents.length) {
    const wide = new Float64Array(s.latents.length * 2)
    wide.set(s.latents)
    s.latents = wide
  }
  s.latents[s.latentCount++] = latent
}
