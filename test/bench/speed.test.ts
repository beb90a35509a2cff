/** The benchmark: a tiny run of the command, twins that say the same, verdicts that cannot flatter, and a page that is what its writer makes. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { bundled } from '../../bench/bundle.ts'
import { Contender } from '../../bench/contender.ts'
import { type BenchDocument, GROUPS, SCHEMA } from '../../bench/document.ts'
import { Found } from '../../bench/found.ts'
import { PAGE, pageOf, readStored } from '../../bench/page.ts'
import { agreement, sameNumbers, sampleOf } from '../../bench/peers/agree.ts'
import { findPeers } from '../../bench/peers/found.ts'
import { rounds } from '../../bench/rounds.ts'
import { Scratch } from '../../bench/scratch.ts'
import { ratioOf, spreadOf } from '../../bench/spread.ts'
import { isNarrow, targetsOf, verdictOf, WANTED } from '../../bench/targets.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const leftBy = (pid: number): string[] => readdirSync(os.tmpdir()).filter((name) => name.startsWith(`fivestar-bench-${pid}-`))

/** The command as npm runs it; `onFolder` is told when its folder is there. */
async function bench(
  flags: readonly string[],
  onFolder: (stop: () => void) => void = () => undefined,
): Promise<{ pid: number; code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/main.ts', ...flags], { cwd: ROOT })
  let out = ''
  let err = ''
  child.stdout.on('data', (data: Buffer) => (out += data.toString()))
  child.stderr.on('data', (data: Buffer) => (err += data.toString()))
  const look = setInterval(() => leftBy(child.pid!).length > 0 && onFolder(() => child.kill('SIGINT')), 20)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(look)
  return { pid: child.pid!, code, out, err }
}

const scratch = new Scratch()
afterAll(() => scratch.close())
const peers = findPeers(ROOT, scratch.folder)
const skipped = peers.c === null ? `: ${peers.missing.join(' ')}` : ''

describe('a tiny run', () => {
  let run: Awaited<ReturnType<typeof bench>>
  let stopped: typeof run
  let document: BenchDocument
  beforeAll(async () => {
    ;[run, stopped] = await Promise.all([bench(['--tiny', '--json']), bench(['--tiny'], (stop) => stop())])
    document = JSON.parse(run.out) as BenchDocument
  }, 60_000)

  test('prints one document and leaves nothing behind', () => {
    expect(run.err).not.toContain('Error')
    expect(run.code).toBe(0)
    expect(run.out.trim().split('\n')).toHaveLength(1)
    expect(document.schema).toBe(SCHEMA)
    expect(leftBy(run.pid)).toEqual([])
  })

  test('that is stopped by Ctrl-C leaves nothing behind', () => {
    expect(stopped.code).toBe(130)
    expect(leftBy(stopped.pid)).toEqual([])
  })

  test('names the machine', () => {
    const { machine, date } = document
    expect(machine.cores).toBe(os.cpus().length)
    expect(machine.node).toBe(process.version)
    expect(machine.loadAtStart).toBeGreaterThanOrEqual(0)
    expect(new Date(date).toISOString()).toBe(date)
  })

  test('measures every group and every growth, in numbers', () => {
    const groups = new Set(document.measures.map(({ group }) => group))
    expect(GROUPS.filter((group) => !groups.has(group))).toEqual([])
    expect(new Set(document.measures.map(({ id }) => id)).size).toBe(document.measures.length)
    for (const { id, unit, min, median, max } of document.measures) {
      // the heap of twenty rows is lost in its noise
      if (unit !== 'kB') expect(min, id).toBeGreaterThan(0)
      expect(median, id).toBeGreaterThanOrEqual(min)
      expect(max, id).toBeGreaterThanOrEqual(median)
    }
    expect(document.growths.map(({ by }) => by).sort()).toEqual(['futures', 'horizon', 'jobs', 'patients', 'plans'])
    for (const { by, points, exponent, worst } of document.growths) {
      expect(points.length, by).toBeGreaterThan(1)
      expect(Number.isFinite(exponent) && Number.isFinite(worst), by).toBe(true)
    }
  })

  test('is not taken for a measurement of what it is too small for', () => {
    const verdicts = Object.fromEntries(document.targets.map(({ id, verdict }) => [id, verdict]))
    expect(verdicts).toMatchObject({
      patients: 'not measured',
      'memory-peak': 'not measured',
      future: 'not measured',
      jobs: 'not measured',
    })
  })

  test('finds its peers to agree, or says why it has none', () => {
    expect(document.checks.filter(({ agrees }) => !agrees)).toEqual([])
    const twins = document.checks.filter(({ id }) => id.endsWith('.c'))
    if (peers.c === null) expect(document.notes.join()).toContain('C twins skipped')
    else expect(twins).toHaveLength(5)
    if (peers.simpy === null) expect(document.notes.join()).toContain('SimPy skipped')
    else expect(document.checks).toHaveLength(twins.length + 11)
  })
})

