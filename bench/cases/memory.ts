/** What a comparison holds for each future and plan, and what it holds at most with 1,000 futures. */
import os from 'node:os'

import type { Case } from '../found.ts'
import { spreadOf } from '../spread.ts'
import { compared, PLANS } from './comparison.ts'

/** Futures that the target speaks of. */
const TARGETED = 1000

export const memory: Case = async (bench) => {
  const { size, found } = bench
  const answer = await compared(bench, PLANS, size.heldSimulated, Math.max(1, os.cpus().length), size.held)
  found.put(
    'memory',
    'memory.future',
    `held for a future with ${PLANS} plans and the baseline`,
    'kB',
    spreadOf(answer.perFuture.map((bytes) => bytes / 1e3)),
  )
  found.put(
    'memory',
    'memory.row',
    'held for a future and plan, the share of the baseline included',
    'kB',
    spreadOf(answer.perFuture.map((bytes) => bytes / PLANS / 1e3)),
  )
  found.put('memory', 'memory.base', `peak after ${size.heldSimulated} futures were simulated`, 'MB', spreadOf([answer.baseKb / 1024]))
  found.put(
    'memory',
    size.held === TARGETED ? 'memory.peak' : 'memory.peak-of-fewer',
    `peak with the rows of ${size.held} futures and their comparison`,
    'MB',
    spreadOf([answer.peakKb / 1024]),
  )
}
