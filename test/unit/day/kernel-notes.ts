/** An owner that writes down what a kernel tells it, and a kernel that follows a small script of jobs. */
import { FIRST_OWN_KIND, Kernel, type Owner } from '../../../engine/day/kernel.ts'

const ENTER = FIRST_OWN_KIND
const CALLBACK = FIRST_OWN_KIND + 1

export interface JobWritten {
  readonly at: number
  readonly work: number
  readonly station?: number
  readonly cls?: number
  /** -1 for ever */
  readonly patience?: number
}

/** Jobs by their row: `12 start 0`, `15 done 0`, `20 gone 1`, `20 full 2`. */
export class Script implements Owner {
  readonly kernel: Kernel
  readonly notes: string[] = []
  /** job of the kernel by row, -1 before it came and when it was turned away */
  readonly job: number[]
  private readonly jobs: readonly JobWritten[]
  private readonly later: (() => void)[] = []

  constructor(jobs: readonly JobWritten[], stations = 1) {
    this.jobs = jobs
    this.job = jobs.map(() => -1)
    this.kernel = new Kernel(stations, 4)
  }

  /** So many servers at a station from a tick on. */
  servers(count: number, at = 0, station = 0): this {
    this.kernel.shift(at, station, count)
    return this
  }

  /** Does something at a tick. */
  when(at: number, act: () => void): this {
    this.kernel.schedule(at, CALLBACK, this.later.push(act) - 1, 0)
    return this
  }

  /** Runs to the end and returns the notes. */
  run(until = Infinity): readonly string[] {
    this.jobs.forEach((job, row) => this.kernel.schedule(job.at, ENTER, row, 0))
    this.kernel.run(this, until)
    return this.notes
  }

  started(_job: number, _kind: number, row: number): void {
    this.note('start', row)
  }

  finished(_job: number, _kind: number, row: number): void {
    this.note('done', row)
  }

  gaveUp(_job: number, _kind: number, row: number): void {
    this.note('gone', row)
  }

  happened(kind: number, a: number): void {
    if (kind === CALLBACK) return this.later[a]!()
    const { station = 0, cls = 0, work, patience = -1 } = this.jobs[a]!
    this.job[a] = this.kernel.enter(station, cls, work, patience, 1, a, this)
    if (this.job[a]! < 0) this.note('full', a)
  }

  private note(what: string, row: number): void {
    this.notes.push(`${this.kernel.now} ${what} ${row}`)
  }
}
