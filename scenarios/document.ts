/**
 * Text to tree: YAML 1.2 (JSON is a part of it), read as plain data. Everything that makes a file mean something else
 * than it shows is refused: anchors, aliases, tags, merge keys, directives, several documents, reserved keys.
 */
import * as E from 'fp-ts/Either'
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { ParsedNode, YAMLError, YAMLMap } from 'yaml'
import { fault, shown } from './finding.ts'
import type { Fault } from './finding.ts'
import { codePoint, hiddenAt } from './hidden.ts'
import { overLimit } from './limits.ts'
import { mendCommas } from './commas.ts'
import { positionOf, sourceOf } from './source.ts'
import type { Source, Span } from './source.ts'
import type { Entry, Node } from './tree.ts'

export interface Reading {
  readonly source: Source
  /** null when nothing could be read at all */
  readonly tree: Node | null
  readonly faults: readonly Fault[]
}

/** Reads the text of a file. Faults leave `Broken` nodes behind, so that decoding can go on around them. */
export function readDocument(text: string, file: string): Reading {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text
  const source = sourceOf(plain, file)
  const limit = overLimit(plain)
  if (limit !== null) return { source, tree: null, faults: [limit] }
  const parsed = parse(plain)
  if (E.isLeft(parsed)) return { source, tree: null, faults: [parsed.left] }
  const faults: Fault[] = []
  const tree = treeOf(parsed.right, source, faults, 0)
  return { source, tree, faults }
}

function parse(text: string): E.Either<Fault, ParsedNode> {
  try {
    const document = parseDocument(text, {
      // Duplicates are found below, in one pass; the parser compares every pair of keys.
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      merge: false,
      prettyErrors: false,
      keepSourceTokens: false,
      lineCounter: new LineCounter(),
      stringKeys: false,
      logLevel: 'error',
    })
    const problem = document.errors[0] ?? document.warnings[0]
    if (problem !== undefined) return E.left(syntaxFault(problem, text))
    if (document.contents === null) return E.left(fault('S10', { start: 0, end: 1 }, 'the file is empty', 'Start from:  fivestar init'))
    return E.right(document.contents)
  } catch (error) {
    // The parser promises never to throw; what it throws all the same (a stack overflow) is the file's fault.
    const what = error instanceof Error ? error.message : 'unknown'
    return E.left(fault('S01', { start: 0, end: 1 }, 'the file cannot be read', `The YAML reader gave up: ${shown(what)}.`))
  }
}

function syntaxFault(problem: YAMLError, text: string): Fault {
  const [start, end] = problem.pos
  const at: Span = { start, end: Math.max(start + 1, end) }
  switch (problem.code) {
    case 'TAB_AS_INDENT':
      return fault('S01', at, 'a tab is used to indent', 'YAML counts spaces only. Replace the tab, write:', '  ', tabsAt(text, start))
    case 'MULTIPLE_DOCS':
      return fault('S07', documentMark(text, start), 'a second document starts here', 'A file holds one scenario; "---" starts another.')
    case 'TAG_RESOLVE_FAILED':
      return fault('S07', at, 'tags are not allowed', 'A scenario is plain text and numbers; remove the word after "!".')
    case 'BAD_SCALAR_START':
      return quoteNeeded(text, start, `a value cannot start with ${text[start] ?? ''}`)
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (/:\s/.test(text.slice(start, lineEndOf(text, start)))) return quoteNeeded(text, start, 'a ": " inside a value')
      return fault(
        'S01',
        { start, end: lineEndOf(text, start) },
        'a value, and entries below it',
        'An entry has either one value on its line or entries of its own below it. Delete one of them.',
      )
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      if (/^Flow|quote/.test(problem.message))
        return fault(
          'S01',
          at,
          'something above is not closed',
          `A [, { or quote before this place has no partner: ${shown(problem.message)}.`,
        )
      return fault('S01', at, 'this is not valid YAML', `${shown(problem.message)}.`)
    default:
      return fault('S01', at, 'this is not valid YAML', `${shown(problem.message)}.`)
  }
}

