import seedrandom from 'seedrandom'
import { describe, expect, test } from 'vitest'

import { canonicalSeed, rootKey, SeedError, seedProblem } from '../../../engine/base/key.ts'

const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

describe('seedrandom', () => {
  test('is the library that made the published numbers: a silent swap fails here', () => {
    const arc4 = seedrandom('hello.')
    expect([arc4(), arc4()]).toEqual([0.9282578795792454, 0.3752569768646784])
    expect(arc4.quick()).toBe(0.7316977467853576)
    expect(arc4.int32()).toBe(1966374204)
    const alea = seedrandom.alea('hello.')
    expect([alea(), alea.double(), alea.int32()]).toEqual([0.4783254903741181, 0.8297006866124559, 1076136327])
  })

  test('alone takes different seeds for one, which is why the seed is put in canonical form', () => {
    expect(seedrandom('1')()).toBe(seedrandom('11')())
    expect(seedrandom('a')()).toBe(seedrandom('\u0161')())
  })
})

describe('root key', () => {
  test('is pinned: these four words are the seed of every published number', () => {
    expect(rootKey('fivestar')).toEqual({ k0: 3252127991, k1: 3294749420, k2: 3200960885, k3: 3161507343 })
    expect(rootKey('2026-05')).toEqual({ k0: 336891333, k1: 2532514987, k2: 3844314064, k3: 3358819917 })
  })

  test('is what anyone gets from seedrandom and the canonical text', () => {
    const generator = seedrandom('fivestar-rng/1\u001f8:fivestar\0')
    const words = [0, 1, 2, 3].map(() => generator.int32() >>> 0)
    expect(Object.values(rootKey('fivestar'))).toEqual(words)
  })

  test('differs between seeds that seedrandom alone takes for one', () => {
    for (const [a, b] of [['1', '11'], ['ab', 'abab'], ['a', '\u0161'], ['A', '\u0141'], ['1', '1\0']] as const) {
      expect(rootKey(a)).not.toEqual(rootKey(b))
    }
  })

  test('takes UTF-8 bytes, as Buffer writes them', () => {
    for (const seed of ['x', 'é', 'š', '€', '日本', '😀', 'a\ud800b', '\udc00', '\ud83d']) {
      const bytes = utf8(seed)
      expect(canonicalSeed(seed)).toBe(`fivestar-rng/1\u001f${bytes.length}:${bytes}\0`)
    }
  })

  test('mixes long seeds first, and the last letter counts', () => {
    expect(canonicalSeed('x'.repeat(256))).toContain('x'.repeat(256))
    const long = 'x'.repeat(10_000)
    expect(canonicalSeed(long)).toMatch(/^fivestar-rng\/1\u001f10000:[0-9a-f]{32}\0$/)
    expect(rootKey(long + 'a')).not.toEqual(rootKey(long + 'b'))
    expect(rootKey('a' + long)).not.toEqual(rootKey('b' + long))
  })

  test('refuses what cannot be repeated, and says why', () => {
    expect(() => rootKey('')).toThrow(SeedError)
    expect(seedProblem('')).toContain('empty')
    for (const seed of [undefined, null, 1, {}, ['a']]) expect(seedProblem(seed)).toContain('must be a text')
    expect(seedProblem('1')).toBeNull()
  })
})
