/** The single values of the language: quantities, words, texts, hours, months, lists of words. */
import * as E from 'fp-ts/Either'
import type { Session } from '../engine/index.ts'
import { exampleOf, printAmount, readAmount } from './amount.ts'
import type { Amount, Wanted } from './amount.ts'
import { closest } from './closest.ts'
import { leaf, wrongShape } from './codec.ts'
import type { Codec, JsonSchema, Placed } from './codec.ts'
import { fault, shown } from './finding.ts'
import type { Fault } from './finding.ts'
import type { Span } from './source.ts'
import type { Node, Text } from './tree.ts'
import { UNITS, usualUnit } from './units.ts'

/** What a file says before its quantities can be read: the sign of its money and the names of its sources. */
export interface Peek {
  readonly sign: string
  readonly sources: readonly string[]
}

export interface Told extends Amount {
  readonly _tag: 'Told'
  readonly at: Span
}

export interface Chosen {
  readonly _tag: 'Chosen'
  readonly value: unknown
  readonly source: string | null
  readonly at: Span
}

export const TEXT_MAX = 120
/** Longest text that is tried as a quantity. */
const QUANTITY_MAX = 200

function text(node: Node, path: string, wanted: string): E.Either<readonly Fault[], Text> {
  return node._tag === 'Text' ? E.right(node) : E.left([wrongShape(node, wanted, path)])
}

/** A quantity, held against what is wanted and against the declared sources. */
export function quantity(peek: Peek, wanted: Wanted): Codec<Told> {
  const sample = usualUnit(UNITS[wanted.unit])
  const schema: JsonSchema = { type: sample === '' || UNITS[wanted.unit].some((row) => row.written.includes('')) ? ['string', 'number'] : 'string', 'x-unit': wanted.unit, examples: [exampleOf(wanted)] }
  return leaf(`quantity in ${wanted.unit}`, schema, (node, path) => {
    const read = text(node, path, `a quantity in ${sample === '' ? 'numbers' : sample}`)
    if (E.isLeft(read)) return read
    const at = inner(read.right)
    if (read.right.text.length > QUANTITY_MAX) return E.left([fault('V01', node.at, `"${shown(read.right.text)}" is not a quantity`, `A quantity is short: a number and its unit, not ${read.right.text.length} characters.`)])
    const amount = readAmount(read.right.text, at, wanted, peek.sign)
    if (E.isLeft(amount)) return E.left([amount.left])
    const unknown = unknownSource(amount.right.source, read.right.text, at, peek)
    return unknown === null ? E.right({ _tag: 'Told', ...amount.right, at: node.at }) : E.left([unknown])
  }, (told) => plainNumber(printAmount(told, wanted, peek.sign)))
}

/** `2` as a number, so that YAML need not quote it. */
const plainNumber = (text: string): string | number => (/^(?:0|[1-9]\d{0,8})(?:\.\d*[1-9])?$/.test(text) ? Number(text) : text)

/** The characters of a scalar without its quotes. */
function inner(node: Text): Span {
  return node.quoted ? { start: node.at.start + 1, end: Math.max(node.at.start + 1, node.at.end - 1) } : node.at
}

/** `@guess` and `@default` need no declaration. */
export const IMPLICIT_SOURCES: readonly string[] = ['guess', 'default']

export function unknownSource(source: string | null, written: string, at: Span, peek: Peek): Fault | null {
  if (source === null || IMPLICIT_SOURCES.includes(source) || peek.sources.includes(source)) return null
  const offset = at.start + written.indexOf('@')
  const here: Span = { start: offset, end: offset + source.length + 1 }
  const known = [...peek.sources, ...IMPLICIT_SOURCES]
  const near = closest(source, known)
  const list = `Known sources: ${known.join(', ')}.`
  return fault('A01', here, `no source is called "${shown(source)}"`, near === null ? `${list} Declare it under sources.` : `${list}\nDid you mean  @${near}  ?`, near === null ? null : `@${near}`)
}

