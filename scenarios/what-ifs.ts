/** The codec of `what_if`: touchpoints moved by themselves, cause and cost aside. */
import type { SupposeTarget } from '../engine/index.ts'
import { closest } from './closest.ts'
import { fields, may, need, record } from './codec.ts'
import type { Codec, Named, Placed } from './codec.ts'
import { fault, shown } from './finding.ts'
import type { Fault } from './finding.ts'
import { badId } from './ids.ts'
import { quantity } from './leaves.ts'
import type { Peek, Told } from './leaves.ts'
import type { Entry } from './tree.ts'
import type { HeldUnit } from './units.ts'
import { title } from './words.ts'

/** What a what-if may move: unit, bound, meaning. */
const SUPPOSED: Readonly<Record<SupposeTarget, { readonly unit: HeldUnit; readonly high: number; readonly means: string }>> = {
  wait: { unit: 'min', high: 240, means: 'Minutes past the appointment, lobby and room together.' },
  greeting: { unit: 's', high: 3_600, means: 'Seconds from the door to the first word.' },
  billing: { unit: 'share', high: 1, means: 'Share of statements that are wrong.' },
  resolution: { unit: 'days', high: 365, means: 'Days until a voiced problem is solved.' },
  phone: { unit: 'share', high: 1, means: 'Share of answered calls handled in the agreed manner.' },
  callback: { unit: 'days', high: 60, means: 'Days until a message is returned.' },
  attention: { unit: 'share', high: 1, means: 'Share of visits in which the provider listened and explained.' },
}

export const SUPPOSE_TARGETS = Object.keys(SUPPOSED) as readonly SupposeTarget[]

const supposed = (target: SupposeTarget, peek: Peek): Codec<Told> =>
  quantity(peek, {
    name: `suppose.${target}`,
    unit: SUPPOSED[target].unit,
    low: 0,
    high: SUPPOSED[target].high,
    as: 'change',
    ranges: false,
  })

const supposeCodec = (peek: Peek): Codec<Placed<readonly Named<Told>[]>> =>
  record('suppose', (target) => supposed(target as SupposeTarget, peek), badTarget, {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(SUPPOSE_TARGETS.map((id) => [id, { description: SUPPOSED[id].means, ...supposed(id, peek).schema }])),
  })

function badTarget(entry: Entry): Fault | null {
  if ((SUPPOSE_TARGETS as readonly string[]).includes(entry.key)) return null
  const near = closest(entry.key, SUPPOSE_TARGETS)
  const listed = `A what-if moves one of: ${SUPPOSE_TARGETS.join(', ')}.`
  return fault(
    'P11',
    entry.keyAt,
    `"${shown(entry.key)}" cannot be supposed`,
    near === null ? listed : `${listed}\nDid you mean  ${near}  ?`,
    near,
  )
}

export const whatIfCodec = (peek: Peek) =>
  fields('what-if', {
    title: may(title, 'The name that tables and charts print.'),
    suppose: need(supposeCodec(peek), 'Touchpoints moved by themselves, cause and cost aside.'),
  })

export const whatIfsCodec = (peek: Peek) =>
  record('what_if', whatIfCodec(peek), badId, { type: 'object', additionalProperties: whatIfCodec(peek).schema })
