/**
 * A scenario file, decoded:
 *
 *     text -> readDocument -> tree -> fileCodec -> what is written -> assemble -> practice, plans -> cross-checks -> Scenario
 *
 * Each step hands on only what the one before it found sound, so that one fault gives one finding.
 */
import * as E from 'fp-ts/Either'
import type { Scenario } from '../engine/index.ts'
import { assemble, measuredOf } from './assemble.ts'
import type { Assembled } from './assemble.ts'
import { decisionOf, plansOf, whatIfsOf } from './assemble-plans.ts'
import { faultsOf } from './codec.ts'
import { crossChecks } from './cross-checks.ts'
import { defaultChecks } from './default-checks.ts'
import { readDocument } from './document.ts'
import { fileCodec, peekAt } from './file.ts'
import type { FileWritten } from './file.ts'
import { effectChecks } from './effect-checks.ts'
import { errorsFirst, place, warningLine } from './finding.ts'
import type { Fault, Finding } from './finding.ts'
import { hashOf } from './hash.ts'
import { textOf } from './limits.ts'
import { planChecks } from './plan-checks.ts'
import { sourceOf } from './source.ts'
import { whatIfChecks } from './what-if-checks.ts'

export interface Decoded {
  readonly scenario: Scenario
  /** warnings only */
  readonly findings: readonly Finding[]
  /** paths that the file left out and the defaults filled */
  readonly defaulted: readonly string[]
}

/** What decoding knows on the way, for descriptions and encoders. */
export interface Decoding extends Decoded {
  readonly file: FileWritten
  readonly assembled: Assembled
}

/**
 * Decodes the text of a scenario, YAML or JSON.
 * @param fileName for findings, and the practice's name where the file gives none
 * @returns findings with at least one error, or the scenario with its warnings
 */
export function decodeScenario(text: string, fileName: string): E.Either<readonly Finding[], Decoded> {
  return E.map(({ scenario, findings, defaulted }: Decoding): Decoded => ({ scenario, findings, defaulted }))(decodeFully(text, fileName))
}

/**
 * The same from the bytes of a file, which must be UTF-8.
 * @param size bytes of the whole file, where only the first were read because it is too large
 */
export function decodeScenarioBytes(bytes: Uint8Array, fileName: string, size = bytes.length): E.Either<readonly Finding[], Decoded> {
  const read = textOf(bytes, size)
  return 'text' in read ? decodeScenario(read.text, fileName) : E.left([place(sourceOf('', fileName), read.fault)])
}

export function decodeFully(text: string, fileName: string): E.Either<readonly Finding[], Decoding> {
  const { source, tree, faults } = readDocument(text, fileName)
  const placed = (found: readonly Fault[]): readonly Finding[] => errorsFirst(found.map((f) => place(source, f)))
  if (tree === null) return E.left(placed(faults))
  const written = fileCodec(peekAt(tree)).decode(tree)
  if (E.isLeft(written)) return E.left(placed([...faults, ...faultsOf(written.left)]))
  if (faults.length > 0) return E.left(placed(faults))

  const file = written.right.value
  const assembled = assemble(file, fileName)
  const plans = plansOf(file, assembled.completed.practice)
  const decision = decisionOf(file)
  const found = [
    ...crossChecks(file, assembled),
    ...plans.faults,
    ...planChecks(file, plans, decision),
    ...effectChecks(file, assembled.completed.practice),
    ...defaultChecks(file, assembled.completed),
    ...whatIfChecks(file, assembled.completed.practice, assembled.uncertain),
  ]
  const findings = placed(found)
  if (found.some((f) => f.severity === 'error')) return E.left(findings)

  const meaning = {
    name: assembled.said.name,
    practice: assembled.completed.practice,
    uncertain: assembled.uncertain,
    evidence: { ...assembled.evidence, ...plans.evidence },
    measured: measuredOf(file),
    plans: plans.plans,
    whatIfs: whatIfsOf(file),
    decision,
  }
  const scenario: Scenario = {
    ...meaning,
    hash: hashOf(meaning),
    warnings: findings.map(warningLine),
  }
  return E.right({ scenario, findings, defaulted: assembled.defaulted, file, assembled })
}
