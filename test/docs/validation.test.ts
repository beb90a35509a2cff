/** The validation page is what its generator writes, its results are of this code, and what is missed is shown as missed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as E from 'fp-ts/Either'
import { afterAll, describe, expect, test } from 'vitest'

import { readNumbers } from '../../docs/build/numbers.ts'
import { ORACLES_FOUND, VALIDATION, validationBlocks, validationPage } from '../../docs/build/validation.ts'
import { BYTES_FOUND, bytesFound } from '../../docs/build/validation-environments.ts'
import { LAWS, LAWS_FOUND, lawKey, outcome, readLaws } from '../../docs/build/validation-laws.ts'
import { fates, PLANTED, readPlanted } from '../../docs/build/validation-mutants.ts'
import { interval, readPairing } from '../../docs/build/validation-pairing.ts'
import { oneIn, trial } from '../../docs/build/validation-properties.ts'
import { decodeOracles, type OracleRow, runOracles } from '../../engine/index.ts'
import { PROPERTIES } from '../laws/properties.ts'
import { ENVIRONMENTS } from '../same-bytes/environments.ts'
import { pinnedHash } from '../same-bytes/found.ts'
import { read, ROOT } from './pages.ts'

const json = <T>(file: string): T => JSON.parse(read(file)) as T

test('the page equals its generator', () => {
  expect(read(VALIDATION) === validationPage(ROOT), `${VALIDATION} is stale; run:  npm run validation -- page`).toBe(true)
})

describe('the stored results are of this code', () => {
  test('same bytes: these environments, these pinned hashes', () => {
    expect(bytesFound(ROOT).pinned, 'run:  npm run validation -- bytes').toBe(pinnedHash())
    expect(bytesFound(ROOT).rows.map(({ name }) => name)).toEqual(ENVIRONMENTS.map(({ name }) => name))
  })

  test('laws and properties: every one was tried', () => {
    const found = readLaws(ROOT)
    expect(Object.keys(found.laws).sort(), 'run:  npm run validation -- laws').toEqual(LAWS.map(lawKey).sort())
    expect(Object.keys(found.properties), 'run:  npm run validation -- laws').toEqual(PROPERTIES.filter(({ heldBy }) => heldBy.length > 0).map(({ id }) => id))
  })

  test('variance reduction: the plans and what-ifs of Maple Street', () => {
    const plans = readNumbers(ROOT).comparison.differences.map(({ plan }) => plan)
    expect(new Set(readPairing(ROOT).table.map(({ plan }) => plan)), 'run:  npm run targets').toEqual(new Set(plans))
  })

  test('reference cases: every one, and two of them come again to the last bit', () => {
    const cases = json<readonly { readonly name: string }[]>('test/theory/oracles.json')
    const { seed, results } = json<{ seed: string; results: readonly OracleRow[] }>(ORACLES_FOUND)
    expect(new Set(results.map(({ name }) => name)), 'run:  npm run validation').toEqual(new Set(cases.map(({ name }) => name)))
    const quick = ['M/M/1/5', 'Closed network, MVA']
    const again = decodeOracles(cases.filter(({ name }) => quick.includes(name)))
    if (E.isLeft(again)) throw new Error('the cases do not decode')
    const rows = JSON.parse(JSON.stringify(runOracles(again.right, { seed }).results)) as unknown
    expect(rows, 'run:  npm run validation').toEqual(results.filter(({ name }) => quick.includes(name)))
  })
})

describe('what is bad is shown', () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'fivestar-validation-'))
  afterAll(() => rmSync(scratch, { recursive: true }))
  const kept = ['docs/numbers.json', ORACLES_FOUND, BYTES_FOUND, 'test/golden/targets.json', 'test/golden/mutants.json', 'test/golden/pairing.json', LAWS_FOUND, 'test/laws/false-laws.test.ts']

  /** The blocks when a stored result is another one. */
  function blocksWith<T>(file: string, change: (found: T) => T): Readonly<Record<string, string>> {
    for (const one of kept) cpSync(path.join(ROOT, one), path.join(scratch, one))
    const stored = path.join(scratch, file)
    writeFileSync(stored, JSON.stringify(change(JSON.parse(readFileSync(stored, 'utf8')) as T)))
    return validationBlocks(scratch)
  }

  test('other bytes, and an environment that was not run', () => {
    const spoilt = blocksWith<ReturnType<typeof bytesFound>>(BYTES_FOUND, (found) => ({ ...found, rows: found.rows.map((row, i) => (i === 0 ? { ...row, same: 63 } : i === 2 ? { name: row.name, missing: 'no such thing' } : row)) }))
    expect(spoilt['environments']).toMatch(/63 of 64 \| NOT THE SAME/)
    expect(spoilt['environments']).toMatch(/not run: no such thing/)
    expect(spoilt['environments']).toMatch(/: 14 the same bytes, 1 not, 1 not run/)
    expect(spoilt['not-validated']).toContain('and here Chromium')
  })

  test('a bug that lives, one that was not tried since it was put on the list, and none that has left it', () => {
    const before = fates(ROOT).filter((fate) => fate === null).length
    const gone = { file: 'engine/gone.ts', why: 'has left the list', caught: true, by: 'x' }
    const spoilt = blocksWith<ReturnType<typeof readPlanted>>('test/golden/mutants.json', ({ results }) => ({ results: [{ ...results[0]!, caught: false, by: 'nothing' }, gone, ...results.slice(2)] }))
    expect(spoilt['planted']).toMatch(/NOT CAUGHT: nothing/)
    expect(spoilt['planted']).toContain(`${PLANTED.length} bugs, planted`)
    expect(spoilt['planted']).toContain(`, 1 not caught, ${before + 1} not tried yet`)
    expect(spoilt['planted']).not.toContain('gone')
    expect(spoilt['not-validated']).toMatch(/not tried yet/)
  })

  test('a variance reduction below the aim', () => {
    const spoilt = blocksWith<ReturnType<typeof readPairing>>('test/golden/pairing.json', (found) => ({ ...found, table: found.table.map((row) => ({ ...row, varianceReduction: 9.99 })) }))
    expect(spoilt['pairing']).not.toContain('| met |')
    expect(spoilt['pairing']).toContain('0 of 18 meet it; of all 72 numbers 72 miss it')
  })

  test('a reference case that fails, a target that is missed', () => {
    const oracle = blocksWith<{ results: readonly OracleRow[] }>(ORACLES_FOUND, (found) => ({ ...found, results: found.results.map((row, i) => (i === 0 ? { ...row, pass: false } : row)) }))
    expect(oracle['oracles']).toMatch(/rho .* FAIL/)
    const target = blocksWith<{ rows: readonly { verdict: string }[] }>('test/golden/targets.json', (found) => ({ ...found, rows: found.rows.map((row) => ({ ...row, verdict: 'missed' })) }))
    expect(target['literature']).toContain('0 of 9 met')
    expect(target['not-validated']).toContain('T-2, T-4')
  })

  test('a law that breaks, one that was not tried, a property whose test fails', () => {
    const [first, second] = LAWS.map(lawKey) as [string, string]
    const spoilt = blocksWith<ReturnType<typeof readLaws>>(LAWS_FOUND, (found) => {
      const { [second]: _, ...laws } = found.laws
      return { ...found, laws: { ...laws, [first]: '"it" breaks at [1]' }, properties: { ...found.properties, P2: { passed: 0, failed: ['failed: year'] } } }
    })
    expect(spoilt['laws']).toContain('BROKEN: "it" breaks at [1]')
    expect(spoilt['laws']).toMatch(/: \d+ hold, 1 broken, 1 not tried yet/)
    expect(spoilt['properties']).toContain('FAIL: failed: year')
  })

  test('a test that is gone, or was skipped, holds nothing', () => {
    const [property] = PROPERTIES
    const file = property!.heldBy[0]![0]
    expect(outcome(property!, new Map()).passed).toBe(0)
    expect(outcome({ ...property!, heldBy: [[file, 'a']] }, new Map([[file, [{ fullName: 'a b', status: 'skipped' }]]]))).toEqual({ passed: 0, failed: ['skipped: a b'] })
  })

  test('every property, with its counterexample', () => {
    const shown = validationBlocks(ROOT)['properties']!
    for (const { id } of PROPERTIES) expect(shown).toContain(`| ${id} | `)
    for (const { counterexample } of PROPERTIES) expect(shown).toContain(counterexample ?? '')
  })
})

