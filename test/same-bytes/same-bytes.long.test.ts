/** Every surrounding one by one, the interpreter without a compiler, and the newest Node: the pinned bytes. One process each. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type Bundles, bundles, inNode, newestNode, pinned, remove, SURROUNDINGS } from './environments.ts'

const SLOW = 600_000
let made: Bundles

beforeAll(async () => {
  made = await bundles()
}, SLOW)
afterAll(() => remove(made))

describe('the same bytes', () => {
  test('twelve surroundings are listed', () => expect(Object.keys(SURROUNDINGS).length).toBe(12))

  test.each(Object.keys(SURROUNDINGS))('%s', async (name) => {
    expect(await inNode(made, SURROUNDINGS[name]!)).toEqual(pinned())
  }, SLOW)

  test('--jitless', async () => expect(await inNode(made, { flags: ['--jitless'] })).toEqual(pinned()), SLOW)

  test('the newest Node of the registry', async (context) => {
    const node = await newestNode()
    if (node === null) return context.skip('not linux x64, or the registry is out of reach: npm ci in test/same-bytes/newest-node')
    expect(await inNode(made, { node })).toEqual(pinned())
  }, SLOW)
})
