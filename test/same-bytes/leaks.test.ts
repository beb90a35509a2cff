/**
 * The checks of the same bytes can fail: every environment shows the leaks that it is there for. A program that takes a line of
 * leaks.ts into its result answers otherwise there than in plain surroundings.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { atMost } from './at-most.ts'
import { bundled, type Program, remove } from './bundle.ts'
import { ENVIRONMENTS, type Ran } from './environments.ts'
import { type Leak, LEAKS } from './leaks.ts'
import { leftOut } from './left-out.ts'
import { inNode } from './run-in.ts'
import { PLAIN } from './surroundings.ts'

const SLOW = 600_000
let program: Program
let plain: readonly string[]
let answers: ReadonlyMap<string, Promise<Ran>>

beforeAll(async () => {
  program = await bundled('leaks-entry.ts')
  plain = (await inNode(program, PLAIN)).lines
  const two = atMost(2)
  answers = new Map(ENVIRONMENTS.map(({ name, run }) => [name, two(() => run(program))]))
  for (const answer of answers.values()) answer.catch(() => undefined)
}, SLOW)

afterAll(async () => {
  await Promise.allSettled(answers.values())
  remove(program)
}, SLOW)

const differ = (lines: readonly string[]): readonly Leak[] => LEAKS.filter((_, i) => lines[i] !== plain[i])

describe('a careless program is caught', () => {
  test.for(ENVIRONMENTS.filter(({ shows }) => shows.length > 0))('in $name by $shows', { timeout: SLOW }, async ({ name, shows }, context) => {
    const ran = await answers.get(name)!
    if ('missing' in ran) return leftOut(context, name, ran.missing)
    expect(differ(ran.lines)).toEqual(expect.arrayContaining([...shows]))
  })

  test('and not by chance: plain surroundings twice are the same', async () => expect(differ((await inNode(program, PLAIN)).lines)).toEqual([]), SLOW)

  test('every leak is shown somewhere', () => expect(LEAKS.filter((leak) => !ENVIRONMENTS.some(({ shows }) => shows.includes(leak)))).toEqual([]))
})
