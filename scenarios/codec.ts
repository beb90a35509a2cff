/**
 * Codecs of the scenario language, on io-ts: each decodes a node of the tree into a typed value, encodes that value back
 * to plain data, and knows its JSON Schema, so that nothing about an entry is written twice.
 *
 * They differ from io-ts's own in three ways, each for a measured reason: they are exact (`t.strict` drops unknown keys
 * silently), their errors are findings with a place, and records keep the order of the file (integer-like keys reorder).
 */
import * as E from 'fp-ts/Either'
import * as t from 'io-ts'
import { closest } from './closest.ts'
import { fault, shown, under } from './finding.ts'
import type { Fault } from './finding.ts'
import type { Span } from './source.ts'
import { shapeOf } from './tree.ts'
import type { Entry, Node } from './tree.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The part of JSON Schema (2020-12) that the language needs. */
export type JsonSchema = { readonly [key: string]: Json }

export interface Codec<A> extends t.Decoder<Node, A> {
  readonly schema: JsonSchema
  /** the plain data that decodes to the value again; a method, so that a codec of a value is a codec of `unknown` in tables */
  encode(value: A): Json
}

/** A value and where it stands. */
export interface Placed<A> {
  readonly value: A
  readonly at: Span
}

type Outcome<A> = E.Either<readonly Fault[], A>

/** A codec from a function that decodes one node; its faults get the path of the node. */
export function leaf<A>(
  name: string,
  schema: JsonSchema,
  decode: (node: Node, path: string) => Outcome<A>,
  encode: (value: A) => Json,
): Codec<A> {
  const validate: t.Validate<Node, A> = (node, context) => {
    const path = pathOf(context)
    if (node._tag === 'Broken') return t.failures([])
    const result = decode(node, path)
    if (E.isRight(result)) return t.success(result.right)
    return t.failures(result.left.map((found) => ({ value: under(path, found), context, message: found.message })))
  }
  return { name, schema, validate, encode, decode: (node) => validate(node, [{ key: '', type: anyType, actual: node }]) }
}

/** io-ts wants a codec in every step of a context; only the keys are used here. */
const anyType: t.Decoder<Node, unknown> = { name: 'node', validate: (node) => t.success(node), decode: (node) => t.success(node) }

function pathOf(context: t.Context): string {
  return context
    .map((step) => step.key)
    .filter((key) => key !== '')
    .join('.')
}

/** The faults that an io-ts failure carries, each once. */
export function faultsOf(errors: t.Errors): readonly Fault[] {
  return [...new Set(errors.map((error) => error.value as Fault))]
}

export interface Field<A> {
  readonly codec: Codec<A>
  readonly required: boolean
  readonly means: string
}

export const need = <A>(codec: Codec<A>, means: string): Field<A> => ({ codec, required: true, means })
export const may = <A>(codec: Codec<A>, means: string): Field<A | undefined> => ({
  codec: codec as Codec<A | undefined>,
  required: false,
  means,
})

/** The same entry, seen as another value. */
export function mapped<A, B>(codec: Codec<A>, to: (value: A) => B, from: (value: B) => A): Codec<B> {
  return {
    name: codec.name,
    schema: codec.schema,
    validate: (node, context) => E.map(to)(codec.validate(node, context)),
    decode: (node) => E.map(to)(codec.decode(node)),
    encode: (value) => codec.encode(from(value)),
  }
}

/** An entry with two forms, told apart by looking at the node; `isFirst` tells the values apart. */
export function either<A>(
  first: Codec<A>,
  second: Codec<A>,
  takesFirst: (node: Node) => boolean,
  isFirst: (value: A) => boolean,
): Codec<A> {
  return {
    name: `${first.name} or ${second.name}`,
    schema: { anyOf: [first.schema, second.schema] },
    validate: (node, context) => (takesFirst(node) ? first : second).validate(node, context),
    decode: (node) => (takesFirst(node) ? first : second).decode(node),
    encode: (value) => (isFirst(value) ? first : second).encode(value),
  }
}

type FieldsValue<P> = { readonly [K in keyof P]: P[K] extends Field<infer A> ? A : never }

/**
 * Named entries, exactly these: another key is a finding with the closest name.
 */
export function fields<P extends Readonly<Record<string, Field<unknown>>>>(name: string, props: P): Codec<Placed<FieldsValue<P>>> {
  const known = new Map<string, Field<unknown>>(Object.entries(props) as [string, Field<unknown>][])
  const validate: t.Validate<Node, Placed<FieldsValue<P>>> = (node, context) => {
    if (node._tag === 'Broken') return t.failures([])
    const path = pathOf(context)
    const fail = (faults: readonly Fault[]): t.Errors =>
      faults.map((found) => ({ value: under(path, found), context, message: found.message }))
    if (node._tag !== 'Fields') return t.failures(fail([wrongShape(node, 'entries', path, `: ${[...known.keys()].join(', ')}`)]))
    const errors: t.ValidationError[] = []
    const value: Record<string, unknown> = {}
    for (const entry of node.entries) {
      const field = known.get(entry.key)
      if (field === undefined) {
        errors.push(...fail([{ ...unknownKey(entry, [...known.keys()], path), path: join(path, entry.key) }]))
        continue
      }
      const result = field.codec.validate(entry.value, t.appendContext(context, entry.key, field.codec, entry.value))
      if (E.isLeft(result)) errors.push(...result.left)
      else value[entry.key] = result.right
    }
    for (const [key, field] of known) {
      if (
        field.required &&
        !node.entries.some((entry) => entry.key === key) &&
        !node.entries.some((entry) => closest(entry.key, [key]) === key && !known.has(entry.key))
      ) {
        errors.push(...fail([missing(node, key, field, path)]))
      }
    }
    return errors.length > 0 || node.entries.some((entry) => broken(entry.value))
      ? t.failures(errors)
      : t.success({ value: value as FieldsValue<P>, at: node.at })
  }
  const encode = ({ value }: Placed<FieldsValue<P>>): Json => {
    const out: Record<string, Json> = {}
    for (const [key, field] of known) {
      const inner = (value as Readonly<Record<string, unknown>>)[key]
      if (inner !== undefined) out[key] = field.codec.encode(inner)
    }
    return out
  }
  return {
    name,
    schema: fieldsSchema(known),
    validate,
    encode,
    decode: (node) => validate(node, [{ key: '', type: anyType, actual: node }]),
  }
}

