/**
 * The sections `opening` .. `service`: their codecs are built from the engine's catalogue, so that the file, the schema,
 * plans and `--set` can never disagree about a path.
 */
import * as E from 'fp-ts/Either'
import { CATALOGUE, SETTINGS, VISIT_KINDS, ROLES, entryOf, settingOf } from '../engine/index.ts'
import type { PathEntry, Session, SettingEntry, VisitKind } from '../engine/index.ts'
import type { Wanted } from './wanted.ts'
import { either, fields, leaf, may } from './codec.ts'
import type { Codec, Field, Json, JsonSchema, Placed } from './codec.ts'
import { printSessions, readSessions } from './hours.ts'
import { quantity } from './leaves.ts'
import type { Peek, Told } from './leaves.ts'
import type { Chosen } from './words.ts'
import { readWords, readYesNo, setting } from './words.ts'
import type { ReadSetting } from './words.ts'
import type { Span } from './source.ts'

export const SECTIONS = ['opening', 'team', 'visits', 'schedule', 'desk', 'demand', 'treatment', 'money', 'service'] as const
export type Section = (typeof SECTIONS)[number]

const SECTION_MEANS: Readonly<Record<Section, string>> = {
  opening: 'Weeks a year and hours a day in which patients are seen.',
  team: 'Who works here, and how many rooms there are.',
  visits: 'Kinds of visit: who is needed, what the book keeps free, what the work takes, what it brings.',
  schedule: 'How the appointment book is run.',
  desk: 'What the front desk does, in which order, and how long it takes.',
  demand: 'Who calls, writes, comes and does not come.',
  treatment: 'How often treatment is presented and what a case is worth.',
  money: 'From production to what is left.',
  service: 'The standards the team keeps today.',
}

const REMINDERS = ['none', 'email', 'text', 'call']
const TASKS = ['arrival', 'phone', 'checkout', 'inquiry', 'callback', 'complaint', 'paperwork']

/** What a number of the catalogue wants to be told, as a fact or as a change in a plan. */
export function wantedFor(path: string, entry: PathEntry, as: 'level' | 'change'): Wanted {
  return {
    name: path,
    unit: entry.unit,
    low: entry.low,
    high: entry.high,
    as,
    ranges: as === 'change' || (entry.steps !== true && entry.whole !== true),
    ...(entry.whole === true && as === 'level' ? { whole: true } : {}),
    ...(path === 'money.write_offs' ? { words: { included: 0 } } : {}),
    ...(path === 'treatment.found' ? { of: 'visits' } : {}),
  }
}

/** How a setting is read from text and printed. */
export function settingReader(entry: SettingEntry): {
  readonly read: ReadSetting
  readonly print: (value: unknown) => Json
  readonly schema: JsonSchema
} {
  const words = (value: unknown): Json => value as readonly string[]
  switch (entry.holds) {
    case 'sessions':
      return {
        read: readSessions,
        print: (value) => printSessions(value as readonly Session[]),
        schema: { type: ['string', 'array'], 'x-form': '08:00-12:00, 13:00-17:00', examples: ['08:00-12:00, 13:00-17:00', 'closed'] },
      }
    case 'roles':
      return { read: readWords(ROLES, (chosen) => (chosen.length === 0 ? 'nobody is named' : null)), print: words, schema: listOf(ROLES) }
    case 'reminders':
      return {
        read: (text, at) =>
          E.map((chosen) => withoutNone(chosen as readonly string[]))(
            readWords(REMINDERS, (chosen) => (chosen.length > 1 && chosen.includes('none') ? '"none" beside others' : null))(text, at),
          ),
        print: words,
        schema: listOf(REMINDERS),
      }
    case 'tasks':
      return {
        read: readWords(TASKS, (chosen) => (chosen.length === TASKS.length ? null : 'every task stands once')),
        print: words,
        schema: listOf(TASKS),
      }
    case 'yes or no':
      return { read: readYesNo, print: (value) => (value === true ? 'yes' : 'no'), schema: { enum: ['yes', 'no', true, false] } }
  }
}

const listOf = (words: readonly string[]): JsonSchema => ({ type: ['array', 'string'], items: { enum: words } })
const withoutNone = (chosen: readonly string[]): readonly string[] => (chosen.length === 0 ? ['none'] : chosen)

