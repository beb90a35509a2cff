/** The JSON Schema at work in a real YAML language server: nothing underlined in a sound file, hover and completion. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jsonSchema } from '../../../scenarios/index.ts'
import { changed, MAPLE } from './helpers.ts'
import { LanguageServer } from './language-server.ts'

/** Where the package is installed, null where it is not. */
function serverScript(): string | null {
  try {
    const home = path.dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json'))
    return path.join(home, 'bin/yaml-language-server')
  } catch {
    return process.env['YAML_LANGUAGE_SERVER'] ?? null
  }
}

const script = serverScript()
const library = new URL('../../../scenarios/', import.meta.url)
const files = ['', 'library/'].flatMap((folder) =>
  readdirSync(new URL(folder || '.', library))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => folder + name),
)

describe.skipIf(script === null)('in an editor', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fivestar-schema-'))
  const schema = path.join(folder, 'scenario.schema.json')
  let server: LanguageServer

  beforeAll(async () => {
    writeFileSync(schema, JSON.stringify(jsonSchema()))
    server = new LanguageServer(script as string)
    await server.start()
  })
  afterAll(() => {
    server.close()
    rmSync(folder, { recursive: true })
  })

  const lineWith = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1

  test.each(files)('%s is not underlined', async (file) => {
    expect(await server.open(readFileSync(new URL(file, library), 'utf8'), schema)).toEqual([])
  })
  test('a typing mistake is', async () => {
    const found = await server.open(changed(MAPLE, ['  hygienist:  {people', '  hygenist:  {people']), schema)
    expect(found.map((f) => f.range.start.line)).toEqual([lineWith(MAPLE, '  hygienist:  {people')])
  })
  test('hover says what an entry means and its unit', async () => {
    await server.open(MAPLE, schema)
    expect(await server.hover(lineWith(MAPLE, 'no_show:'), 4)).toMatch(/Appointments missed without notice\. Unit: %/)
  })
  test('completion knows entries and the paths of a plan', async () => {
    const text = changed(MAPLE, ['      team.front_desk.people: +1', '      '], ['  no_show: 7.4 % @pms\n', ''])
    await server.open(text, schema)
    const demand = await server.complete(lineWith(text, '  short_notice_cancel'), 2)
    expect(demand.map((item) => item.label)).toContain('no_show')
    const changes = await server.complete(text.split('\n').findIndex((line) => line === '      ') + 1, 6)
    expect(changes.map((item) => item.label)).toContain('service.greeting.kept')
    expect(changes.map((item) => item.label)).not.toContain('demand.no_show')
  })
})
