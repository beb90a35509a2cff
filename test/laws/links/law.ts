/**
 * A law of one link: what must hold between a touchpoint and what it does, whatever the belief within its range.
 *
 * Kinds: `theorem` holds for every input, exactly; `coupled` path by path under common luck; `expected` on average.
 */
import fc from 'fast-check'

import { splitNormal } from '../../../engine/base/distributions.ts'
import { BELIEF_IDS, BELIEFS, type Beliefs } from '../../../engine/beliefs/index.ts'

export type LawKind = 'theorem' | 'coupled' | 'expected'

export interface LinkLaw {
  /** file of `engine/beliefs` */
  readonly link: string
  /** in words */
  readonly says: string
  /** rows of the evidence ledger, targets, or sections of the model */
  readonly source: string
  readonly kind: LawKind
  /** `range`: where every belief lies between its 5th and 95th percentile; `drawn`: also beyond, as futures draw them */
  readonly over: 'range' | 'drawn'
  readonly property: fc.IProperty<unknown>
}

/** u of the median (where shrinking ends), the 5th percentile, the 95th, and between. */
const withinRange = fc.oneof({ withCrossShrink: true }, fc.constant(0.5), fc.constantFrom(0.05, 0.95), fc.integer({ min: 5, max: 95 }).map((n) => n / 100))
/** The same and far tails, as futures draw them: one in a hundred thousand on each side. */
const anywhere = fc.oneof({ withCrossShrink: true }, fc.constant(0.5), withinRange, fc.constantFrom(1e-5, 1 - 1e-5, 0.001, 0.999))

/** Beliefs, each at a quantile of its own: every belief of a law moves, the others stay at their defaults. */
export function beliefs(over: 'range' | 'drawn'): fc.Arbitrary<Beliefs> {
  return fc.array(over === 'range' ? withinRange : anywhere, { minLength: BELIEF_IDS.length, maxLength: BELIEF_IDS.length, size: 'max' }).map((us) => {
    const values = {} as Record<string, number>
    BELIEF_IDS.forEach((id, i) => {
      const { low, median, high, scale } = BELIEFS[id]
      const value = splitNormal(us[i]!, low, median, high, scale)
      values[id] = low >= 0 ? Math.max(0, value) : value
    })
    return values as unknown as Beliefs
  })
}

/** Writes a law down. @param holds false, or throwing, breaks it */
export function law<T extends readonly unknown[]>(
  link: string, kind: LawKind, over: 'range' | 'drawn', says: string, source: string, given: { [K in keyof T]: fc.Arbitrary<T[K]> }, holds: (b: Beliefs, ...x: T) => boolean,
): LinkLaw {
  const property = fc.property(beliefs(over), fc.tuple(...(given as unknown as fc.Arbitrary<unknown>[])), (b, x) => holds(b, ...(x as unknown as T)))
  return { link, says, source, kind, over, property: property as fc.IProperty<unknown> }
}

/** The law's verdict on random cases; the smallest that breaks it, with the beliefs that are not at their medians. */
export function verdict({ says, property }: LinkLaw, runs: number): string {
  const { failed, counterexample, errorInstance } = fc.check(property, { seed: 5, numRuns: runs })
  if (!failed) return 'holds'
  const [b, x] = counterexample as unknown as [Beliefs, unknown]
  const moved = BELIEF_IDS.filter((id) => Math.abs(b[id] - BELIEFS[id].median) > 1e-12).map((id) => `${id} ${b[id]}`)
  return `"${says}" breaks at ${JSON.stringify(x)} with ${moved.join(', ') || 'default beliefs'}${errorInstance === null ? '' : `: ${String(errorInstance)}`}`
}

// what laws are given

const STEPS = 1000
/** From min to max in a thousand steps, the ends often. */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(fc.constantFrom(min, max), fc.integer({ min: 0, max: STEPS }).map((n) => min + ((max - min) * n) / STEPS))
export const upTo = (max: number): fc.Arbitrary<number> => between(0, max)
export const share: fc.Arbitrary<number> = between(0, 1)
export const yesNo = fc.boolean()
/** Standard deviations. */
export const z = between(-4, 4)

/** Room for the stated error of the quick logarithm and exponential (3.1e-8). */
const NEAR = 1e-7
const room = (a: number, b: number): number => NEAR * (1 + Math.abs(a) + Math.abs(b))
export const atMost = (a: number, b: number): boolean => a <= b + room(a, b)
export const same = (a: number, b: number): boolean => Math.abs(a - b) <= room(a, b)
/** Both ways in one call: lower before higher. */
export const ordered = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b] : [b, a])
