/** From what was decoded back to a file: decode after encode is the identity. Comments and spelling are not kept. */
import { stringify } from 'yaml'
import type { Json } from './codec.ts'
import type { Decoding } from './decode.ts'
import { fileCodec } from './file.ts'
import { signOf } from './units.ts'

/** The file as plain data, in the canonical spelling of every quantity. */
export function encodeFile({ file, scenario }: Pick<Decoding, 'file' | 'scenario'>): Json {
  const peek = { sign: signOf(scenario.practice.practice.currency), sources: (file.sources?.value ?? []).map((source) => source.id) }
  return fileCodec(peek).encode({ value: file, at: { start: 0, end: 0 } })
}

/** Plain data as YAML, one quantity a line. */
export function toYaml(data: Json): string {
  return stringify(data, { version: '1.2', schema: 'core', lineWidth: 0, aliasDuplicateObjects: false })
}
