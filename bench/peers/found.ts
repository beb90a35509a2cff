/** Peers that this machine has: a C compiler, and a Python with SimPy. Nothing is installed. */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'

export interface Peers {
  /** compiled twins; null without a compiler */
  readonly c: { readonly version: string; readonly mmc: string; readonly clinicDay: string } | null
  readonly simpy: { readonly version: string; readonly python: string; readonly mmc: string; readonly clinicDay: string } | null
  /** what is missing, and what to do about it */
  readonly missing: readonly string[]
}

/** Debian's own Python first: that is where its package goes. */
const PYTHONS = ['/usr/bin/python3', 'python3']
/** A fused multiply-add would round otherwise than the engine. */
const FLAGS = ['-std=gnu11', '-O2', '-ffp-contract=off']

/** @param folder where the twins are compiled to @param cc @param pythons programs to look for */
export function findPeers(root: string, folder: string, cc = 'cc', pythons: readonly string[] = PYTHONS): Peers {
  const source = (name: string): string => path.join(root, 'bench/peers', name)
  const missing: string[] = []
  const version = output(cc, ['--version'])?.split('\n')[0] ?? null
  if (version === null) missing.push('C twins skipped: there is no `cc` here. On Debian: apt-get install gcc libc6-dev.')
  const python = pythons.find((program) => output(program, ['-c', 'import simpy']) !== null)
  if (python === undefined) missing.push('SimPy skipped: no Python here has it. On Debian: apt-get install python3-simpy3.')
  return {
    c:
      version === null
        ? null
        : { version, mmc: compiled(cc, source('mmc.c'), folder), clinicDay: compiled(cc, source('clinic_day.c'), folder) },
    simpy:
      python === undefined
        ? null
        : {
            version: `SimPy ${output(python, ['-c', 'import simpy; print(simpy.__version__)'])!.trim()}, ${output(python, ['--version'])!.trim()}`,
            python,
            mmc: source('mmc.py'),
            clinicDay: source('clinic_day.py'),
          },
    missing,
  }
}

function compiled(cc: string, source: string, folder: string): string {
  mkdirSync(folder, { recursive: true })
  const program = path.join(folder, path.basename(source, '.c'))
  execFileSync(cc, [...FLAGS, '-o', program, source, '-lm'], { stdio: ['ignore', 'ignore', 'inherit'] })
  return program
}

/** What a program prints; null when it is not there or fails. */
function output(program: string, args: readonly string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return null
  }
}
