/** Decode then encode is the identity, whatever a file says. Files are generated from the catalogue. */
import fc from 'fast-check'
import { isRight } from 'fp-ts/Either'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { CATALOGUE, entryOf } from '../../../engine/index.ts'
import type { PathEntry } from '../../../engine/index.ts'
import { printAmount } from '../../../scenarios/amount.ts'
import { wantedFor } from '../../../scenarios/facts.ts'
import { decodeFully, encodeFile, toYaml } from '../../../scenarios/index.ts'
import type { Decoding } from '../../../scenarios/decode.ts'

function decoded(text: string): Decoding {
  const result = decodeFully(text, 'file.yaml')
  if (isRight(result)) return result.right
  throw new Error(result.left.map((f) => `${f.code} ${f.path} ${f.message}`).join('; '))
}

type Data = { [key: string]: Data | string }

/** Puts a text at a path of nested records. */
function put(data: Data, path: readonly string[], text: string): void {
  const [key = '', ...rest] = path
  if (rest.length === 0) data[key] = text
  else put((data[key] ??= {}) as Data, rest, text)
}

/** Paths that can take any value without breaking a cross-check. */
const free = CATALOGUE.map((entry) => entry.path)
  .filter((path) => /^(service|desk|money)\.|\*\.(production|spread|wage|turnover)$/.test(path))
  .map((path) => path.replace('team.*', 'team.front_desk').replace('visits.*', 'visits.recall'))

const fact = fc.constantFrom(...free).chain((path) => {
  const entry = entryOf(path) as PathEntry
  const money = entry.unit.startsWith('cents')
  const value = money
    ? fc.integer({ min: entry.low, max: entry.high })
    : fc.nat(1_000_000).map((n) => Number((entry.low + ((entry.high - entry.low) * n) / 1_000_000).toPrecision(9)))
  return fc
    .tuple(value, value, fc.boolean(), fc.boolean(), fc.option(fc.constantFrom('guess', 'pms')))
    .map(([a, b, ranged, bestGiven, source]) => {
      const wanted = wantedFor(path, entry, 'level')
      const range = ranged && wanted.ranges
      const [low, high] = range ? [Math.min(a, b), Math.max(a, b)] : [a, a]
      return [
        path,
        printAmount({ how: 'is', low, best: low, high, ranged: range, bestGiven: range && bestGiven, source }, wanted, '$'),
      ] as const
    })
})

const file = fc.array(fact, { maxLength: 12 }).map((facts) => {
  const data: Data = { format: 'fivestar/1', practice: { kind: 'dental', name: 'P' }, sources: { pms: { grade: 'own data' } } }
  for (const [path, text] of facts) put(data, path.split('.'), text)
  return data
})

/** The same data with the keys of every record turned round. */
function turned(data: Data): Data {
  return Object.fromEntries(
    Object.entries(data)
      .reverse()
      .map(([key, value]) => [key, typeof value === 'string' ? value : turned(value)]),
  )
}

describe('any file', () => {
  test('decode, encode, decode, encode: nothing is lost, nothing changes', () => {
    fc.assert(
      fc.property(file, (data) => {
        const first = decoded(JSON.stringify(data))
        const written = encodeFile(first)
        const second = decoded(toYaml(written))
        expect(encodeFile(second)).toEqual(written)
        expect(second.scenario).toEqual({ ...first.scenario, warnings: second.scenario.warnings })
      }),
      { seed: 7, numRuns: 60 },
    )
  })
  test('key order, YAML against JSON and flow against block leave the hash alone', () => {
    fc.assert(
      fc.property(file, (data) => {
        const hash = decoded(JSON.stringify(data)).scenario.hash
        expect(decoded(JSON.stringify(turned(data), null, 3)).scenario.hash).toBe(hash)
        expect(decoded(stringify(turned(data), { lineWidth: 0 })).scenario.hash).toBe(hash)
        expect(decoded(`# a\n${stringify(data, { lineWidth: 0, indent: 5 })}\n# z\n`).scenario.hash).toBe(hash)
      }),
      { seed: 8, numRuns: 40 },
    )
  })
  test('another value is another hash', () => {
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: 99 }), (data, percent) => {
        const before = decoded(JSON.stringify(data)).scenario
        const changed = structuredClone(data)
        put(changed, ['service', 'prebook', 'kept'], `${percent} %`)
        const after = decoded(JSON.stringify(changed)).scenario
        expect(after.hash === before.hash).toBe(
          before.practice.service.prebook.kept === percent / 100 &&
            before.evidence['service.prebook.kept']?.grade !== 'default' &&
            before.uncertain.every((u) => u.path !== 'service.prebook.kept') &&
            before.evidence['service.prebook.kept']?.source === 'file',
        )
      }),
      { seed: 9, numRuns: 30 },
    )
  })
})

const library = new URL('../../../scenarios/', import.meta.url)
const files = ['', 'library/'].flatMap((folder) =>
  readdirSync(new URL(folder || '.', library))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => folder + name),
)

describe('files of the library', () => {
  test.each(files)('%s', (name) => {
    const text = readFileSync(new URL(name, library), 'utf8')
    const first = decoded(text)
    const second = decoded(toYaml(encodeFile(first)))
    expect(second.scenario.hash).toBe(first.scenario.hash)
    expect(encodeFile(second)).toEqual(encodeFile(first))
  })
})
