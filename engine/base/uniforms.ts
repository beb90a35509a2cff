/** Uniform numbers by the block: through WebAssembly where there is some, in JavaScript elsewhere. The same bits either way. */
import { philox4x32 } from './philox.ts'
import { type FillBlocks, wasmBlocks } from './philox-wasm.ts'

const TWO_26 = 67108864
const TWO_MINUS_52 = 2.220446049250313e-16

/**
 * A uniform number from two random words, open interval and exactly antithetic: complemented words give exactly 1 - u.
 *
 * @param a @param b uint32 words
 * @returns [2^-53, 1 - 2^-53]
 * @example u01(0, 0) // 1.1102230246251565e-16
 */
export function u01(a: number, b: number): number {
  return ((a >>> 6) * TWO_26 + (b >>> 6) + 0.5) * TWO_MINUS_52
}

export interface Blocks {
  /** Writes the two uniform numbers of each of `count` (1..256) consecutive blocks to `uniforms`. */
  readonly fill: FillBlocks
  /** Scratch: every `fill` overwrites its beginning; read it at once. */
  readonly uniforms: Float64Array
}

/** The blocks in JavaScript. */
export function plainBlocks(): Blocks {
  const uniforms = new Float64Array(512)
  const words = new Uint32Array(4)
  return {
    uniforms,
    fill: (c0, c1, c2, c3, k0, k1, count) => {
      for (let block = 0; block < count; block++) {
        philox4x32(words, c0 | block, c1, c2, c3, k0, k1)
        uniforms[2 * block] = u01(words[0]!, words[1]!)
        uniforms[2 * block + 1] = u01(words[2]!, words[3]!)
      }
    },
  }
}

/** What all draws of this process go through. */
export const BLOCKS: Blocks = wasmBlocks() ?? plainBlocks()
