/** Everything that can be wrong before a future is simulated: the right exit code, one clear message, nothing written, no stack trace. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from 'vitest'

import { fivestar, folder, scenarioFile, TINY } from './command.ts'
import type { Ended } from './command.ts'

const STACK = /\n\s+at .*:\d+:\d+/

function refused({ code, stdout, stderr }: Ended, expected: number, words: string): void {
  expect(stderr).toContain(words)
  expect(code).toBe(expected)
  expect(stdout).toBe('')
  expect(stderr).not.toMatch(STACK)
}

function refusedJson({ code, stdout, stderr }: Ended, expected: number, words: string): void {
  const document = JSON.parse(stdout) as { ok: boolean; code: number; findings: { message: string }[] }
  expect(document).toMatchObject({ ok: false, code: expected })
  expect(JSON.stringify(document.findings)).toContain(words)
  expect(code).toBe(expected)
  expect(stderr).toBe('')
}

describe('a wrong command line: 2', () => {
  const file = scenarioFile()
  test.each([
    [['frobnicate'], 'unknown command'],
    [['compare'], 'missing required argument'],
    [['compare', file, '--frob'], 'unknown option'],
    [['compare', file, 'another.yaml'], 'too many arguments'],
    [['compare', file, '--futures', '0'], 'whole number from 1'],
    [['compare', file, '--futures', '1e3'], 'whole number from 1'],
    [['compare', file, '--futures', '100001'], 'more than 100,000'],
    [['compare', file, '--futures', '100000', '--horizon', '120m'], 'months to simulate; at most 10,000,000 fit'],
    [['compare', file, '--horizon', '24'], 'as in 24m'],
    [['compare', file, '--horizon', '121m'], 'longest horizon'],
    [['compare', file, '--seed', ''], 'empty seed'],
    [['compare', file, '--seed', 'x'.repeat(257)], 'at most 256 bytes'],
    [['compare', file, '--seed', 'a\u202eb'], 'cannot be seen'],
    [['compare', file, '--beliefs', 'firm'], '"drawn"'],
    [['compare', file, '--jobs', '65'], 'from 1 to 64'],
    [['compare', file, '--require', '0.9'], 'as in --require 90%'],
    [['compare', file, '--require', '0%'], 'as in --require 90%'],
    [['compare', file, '--require', '49%'], 'best in fewer than half'],
    [['compare', file, '--plan', 'gret'], 'no plan and no what-if called "gret"'],
    [['compare', file, '--set', 'demand.no_show'], 'path=value'],
    [['compare', file, '--set', 'demand.no_sow=5 %'], 'Did you mean  demand.no_show'],
    [['compare', file, '--set', 'demand.no_show=5 min'], 'wrong unit "min"'],
    [['run', file, '--plan', 'greet', '--plan', 'baseline'], 'run simulates one plan'],
    [['report', file], '--out'],
  ])('%j', async (args, words) => {
    refused(await fivestar(args), 2, words)
    refusedJson(await fivestar([...args, '--json']), 2, words.replace(/"/g, '\\"'))
  })
})

describe('a file that cannot be read: 9', () => {
  const here = folder()
  const fifo = path.join(here, 'fifo')
  execFileSync('mkfifo', [fifo])
  const loop = path.join(here, 'loop')
  symlinkSync(loop, loop)
  test.each([
    [path.join(here, 'none.yaml'), 'there is no such file'],
    [here, 'this is a directory'],
    [fifo, 'not a regular file'],
    ['/dev/zero', 'not a regular file'],
    [loop, 'round in a circle'],
    [path.join(scenarioFile(), 'below.yaml'), 'not a folder'],
    ['x'.repeat(5000), 'the name is too long'],
  ])('%s', async (file, words) => {
    refused(await fivestar(['compare', file]), 9, words)
    refused(await fivestar(['check', file]), 9, words)
    refusedJson(await fivestar(['run', file, '--json']), 9, words)
  })
})

describe('a file with errors: 3', () => {
  const file = scenarioFile(TINY.replace('team:\n', 'demand: {no_show: 0.074}\nteam:\n'))
  const finding = /error U01 {2}.*tiny\.yaml:4:19 /

  test('the finding on stderr, stdout empty', async () => {
    const ended = await fivestar(['compare', file])
    refused(ended, 3, '0.074')
    expect(ended.stderr).toMatch(finding)
  })

  test('check: the findings are the result', async () => {
    const { code, stdout, stderr } = await fivestar(['check', file])
    expect(stdout).toMatch(finding)
    expect([code, stderr]).toEqual([3, ''])
  })

  test('as JSON, with line and column', async () => {
    for (const verb of ['check', 'run', 'compare']) {
      const { code, stdout } = await fivestar([verb, file, '--json'])
      const document = JSON.parse(stdout) as { ok: boolean; code: number; findings: object[] }
      expect([code, document.code, document.ok]).toEqual([3, 3, false])
      expect(document.findings).toEqual([expect.objectContaining({ code: 'U01', severity: 'error', line: 4, column: 19 })])
    }
  })

  test('hostile bytes', async () => {
    const large = scenarioFile('# '.padEnd(1_048_577, 'x'))
    const binary = path.join(folder(), 'binary.yaml')
    writeFileSync(binary, Buffer.from([0xff, 0x00, 0xfe, 0x1b]))
    refused(await fivestar(['compare', large]), 3, 'too large')
    const larger = scenarioFile('\u00e9'.repeat(1_500_000))
    refused(await fivestar(['compare', larger]), 3, 'too large: 3000000 > 1048576 bytes')
    expect((await fivestar(['check', larger])).stdout).toContain('too large: 3000000 > 1048576 bytes')
    refused(await fivestar(['compare', binary]), 3, 'UTF-8')
    refused(await fivestar(['compare', scenarioFile('')]), 3, 'empty')
  })

  test('what is quoted from a file cannot steer the terminal', async () => {
    const { stderr } = await fivestar(['compare', scenarioFile(TINY.replace('Tiny', '\u001b[2JTiny'))])
    expect(stderr).not.toContain('\u001b')
  })
})

describe('--out: nothing is overwritten unasked, nothing half written', () => {
  const args = (out: string, ...more: string[]): string[] => ['compare', scenarioFile(), '--futures', '2', '--jobs', '1', '--quiet', '--out', out, ...more]

  test('an existing file is kept without --force and replaced with it', async () => {
    const out = path.join(folder(), 'answer.json')
    writeFileSync(out, 'mine')
    // before the first future: so many would take minutes
    refused(await fivestar(args(out, '--futures', '20000')), 9, 'exists already')
    expect(readFileSync(out, 'utf8')).toBe('mine')
    expect((await fivestar(args(out, '--force'))).code).toBe(0)
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ schema: 'fivestar/comparison/1' })
    expect((await fivestar(args(path.join(path.dirname(out), 'second.json')))).code).toBe(0)
    expect(readdirSync(path.dirname(out)).sort()).toEqual(['answer.json', 'second.json'])
  })

  test('the scenario itself is never replaced, not even by force, not even by another name', async () => {
    const file = scenarioFile()
    const alias = path.join(folder(), 'alias.json')
    symlinkSync(file, alias)
    for (const out of [file, alias]) {
      refused(await fivestar(['compare', file, '--futures', '2', '--out', out, '--force']), 9, 'the scenario file itself')
    }
    expect(readFileSync(file, 'utf8')).toBe(TINY)
  })

  test('folders that are not there, or are no folders', async () => {
    const here = folder()
    refused(await fivestar(args(path.join(here, 'none', 'answer.json'))), 9, 'mkdir -p')
    mkdirSync(path.join(here, 'taken'))
    refused(await fivestar(args(path.join(here, 'taken'), '--force')), 9, 'this is a directory')
    expect(existsSync(path.join(here, 'none'))).toBe(false)
  })

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written', async () => {
    const here = folder()
    chmodSync(here, 0o500)
    refused(await fivestar(args(path.join(here, 'answer.json'))), 9, 'no permission')
  })
})
