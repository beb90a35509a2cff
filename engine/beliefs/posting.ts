/** Stars -> a posted review: a U-shape of its own accord, and a nearly flat share of those who are asked. */
import { belief, type Values } from './belief.ts'

export const postingBeliefs = {
  postingShare: belief(0.005, 0.003, 0.008, 'logit', 'share of visits', 'B', ['V1', 'V5', 'V7'], 'share of visits that end in an unsolicited review'),
  postingBottom: belief(5.5, 4, 7, 'log', 'ratio', 'B', ['V1', 'V7', 'V8'], 'how much likelier 1 star is to be posted than 5 stars'),
  postingAsked: belief(0.1, 0.03, 0.2, 'logit', 'share', 'C', ['V8', 'model'], 'share of those asked who post'),
} as const

/** Unsolicited posting by stars relative to 5 stars; the bottom is a belief, the rest is derived in the ledger (section 7). */
const RELATIVE = [0, 0.9, 0.35, 0.33, 1] as const

type B = Values<typeof postingBeliefs>

/** Mean relative posting over a mix of visits: the scale that makes `postingShare` a share of all visits. */
export function postingScale(b: B, cumulative: readonly number[]): number {
  const [c1, c2, c3, c4] = cumulative as [number, number, number, number]
  const mean = c1 * b.postingBottom + (c2 - c1) * RELATIVE[1] + (c3 - c2) * RELATIVE[2] + (c4 - c3) * RELATIVE[3] + (1 - c4)
  return b.postingShare / mean
}

/** Mean stars of unsolicited reviews of a mix of visits. */
export function reviewMean(b: B, cumulative: readonly number[]): number {
  let stars = 0
  let posted = 0
  for (let k = 1; k <= 5; k++) {
    const share = (k === 5 ? 1 : cumulative[k - 1]!) - (k === 1 ? 0 : cumulative[k - 2]!)
    const chance = share * (k === 1 ? b.postingBottom : RELATIVE[k - 1]!)
    stars += k * chance
    posted += chance
  }
  return stars / posted
}

/** Chance that a visit of so many stars is posted. @param scale from `postingScale` @param asked share asked for a review */
export function postingChance(b: B, scale: number, stars: number, asked: number): number {
  const own = scale * (stars === 1 ? b.postingBottom : RELATIVE[stars - 1]!)
  return Math.min(1, own + asked * b.postingAsked)
}
