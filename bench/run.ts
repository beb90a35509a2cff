/** All cases one after the other, into one document. */
import { bundled } from './bundle.ts'
import { clinicDay } from './cases/clinic-day.ts'
import { comparison } from './cases/comparison.ts'
import { future } from './cases/future.ts'
import { growth } from './cases/growth.ts'
import { jobs } from './cases/jobs.ts'
import { kernel } from './cases/kernel.ts'
import { memory } from './cases/memory.ts'
import { startUp } from './cases/start-up.ts'
import { type BenchDocument, SCHEMA } from './document.ts'
import { type Case, Found } from './found.ts'
import { load, machineOf } from './machine.ts'
import { findPeers } from './peers/found.ts'
import { Scratch } from './scratch.ts'
import type { Size } from './sizes.ts'
import { targetsOf } from './targets.ts'

/** What has peers, and all the rest. */
export const PEER_CASES: Readonly<Record<string, Case>> = { kernel, 'clinic day': clinicDay }
export const ALL_CASES: Readonly<Record<string, Case>> = { ...PEER_CASES, future, 'start-up': startUp, jobs, memory, comparison, growth }

/** Busier than this at the start, and a run says so. */
const LOAD_QUIET = 0.5

export interface RunOptions {
  readonly root: string
  readonly size: Size
  readonly engine: string
  readonly cases: Readonly<Record<string, Case>>
  /** told of every case that is done */
  readonly onCase: (name: string, seconds: number) => void
}

export async function measureAll({ root, size, engine, cases, onCase }: RunOptions): Promise<BenchDocument> {
  const began = Date.now()
  const scratch = new Scratch()
  try {
    const peers = findPeers(root, scratch.folder)
    const machine = machineOf(peers)
    const found = new Found()
    found.notes.push(...peers.missing)
    if (machine.loadAtStart > LOAD_QUIET) {
      found.notes.push(
        `The machine was busy with other work: ${machine.loadAtStart} processes wanted a core when the run began. Times are too long, and ratios vary more.`,
      )
    }
    const bench = { root, size, scratch, peers, found, programs: await bundled(root, scratch.folder) }
    for (const [name, one] of Object.entries(cases)) {
      const from = Date.now()
      await one(bench)
      onCase(name, (Date.now() - from) / 1e3)
    }
    const { measures, growths, checks, notes } = found
    return {
      schema: SCHEMA,
      date: new Date(began).toISOString(),
      engine,
      size: size.name,
      seconds: Math.round((Date.now() - began) / 1e3),
      machine: { ...machine, loadAtEnd: load() },
      targets: targetsOf(measures, growths),
      measures,
      growths,
      checks,
      notes,
    }
  } finally {
    scratch.close()
  }
}
