/**
 * From the seed a person writes to the 128-bit root key of an experiment, by `seedrandom` (ARC4), once.
 *
 * ARC4 in seedrandom uses a string cyclically and reads the low byte of each unit only: '1' and '11' would be one seed, and so
 * would 'a' and U+0161. The canonical text closes both: UTF-8 bytes, length in front, a terminator behind.
 */
import seedrandom from 'seedrandom'

import { digest } from './ids.ts'

/** Four uint32 words. k0, k1 key what happens; k2, k3 key the beliefs. */
export interface RootKey {
  readonly k0: number
  readonly k1: number
  readonly k2: number
  readonly k3: number
}

/** The seed is not a text that can be repeated. */
export class SeedError extends Error {
  readonly _tag = 'SeedError'
  override readonly name = 'SeedError'
}

/** Longer seeds are mixed to 128 bits first: seedrandom's key is 256 bytes. */
const SEED_BYTES_MAX = 256
const SEED_DOMAIN = 3

/**
 * What is wrong with a seed, or null.
 *
 * @example seedProblem('') // 'the seed is empty; ...'
 */
export function seedProblem(seed: unknown): string | null {
  if (typeof seed !== 'string') {
    return `the seed must be a text, not ${seed === null ? 'null' : typeof seed}; write it in quotes, as in "2026-05"`
  }
  if (seed === '') return 'the seed is empty; an empty seed cannot be repeated, write any text, as in "2026-05"'
  return null
}

/**
 * The root key of a seed: the same seed gives the same key on every machine.
 *
 * @param seed any text but the empty one
 * @throws SeedError
 * @example rootKey('fivestar') // pinned in test/unit/base/key.test.ts
 */
export function rootKey(seed: string): RootKey {
  const problem = seedProblem(seed)
  if (problem !== null) throw new SeedError(problem)
  const generator = seedrandom(canonicalSeed(seed))
  const word = (): number => generator.int32() >>> 0
  const k0 = word()
  const k1 = word()
  const k2 = word()
  const k3 = word()
  return { k0, k1, k2, k3 }
}

/** The text that seedrandom is given: name and version, length in bytes, bytes (or their 128-bit mix in hex), terminator. */
export function canonicalSeed(seed: string): string {
  const bytes = utf8(seed)
  const body = bytes.length <= SEED_BYTES_MAX ? bytes : mixed(bytes)
  return `fivestar-rng/1\u001f${bytes.length}:${body}\0`
}

function mixed(bytes: string): string {
  const words = new Uint32Array(4)
  digest(words, bytes, SEED_DOMAIN)
  return Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('')
}

/** UTF-8 bytes, one character a byte; a lone surrogate becomes U+FFFD, as in every encoder. */
function utf8(text: string): string {
  let bytes = ''
  for (const character of text) {
    const point = character.codePointAt(0)!
    bytes += utf8Character(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point)
  }
  return bytes
}

function utf8Character(point: number): string {
  const tail = (shift: number): number => 0x80 | ((point >> shift) & 0x3f)
  if (point < 0x80) return String.fromCharCode(point)
  if (point < 0x800) return String.fromCharCode(0xc0 | (point >> 6), tail(0))
  if (point < 0x10000) return String.fromCharCode(0xe0 | (point >> 12), tail(6), tail(0))
  return String.fromCharCode(0xf0 | (point >> 18), tail(12), tail(6), tail(0))
}
