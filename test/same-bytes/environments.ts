/** Every environment in which the same futures must give the same bytes. */
import type { Program } from './bundle.ts'
import { chromium } from './chromium.ts'
import type { Leak } from './leaks.ts'
import { newestNode } from './newest-node.ts'
import { inChromium, inNode } from './run-in.ts'
import type { Answer } from './say.ts'
import { SURROUNDINGS } from './surroundings.ts'

/** What came of it, or why it cannot be had here. */
export type Ran = Answer | { readonly missing: string }

export interface Environment {
  readonly name: string
  /** leaks that would be seen here */
  readonly shows: readonly Leak[]
  /** one process */
  readonly run: (program: Program) => Promise<Ran>
}

const JITLESS: Environment = { name: '--jitless', shows: ['compiler'], run: (program) => inNode(program, { flags: ['--jitless'] }) }

/** One install, whoever asks. */
function once<T>(find: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () => (asked ??= find())
}

const findNode = once(newestNode)
const findChromium = once(chromium)

const NEWEST: Environment = {
  name: 'the newest Node of the registry',
  shows: ['version'],
  run: async (program) => {
    const found = await findNode()
    return 'missing' in found ? found : inNode(program, { node: found.binary })
  },
}

const CHROMIUM: Environment = {
  name: 'Chromium, headless',
  shows: ['kind of program'],
  run: async (program) => {
    const found = await findChromium()
    return 'missing' in found ? found : inChromium(program, found)
  },
}

/** Other machines than a node that compiles; the slowest first, so that it is not waited for at the end. */
export const MACHINES: readonly Environment[] = [JITLESS, NEWEST, CHROMIUM]

export const ENVIRONMENTS: readonly Environment[] = [
  ...MACHINES,
  { name: 'this Node', shows: [], run: (program) => inNode(program, {}) },
  ...Object.entries(SURROUNDINGS).map(([name, around]): Environment => ({ name, shows: around.shows, run: (program) => inNode(program, around) })),
]
