/**
 * One job and two, in turns, each from a cold start as the command does it. Beside them what the machine gives to two processes that
 * only add in registers: two processors may be two threads of one core.
 */
import os from 'node:os'

import { once } from '../contender.ts'
import type { Bench, Case } from '../found.ts'
import { rounds } from '../rounds.ts'
import { ratioOf } from '../spread.ts'
import { compared } from './comparison.ts'

/** With fewer futures the start of the threads is most of it. The command's default. */
const TARGETED = 100

/** Eight sums that do not wait for each other; the last one is printed so that none is left out. */
const ADDING = `let a=1,b=2,c=3,d=4,e=5,f=6,g=7,h=8
const turn=(n)=>{for(let i=0;i<n;i++){a=(a+(b^i))|0;b=(b+(c^i))|0;c=(c+(d^i))|0;d=(d+(e^i))|0;e=(e+(f^i))|0;f=(f+(g^i))|0;g=(g+(h^i))|0;h=(h+(a^i))|0}}
turn(1e6);const from=performance.now();turn(TURNS);console.log(JSON.stringify({ms:performance.now()-from,sum:a}))`

export const jobs: Case = async (bench) => {
  const { size, found, scratch } = bench
  if (os.cpus().length < 2) {
    found.notes.push('Two jobs were not measured: one core.')
    return
  }
  const adding = async (): Promise<number> => (await once<{ ms: number }>(scratch, [process.execPath, '-e', ADDING.replace('TURNS', String(size.turns))])).ms
  const [alone, both] = await rounds([adding, async () => Math.max(...(await Promise.all([adding(), adding()])))], size.jobRounds, 0)
  found.put('jobs', 'jobs.machine', 'speed of two processes / one that only add in registers: what the machine gives', 'times', ratioOf(alone!.map((ms) => 2 * ms), both!))
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
  if (size.jobFutures >= TARGETED) await steady(bench, counts, costs)
  found.grow('jobs', `${size.jobFutures} futures of the baseline, from a cold start`, '1 / n', counts, costs)
}

/** What two threads give once their compilers are done: the same runs without their first futures. */
async function steady(bench: Bench, counts: readonly number[], costs: readonly (readonly number[])[]): Promise<void> {
  const { size, found } = bench
  const first = size.jobFutures / 5
  const begun = await rounds(
    counts.map((count) => () => compared(bench, 0, first, count)),
    size.jobRounds,
    0,
  )
  const [one, two] = costs.map((ms, i) => ms.map((all, round) => all - begun[i]![round]!.ms))
  found.put('jobs', 'jobs.steady', `speed of two jobs / one, the same without their first ${first} futures`, 'times', ratioOf(one!, two!))
}
