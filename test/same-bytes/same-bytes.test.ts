/**
 * The same futures give the same bytes: in this process, and in a process of its own in every environment: twelve surroundings,
 * the interpreter without a compiler, the newest Node and Chromium. Futures of two years: same-bytes.long.test.ts.
 *
 * And each of these checks can fail: every environment shows the leaks that it is there for. A program that takes a line of leaks.ts
 * into its result answers otherwise there than in plain surroundings.
 *
 * When the model has changed on purpose: `npm run golden`, `npm run validation -- bytes`, and "Numbers changed" in the changelog.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { atMost } from './at-most.ts'
import { bundled, type Program, remove } from './bundle.ts'
import { ENVIRONMENTS, type Ran } from './environments.ts'
import { canonical, hashes, hashOf } from './hashes.ts'
import { type Leak, LEAKS } from './leaks.ts'
import { leftOut } from './left-out.ts'
import { pinned } from './pinned.ts'
import { inNode } from './run-in.ts'
import { SCENARIOS } from './scenarios.ts'
import { PLAIN, SURROUNDINGS } from './surroundings.ts'

const SLOW = 600_000
const two = atMost(2)

/** What a program answers in every environment; each answer is awaited, and fails, in a test of its own. */
function everywhere(program: Program): ReadonlyMap<string, Promise<Ran>> {
  const answers = new Map(ENVIRONMENTS.map(({ name, run }) => [name, two(() => run(program))]))
  for (const answer of answers.values()) answer.catch(() => undefined)
  return answers
}

let futures: Program
let careless: Program
let results: ReadonlyMap<string, Promise<Ran>>
let leaked: ReadonlyMap<string, Promise<Ran>>
let plain: readonly string[]

beforeAll(async () => {
  futures = await bundled('entry.ts')
  careless = await bundled('leaks-entry.ts')
  plain = (await inNode(careless, PLAIN)).lines
  results = everywhere(futures)
  leaked = everywhere(careless)
}, SLOW)

afterAll(async () => {
  await Promise.allSettled([...results.values(), ...leaked.values()])
  remove(futures)
  remove(careless)
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
    const ran = await results.get(name)!
    if ('missing' in ran) return leftOut(context, name, ran.missing)
    expect(ran.lines).toEqual(pinned())
  })
})

describe('a careless program is caught', () => {
  const differ = (lines: readonly string[]): readonly Leak[] => LEAKS.filter((_, i) => lines[i] !== plain[i])

  test.for(ENVIRONMENTS.filter(({ shows }) => shows.length > 0))('in $name by $shows', { timeout: SLOW }, async ({ name, shows }, context) => {
    const ran = await leaked.get(name)!
    if ('missing' in ran) return leftOut(context, name, ran.missing)
    expect(differ(ran.lines)).toEqual(expect.arrayContaining([...shows]))
  })

  test('and not by chance: plain surroundings twice are the same', async () => expect(differ((await inNode(careless, PLAIN)).lines)).toEqual([]), SLOW)

  test('every leak is shown somewhere', () => expect(LEAKS.filter((leak) => !ENVIRONMENTS.some(({ shows }) => shows.includes(leak)))).toEqual([]))
})
