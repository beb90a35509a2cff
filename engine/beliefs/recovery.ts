/**
 * How much of a voiced problem is made good. Satisfaction can come back up to and a little past where it was (the paradox
 * holds for satisfaction); leaving never falls below "no failure" (it does not hold for behaviour).
 */
import { exp } from '../base/maths.ts'
import { belief, type Values } from './belief.ts'

export const recoveryBeliefs = {
  recoveryTolerance: belief(1, 0.3, 3, 'log', 'days', 'A', ['K10'], 'days to a solution that cost nothing'),
  recoveryHalfLife: belief(3, 1.5, 7, 'log', 'days', 'C', ['K1', 'K10', 'K17'], 'days beyond the tolerance in which the worth of a solution halves'),
  recoveryParadox: belief(1.1, 1.0, 1.3, 'log', 'ratio', 'A', ['K7'], 'how much of the lost satisfaction an immediate solution gives back'),
  behaviourRecovered: belief(0.9, 0.7, 0.99, 'logit', 'share', 'A', ['K7', 'K8'], 'how much of the urge to leave an immediate solution takes away'),
  complainedUnheard: belief(1.15, 1.0, 1.5, 'log', 'ratio', 'B', ['K5'], 'how much worse it is to have complained and not been helped yet'),
  acknowledgedShare: belief(0.5, 0.3, 0.9, 'logit', 'share', 'C', ['S10', 'W15'], 'what a lapse costs when it is acknowledged'),
} as const

type B = Values<typeof recoveryBeliefs>

const LN_2 = 0.6931471805599453

/** @param days from voiced to solved, >= 0 @returns 0..1, 1 within the tolerance, not rising in days */
export function promptness(b: B, days: number): number {
  const late = days - b.recoveryTolerance
  return late <= 0 ? 1 : exp((-LN_2 * late) / b.recoveryHalfLife)
}

/**
 * Share of the cost that stays in satisfaction.
 * @param voiced whether the patient told the practice
 * @param days to the solution, or -1 when there is none yet
 * @returns > 1 unheard complaint, 1 silent, down to slightly below 0 for an immediate solution
 */
export function costLeft(b: B, voiced: boolean, days: number): number {
  if (!voiced) return 1
  if (days < 0) return b.complainedUnheard
  return 1 - b.recoveryParadox * promptness(b, days)
}

/** Share of the urge to leave that stays: between 0 and 1, never below "no failure". */
export function urgeLeft(b: B, voiced: boolean, days: number): number {
  if (!voiced || days < 0) return 1
  return 1 - b.behaviourRecovered * promptness(b, days)
}

/** What an acknowledged lapse costs, as a share of the unacknowledged one. */
export const acknowledgedFactor = (b: B, acknowledged: boolean): number => (acknowledged ? b.acknowledgedShare : 1)
