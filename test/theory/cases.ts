/** Runs cases as the command does, and says in words which rows failed. */
import { readFileSync } from 'node:fs'

import * as E from 'fp-ts/Either'

// not by the engine's door: the rest of the engine would be loaded for every file of tests
import { decodeOracles } from '../../engine/day/oracle/decode.ts'
import type { OracleRow } from '../../engine/day/oracle/document.ts'
import { type OracleOptions, runOracle } from '../../engine/day/oracle/run-oracles.ts'

export const SEED = 'theory'

export interface Case {
  readonly name: string
  readonly kind: string
  readonly inputs: Readonly<Record<string, unknown>>
  readonly outputs?: Readonly<Record<string, number | readonly number[]>>
}

/** The cases of the shared reference, copied as they are. */
export const REFERENCE = JSON.parse(readFileSync(new URL('oracles.json', import.meta.url), 'utf8')) as readonly Case[]

export function reference(name: string): Case {
  const found = REFERENCE.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no case ${name}`)
  return found
}

/** A case with some of its outputs only. */
export function only(one: Case, ...names: readonly string[]): Case {
  return { ...one, outputs: Object.fromEntries(names.map((name) => [name, one.outputs![name]!])) }
}

export function rowsOf(one: Case, options: Partial<OracleOptions> = {}): readonly OracleRow[] {
  const decoded = decodeOracles([one])
  if (E.isLeft(decoded)) throw new Error(JSON.stringify(decoded.left))
  return decoded.right.flatMap((posed) => runOracle(posed, { seed: SEED, ...options }))
}

/** Rows that did not pass, in words; skipped ones too unless they are told to be. */
export function failures(rows: readonly OracleRow[], skippedAllowed: RegExp = /^an approximation/): readonly string[] {
  return rows.flatMap(({ name, output, expected, simulated, low, high, pass, skipped }) => {
    if (skipped !== undefined) return skippedAllowed.test(skipped) ? [] : [`${name} ${output}: skipped, ${skipped}`]
    return pass === true ? [] : [`${name} ${output}: known ${expected}, simulated ${simulated} (${low} .. ${high})`]
  })
}
