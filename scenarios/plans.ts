/** The codec of `plans`: what is written, before it is held against the practice. */
import * as E from 'fp-ts/Either'
import { entryOf, settingOf } from '../engine/index.ts'
import { either, fields, leaf, list, mapped, may, need, record, wrongShape } from './codec.ts'
import type { Codec, Json, JsonSchema, Named, Placed } from './codec.ts'
import { knownPaths, settingReader, wantedFor } from './facts.ts'
import { fault, shown } from './finding.ts'
import { badId } from './ids.ts'
import { quantity } from './leaves.ts'
import type { Peek, Told } from './leaves.ts'
import type { Chosen } from './words.ts'
import { month } from './months.ts'
import { badPath } from './plan-paths.ts'
import type { Span } from './source.ts'
import { changeRows, usualUnit } from './units.ts'
import { level } from './wanted.ts'
import { joinedText, title } from './words.ts'

const MONEY_MAX = 1_000_000_000

const STAFF_DAYS = { days: 'A day of staff time may be 8 h of work or 24 h of the clock. Write hours.' }

const costCodec = (peek: Peek) =>
  fields('cost', {
    one_time: may(quantity(peek, level('cost.one_time', 'cents', 0, MONEY_MAX)), 'Paid once, in the starting month.'),
    monthly: may(quantity(peek, level('cost.monthly', 'cents/month', 0, MONEY_MAX)), 'Paid every month from the start on.'),
    staff_time: may(
      quantity(peek, { ...level('cost.staff_time', 'h', 0, 10_000), refuses: STAFF_DAYS }),
      'Hours of desk time, spread over the ramp, paid with the normal wage.',
    ),
  })

const decayFields = (peek: Peek) =>
  fields('decay', {
    half_life: need(quantity(peek, level('decay.half_life', 'months', 0.1, 600, true)), 'Months after which half of the gain is left.'),
    refresh_every: may(
      quantity(peek, level('decay.refresh_every', 'months', 0.25, 120)),
      'Months between refreshes; each brings the gain back to full.',
    ),
    refresh_cost: may(quantity(peek, level('decay.refresh_cost', 'cents', 0, MONEY_MAX)), 'Cost of a refresh.'),
  })

export type DecayWritten =
  | { readonly _tag: 'None' }
  | { readonly _tag: 'Decay'; readonly half_life: Told; readonly refresh_every: Told | undefined; readonly refresh_cost: Told | undefined }

/** `{half_life: ...}`, or `none`, with a source if there is one. */
const decayCodec = (peek: Peek): Codec<DecayWritten> =>
  either<DecayWritten>(
    decayText,
    mapped(
      decayFields(peek),
      ({ value }): DecayWritten => ({ _tag: 'Decay', ...value }),
      (value) => ({ value: value as DecayWritten & { _tag: 'Decay' }, at: NOWHERE }),
    ),
    (node) => node._tag === 'Text',
    (value) => value._tag === 'None',
  )

const NOWHERE: Span = { start: 0, end: 0 }

const decayText: Codec<DecayWritten> = leaf(
  'none',
  { type: 'string', pattern: '^none( @.+)?$' },
  (node, path) => {
    if (node._tag !== 'Text') return E.left([wrongShape(node, 'a half-life', path)])
    const text = node.text.trim()
    if (/^none(?:\s*@[\w-]+)?$/.test(text)) return E.right({ _tag: 'None' })
    return E.left([
      fault(
        'P02',
        node.at,
        'decay needs a half-life',
        `"${shown(text)}" does not say how the gain fades. Refreshes are optional (refresh_every: 6 months); a gain that stays is  decay: none.`,
        `{half_life: ${text}}`,
      ),
    ])
  },
  () => 'none',
)

/** A change of one path: a number's amount, or a new setting. */
export type ChangeWritten = Told | Chosen

