/** When patients come, and whether. */
import { expQuick, lnQuick } from '../base/quick.ts'
import { belief, type Values } from './belief.ts'

export const arrivalBeliefs = {
  punctualityMode: belief(-10, -12, -8, 'linear', 'min', 'A', ['O8', 'O9', 'O11'], 'commonest arrival, minutes after the appointment'),
  punctualityScale: belief(5.87, 5.0, 6.8, 'log', 'min', 'A', ['O8', 'O9', 'O11'], 'spread of arrivals: SD / 1.51'),
  veryLateShare: belief(0.01, 0.003, 0.025, 'logit', 'share', 'B', ['O10'], 'patients who come very late'),
  noShowLead: belief(0.1, 0.0, 0.3, 'linear', 'logits per ln-day', 'A', ['O12', 'O13'], 'how no-shows rise with the lead time'),
  walkOutMinutes: belief(75, 45, 120, 'log', 'min', 'B', ['W17'], 'median wait past the appointment at which a patient walks out'),
  walkOutSpread: belief(0.45, 0.3, 0.6, 'log', 'sd of ln', 'C', ['W17'], 'how differently people stand waiting'),
} as const

type B = Values<typeof arrivalBeliefs>

const LN_2 = 0.6931471805599453

/**
 * Arrival against the appointment: a generalised logistic law of shape 2, skewed to the late side, as the field measures.
 * F(x) = (1 + exp(-(x - a) / s)) ** -2 with the mode at a + s ln 2; mean = a + s, SD = 1.513 s.
 * @param u in (0, 1)
 * @returns minutes after the appointment; negative is early
 */
export function punctuality(b: B, u: number): number {
  const a = b.punctualityMode - b.punctualityScale * LN_2
  return a - b.punctualityScale * lnQuick(1 / Math.sqrt(u) - 1)
}

/**
 * @param base the practice's no-show rate
 * @param leadDays since the appointment was made, >= 0
 * @param reference ln of the lead time, in days + 1, at which `base` holds
 */
export function noShowChance(b: B, base: number, leadDays: number, reference: number): number {
  if (base <= 0) return 0
  if (base >= 1) return 1
  const odds = (base / (1 - base)) * expQuick(b.noShowLead * (lnQuick(1 + leadDays) - reference))
  return odds / (1 + odds)
}
