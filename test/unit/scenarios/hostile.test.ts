/** Files that mean harm end with a finding, in under two seconds and 300 MB. */
import { describe, expect, test } from 'vitest'
import { isLeft } from 'fp-ts/Either'
import { checkScenario, decodeScenario, decodeScenarioBytes, explainAll } from '../../../scenarios/index.ts'
import { BARE, findingsOf, MAPLE, changed } from './helpers.ts'

const SECONDS = 2_000
const MEGABYTES = 300
const times = (n: number, text: (i: number) => string): string => Array.from({ length: n }, (_, i) => text(i)).join('')

const TWO = '  a: {starts: 2026-04, changes: {desk.check_in: -1 min}}\n  b: {starts: 2026-04, changes: {desk.check_out: -1 min}}\n'

const hostile: readonly (readonly [string, string, string])[] = [
  ['a flat list of 500,000 numbers', 'S08', `a: [${'1,'.repeat(500_000)}1]`],
  ['260,000 lines of a list', 'S08', `a:\n${'- 1\n'.repeat(260_000)}`],
  ['80,000 keys', 'S08', times(80_000, (i) => `k${i}: 1\n`)],
  ['4,900 unknown keys', 'S04', times(4_900, (i) => `k${i}: 1\n`)],
  ['2,400 plans', 'S08', `${BARE}plans:\n${times(2_400, (i) => `  p${i}: {starts: 2026-04}\n`)}`],
  [
    '30 combinations, each of the two before it',
    'P08',
    `${BARE}plans:\n${TWO}${times(30, (i) => `  p${i}: {combine: [${i === 0 ? 'b' : `p${i - 1}`}, ${['a', 'b'][i] ?? `p${i - 2}`}]}\n`)}`,
  ],
  ['a combination of 4,000 times the same plan', 'P08', `${BARE}plans:\n${TWO}  c: {combine: [a${', a'.repeat(3_999)}]}\n`],
  [
    '2,000 unknown plans beside 1,400 known ones',
    'S08',
    `${BARE}plans:\n  c: {combine: [x${times(1_999, (i) => `, x${i}`)}]}\n${times(1_400, (i) => `  p${i}: {starts: 2026-04}\n`)}`,
  ],
  ['flow nesting of 33', 'S08', `a: ${'['.repeat(33)}${']'.repeat(33)}`],
  ['flow nesting of 100,000', 'S08', '['.repeat(100_000)],
  ['block nesting of 60', 'S08', times(60, (i) => `${' '.repeat(i)}a:\n`)],
  ['nested dashes', 'S08', `${'- '.repeat(60)}x`],
  ['an alias bomb', 'S07', changed(MAPLE, ['reminders: [email]', `reminders: [&a [x,x,x], &b [*a,*a,*a], [*b,*b,*b]]`])],
  ['a text of a million characters', 'S13', `format: fivestar/1\npractice: {kind: dental, name: ${'x'.repeat(1_000_000)}}`],
  ['a quantity of a million characters', 'V01', `${BARE}demand: {calls: ${'1 '.repeat(400_000)}}`],
  ['a quantity full of "to"', 'V01', `${BARE}demand: {calls: 1${' to'.repeat(300_000)}}`],
  ['a limit of a million blanks', 'P10', `${BARE}decision: {must_not: ["${' '.repeat(900_000)}"]}`],
  ['one megabyte of comments', 'S10', '# x\n'.repeat(260_000)],
  ['one megabyte of tabs', 'S10', '\t'.repeat(1_048_576)],
  ['colons', 'S01', `a${': a'.repeat(4_900)}`],
  ['question marks', 'S01', '? '.repeat(4_900)],
  [
    'a number of 188 digits',
    'V04',
    `format: fivestar/1\npractice: {kind: dental, active_patients: ${'9'.repeat(150)}${'9'.repeat(38)} patients}`,
  ],
  ['a billion patients', 'V04', 'format: fivestar/1\npractice: {kind: dental, active_patients: 1000000000 patients}'],
  ['1 MiB + 1 byte', 'S08', 'x'.repeat(1_048_577)],
]

