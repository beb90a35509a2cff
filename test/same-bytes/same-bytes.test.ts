/**
 * The same futures give the same bytes: in this process, in a node of its own, in Chromium, and in surroundings that differ in
 * everything at once. All twelve surroundings, the interpreter without a compiler and the newest Node: same-bytes.long.test.ts.
 *
 * When the model has changed on purpose: `npm run golden`, and "Numbers changed" in the changelog.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type Bundles, bundles, chromium, inChromium, inNode, pinned, remove, SURROUNDINGS } from './environments.ts'
import { canonical, hashes, hashOf } from './hashes.ts'
import { SCENARIOS } from './scenarios.ts'

const SLOW = 120_000
let made: Bundles

beforeAll(async () => {
  made = await bundles()
}, SLOW)
afterAll(() => remove(made))

describe('sixty-four futures', () => {
  test('in this process: the pinned hashes (npm run golden after a change on purpose)', () => expect(hashes()).toEqual(pinned()), SLOW)

  test('are sixty-four different ones, in which something happens', () => {
    expect(new Set(pinned()).size).toBe(SCENARIOS)
    expect(canonical(0).split('\n').length).toBe(4)
    expect(canonical(0).length).toBeGreaterThan(1000)
  })

  test('the hash sees every character and its place', () => {
    const text = canonical(1)
    const last = text.slice(0, -1) + (text.endsWith('0') ? '1' : '0')
    expect(new Set([text, last, `${text} `, text.slice(1), [...text].reverse().join('')].map(hashOf)).size).toBe(5)
  })

  test('in a process of its own, everything around it changed at once', async () => {
    const around = { ...SURROUNDINGS['Kathmandu, Turkish']!, ...SURROUNDINGS['a folder with spaces and letters']!, umask: '000' }
    expect(await inNode(made, { ...around, env: { ...around.env, NODE_OPTIONS: '--max-semi-space-size=1', DEBUG: '*' } })).toEqual(pinned())
  }, SLOW)

  test('in Chromium', async (context) => {
    const file = chromium()
    if (file === null) return context.skip('no Chromium here; set CHROMIUM or install one')
    expect(await inChromium(made, file)).toEqual(pinned())
  }, SLOW)
})
