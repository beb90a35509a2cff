/** The pages say what the program does: commands run, numbers are those of a run, tables are those of the engine, links lead somewhere. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterAll, describe, expect, test } from 'vitest'

import packageJson from '../../package.json'
import { fivestar } from '../../cli/fivestar.ts'
import { compareOnce, FIRST, firstFutures, readNumbers } from '../../docs/build/numbers.ts'
import { DEFAULTS, LINKS, unlisted } from '../../docs/build/model.ts'
import { PICTURE, pagesFrom } from '../../docs/build/pages.ts'
import { BELIEF_IDS, BELIEFS, defaultsOf } from '../../engine/index.ts'
import { MOMENTS } from '../../engine/year/people.ts'
import { NORM } from '../../engine/year/norms.ts'
import { fivestar as installed } from '../unit/cli/command.ts'
import { commandsOf, deadLinks, ledgerIds, PAGES, read, ROOT, words } from './pages.ts'
import { ENGINE_SAYS } from './worked-values.ts'

const STALE = 'run:  npm run docs'
const numbers = readNumbers(ROOT)

describe('what is generated', () => {
  test('equals its generator', async () => {
    for (const [file, text] of await pagesFrom(ROOT, numbers, read))
      expect(read(file) === text, `${file} is stale; ${STALE} -- --pages`).toBe(true)
  })

  test('the README shows the stored run, word for word', () => {
    const readme = read('README.md')
    const shown = /```text\n([\s\S]*?)```/.exec(readme)![1]!.split('\n').slice(1)
    const stored = new Set(numbers.text.split('\n'))
    for (const line of shown) expect(line === '...' || stored.has(line), line).toBe(true)
    expect(readme).toContain(`](${PICTURE})`)
  })

  test('the README prints no amount of money and no star outside a generated block', () => {
    const byHand = read('README.md').replace(/<!-- generated: [\s\S]*?<!-- \/generated -->/g, '')
    expect(byHand).not.toMatch(/\$\d|\d+ of 100|\d\.\d+ stars/)
  })

  test('the run can be had again: the first futures to the last bit', async () => {
    const answer = await compareOnce(ROOT, FIRST)
    expect(answer.document.scenario.hash, STALE).toBe(numbers.comparison.scenario.hash)
    const { text, ...first } = firstFutures(answer)
    const { text: stored, ...before } = numbers.first
    expect(first, `the engine has changed; ${STALE}, and a line under "Numbers changed"`).toEqual(before)
    expect(text, `the words of the answer have changed; ${STALE}`).toBe(stored)
    for (const { plan, gains } of numbers.comparison.differences) expect(gains.slice(0, FIRST)).toEqual(numbers.first.gains[plan])
  })
})

describe('the model page', () => {
  test('has every belief once', () => expect(unlisted(ROOT)).toEqual([]))

  test('works its values out as the engine does', () => {
    const examples = LINKS.flatMap((link) => link.examples)
    expect(examples.map(({ id }) => id).sort()).toEqual(Object.keys(ENGINE_SAYS).sort())
    for (const { id, value } of examples) expect(value(DEFAULTS), id).toBeCloseTo(ENGINE_SAYS[id]!(DEFAULTS), 6)
  })

  test('gives the reference practice as the engine has it', () => {
    const said = /^## 7\. The reference practice\n([\s\S]*?)^## /m.exec(read('docs/model.md'))![1]!.replace(/\s+/g, ' ')
    const named = { delay_told: 'being told', checkout: 'check-out', callback: 'call-back' } as Readonly<Record<string, string>>
    MOMENTS.forEach((moment, i) => expect(said).toContain(`${named[moment] ?? moment} ${NORM[i]}`))
  })

  test('cites rows that stand in the evidence', () => {
    const known = ledgerIds()
    const cited = [
      ...BELIEF_IDS.flatMap((id) => BELIEFS[id].ledger),
      ...(['dental', 'aesthetic', 'medical'] as const).flatMap((kind) =>
        [...defaultsOf(kind).values()].flatMap((row) => row.ledger.split(/, ?/)),
      ),
    ]
    expect([...new Set(cited)].filter((id) => id !== 'model' && id !== '-' && !known.has(id))).toEqual([])
  })
})

describe('links', () => {
  test('to the source name files that are there', () => {
    const named = PAGES.flatMap((file) =>
      [...read(file).matchAll(/`((?:engine|scenarios|reports|cli|test|docs)\/[\w/.-]+\.\w+)`/g)].map((match) => match[1]!),
    )
    expect([...new Set(named)].filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([])
  })

  test.each(PAGES.map((file) => ({ file })))('of $file lead somewhere', ({ file }) => expect(deadLinks(file)).toEqual([]))
})

/** Fewer futures and months, one thread: enough to see that a command is right. Later flags win. */
const CHEAP = ['--futures', '1', '--horizon', '2m', '--jobs', '1', '--quiet']
const STUDIES = ['run', 'compare', 'report']
/** Commands of npm and tools that are not run here. */
const INSTALLED = /^npm (ci|test|start)$/