function changeCodec(path: string, peek: Peek): Codec<ChangeWritten> {
  const entry = entryOf(path)
  if (entry !== undefined) return quantity(peek, wantedFor(path, entry, 'change'))
  const known = settingOf(path)
  if (known === undefined)
    return leaf(
      path,
      {},
      (node) => E.left([fault('P05', node.at, `unknown path ${path}`, '')]),
      () => null,
    )
  const { read, print } = settingReader(known)
  return leaf<Chosen>(
    known.holds,
    { type: ['string', 'array'] },
    (node, at) => {
      const joined = joinedText(node)
      if (joined === null) return E.left([wrongShape(node, `"= " and ${known.holds}`, at)])
      const match = /^=\s*(.*?)(?:\s*@([\w-]+))?$/s.exec(joined)
      const written = match?.[1] ?? (node._tag === 'Items' ? joined : null)
      if (written === null)
        return E.left([fault('P06', node.at, 'a setting stands after "="', 'It replaces the old value. Write:', `= ${joined}`)])
      const value = read(written, node.at)
      return E.isLeft(value)
        ? E.left([value.left])
        : E.right({ _tag: 'Chosen', value: value.right, source: match?.[2] ?? null, at: node.at })
    },
    (chosen) => printedSetting(print(chosen.value)),
  ) as Codec<ChangeWritten>
}

const printedSetting = (value: Json): Json => (typeof value === 'string' ? `= ${value}` : `= [${(value as readonly string[]).join(', ')}]`)

const changesCodec = (peek: Peek): Codec<Placed<readonly Named<ChangeWritten>[]>> =>
  record(
    'changes',
    (path) => changeCodec(path, peek),
    (entry, _path, wrongBefore) => badPath(entry, wrongBefore),
    changesSchema(),
  )

/** Every path that a plan may change, so that editors can complete it. YAML reads `+1` as a number. */
function changesSchema(): JsonSchema {
  const properties = knownPaths().flatMap((path): readonly (readonly [string, Json])[] => {
    const known = entryOf(path) ?? settingOf(path)
    if (known?.planMay !== true) return []
    const unit = 'unit' in known ? { 'x-change': usualUnit(changeRows(known.unit)) } : {}
    return [[path, { description: known.means, type: ['string', 'number', 'array'], ...unit }]]
  })
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties), 'x-open': true }
}

export interface CombineItem {
  readonly plan: string
  readonly starts: Placed<number> | null
  readonly at: Span
}

const planName: Codec<CombineItem> = leaf(
  'plan id',
  { type: 'string' },
  (node, path) => {
    if (node._tag !== 'Text') return E.left([wrongShape(node, 'the id of a plan', path)])
    return E.right({ plan: node.text.trim(), starts: null, at: node.at })
  },
  (item) => item.plan,
)

const combineFields = fields('part of a combination', {
  plan: need(planName, 'Id of a plan of this file.'),
  starts: may(month, 'Month in which the plan starts within the combination.'),
})

const combineItem: Codec<CombineItem> = either<CombineItem>(
  planName,
  mapped(
    combineFields,
    ({ value }): CombineItem => ({ ...value.plan, starts: value.starts ?? null }),
    (item) => ({ value: { plan: item, starts: item.starts ?? undefined }, at: NOWHERE }),
  ),
  (node) => node._tag === 'Text',
  (item) => item.starts === null,
)

export const planCodec = (peek: Peek) =>
  fields('plan', {
    title: may(title, 'The name that tables and charts print.'),
    starts: may(month, 'First month with cost and effect.'),
    cost: may(costCodec(peek), 'What the plan costs in money and staff time.'),
    ramp_up: may(quantity(peek, level('ramp_up', 'months', 0, 120)), 'Months over which a gradual change grows to full.'),
    decay: may(decayCodec(peek), 'How the gain fades, or none.'),
    chance_of_no_effect: may(
      quantity(peek, level('chance_of_no_effect', 'share', 0, 1, true)),
      'Chance that the plan changes nothing while its cost stays.',
    ),
    changes: may(changesCodec(peek), 'What the team does differently, by path.'),
    combine: may(list('combine', combineItem), 'Plans that are run together.'),
  })

export type PlanWritten = Parameters<ReturnType<typeof planCodec>['encode']>[0]

export const plansCodec = (peek: Peek) =>
  record('plans', planCodec(peek), badId, { type: 'object', additionalProperties: planCodec(peek).schema })
