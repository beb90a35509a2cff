/** Encounters that are kept or missed: attention, being told, pressure, the written estimate, phone manner, returned calls. */
import { belief, type Values } from './belief.ts'

export const mannerBeliefs = {
  attentionMissed: belief(1.0, 0.5, 1.6, 'log', 'logits', 'A', ['W21', 'W22'], 'cost of a provider who did not listen'),
  untoldCost: belief(0.3, 0.05, 0.7, 'log', 'logits', 'B', ['W15', 'W18'], 'cost of not being told of a delay'),
  pressedCost: belief(0.7, 0.2, 1.3, 'log', 'logits', 'C', ['C13', 'S9'], 'cost of being pressed at the case presentation'),
  estimateGain: belief(0.1, 0.0, 0.3, 'linear', 'logits', 'C', ['C10'], 'worth of having the fee in writing'),
  estimateMissed: belief(0.15, 0.0, 0.4, 'linear', 'logits', 'C', ['C10'], 'cost of a fee that is not in writing'),
  phoneMannerMissed: belief(0.4, 0.1, 0.8, 'log', 'logits', 'B', ['W20'], 'cost of a curt voice on the phone'),
  callLostCost: belief(0.8, 0.3, 1.5, 'log', 'logits', 'C', ['P6'], 'cost of a call that nobody took'),
  callbackMissed: belief(0.6, 0.2, 1.2, 'log', 'logits', 'C', ['model'], 'cost of a call that was not returned in time'),
  phoneWeight: belief(0.6, 0.3, 1.0, 'log', 'weight', 'C', ['P6', 'model'], 'weight of the phone in the visit'),
  comfortSd: belief(0.3, 0.15, 0.5, 'log', 'logits', 'C', ['model'], 'how much comfort in the chair varies'),
} as const

type B = Values<typeof mannerBeliefs>

export const attentionUtility = (b: B, kept: boolean): number => (kept ? 0 : -b.attentionMissed)
export const toldUtility = (b: B, delayed: boolean, told: boolean): number => (delayed && !told ? -b.untoldCost : 0)
/** For visits at which treatment was presented. */
export const presentationUtility = (b: B, pressed: boolean): number => (pressed ? -b.pressedCost : 0)
/** For visits at which treatment was presented. */
export const estimateUtility = (b: B, written: boolean): number => (written ? b.estimateGain : -b.estimateMissed)
/** Phone memory since the last visit: calls nobody took, curt voices. Bounded, so that ten lost calls are not ten visits lost. */
export const phoneUtility = (b: B, lostCalls: number, curtCalls: number): number =>
  Math.max(-2, -b.callLostCost * lostCalls - b.phoneMannerMissed * curtCalls)
export const callbackUtility = (b: B, late: number): number => Math.max(-1.5, -b.callbackMissed * late)
