import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { digest, enumerated, hashedPair, textId } from '../../../engine/base/ids.ts'
import { InvariantError } from '../../../engine/base/invariant.ts'

const isHashed = (hi: number): boolean => (hi & 0x800000) !== 0
const name = (id: { hi: number; lo: number }): string => `${id.hi}/${id.lo}`
const pair = (hi: number, lo: number, ordinal: number): { hi: number; lo: number } => {
  const out = new Uint32Array(2)
  hashedPair(out, hi, lo, ordinal)
  return { hi: out[0]!, lo: out[1]! }
}

describe('enumerated ids', () => {
  test('give kind and index back, so they cannot collide', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 127 }), fc.integer({ min: 0, max: 2 ** 48 - 1 }), (kind, index) => {
      const { hi, lo } = enumerated(kind, index)
      expect([hi >>> 16, (hi & 0xffff) * 2 ** 32 + lo]).toEqual([kind, index])
      expect(isHashed(hi)).toBe(false)
    }), { seed: 1 })
  })

  test('refuse what does not fit', () => {
    for (const [kind, index] of [[-1, 0], [128, 0], [0.5, 0], [0, -1], [0, 2 ** 48], [0, NaN]] as const) {
      expect(() => enumerated(kind, index)).toThrow(InvariantError)
    }
  })
})

describe('hashed ids', () => {
  test('have the top bit, 24 bits and 32 bits', () => {
    for (let i = 0; i < 1000; i++) {
      const { hi, lo } = pair(1 << 16, i, 0)
      expect(isHashed(hi) && hi <= 0xffffff && lo === lo >>> 0).toBe(true)
    }
  })

  test('are pinned: a change would change every seeded result', () => {
    expect(pair(65536, 7, 0)).toEqual({ hi: 14961488, lo: 3415199199 })
    expect(textId('calls-overflow')).toEqual({ hi: 13589659, lo: 778168758 })
  })

  test('of 200,000 pairs and chains are all different (a chance collision: 6e-7)', () => {
    const seen = new Set<string>()
    for (let parent = 0; parent < 1000; parent++) {
      let id = enumerated(1, parent)
      for (let ordinal = 0; ordinal < 100; ordinal++) seen.add(name(pair(id.hi, id.lo, ordinal)))
      for (let depth = 0; depth < 100; depth++) seen.add(name((id = pair(id.hi, id.lo, 1000))))
    }
    expect(seen.size).toBe(200_000)
  })

  test('change in half of their bits when one bit of the parent or the ordinal changes', () => {
    let changed = 0
    const trials = 4000
    const bits = (x: number): number => x.toString(2).replaceAll('0', '').length
    for (let trial = 0; trial < trials; trial++) {
      const a = pair(5, trial, 3)
      const b = trial % 2 === 0 ? pair(5, trial ^ (1 << (trial % 31)), 3) : pair(5, trial, 3 ^ (1 << (trial % 31)))
      changed += bits((a.hi ^ b.hi) >>> 0) + bits((a.lo ^ b.lo) >>> 0)
    }
    // mean 27.5 of 55 bits, sd of the mean 3.71 / sqrt(4000) = 0.059; 4.5 sd, false alarm 7e-6
    expect(Math.abs(changed / trials - 27.5)).toBeLessThan(0.264)
  })

  test('of texts differ by any letter, by length and by order', () => {
    const texts = ['', '\0', '\0\0', 'a', 'b', 'ab', 'ba', 'a\0', 'abcd', 'abcda', 'š', 'abcdefgh', 'efghabcd']
    expect(new Set(texts.map((text) => name(textId(text)))).size).toBe(texts.length)
    const many = Array.from({ length: 50_000 }, (_, i) => name(textId(`visits.kind${i}.slot`)))
    expect(new Set(many).size).toBe(50_000)
  })

  test('of one text in two domains are unrelated', () => {
    const [a, b] = [new Uint32Array(4), new Uint32Array(4)]
    digest(a, 'text', 2)
    digest(b, 'text', 3)
    expect(a).not.toEqual(b)
  })
})
