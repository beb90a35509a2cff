/**
 * Limits that hold before anything is parsed: a hostile file must cost nothing but the reading of its text.
 * The scans are approximate where YAML is subtle (they count a little too much), and linear in the length of the text.
 */
import { fault } from './finding.ts'
import type { Fault } from './finding.ts'
import { codePoint, hiddenAt } from './hidden.ts'

export const BYTES_MAX = 1_048_576
export const DEPTH_MAX = 32
export const ENTRIES_MAX = 5_000

const HERE = { start: 0, end: 1 }

/** Bytes of a file to text: UTF-8 only, size first; `size` is that of the whole file. */
export function textOf(bytes: Uint8Array, size: number): { readonly text: string } | { readonly fault: Fault } {
  if (size > BYTES_MAX) return { fault: tooLarge(size) }
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return { fault: fault('S09', HERE, 'the file is UTF-16', 'Save it as UTF-8 and try again.') }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { fault: fault('S09', HERE, `the file is not UTF-8 (byte ${firstBadByte(bytes)})`, 'Save it as UTF-8 and try again.') }
  }
}

function firstBadByte(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  // A prefix cut inside a character is bad only as its end: `stream` waits for the rest of it.
  const good = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (good(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** The first limit that the text breaks, null when it may be parsed. */
export function overLimit(text: string): Fault | null {
  const bytes = text.length > BYTES_MAX ? text.length : new TextEncoder().encode(text).length
  if (bytes > BYTES_MAX) return tooLarge(bytes)
  if (/^\s*$/.test(text) || /^(?:[ \t]*(?:#[^\n]*)?\r?(?:\n|$))*$/.test(text)) {
    return fault('S10', HERE, 'the file is empty', 'There is nothing in it but white space or comments. Start from:  fivestar init')
  }
  return badCharacter(text) ?? badDirective(text) ?? tooDeepOrMany(text)
}

function tooLarge(bytes: number): Fault {
  return fault(
    'S08',
    HERE,
    `the file is too large: ${bytes} > ${BYTES_MAX} bytes`,
    'A scenario is a few hundred lines; is this the right file?',
  )
}

function badCharacter(text: string): Fault | null {
  const at = hiddenAt(text)
  if (at < 0) return null
  const code = codePoint(text, at)
  const why =
    code === 'U+FFFD'
      ? 'The file was not UTF-8 when it was read; save it as UTF-8.'
      : 'It cannot be seen and can make a text read as something else. Delete it.'
  return fault('S09', { start: at, end: at + 1 }, `a hidden character (${code})`, why)
}

function badDirective(text: string): Fault | null {
  const found = /^%.*/m.exec(text)
  if (found === null) return null
  return fault(
    'S07',
    { start: found.index, end: found.index + found[0].length },
    'directives are not allowed',
    'A line that starts with % would change how the rest is read. Delete it.',
  )
}

/** One pass over the text: nesting by indentation and by brackets, and how many entries there can be at most. */
function tooDeepOrMany(text: string): Fault | null {
  const indents: number[] = []
  let flow = 0
  let entries = 0
  let at = 0
  while (at < text.length) {
    if (flow === 0) {
      // Start of a line: its indentation, and one level more for each "- " before the content.
      let column = 0
      const levels: number[] = []
      for (;;) {
        while (text[at] === ' ') {
          at++
          column++
        }
        if ((text[at] === '-' || text[at] === '?') && isBlank(text[at + 1])) {
          levels.push(column)
          at++
          column++
          entries++
        } else break
      }
      if (text[at] !== '\n' && text[at] !== '\r' && text[at] !== '#' && at < text.length) {
        levels.push(column)
        const outermost = levels[0] ?? 0
        while (indents.length > 0 && (indents[indents.length - 1] ?? 0) >= outermost) indents.pop()
        for (const level of levels) indents.push(level)
      }
    }
    for (; at < text.length && text[at] !== '\n'; at++) {
      const c = text[at]
      if (c === '#' && (at === 0 || isBlank(text[at - 1]))) {
        at = lineEnd(text, at) - 1
        continue
      }
      if ((c === '"' || c === "'") && startsToken(text, at)) {
        at = quoteEnd(text, at)
        continue
      }
      if (c === '[' || c === '{') {
        flow++
        entries++
      } else if (c === ']' || c === '}') flow = Math.max(0, flow - 1)
      else if (c === ',' || (c === ':' && isBlank(text[at + 1]))) entries++
      if (flow + indents.length > DEPTH_MAX + 1 || flow > DEPTH_MAX) return tooDeep(at)
      if (entries > ENTRIES_MAX) return tooMany(at)
    }
    if (indents.length > DEPTH_MAX) return tooDeep(at - 1)
    at++
  }
  return null
}

const tooDeep = (at: number): Fault =>
  fault('S08', { start: at, end: at + 1 }, `nested deeper than ${DEPTH_MAX} levels`, 'No scenario needs more than six.')

const tooMany = (at: number): Fault =>
  fault('S08', { start: at, end: at + 1 }, `more than 5,000 entries`, 'A scenario has a few hundred; is this the right file?')

const isBlank = (c: string | undefined): boolean => c === undefined || c === ' ' || c === '\n' || c === '\r' || c === '\t'

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** A quote opens a text only where a value or key can start; inside a plain text it is an apostrophe. */
function startsToken(text: string, at: number): boolean {
  for (let back = at - 1; back >= 0; back--) {
    const c = text[back]
    if (c === ' ' || c === '\t') continue
    return c === '\n' || c === ',' || c === '[' || c === '{' || c === ':' || c === '-'
  }
  return true
}

/** Offset of the closing quote, or of the end of the text. */
function quoteEnd(text: string, at: number): number {
  const quote = text[at]
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '\\' && quote === '"') i++
    else if (text[i] === quote) {
      if (quote === "'" && text[i + 1] === "'") i++
      else return i
    }
  }
  return text.length
}
