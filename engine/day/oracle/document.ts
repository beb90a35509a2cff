/** What goes in and what comes out of the oracles: cases with known answers, and how the kernel fared against them. */

/** A case as a file gives it, after its outline was read; inputs are read by its family. */
export interface OracleCase {
  readonly name: string
  readonly kind: string
  readonly inputs: { readonly [key: string]: unknown }
  /** null: no answers known, simulate the family's usual outputs */
  readonly outputs: { readonly [name: string]: number | readonly number[] } | null
}

/** One output of one case. A list of answers gives a row each, `E_wait_by_slot[3]`. */
export interface OracleRow {
  readonly name: string
  readonly output: string
  readonly expected: number | null
  /** mean of 20 replications; null when skipped */
  readonly simulated: number | null
  /** ends of the 99.99 % interval */
  readonly low: number | null
  readonly high: number | null
  /** null: nothing to compare with */
  readonly pass: boolean | null
  /** why this cannot be simulated by the kernel */
  readonly skipped?: string
}

export interface OracleDocument {
  readonly schema: 'fivestar/oracle/1'
  readonly results: readonly OracleRow[]
}

/** What is wrong with a file of cases. */
export interface OracleFinding {
  readonly code: 'json' | 'shape' | 'unknown-kind' | 'missing' | 'unknown-input' | 'number' | 'law' | 'unstable' | 'too-large' | 'conflict'
  readonly severity: 'error'
  /** `[3].inputs.lambda`; empty for the file as a whole */
  readonly path: string
  readonly message: string
  readonly why: string
}
