/** Quantities as entries of a file, with their places and their sources. */
import * as E from 'fp-ts/Either'
import { printAmount, readAmount } from './amount.ts'
import { closest } from './closest.ts'
import { leaf } from './codec.ts'
import type { Codec, JsonSchema } from './codec.ts'
import { fault, shown } from './finding.ts'
import type { Fault } from './finding.ts'
import type { Span } from './source.ts'
import type { Text } from './tree.ts'
import { UNITS, usualUnit } from './units.ts'
import { exampleOf } from './wanted.ts'
import type { Amount, Wanted } from './wanted.ts'
import { textIn } from './words.ts'

/** What a file says before its quantities can be read: the sign of its money and the names of its sources. */
export interface Peek {
  readonly sign: string
  readonly sources: readonly string[]
}

export interface Told extends Amount {
  readonly _tag: 'Told'
  readonly at: Span
}


/** Longest text that is tried as a quantity. */
const QUANTITY_MAX = 200

/** A quantity, held against what is wanted and against the declared sources. */
export function quantity(peek: Peek, wanted: Wanted): Codec<Told> {
  const sample = usualUnit(UNITS[wanted.unit])
  const schema: JsonSchema = {
    type: sample === '' || UNITS[wanted.unit].some((row) => row.written.includes('')) ? ['string', 'number'] : 'string',
    'x-unit': wanted.unit,
    examples: [exampleOf(wanted)],
  }
  return leaf(
    `quantity in ${wanted.unit}`,
    schema,
    (node, path) => {
      const read = textIn(node, path, `a quantity in ${sample === '' ? 'numbers' : sample}`)
      if (E.isLeft(read)) return read
      const at = inner(read.right)
      if (read.right.text.length > QUANTITY_MAX)
        return E.left([
          fault(
            'V01',
            node.at,
            `"${shown(read.right.text)}" is not a quantity`,
            `A quantity is short: a number and its unit, not ${read.right.text.length} characters.`,
          ),
        ])
      const amount = readAmount(read.right.text, at, wanted, peek.sign)
      if (E.isLeft(amount)) return E.left([amount.left])
      const unknown = unknownSource(amount.right.source, read.right.text, at, peek)
      return unknown === null ? E.right({ _tag: 'Told', ...amount.right, at: node.at }) : E.left([unknown])
    },
    (told) => plainNumber(printAmount(told, wanted, peek.sign)),
  )
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
  return fault(
    'A01',
    here,
    `no source is called "${shown(source)}"`,
    near === null ? `${list} Declare it under sources.` : `${list}\nDid you mean  @${near}  ?`,
    near === null ? null : `@${near}`,
  )
}
