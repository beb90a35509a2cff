/** The codecs of `plans`, `what_if` and `decision`: what is written, before it is held against the practice. */
import * as E from 'fp-ts/Either'
import { KPI_IDS, entryOf, kpiOf, settingOf } from '../engine/index.ts'
import type { KpiUnit, Limit, SupposeTarget } from '../engine/index.ts'
import { readAmount } from './amount.ts'
import type { Wanted } from './amount.ts'
import { closest } from './closest.ts'
import { either, fields, leaf, list, mapped, may, need, record, wrongShape } from './codec.ts'
import type { Codec, Json, JsonSchema, Named, Placed } from './codec.ts'
import { knownPaths, settingReader, wantedFor } from './facts.ts'
import { fault, shown } from './finding.ts'
import type { Fault } from './finding.ts'
import { badId } from './ids.ts'
import { choice, joinedText, month, quantity, title } from './leaves.ts'
import type { Chosen, Peek, Told } from './leaves.ts'
import { badPath } from './plan-paths.ts'
import type { Span } from './source.ts'
import type { Entry, Node } from './tree.ts'
import { changeRows, usualUnit } from './units.ts'
import type { HeldUnit } from './units.ts'

const MONEY_MAX = 1_000_000_000

function level(name: string, unit: HeldUnit, low: number, high: number, ranges = false): Wanted {
  return { name, unit, low, high, as: 'level', ranges }
}

const costCodec = (peek: Peek) => fields('cost', {
  one_time: may(quantity(peek, level('cost.one_time', 'cents', 0, MONEY_MAX)), 'Paid once, in the starting month.'),
  monthly: may(quantity(peek, level('cost.monthly', 'cents/month', 0, MONEY_MAX)), 'Paid every month from the start on.'),
  staff_time: may(quantity(peek, level('cost.staff_time', 'h', 0, 10_000)), 'Hours of desk time, spread over the ramp, paid with the normal wage.'),
})

const decayFields = (peek: Peek) => fields('decay', {
  half_life: need(quantity(peek, level('decay.half_life', 'months', 0.1, 600, true)), 'Months after which half of the gain is left.'),
  refresh_every: may(quantity(peek, level('decay.refresh_every', 'months', 0.25, 120)), 'Months between refreshes; each brings the gain back to full.'),
  refresh_cost: may(quantity(peek, level('decay.refresh_cost', 'cents', 0, MONEY_MAX)), 'Cost of a refresh.'),
})

export type DecayWritten = { readonly _tag: 'None' } | { readonly _tag: 'Decay'; readonly half_life: Told; readonly refresh_every: Told | undefined; readonly refresh_cost: Told | undefined }

/** `{half_life: ...}`, or `none`, with a source if there is one. */
const decayCodec = (peek: Peek): Codec<DecayWritten> =>
  either<DecayWritten>(
    decayText,
    mapped(decayFields(peek), ({ value }): DecayWritten => ({ _tag: 'Decay', ...value }), (value) => ({ value: value as DecayWritten & { _tag: 'Decay' }, at: NOWHERE })),
    (node) => node._tag === 'Text',
    (value) => value._tag === 'None',
  )

const NOWHERE: Span = { start: 0, end: 0 }

const decayText: Codec<DecayWritten> = leaf('none', { type: 'string', pattern: '^none( @.+)?$' }, (node, path) => {
  if (node._tag !== 'Text') return E.left([wrongShape(node, 'a half-life', path)])
  const text = node.text.trim()
  if (/^none(?:\s*@[\w-]+)?$/.test(text)) return E.right({ _tag: 'None' })
  return E.left([fault('P02', node.at, 'decay needs a half-life', `"${shown(text)}" does not say how the gain fades. Refreshes are optional (refresh_every: 6 months); a gain that stays is  decay: none.`, `{half_life: ${text}}`)])
}, () => 'none')

/** A change of one path: a number's amount, or a new setting. */
export type ChangeWritten = Told | Chosen