const broken = (node: Node): boolean => node._tag === 'Broken'
export const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

function fieldsSchema(known: ReadonlyMap<string, Field<unknown>>): JsonSchema {
  const properties: Record<string, Json> = {}
  for (const [key, field] of known) properties[key] = { description: field.means, ...field.codec.schema }
  const required = [...known].filter(([, field]) => field.required).map(([key]) => key)
  return { type: 'object', additionalProperties: false, properties, ...(required.length > 0 ? { required } : {}) }
}

export function unknownKey(entry: Entry, allowed: readonly string[], path: string): Fault {
  const near = closest(entry.key, allowed)
  const where = path === '' ? 'here' : `under ${path}`
  const list = `Allowed ${where}: ${allowed.join(', ')}.`
  return fault('S04', entry.keyAt, `unknown entry "${shown(entry.key)}"`, near === null ? list : `${list}\nDid you mean  ${near}  ?`, near)
}

function missing(node: Node & { readonly _tag: 'Fields' }, key: string, field: Field<unknown>, path: string): Fault {
  const first = node.entries[0]
  const at = first === undefined ? node.at : first.keyAt
  return fault('S05', at, `"${key}" is missing${path === '' ? '' : ` in ${path}`}`, `${field.means}`)
}

/** A node that is not what an entry wants. */
export function wrongShape(node: Node, wanted: string, path: string, which = ''): Fault {
  const name = path === '' ? 'The file' : `\`${path}\``
  if (node._tag === 'Nothing')
    return fault(
      'S05',
      node.at,
      'there is no value here',
      `${name} wants ${wanted}${which}. What you do not know is left out, with its key.`,
    )
  return fault('S06', node.at, `${shapeOf(node)} where ${wanted} should stand`, `${name} wants ${wanted}${which}.`)
}

export interface Named<A> {
  readonly id: string
  readonly idAt: Span
  readonly value: A
}

/**
 * Entries whose names the author chooses (or that a rule checks), in the order of the file.
 * @param checkKey what is wrong with a name, null for nothing; `wrongBefore` entries above it were wrong already
 */
export function record<A>(
  name: string,
  codec: Codec<A> | ((key: string) => Codec<A>),
  checkKey: (entry: Entry, path: string, wrongBefore: number) => Fault | null,
  schema: JsonSchema,
): Codec<Placed<readonly Named<A>[]>> {
  const codecOf = typeof codec === 'function' ? codec : (): Codec<A> => codec
  const validate: t.Validate<Node, Placed<readonly Named<A>[]>> = (node, context) => {
    if (node._tag === 'Broken') return t.failures([])
    const path = pathOf(context)
    if (node._tag !== 'Fields') {
      const found = under(path, wrongShape(node, 'named entries', path))
      return t.failures([{ value: found, context, message: found.message }])
    }
    const errors: t.ValidationError[] = []
    const value: Named<A>[] = []
    let wrong = 0
    for (const entry of node.entries) {
      const bad = checkKey(entry, path, wrong)
      if (bad !== null) {
        wrong++
        errors.push({ value: under(join(path, entry.key), bad), context, message: bad.message })
        continue
      }
      const inner = codecOf(entry.key)
      const result = inner.validate(entry.value, t.appendContext(context, entry.key, inner, entry.value))
      if (E.isLeft(result)) errors.push(...result.left)
      else value.push({ id: entry.key, idAt: entry.keyAt, value: result.right })
    }
    return errors.length > 0 || node.entries.some((entry) => broken(entry.value)) ? t.failures(errors) : t.success({ value, at: node.at })
  }
  const encode = ({ value }: Placed<readonly Named<A>[]>): Json =>
    Object.fromEntries(value.map((entry) => [entry.id, codecOf(entry.id).encode(entry.value)]))
  return { name, schema, validate, encode, decode: (node) => validate(node, [{ key: '', type: anyType, actual: node }]) }
}

/** A list of the same thing. */
export function list<A>(name: string, codec: Codec<A>): Codec<Placed<readonly A[]>> {
  const validate: t.Validate<Node, Placed<readonly A[]>> = (node, context) => {
    if (node._tag === 'Broken') return t.failures([])
    const path = pathOf(context)
    if (node._tag !== 'Items') {
      const found = under(path, wrongShape(node, 'a list in [ ]', path))
      return t.failures([{ value: found, context, message: found.message }])
    }
    const errors: t.ValidationError[] = []
    const value: A[] = []
    node.items.forEach((item, index) => {
      const result = codec.validate(item, t.appendContext(context, String(index), codec, item))
      if (E.isLeft(result)) errors.push(...result.left)
      else value.push(result.right)
    })
    return errors.length > 0 || node.items.some(broken) ? t.failures(errors) : t.success({ value, at: node.at })
  }
  return {
    name,
    schema: { type: 'array', items: codec.schema },
    validate,
    encode: ({ value }) => value.map(codec.encode),
    decode: (node) => validate(node, [{ key: '', type: anyType, actual: node }]),
  }
}
