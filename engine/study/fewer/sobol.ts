/**
 * Sobol points: every input evenly spread, and pairs of inputs too, as far as few points can. Scrambled by Owen's nested scrambling, so
 * that each point is uniform and independent scrambles say how well a mean is known.
 *
 * Sources: Sobol 1967, in the Gray-code order of Antonov & Saleev 1979, with the direction numbers of Joe & Kuo 2008; Owen, "Randomly
 * permuted (t,m,s)-nets", 1995; Owen, "On dropping the first Sobol' point", 2020: keep the first point, take 2^m of them. One bit is
 * flipped or not by the luck of the bits above it, looked up by address: no approximation by a hash is needed at our sizes.
 */
import type { Draws } from '../../base/draws.ts'
import { invariant } from '../../base/invariant.ts'
import { PURPOSE } from '../../base/purposes.ts'
import { insideUnit } from './design-luck.ts'
import { DIRECTIONS } from './sobol-directions.ts'

/** Inputs that the table of direction numbers serves. */
export const SOBOL_INPUTS_MAX = DIRECTIONS.length + 1
const BITS = 32
const TWO_32 = 4294967296

/**
 * The sequence itself, unscrambled.
 *
 * @param n points, a power of two up to 2^20 @param inputs 1..161
 * @returns n rows of whole numbers 0..2^32 - 1, one per input; divided by 2^32 they are the points
 * @throws InvariantError outside these
 * @example sobolWords(4, 2)[2] // [0.75 * 2 ** 32, 0.25 * 2 ** 32]
 */
export function sobolWords(n: number, inputs: number): readonly Uint32Array[] {
  invariant(n >= 1 && n <= 1048576 && (n & (n - 1)) === 0, () => `${n} points; Sobol points come by powers of two`)
  invariant(inputs >= 1 && inputs <= SOBOL_INPUTS_MAX, () => `${inputs} inputs; the table serves 1 to ${SOBOL_INPUTS_MAX}`)
  const directions = Array.from({ length: inputs }, (_, input) => directionWords(input))
  return Array.from({ length: n }, (_, point) => {
    const gray = point ^ (point >>> 1)
    return Uint32Array.from(directions, (words) => {
      let x = 0
      for (let bit = 0; gray >>> bit > 0; bit++) if ((gray >>> bit) & 1) x ^= words[bit]!
      return x >>> 0
    })
  })
}

/** v1 .. v32 of one input, as words. */
function directionWords(input: number): Uint32Array {
  const words = new Uint32Array(BITS)
  const row = DIRECTIONS[input - 1]
  if (row === undefined) return words.map((_, i) => 1 << (BITS - 1 - i))
  const { a, m } = row
  const s = m.length
  for (let i = 0; i < BITS; i++) {
    if (i < s) {
      words[i] = m[i]! << (BITS - 1 - i)
      continue
    }
    let word = words[i - s]! ^ (words[i - s]! >>> s)
    for (let k = 1; k < s; k++) if ((a >>> (s - 1 - k)) & 1) word ^= words[i - k]!
    words[i] = word
  }
  return words
}

/**
 * Scrambled Sobol points.
 *
 * @param n points, a power of two @param inputs 1..161
 * @param luck of this scramble (`designLuck`)
 * @returns n rows of uniform numbers in (0, 1), one per input
 */
export function scrambledSobol(n: number, inputs: number, luck: Draws): readonly Float64Array[] {
  return sobolWords(n, inputs).map((words) => Float64Array.from(words, (word, input) => insideUnit((scramble(word, input, luck) + 0.5) / TWO_32)))
}

/** Flips each bit by the luck of its place in the tree of the bits above it. */
function scramble(word: number, input: number, luck: Draws): number {
  let flips = 0
  for (let bit = 0; bit < BITS; bit++) {
    const above = bit === 0 ? 0 : word >>> (BITS - bit)
    if (luck.u(PURPOSE.design, input, above, bit + 1, 0) < 0.5) flips |= 1 << (BITS - 1 - bit)
  }
  return (word ^ flips) >>> 0
}
