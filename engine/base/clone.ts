/**
 * The state of one object graph put into another of the same make, sharing nothing.
 *
 * Into a freshly made one, not into an empty object: an object that is filled key by key becomes a hash table to the machine, and
 * every later access pays for it (measured: a future took four times as long).
 */
import { invariant } from './invariant.ts'

/**
 * @param fresh newly made by the same constructor; is filled and returned
 * @param source numbers, strings, booleans, typed arrays, arrays of plain values, and objects of these
 * @example const copy = cloneInto(new State(world), state)
 */
export function cloneInto<T extends object>(fresh: T, source: T): T {
  const to = fresh as Record<string, unknown>
  for (const [key, value] of Object.entries(source)) {
    if (typeof value !== 'object' || value === null) {
      if (!Object.is(to[key], value)) to[key] = value
    } else if (ArrayBuffer.isView(value)) copyInto(to, key, value as Float64Array)
    else if (Array.isArray(value)) to[key] = value.slice()
    else {
      invariant(typeof to[key] === 'object' && to[key] !== null, () => `nothing to clone ${key} into`)
      cloneInto(to[key], value)
    }
  }
  return fresh
}

/** Into the array that is there if it fits: fields that are never set a second time stay constants to the machine. */
function copyInto(to: Record<string, unknown>, key: string, from: Float64Array): void {
  const own = to[key] as Float64Array
  if (own.length === from.length) own.set(from)
  else to[key] = from.slice()
}
