/** Coming back: the yearly visitors, the ones who left without an appointment, the ones whose visit fell through. */
import { belief } from './belief.ts'

export const recallBeliefs = {
  yearlyShare: belief(0.2, 0.1, 0.35, 'logit', 'share', 'C', ['O28', 'O29', 'model'], 'patients who come half as often as the recall says'),
  returnMonths: belief(4.5, 2, 7, 'log', 'months', 'C', ['O28', 'model'], 'mean delay of those who left unbooked, beyond the due date'),
  cancelledRebooksRoutine: belief(0.75, 0.55, 0.9, 'logit', 'share', 'C', ['model'], 'cancelled recall visits that are rebooked at once'),
  cancelledRebooksCase: belief(0.85, 0.65, 0.95, 'logit', 'share', 'C', ['model'], 'cancelled treatment visits that are rebooked at once'),
  noShowRebooks: belief(0.6, 0.4, 0.8, 'logit', 'share', 'C', ['O17'], 'missed visits that are rebooked'),
  refillTried: belief(0.5, 0.2, 0.8, 'logit', 'share', 'C', ['model'], 'cancelled slots for which the short list is tried'),
  slotSuits: belief(0.35, 0.2, 0.6, 'logit', 'share', 'C', ['model'], 'chance that a given open slot suits a given patient'),
} as const