function quoteNeeded(text: string, start: number, message: string): Fault {
  const value = text
    .slice(start, lineEndOf(text, start))
    .replace(/\s+#.*$/, '')
    .trimEnd()
  const at = { start, end: start + value.length }
  return fault('S01', at, message, 'YAML reads it as something else. Put the value in quotes.', JSON.stringify(value))
}

/** The "---" that opens the document at an offset. */
function documentMark(text: string, start: number): Span {
  const mark = text.lastIndexOf('\n---', start + 3) + 1
  return mark > 0 ? { start: mark, end: mark + 3 } : { start, end: start + 1 }
}

function lineEndOf(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

function tabsAt(text: string, start: number): Span {
  let end = start
  while (text[end] === '\t') end++
  return { start, end }
}

/** Keys that programs reserve, in any spelling of case. */
const RESERVED: readonly string[] = ['__proto__', 'constructor', 'prototype']

function treeOf(node: ParsedNode | null, source: Source, faults: Fault[], fallback: number): Node {
  if (node === null) return { _tag: 'Nothing', at: { start: fallback, end: fallback + 1 } }
  const at: Span = { start: node.range[0], end: Math.max(node.range[1], node.range[0]) }
  const refused = refusal(node, at, source.text)
  if (refused !== null) {
    // An alias is the echo of its anchor, which has been reported.
    if (!isAlias(node) || !faults.some((f) => f.code === 'S07')) faults.push(refused)
    return { _tag: 'Broken', at }
  }
  if (isScalar(node)) {
    const quoted = node.type !== 'PLAIN'
    const value = quoted ? String(node.value) : (node.source ?? '')
    if (!quoted && value === '') return { _tag: 'Nothing', at: { start: at.start, end: at.start + 1 } }
    const hidden = hiddenAt(value.replace(/[\n\t]/g, ' '))
    if (hidden >= 0) {
      faults.push(
        fault(
          'S09',
          at,
          `a hidden character (${codePoint(value, hidden)})`,
          'It cannot be seen and can make a text read as something else. Delete it.',
        ),
      )
      return { _tag: 'Broken', at }
    }
    return { _tag: 'Text', text: value, quoted, at }
  }
  if (isSeq(node))
    return { _tag: 'Items', items: node.items.map((item) => treeOf(item as ParsedNode | null, source, faults, at.start)), at }
  if (isMap(node)) return fieldsOf(node as YAMLMap.Parsed, at, source, faults)
  return { _tag: 'Broken', at }
}

function fieldsOf(map: YAMLMap.Parsed, at: Span, source: Source, faults: Fault[]): Node {
  const { text } = source
  const entries: Entry[] = []
  const first = new Map<string, number>()
  for (const pair of map.items) {
    const key = pair.key as ParsedNode | null
    const keyAt: Span = key === null ? at : { start: key.range[0], end: key.range[1] }
    if (key === null || !isScalar(key) || refusal(key, keyAt, text) !== null) {
      faults.push(
        (key === null ? null : refusal(key, keyAt, text)) ??
          fault('S06', keyAt, 'a key must be one word', 'Lists and entries cannot be keys.'),
      )
      continue
    }
    const name = key.type === 'PLAIN' ? (key.source ?? '') : String(key.value)
    if (RESERVED.includes(name) || name === '<<') {
      const why = name === '<<' ? 'Merge keys are not supported: write the entries out.' : 'Programs reserve this word. Take another.'
      faults.push(fault('S07', keyAt, `"${name}" cannot be a key`, why))
      continue
    }
    const before = first.get(name)
    if (before !== undefined) {
      faults.push(
        fault(
          'S02',
          keyAt,
          `"${shown(name)}" stands here twice`,
          `It stands in line ${positionOf(source, before).line} already. One of the two would be lost; keep one.`,
        ),
      )
      continue
    }
    first.set(name, keyAt.start)
    entries.push({ key: name, keyAt, value: treeOf(pair.value, source, faults, keyAt.end) })
  }
  const flow = map.flow === true
  return { _tag: 'Fields', entries: flow ? mendCommas(entries, text, faults) : entries, flow, at }
}

/** Anchors, aliases and tags; explicit tags are the only ones that the parser records. */
function refusal(node: ParsedNode, at: Span, text: string): Fault | null {
  if (isAlias(node)) return fault('S07', at, 'aliases are not allowed', 'Write the value out where it is needed.')
  if (node.anchor !== undefined)
    return fault('S07', before(at, '&', text), 'anchors are not allowed', 'Write the value out where it is needed.')
  if (node.tag !== undefined)
    return fault('S07', before(at, '!', text), 'tags are not allowed', 'A scenario is plain text and numbers; remove the word after "!".')
  return null
}

/** The property in front of a node, which is not part of its range. */
function before(at: Span, mark: string, text: string): Span {
  let start = text.lastIndexOf(mark, at.start)
  while (text[start - 1] === mark) start--
  return start < 0 ? at : { start, end: Math.max(start + 1, at.start) }
}
