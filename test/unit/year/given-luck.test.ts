/** The seam of the inputs: nothing given, nothing different; a given number goes where its address says and nowhere else. */
import { expect, test } from 'vitest'

import { Draws } from '../../../engine/base/draws.ts'
import { textId } from '../../../engine/base/ids.ts'
import { rootKey } from '../../../engine/base/key.ts'
import { PURPOSE } from '../../../engine/base/purposes.ts'
import { allVariants, BELIEF_IDS, BELIEFS, simulateFuture } from '../../../engine/index.ts'
import { addressKey, withGiven } from '../../../engine/year/given-luck.ts'
import { drawBeliefs } from '../../../engine/year/world.ts'
import { small } from '../../metamorphic/small.ts'

const { k2, k3 } = rootKey('given')
const own = new Draws(k2, k3, 5)
const keyOf = (belief: string): string => {
  const { hi, lo } = textId(belief)
  return addressKey(PURPOSE.belief, hi, lo, 0, 0)
}

test('nothing given: the luck itself', () => expect(withGiven(own, undefined)).toBe(own))

test('a given number moves its belief, and only that', () => {
  const before = drawBeliefs(own, true)
  const moved = BELIEF_IDS[7]!
  const after = drawBeliefs(withGiven(own, { [keyOf(moved)]: 0.95 }), true)
  for (const id of BELIEF_IDS) {
    if (id === moved) expect(after[id]).toBeCloseTo(BELIEFS[id].high, 9)
    else expect(after[id], id).toBe(before[id])
  }
})

test('a number outside (0, 1) is refused', () => {
  for (const u of [0, 1, -0.1, NaN]) expect(() => withGiven(own, { '1.2.3.0.0': u })).toThrow('not between 0 and 1')
})

test('a future whose own numbers are given is the same future, byte for byte; another number makes another one', () => {
  const scenario = small()
  const spec = { scenario, variants: allVariants(scenario), seed: 'given', future: 5, beliefs: 'drawn', horizonMonths: 2 } as const
  const counters = (given?: Readonly<Record<string, number>>): readonly Float64Array[] =>
    simulateFuture(given === undefined ? spec : { ...spec, given }).variants.map((v) => v.counters)
  const mine = Object.fromEntries(BELIEF_IDS.map((id) => {
    const { hi, lo } = textId(id)
    return [keyOf(id), own.u(PURPOSE.belief, hi, lo, 0, 0)]
  }))
  const plain = counters()
  expect(counters({})).toEqual(plain)
  expect(counters(mine)).toEqual(plain)
  expect(counters({ ...mine, [keyOf('valueExponent')]: 0.01 })).not.toEqual(plain)
})