/** In this process, which is quicker; `init` reads its examples beside the bundle and is run as it is installed. */
async function ended(argv: readonly string[], cwd: string): Promise<{ readonly code: number | null; readonly said: string }> {
  if (argv[0] === 'init') {
    const { code, stderr } = await installed(argv)
    return { code, said: stderr }
  }
  let said = ''
  const listen = (text: string): void => void (said += text)
  const io = { out: listen, err: listen, columns: 80, colour: false, live: false, cwd }
  return { code: await fivestar(argv, { version: '0', io, signal: new AbortController().signal }), said }
}

describe('commands', () => {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'fivestar-pages-'))
  afterAll(() => rmSync(scratch, { recursive: true }))

  const placed = (word: string): string =>
    word.startsWith('scenarios/') ? path.join(ROOT, word) : /^[\w-]+\.(yaml|json|html)$/.test(word) ? path.join(scratch, word) : word
  const lines = [...new Set(PAGES.flatMap((file) => commandsOf(read(file)).flatMap((line) => line.split(' && '))))]

  test('are there', () => expect(lines.length).toBeGreaterThan(20))

  test.each(lines.filter((line) => !line.startsWith('npx fivestar ')).map((line) => ({ line })))('$line is known', ({ line }) => {
    const script = /^npm run ([\w:]+)/.exec(line)?.[1]
    const file = /^npx (?:tsx|vitest run) (\S+)$/.exec(line)?.[1]
    if (script !== undefined) expect(Object.keys(packageJson.scripts)).toContain(script)
    else if (file !== undefined) expect(existsSync(path.join(ROOT, file))).toBe(true)
    else expect(line).toMatch(INSTALLED)
  })

  test.each(lines.filter((line) => line.startsWith('npx fivestar ')).map((line) => ({ line })))('$line', async ({ line }) => {
    const [, , ...argv] = words(line).map(placed)
    const cheap =
      STUDIES.includes(argv[0]!) && argv[1] !== '--help' ? [...argv, ...CHEAP, ...(argv.includes('--out') ? ['--force'] : [])] : argv
    const { code, said } = await ended(cheap, scratch)
    // a command that asks for a settled answer may say that there is none
    expect(argv.includes('--require') ? [0, 6] : [0], said).toContain(code)
  })
})

describe('the two lines', () => {
  test('of the README are those that CI runs and package.json has', () => {
    expect(commandsOf(read('README.md')).filter((line) => line.startsWith('npm'))).toEqual(['npm ci && npm start', 'npm ci && npm test'])
    expect(read('.ci/run').trimEnd().split('\n').at(-1)).toBe('npm ci && npm test')
    expect(packageJson.scripts.start).toBe('node cli/start.mjs')
  })
})
