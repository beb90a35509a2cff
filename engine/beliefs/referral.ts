/** Satisfaction -> referrals: convex, nothing below a threshold, more when asked, less while bad word goes round. */
import { belief, type Values } from './belief.ts'

export const referralBeliefs = {
  referralRate: belief(0.1, 0.07, 0.14, 'log', 'per patient and year', 'B', ['L13', 'M14', 'L15'], 'referred people who become patients'),
  referralThreshold: belief(-2, -3, -1, 'linear', 'sd', 'C', ['L7', 'L8'], 'trust below which nobody refers'),
  referralAsked: belief(1.3, 1.0, 1.8, 'log', 'ratio', 'C', ['L14', 'L16'], 'how much more those who are asked refer'),
  badWord: belief(2, 1, 3, 'log', 'ratio', 'B', ['K4'], 'how much oftener bad experience is told than good'),
  referralYield: belief(0.6, 0.45, 0.75, 'logit', 'share', 'C', ['model'], 'share of referred inquiries that become patients, until the warm-up shows it'),
} as const

type B = Values<typeof referralBeliefs>

/** Relative rate at trust z before normalisation: 0 below the threshold, then a parabola. */
export function referralWeight(b: B, z: number): number {
  const above = z - b.referralThreshold
  return above <= 0 ? 0 : above * above
}

/** @param asked share of patients who are asked */
export const askedFactor = (b: B, asked: number): number => 1 + asked * (b.referralAsked - 1)

/** Low-star share at which word of mouth is neutral: the mix that the thresholds are fitted to. */
const NEUTRAL_LOW_SHARE = 0.07

/** @param lowShare share of recent visits worth 1 or 2 stars @returns multiplier, 0..2, 1 at the neutral mix */
export function wordOfMouth(b: B, lowShare: number, neutral: number = NEUTRAL_LOW_SHARE): number {
  return Math.min(2, Math.max(0, 1 - b.badWord * (lowShare - neutral)))
}
