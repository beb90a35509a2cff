/** Trust, price, clarity, pressure -> acceptance of presented treatment. */
import { invLogit, ln, logit } from '../base/maths.ts'
import { belief, type Values } from './belief.ts'

export const acceptanceBeliefs = {
  acceptNew: belief(0.3, 0.2, 0.4, 'logit', 'share', 'B', ['C1'], 'acceptance of new patients at the reference price'),
  acceptKnown: belief(0.55, 0.45, 0.65, 'logit', 'share', 'B', ['C1', 'C2'], 'acceptance of patients of record'),
  acceptTrust: belief(0.3, 0.0, 0.6, 'linear', 'logits per sd', 'C', ['C5', 'C6'], 'how much trust lifts acceptance (no dental study: the range includes zero)'),
  acceptPrice: belief(0.33, 0.02, 0.6, 'linear', 'logits per ln $', 'A', ['C7', 'C8'], 'how much the out-of-pocket price lowers it; elasticity -0.15 at 55 %'),
  acceptWritten: belief(0.5, 0.0, 1.0, 'linear', 'logits', 'C', ['C10', 'C12'], 'written estimate against none'),
  acceptPressed: belief(0.6, 0.0, 1.2, 'linear', 'logits', 'C', ['C13', 'S9'], 'what pressure costs; a mild word is where the inverted U peaks'),
  insurerPays: belief(0.5, 0.4, 0.65, 'logit', 'share', 'B', ['X2', 'M11'], "insurer's share of an insured patient's case"),
  benefitsEligible: belief(0.003, 0.001, 0.01, 'logit', 'share', 'C', ['X4'], 'cases that a medical plan could pay'),
  benefitsPaid: belief(0.385, 0.2, 0.6, 'logit', 'share', 'C', ['X5'], 'share of the fee then recovered on average'),
} as const

type B = Values<typeof acceptanceBeliefs>

/** Share of presentations with a written estimate for which the quoted acceptance rates hold. */
const REFERENCE_WRITTEN = 0.5
/** Out-of-pocket price at which they hold, cents. */
const REFERENCE_PRICE = 70_000

export interface Presentation {
  readonly known: boolean
  /** trust in SDs of the baseline panel */
  readonly z: number
  /** cents, > 0 */
  readonly outOfPocket: number
  readonly written: boolean
  readonly pressed: boolean
}

/** @returns chance of acceptance, 0..1; rising in trust, falling in price and pressure */
export function acceptance(b: B, p: Presentation): number {
  const base = logit(p.known ? b.acceptKnown : b.acceptNew)
  const price = -b.acceptPrice * ln(Math.max(1, p.outOfPocket) / REFERENCE_PRICE)
  const written = b.acceptWritten * ((p.written ? 1 : 0) - REFERENCE_WRITTEN)
  return invLogit(base + b.acceptTrust * p.z + price + written - (p.pressed ? b.acceptPressed : 0))
}
