/**
 * One job and two, in turns. Beside them what the machine gives to two processes that only add in registers: two processors may be two
 * threads of one core.
 */
import os from 'node:os'

import { once } from '../contender.ts'
import type { Bench, Case } from '../found.ts'
import { rounds } from '../rounds.ts'
import { ratioOf, spreadOf } from '../spread.ts'
import { compared, PLANS } from './comparison.ts'

/** With fewer futures the start of the threads is most of it. The command's default. */
const TARGETED = 100
const COUNTS = [1, 2] as const

interface Workload {
  readonly id: string
  readonly plans: number
  readonly what: string
}

/** The less there is to do, the more the start of two threads weighs: a comparison, the least of all, and what the command does by itself. */
const WORKLOADS: readonly Workload[] = [
  { id: 'jobs.ratio', plans: PLANS, what: 'four plans and the baseline' },
  { id: 'jobs.baseline', plans: 0, what: 'the baseline alone' },
  { id: 'jobs.command', plans: 9, what: 'five plans, four what-ifs and the baseline' },
]
/** The last one takes minutes. */
const LONG_ROUNDS = 2

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
  for (const workload of WORKLOADS) if (workload.plans <= PLANS || size.jobFutures >= TARGETED) await ratio(bench, workload)
}

/** Both from a cold start, as the command does it. */
async function ratio(bench: Bench, { id, plans, what }: Workload): Promise<void> {
  const { size, found } = bench
  const answers = await rounds(
    COUNTS.map((count) => () => compared(bench, plans, size.jobFutures, count)),
    plans > PLANS ? Math.min(LONG_ROUNDS, size.jobRounds) : size.jobRounds,
    0,
  )
  const costs = answers.map((all) => all.map(({ ms }) => ms))
  const of = `${size.jobFutures} futures of ${what}, from a cold start`
  if (plans > PLANS) found.put('comparison', 'comparison.command', `${of}, 2 jobs`, 's', spreadOf(costs[1]!.map((ms) => ms / 1e3)))
  found.put('jobs', size.jobFutures >= TARGETED ? id : `${id}-of-few`, `speed of two jobs / one, ${of}`, 'times', ratioOf(costs[0]!, costs[1]!))
  if (plans === PLANS) found.grow('jobs', of, '1 / n', COUNTS, costs)
}
