/** From anything to cases, or findings: the outline by io-ts, inputs by their family. Nothing is run that was not read whole. */
import * as E from 'fp-ts/Either'
import type { Either } from 'fp-ts/Either'
import * as t from 'io-ts'

import type { OracleCase, OracleFinding } from './document.ts'
import type { Posed } from './family.ts'
import { Inputs, shown } from './inputs.ts'
import { familyOf, KIND_NAMES } from './kinds.ts'

const CASES_MAX = 500
const OUTPUTS_MAX = 200
const NAME_MAX = 200

const Answers = t.record(t.string, t.union([t.number, t.readonlyArray(t.number)]))
const Outline = t.intersection([
  t.type({ name: t.string, kind: t.string, inputs: t.UnknownRecord }),
  t.partial({ outputs: t.union([Answers, t.null]) }),
])

/** A case that was read, ready to run. */
export interface PosedCase {
  readonly of: OracleCase
  readonly posed: Posed
}

/**
 * Reads a list of cases in the format of `oracles.json`; a single case may stand by itself.
 *
 * @param document parsed JSON
 * @returns Left with every finding of every case
 */
export function decodeOracles(document: unknown): Either<readonly OracleFinding[], readonly PosedCase[]> {
  const list = isObject(document) ? [document] : document
  if (!Array.isArray(list)) return E.left([finding('shape', '', 'this is neither a case nor a list of cases', OUTLINE)])
  if (list.length === 0 || list.length > CASES_MAX) return E.left([finding('shape', '', `the list has ${list.length} cases`, `1 to ${CASES_MAX} are read.`)])
  const findings: OracleFinding[] = []
  const cases = (list as readonly unknown[]).flatMap((raw, i): PosedCase[] => {
    const result = decodeCase(raw, Array.isArray(document) ? `[${i}]` : '')
    if (E.isRight(result)) return [result.right]
    findings.push(...result.left)
    return []
  })
  return findings.length > 0 ? E.left(findings) : E.right(cases)
}

const OUTLINE = 'A case is { "name": ..., "kind": ..., "inputs": {...}, "outputs": {...} }.'

function decodeCase(raw: unknown, path: string): Either<readonly OracleFinding[], PosedCase> {
  const outline = Outline.decode(raw)
  if (E.isLeft(outline)) return E.left(outlineFindings(outline.left, path))
  const { name, kind, inputs, outputs } = outline.right
  const of: OracleCase = { name: name.slice(0, NAME_MAX), kind, inputs, outputs: outputs ?? null }
  const family = familyOf(kind)
  if (family === null) return E.left([finding('unknown-kind', `${path}.kind`, `there is no kind of case ${shown(kind)}`, `Kinds: ${KIND_NAMES.join(', ')}.`)])
  const wrong = outputFindings(of, path)
  const reader = new Inputs(inputs, `${path}.inputs`)
  const posed = family(reader)
  const all = [...wrong, ...reader.findings]
  if (all.length > 0) return E.left(all)
  return posed === null ? E.left([finding('shape', path, 'this case cannot be read')]) : E.right({ of, posed })
}

function outputFindings({ outputs }: OracleCase, path: string): readonly OracleFinding[] {
  if (outputs === null) return []
  const count = Object.values(outputs).reduce((total: number, value) => total + (typeof value === 'number' ? 1 : value.length), 0)
  if (count > OUTPUTS_MAX) return [finding('too-large', `${path}.outputs`, `${count} outputs; at most ${OUTPUTS_MAX} are compared`)]
  return Object.entries(outputs).flatMap(([key, value]) => {
    const numbers = typeof value === 'number' ? [value] : value
    return numbers.every(Number.isFinite) ? [] : [finding('number', `${path}.outputs.${key}`, `the expected ${shown(key)} is no finite number`)]
  })
}

/** One finding a place; values are never repeated whole. */
function outlineFindings(errors: t.Errors, path: string): readonly OracleFinding[] {
  const places = new Map(errors.map((error): [string, t.ValidationError] => [error.context.map((step) => step.key).filter((key) => key !== '' && !/^\d+$/.test(key)).join('.'), error]))
  return [...places].slice(0, 5).map(([place, error]) =>
    finding('shape', place === '' ? path : `${path}.${place.slice(0, 80)}`, `${shown(error.value)} is not what belongs here`, OUTLINE))
}

function finding(code: OracleFinding['code'], path: string, message: string, why = ''): OracleFinding {
  return { code, severity: 'error', path, message, why }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
