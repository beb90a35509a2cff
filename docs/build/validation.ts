/** docs/validation.md: every block from stored results only, and the page of them. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { OracleRow } from '../../engine/index.ts'
import { fill, table } from './markdown.ts'
import { targetBlocks } from './targets.ts'
import { environments } from './validation-environments.ts'
import { FRAME } from './validation-frame.ts'
import { lawKey, LAWS, readLaws } from './validation-laws.ts'
import { planted } from './validation-mutants.ts'
import { notValidated } from './validation-not.ts'
import { pairing } from './validation-pairing.ts'
import { properties } from './validation-properties.ts'

export const ORACLES_FOUND = 'docs/oracles-found.json'

const digits = (x: number | null | undefined): string => (x === null || x === undefined ? '' : String(Number(x.toPrecision(6))))

const verdict = (row: OracleRow): string =>
  row.skipped !== undefined ? `skipped: ${row.skipped}` : row.pass === null ? 'no answer known' : row.pass ? 'pass' : 'FAIL'

interface OraclesFound {
  readonly seed: string
  readonly results: readonly OracleRow[]
}

const readOracles = (root: string): OraclesFound => JSON.parse(readFileSync(path.join(root, ORACLES_FOUND), 'utf8')) as OraclesFound

function oracles({ seed, results }: OraclesFound): string {
  const count = (wanted: boolean): number => results.filter((row) => row.skipped === undefined && row.pass === wanted).length
  const skipped = results.filter((row) => row.skipped !== undefined).length
  return [
    `Seed "${seed}": ${results.length} outputs, ${count(true)} pass, ${count(false)} fail, ${skipped} skipped.`,
    '',
    table(
      ['case', 'output', 'known answer', 'simulated', '99.99 % interval', 'verdict'],
      results.map((row) => [row.name, row.output, digits(row.expected), digits(row.simulated), row.low === null ? '' : `${digits(row.low)} to ${digits(row.high)}`, verdict(row)]),
      [2, 3],
    ),
  ].join('\n')
}

function laws(root: string): string {
  const { cases, laws: found } = readLaws(root)
  const verdicts = LAWS.map((one) => found[lawKey(one)] ?? 'not tried yet')
  const count = (says: string): number => verdicts.filter((one) => one === says).length
  return [
    `${LAWS.length} laws, each tried on ${cases} random cases: ${count('holds')} hold, ${LAWS.length - count('holds') - count('not tried yet')} broken, ${count('not tried yet')} not tried yet. A broken one would show its smallest case. \`npm test\` tries them again.`,
    '',
    table(
      ['link', 'law', 'kind', 'source', 'verdict'],
      LAWS.map(({ link, says, kind, source }, i) => [link, says, kind, source, verdicts[i]!.replace(/^"/, 'BROKEN: "')]),
    ),
  ].join('\n')
}

export function validationBlocks(root: string): Readonly<Record<string, string>> {
  const found = readOracles(root)
  return {
    'not-validated': notValidated(root, found.results),
    'oracles': oracles(found),
    'literature': targetBlocks(root)['targets']!,
    'laws': laws(root),
    'properties': properties(root),
    'pairing': pairing(root),
    'environments': environments(root),
    'planted': planted(root),
  }
}

export const VALIDATION = 'docs/validation.md'

/** The whole page. */
export const validationPage = (root: string): string => fill(FRAME, validationBlocks(root))
