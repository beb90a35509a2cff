/** Runs a bundled program in a node or in Chromium, one process each, and reads its answer. */
import { execFile, type ExecFileOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { constants, getPriority, setPriority } from 'node:os'
import path from 'node:path'
import type { Writable } from 'node:stream'
import { promisify } from 'node:util'

import type { Program } from './bundle.ts'
import type { Chromium } from './packed-chromium.ts'
import { type Answer, answerIn } from './say.ts'
import type { Surroundings } from './surroundings.ts'

const start = promisify(execFile)
const LIMITS = { timeout: 600_000, maxBuffer: 1e7 }

/** Behind everything else that runs: other tests are timed. */
function behind(pid: number | undefined): void {
  try {
    setPriority(pid ?? -1, Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL))
  } catch {
    // it has ended already, or never started: the answer says so
  }
}

async function run(file: string, args: readonly string[], options: ExecFileOptions): Promise<string> {
  const running = start(file, args, { ...options, encoding: 'utf8' })
  behind(running.child.pid)
  return (await running).stdout
}

export async function inNode({ folder, node }: Program, { env = {}, cwd = '.', umask, flags = [], node: binary = process.execPath }: Surroundings): Promise<Answer> {
  const where = path.resolve(folder, cwd)
  mkdirSync(where, { recursive: true })
  const kept = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env }
  const command = umask === undefined ? [binary, ...flags, node] : ['/bin/sh', '-c', `umask ${umask}; exec "$0" "$@"`, binary, ...flags, node]
  const stdout = await run(command[0]!, command.slice(1), { ...LIMITS, cwd: where, env: Object.fromEntries(Object.entries(kept).filter(([, v]) => v !== undefined)) })
  return answerIn(stdout)
}

/**
 * The page answers on its console, which the browser writes to stderr; it would not end by itself, and ends with the pipe to its
 * debugger. `--dump-dom` would be shorter, but the Chromium of the registry is built without it, and hangs.
 */
export async function inChromium({ folder, page }: Program, { binary, libraries }: Chromium): Promise<Answer> {
  const profile = mkdtempSync(path.join(folder, 'profile-'))
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage', `--user-data-dir=${profile}`]
  const env = libraries === undefined ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries }
  const browser = spawn(binary, [...flags, '--enable-logging=stderr', '--remote-debugging-pipe', `file://${encodeURI(page)}`], { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], env, timeout: LIMITS.timeout })
  behind(browser.pid)
  let said = ''
  browser.stderr!.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (/:end"|"Uncaught /.test(said)) (browser.stdio[3] as Writable).end()
  })
  await once(browser, 'close')
  return answerIn(said)
}