describe('hostile texts', () => {
  test.each(hostile)('%s', (_story, code, text) => {
    const before = process.memoryUsage().rss
    const start = performance.now()
    const findings = findingsOf(text)
    expect(performance.now() - start).toBeLessThan(SECONDS)
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(MEGABYTES)
    expect(findings.map((f) => f.code)).toContain(code)
    expect(explainAll(findings, text).length).toBeLessThan(20_000)
  })
})

/** Thousands of mistakes of one kind: half a second as a rule, on a machine that has nothing else to do. */
const SECONDS_MANY = 5_000

const wrongPaths = (plan: string, n: number): string =>
  `  ${plan}:\n    starts: 2026-04\n    changes:\n${times(n, (i) => `      service.visits.billing.demand.opening.patients${i}: +1 min\n`)}`

describe('a large file of one mistake', () => {
  test.each([
    ['4,900 times the same key after 200,000 lines', 'S02', `${BARE}${'#\n'.repeat(200_000)}demand:\n${'  calls: 900 calls/month\n'.repeat(4_900)}`],
    ['4,900 wrong paths in one plan', 'P05', `${BARE}plans:\n${wrongPaths('a', 4_900)}`],
    ['20 wrong paths in each of 210 plans', 'P05', `${BARE}plans:\n${times(210, (i) => wrongPaths(`p${i}`, 20))}`],
  ])('%s', (_story, code, text) => {
    const start = performance.now()
    const findings = findingsOf(text)
    expect(performance.now() - start).toBeLessThan(SECONDS_MANY)
    expect(findings.length).toBeGreaterThan(4_000)
    expect(new Set(findings.map((f) => f.code))).toEqual(new Set([code]))
  })
})

test('twelve hundred mistakes on one long line: none repeats the line', () => {
  const sources = times(1_200, (i) => `s${i}: {grade: gues}, `)
  const text = `${BARE}sources: {${sources}} # ${'x'.repeat(900_000)}\n`
  const document = checkScenario(text, 'file.yaml')
  expect(document.findings.map((f) => f.fix).filter((fix) => fix !== null)).toEqual([])
  expect(document.findings.length).toBe(1_200)
  expect(JSON.stringify(document).length).toBeLessThan(2_000_000)
})

test.each([[' '.repeat(300), true], [' '.repeat(400), false]])('a line is corrected up to 400 characters', (pad, corrected) => {
  const [found] = findingsOf(`${BARE}money:${pad}{fixed_cost: 4.200 $/month}\n`)
  expect([found?.code, found?.fix !== null, /write:$/i.test(found?.why ?? '')]).toEqual(['V13', corrected, corrected])
})

describe('hostile bytes', () => {
  const bytes: readonly (readonly [string, string, Uint8Array])[] = [
    ['not UTF-8 at byte 0', 'S09', new Uint8Array([0xff, 0x41])],
    ['not UTF-8 at the end', 'S09', new Uint8Array([0x61, 0x3a, 0x20, 0xe2, 0x82])],
    ['UTF-16', 'S09', new Uint8Array([0xff, 0xfe, 0x61, 0x00])],
    ['1 MiB + 1 byte', 'S08', new Uint8Array(1_048_577).fill(0x61)],
    ['no bytes', 'S10', new Uint8Array(0)],
  ]
  test.each(bytes)('%s', (_story, code, content) => {
    const result = decodeScenarioBytes(content, 'file.yaml')
    expect(isLeft(result) && result.left.map((f) => f.code)).toEqual([code])
  })
  test('a byte order mark is no mistake', () => {
    expect(findingsOf(`\ufeff${MAPLE}`).map((f) => f.code)).toEqual(['A04'])
  })
})

test('reserved keys reach no prototype', () => {
  decodeScenario(`${BARE}service: {__proto__: {polluted: yes}, constructor: {prototype: {polluted: yes}}}`, 'file.yaml')
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('what a terminal is shown holds no hidden character', () => {
  const text = changed(MAPLE, ['name: Maple Street Dental', 'name: Maple \u001b[31m\u202eStreet'])
  const hidden = [...explainAll(findingsOf(text), text)].filter((c) => c !== '\n' && (c < ' ' || c === '\u202e'))
  expect(hidden).toEqual([])
})
