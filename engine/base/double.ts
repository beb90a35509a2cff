/**
 * Numbers for fields that will hold fractions. V8 keeps a field that begins with 0 as a whole number; when the first fraction comes,
 * the object takes another form and every function compiled for the old one is thrown away.
 */

/** The same number, as a double from the start: a sum of fractions is one, also where it is whole. */
export function double(x: number): number {
  return Number.isInteger(x) ? x + 0.5 - 0.5 : x
}
