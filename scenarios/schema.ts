/**
 * The language as a table and as a JSON Schema, both read off the codecs: a path that decodes is a path that is listed.
 * The JSON Schema gives completion and hover help in editors; what it cannot say (units, cross-checks) `check` says.
 */
import { complete, entryOf, settingOf } from '../engine/index.ts'
import type { DefaultRow, Kind } from '../engine/index.ts'
import type { Json, JsonSchema } from './codec.ts'
import { readable, shiftedText } from './decimal.ts'
import { fileCodec } from './file.ts'
import { UNITS, usualUnit } from './units.ts'
import type { HeldUnit } from './units.ts'

export interface SchemaRow {
  readonly path: string
  /** as it is written: `%`, `$/h`, `08:00-12:00`; empty for a text */
  readonly unit: string
  readonly means: string
  /** `0 to 60`, empty where there are none */
  readonly bounds: string
  readonly required: boolean
  /** null where there is no default, or it is not a value of the practice */
  readonly default: DefaultRow | null
}

const PEEK = { sign: '$', sources: [] }

/** Every path of the language in the order of a file; `<id>` stands for a name that the author chooses. */
export function schemaTable(kind: Kind): readonly SchemaRow[] {
  const defaults = complete({ name: '', kind, currency: 'USD', as_of: '2026-01-01', values: new Map(), without: [] }).defaulted
  const rows: SchemaRow[] = []
  const walk = (path: string, schema: JsonSchema, required: boolean): void => {
    const inner = (schema['anyOf'] as readonly JsonSchema[] | undefined)?.find((option) => option['properties'] !== undefined) ?? schema
    const properties = inner['properties'] as Readonly<Record<string, JsonSchema>> | undefined
    if (properties !== undefined && inner['x-open'] !== true) {
      const needed = (inner['required'] ?? []) as readonly string[]
      // Touchpoints all look alike: one stands for them.
      const shown =
        path === 'measured.touchpoints'
          ? Object.entries(properties)
              .slice(0, 1)
              .map(([, below]) => ['<touchpoint>', below] as const)
          : Object.entries(properties)
      for (const [key, below] of shown) walk(path === '' ? key : `${path}.${key}`, below, needed.includes(key))
    } else if (
      typeof inner['additionalProperties'] === 'object' &&
      (inner['additionalProperties'] as JsonSchema)['properties'] !== undefined
    ) {
      walk(`${path}.<id>`, inner['additionalProperties'] as JsonSchema, false)
    } else
      rows.push({
        path,
        unit: unitOf(inner),
        means: String(schema['description'] ?? ''),
        bounds: boundsOf(path, inner),
        required,
        default: defaults.get(path) ?? null,
      })
  }
  walk('', fileCodec(PEEK).schema, true)
  return rows
}

function unitOf(schema: JsonSchema): string {
  if (schema['x-unit'] !== undefined) return usualUnit(UNITS[schema['x-unit'] as HeldUnit])
  if (schema['enum'] !== undefined) return (schema['enum'] as readonly Json[]).filter((word) => typeof word === 'string').join(' | ')
  const items = schema['items'] as JsonSchema | undefined
  if (items?.['enum'] !== undefined) return `[${(items['enum'] as readonly string[]).join(', ')}]`
  if (schema['const'] !== undefined) return String(schema['const'])
  return schema['x-form'] === undefined ? '' : String(schema['x-form'])
}

function boundsOf(path: string, schema: JsonSchema): string {
  const entry = entryOf(path)
  if (entry === undefined || schema['x-unit'] === undefined || settingOf(path) !== undefined) return ''
  const places = -(UNITS[entry.unit][0]?.scale.shift ?? 0)
  const say = (value: number): string => readable(Number(shiftedText(value, places)), 2)
  return `${say(entry.low)} to ${say(entry.high)}`
}

/** JSON Schema (draft 7, which editors know best) of a scenario file. */
export function jsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://fivestar.invalid/scenario.schema.json',
    title: 'Fivestar scenario',
    ...forEditors(fileCodec(PEEK).schema),
    description: 'A practice, what it has seen, and plans to compare. Quantities are "number unit @source", ranges "low to high unit".',
  }
}

/** Units move into the descriptions, where a hover shows them. */
function forEditors(schema: JsonSchema): JsonSchema {
  const out: Record<string, Json> = {}
  for (const [key, value] of Object.entries(schema)) {
    if (key.startsWith('x-')) continue
    const nested = typeof value === 'object' && value !== null && !Array.isArray(value)
    out[key] = key === 'anyOf' ? (value as readonly JsonSchema[]).map(forEditors) : nested ? forEditors(value as JsonSchema) : value
  }
  const unit = schema['x-unit'] === undefined && schema['x-form'] === undefined ? String(schema['x-change'] ?? '') : unitOf(schema)
  if (unit !== '') out['description'] = `${out['description'] === undefined ? '' : `${String(out['description'])} `}Unit: ${unit}`
  return out
}
