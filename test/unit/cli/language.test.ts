/** The verbs about the file itself: check, explain, schema, init. */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from 'vitest'

import { fivestar, folder, scenarioFile } from './command.ts'

describe('check', () => {
  test('reads the practice back; --defaults lists what it leaves out', async () => {
    const file = scenarioFile()
    const { code, stdout, stderr } = await fivestar(['check', file])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^ok {2}/)
    expect(stdout).toContain('Tiny Dental as the file describes it (dental, from 2026-03-01)')
    expect(stdout.replace(/\s+/g, ' ')).toContain('rules of thumb on the numbers of the file')
    expect(stdout).not.toContain('service.greeting.kept ')
    expect((await fivestar(['check', file, '--defaults'])).stdout).toContain('service.greeting.kept ')
  })

  test('as JSON', async () => {
    const { stdout } = await fivestar(['check', scenarioFile(), '--json'])
    const document = JSON.parse(stdout) as { defaults: { path: string }[] }
    expect(document).toMatchObject({ schema: 'fivestar/check/1', ok: true, practice: { name: 'Tiny Dental', kind: 'dental' } })
    expect(document.defaults.length).toBeGreaterThan(5)
  })

  test('fits a narrow terminal, but for what is to be clicked on', async () => {
    const { stdout } = await fivestar(['check', scenarioFile(), '--defaults'], { env: { COLUMNS: '50' } })
    const long = stdout.split('\n').filter((line) => line.trimEnd().length > 50 && !/^(ok|warning|error) |\.yaml|^ +\d+ \|/.test(line))
    expect(long).toEqual([])
  })

  test('bytes that are no text', async () => {
    const { code, stdout } = await fivestar(['check', scenarioFile('\ufffe'), '--json'])
    expect([code, (JSON.parse(stdout) as { ok: boolean }).ok]).toEqual([3, false])
  })
})

