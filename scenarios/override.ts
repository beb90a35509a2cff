/** `--set path="value unit"`: the same paths, units and findings as the file, with the place in the value. */
import * as E from 'fp-ts/Either'
import { complete, entryOf, get, ROLES, SETTINGS, settingOf } from '../engine/index.ts'
import type { Evidence, Practice, Scenario } from '../engine/index.ts'
import { decodeFully } from './decode.ts'
import type { Decoded } from './decode.ts'
import { effectChecks } from './effect-checks.ts'
import { defaultChecks } from './default-checks.ts'
import { crossChecks } from './cross-checks.ts'
import { faultsOf } from './codec.ts'
import { evidenceOf, gradesOf, rangeOf } from './assemble.ts'
import { leafCodec } from './facts.ts'
import { fault, errorsFirst, place, shown, warningLine } from './finding.ts'
import type { Fault, Finding } from './finding.ts'
import { hashOf } from './hash.ts'
import { signOf } from './units.ts'
import { sourceOf } from './source.ts'
import type { Told } from './leaves.ts'
import type { Chosen } from './words.ts'
import { closestPath } from './plan-paths.ts'
import { whatIfChecks } from './what-if-checks.ts'

export interface Override {
  readonly path: string
  /** with its unit, as it would stand in the file */
  readonly value: string
}

const FILE = '--set'

/** Decodes a scenario with some of its facts replaced. Findings about an override name the file `--set`. */
export function overrideScenario(
  text: string,
  overrides: readonly Override[],
  fileName = 'scenario',
): E.Either<readonly Finding[], Decoded> {
  const decoded = decodeFully(text, fileName)
  if (E.isLeft(decoded)) return decoded
  const { file, assembled, scenario, findings, defaulted } = decoded.right
  if (overrides.length === 0) return E.right({ scenario, findings, defaulted })

  const peek = { sign: signOf(scenario.practice.practice.currency), sources: (file.sources?.value ?? []).map((source) => source.id) }
  const told = new Map<string, Told | Chosen>()
  const wrong: Finding[] = []
  for (const override of overrides) {
    const source = sourceOf(override.value, FILE)
    const at = { start: 0, end: override.value.length }
    const unknown = unknownPath(override)
    const read = unknown === null ? leafCodec(override.path, peek).decode({ _tag: 'Text', text: override.value, quoted: false, at }) : null
    if (unknown !== null) wrong.push(place(source, { ...unknown, path: override.path }))
    else if (read !== null && E.isLeft(read)) wrong.push(...faultsOf(read.left).map((f) => place(source, { ...f, path: override.path })))
    else if (read !== null) told.set(override.path, read.right)
  }
  if (wrong.length > 0) return E.left(wrong)

  const values = new Map([
    ...kept(told, scenario.practice),
    ...assembled.said.values,
    ...[...told].map(([path, value]) => [path, value._tag === 'Told' ? value.best : value.value] as const),
  ])
  const completed = complete({ ...assembled.said, values })
  const grades = gradesOf(file)
  const evidence: Record<string, Evidence> = { ...scenario.evidence }
  for (const [path, value] of told) evidence[path] = evidenceOf(value.source, grades, 'own data')
  const ranges = new Map(
    [...scenario.uncertain.filter(({ path }) => assembled.leaves.has(path)), ...completed.uncertain].map(({ path, range }) => [
      path,
      range,
    ]),
  )
  for (const [path, value] of told) {
    if (value._tag === 'Told' && value.ranged) ranges.set(path, rangeOf(value))
    else ranges.delete(path)
  }
  const meaning = {
    ...scenario,
    practice: completed.practice,
    evidence,
    uncertain: [...ranges].map(([path, range]) => ({ path, range })).sort((a, b) => (a.path < b.path ? -1 : 1)),
  }
  const crossed = [
    ...crossChecks(file, { ...assembled, leaves: new Map([...assembled.leaves, ...told]), completed }),
    ...effectChecks(file, completed.practice),
    ...defaultChecks(file, completed),
    ...whatIfChecks(file, completed.practice, meaning.uncertain),
  ]
  const found = crossed.map((f) => placed(f, overrides, text, fileName))
  const errors = found.filter((f) => f.severity === 'error')
  if (errors.length > 0) return E.left(errors)
  const { hash: _hash, warnings: _warnings, ...rest } = meaning
  const now = withCrossChecks(findings, found)
  const result: Scenario = { ...rest, hash: hashOf(rest), warnings: now.map(warningLine) }
  return E.right({ scenario: result, findings: now, defaulted: defaulted.filter((path) => !told.has(path)) })
}

/** Findings of the file as it is now: what the old numbers said about each other no longer counts. Those about `--set` come first. */
function withCrossChecks(before: readonly Finding[], found: readonly Finding[]): readonly Finding[] {
  const inFile = [...before.filter((f) => !askedAnew(f)), ...found.filter((f) => f.file !== FILE)]
  return [...found.filter((f) => f.file === FILE), ...errorsFirst(inFile)]
}

const askedAnew = ({ code }: Finding): boolean => code.startsWith('C') || code === 'A06' || code === 'P15'

/** Naming one role or day in a file names them all; setting one on the command line leaves the others as they are. */
function kept(told: ReadonlyMap<string, unknown>, practice: Practice): readonly (readonly [string, unknown])[] {
  const touches = (section: string): boolean => [...told.keys()].some((path) => path.startsWith(`${section}.`))
  const people = ROLES.flatMap((role) =>
    practice.team[role] === undefined ? [] : [[`team.${role}.people`, practice.team[role].people] as const],
  )
  const days = SETTINGS.filter(({ path }) => path.startsWith('opening.')).map(({ path }) => [path, get(practice, path)] as const)
  return [...(touches('team') ? people : []), ...(touches('opening') ? days : [])]
}

/** A fault about an overridden value stands in that value, any other in the file. */
function placed(f: Fault, overrides: readonly Override[], text: string, fileName: string): Finding {
  const override = overrides.find(({ path }) => path === f.path)
  if (override === undefined) return place(sourceOf(text, fileName), f)
  const at = { start: 0, end: override.value.length }
  return place(sourceOf(override.value, FILE), { ...f, at, edit: f.edit === null ? null : { at, text: f.edit.text } })
}

function unknownPath({ path, value }: Override): Fault | null {
  if (entryOf(path) !== undefined || settingOf(path) !== undefined) return null
  const near = closestPath(path)
  return fault(
    'S04',
    { start: 0, end: Math.max(1, value.length) },
    `unknown path "${shown(path)}"`,
    near === null ? 'The paths stand in:  fivestar schema' : `Did you mean  ${near}  ?`,
  )
}
