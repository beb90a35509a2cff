/** A copy of a plain or class-made state that shares nothing with the original: arrays, typed arrays, nested states. */

/**
 * @param state numbers, strings, booleans, typed arrays, arrays, and objects of these; classes keep their prototype
 * @example clone(state).day += 1 // the original stands
 */
export function clone<T>(state: T): T {
  if (typeof state !== 'object' || state === null) return state
  if (ArrayBuffer.isView(state)) return (state as unknown as Float64Array).slice() as unknown as T
  if (Array.isArray(state)) return state.map(clone) as unknown as T
  const copy = Object.create(Object.getPrototypeOf(state) as object) as Record<string, unknown>
  for (const [key, value] of Object.entries(state)) copy[key] = clone(value)
  return copy as T
}
