/** The kernel alone: M/M/1 at 0.9 and M/M/5 at 0.85, beside its twin in C and the same queue in SimPy. */
import { Contender } from '../contender.ts'
import type { Bench, Case } from '../found.ts'
import { agreement, sameNumbers, sampleOf } from '../peers/agree.ts'
import { rounds, type Turn } from '../rounds.ts'
import { ratioOf, spreadOf } from '../spread.ts'

/** One minute of work, in ticks. */
const WORK = 60_000

interface Model {
  readonly id: string
  readonly name: string
  readonly servers: number
  readonly load: number
}

export const MODELS: readonly Model[] = [
  { id: 'mm1', name: 'M/M/1 at 0.9', servers: 1, load: 0.9 },
  { id: 'mm5', name: 'M/M/5 at 0.85', servers: 5, load: 0.85 },
]

/** Where uniform numbers come from. */
const DRAWS = [
  { id: 'addressed', name: 'addressed draws', made: 0 },
  { id: 'made', name: 'uniforms made beforehand', made: 1 },
] as const

interface Answer {
  readonly ms: number
  readonly events: number
  /** mean wait in ticks, share that waits, tick of the end */
  readonly outputs: readonly number[]
}

const line = (model: Model, customers: number, future: number, made: number): string =>
  `${customers} ${model.servers} ${WORK / (model.servers * model.load)} ${WORK} ${future} ${made}`
const speeds = (answers: readonly Answer[]): number[] => answers.map(({ events, ms }) => (events / ms) * 1e3)

export const kernel: Case = async (bench) => {
  for (const model of MODELS) {
    for (const { id, name, made } of DRAWS) await beside(bench, model, `${model.id}.${id}`, `${model.name}, ${name}`, made)
  }
}

/** Ours and the twins take turns; with addressed draws SimPy too, and our own runs at its size give its sampling error. */
async function beside(
  { size, scratch, programs, peers, found }: Bench,
  model: Model,
  id: string,
  what: string,
  made: number,
): Promise<void> {
  const ours = new Contender(scratch, [process.execPath, programs.mmc, 'serve', 'mmc'])
  const twin = peers.c === null ? null : new Contender(scratch, [peers.c.mmc])
  const simpy = peers.simpy === null || made === 1 ? null : new Contender(scratch, [peers.simpy.python, peers.simpy.mmc])
  const asked =
    (to: Contender, customers: number): Turn<Answer> =>
    (round) =>
      to.ask(line(model, customers, round + size.warmUp, made))
  const turns = [
    asked(ours, size.customers),
    ...(twin === null ? [] : [asked(twin, size.customers)]),
    ...(simpy === null ? [] : [asked(simpy, size.simpyCustomers)]),
  ]
  const answers = await rounds(turns, size.rounds, size.warmUp)
  const mine = answers[0]!
  found.put('kernel', `kernel.${id}`, `${what}, ours`, 'events/s', spreadOf(speeds(mine)))
  if (twin !== null) {
    const theirs = answers[1]!
    found.put('kernel', `kernel.${id}.c`, `${what}, C twin`, 'events/s', spreadOf(speeds(theirs)))
    found.put('kernel', `kernel.${id}.c-ratio`, `${what}, C twin / ours`, 'times', ratioOf(speeds(theirs), speeds(mine)))
    const numbers = (all: readonly Answer[]): number[] => all.flatMap(({ events, outputs }) => [events, ...outputs])
    found.checks.push(sameNumbers(`kernel.${id}.c`, `${what}: ours and the C twin`, numbers(mine), numbers(theirs)))
  }
  if (simpy !== null) {
    const theirs = answers[answers.length - 1]!
    found.put('kernel', `kernel.${id}.simpy`, `${model.name}, SimPy`, 'events/s', spreadOf(speeds(theirs)))
    found.put('kernel', `kernel.${id}.simpy-ratio`, `${model.name}, ours / SimPy`, 'times', ratioOf(speeds(mine), speeds(theirs)))
    const own: Answer[] = []
    for (let i = 0; i < size.replicates; i++) own.push(await ours.ask(line(model, size.simpyCustomers, 1000 + i, made)))
    for (const [at, name, scale] of [
      [0, 'mean wait, minutes', WORK],
      [1, 'share that waits', 1],
    ] as const) {
      const of = (all: readonly Answer[]): number[] => all.map(({ outputs }) => outputs[at]! / scale)
      found.checks.push(
        agreement(
          `kernel.${model.id}.simpy.${at}`,
          `${model.name}, ${name}: ours and SimPy`,
          sampleOf(of(own)),
          { ...sampleOf(of(theirs)), sd: 0 },
          true,
        ),
      )
    }
  }
  for (const one of [ours, twin, simpy]) one?.close()
}
