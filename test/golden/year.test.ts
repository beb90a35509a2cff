/** One future as it was: a change here is a change of the model, and belongs in the changelog. `npm run golden` writes it anew. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { goldenYear } from './year.ts'

test('a year of the small practice is what it was (npm run golden after a change on purpose)', () => {
  expect(goldenYear()).toEqual(JSON.parse(readFileSync(new URL('year.json', import.meta.url), 'utf8')))
})
