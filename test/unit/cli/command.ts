/** The real command in a process of its own, and a practice small enough to be simulated in a blink. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

export const BIN = fileURLToPath(new URL('../../../cli/fivestar.mjs', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Options {
  readonly env?: Readonly<Record<string, string>>
  /** Ctrl-C so long after the start */
  readonly interruptAfterMs?: number
  readonly cwd?: string
}

/** Killed after a minute: a command that hangs is a failure, not a pause. */
const KILL_MS = 60_000

export function fivestar(args: readonly string[], options: Options = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...options.env },
      cwd: options.cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    const kill = setTimeout(() => child.kill('SIGKILL'), KILL_MS)
    if (options.interruptAfterMs !== undefined) setTimeout(() => child.kill('SIGINT'), options.interruptAfterMs)
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(kill)
      resolve({ code, stdout, stderr })
    })
  })
}

const made: string[] = []
afterAll(() => {
  for (const one of made.splice(0)) rmSync(one, { recursive: true, force: true })
})

/** A folder of the test's own; gone when its file is done. */
export function folder(): string {
  made.push(mkdtempSync(path.join(os.tmpdir(), 'fivestar-test-')))
  return made[made.length - 1]!
}

export const TINY = `format: fivestar/1
practice: {name: Tiny Dental, kind: dental, currency: USD, as_of: 2026-03-01, active_patients: 100 patients}
opening: {weeks: 48 weeks/year, tue: 08:00-12:00}
team:
  front_desk: {people: 1, wage: 20 $/h}
  hygienist: {people: 1, wage: 40 $/h}
  dentist: {people: 1}
  assistant: {people: 1, wage: 20 $/h}
  rooms: 2 rooms
plans:
  greet:
    title: Greet everybody
    starts: 2026-03
    cost: {one_time: 500 $}
    changes: {service.greeting.kept: +5 to +20 points @guess}
what_if:
  at_once: {title: Everyone greeted at once, suppose: {greeting: = 0 s}}
decision: {horizon: 2 months, judge_by: owner_cash}
`

export const WITH_NOTHING = TINY.replace(
  'plans:\n',
  `plans:
  nothing:
    title: Nothing at all
    starts: 2026-03
    changes: {service.greeting.kept: +0 to +0 points @guess}
`,
)

/** Writes a file into a fresh folder. */
export function scenarioFile(text = TINY, name = 'tiny.yaml'): string {
  const file = path.join(folder(), name)
  writeFileSync(file, text)
  return file
}