function changeCodec(path: string, peek: Peek): Codec<ChangeWritten> {
  const entry = entryOf(path)
  if (entry !== undefined) return quantity(peek, wantedFor(path, entry, 'change'))
  const known = settingOf(path)
  if (known === undefined) return leaf(path, {}, (node) => E.left([fault('P05', node.at, `unknown path ${path}`, '')]), () => null)
  const { read, print } = settingReader(known)
  return leaf<Chosen>(known.holds, { type: ['string', 'array'] }, (node, at) => {
    const joined = joinedText(node)
    if (joined === null) return E.left([wrongShape(node, `"= " and ${known.holds}`, at)])
    const match = /^=\s*(.*?)(?:\s*@([\w-]+))?$/s.exec(joined)
    const written = match?.[1] ?? (node._tag === 'Items' ? joined : null)
    if (written === null) return E.left([fault('P06', node.at, 'a setting stands after "="', 'It replaces the old value. Write:', `= ${joined}`)])
    const value = read(written, node.at)
    return E.isLeft(value) ? E.left([value.left]) : E.right({ _tag: 'Chosen', value: value.right, source: match?.[2] ?? null, at: node.at })
  }, (chosen) => printedSetting(print(chosen.value))) as Codec<ChangeWritten>
}

const printedSetting = (value: Json): Json => (typeof value === 'string' ? `= ${value}` : `= [${(value as readonly string[]).join(', ')}]`)

const changesCodec = (peek: Peek): Codec<Placed<readonly Named<ChangeWritten>[]>> =>
  record('changes', (path) => changeCodec(path, peek), (entry) => badPath(entry), changesSchema())

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

const planName: Codec<CombineItem> = leaf('plan id', { type: 'string' }, (node, path) => {
  if (node._tag !== 'Text') return E.left([wrongShape(node, 'the id of a plan', path)])
  return E.right({ plan: node.text.trim(), starts: null, at: node.at })
}, (item) => item.plan)

const combineFields = fields('part of a combination', {
  plan: need(planName, 'Id of a plan of this file.'),
  starts: may(month, 'Month in which the plan starts within the combination.'),
})

const combineItem: Codec<CombineItem> = either<CombineItem>(
  planName,
  mapped(combineFields, ({ value }): CombineItem => ({ ...value.plan, starts: value.starts ?? null }), (item) => ({ value: { plan: item, starts: item.starts ?? undefined }, at: NOWHERE })),
  (node) => node._tag === 'Text',
  (item) => item.starts === null,
)

export const planCodec = (peek: Peek) => fields('plan', {
  title: may(title, 'The name that tables and charts print.'),
  starts: may(month, 'First month with cost and effect.'),
  cost: may(costCodec(peek), 'What the plan costs in money and staff time.'),
  ramp_up: may(quantity(peek, level('ramp_up', 'months', 0, 120)), 'Months over which a gradual change grows to full.'),
  decay: may(decayCodec(peek), 'How the gain fades, or none.'),
  chance_of_no_effect: may(quantity(peek, level('chance_of_no_effect', 'share', 0, 1, true)), 'Chance that the plan changes nothing while its cost stays.'),
  changes: may(changesCodec(peek), 'What the team does differently, by path.'),
  combine: may(list('combine', combineItem), 'Plans that are run together.'),
})

export type PlanWritten = Parameters<ReturnType<typeof planCodec>['encode']>[0]

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
  quantity(peek, { name: `suppose.${target}`, unit: SUPPOSED[target].unit, low: 0, high: SUPPOSED[target].high, as: 'change', ranges: false })

const supposeCodec = (peek: Peek): Codec<Placed<readonly Named<Told>[]>> =>
  record('suppose', (target) => supposed(target as SupposeTarget, peek), badTarget, {
    type: 'object', additionalProperties: false,
    properties: Object.fromEntries(SUPPOSE_TARGETS.map((id) => [id, { description: SUPPOSED[id].means, ...supposed(id, peek).schema }])),
  })

function badTarget(entry: Entry): Fault | null {
  if ((SUPPOSE_TARGETS as readonly string[]).includes(entry.key)) return null
  const near = closest(entry.key, SUPPOSE_TARGETS)
  const listed = `A what-if moves one of: ${SUPPOSE_TARGETS.join(', ')}.`
  return fault('P11', entry.keyAt, `"${shown(entry.key)}" cannot be supposed`, near === null ? listed : `${listed}\nDid you mean  ${near}  ?`, near)
}

export const whatIfCodec = (peek: Peek) => fields('what-if', {
  title: may(title, 'The name that tables and charts print.'),
  suppose: need(supposeCodec(peek), 'Touchpoints moved by themselves, cause and cost aside.'),
})

