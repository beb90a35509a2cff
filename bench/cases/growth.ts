/** How cost grows: with patients, months, plans and futures. Sizes take turns, each practice in a warm process of its own. */
import path from 'node:path'

import { Contender } from '../contender.ts'
import { type Bench, type Case, SCENARIO } from '../found.ts'
import { rounds } from '../rounds.ts'
import { spreadOf } from '../spread.ts'
import type { FuturesAnswer } from './future.ts'

interface Sized {
  readonly plans: number
  readonly months: number
  readonly patients: number | null
  readonly futures: number
}

export const growth: Case = async (bench) => {
  const { size, found } = bench
  const usual: Sized = { plans: 0, months: size.grownHorizon, patients: null, futures: 1 }
  const of = `a future of 12 + ${size.grownHorizon} months`
  const patients = await costs(
    bench,
    size.patients.map((n) => ({ ...usual, patients: n })),
  )
  found.grow('patients', `${of}; staff, rooms, calls in proportion`, 'n log n', size.patients, patients)
  found.put('growth', 'growth.patients', `cost of ${size.patients.at(-1)} patients`, 'ms', spreadOf(patients.at(-1)!))
  // the warm-up is twelve months of the same work
  found.grow(
    'horizon',
    'a future of 12 + n months, by all its months',
    'n',
    size.months.map((n) => n + 12),
    await costs(
      bench,
      size.months.map((months) => ({ ...usual, months })),
    ),
  )
  found.grow(
    'plans',
    `${of}, by baseline and plans`,
    'n',
    size.plans.map((n) => n + 1),
    await costs(
      bench,
      size.plans.map((plans) => ({ ...usual, plans })),
    ),
  )
  found.grow(
    'futures',
    `futures of 12 + ${size.grownHorizon} months, one after the other`,
    'n',
    size.counts,
    await costs(
      bench,
      size.counts.map((futures) => ({ ...usual, futures })),
    ),
  )
}

/** Milliseconds of the rounds, by size. */
async function costs({ root, size, scratch, programs }: Bench, sizes: readonly Sized[]): Promise<readonly (readonly number[])[]> {
  const contenders = new Map<string, Contender>()
  const contender = ({ plans, months, patients }: Sized): Contender => {
    const words = [plans, months, patients ?? '-'].map(String)
    const found =
      contenders.get(words.join()) ?? new Contender(scratch, [process.execPath, programs.futures, path.join(root, SCENARIO), ...words])
    contenders.set(words.join(), found)
    return found
  }
  const turns = sizes.map((one) => (round: number) => contender(one).ask<FuturesAnswer>(`${round + size.warmUp} ${one.futures}`))
  const answers = await rounds(turns, size.rounds, size.warmUp)
  for (const one of contenders.values()) one.close()
  return answers.map((all) => all.map(({ ms }) => ms))
}
