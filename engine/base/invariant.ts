/** The one way the engine says "this cannot happen": expected failures are `Left`, a broken promise of the code throws here. */

/** A promise of the code itself is broken: a defect in Fivestar, never a mistake in a scenario. */
export class InvariantError extends Error {
  readonly _tag = 'InvariantError'
  override readonly name = 'InvariantError'
}

/**
 * Holds a promise of the code.
 *
 * @param condition what must be true
 * @param message what is broken, in domain words; a function where building the text costs something
 * @throws InvariantError when the condition is false
 * @example invariant(stars >= 1, () => `stars ${stars} below 1`)
 */
export function invariant(condition: unknown, message: string | (() => string)): asserts condition {
  if (!condition) throw new InvariantError(typeof message === 'string' ? message : message())
}