/** A name or title: one line, at most 120 characters. */
export const title: Codec<Placed<string>> = leaf('text', { type: 'string', maxLength: TEXT_MAX }, (node, path) => {
  const read = text(node, path, 'a text')
  if (E.isLeft(read)) return read
  const value = read.right.text
  if (value.length > TEXT_MAX) return E.left([fault('S13', node.at, `text too long: ${value.length} > ${TEXT_MAX} characters`, 'Names and titles stand in tables and charts.')])
  if (/[\n\t]/.test(value.trimEnd())) return E.left([fault('S13', node.at, 'a text of several lines', 'Names and titles are one line.')])
  return E.right({ value: value.trim(), at: node.at })
}, (placed) => placed.value)

/** One of a few words. */
export function choice<W extends string>(words: readonly W[]): Codec<Placed<W>> {
  return leaf(words.join(' | '), { enum: words }, (node, path) => {
    const read = text(node, path, `one of ${words.join(', ')}`)
    if (E.isLeft(read)) return read
    const word = words.find((w) => w === read.right.text.trim())
    return word === undefined ? E.left([notOneOf(read.right.text, node.at, words)]) : E.right({ value: word, at: node.at })
  }, (placed) => placed.value)
}

export function notOneOf(word: string, at: Span, words: readonly string[]): Fault {
  const near = closest(word.trim(), words)
  const list = `One of: ${words.join(', ')}.`
  return fault('V05', at, `"${shown(word)}" is not one of the words`, near === null ? list : `${list}\nDid you mean  ${near}  ?`, near)
}

/** `2026-03-01`, the first day of a month. */
export const firstOfMonth: Codec<Placed<string>> = leaf('date', { type: 'string', pattern: '^\\d{4}-\\d{2}-01$', 'x-form': '2026-03-01' }, (node, path) => {
  const read = text(node, path, 'a date such as 2026-03-01')
  if (E.isLeft(read)) return read
  const match = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(read.right.text.trim())
  const month = Number(match?.[2])
  if (match === null || month < 1 || month > 12) return E.left([fault('V09', node.at, `"${shown(read.right.text)}" is not a date`, 'Dates are year-month-day: 2026-03-01.')])
  if (match[3] !== '01') return E.left([fault('V09', node.at, 'not the first of a month', 'The simulation counts whole months, and as_of starts the first. Write:', `${match[1]}-${match[2]}-01`)])
  return E.right({ value: read.right.text.trim(), at: node.at })
}, (placed) => placed.value)

/** `2026-04`; the value counts months from year 0. */
export const month: Codec<Placed<number>> = leaf('month', { type: 'string', pattern: '^\\d{4}-\\d{2}$', 'x-form': '2026-04' }, (node, path) => {
  const read = text(node, path, 'a month such as 2026-04')
  if (E.isLeft(read)) return read
  const match = /^(\d{4})-(\d\d)(-\d\d)?$/.exec(read.right.text.trim())
  const inYear = Number(match?.[2])
  if (match === null || inYear < 1 || inYear > 12) return E.left([fault('V09', node.at, `"${shown(read.right.text)}" is not a month`, 'Months are year-month: 2026-04.')])
  if (match[3] !== undefined) return E.left([fault('V09', node.at, 'a month is needed, not a day', 'Plans start with a month. Write:', `${match[1]}-${match[2]}`)])
  return E.right({ value: Number(match[1]) * 12 + inYear - 1, at: node.at })
}, (placed) => monthText(placed.value))