describe(`twins${skipped}`, () => {
  interface Answer {
    readonly events: number
    readonly outputs?: readonly number[]
    readonly sums?: readonly number[]
  }
  const numbers = ({ events, outputs, sums }: Answer): readonly number[] => [events, ...(outputs ?? []), ...(sums ?? [])]

  test.skipIf(peers.c === null)('say the same of the same luck, and not of another', async () => {
    const programs = await bundled(ROOT, scratch.folder)
    const pairs = [
      { ours: [programs.mmc, 'serve', 'mmc'], theirs: peers.c!.mmc, line: '3000 2 40000 60000' },
      { ours: [programs.clinicDay, 'serve', 'clinic-day'], theirs: peers.c!.clinicDay, line: '30' },
    ]
    for (const { ours, theirs, line } of pairs) {
      const mine = new Contender(scratch, [process.execPath, ...ours])
      const twin = new Contender(scratch, [theirs])
      const rest = line.includes(' ') ? ' 1' : ''
      const first = numbers(await mine.ask<Answer>(`${line} 7${rest}`))
      expect(sameNumbers('', '', first, numbers(await twin.ask<Answer>(`${line} 7${rest}`)))).toMatchObject({ agrees: true })
      expect(sameNumbers('', '', first, numbers(await twin.ask<Answer>(`${line} 8${rest}`)))).toMatchObject({ agrees: false })
      mine.close()
      twin.close()
    }
  })

  test('that are not there are skipped with a word', () => {
    const none = findPeers(ROOT, scratch.folder, 'no-such-cc', ['no-such-python'])
    expect(none).toMatchObject({ c: null, simpy: null })
    expect(none.missing.join()).toMatch(/C twins skipped.*SimPy skipped/)
  })

  test('with a luck of their own agree within sampling error only', () => {
    const wave = (mean: number): number[] => Array.from({ length: 50 }, (_, i) => mean + Math.sin(i))
    const near = agreement('', '', sampleOf(wave(10)), sampleOf(wave(10.2)), false)
    const far = agreement('', '', sampleOf(wave(10)), sampleOf(wave(11)), false)
    expect([near.agrees, far.agrees]).toEqual([true, false])
  })
})

describe('numbers', () => {
  test('are medians of rounds and of ratios of one round', () => {
    expect(spreadOf([5, 1, 3])).toEqual({ median: 3, min: 1, max: 5, rounds: 3 })
    expect(spreadOf([4, 1, 3, 2]).median).toBe(2.5)
    expect(ratioOf([10, 40, 30], [10, 20, 10]).median).toBe(2)
  })

  test('come from contenders who take turns, warm-up left out', async () => {
    const order: string[] = []
    const turn = (name: string) => (round: number) => {
      order.push(`${name}${round}`)
      return Promise.resolve(round)
    }
    expect(await rounds([turn('a'), turn('b')], 2, 1)).toEqual([
      [0, 1],
      [0, 1],
    ])
    expect(order).toEqual(['b-1', 'a-1', 'a0', 'b0', 'b1', 'a1'])
  })

  test('of growth are judged by the worst step', () => {
    const found = new Found()
    found.grow('patients', '', 'n', [1, 10, 100], [[1], [8], [160]])
    expect(found.growths[0]).toMatchObject({ worst: 2 })
    expect(found.growths[0]!.exponent).toBeCloseTo(Math.log10(160) / 2)
  })
})

describe('verdicts', () => {
  test.each([
    ['lower', 25, 25, 'met'],
    ['lower', 25, 25.01, 'missed'],
    ['higher', 40, 39.99, 'missed'],
    ['higher', 40, 40, 'met'],
    ['lower', 25, null, 'not measured'],
    ['lower', 25, NaN, 'missed'],
    ['higher', 25, NaN, 'missed'],
  ] as const)('%s than %d, measured %d: %s', (better, limit, measured, verdict) =>
    expect(verdictOf({ better, limit }, measured)).toBe(verdict),
  )

  test.each([
    ['higher', 1.85, 1.79, 1.93, true],
    ['higher', 1.85, 1.86, 1.93, false],
    ['lower', 1.5, 1.93, 3.46, false],
    ['lower', 1.5, 1.4, 3.46, true],
  ] as const)('%s than %d, rounds from %d to %d: not shared by all %s', (better, limit, min, max, narrow) =>
    expect(isNarrow({ better, limit }, { min, max })).toBe(narrow),
  )

  test('count the worst of several, and nothing when one is missing', () => {
    const measure = (id: string, median: number) =>
      ({ id, group: 'kernel', what: '', unit: 'times', median, min: median, max: median, rounds: 1 }) as const
    const slow = measure('kernel.mm5.made.c-ratio', 1.6)
    const kernelMade = (all: readonly (typeof slow)[]) => targetsOf(all, []).find(({ id }) => id === 'kernel-made')
    expect(kernelMade([slow])).toMatchObject({ measured: null, verdict: 'not measured' })
    expect(kernelMade([slow, { ...slow, id: 'kernel.mm1.made.c-ratio' as typeof slow.id, median: 1.2 }])).toMatchObject({
      measured: 1.6,
      verdict: 'missed',
    })
  })
})

describe('the stored document', () => {
  const stored = readStored(ROOT)
  const page = readFileSync(path.join(ROOT, PAGE), 'utf8')

  test('makes the page', () => expect(page === pageOf(stored), 'run: npm run bench -- --page').toBe(true))

  test('has the verdicts that its numbers give', () => {
    expect(stored.targets.map(({ id }) => id)).toEqual(WANTED.map(({ id }) => id))
    expect(targetsOf(stored.measures, stored.growths)).toEqual(stored.targets)
  })

  test('has every missed target on the page as missed', () => {
    for (const { what, verdict } of stored.targets) {
      const row = page.split('\n').find((line) => line.startsWith(`| ${what} |`))!
      expect(row.replace(', not in all rounds |', ' |').endsWith(verdict === 'met' ? '| met |' : `| **${verdict}** |`), what).toBe(true)
    }
  })

  test('says where not all rounds share a verdict', () => {
    const jobs = stored.measures.find(({ id }) => id === 'jobs.ratio')!
    const narrow = jobs.min < 1.85 && jobs.max >= 1.85
    expect(page.split('\n').find((line) => line.startsWith('| speed of two jobs'))!.endsWith(', not in all rounds |')).toBe(narrow)
  })

  test('holds no peer that said something else', () => expect(stored.checks.filter(({ agrees }) => !agrees)).toEqual([]))
})
