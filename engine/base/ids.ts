/**
 * Names of entities as 56 bits, the same in every plan: never "the n-th object created".
 *
 * Two kinds that cannot meet. Top bit 0: enumerated (kind, index), free of collisions by construction. Top bit 1: a 55-bit mix,
 * for what is reached through others (a referred patient, a visit) or named by text. Among a million hashed ids of one future a
 * collision has probability 1.4e-5; 32 bits would collide in most futures.
 */
import { invariant } from './invariant.ts'
import { philox4x32 } from './philox.ts'

/** An entity id: `hi` 24 bits, `lo` 32 bits, both unsigned. */
export interface EntityId {
  readonly hi: number
  readonly lo: number
}

const HASHED = 0x800000
/** Any fixed key does (digits of pi, Random123's test key): ids are the same whatever the seed. */
const KEY0 = 0xa4093822
const KEY1 = 0x299f31d0
const PAIR_DOMAIN = 1
const TEXT_DOMAIN = 2

/** Scratch of this file; every call overwrites it before reading. */
const words = new Uint32Array(4)

/**
 * Id of the index-th entity of a kind: a patient of the starting panel, an inquiry candidate.
 *
 * @param kind 0..127
 * @param index 0..2^48 - 1
 * @example enumerated(1, 7) // { hi: 65536, lo: 7 }
 */
export function enumerated(kind: number, index: number): EntityId {
  invariant(Number.isInteger(kind) && kind >= 0 && kind <= 127, () => `kind ${kind} of an id is not 0..127`)
  invariant(Number.isInteger(index) && index >= 0 && index < 281474976710656, () => `index ${index} of an id is not 0..2^48 - 1`)
  return { hi: (kind << 16) | Math.floor(index / 4294967296), lo: index >>> 0 }
}

/**
 * Id of what an entity brings: the ordinal-th referral of a patient, visit of a patient, day of a member of staff.
 *
 * @param out receives hi, lo
 * @param hi @param lo id of the parent
 * @param ordinal 0..2^32 - 1
 * @example hashedPair(id, patientHi, patientLo, visitOrdinal)
 */
export function hashedPair(out: Uint32Array, hi: number, lo: number, ordinal: number): void {
  philox4x32(words, hi, lo, ordinal, PAIR_DOMAIN, KEY0, KEY1)
  out[0] = HASHED | (words[0]! & 0x7fffff)
  out[1] = words[1]!
}

/**
 * Id of something named by a text: a part of a plan, a path of a scenario. Every UTF-16 unit and the length count.
 *
 * @param text any text, also empty
 * @example textId('calls-overflow') // the same in every future, every scenario, every release
 */
export function textId(text: string): EntityId {
  digest(words, text, TEXT_DOMAIN)
  return { hi: HASHED | (words[0]! & 0x7fffff), lo: words[1]! }
}

/**
 * 128-bit mix of a text: a sponge over Philox, four UTF-16 units (64 bits) a step. Mixing, not cryptography.
 *
 * @param out receives four words
 * @param domain separates uses: equal texts in different domains are unrelated
 */
export function digest(out: Uint32Array, text: string, domain: number): void {
  philox4x32(out, text.length, 0, 0, domain, KEY0, KEY1)
  for (let at = 0; at < text.length; at += 4) {
    const first = unit(text, at) | (unit(text, at + 1) << 16)
    const second = unit(text, at + 2) | (unit(text, at + 3) << 16)
    philox4x32(out, out[0]! ^ first, out[1]! ^ second, out[2]!, out[3]!, KEY0, KEY1)
  }
}

function unit(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0
}
