/** Listed rating as readers weigh it -> how many shoppers call: a gentle slope with soft cliffs at 4.0 and 4.5. */
import { exp, invLogit } from '../base/maths.ts'
import { belief, type Values } from './belief.ts'

export const ratingDemandBeliefs = {
  ratingSlope: belief(0.05, 0.02, 0.09, 'log', 'ln per star', 'A', ['V10', 'V12', 'V13'], 'rise of shopper demand per star'),
  cliffFour: belief(0.15, 0.0, 0.4, 'linear', 'ln', 'B', ['V14', 'V15'], 'demand lost on falling below 4.0'),
  cliffFourHalf: belief(0.1, 0.0, 0.25, 'linear', 'ln', 'B', ['V11', 'V14'], 'demand lost on falling below 4.5'),
  readerHalfLife: belief(3, 1, 9, 'log', 'months', 'B', ['V16'], 'age at which a review counts half'),
  shopperShare: belief(0.5, 0.25, 0.75, 'logit', 'share', 'C', ['V17', 'V20'], 'share of contacts without a referrer that look at ratings'),
  competitorPull: belief(0.1, -0.05, 0.25, 'linear', 'ln', 'C', ['K13'], 'shopper demand lost per additional competitor'),
} as const

type B = Values<typeof ratingDemandBeliefs>

/** How soft a cliff is, in stars. */
const SOFTNESS = 0.06

/** Attraction of a rating, ln scale. Rising in the rating. */
export function attraction(b: B, rating: number): number {
  return (
    b.ratingSlope * rating +
    b.cliffFour * invLogit((rating - 4.0) / SOFTNESS) +
    b.cliffFourHalf * invLogit((rating - 4.5) / SOFTNESS)
  )
}

/** Largest multiple of today's shopper demand that a rating can bring: the ceiling of the thinned arrivals. */
export const DEMAND_CEILING = 3

/** Shopper demand as a multiple of that at the reference rating, 0..DEMAND_CEILING. */
export function shopperDemand(b: B, rating: number, reference: number, extraCompetitors: number): number {
  return Math.min(DEMAND_CEILING, exp(attraction(b, rating) - attraction(b, reference) - b.competitorPull * extraCompetitors))
}
