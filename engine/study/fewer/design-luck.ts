/** The luck that scrambles a design: addressed like all other, keyed by the seed's words for beliefs, one stream per replicate. */
import { Draws } from '../../base/draws.ts'
import { rootKey } from '../../base/key.ts'

/** 2^-53 */
const SMALLEST = 1.1102230246251565e-16

/**
 * The luck of one replicate of a design.
 *
 * @param seed the study's @param replicate 0-based; replicates are independent
 */
export function designLuck(seed: string, replicate: number): Draws {
  const { k2, k3 } = rootKey(seed)
  return new Draws(k2, k3, replicate)
}

/** A number that rounding may have put on the edge of 0..1, held inside. */
export const insideUnit = (u: number): number => Math.min(1 - SMALLEST, Math.max(SMALLEST, u))
