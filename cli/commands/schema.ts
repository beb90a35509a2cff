/** `fivestar schema [PATH]`: what a scenario file may say. */
import { jsonSchema, schemaTable } from '../../scenarios/index.ts'
import type { SchemaRow } from '../../scenarios/index.ts'
import { usage } from '../failure.ts'
import { done, failed } from '../outcome.ts'
import type { Context, Outcome } from '../outcome.ts'
import type { SchemaRequest } from '../request.ts'
import { wrap } from '../show/text.ts'

export async function schema({ path, kind, json, jsonSchema: asJsonSchema }: SchemaRequest, { io }: Context): Promise<Outcome> {
  if (asJsonSchema) {
    io.out(`${JSON.stringify(jsonSchema(), null, 2)}\n`)
    return done()
  }
  const rows = schemaTable(kind).filter((row) => path === null || row.path === path || row.path.startsWith(`${path}.`))
  if (rows.length === 0) return failed(usage(`no path begins with "${path}"`, 'All paths:  fivestar schema'))
  io.out(json ? `${JSON.stringify({ schema: 'fivestar/schema/1', kind, paths: rows })}\n` : `${rows.map((row) => shown(row, io.columns)).join('\n')}\n`)
  return done()
}

function shown({ path, unit, means, bounds, required }: SchemaRow, columns: number): string {
  const facts = [unit, bounds, required ? 'required' : ''].filter((fact) => fact !== '').join(', ')
  return `${wrap(`${path}${facts === '' ? '' : `  (${facts})`}`, columns, '    ')}\n${wrap(`  ${means}`, columns, '  ')}`
}
