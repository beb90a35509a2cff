/** Satisfaction -> trust: an average that falls twice as fast as it rises and is anchored more firmly with tenure. */
import { belief, type Values } from './belief.ts'

export const trustBeliefs = {
  trustGain: belief(0.1, 0.05, 0.18, 'logit', 'per visit', 'C', ['L9', 'C5'], 'step towards a visit better than trusted'),
  trustLossRatio: belief(2, 1.5, 2.6, 'log', 'ratio', 'A', ['L4', 'L6', 'L9'], 'how much faster trust is lost'),
  tenureAnchor: belief(0.05, 0.0, 0.12, 'linear', 'per year', 'A', ['L9', 'K8'], 'how much firmer each year of tenure holds trust'),
  referredTrust: belief(0.3, 0.0, 0.6, 'linear', 'sd', 'A', ['L11', 'L12'], 'trust that a referred patient comes with'),
} as const

type B = Values<typeof trustBeliefs>

/**
 * Trust after one visit.
 * @param trust in logits of satisfaction
 * @param satisfaction of the visit
 * @param tenureYears >= 0
 */
export function trusted(b: B, trust: number, satisfaction: number, tenureYears: number): number {
  const gap = satisfaction - trust
  const rate = gap >= 0 ? b.trustGain : Math.min(0.9, b.trustGain * b.trustLossRatio)
  return trust + (rate * gap) / (1 + b.tenureAnchor * tenureYears)
}

/**
 * Where trust comes to rest under satisfaction with the given mean and SD (normal): the point at which rises and falls
 * balance, an expectile. Found by bisection on E[(S-t)+] = ratio x E[(t-S)+] with the normal partial expectation
 * approximated by a logistic one (error < 0.02 sd).
 * @returns offset from the mean in SDs, <= 0 for a ratio above 1
 */
export function restingOffset(b: B, softplus: (x: number) => number): number {
  // for a logistic law with scale s, E[(S-t)+] = s ln(1 + e^{-t/s}); sd 1 -> s = sqrt(3)/pi
  const s = 0.5513288954217921
  let low = -3
  let high = 0
  for (let i = 0; i < 40; i++) {
    const t = (low + high) / 2
    const up = s * softplus(-t / s)
    const down = b.trustLossRatio * s * softplus(t / s)
    if (up > down) low = t
    else high = t
  }
  return (low + high) / 2
}
