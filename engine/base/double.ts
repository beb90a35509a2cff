/**
 * Numbers for fields that will hold fractions. V8 keeps a field that begins with 0 as a whole number; when the first fraction comes,
 * the object takes another form and every function compiled for the old one is thrown away.
 */
const cell = new Float64Array(1)

/** The same number, as a double from the start. */
export function double(x: number): number {
  cell[0] = x
  return cell[0]
}
