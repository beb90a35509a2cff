/**
 * Longer typed arrays: how structs of arrays grow. Whoever has such arrays sets them with `fit(n)`, also the first time: a field that is set
 * once only is a constant to V8, and code that knows a constant is thrown away when it grows.
 */

export type TypedArray = Float64Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Uint8Array

/**
 * A longer array that begins with the old one; the rest is 0.
 *
 * @param length not below that of the old one
 */
export function widened<A extends TypedArray>(array: A, length: number): A {
  const wide = new (array.constructor as new (n: number) => A)(length)
  wide.set(array)
  return wide
}
