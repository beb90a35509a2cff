/**
 * Inputs given from outside: a few addresses of the luck get the caller's uniform number, all others their own. The seam through
 * which a design (Latin hypercube, Sobol) draws the beliefs; without it nothing is different.
 */
import type { Draws } from '../base/draws.ts'
import { invariant } from '../base/invariant.ts'

/** Where inputs come from: `Draws`, or `Draws` with some addresses given. */
export type Luck = Pick<Draws, 'u'>

/** Uniform numbers, each in (0, 1), by `addressKey`. Plain data, so that a worker thread can be sent it. */
export type Given = Readonly<Record<string, number>>

/**
 * The name of one address. `study/fewer/inputs.ts` lists the addresses of a scenario's inputs.
 *
 * @example addressKey(PURPOSE.belief, hi, lo, 0, 0)
 */
export function addressKey(purpose: number, hi: number, lo: number, occasion: number, index: number): string {
  return `${purpose}.${hi}.${lo}.${occasion}.${index}`
}

/**
 * The luck with some of its numbers replaced.
 *
 * @returns `own` itself where nothing is given
 * @throws InvariantError when a number is not between 0 and 1
 */
export function withGiven(own: Luck, given: Given | undefined): Luck {
  if (given === undefined) return own
  for (const [key, u] of Object.entries(given)) invariant(u > 0 && u < 1, () => `the number given for ${key} is ${u}, not between 0 and 1`)
  return {
    u: (purpose, hi, lo, occasion, index) => {
      const key = addressKey(purpose, hi, lo, occasion, index)
      return Object.hasOwn(given, key) ? given[key]! : own.u(purpose, hi, lo, occasion, index)
    },
  }
}
