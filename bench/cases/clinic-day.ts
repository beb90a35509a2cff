/** A plain clinic day on the engine's floor, beside its twin in C and the same day in SimPy. What a plain day is: test/bench/inside/clinic-day.ts. */
import { Contender } from '../contender.ts'
import type { Case } from '../found.ts'
import { agreement, sameNumbers, sampleFrom } from '../peers/agree.ts'
import { rounds, type Turn } from '../rounds.ts'
import { ratioOf, spreadOf } from '../spread.ts'

/** What every contender counts a day, in this order. */
export const COUNTED_NAMES = [
  'patients seen',
  'minutes in the lobby',
  'minutes before check-out',
  'calls answered',
  'minutes until calls were answered',
  'minutes past closing',
  'minutes of paperwork left',
] as const

interface Answer {
  readonly ms: number
  readonly events: number
  readonly sums: readonly number[]
  readonly squares: readonly number[]
}

export const clinicDay: Case = async ({ size, scratch, programs, peers, found }) => {
  const ours = new Contender(scratch, [process.execPath, programs.clinicDay, 'serve', 'clinic-day'])
  const twin = peers.c === null ? null : new Contender(scratch, [peers.c.clinicDay])
  const simpy = peers.simpy === null ? null : new Contender(scratch, [peers.simpy.python, peers.simpy.clinicDay])
  const asked =
    (to: Contender, days: number): Turn<Answer> =>
    (round) =>
      to.ask(`${days} ${round + size.warmUp}`)
  const turns = [
    asked(ours, size.days),
    ...(twin === null ? [] : [asked(twin, size.days)]),
    ...(simpy === null ? [] : [asked(simpy, size.simpyDays)]),
  ]
  const answers = await rounds(turns, size.rounds, size.warmUp)
  const mine = answers[0]!
  const speeds = (all: readonly Answer[], days: number): number[] => all.map(({ ms }) => (days / ms) * 1e3)
  const own = speeds(mine, size.days)
  found.put('clinic day', 'clinic.ours', 'plain clinic day, ours', 'days/s', spreadOf(own))
  found.put('clinic day', 'clinic.events', 'events of such a day, ours', 'events', spreadOf(mine.map(({ events }) => events / size.days)))
  if (twin !== null) {
    const theirs = answers[1]!
    found.put('clinic day', 'clinic.c', 'plain clinic day, C twin', 'days/s', spreadOf(speeds(theirs, size.days)))
    found.put('clinic day', 'clinic.c-ratio', 'plain clinic day, C twin / ours', 'times', ratioOf(speeds(theirs, size.days), own))
    const numbers = (all: readonly Answer[]): number[] => all.flatMap(({ events, sums, squares }) => [events, ...sums, ...squares])
    found.checks.push(sameNumbers('clinic.c', 'plain clinic day: ours and the C twin', numbers(mine), numbers(theirs)))
  }
  if (simpy !== null) {
    const theirs = answers[answers.length - 1]!
    found.put('clinic day', 'clinic.simpy', 'plain clinic day, SimPy', 'days/s', spreadOf(speeds(theirs, size.simpyDays)))
    found.put('clinic day', 'clinic.simpy-ratio', 'plain clinic day, ours / SimPy', 'times', ratioOf(own, speeds(theirs, size.simpyDays)))
    COUNTED_NAMES.forEach((name, i) => {
      const sample = (all: readonly Answer[], days: number) =>
        sampleFrom(total(all, 'sums', i), total(all, 'squares', i), days * all.length)
      found.checks.push(
        agreement(
          `clinic.simpy.${i}`,
          `plain clinic day, ${name}: ours and SimPy`,
          sample(mine, size.days),
          sample(theirs, size.simpyDays),
          false,
        ),
      )
    })
  }
  for (const one of [ours, twin, simpy]) one?.close()
}

const total = (all: readonly Answer[], of: 'sums' | 'squares', i: number): number => all.reduce((sum, answer) => sum + answer[of][i]!, 0)
