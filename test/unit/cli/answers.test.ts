/** The command on a small practice: the same bytes always, result on stdout, the rest on stderr, and a last line that repeats it. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from 'vitest'

import type { CompareDocument, RunDocument } from '../../../engine/index.ts'
import { lint, withinLuck } from '../../../engine/index.ts'
import { BIN, fivestar, folder, scenarioFile, TINY, WITH_NOTHING } from './command.ts'

const FEW = ['--futures', '6', '--jobs', '1']
const ESCAPE = '\u001b'

async function comparison(file: string, ...args: readonly string[]): Promise<CompareDocument> {
  const { code, stdout } = await fivestar(['compare', file, ...FEW, '--json', ...args])
  expect(code).toBe(0)
  return JSON.parse(stdout) as CompareDocument
}

describe('compare', () => {
  test('one JSON document on stdout, nothing on stderr, the same bytes with any number of threads', async () => {
    const file = scenarioFile()
    const runs = await Promise.all(['1', '2', '3'].map((jobs) => fivestar(['compare', file, '--futures', '7', '--jobs', jobs, '--json'])))
    for (const { code, stdout, stderr } of runs) {
      expect([code, stderr]).toEqual([0, ''])
      expect(stdout).toBe(runs[0]!.stdout)
      expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    }
    const document = JSON.parse(runs[0]!.stdout) as CompareDocument
    expect(document).toMatchObject({ schema: 'fivestar/comparison/1', seed: 'fivestar', futures: 7, horizon_months: 2, against: 'baseline' })
    expect(document.plans.map((plan) => plan.id)).toEqual(['baseline', 'greet', 'what_if.at_once'])
  })

  test('a what-if that takes away all there was says how much that is', async () => {
    const file = scenarioFile(TINY.replace('decision:', '  hours_less: {title: Two hours less, suppose: {wait: -120 min}}\n  a_second: {title: A second less, suppose: {greeting: -0.001 s}}\ndecision:'))
    const document = await comparison(file)
    const { kpis } = document.differences.find((d) => d.plan === 'what_if.hours_less')!
    const came = -kpis.find((kpi) => kpi.id === 'wait')!.mean!
    expect(document.what_ifs.map((w) => w.fell_short)).toEqual([[], [{ kpi: 'wait', unit: 'min', asked: 120, came }], []])
    expect(document.sentences.join('\n')).toMatch(/^Two hours less: of the 120 min asked for only [\d.]+ min could be taken away \(wait past the appointment\): none goes below 0\.$/m)
    expect(document.plans[0]!.kpis.find((kpi) => kpi.id === 'wait')!.mean).toBeCloseTo(came, 9)
  })

  test('what may as well be luck has a mark, what cannot be has none', async () => {
    const file = scenarioFile(WITH_NOTHING)
    const { stdout } = await fivestar(['compare', file, ...FEW], { env: { COLUMNS: '200' } })
    const document = await comparison(file)
    const shown = ['stars', 'leave_rate', 'referrals', 'net_production', 'owner_cash']
    const lucky = document.differences.flatMap((d) => d.kpis.filter((kpi) => shown.includes(kpi.id) && withinLuck(kpi)))
    const sure = document.differences.flatMap((d) => d.kpis.filter((kpi) => shown.includes(kpi.id) && kpi.mean !== null && !withinLuck(kpi)))
    const tables = stdout.slice(stdout.indexOf('What moves, on average'), stdout.indexOf('? within luck'))
    expect(lucky.length).toBeGreaterThan(0)
    expect(sure.length).toBeGreaterThan(5)
    expect(tables.match(/\d[km]?\?/g)).toHaveLength(lucky.length)
  })

  test('another seed gives another answer', async () => {
    const file = scenarioFile()
    const [first, second] = await Promise.all([comparison(file), comparison(file, '--seed', 'other')])
    expect(second.seed).toBe('other')
    expect(second.plans[0]!.kpis).not.toEqual(first.plans[0]!.kpis)
  })

  test('a plan that changes nothing differs by exactly 0, and nobody else notices it', async () => {
    const [without, beside] = await Promise.all([comparison(scenarioFile()), comparison(scenarioFile(WITH_NOTHING))])
    const nothing = beside.differences.find((d) => d.plan === 'nothing')!
    for (const kpi of nothing.kpis) expect([kpi.id, kpi.mean ?? 0, kpi.p05 ?? 0, kpi.p95 ?? 0]).toEqual([kpi.id, 0, 0, 0])
    expect(beside.plans.filter((plan) => plan.id !== 'nothing')).toEqual(without.plans)
    expect(beside.differences.filter((d) => d.plan !== 'nothing')).toEqual(without.differences)
  })

  test('--plan, --horizon and --beliefs do what they say', async () => {
    const document = await comparison(scenarioFile(WITH_NOTHING), '--plan', 'greet', '--horizon', '1m', '--beliefs', 'default')
    expect(document.plans.map((plan) => plan.id)).toEqual(['baseline', 'greet'])
    expect(document).toMatchObject({ horizon_months: 1, beliefs: 'default' })
  })

  test('--set changes the practice, and with it the hash', async () => {
    const file = scenarioFile()
    const [as, changed] = await Promise.all([comparison(file), comparison(file, '--set', 'service.billing.wrong_statements=40 %')])
    const wrong = (document: CompareDocument): number => document.plans[0]!.kpis.find((k) => k.id === 'wrong_statements')!.mean!
    expect(wrong(changed)).toBeGreaterThan(wrong(as) + 0.1)
    expect(changed.scenario.hash).not.toBe(as.scenario.hash)
  })

  test('--require: 6 when not settled, 0 when settled, and no say in the numbers', async () => {
    const file = scenarioFile()
    const settled = await fivestar(['compare', file, '--futures', '20', '--jobs', '2', '--quiet', '--require', '50%'])
    expect(settled.code).toBe(0)
    // few futures settle nothing, though they may agree
    expect((await fivestar(['compare', file, ...FEW, '--quiet', '--require', '50%'])).code).toBe(6)
    // in most futures so small a change is not even noticed
    const open = await fivestar(['compare', scenarioFile(TINY.replace('judge_by: owner_cash', 'judge_by: stars')), '--futures', '40', '--jobs', '2', '--json', '--require', '90%'])
    expect(open.code).toBe(6)
    expect((JSON.parse(open.stdout) as CompareDocument).best).toMatchObject({ settled: false, required: 0.9 })
    const without = await fivestar(['compare', scenarioFile(TINY.replace('judge_by: owner_cash', 'judge_by: stars')), '--futures', '40', '--jobs', '2', '--json'])
    expect([without.code, without.stdout]).toEqual([0, open.stdout])
  })

  test('every sentence passes the lint', async () => {
    const document = await comparison(scenarioFile(WITH_NOTHING), '--futures', '30', '--jobs', '2')
    const titles = document.plans.map((plan) => plan.title)
    for (const text of document.sentences) expect(lint(text, { futures: 30, titles }), text).toEqual([])
  })
})

describe('on a screen', () => {
  test('result on stdout, warnings on stderr, no colour and no bar where there is no terminal', async () => {
    const { code, stdout, stderr } = await fivestar(['compare', scenarioFile(), ...FEW])
    expect(code).toBe(0)
    expect(stdout).toContain('Tiny Dental\n')
    expect(stdout).toContain('Keep as is')
    expect(stdout).not.toContain('warning')
    expect(stderr).toContain('warning: only 6 futures')
    expect(stdout + stderr).not.toContain(ESCAPE)
    expect(stderr).not.toContain('simulating')
    expect((await fivestar(['compare', scenarioFile(), ...FEW, '--quiet'])).stderr).toBe('')
  })

  test.each([['50'], ['80'], ['30']])('%s columns: no line is longer, but the one to be copied', async (columns) => {
    const { stdout } = await fivestar(['compare', scenarioFile(WITH_NOTHING), ...FEW, '--quiet'], { env: { COLUMNS: columns } })
    const lines = stdout.split('\n').filter((line) => !line.startsWith('again:'))
    expect(lines.filter((line) => line.length > Number(columns))).toEqual([])
    expect(stdout).toContain('Greet everybody')
  })

  test('a file name moves no cursor, neither behind again nor behind wrote', async () => {
    const file = path.join(folder(), `evil${ESCAPE}[2J.yaml`)
    const { code, stdout, stderr } = await fivestar(['init', '--yes', '--out', file])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).not.toContain(ESCAPE)
    expect((await fivestar(['compare', file, '--futures', '1', '--horizon', '1m', '--quiet'])).stdout).not.toContain(ESCAPE)
  })

  test('the last line gives the same answer again', async () => {
    const file = scenarioFile()
    const flags = ['--seed', "it's May", '--horizon', '1m', '--plan', 'greet', '--set', 'demand.no_show=9 %', '--beliefs', 'default']
    const first = await fivestar(['compare', file, ...FEW, '--quiet', ...flags])
    const last = first.stdout.trimEnd().split('\n').at(-1)!
    expect(last).toMatch(/^again: {2}fivestar compare /)
    const words = [...last.replace(/ {3}\(.*$/, '').matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map((m) => (m[1] ?? m[2]!).replace(/'\\''/g, "'"))
    const second = await fivestar([...words.slice(2), '--quiet'])
    expect(second.stdout).toBe(first.stdout)
  })

  test('help and version go to stdout', async () => {
    const help = await fivestar(['--help'])
    expect([help.code, help.stderr]).toEqual([0, ''])
    for (const verb of ['check', 'run', 'compare', 'report', 'explain', 'schema', 'init']) expect(help.stdout).toContain(`  ${verb} `)
    expect((await fivestar(['--version'])).stdout).toBe('0.1.0\n')
    expect((await fivestar(['compare', '--help'])).stdout).toContain('--futures <n>')
  })
})

describe('help fits the terminal', () => {
  const VERBS = ['check', 'run', 'compare', 'report', 'explain', 'schema', 'init', 'oracle']
  test.each([['60', 60], ['20', 40]])('%s columns', async (columns, longest) => {
    const texts = await Promise.all([[], ...VERBS.map((verb) => [verb])].map((args) => fivestar([...args, '--help'], { env: { COLUMNS: columns } })))
    for (const { stdout } of texts) expect(stdout.split('\n').filter((line) => line.length > longest)).toEqual([])
  })

  test('a command in two lines is one to a shell', async () => {
    const { stdout } = await fivestar(['--help'], { env: { COLUMNS: '60' } })
    expect(stdout.replace(/ \\\n +/g, ' ')).toContain('fivestar run scenarios/maple-street.yaml --plan third_desk_person\n')
  })
})

describe('run', () => {
  test('a plan by itself is the plan beside others', async () => {
    const file = scenarioFile()
    const { stdout } = await fivestar(['run', file, '--plan', 'greet', ...FEW, '--json'])
    const alone = JSON.parse(stdout) as RunDocument
    const beside = await comparison(file)
    expect(alone).toMatchObject({ schema: 'fivestar/run/1', plan: 'greet', futures: 6 })
    expect(alone.kpis).toEqual(beside.plans.find((plan) => plan.id === 'greet')!.kpis)
    expect(alone.months.map((month) => month.month)).toEqual(['2026-03', '2026-04'])
  })

  test('the baseline stands beside what was measured', async () => {
    const file = scenarioFile(WITH_NOTHING.replace('plans:\n', 'measured: {wait: 14 min}\nplans:\n'))
    const { stdout } = await fivestar(['run', file, ...FEW, '--quiet'])
    expect(stdout).toContain('What you measured, and what the model gives')
    expect(stdout).toMatch(/Wait past the appointment +14 min/)
  })
})

describe('report', () => {
  test('writes one page that needs nothing else, and says where', async () => {
    const out = path.join(folder(), 'page.html')
    const { code, stdout } = await fivestar(['report', scenarioFile(), ...FEW, '--quiet', '--out', out])
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`report: ${out}`)
    const page = readFileSync(out, 'utf8')
    expect(page).toMatch(/^<!DOCTYPE html>/)
    expect(page).toContain('<svg')
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/)
  })
})

describe('the bundle', () => {
  const dist = path.join(path.dirname(BIN), '..', 'dist')

  test('is built again when it is not of these sources', async () => {
    const stamp = path.join(dist, 'stamp.txt')
    await fivestar(['--version'])
    writeFileSync(stamp, 'old')
    expect((await fivestar(['--version'])).code).toBe(0)
    expect(readFileSync(stamp, 'utf8')).toMatch(/^[0-9a-f]{64}$/)
  })

  test('--help loads the grammar and neither engine nor charts', () => {
    const seen = new Map<string, number>()
    const load = (name: string): void => {
      if (seen.has(name)) return
      const text = readFileSync(path.join(dist, name), 'utf8')
      seen.set(name, text.length)
      for (const [, next] of text.matchAll(/^(?:import|export)\b[^;]*?from "\.\/(chunk-\w+\.mjs)";|^import "\.\/(chunk-\w+\.mjs)";/gm)) if (next !== undefined) load(next)
    }
    load('fivestar.mjs')
    expect([...seen.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000)
  })

  test('the command in it gives its numbers again: plans and settings too', async () => {
    const cwd = folder()
    // a name that would be read as a flag
    writeFileSync(path.join(cwd, '-tiny.yaml'), WITH_NOTHING)
    const flags = ['--plan', 'greet', '--set', 'demand.no_show=9 %', '--horizon', '1m', '--futures', '3', '--jobs', '1']
    expect((await fivestar(['report', path.join(cwd, '-tiny.yaml'), ...flags, '--quiet', '--out', 'page.html'], { cwd })).code).toBe(0)
    const page = readFileSync(path.join(cwd, 'page.html'), 'utf8')
    const command = /<pre><code>fivestar ([^<]*)<\/code>/.exec(page)![1]!.replace(/&#39;/g, "'")
    const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map((m) => m[1] ?? m[2]!)
    const document = JSON.parse((await fivestar([...words, '--json'], { cwd })).stdout) as CompareDocument
    expect(page).toContain(document.scenario.hash)
    expect(document.plans.map((plan) => plan.id)).toEqual(['baseline', 'greet'])
  })
})
