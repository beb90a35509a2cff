/**
 * Philox4x32-10: a keyed bijection of 128-bit addresses to 128 random bits. Writes only to `out`.
 *
 * No state, no order: draw n of a decision is computed from its address, so a plan that changes what happens cannot shift
 * anyone else's luck. Source: Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11 (Random123).
 */

const M0 = 0xd2511f53
const M1 = 0xcd9e8d57
const M0_LOW = M0 & 0xffff
const M0_HIGH = M0 >>> 16
const M1_LOW = M1 & 0xffff
const M1_HIGH = M1 >>> 16
/** 2^32 / golden ratio, and 2^32 (sqrt 3 - 1): the Weyl steps of the two key words */
const W0 = 0x9e3779b9 | 0
const W1 = 0xbb67ae85 | 0

/**
 * Four random words for one address.
 *
 * JavaScript multiplies 32 by 32 bits into the low word only (`Math.imul`); the high word is put together from 16-bit halves,
 * schoolbook, with every partial sum below 2^32.
 *
 * @param out receives four uint32 words in [0, 2^32 - 1]
 * @param c0 @param c1 @param c2 @param c3 the address, each taken modulo 2^32
 * @param k0 @param k1 the key, each taken modulo 2^32
 * @example philox4x32(out, 0, 0, 0, 0, 0, 0) // out = 6627e8d5 e169c58d bc57ac4c 9b00dbd8
 */
export function philox4x32(
  out: Uint32Array, c0: number, c1: number, c2: number, c3: number, k0: number, k1: number,
): void {
  let x0 = c0 | 0
  let x1 = c1 | 0
  let x2 = c2 | 0
  let x3 = c3 | 0
  let key0 = k0 | 0
  let key1 = k1 | 0
  for (let round = 0; round < 10; round++) {
    const a0 = x0 & 0xffff
    const b0 = x0 >>> 16
    const middle0 = (Math.imul(b0, M0_LOW) + (Math.imul(a0, M0_LOW) >>> 16)) | 0
    const cross0 = (Math.imul(a0, M0_HIGH) + (middle0 & 0xffff)) | 0
    const high0 = (Math.imul(b0, M0_HIGH) + (middle0 >>> 16) + (cross0 >>> 16)) | 0

    const a2 = x2 & 0xffff
    const b2 = x2 >>> 16
    const middle1 = (Math.imul(b2, M1_LOW) + (Math.imul(a2, M1_LOW) >>> 16)) | 0
    const cross1 = (Math.imul(a2, M1_HIGH) + (middle1 & 0xffff)) | 0
    const high1 = (Math.imul(b2, M1_HIGH) + (middle1 >>> 16) + (cross1 >>> 16)) | 0

    const low0 = Math.imul(x0, M0)
    const low1 = Math.imul(x2, M1)
    x0 = high1 ^ x1 ^ key0
    x1 = low1
    x2 = high0 ^ x3 ^ key1
    x3 = low0
    key0 = (key0 + W0) | 0
    key1 = (key1 + W1) | 0
  }
  out[0] = x0
  out[1] = x1
  out[2] = x2
  out[3] = x3
}
