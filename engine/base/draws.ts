/**
 * Addressed draws: the luck of one future, each number found by naming it. Mutates only its own scratch blocks.
 *
 * The address of a draw (docs/decisions/0001), four words:
 *   c0 = entity id, high 24 bits << 8 | block        draw n of a decision lives in block n >> 1
 *   c1 = entity id, low 32 bits
 *   c2 = purpose << 16 | occasion                    occasion = k-th time for this entity
 *   c3 = future
 * The plan is not in it: two plans meet the same luck.
 */
import { invariant } from './invariant.ts'
import { BLOCKS } from './uniforms.ts'

export { u01 } from './uniforms.ts'

/** Draws of one address: 8 bits of block, two draws each. */
export const DRAWS_PER_ADDRESS_MAX = 512


/** Every uniform number of one future, by address. */
export class Draws {
  private readonly k0: number
  private readonly k1: number
  private readonly future: number
  /** The pair at hand and its address: the second number of a pair costs nothing. */
  private even: number
  private odd: number
  private at0 = 0
  private at1 = 0
  private at2 = 0

  /**
   * @param k0 @param k1 two words of the root key (k0, k1 for what happens, k2, k3 for beliefs)
   * @param future number of the future, 0..2^32 - 1
   */
  constructor(k0: number, k1: number, future: number) {
    invariant(future === future >>> 0, () => `future ${future} is not a whole number from 0 to 2^32 - 1`)
    this.k0 = k0 | 0
    this.k1 = k1 | 0
    this.future = future | 0
    BLOCKS.fill(0, 0, 0, this.future, this.k0, this.k1, 1)
    this.even = BLOCKS.uniforms[0]!
    this.odd = BLOCKS.uniforms[1]!
  }

  /**
   * One uniform number.
   *
   * @param purpose what it decides (`PURPOSE`)
   * @param hi @param lo id of the entity that owns the decision, 24 and 32 bits
   * @param occasion k-th time this is decided for the entity, taken modulo 65,536
   * @param index n-th number of this decision, 0..511
   * @returns (0, 1)
   * @example draws.u(PURPOSE.review, hi, lo, 0, 0) < chanceOfReview
   */
  u(purpose: number, hi: number, lo: number, occasion: number, index: number): number {
    if (index >>> 0 >= DRAWS_PER_ADDRESS_MAX) refuseIndex(index)
    const c0 = ((hi & 0xffffff) << 8) | (index >> 1)
    const c1 = lo | 0
    const c2 = (purpose << 16) | (occasion & 0xffff)
    if (c0 !== this.at0 || c1 !== this.at1 || c2 !== this.at2) {
      BLOCKS.fill(c0, c1, c2, this.future, this.k0, this.k1, 1)
      this.even = BLOCKS.uniforms[0]!
      this.odd = BLOCKS.uniforms[1]!
      this.at0 = c0
      this.at1 = c1
      this.at2 = c2
    }
    return (index & 1) === 0 ? this.even : this.odd
  }

  /**
   * The first `count` numbers of one decision, index 0..count - 1, at one block for two: the same values as `u`.
   *
   * @param out receives them from position 0
   * @param count 0..512
   */
  fill(out: Float64Array, count: number, purpose: number, hi: number, lo: number, occasion: number): void {
    invariant(count <= DRAWS_PER_ADDRESS_MAX && count <= out.length, 'more draws than an address or the array holds')
    if (count <= 0) return
    BLOCKS.fill((hi & 0xffffff) << 8, lo, (purpose << 16) | (occasion & 0xffff), this.future, this.k0, this.k1, (count + 1) >> 1)
    const { uniforms } = BLOCKS
    for (let index = 0; index < count; index++) out[index] = uniforms[index]!
  }
}

function refuseIndex(index: number): never {
  invariant(false, `draw ${index} of one address; an address holds ${DRAWS_PER_ADDRESS_MAX}`)
}
