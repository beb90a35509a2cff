/** Texts and words: names, titles, one of a few words, lists of words, yes and no. */
import * as E from 'fp-ts/Either'
import { closest } from './closest.ts'
import { leaf, wrongShape } from './codec.ts'
import type { Codec, Json, JsonSchema, Placed } from './codec.ts'
import { fault, shown } from './finding.ts'
import type { Fault } from './finding.ts'
import type { Span } from './source.ts'
import type { Node, Text } from './tree.ts'

export interface Chosen {
  readonly _tag: 'Chosen'
  readonly value: unknown
  readonly source: string | null
  readonly at: Span
}

/** Longest name or title. */
export const TEXT_MAX = 120

/** The text of a node that is one. */
export function textIn(node: Node, path: string, wanted: string): E.Either<readonly Fault[], Text> {
  return node._tag === 'Text' ? E.right(node) : E.left([wrongShape(node, wanted, path)])
}

/** A name or title: one line, at most 120 characters. */
export const title: Codec<Placed<string>> = leaf(
  'text',
  { type: 'string', maxLength: TEXT_MAX },
  (node, path) => {
    const read = textIn(node, path, 'a text')
    if (E.isLeft(read)) return read
    const value = read.right.text
    if (value.length > TEXT_MAX)
      return E.left([
        fault('S13', node.at, `text too long: ${value.length} > ${TEXT_MAX} characters`, 'Names and titles stand in tables and charts.'),
      ])
    if (/[\n\t]/.test(value.trimEnd())) return E.left([fault('S13', node.at, 'a text of several lines', 'Names and titles are one line.')])
    return E.right({ value: value.trim(), at: node.at })
  },
  (placed) => placed.value,
)

/** One of a few words. */
export function choice<W extends string>(words: readonly W[]): Codec<Placed<W>> {
  return leaf(
    words.join(' | '),
    { enum: words },
    (node, path) => {
      const read = textIn(node, path, `one of ${words.join(', ')}`)
      if (E.isLeft(read)) return read
      const word = words.find((w) => w === read.right.text.trim())
      return word === undefined ? E.left([notOneOf(read.right.text, node.at, words)]) : E.right({ value: word, at: node.at })
    },
    (placed) => placed.value,
  )
}

export function notOneOf(word: string, at: Span, words: readonly string[]): Fault {
  const near = closest(word.trim(), words)
  const list = `One of: ${words.join(', ')}.`
  return fault('V05', at, `"${shown(word)}" is not one of the words`, near === null ? list : `${list}\nDid you mean  ${near}  ?`, near)
}

/** What the word of a setting can be, from the text after `=` in a plan or the value of a fact. */
export type ReadSetting = (written: string, at: Span) => E.Either<Fault, unknown>

/** A fact that is hours, words, or yes or no. A list in [ ] is read as its items joined by commas. */
export function setting(name: string, schema: JsonSchema, read: ReadSetting, print: (value: unknown) => Json): Codec<Chosen> {
  return leaf(
    name,
    schema,
    (node, path) => {
      const joined = joinedText(node)
      if (joined === null) return E.left([wrongShape(node, name, path)])
      const value = read(joined, node.at)
      return E.isLeft(value) ? E.left([value.left]) : E.right({ _tag: 'Chosen', value: value.right, source: null, at: node.at })
    },
    (chosen) => print(chosen.value),
  )
}

export function joinedText(node: Node): string | null {
  if (node._tag === 'Text') return node.text
  if (node._tag !== 'Items' || !node.items.every((item) => item._tag === 'Text')) return null
  return node.items.map((item) => (item as Text).text).join(', ')
}

/** A list of words, each once, in [ ] or bare. */
export function readWords(words: readonly string[], rule: (chosen: readonly string[]) => string | null): ReadSetting {
  return (written, at) => {
    const chosen = written
      .trim()
      .replace(/^\[/, '')
      .replace(/\]$/, '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
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
