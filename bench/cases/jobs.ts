/** One job and two, in turns, each from a cold start as the command does it. */
import os from 'node:os'

import type { Case } from '../found.ts'
import { rounds } from '../rounds.ts'
import { ratioOf } from '../spread.ts'
import { compared } from './comparison.ts'

/** With fewer futures the start of the threads is most of it. The command's default. */
const TARGETED = 100

export const jobs: Case = async (bench) => {
  const { size, found } = bench
  if (os.cpus().length < 2) {
    found.notes.push('Two jobs were not measured: one core.')
    return
  }
  const counts = [1, 2]
  const answers = await rounds(
    counts.map((count) => () => compared(bench, 0, size.jobFutures, count)),
    size.jobRounds,
    0,
  )
  const costs = answers.map((all) => all.map(({ ms }) => ms))
  found.put(
    'jobs',
    size.jobFutures >= TARGETED ? 'jobs.ratio' : 'jobs.ratio-of-few',
    `speed of two jobs / one, ${size.jobFutures} futures of the baseline from a cold start`,
    'times',
    ratioOf(costs[0]!, costs[1]!),
  )
  found.grow('jobs', `${size.jobFutures} futures of the baseline, from a cold start`, '1 / n', counts, costs)
}
