/** Small cases on the kernel: who comes when and needs how much, tied to the patient, whatever the order of service. Whole ticks. */
import fc from 'fast-check'

import { FIRST_OWN_KIND, Kernel, type Owner } from '../../engine/day/kernel.ts'
import { inside, kindOf, setLeft } from '../unit/day/kernel-rows.ts'

export interface Patient {
  readonly at: number
  /** ticks of work by stage */
  readonly work: readonly number[]
  readonly cls?: number
  /** ticks of waiting at the first stage; -1 for ever */
  readonly patience?: number
}

export interface Stages {
  readonly servers: readonly number[]
  readonly lastFirst?: boolean
  /** the most urgent class puts down the work of all others */
  readonly putsDown?: boolean
  /** work is taken from the list in the order of starts instead of with the patient */
  readonly byStart?: boolean
}

export interface Outcome {
  /** ticks between coming and the first start at each stage, by patient; NaN for who gave up */
  readonly waits: readonly (readonly number[])[]
  /** tick of leaving, by patient */
  readonly left: readonly number[]
  readonly gaveUp: readonly boolean[]
}

/** Runs the patients through the stages, one after the other. */
export function serve(patients: readonly Patient[], { servers, lastFirst = false, putsDown = false, byStart = false }: Stages): Outcome {
  const kernel = new Kernel(servers.length, 16)
  const waits: number[][] = patients.map(() => servers.map(() => NaN))
  const left = patients.map(() => NaN)
  const gaveUp = patients.map(() => false)
  const came = patients.map(() => 0)
  const starts = servers.map(() => 0)
  const enter = (p: number, stage: number): void => {
    const { cls = 0, patience = -1, work } = patients[p]!
    came[p] = kernel.now
    kernel.enter(stage, cls, work[stage]!, stage === 0 ? patience : -1, stage, p, owner)
  }
  const owner: Owner = {
    started: (_job, stage, p) => {
      starts[stage]!++
      // work that was put down begins again, but the wait was over the first time
      if (Number.isNaN(waits[p]![stage])) waits[p]![stage] = kernel.now - came[p]!
    },
    finished: (_job, stage, p) => {
      if (stage + 1 < servers.length) enter(p, stage + 1)
      else left[p] = kernel.now
    },
    gaveUp: (_job, _stage, p) => {
      gaveUp[p] = true
      left[p] = kernel.now
    },
    happened: (_kind, p) => enter(p, 0),
  }
  servers.forEach((count, s) => {
    if (lastFirst) kernel.serveLastFirst(s)
    if (putsDown) kernel.letPutDown(s, 0, Array.from({ length: 15 }, (_, c) => c + 1))
    kernel.shift(0, s, count)
  })
  if (byStart) tieToStarts(kernel, patients, starts)
  patients.forEach(({ at }, p) => kernel.schedule(at, FIRST_OWN_KIND, p, 0))
  kernel.run(owner)
  return { waits, left, gaveUp }
}

/** The k-th start at a stage takes the k-th work of the list, whoever it is. */
function tieToStarts(kernel: Kernel, patients: readonly Patient[], starts: readonly number[]): void {
  const k = inside(kernel)
  const begin = k.begin.bind(kernel)
  k.begin = (job, owner) => {
    const stage = kindOf(kernel, job)
    setLeft(kernel, job, patients[starts[stage]!]!.work[stage]!)
    begin(job, owner)
  }
}

export const total = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0)
/** Time in the system. */
export const stays = (patients: readonly Patient[], { left }: Outcome): readonly number[] => patients.map(({ at }, p) => left[p]! - at)
export const firstWaits = ({ waits }: Outcome): readonly number[] => waits.map((w) => w[0]!)

// random cases: small numbers, so that ties are common and counterexamples can be read

const work = fc.integer({ min: 1, max: 9 })

/** Patients in the order of their coming. */
export const patientsOf = (stages: number, more: { readonly classes?: number; readonly patience?: boolean } = {}): fc.Arbitrary<readonly Patient[]> =>
  fc
    .array(fc.record({ at: fc.nat(20), work: fc.array(work, { minLength: stages, maxLength: stages }), cls: fc.nat((more.classes ?? 1) - 1), patience: more.patience === true ? fc.nat(6) : fc.constant(-1) }), { minLength: 1, maxLength: 9 })
    .map((all) => [...all].sort((a, b) => a.at - b.at))

export const serversUpTo = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max })
