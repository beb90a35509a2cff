/**
 * A double seen as two words of 32 bits: what `ln.ts` and `quick.ts` take it apart with. Mutable scratch; every use writes `scratch` before it
 * reads `words`. Never the other way: to write words and read the double stalls the machine.
 */
export const scratch = new Float64Array(1)
export const words = new Uint32Array(scratch.buffer)
scratch[0] = 1
/** Which of the two words holds the exponent: machines differ. */
export const HIGH = words[1] === 0 ? 0 : 1
export const LOW = 1 - HIGH

/** What is added to an exponent before it is stored. */
export const BIAS = 1023
/** 2^(i - BIAS), exact; 0 for i = 0, which is below the normal doubles */
export const doublings = Float64Array.from({ length: 2 * BIAS }, (_, i) => (i === 0 ? 0 : 1))
for (let i = BIAS + 1; i < doublings.length; i++) doublings[i] = doublings[i - 1]! * 2
for (let i = BIAS - 1; i > 0; i--) doublings[i] = doublings[i + 1]! / 2
