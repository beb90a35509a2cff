/**
 * Bundles the command and the worker thread into dist/. `npm ci` runs it (`prepare`), and the command runs it again whenever a
 * source is newer: nobody ever runs stale code.
 *
 * Files are written beside their place and moved into it, the entry last, so that two builds at once do no harm.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(fileURLToPath(import.meta.url))
export const dist = path.join(root, 'dist')

const ROOMS = ['engine', 'scenarios', 'reports', 'runners', 'cli']
const FILES = ['build.mjs', 'package.json', 'package-lock.json']
const STAMP = path.join(dist, 'stamp.txt')
/** Older builds may still be loading their chunks. */
const CHUNK_KEPT_MS = 600_000

/** What the sources look like, without reading them: names, times and sizes. */
async function fingerprint() {
  const walk = async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true })
    const inside = await Promise.all(
      entries.map((entry) => {
        const file = path.join(folder, entry.name)
        if (entry.isDirectory()) return walk(file)
        return /\.(ts|mjs|json)$/.test(entry.name) ? look(file) : []
      }),
    )
    return inside.flat()
  }
  const seen = await Promise.all([...ROOMS.map((room) => walk(path.join(root, room))), ...FILES.map((file) => look(path.join(root, file)))])
  return createHash('sha256').update(seen.flat().sort().join('\n')).digest('hex')
}

async function look(file) {
  const { mtimeMs, size } = await stat(file)
  return [`${path.relative(root, file)} ${mtimeMs} ${size}`]
}

/** Builds unless dist is as young as the sources. Without esbuild (an install without development packages) dist is taken as it is. */
export async function ensureBuilt() {
  const now = await fingerprint()
  const then = await readFile(STAMP, 'utf8').catch(() => null)
  if (now !== then) await build(now)
}

export async function build(stamp = undefined) {
  const now = stamp ?? (await fingerprint())
  const { build: bundle } = await import('esbuild')
  const shared = {
    absWorkingDir: root,
    outdir: dist,
    bundle: true,
    platform: 'node',
    target: 'node20',
    // piscina starts threads from its own files, the others are optional extras of vega and of node
    external: ['piscina', 'canvas'],
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
  }
  const results = await Promise.all([
    bundle({
      ...shared,
      entryPoints: { fivestar: 'cli/main.ts' },
      outExtension: { '.js': '.mjs' },
      splitting: true,
      format: 'esm',
      // bundled CommonJS packages ask for require
      banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
      chunkNames: 'chunk-[hash]',
    }),
    // One function around everything: V8 simulates a tenth faster in it than between modules (docs/decisions/0011).
    bundle({ ...shared, entryPoints: { worker: 'runners/worker.ts' }, outExtension: { '.js': '.cjs' }, format: 'cjs' }),
  ])
  const outputs = results.flatMap((result) => result.outputFiles)
  await mkdir(dist, { recursive: true })
  const isEntry = (file) => /(fivestar\.mjs|worker\.cjs)$/.test(file)
  const ordered = [...outputs].sort((a, b) => Number(isEntry(a.path)) - Number(isEntry(b.path)))
  for (const file of ordered) await place(file.path, file.contents)
  await place(STAMP, now)
  await prune(new Set([...ordered.map((file) => file.path), STAMP]))
}

async function place(file, contents) {
  const temporary = `${file}.${process.pid}.tmp`
  await writeFile(temporary, contents)
  await rename(temporary, file)
}

async function prune(kept) {
  for (const name of await readdir(dist)) {
    const file = path.join(dist, name)
    if (kept.has(file)) continue
    const age = Date.now() - (await stat(file).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs
    if (age > CHUNK_KEPT_MS) await rm(file, { force: true })
  }
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await build()
