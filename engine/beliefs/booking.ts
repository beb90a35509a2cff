/** An answered inquiry -> a booked visit. */
import { exp, ln } from '../base/maths.ts'
import { belief, type Values } from './belief.ts'

export const bookingBeliefs = {
  bookShopper: belief(0.4, 0.3, 0.5, 'logit', 'share', 'B', ['P3'], 'answered shoppers who book when they can come at once'),
  bookReferred: belief(0.87, 0.75, 0.95, 'logit', 'share', 'C', ['L11', 'model'], 'the same for people with a referrer'),
  bookLeadDays: belief(45, 20, 90, 'log', 'days', 'C', ['model'], 'lead time that halves booking'),
  bookLeadPower: belief(1.2, 0.8, 1.8, 'log', 'exponent', 'C', ['model'], 'how sharply'),
  bookManner: belief(0.85, 0.65, 0.99, 'logit', 'ratio', 'B', ['P3', 'W20'], 'booking when the manner on the phone fails'),
  webBook: belief(0.45, 0.3, 0.6, 'logit', 'share', 'C', ['P13', 'P14'], 'web inquiries that book when answered at once'),
  webHours: belief(4, 1, 12, 'log', 'h', 'C', ['P11', 'P12'], 'reply time that halves it'),
  webPower: belief(0.7, 0.4, 1.1, 'log', 'exponent', 'C', ['P11', 'P12'], 'how sharply'),
  lostCallsAgain: belief(0.25, 0.1, 0.4, 'logit', 'share', 'B', ['P4'], 'new-patient callers who try again after a lost call'),
  lostLeavesMessage: belief(0.2, 0.1, 0.35, 'logit', 'share', 'B', ['P4'], 'those who leave a message'),
  patientCallsAgain: belief(0.8, 0.6, 0.95, 'logit', 'share', 'C', ['P9'], 'existing patients who try again'),
} as const

type B = Values<typeof bookingBeliefs>

/** x ** p for x >= 0. */
const power = (x: number, p: number): number => (x <= 0 ? 0 : exp(p * ln(x)))

/** Share kept at a lead time. @param days to the first offered appointment, >= 0 @returns 0..1, falling */
export const leadFactor = (b: B, days: number): number => 1 / (1 + power(days / b.bookLeadDays, b.bookLeadPower))

/** Chance that an answered call books. */
export function callBooks(b: B, referred: boolean, leadDays: number, manner: boolean): number {
  return (referred ? b.bookReferred : b.bookShopper) * leadFactor(b, leadDays) * (manner ? 1 : b.bookManner)
}

/** Chance that a web inquiry books. @param hours until the reply, >= 0 */
export function inquiryBooks(b: B, referred: boolean, leadDays: number, hours: number): number {
  const base = referred ? (b.bookReferred + b.webBook) / 2 : b.webBook
  return (base / (1 + power(hours / b.webHours, b.webPower))) * leadFactor(b, leadDays)
}
