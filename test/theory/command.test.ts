/** `fivestar oracle` in a process of its own. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from 'vitest'

import { fivestar, folder } from '../unit/cli/command.ts'

const GOOD = [
  { name: 'M/M/2/6', kind: 'mmck', inputs: { lambda: 2, mu: 1, c: 2, K: 6 }, outputs: { P_block: 0.153846153846, L: 3.23076923077, nonsense: 1 } },
  { name: 'open', kind: 'session', inputs: { n: 2, slot_min: 30, mean_service_min: 30 } },
]

function file(text: string): string {
  const name = path.join(folder(), 'cases.json')
  writeFileSync(name, text)
  return name
}

describe('fivestar oracle', () => {
  test('prints the document', async () => {
    const ended = await fivestar(['oracle', file(JSON.stringify(GOOD)), '--json'])
    expect(ended.code).toBe(0)
    const document = JSON.parse(ended.stdout) as { schema: string; results: Record<string, unknown>[] }
    expect(Object.keys(document)).toEqual(['schema', 'results'])
    expect(document.schema).toBe('fivestar/oracle/1')
    for (const row of document.results) expect(Object.keys(row).filter((key) => key !== 'skipped')).toEqual(['name', 'output', 'expected', 'simulated', 'low', 'high', 'pass'])
    expect(document.results.slice(0, 3).map((row) => [row['output'], row['pass'], 'skipped' in row])).toEqual([['P_block', true, false], ['L', true, false], ['nonsense', null, true]])
    expect(document.results.slice(3).every((row) => row['pass'] === null && row['expected'] === null && typeof row['simulated'] === 'number')).toBe(true)
  })

  test('prints a table, and exits with 5 when an answer is missed', async () => {
    const wrong = [{ ...GOOD[0], outputs: { P_block: 0.2 } }]
    const ended = await fivestar(['oracle', file(JSON.stringify(wrong))])
    expect(ended.code).toBe(5)
    expect(ended.stdout).toMatch(/P_block .*MISSED/)
    expect(ended.stdout).toContain('0 passed, 1 failed, 0 skipped')
  })

  test.each([
    ['not JSON', '{"a"'], ['NaN', '[{"name":"x","kind":"mmc","inputs":{"lambda":NaN}}]'], ['no case', '3'], ['unstable', '[{"name":"x","kind":"mmc","inputs":{"lambda":2,"mu":1}}]'],
    ['huge', '[{"name":"x","kind":"mmc","inputs":{"lambda":1e999,"mu":1}}]'], ['binary', '\u0000\u0001'], ['empty', ''], ['deep', '['.repeat(100_000)],
  ])('finds what is wrong: %s', async (_, text) => {
    const ended = await fivestar(['oracle', file(text), '--json'])
    expect(ended.code).toBe(3)
    const document = JSON.parse(ended.stdout) as { ok: boolean; code: number; findings: { code: string; message: string }[] }
    expect(document.ok).toBe(false)
    expect(document.code).toBe(3)
    expect(document.findings.length).toBeGreaterThan(0)
    expect(ended.stdout + ended.stderr).not.toMatch(/\n\s+at /)
  })

  test('a file that is not there is a file problem', async () => {
    expect((await fivestar(['oracle', '/nowhere.json', '--json'])).code).toBe(9)
  })
})
