/** Ctrl-C keeps what is done; a defect leaves a report in a file and no stack trace on the screen. */
import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { fivestar as command } from '../../../cli/fivestar.ts'
import type { CompareDocument } from '../../../engine/index.ts'
import { fivestar, scenarioFile } from './command.ts'
import type { Ended } from './command.ts'

/** A busy machine needs longer to its first future; longer waits only when shorter ones came too early. */
const WAITS_MS = [3000, 8000, 18_000]

async function stopped(args: readonly string[]): Promise<Ended> {
  let last: Ended | null = null
  for (const interruptAfterMs of WAITS_MS) {
    last = await fivestar(args, { interruptAfterMs })
    expect(last.code).toBe(130)
    if (!/"ok":false|Stopped before/.test(last.stdout + last.stderr)) break
  }
  return last!
}

describe('Ctrl-C', { timeout: 90_000 }, () => {
  test.each(['1', '2'])('in the middle, %s jobs: a partial answer that can be had again', async (jobs) => {
    const file = scenarioFile()
    const { stdout } = await stopped(['compare', file, '--futures', '20000', '--jobs', jobs, '--json'])
    const partial = JSON.parse(stdout) as CompareDocument
    expect(partial.futures).toBeGreaterThan(0)
    expect(partial.futures).toBeLessThan(20_000)
    expect(partial.warnings[0]).toBe(`stopped by Ctrl-C: ${partial.futures} of 20000 futures are done, and the numbers are theirs`)
    const again = await fivestar(['compare', file, '--futures', String(partial.futures), '--jobs', '2', '--json'])
    expect(JSON.parse(again.stdout)).toEqual({ ...partial, warnings: partial.warnings.slice(1) })
  })

  test('on a screen: the answer of what is done, and how to have it again', async () => {
    const { stdout, stderr } = await stopped(['compare', scenarioFile(), '--futures', '20000', '--jobs', '1'])
    expect(stderr).toContain('stopped by Ctrl-C')
    expect(stdout).toMatch(/again: {2}fivestar compare .* --futures \d+/)
    expect(stdout).not.toContain('--futures 20000')
  })
})

describe('an internal error: 1', () => {
  const broken = (argv: readonly string[], said: string[]): Promise<number> =>
    command(argv, {
      version: '0.0.0',
      signal: new AbortController().signal,
      io: {
        out: (text) => {
          if (!text.includes('"ok":false')) throw new Error('boom')
          said.push(text)
        },
        err: (text) => void said.push(text),
        columns: 80, live: false, colour: false,
      },
    })

  test('a sentence and the path of a report on the screen, the stack in the report', async () => {
    const said: string[] = []
    expect(await broken(['check', scenarioFile()], said)).toBe(1)
    const text = said.join('')
    expect(text).toContain('internal error: boom')
    expect(text).not.toMatch(/\n\s+at /)
    const report = readFileSync(/Crash report: (\S+)/.exec(text)![1]!, 'utf8')
    expect(report).toMatch(/Error: boom\n\s+at /)
    expect(report).toContain('"check"')
  })

  test('as JSON', async () => {
    const said: string[] = []
    expect(await broken(['check', scenarioFile(), '--json'], said)).toBe(1)
    expect(JSON.parse(said.join(''))).toMatchObject({ ok: false, code: 1, findings: [{ code: 'internal', message: 'internal error: boom' }] })
  })
})
