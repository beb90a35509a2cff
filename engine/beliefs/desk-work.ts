/** Work at the desk that the file does not list. */
import { belief } from './belief.ts'

export const deskWorkBeliefs = {
  outgoingMinutes: belief(14, 8, 20, 'log', 'min/visit', 'C', ['model'], 'confirmations, insurers, calls out: work that cannot be put down'),
  estimateMinutes: belief(3, 1, 6, 'log', 'min', 'C', ['model'], 'writing and explaining an estimate at check-out'),
  complaintMinutes: belief(10, 5, 20, 'log', 'min', 'C', ['K17'], 'desk work on a complaint'),
  inquiryMinutes: belief(5, 3, 8, 'log', 'min', 'C', ['P14'], 'replying to a web inquiry'),
  deskSpread: belief(0.4, 0.25, 0.6, 'log', 'sd / mean', 'C', ['O7'], 'spread of check-in and check-out'),
  dentistBreakMinutes: belief(10, 6, 15, 'log', 'min', 'C', ['O5', 'model'], 'how often a dentist can leave the own patient'),
  aloneSlower: belief(0.3, 0.15, 0.5, 'log', 'share', 'C', ['O20', 'model'], 'how much longer a visit takes a provider whose assistant is no longer there'),
  assistantAbsorbs: belief(0.3, 0.1, 0.5, 'logit', 'share', 'C', ['model'], 'share of an exam during which the assistant goes on with the patient'),
} as const
