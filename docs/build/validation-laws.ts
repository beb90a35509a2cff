/** Laws and properties with their verdicts, as the last `npm run validation` found them: how they are found, and what is kept. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { ACT_LAWS } from '../../test/laws/links/acts.ts'
import { FELT_LAWS } from '../../test/laws/links/felt.ts'
import { type LinkLaw, verdict } from '../../test/laws/links/law.ts'
import { PROBLEM_LAWS } from '../../test/laws/links/problems.ts'
import { PROPERTIES, type Property } from '../../test/laws/properties.ts'

export const LAWS_FOUND = 'docs/build/validation-laws.json'
export const LAWS: readonly LinkLaw[] = [...FELT_LAWS, ...ACT_LAWS, ...PROBLEM_LAWS]
/** as many as in test/laws/beliefs.test.ts */
const CASES = 300

/** What a test file says of its tests; null when it did not even load. */
type Outcomes = ReadonlyMap<string, readonly { readonly fullName: string; readonly status: string }[]>

export interface LawsFound {
  readonly cases: number
  /** by the law's link and words: `holds`, or the smallest case that breaks it */
  readonly laws: Readonly<Record<string, string>>
  /** by the property's id: so many tests passed, and the names of those that did not */
  readonly properties: Readonly<Record<string, { readonly passed: number; readonly failed: readonly string[] }>>
}

export const lawKey = ({ link, says }: Pick<LinkLaw, 'link' | 'says'>): string => `${link}: ${says}`
export const readLaws = (root: string): LawsFound => JSON.parse(readFileSync(path.join(root, LAWS_FOUND), 'utf8')) as LawsFound

/** Runs test files, long ones too. */
function run(root: string, files: readonly string[]): Promise<Outcomes> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'fivestar-laws-'))
  const report = path.join(scratch, 'report.json')
  const args = [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...files, '--reporter=json', `--outputFile=${report}`]
  return new Promise((resolve, reject) => {
    // a failing test is a finding, not an error: the report says which
    execFile(process.execPath, args, { cwd: root, maxBuffer: 1e8, env: { ...process.env, FIVESTAR_LONG: '1' } }, (error) => {
      try {
        const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as { testResults: readonly { name: string; assertionResults: readonly { fullName: string; status: string }[] }[] }
        resolve(new Map(testResults.map(({ name, assertionResults }) => [path.relative(root, name), assertionResults])))
      } catch {
        reject(error ?? new Error('vitest wrote no report'))
      } finally {
        rmSync(scratch, { recursive: true })
      }
    })
  })
}

/** What became of the tests that hold a property. A test that is not there, or was left out, does not hold it. */
export function outcome({ heldBy }: Property, outcomes: Outcomes): { readonly passed: number; readonly failed: readonly string[] } {
  const tests = heldBy.flatMap(([file, words]) => {
    const found = (outcomes.get(file) ?? []).filter(({ fullName }) => fullName.includes(words))
    return found.length > 0 ? found : [{ fullName: `no test "${words}" in ${file}`, status: 'missing' }]
  })
  return { passed: tests.filter(({ status }) => status === 'passed').length, failed: tests.filter(({ status }) => status !== 'passed').map(({ fullName, status }) => `${status}: ${fullName}`) }
}

export async function findLaws(root: string): Promise<LawsFound> {
  const laws = Object.fromEntries(LAWS.map((one) => [lawKey(one), verdict(one, CASES)]))
  const outcomes = await run(root, [...new Set(PROPERTIES.flatMap(({ heldBy }) => heldBy.map(([file]) => file)))])
  const properties = Object.fromEntries(PROPERTIES.filter(({ heldBy }) => heldBy.length > 0).map((one) => [one.id, outcome(one, outcomes)]))
  return { cases: CASES, laws, properties }
}
