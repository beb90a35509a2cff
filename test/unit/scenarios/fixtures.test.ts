/**
 * A fixture is a mistake and exactly what is said about it: code, place, words and the corrected line.
 * `base` names an example file that is changed by `replace`, or `text` holds a whole file.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CODES } from '../../../scenarios/codes.ts'
import type { Finding } from '../../../scenarios/index.ts'
import { changed, example, findingsOf } from './helpers.ts'

interface Fixture {
  readonly story: string
  readonly base?: string
  readonly text?: string
  readonly replace: readonly (readonly [string, string])[]
  readonly findings: readonly Finding[]
}

const folder = new URL('./fixtures/', import.meta.url)
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): [string, Fixture] => [name.replace('.json', ''), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Fixture])

/** What the examples are told as they are, see the fixtures A02-none and A04-guesses. */
const STANDING: Readonly<Record<string, string>> = { 'maple-street.yaml': 'A04', 'cedar-aesthetics.yaml': 'A02' }

function said(name: string, fixture: Fixture): { readonly text: string; readonly found: readonly Finding[] } {
  const file = fixture.base ?? 'file.yaml'
  const text = changed(fixture.base === undefined ? (fixture.text ?? '') : example(fixture.base), ...fixture.replace)
  const standing = STANDING[file]
  const found = findingsOf(text, file).filter((f) => f.code !== standing || name.startsWith(standing))
  return { text, found }
}

describe('every mistake gets exactly its finding', () => {
  test.each(fixtures)('%s', (name, fixture) => {
    const { found } = said(name, fixture)
    expect(found).toEqual(fixture.findings)
    expect(found.map((f) => f.code)).toEqual([name.split('-')[0]])
  })
})

describe('the corrected line corrects', () => {
  test.each(fixtures.filter(([, fixture]) => fixture.findings[0]?.fix != null))('%s', (name, fixture) => {
    const { text, found } = said(name, fixture)
    const finding = found[0] as Finding
    const lines = text.split('\n')
    lines[finding.line - 1] = finding.fix as string
    const after = findingsOf(lines.join('\n'), finding.file)
    expect(after.filter((f) => f.code === finding.code && f.path === finding.path)).toEqual([])
  })
})

test('every code has a fixture', () => {
  const shown = new Set(fixtures.map(([name]) => name.split('-')[0]))
  expect(Object.keys(CODES).filter((code) => !shown.has(code))).toEqual([])
})
