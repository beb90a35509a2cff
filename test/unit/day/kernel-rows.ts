/** A kernel's private rows, for tests that look into them or spoil them: the one place outside the engine that knows how they lie. */
import type { Kernel, Owner } from '../../../engine/day/kernel.ts'
import {
  BUSY, CLASS, STATION_ROW, ENTERED, HEAD, JOB_ROW, KIND, LAST_FIRST, LEFT, NEXT, PREV, QUEUED, REF, STATION, TAIL, TIMES_ROW,
} from '../../../engine/day/rows.ts'

interface Inside {
  readonly stationRows: Int32Array
  readonly jobs: Int32Array
  readonly times: Float64Array
  /** rows in use, those of jobs that have gone included */
  readonly jobCount: number
  take(): number
  drop(job: number): void
  begin(job: number, owner: Owner): void
  putDown(job: number): void
}

export const inside = (kernel: Kernel): Inside => kernel as unknown as Inside

const ofJob = (column: number) => (kernel: Kernel, job: number): number => inside(kernel).jobs[job * JOB_ROW + column]!
export const stationOf = ofJob(STATION)
export const classOf = ofJob(CLASS)
export const kindOf = ofJob(KIND)
export const refOf = ofJob(REF)
/** neighbours in line, -1 for none */
export const nextOf = ofJob(NEXT)
export const prevOf = ofJob(PREV)
export const leftOf = (kernel: Kernel, job: number): number => inside(kernel).times[job * TIMES_ROW + LEFT]!

/** Ends of the line of a class, -1 for nobody. */
export const headOf = (kernel: Kernel, station: number, cls: number): number => inside(kernel).stationRows[station * STATION_ROW + HEAD + cls]!
export const tailOf = (kernel: Kernel, station: number, cls: number): number => inside(kernel).stationRows[station * STATION_ROW + TAIL + cls]!
export const servesLastFirst = (kernel: Kernel, station: number): boolean => inside(kernel).stationRows[station * STATION_ROW + LAST_FIRST] === 1

const setTicks = (column: number) => (kernel: Kernel, job: number, ticks: number): void => {
  inside(kernel).times[job * TIMES_ROW + column] = ticks
}
export const setLeft = setTicks(LEFT)
export const setEnteredAt = setTicks(ENTERED)

const setCount = (column: number) => (kernel: Kernel, station: number, count: number): void => {
  inside(kernel).stationRows[station * STATION_ROW + column] = count
}
export const setBusy = setCount(BUSY)
export const setQueued = setCount(QUEUED)
