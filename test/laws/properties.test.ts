/** The table of properties names tests that exist. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { PROPERTIES } from './properties.ts'

test.each(PROPERTIES.map((p) => [p.id, p] as const))('%s is held by tests that exist', (_, { heldBy, status, counterexample }) => {
  for (const [file, name] of heldBy) {
    expect(existsSync(file), file).toBe(true)
    expect(readFileSync(file, 'utf8'), `${name} in ${file}`).toContain(name)
  }
  expect(heldBy.length > 0).toBe(status !== 'not built')
  expect(counterexample !== undefined).toBe(status === 'on average' || status === 'false')
})
