/** `npm run bench` and `npm run bench:peers`: how fast the engine is, beside its peers and by itself. Options: `--help`. */
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
const FLAGS = ['quick', 'tiny', 'peers', 'json', 'write', 'page', 'help'] as const
const USAGE = `How fast the engine is, beside its peers and by itself: npm run bench -- [options]

  --quick   under a minute: smaller sizes, the same cases
  --tiny    in seconds: only to see that everything runs
  --peers   only what has peers: the kernel and the clinic day, beside C and SimPy
  --json    the document on standard output, nothing else there (npm run -s bench -- --json)
  --write   keeps the document in ${RESULTS} and writes ${PAGE} from it
  --page    writes the page from the document that is kept, without measuring
`
const flags = flagsOf()
if (flags.write && (flags.peers || flags.tiny)) refuse('--write keeps all cases at a size that means something: leave out --peers and --tiny')

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

function flagsOf(): Readonly<Record<(typeof FLAGS)[number], boolean>> {
  try {
    const { values } = parseArgs({ options: Object.fromEntries(FLAGS.map((name) => [name, flag])) as Record<(typeof FLAGS)[number], typeof flag> })
    if (values.help) {
      process.stdout.write(USAGE)
      process.exit(0)
    }
    return values
  } catch (error) {
    return refuse((error as Error).message)
  }
}

function refuse(why: string): never {
  process.stderr.write(`${why}\n\n${USAGE}`)
  process.exit(2)
}

function writePage(): void {
  writeFileSync(path.join(root, PAGE), pageOf(readStored(root)))
  process.stderr.write(`wrote ${PAGE}\n`)
}