describe('explain', () => {
  test.each([
    ['U01', 'a share without %'],
    ['demand.no_show', 'Default for dental'],
    ['owner_cash', 'Unit: $/year. More is better.'],
    ['hygienist_fill', 'a band is'],
    ['waitSlope', 'drawn anew in every future'],
    ['leaving', 'leave_rate: '],
    ['production', 'net_production: '],
    ['cash', 'owner_cash: '],
    ['hygiene', 'hygienist_fill: '],
    ['Hygiene booked', 'hygienist_fill: '],
    ['provider booked', 'hygienist_fill: '],
    ['physician booked', 'dentist_fill: '],
    ['calls answered', 'answer_rate: '],
    ['O13', 'a row of docs/evidence.md'],
  ])('%s', async (what, words) => {
    const { code, stdout } = await fivestar(['explain', what])
    expect(stdout.replace(/\n +/g, ' ')).toContain(words)
    expect(code).toBe(0)
  })

  test('what is not known is refused, with what was probably meant', async () => {
    const { code, stdout, stderr } = await fivestar(['explain', 'demand.no_shwo'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Did you mean  demand.no_show')
    expect((await fivestar(['explain', 'constructor'])).code).toBe(2)
    expect((await fivestar(['explain', 'calls_answered'])).stderr).toContain('Did you mean  answer_rate')
    expect((await fivestar(['explain', 'rating'])).stderr).toContain('Did you mean  listed_rating')
  })
})

describe('schema', () => {
  test('every path, or those below one, as text and as JSON', async () => {
    const all = JSON.parse((await fivestar(['schema', '--json'])).stdout) as { paths: { path: string }[] }
    expect(all.paths.length).toBeGreaterThan(60)
    const { stdout } = await fivestar(['schema', 'service.greeting'])
    expect(stdout).toContain('service.greeting.kept  (%, 0 to 100)')
    expect(stdout).not.toContain('service.phone')
    expect((await fivestar(['schema', 'nowhere'])).code).toBe(2)
  })

  test('a path that ends inside a word, or lacks its beginning', async () => {
    for (const path of ['service.soft', 'soft_sell']) expect((await fivestar(['schema', path])).stdout).toMatch(/^service\.soft_sell\.kept /)
    const { code, stderr } = await fivestar(['schema', 'servce.soft_sell.kept'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('Did you mean  service.soft_sell.kept')])
    expect((await fivestar(['schema', ''])).code).toBe(2)
  })

  test('a JSON Schema for editors', async () => {
    const { stdout } = await fivestar(['schema', '--json-schema'])
    expect(JSON.parse(stdout)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' })
  })
})

describe('init', () => {
  test('--yes writes a file that check takes as it is, named after the practice', async () => {
    const cwd = folder()
    const { code, stdout } = await fivestar(['init', 'Café Zürich: 2', '--yes', '--as-of', '2026-03', '--kind', 'medical', '--currency', 'CHF'], { cwd })
    expect([code, stdout]).toEqual([0, 'wrote cafe-zurich-2.yaml\nnext:  fivestar check cafe-zurich-2.yaml\n'])
    const checked = await fivestar(['check', 'cafe-zurich-2.yaml', '--json'], { cwd })
    expect(JSON.parse(checked.stdout)).toMatchObject({ ok: true, practice: { name: 'Café Zürich: 2', kind: 'medical', as_of: '2026-03-01', currency: 'CHF' } })
  })

  test.each(['dental', 'aesthetic', 'medical'])('--example %s is a whole practice', async (kind) => {
    const out = path.join(folder(), 'example.yaml')
    expect((await fivestar(['init', '--example', kind, '--out', out])).code).toBe(0)
    expect(JSON.parse((await fivestar(['check', out, '--json'])).stdout)).toMatchObject({ ok: true, practice: { kind } })
  })

  test('--example takes the name that is given', async () => {
    const cwd = folder()
    expect((await fivestar(['init', 'Aes: "2"', '--example', 'aesthetic'], { cwd })).code).toBe(0)
    expect(JSON.parse((await fivestar(['check', 'aes-2.yaml', '--json'], { cwd })).stdout)).toMatchObject({ ok: true, practice: { name: 'Aes: "2"' } })
    const { code, stderr } = await fivestar(['init', 'a\u202eb', '--example', 'aesthetic'], { cwd })
    expect([code, stderr]).toEqual([3, expect.stringContaining('hidden character')])
  })

  test.each([[['--kind', 'medical']], [['--currency', 'EUR']], [['--as-of', '2026-05']]])('--example does not drop %j without a word', async (flags) => {
    const cwd = folder()
    const { code, stderr } = await fivestar(['init', '--example', 'dental', ...flags], { cwd })
    expect([code, stderr]).toEqual([2, expect.stringMatching(/--example <kind>' cannot be used with option '--(kind|currency|as-of)/)])
    expect(readdirSync(cwd)).toEqual([])
    expect((await fivestar(['init', '--example', 'dental', '--yes'], { cwd })).code).toBe(0)
  })

  test('keeps what is there', async () => {
    const cwd = folder()
    await fivestar(['init', '--yes'], { cwd })
    const before = readFileSync(path.join(cwd, 'my-practice.yaml'), 'utf8')
    const { code, stderr } = await fivestar(['init', '--yes', '--currency', 'EUR'], { cwd })
    expect([code, readFileSync(path.join(cwd, 'my-practice.yaml'), 'utf8')]).toEqual([9, before])
    expect(stderr).toContain('exists already')
    expect((await fivestar(['init', '--yes', '--currency', 'EUR', '--force'], { cwd })).code).toBe(0)
    expect(readFileSync(path.join(cwd, 'my-practice.yaml'), 'utf8')).toContain('currency: EUR')
    expect(readdirSync(cwd)).toEqual(['my-practice.yaml'])
  })

  test('where there is nobody to ask, it says what to do', async () => {
    const { code, stderr } = await fivestar(['init'], { cwd: folder() })
    expect(code).toBe(2)
    expect(stderr).toContain('--yes')
  })

  test.each([[['--kind', 'vet']], [['--as-of', '2026-13']], [['--currency', 'usd']], [['--example', 'ortho']]])('refuses %j', async (flags) => {
    expect((await fivestar(['init', '--yes', ...flags], { cwd: folder() })).code).toBe(2)
  })
})
