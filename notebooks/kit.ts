/** What the notebooks share: load a scenario, run paired futures in this process, print a table. No arithmetic of its own beyond means. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import * as E from 'fp-ts/Either'

import { allVariants, futureRow } from '../engine/index.ts'
import type { Row, Scenario, StudySpec } from '../engine/index.ts'
import { decodeScenario, explainAll } from '../scenarios/index.ts'

/** A scenario of `scenarios/`; a file with errors ends the notebook with its findings. */
export function load(name: string): Scenario {
  const file = fileURLToPath(new URL(`../scenarios/${name}`, import.meta.url))
  const text = readFileSync(file, 'utf8')
  const decoded = decodeScenario(text, file)
  if (E.isLeft(decoded)) throw new Error(explainAll(decoded.left, text))
  return decoded.right.scenario
}

/** A study of some variants; `ids` are those of `fivestar compare --plan`. The baseline is always there. */
export function studyOf(
  scenario: Scenario,
  ids: readonly string[],
  horizonMonths: number,
  fixed: Readonly<Record<string, number>> = {},
): StudySpec {
  const variants = allVariants(scenario).filter(({ id }) => id === 'baseline' || ids.includes(id))
  return { scenario, variants, seed: 'fivestar', beliefs: 'drawn', horizonMonths, monthly: [], fixed }
}

export const futuresOf = (study: StudySpec, futures: number): readonly Row[] =>
  Array.from({ length: futures }, (_, future) => futureRow(study, future))

/** Columns as wide as their widest cell; the first to the left, the others to the right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)))
  for (const row of rows)
    console.log(
      row
        .map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!)))
        .join('   ')
        .trimEnd(),
    )
  console.log()
}

export const heading = (text: string): void => console.log(`${text}\n${'-'.repeat(text.length)}`)
