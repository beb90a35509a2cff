/** `npm run validation`: simulates every reference case with a known answer and keeps what was found, for docs/validation.md. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as E from 'fp-ts/Either'

import { decodeOracles, runOracles } from '../../engine/index.ts'
import { ORACLES_FOUND } from './validation.ts'

const SEED = 'fivestar'
const root = fileURLToPath(new URL('../..', import.meta.url))
const cases = decodeOracles(JSON.parse(readFileSync(path.join(root, 'test/theory/oracles.json'), 'utf8')))
if (E.isLeft(cases)) throw new Error(JSON.stringify(cases.left))
process.stderr.write('simulating the reference cases; this takes a minute or two\n')
const { results } = runOracles(cases.right, { seed: SEED })
writeFileSync(path.join(root, ORACLES_FOUND), `${JSON.stringify({ seed: SEED, results }, null, 1)}\n`)
process.stdout.write(`wrote ${ORACLES_FOUND}; now: npm run docs -- --pages\n`)
