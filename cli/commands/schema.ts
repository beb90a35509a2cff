/** `fivestar schema [PATH]`: what a scenario file may say. */
import { didYouMean, jsonSchema, schemaTable } from '../../scenarios/index.ts'
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
  const all = schemaTable(kind)
  const rows = path === null ? all : matching(all, path)
  if (rows.length === 0) return failed(usage(`no path begins with "${path}"`, near(all, path ?? '')))
  io.out(json ? `${JSON.stringify({ schema: 'fivestar/schema/1', kind, paths: rows })}\n` : `${rows.map((row) => shown(row, io.columns)).join('\n')}\n`)
  return done()
}

/** What stands below a path; where nothing does, the paths that begin so, or have a part that does. */
function matching(rows: readonly SchemaRow[], path: string): readonly SchemaRow[] {
  if (path === '') return []
  const ways = [
    (known: string): boolean => known === path || known.startsWith(`${path}.`),
    (known: string): boolean => known.startsWith(path),
    (known: string): boolean => known.includes(`.${path}`),
  ]
  return ways.map((fits) => rows.filter((row) => fits(row.path))).find((found) => found.length > 0) ?? []
}

function near(rows: readonly SchemaRow[], path: string): string {
  const meant = didYouMean(path)
  return rows.some((row) => row.path === meant) ? `Did you mean  ${meant}  ?` : 'All paths:  fivestar schema'
}

function shown({ path, unit, means, bounds, required }: SchemaRow, columns: number): string {
  const facts = [unit, bounds, required ? 'required' : ''].filter((fact) => fact !== '').join(', ')
  return `${wrap(`${path}${facts === '' ? '' : `  (${facts})`}`, columns, '    ')}\n${wrap(`  ${means}`, columns, '  ')}`
}