describe('the numbers that the page works out', () => {
  test('five standard errors are one in 3.49 million, two are one in 44', () => {
    expect(oneIn(5) / 1e6).toBeCloseTo(3.489, 2)
    expect(oneIn(2)).toBeCloseTo(43.96, 1)
    expect(trial(ROOT)).toEqual({ pairs: 1500, errors: 5 })
  })

  test('the interval of a variance reduction holds the truth in about 95 of 100 cases', () => {
    let state = 7
    const uniform = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296 + 1e-10
    const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
    const variance = (xs: readonly number[]): number => {
      const mean = xs.reduce((a, b) => a + b, 0) / xs.length
      return xs.reduce((a, x) => a + (x - mean) ** 2, 0) / (xs.length - 1)
    }
    // correlation .9: (1 + 1) / (2 - 1.8) = 10
    const held = Array.from({ length: 2000 }, () => {
      const pairs = Array.from({ length: 40 }, () => {
        const x = normal()
        return [x, 0.9 * x + Math.sqrt(0.19) * normal()] as const
      })
      const r = (variance(pairs.map(([x]) => x)) + variance(pairs.map(([, y]) => y))) / variance(pairs.map(([x, y]) => x - y))
      const [low, high] = interval(r, 40)
      return low <= 10 && 10 <= high
    }).filter(Boolean).length
    // standard error .5 %
    expect(held / 2000).toBeGreaterThan(0.93)
    expect(held / 2000).toBeLessThan(0.97)
  })
})
