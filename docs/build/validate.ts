/**
 * `npm run validation`: simulates every reference case with a known answer, tries the laws and the tests of the properties, runs the
 * same futures in every environment, keeps what was found, and writes docs/validation.md. `npm run validation -- oracles`, `-- laws`,
 * `-- bytes`: one of these; `-- page`: the page alone, from what is stored.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as E from 'fp-ts/Either'

import { decodeOracles, runOracles } from '../../engine/index.ts'
import { findBytes } from '../../test/same-bytes/found.ts'
import { ORACLES_FOUND, VALIDATION, validationPage } from './validation.ts'
import { BYTES_FOUND } from './validation-environments.ts'
import { findLaws, LAWS_FOUND } from './validation-laws.ts'

const SEED = 'fivestar'
const root = fileURLToPath(new URL('../..', import.meta.url))

function write(file: string, text: string): void {
  writeFileSync(path.join(root, file), text)
  process.stdout.write(`wrote ${file}\n`)
}

function oracles(): void {
  const cases = decodeOracles(JSON.parse(readFileSync(path.join(root, 'test/theory/oracles.json'), 'utf8')))
  if (E.isLeft(cases)) throw new Error(JSON.stringify(cases.left))
  process.stderr.write('simulating the reference cases; this takes a minute or two\n')
  const { results } = runOracles(cases.right, { seed: SEED })
  write(ORACLES_FOUND, `${JSON.stringify({ seed: SEED, results }, null, 1)}\n`)
}

async function laws(): Promise<void> {
  process.stderr.write('trying the laws and the tests of the properties; this takes a minute or two\n')
  write(LAWS_FOUND, `${JSON.stringify(await findLaws(root), null, 1)}\n`)
}

async function bytes(): Promise<void> {
  process.stderr.write('running the same futures in every environment; this takes half a minute\n')
  write(BYTES_FOUND, `${JSON.stringify(await findBytes(), null, 1)}\n`)
}

const PARTS: Readonly<Record<string, () => void | Promise<void>>> = { oracles, laws, bytes, page: () => undefined }
const asked = process.argv.slice(2)
const unknown = asked.find((part) => PARTS[part] === undefined)
if (unknown !== undefined) throw new Error(`no part "${unknown}"; there are ${Object.keys(PARTS).join(', ')}`)
for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) await PARTS[part]!()
write(VALIDATION, validationPage(root))
