/**
 * Rows of a day's five-minute steps as bit sets, 288 steps in nine words: to look for what is free takes a step a run, not one a
 * step. Functions over words that the caller owns.
 */

/** Five-minute steps of a day. */
export const STEPS = 288
/** Words of a row. Rows lie behind one another without a gap. */
export const ROW_WORDS = STEPS / 32

/** Bits `from` to `to` - 1 of the row that begins at word `row`. */
export function setSteps(words: Int32Array, row: number, from: number, to: number): void {
  for (let at = from; at < to; at = (at | 31) + 1) words[row + (at >> 5)]! |= within(at, to)
}

export function clearSteps(words: Int32Array, row: number, from: number, to: number): void {
  for (let at = from; at < to; at = (at | 31) + 1) words[row + (at >> 5)]! &= ~within(at, to)
}

export function hasStep(words: Int32Array, row: number, step: number): boolean {
  return ((words[row + (step >> 5)]! >> (step & 31)) & 1) === 1
}

/** The first step of `from` .. `to` - 1 that is set in `a`, or in `b` under `mask` (-1 all, 0 none of it); `to` when there is none. */
export function nextSet(a: Int32Array, b: Int32Array, mask: number, row: number, from: number, to: number): number {
  let word = from >> 5
  let bits = (a[row + word]! | (b[row + word]! & mask)) & (-1 << (from & 31))
  while (bits === 0) {
    word++
    if (word << 5 >= to) return to
    bits = a[row + word]! | (b[row + word]! & mask)
  }
  return Math.min(to, (word << 5) + lowest(bits))
}

/** The first step of `from` .. `to` - 1 that is set in neither; `to` when there is none. */
export function nextClear(a: Int32Array, b: Int32Array, mask: number, row: number, from: number, to: number): number {
  let word = from >> 5
  let bits = ~(a[row + word]! | (b[row + word]! & mask)) & (-1 << (from & 31))
  while (bits === 0) {
    word++
    if (word << 5 >= to) return to
    bits = ~(a[row + word]! | (b[row + word]! & mask))
  }
  return Math.min(to, (word << 5) + lowest(bits))
}

/** How many bits of `count` words are set. */
export function countSteps(words: Int32Array, row: number, count: number): number {
  let n = 0
  for (let i = row; i < row + count; i++) for (let bits = words[i]!; bits !== 0; bits &= bits - 1) n++
  return n
}

/** Bits of one word from `at` on, as far as `to` reaches. */
function within(at: number, to: number): number {
  const from = -1 << (at & 31)
  const end = (at | 31) + 1
  return to >= end ? from : from & ~(-1 << (to & 31))
}

/** Position of the lowest bit that is set. */
const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits)