/** `dentist_fill > 95 %`. */
function limitCodec(peek: Peek): Codec<Placed<Limit>> {
  return leaf('limit', { type: 'string', examples: ['dentist_fill > 95 %'] }, (node, path) => {
    const wanted = 'a limit such as "dentist_fill > 95 %"'
    if (node._tag !== 'Text') return E.left([wrongShape(node, wanted, path)])
    const match = /^\s*([\w.-]+)\s*(>=|<=|>|<)\s*(.+?)\s*$/.exec(node.text)
    if (match === null) return E.left([fault('P10', node.at, `"${shown(node.text)}" is no limit`, 'A limit is "KPI > value", with >, >=, < or <=.', '"dentist_fill > 95 %"')])
    const [, id = '', op = '>', value = ''] = match
    const kpi = kpiOf(id)
    if (kpi === undefined) return E.left([unknownKpi(id, node.at)])
    const amount = readAmount(value, node.at, { name: id, ...kpiBounds(kpi.unit), as: 'level', ranges: false }, peek.sign)
    if (E.isLeft(amount)) return E.left([{ ...amount.left, edit: amount.left.edit === null ? null : { at: node.at, text: JSON.stringify(`${id} ${op} ${amount.left.edit.text}`) } }])
    return E.right({ value: { kpi: id, op: op as Limit['op'], value: amount.right.best, text: node.text.trim() }, at: node.at })
  }, (placed) => placed.value.text)
}

export function unknownKpi(id: string, at: Span): Fault {
  const ids = KPI_IDS.map((kpi) => kpi.id)
  const near = closest(id, ids)
  const listed = `Known: ${ids.join(', ')}.`
  return fault('P10', at, `no KPI is called "${shown(id)}"`, near === null ? listed : `${listed}\nDid you mean  ${near}  ?`)
}

/** Bounds of sense for a KPI's value. */
export function kpiBounds(unit: KpiUnit): { readonly unit: KpiUnit; readonly low: number; readonly high: number } {
  if (unit === 'stars') return { unit, low: 1, high: 5 }
  if (unit === 'share') return { unit, low: 0, high: 1 }
  if (unit === 'share/year') return { unit, low: 0, high: 3 }
  return { unit, low: unit === '$/year' ? -100_000_000_000 : 0, high: 100_000_000_000 }
}

const judgeCodec: Codec<Placed<string>> = leaf('KPI', { enum: KPI_IDS.filter((kpi) => kpi.better !== null).map((kpi) => kpi.id) }, (node: Node, path) => {
  if (node._tag !== 'Text') return E.left([wrongShape(node, 'a KPI', path)])
  const kpi = kpiOf(node.text.trim())
  if (kpi === undefined) return E.left([unknownKpi(node.text.trim(), node.at)])
  if (kpi.better === null) return E.left([fault('P10', node.at, `"${kpi.id}" has no better direction`, 'A fill can be too low and too high. Judge by another KPI and put this one under must_not.', 'owner_cash')])
  return E.right({ value: kpi.id, at: node.at })
}, (placed) => placed.value)

export const decisionCodec = (peek: Peek) => fields('decision', {
  horizon: may(quantity(peek, { ...level('decision.horizon', 'months', 1, 120), whole: true }), 'Months that are simulated from as_of on.'),
  discount: may(quantity(peek, level('decision.discount', 'share/year', 0, 1)), 'Discount rate of owner cash.'),
  judge_by: may(judgeCodec, 'The KPI that decides which plan is best.'),
  must_not: may(list('must_not', limitCodec(peek)), 'Limits that a plan breaks when its mean over the horizon crosses them in more than 20 % of futures.'),
})

export const plansCodec = (peek: Peek) => record('plans', planCodec(peek), badId, { type: 'object', additionalProperties: planCodec(peek).schema })
export const whatIfsCodec = (peek: Peek) => record('what_if', whatIfCodec(peek), badId, { type: 'object', additionalProperties: whatIfCodec(peek).schema })

/** Grades that a file may give its sources. */
export const GRADES = ['own data', 'published', 'trade', 'guess', 'claim'] as const

export const sourceCodec = fields('source', {
  what: may(title, 'What the source is.'),
  grade: need(choice(GRADES), 'How good it is.'),
})