/** A visit that this practice does not offer: `emergency: none`. */
export interface NotOffered {
  readonly _tag: 'NotOffered'
  readonly at: Span
}

type Leaf = Told | Chosen | NotOffered
type Tree = Placed<{ readonly [key: string]: unknown }>

/** One section of facts; the value is a tree of placed leaves, see `flatten`. */
export function sectionField(section: Section, peek: Peek): Field<Tree | undefined> {
  return may(sectionCodec(section, peek), SECTION_MEANS[section])
}

function sectionCodec(section: Section, peek: Peek): Codec<Tree> {
  const props: Record<string, Field<unknown>> = {}
  const names = section === 'visits' ? VISIT_KINDS : section === 'team' ? ROLES : []
  for (const name of names) {
    const inner = fields(name, propsUnder(`${section}.${name}`, `${section}.*`, peek))
    props[name] = may(
      section === 'visits' ? orNotOffered(inner) : inner,
      `${section === 'visits' ? 'Visits' : 'People'} of the kind ${name}.`,
    )
  }
  Object.assign(props, propsUnder(section, section, peek))
  return fields(section, props) as Codec<Tree>
}

/** Fields below a path; `pattern` is the same path as the catalogue has it. */
function propsUnder(path: string, pattern: string, peek: Peek): Record<string, Field<unknown>> {
  const props: Record<string, Field<unknown>> = {}
  for (const known of [...CATALOGUE, ...SETTINGS]) {
    if (!known.path.startsWith(`${pattern}.`)) continue
    const [key = '', ...deeper] = known.path.slice(pattern.length + 1).split('.')
    if (key === '*' || Object.hasOwn(props, key)) continue
    props[key] =
      deeper.length > 0
        ? may(fields(key, propsUnder(`${path}.${key}`, `${pattern}.${key}`, peek)), `Standards of ${key}.`)
        : may(leafCodec(`${path}.${key}`, peek), known.means)
  }
  return props
}

/** The codec of one path that holds a value. */
export function leafCodec(path: string, peek: Peek): Codec<Told | Chosen> {
  const entry = entryOf(path)
  if (entry !== undefined) return quantity(peek, wantedFor(path, entry, 'level')) as Codec<Told | Chosen>
  const known = settingOf(path) as SettingEntry
  const { read, print, schema } = settingReader(known)
  return setting(known.holds, schema, read, print) as Codec<Told | Chosen>
}

const none: Codec<unknown> = leaf<unknown>(
  'none',
  { const: 'none' },
  (node) => E.right({ _tag: 'NotOffered', at: node.at }),
  () => 'none',
)

function orNotOffered(inner: Codec<unknown>): Codec<unknown> {
  return either(
    none,
    inner,
    (node) => node._tag === 'Text' && node.text === 'none',
    (value) => (value as Partial<NotOffered>)._tag === 'NotOffered',
  )
}

/** Leaves of the sections by path, and the kinds of visit that are not offered. */
export function flatten(sections: Readonly<Partial<Record<Section, Tree>>>): {
  readonly leaves: ReadonlyMap<string, Told | Chosen>
  readonly without: readonly VisitKind[]
} {
  const leaves = new Map<string, Told | Chosen>()
  const without: VisitKind[] = []
  const walk = (path: string, value: unknown): void => {
    const node = value as Leaf | Tree
    if (!('_tag' in node)) {
      for (const [key, below] of Object.entries(node.value)) walk(`${path}.${key}`, below)
    } else if (node._tag === 'NotOffered') without.push(path.split('.')[1] as VisitKind)
    else leaves.set(path, node)
  }
  for (const section of SECTIONS) {
    const tree = sections[section]
    if (tree !== undefined) walk(section, tree)
  }
  return { leaves, without }
}

/** For messages about a path that no fact has. */
export function knownPaths(): readonly string[] {
  return [...CATALOGUE, ...SETTINGS].flatMap(({ path }) => {
    if (path.startsWith('team.*')) return ROLES.map((role) => path.replace('*', role))
    if (path.startsWith('visits.*')) return VISIT_KINDS.map((kind) => path.replace('*', kind))
    return [path]
  })
}
