/** Every planted bug can be planted: `npm run mutants` itself runs for ten minutes, and a text that was edited away would be noticed by nobody. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

import { MUTANTS } from './mutants.ts'
import { YEAR_MUTANTS } from './year-mutants.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('the text that each planted bug changes stands in its file exactly once, and is changed', () => {
  const astray = [...MUTANTS, ...YEAR_MUTANTS].flatMap(({ why, file, find, replace }) => {
    const times = readFileSync(path.join(root, file), 'utf8').split(find).length - 1
    return times === 1 && replace !== find ? [] : [`${why}: ${times} times in ${file}`]
  })
  expect(astray).toEqual([])
})
