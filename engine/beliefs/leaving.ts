/** Trust and shocks -> leaving: proportional hazards; movers and plan changes leave whatever the practice does. */
import { expQuick } from '../base/quick.ts'
import { belief, type Values } from './belief.ts'

export const leavingBeliefs = {
  exogenousLeaving: belief(0.095, 0.07, 0.12, 'log', 'per year', 'A', ['R1', 'R3', 'R4'], 'movers, insurance changes and deaths'),
  voluntaryLeaving: belief(0.075, 0.055, 0.1, 'log', 'per year', 'A', ['R1', 'R4', 'R5'], 'those who choose to leave, mean over the baseline'),
  hazardPerSd: belief(1.5, 1.4, 1.6, 'log', 'ratio per sd', 'A', ['R4', 'R5', 'R6'], 'how much likelier leaving is with trust one SD lower'),
  shockSize: belief(1.5, 0.3, 3.0, 'log', 'ratio', 'B', ['B3', 'K8', 'K15'], 'rise of the hazard per severity of an unrepaired problem'),
  shockWeeks: belief(26, 13, 52, 'log', 'weeks', 'C', ['K8'], 'how long a problem keeps raising it'),
} as const

type B = Values<typeof leavingBeliefs>

/**
 * Multiplier of the voluntary hazard before normalisation.
 * @param lnPerSd ln of `hazardPerSd`, taken once
 * @param z trust in SDs of the baseline panel
 * @returns > 0, falling in z, 1 at z = 0; convex: the unhappy leave in numbers, the delighted hardly less than the content
 */
export function hazardMultiplier(lnPerSd: number, z: number): number {
  const bounded = z < -4 ? -4 : z > 4 ? 4 : z
  return expQuick(-bounded * lnPerSd)
}

/** Multiplier while a problem is remembered. @param severity 0..1 @param urge 0..1 what recovery left of the urge to leave */
export const shock = (b: B, severity: number, urge: number): number => 1 + b.shockSize * severity * urge
