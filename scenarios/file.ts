/** The codec of a whole file, put together from its sections, and what must be known before it can be read. */
import { decisionCodec } from './decision.ts'
import { plansCodec } from './plans.ts'
import { whatIfsCodec } from './what-ifs.ts'
import { fields, leaf, may, need, record, wrongShape } from './codec.ts'
import type { Codec, Placed } from './codec.ts'
import * as E from 'fp-ts/Either'
import { entryOf } from '../engine/index.ts'
import type { PathEntry } from '../engine/index.ts'
import { sectionField, wantedFor } from './facts.ts'
import { fault, shown } from './finding.ts'
import { badId } from './ids.ts'
import { quantity } from './leaves.ts'
import type { Peek } from './leaves.ts'
import { firstOfMonth } from './months.ts'
import { choice, notOneOf, textIn, title } from './words.ts'
import { measuredCodec } from './measured.ts'
import { child } from './tree.ts'
import type { Node } from './tree.ts'
import { CURRENCIES, currencyOf, NO_SIGN, signOf } from './units.ts'

export const FORMAT = 'fivestar/1'
export const KINDS = ['dental', 'aesthetic', 'medical'] as const

/** Currency and source names, taken leniently: what is wrong with them is found when they are decoded. */
export function peekAt(tree: Node): Peek {
  const practice = child(tree, 'practice')
  const currency = practice === undefined ? undefined : child(practice, 'currency')
  const sources = child(tree, 'sources')
  return {
    sign: currency === undefined ? signOf('USD') : currency._tag === 'Text' && CURRENCIES.includes(currency.text.trim()) ? signOf(currency.text.trim()) : NO_SIGN,
    sources: sources?._tag === 'Fields' ? sources.entries.map((entry) => entry.key) : [],
  }
}

const formatCodec: Codec<Placed<string>> = leaf(
  'format',
  { const: FORMAT },
  (node, path) => {
    if (node._tag !== 'Text') return E.left([wrongShape(node, FORMAT, path)])
    const text = node.text.trim()
    if (text === FORMAT) return E.right({ value: text, at: node.at })
    const version = /^fivestar\/(\d+)$/.exec(text)
    if (version !== null)
      return E.left([
        fault(
          'S11',
          node.at,
          `format ${shown(text)} is not known here`,
          `This program reads ${FORMAT}. ${Number(version[1]) > 1 ? 'The file is for a newer one: update fivestar.' : 'If the file follows it, write:'}`,
          Number(version[1]) > 1 ? null : FORMAT,
        ),
      ])
    return E.left([
      fault(
        'S11',
        node.at,
        `"${shown(text)}" is not a format`,
        'The first entry says which version of the language the file speaks.',
        FORMAT,
      ),
    ])
  },
  () => FORMAT,
)

/** A currency by its code; a sign gets the code that it stands for. */
const currencyCodec: Codec<Placed<string>> = leaf(
  CURRENCIES.join(' | '),
  { enum: CURRENCIES },
  (node, path) => {
    const read = textIn(node, path, `one of ${CURRENCIES.join(', ')}`)
    if (E.isLeft(read)) return read
    const word = read.right.text.trim()
    if (CURRENCIES.includes(word)) return E.right({ value: word, at: node.at })
    const code = currencyOf(word)
    if (code === null) return E.left([notOneOf(word, node.at, CURRENCIES)])
    return E.left([fault('V05', node.at, `"${word}" is a sign, not a currency`, `One of: ${CURRENCIES.join(', ')}.\nDid you mean  ${code}  ?`, code)])
  },
  (placed) => placed.value,
)

const practiceCodec = (peek: Peek) =>
  fields('practice', {
    name: may(title, 'Name of the practice.'),
    kind: need(choice(KINDS), 'dental, aesthetic or medical: which defaults fill the gaps.'),
    currency: may(currencyCodec, 'Currency of every amount.'),
    as_of: may(firstOfMonth, 'First day of month 1; the twelve months before it are the warm-up.'),
    active_patients: may(
      quantity(peek, wantedFor('practice.active_patients', entryOf('practice.active_patients') as PathEntry, 'level')),
      'Patients seen at least once in the last 18 months.',
    ),
  })

/** Grades that a file may give its sources. */
export const GRADES = ['own data', 'published', 'trade', 'guess', 'claim'] as const

export const sourceCodec = fields('source', {
  what: may(title, 'What the source is.'),
  grade: need(choice(GRADES), 'How good it is.'),
})

/** Everything a file can say. */
export const fileCodec = (peek: Peek) =>
  fields('scenario', {
    format: need(formatCodec, `The version of the language; the file starts with  format: ${FORMAT}`),
    practice: need(practiceCodec(peek), 'Name, kind and size of the practice.'),
    sources: may(
      record('sources', sourceCodec, badId, { type: 'object', additionalProperties: sourceCodec.schema }),
      'Where numbers come from: name, what it is, how good it is.',
    ),
    opening: sectionField('opening', peek),
    team: sectionField('team', peek),
    visits: sectionField('visits', peek),
    schedule: sectionField('schedule', peek),
    desk: sectionField('desk', peek),
    demand: sectionField('demand', peek),
    treatment: sectionField('treatment', peek),
    money: sectionField('money', peek),
    service: sectionField('service', peek),
    measured: may(measuredCodec(peek), 'What has been seen; the model has to come out near it, and no plan may touch it.'),
    plans: may(plansCodec(peek), 'What the team might do differently.'),
    what_if: may(whatIfsCodec(peek), 'A touchpoint moved by itself: what would it be worth?'),
    decision: may(decisionCodec(peek), 'How plans are judged.'),
  })

export type FileWritten = Parameters<ReturnType<typeof fileCodec>['encode']>[0]['value']
