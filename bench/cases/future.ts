/** One future of Maple Street, baseline only: 12 months of warm-up and 24 of horizon. And a day of it: the mean over its working days. */
import path from 'node:path'

import { Contender, once } from '../contender.ts'
import { type Case, SCENARIO } from '../found.ts'
import { rounds } from '../rounds.ts'
import { spreadOf } from '../spread.ts'

export interface FuturesAnswer {
  readonly ms: number
  readonly events: number
  readonly peakKb: number
}

const WARM_UP_MONTHS = 12
/** Months that the target speaks of. */
const TARGETED_MONTHS = 36
/** Working days of a month on Maple Street: 48 weeks of four days a year. */
const DAYS_A_MONTH = (48 * 4) / 12
/** MB; more than the few futures of that process allocate together. */
const YOUNG = 512

export const future: Case = async ({ root, size, scratch, programs, found }) => {
  const file = path.join(root, SCENARIO)
  const months = WARM_UP_MONTHS + size.horizon
  const days = DAYS_A_MONTH * months
  const ours = new Contender(scratch, [process.execPath, programs.futures, file, '0', String(size.horizon), '-'])
  const [answers] = await rounds(
    [(round) => ours.ask<FuturesAnswer>(`${(round + size.warmUp) * size.futures} ${size.futures}`)],
    size.rounds,
    size.warmUp,
  )
  ours.close()
  const ms = answers!.map((answer) => answer.ms / size.futures)
  found.put(
    'future',
    months === TARGETED_MONTHS ? 'future.ms' : 'future.ms-of-fewer-months',
    `a future of ${months} months on one core`,
    'ms',
    spreadOf(ms),
  )
  found.put('future', 'future.events', 'its events', 'events', spreadOf(answers!.map(({ events }) => events / size.futures)))
  found.put(
    'future',
    'future.speed',
    'its events a second, the whole model around them included',
    'events/s',
    spreadOf(answers!.map(({ events, ms: all }) => (events / all) * 1e3)),
  )
  found.put(
    'future',
    'future.peak',
    'peak memory of a process that runs futures',
    'MB',
    spreadOf(answers!.map(({ peakKb }) => peakKb / 1024)),
  )
  found.put(
    'practice day',
    'day.ms',
    'a practice day from morning to evening, months around it included',
    'ms',
    spreadOf(ms.map((all) => all / days)),
  )
  found.put('practice day', 'day.events', 'its events', 'events', spreadOf(answers!.map(({ events }) => events / size.futures / days)))

  const { bytes } = await once<{ bytes: readonly number[] }>(scratch, [
    process.execPath,
    `--min-semi-space-size=${YOUNG}`,
    `--max-semi-space-size=${YOUNG}`,
    programs.allocated,
    file,
    String(size.horizon),
  ])
  if (bytes.length > 0)
    found.put('future', 'future.allocated', 'memory that it allocates, collected or not', 'MB', spreadOf(bytes.map((b) => b / 2 ** 20)))
  else found.notes.push('What a future allocates was not measured: the collector ran in every one.')
}
