/** The machine that a run was made on. */
import os from 'node:os'

import type { Machine } from './document.ts'
import type { Peers } from './peers/found.ts'

export type Started = Omit<Machine, 'loadAtEnd'>

export function machineOf(peers: Peers): Started {
  return {
    cpu: os.cpus()[0]?.model.trim() ?? 'unknown',
    cores: os.cpus().length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()}, ${os.arch()}`,
    node: process.version,
    cc: peers.c?.version ?? null,
    simpy: peers.simpy?.version ?? null,
    loadAtStart: load(),
  }
}

export const load = (): number => Math.round(100 * os.loadavg()[0]!) / 100
