import { describe, expect, test } from 'vitest'

import { philox4x32 } from '../../../engine/base/philox.ts'

const ONES = 0xffffffff

function block(counter: readonly [number, number, number, number], key: readonly [number, number]): string {
  const out = new Uint32Array(4)
  philox4x32(out, ...counter, ...key)
  return Array.from(out, (word) => word.toString(16).padStart(8, '0')).join(' ')
}

/** Philox4x32-10 with exact 64-bit products, straight from the paper. */
function reference(counter: readonly number[], key: readonly number[]): string {
  let [a, b, c, d] = counter.map((word) => BigInt(word >>> 0)) as [bigint, bigint, bigint, bigint]
  let [k, l] = key.map((word) => BigInt(word >>> 0)) as [bigint, bigint]
  for (let round = 0; round < 10; round++) {
    const [p, q] = [0xd2511f53n * a, 0xcd9e8d57n * c]
    ;[a, b, c, d] = [(q >> 32n) ^ b ^ k, q & 0xffffffffn, (p >> 32n) ^ d ^ l, p & 0xffffffffn]
    ;[k, l] = [(k + 0x9e3779b9n) & 0xffffffffn, (l + 0xbb67ae85n) & 0xffffffffn]
  }
  return [a, b, c, d].map((word) => word.toString(16).padStart(8, '0')).join(' ')
}

describe('philox4x32-10', () => {
  test('gives the known answers of Random123 (tests/kat_vectors)', () => {
    expect(block([0, 0, 0, 0], [0, 0])).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8')
    expect(block([ONES, ONES, ONES, ONES], [ONES, ONES])).toBe('408f276d 41c83b0e a20bc7c6 6d5451fd')
    expect(block([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toBe('d16cfe09 94fdcceb 5001e420 24126ea1')
  })

  test('equals exact 64-bit products where the carries are hardest', () => {
    const words = [0, 1, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffff0000, ONES]
    for (const a of words) for (const c of words) for (const k of [0, ONES]) {
      expect(block([a, c, c, a], [k, a])).toBe(reference([a, c, c, a], [k, a]))
    }
  })

  test('takes words modulo 2^32', () => {
    expect(block([-1, -1, -1, -1], [-1, -1])).toBe(block([ONES, ONES, ONES, ONES], [ONES, ONES]))
  })
})