/** Months from year 0 as `2026-04`. */
export function monthText(months: number): string {
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

export const printSessions = (sessions: readonly Session[]): string =>
  sessions.length === 0 ? 'closed' : sessions.map((s) => `${clock(s.from)}-${clock(s.to)}`).join(', ')

/** `08:00-12:00, 13:00-17:00` or `closed`; a list of sessions will do as well. */
export function readSessions(written: string, at: Span): E.Either<Fault, readonly Session[]> {
  const trimmed = written.trim()
  if (trimmed === 'closed' || trimmed === 'none') return E.right([])
  const sessions: Session[] = []
  for (const part of trimmed.split(',')) {
    const match = /^\s*(\d{1,2}):(\d\d)\s*(?:-|\u2013|to)\s*(\d{1,2}):(\d\d)\s*$/.exec(part)
    if (match === null) return E.left(fault('V06', at, `"${shown(part.trim())}" is not a session`, 'Hours are written 08:00-12:00, 13:00-17:00, a closed day as "closed".'))
    const [h1 = 0, m1 = 0, h2 = 0, m2 = 0] = match.slice(1).map(Number)
    const [from, to] = [h1 * 60 + m1, h2 * 60 + m2]
    if (m1 > 59 || m2 > 59 || from >= 1440 || to > 1440) return E.left(fault('V06', at, `"${shown(part.trim())}" is not a time of day`, 'Hours run from 00:00 to 24:00.'))
    if (from >= to) {
      return E.left(fault('V06', at, 'a session ends before it starts', `${part.trim()} would have no time in it; hours past midnight are not supported.`))
    }
    const last = sessions[sessions.length - 1]
    if (last !== undefined && from < last.to) return E.left(fault('V06', at, 'sessions overlap or are out of order', `${clock(from)} is before the end of the session before it, ${clock(last.to)}.`))
    sessions.push({ from, to })
  }
  return E.right(sessions)
}

/** What the word of a setting can be, from the text after `=` in a plan or the value of a fact. */
export type ReadSetting = (written: string, at: Span) => E.Either<Fault, unknown>

/** A fact that is hours, words, or yes or no. A list in [ ] is read as its items joined by commas. */
export function setting(name: string, schema: JsonSchema, read: ReadSetting, print: (value: unknown) => Json): Codec<Chosen> {
  return leaf(name, schema, (node, path) => {
    const joined = joinedText(node)
    if (joined === null) return E.left([wrongShape(node, name, path)])
    const value = read(joined, node.at)
    return E.isLeft(value) ? E.left([value.left]) : E.right({ _tag: 'Chosen', value: value.right, source: null, at: node.at })
  }, (chosen) => print(chosen.value))
}

type Json = ReturnType<Codec<unknown>['encode']>

export function joinedText(node: Node): string | null {
  if (node._tag === 'Text') return node.text
  if (node._tag !== 'Items' || !node.items.every((item) => item._tag === 'Text')) return null
  return node.items.map((item) => (item as Text).text).join(', ')
}

/** A list of words, each once, in [ ] or bare. */
export function readWords(words: readonly string[], rule: (chosen: readonly string[]) => string | null): ReadSetting {
  return (written, at) => {
    const chosen = written.trim().replace(/^\[/, '').replace(/\]$/, '').split(',').map((word) => word.trim()).filter((word) => word !== '')
    const wrong = chosen.find((word) => !words.includes(word))
    if (wrong !== undefined) return E.left(withoutEdit(notOneOf(wrong, at, words)))
    if (new Set(chosen).size < chosen.length) return E.left(fault('V05', at, 'the same word twice', 'Each stands once.'))
    const broken = rule(chosen)
    return broken === null ? E.right(chosen) : E.left(fault('V05', at, broken, `The words are: ${words.join(', ')}.`))
  }
}

/** The place is the whole list, so the closest word cannot be put there. */
const withoutEdit = (f: Fault): Fault => ({ ...f, edit: null })

export const readYesNo: ReadSetting = (written, at) => {
  const word = written.trim().toLowerCase()
  if (word === 'yes' || word === 'true') return E.right(true)
  if (word === 'no' || word === 'false') return E.right(false)
  return E.left(notOneOf(written, at, ['yes', 'no']))
}
