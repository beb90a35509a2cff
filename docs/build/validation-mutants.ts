/** Block of docs/validation.md: the planted bugs, one line each, with what caught it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { MUTANTS } from '../../test/mutants/mutants.ts'
import { YEAR_MUTANTS } from '../../test/mutants/year-mutants.ts'
import { table } from './markdown.ts'

interface Fate {
  readonly file: string
  readonly why: string
  readonly caught: boolean
  readonly by: string
}

export interface Planted {
  readonly results: readonly Fate[]
}

/** Bugs that `npm run mutants` plants. */
export const PLANTED = [...MUTANTS, ...YEAR_MUTANTS]

export const readPlanted = (root: string): Planted => JSON.parse(readFileSync(path.join(root, 'test/golden/mutants.json'), 'utf8')) as Planted

const key = ({ file, why }: { readonly file: string; readonly why: string }): string => `${file}: ${why}`

/** Every bug of the list with what became of it; null when it was not tried since it was put there. Bugs that left the list are left out. */
export function fates(root: string): readonly (Fate | null)[] {
  const stored = new Map(readPlanted(root).results.map((one) => [key(one), one]))
  return PLANTED.map((one) => stored.get(key(one)) ?? null)
}

export function planted(root: string): string {
  const all = fates(root)
  const count = (wanted: boolean): number => all.filter((one) => one?.caught === wanted).length
  const untried = all.filter((one) => one === null).length
  return [
    `${all.length} bugs, planted one at a time in a copy of the tree: ${count(true)} caught, ${count(false)} not caught, ${untried} not tried yet. Stored results do not count as catching; what stands here is the first test that failed.`,
    '',
    table(
      ['where', 'the bug', 'caught by'],
      PLANTED.map(({ file, why }, i) => {
        const fate = all[i]!
        return [`\`${file}\``, why, fate === null ? 'not tried yet' : fate.caught ? fate.by : `NOT CAUGHT: ${fate.by}`]
      }),
    ),
  ].join('\n')
}
