/**
 * A package of the registry, put in place by `npm ci` from a lock file of its own, into an ignored folder: node_modules/<version>.
 *
 * Where it cannot be had: the check is left out, and says so, when nothing answers at the registry and CI is not set. It fails when
 * the registry answers (then the lock is broken, or the package is gone) and when CI is set (then there should be a network).
 */
import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const LIMITS = { timeout: 300_000, maxBuffer: 1e7 }
const LOCK = ['package.json', 'package-lock.json']

export interface Locked {
  readonly name: string
  /** has the lock file */
  readonly folder: string
  /** what else is done to an installed package before it is ready */
  readonly prepare?: (staged: string) => Promise<unknown>
}

/** What the install and the question to the registry are done with; tests put others in. */
export interface Registry {
  /** `npm ci` in a folder that has the lock file */
  readonly install: (folder: string) => Promise<unknown>
  /** newest version that is shipped */
  readonly newest: () => Promise<string>
}

/** The folder in which it was installed, or why it cannot be had. */
export type Installed = { readonly home: string } | { readonly missing: string }

/** Settings of the npm that runs us are about another folder. */
const env = (): NodeJS.ProcessEnv => Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_(local_prefix|prefix|global_prefix))/.test(name)))

export const npm = ({ name, folder }: Locked): Registry => ({
  install: (staged) => run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=1'], { ...LIMITS, cwd: staged, env: env() }),
  newest: async () => (await run('npm', ['view', name, 'version', '--fetch-retries=0', '--fetch-timeout=20000'], { ...LIMITS, cwd: folder, env: env() })).stdout.trim(),
})

/** Version that the lock file asks for. */
export const locked = ({ name, folder }: Locked): string =>
  (JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')) as { packages: Record<string, { version: string }> }).packages[`node_modules/${name}`]!.version

/** Installs beside and moves into place, whole: two processes may do so at once, and the one that comes late drops its own. */
async function install({ folder, prepare }: Locked, home: string, registry: Registry): Promise<void> {
  const beside = mkdtempSync(path.join(folder, '.staging-'))
  try {
    for (const file of LOCK) copyFileSync(path.join(folder, file), path.join(beside, file))
    await registry.install(beside)
    await prepare?.(beside)
    mkdirSync(path.dirname(home), { recursive: true })
    try {
      renameSync(beside, home)
    } catch (failure) {
      if (!existsSync(home)) throw failure
    }
    for (const other of readdirSync(path.dirname(home))) if (other !== path.basename(home)) rmSync(path.join(path.dirname(home), other), { recursive: true, force: true })
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** @throws when it ought to be there and is not */
export async function installed(wanted: Locked, { registry = npm(wanted), ci = process.env['CI'] ?? '' }: { readonly registry?: Registry; readonly ci?: string } = {}): Promise<Installed> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { missing: `${wanted.name} is for linux x64, this is ${process.platform} ${process.arch}` }
  const home = path.join(wanted.folder, 'node_modules', locked(wanted))
  if (existsSync(home)) return { home }
  try {
    await install(wanted, home, registry)
    return { home }
  } catch (failure) {
    const why = `the install in ${path.relative(process.cwd(), wanted.folder)} failed (${/npm error code (\w+)/.exec(String(failure))?.[1] ?? String(failure).split('\n')[0]})`
    const answers = await registry.newest().then(() => true, () => false)
    if (answers) throw new Error(`${why}; the registry answers, so the lock file or the package is broken`, { cause: failure })
    if (!['', '0', 'false'].includes(ci)) throw new Error(`${why}; CI is set, so the registry should be within reach`, { cause: failure })
    return { missing: `${why}; the registry is out of reach` }
  }
}
