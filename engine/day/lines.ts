/**
 * Who is at the stations of a kernel: jobs and stations as rows of typed arrays, and the lines in which jobs wait. V8 takes five
 * instructions to look into each further array, one for a neighbour in the same row. What happens to jobs, and when, is the kernel's
 * (`kernel.ts`), which works on these rows itself.
 */
import { widened } from '../base/widen.ts'

/** Classes of urgency a station can tell apart. */
export const CLASSES = 16

export const WAITING = 1
export const IN_SERVICE = 2
const GONE = 0

// a job's row of whole numbers, and its row of ticks
export const JOB = 8
export const STATION = 0
export const CLASS = 1
export const KIND = 2
export const REF = 3
// another one makes calendar events that name the job stale
export const SERIAL = 4
export const NEXT = 5
export const PREV = 6
export const STATE = 7
export const TIMES = 4
export const LEFT = 0
export const ENTERED = 1
export const STARTED = 2

// a station's row; the last three are by class
export const DESK = 64
export const SERVERS = 0
export const BUSY = 1
export const QUEUED = 2
// jobs a station holds at most, in service and waiting
export const ROOM = 3
export const LAST_FIRST = 4
// bit set of the classes in which somebody waits
export const LINED = 5
// bit set of the classes that some class may put down
export const PUTTABLE = 6
export const HEAD = 16
export const TAIL = 32
// bit sets of the classes that each class may put down
export const PUTS_DOWN = 48

// a room without an end
const ENDLESS = 2147483647

export class Lines {
  readonly stations: number
  protected readonly desks: Int32Array
  protected jobs: Int32Array
  protected times: Float64Array
  private jobCount = 0
  private free = -1

  /** @param stations how many, 1..255 @param jobs expected at one time, at least 1; grows */
  constructor(stations: number, jobs: number) {
    this.stations = stations
    this.desks = new Int32Array(stations * DESK)
    this.jobs = new Int32Array(jobs * JOB)
    this.times = new Float64Array(jobs * TIMES)
    for (let s = 0; s < stations; s++) this.setRoom(s, Infinity)
    this.empty()
  }

  // what a station is, and how it does

  /** Servers at once, before anything has happened; later on they change by `shift`. */
  setServers(station: number, servers: number): void {
    this.desks[station * DESK + SERVERS] = servers
  }

  /** @param jobs held at most, in service and waiting; Infinity for any number */
  setRoom(station: number, jobs: number): void {
    this.desks[station * DESK + ROOM] = Math.min(jobs, ENDLESS)
  }

  /** Last come, first served at this station. */
  serveLastFirst(station: number): void {
    this.desks[station * DESK + LAST_FIRST] = 1
  }

  servers(station: number): number {
    return this.desks[station * DESK + SERVERS]!
  }

  busy(station: number): number {
    return this.desks[station * DESK + BUSY]!
  }

  queued(station: number): number {
    return this.desks[station * DESK + QUEUED]!
  }

  /** Jobs held at most; a very large number for any. */
  room(station: number): number {
    return this.desks[station * DESK + ROOM]!
  }

  /** First waiting job of a class, or -1. */
  firstWaiting(station: number, cls: number): number {
    return this.desks[station * DESK + HEAD + cls]!
  }

  // how a job does

  /** WAITING, IN_SERVICE, or neither when it has gone. */
  state(job: number): number {
    return this.jobs[job * JOB + STATE]!
  }

  enteredAt(job: number): number {
    return this.times[job * TIMES + ENTERED]!
  }

  startedAt(job: number): number {
    return this.times[job * TIMES + STARTED]!
  }

  /** Ticks of work still to be done on a waiting job; of one in service, when it began. */
  workLeft(job: number): number {
    return this.times[job * TIMES + LEFT]!
  }

  // coming and going

  /** Nobody is here and nobody serves; rules of the stations stay. */
  protected empty(): void {
    const { desks } = this
    for (let s = 0; s < this.stations; s++) {
      const row = s * DESK
      desks[row + SERVERS] = desks[row + BUSY] = desks[row + QUEUED] = desks[row + LINED] = 0
      desks.fill(-1, row + HEAD, row + PUTS_DOWN)
    }
    this.jobCount = 0
    this.free = -1
  }

  /** Puts a job at the end of its class. */
  protected line(job: number): void {
    const { jobs, desks } = this
    const row = job * JOB
    const cls = jobs[row + CLASS]!
    const desk = jobs[row + STATION]! * DESK
    const last = desks[desk + TAIL + cls]!
    jobs[row + STATE] = WAITING
    jobs[row + NEXT] = -1
    jobs[row + PREV] = last
    desks[desk + QUEUED]!++
    desks[desk + LINED]! |= 1 << cls
    desks[desk + TAIL + cls] = job
    if (last < 0) desks[desk + HEAD + cls] = job
    else jobs[last * JOB + NEXT] = job
  }

  /** Puts a job at the head of its class. */
  protected lineFirst(job: number): void {
    const { jobs, desks } = this
    const row = job * JOB
    const cls = jobs[row + CLASS]!
    const desk = jobs[row + STATION]! * DESK
    const next = desks[desk + HEAD + cls]!
    jobs[row + STATE] = WAITING
    jobs[row + NEXT] = next
    jobs[row + PREV] = -1
    desks[desk + QUEUED]!++
    desks[desk + LINED]! |= 1 << cls
    desks[desk + HEAD + cls] = job
    if (next < 0) desks[desk + TAIL + cls] = job
    else jobs[next * JOB + PREV] = job
  }

  /** Takes a job out of its line, wherever it stands. */
  protected unline(job: number): void {
    const { jobs, desks } = this
    const row = job * JOB
    const cls = jobs[row + CLASS]!
    const desk = jobs[row + STATION]! * DESK
    const next = jobs[row + NEXT]!
    const prev = jobs[row + PREV]!
    if (prev < 0) desks[desk + HEAD + cls] = next
    else jobs[prev * JOB + NEXT] = next
    if (next < 0) desks[desk + TAIL + cls] = prev
    else jobs[next * JOB + PREV] = prev
    if (prev < 0 && next < 0) desks[desk + LINED]! &= ~(1 << cls)
    desks[desk + QUEUED]!--
  }

  /** A row for a new job. */
  protected take(): number {
    const job = this.free
    if (job >= 0) {
      this.free = this.jobs[job * JOB + NEXT]!
      return job
    }
    if (this.jobCount * JOB === this.jobs.length) this.grow()
    return this.jobCount++
  }

  /** A job is gone, its row free. */
  protected drop(job: number): void {
    const { jobs } = this
    const row = job * JOB
    jobs[row + STATE] = GONE
    // events that name this job become stale: its next holder has another serial
    jobs[row + SERIAL]!++
    jobs[row + NEXT] = this.free
    this.free = job
  }

  private grow(): void {
    this.jobs = widened(this.jobs, this.jobs.length * 2)
    this.times = widened(this.times, this.times.length * 2)
  }
}
