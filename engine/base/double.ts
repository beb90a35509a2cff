/**
 * Numbers for fields that will hold fractions. V8 keeps a field that begins with 0 as a whole number; when the first fraction comes,
 * the object takes another form and every function compiled for the old one is thrown away.
 */

/** So far a half can be added and taken away again without a trace. */
const HALVES = 2251799813685248

/**
 * The same number, as a double from the start: what is left of a sum of fractions is one, also where it is whole. Beyond 2^51, and for -0,
 * V8 takes a double anyway.
 */
export function double(x: number): number {
  return Number.isInteger(x) && x > -HALVES && x < HALVES && !Object.is(x, -0) ? x + 0.5 - 0.5 : x
}
