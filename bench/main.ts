/**
 * `npm run bench` and `npm run bench:peers`: how fast the engine is, beside its peers and by itself.
 *
 *   --quick   under a minute: smaller sizes, the same cases
 *   --tiny    in seconds: only to see that everything runs
 *   --peers   only what has peers: the kernel and the clinic day, beside C and SimPy
 *   --json    the document on standard output, nothing else there
 *   --write   keeps the document in bench/results/bench.json and writes docs/performance.md from it
 *   --page    writes the page from the document that is kept, without measuring
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

import packageJson from '../package.json'
import { PAGE, pageOf, readStored, RESULTS } from './page.ts'
import { ALL_CASES, measureAll, PEER_CASES } from './run.ts'
import { SIZES } from './sizes.ts'
import { tableText } from './table.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const flag = { type: 'boolean', default: false } as const
const { values: flags } = parseArgs({ options: { quick: flag, tiny: flag, peers: flag, json: flag, write: flag, page: flag } })
if (flags.write && (flags.peers || flags.tiny))
  throw new Error('--write keeps all cases at a size that means something: leave out --peers and --tiny')

if (flags.page) writePage()
else {
  const document = await measureAll({
    root,
    size: SIZES[flags.tiny ? 'tiny' : flags.quick ? 'quick' : 'full'],
    engine: packageJson.version,
    cases: flags.peers ? PEER_CASES : ALL_CASES,
    onCase: (name, seconds) => process.stderr.write(`${name}: ${seconds.toFixed(1)} s\n`),
  })
  if (flags.write) {
    mkdirSync(path.join(root, path.dirname(RESULTS)), { recursive: true })
    writeFileSync(path.join(root, RESULTS), `${JSON.stringify(document, null, 1)}\n`)
    writePage()
  }
  process.stdout.write(flags.json ? `${JSON.stringify(document)}\n` : tableText(document))
  // a peer that says something else is no peer: its speed means nothing
  if (document.checks.some(({ agrees }) => !agrees)) process.exitCode = 1
}

function writePage(): void {
  writeFileSync(path.join(root, PAGE), pageOf(readStored(root)))
  process.stderr.write(`wrote ${PAGE}\n`)
}
