/** Runs a bundled program in a node or in Chromium, one process each, and reads its answer. */
import { execFile, type ExecFileOptions } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { constants, getPriority, setPriority } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

import type { Program } from './bundle.ts'
import { type Answer, answerIn } from './say.ts'
import type { Surroundings } from './surroundings.ts'

const start = promisify(execFile)
const LIMITS = { timeout: 600_000, maxBuffer: 1e7 }

/** Behind everything else that runs: other tests are timed. */
async function run(file: string, args: readonly string[], options: ExecFileOptions): Promise<string> {
  const running = start(file, args, { ...options, encoding: 'utf8' })
  try {
    setPriority(running.child.pid ?? -1, Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL))
  } catch {
    // it has ended already, or never started: the answer says so
  }
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

export async function inChromium({ folder, page }: Program, file: string): Promise<Answer> {
  const profile = mkdtempSync(path.join(folder, 'profile-'))
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-dev-shm-usage', `--user-data-dir=${profile}`]
  // virtual time stands still while the page computes
  const stdout = await run(file, [...flags, '--virtual-time-budget=120000', '--dump-dom', `file://${encodeURI(page)}`], LIMITS)
  return answerIn(stdout)
}
