/**
 * The same futures give the same bytes: in this process, and in a process of its own in every environment: twelve surroundings,
 * the interpreter without a compiler, the newest Node and Chromium. Futures of two years: same-bytes.long.test.ts. That each
 * environment is what it says, so that its check can fail: leaks.test.ts.
 *
 * When the model has changed on purpose: `npm run golden`, and "Numbers changed" in the changelog.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { atMost } from './at-most.ts'
import { bundled, type Program, remove } from './bundle.ts'
import { ENVIRONMENTS, type Ran } from './environments.ts'
import { canonical, hashes, hashOf } from './hashes.ts'
import { leftOut } from './left-out.ts'
import { pinned } from './pinned.ts'
import { SCENARIOS } from './scenarios.ts'
import { SURROUNDINGS } from './surroundings.ts'

const SLOW = 600_000
let program: Program
let answers: ReadonlyMap<string, Promise<Ran>>

beforeAll(async () => {
  program = await bundled('entry.ts')
  const two = atMost(2)
  answers = new Map(ENVIRONMENTS.map(({ name, run }) => [name, two(() => run(program))]))
  // each is awaited, and fails, in a test of its own
  for (const answer of answers.values()) answer.catch(() => undefined)
}, SLOW)

afterAll(async () => {
  await Promise.allSettled(answers.values())
  remove(program)
}, SLOW)

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

  test('twelve surroundings are listed', () => expect(Object.keys(SURROUNDINGS).length).toBe(12))

  test.for(ENVIRONMENTS.map(({ name }) => name))('%s', { timeout: SLOW }, async (name, context) => {
    const ran = await answers.get(name)!
    if ('missing' in ran) return leftOut(context, name, ran.missing)
    expect(ran.lines).toEqual(pinned())
  })
})
