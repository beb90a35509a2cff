/** Days between asking and the appointment, and minutes at check-out -> utility. */
import { lnQuick } from '../base/quick.ts'
import { belief, type Values } from './belief.ts'

export const accessBeliefs = {
  leadCost: belief(0.1, 0.02, 0.25, 'log', 'logits', 'C', ['model'], 'loss of utility per ln of lead time in fortnights'),
  checkoutCost: belief(0.3, 0.1, 0.6, 'log', 'logits', 'C', ['model'], 'loss of utility per ln of the wait at check-out'),
} as const

/** @param days from the request to the appointment, >= 0; recall visits booked at check-out count 0 */
export function leadUtility(b: Values<typeof accessBeliefs>, days: number): number {
  return days <= 0 ? 0 : -b.leadCost * lnQuick(1 + days / 14)
}

/** @param minutes waiting at the desk to leave, >= 0 */
export function checkoutUtility(b: Values<typeof accessBeliefs>, minutes: number): number {
  return minutes <= 0 ? 0 : -b.checkoutCost * lnQuick(1 + minutes / 5)
}
