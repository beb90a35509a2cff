/** Maple Street's first four plans against keeping things as they are, from a cold start to the answer, on all cores. */
import os from 'node:os'
import path from 'node:path'

import { once } from '../contender.ts'
import { type Bench, type Case, SCENARIO } from '../found.ts'
import { rounds } from '../rounds.ts'
import { spreadOf } from '../spread.ts'

export interface ComparisonAnswer {
  readonly ms: number
  readonly best: string
  readonly share: number
  readonly settled: boolean
  /** bytes held for a future with all its plans, by round */
  readonly perFuture: readonly number[]
  readonly baseKb: number
  readonly peakKb: number
}

export const PLANS = 4
/** What the command simulates when nobody asks for another number; `settled` is said of these. */
const DEFAULT_FUTURES = 100

/** A comparison in a process of its own. */
export function compared(
  { root, size, scratch, programs }: Bench,
  plans: number,
  futures: number,
  jobs: number,
  held = 0,
): Promise<ComparisonAnswer> {
  const words = [plans, size.horizon, futures, jobs].map(String)
  return once(scratch, [
    process.execPath,
    '--expose-gc',
    programs.comparison,
    path.join(root, SCENARIO),
    ...words,
    programs.worker,
    String(held),
  ])
}

export const comparison: Case = async (bench) => {
  const { size, found } = bench
  const jobs = Math.max(1, os.cpus().length)
  const [answers] = await rounds([() => compared(bench, PLANS, size.compared, jobs)], size.name === 'full' ? 3 : 1, 0)
  const { best, share, settled } = answers![0]!
  const how = size.compared < DEFAULT_FUTURES ? `only ${size.compared} of ${DEFAULT_FUTURES} futures` : `${size.compared} futures`
  found.put(
    'comparison',
    'comparison.s',
    `four plans and the baseline, ${how}, ${jobs} jobs`,
    's',
    spreadOf(answers!.map(({ ms }) => ms / 1e3)),
  )
  // fewer futures than the command's settle nothing
  if (size.compared < DEFAULT_FUTURES) return
  found.notes.push(
    `The four-plan comparison ${settled ? 'was settled' : 'was not settled'} with ${how}: ${best} led in ${Math.round(100 * share)} of 100. ` +
      'All futures are simulated before it is asked whether they settle it: a run that stopped at the first "settled" would be right less often than it says.',
  )
}
