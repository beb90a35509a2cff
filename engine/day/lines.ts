/**
 * Who is at the stations of a kernel, and the lines in which jobs wait. What happens to jobs, and when, is the kernel's (`kernel.ts`), which
 * works on the same rows (`rows.ts`).
 */
import { widened } from '../base/widen.ts'
import {
  BUSY, CLASS, ENTERED, GONE, HEAD, JOB_ROW, LAST_FIRST, LEFT, LINED, NEXT, PREV, PUTS_DOWN, QUEUED, ROOM, SERIAL, SERVERS, STARTED, STATE, STATION, STATION_ROW, TAIL, TIMES_ROW, WAITING,
} from './rows.ts'

// a room without an end
const ENDLESS = 2147483647

export class Lines {
  readonly stationCount: number
  protected readonly stationRows: Int32Array
  protected jobs = new Int32Array(0)
  protected times = new Float64Array(0)
  private jobCount = 0
  private free = -1

  /** @param stations how many, 1..255 @param jobs expected at one time, at least 1; grows */
  constructor(stations: number, jobs: number) {
    this.stationCount = stations
    this.stationRows = new Int32Array(stations * STATION_ROW)
    this.fit(jobs)
    for (let s = 0; s < stations; s++) this.setRoom(s, Infinity)
    this.empty()
  }

  // what a station is, and how it does

  /** Servers at once, before anything has happened; later on they change by `shift`. */
  setServers(station: number, servers: number): void {
    this.stationRows[station * STATION_ROW + SERVERS] = servers
  }

  /** @param jobs held at most, in service and waiting; Infinity for any number */
  setRoom(station: number, jobs: number): void {
    this.stationRows[station * STATION_ROW + ROOM] = Math.min(jobs, ENDLESS)
  }

  /** Last come, first served at this station. */
  serveLastFirst(station: number): void {
    this.stationRows[station * STATION_ROW + LAST_FIRST] = 1
  }

  servers(station: number): number {
    return this.stationRows[station * STATION_ROW + SERVERS]!
  }

  busy(station: number): number {
    return this.stationRows[station * STATION_ROW + BUSY]!
  }

  queued(station: number): number {
    return this.stationRows[station * STATION_ROW + QUEUED]!
  }

  /** Jobs held at most; a very large number for any. */
  room(station: number): number {
    return this.stationRows[station * STATION_ROW + ROOM]!
  }

  /** First waiting job of a class, or -1. */
  firstWaiting(station: number, cls: number): number {
    return this.stationRows[station * STATION_ROW + HEAD + cls]!
  }

  // how a job does

  /** WAITING, IN_SERVICE, or neither when it has gone. */
  state(job: number): number {
    return this.jobs[job * JOB_ROW + STATE]!
  }

  enteredAt(job: number): number {
    return this.times[job * TIMES_ROW + ENTERED]!
  }

  startedAt(job: number): number {
    return this.times[job * TIMES_ROW + STARTED]!
  }

  /** Ticks of work still to be done on a waiting job; of one in service, when it began. */
  workLeft(job: number): number {
    return this.times[job * TIMES_ROW + LEFT]!
  }

  // coming and going

  /** Nobody is here and nobody serves; rules of the stations stay. */
  protected empty(): void {
    const { stationRows } = this
    for (let s = 0; s < this.stationCount; s++) {
      const row = s * STATION_ROW
      stationRows[row + SERVERS] = stationRows[row + BUSY] = stationRows[row + QUEUED] = stationRows[row + LINED] = 0
      stationRows.fill(-1, row + HEAD, row + PUTS_DOWN)
    }
    this.jobCount = 0
    this.free = -1
  }

  /** Puts a job at the end of its class. */
  protected line(job: number): void {
    const { jobs, stationRows } = this
    const row = job * JOB_ROW
    const cls = jobs[row + CLASS]!
    const place = jobs[row + STATION]! * STATION_ROW
    const last = stationRows[place + TAIL + cls]!
    jobs[row + STATE] = WAITING
    jobs[row + NEXT] = -1
    jobs[row + PREV] = last
    stationRows[place + QUEUED]!++
    stationRows[place + LINED]! |= 1 << cls
    stationRows[place + TAIL + cls] = job
    if (last < 0) stationRows[place + HEAD + cls] = job
    else jobs[last * JOB_ROW + NEXT] = job
  }

  /** Puts a job at the head of its class. */
  protected lineFirst(job: number): void {
    const { jobs, stationRows } = this
    const row = job * JOB_ROW
    const cls = jobs[row + CLASS]!
    const place = jobs[row + STATION]! * STATION_ROW
    const next = stationRows[place + HEAD + cls]!
    jobs[row + STATE] = WAITING
    jobs[row + NEXT] = next
    jobs[row + PREV] = -1
    stationRows[place + QUEUED]!++
    stationRows[place + LINED]! |= 1 << cls
    stationRows[place + HEAD + cls] = job
    if (next < 0) stationRows[place + TAIL + cls] = job
    else jobs[next * JOB_ROW + PREV] = job
  }

  /** Takes a job out of its line, wherever it stands. */
  protected unline(job: number): void {
    const { jobs, stationRows } = this
    const row = job * JOB_ROW
    const cls = jobs[row + CLASS]!
    const place = jobs[row + STATION]! * STATION_ROW
    const next = jobs[row + NEXT]!
    const prev = jobs[row + PREV]!
    if (prev < 0) stationRows[place + HEAD + cls] = next
    else jobs[prev * JOB_ROW + NEXT] = next
    if (next < 0) stationRows[place + TAIL + cls] = prev
    else jobs[next * JOB_ROW + PREV] = prev
    if (prev < 0 && next < 0) stationRows[place + LINED]! &= ~(1 << cls)
    stationRows[place + QUEUED]!--
  }

  /** A row for a new job. */
  protected take(): number {
    const job = this.free
    if (job >= 0) {
      this.free = this.jobs[job * JOB_ROW + NEXT]!
      return job
    }
    if (this.jobCount * JOB_ROW === this.jobs.length) this.fit(2 * this.jobCount)
    return this.jobCount++
  }

  /** A job is gone, its row free. */
  protected drop(job: number): void {
    const { jobs } = this
    const row = job * JOB_ROW
    jobs[row + STATE] = GONE
    // events that name this job become stale: its next holder has another serial
    jobs[row + SERIAL]!++
    jobs[row + NEXT] = this.free
    this.free = job
  }

  /** Room for so many jobs. */
  private fit(jobs: number): void {
    this.jobs = widened(this.jobs, jobs * JOB_ROW)
    this.times = widened(this.times, jobs * TIMES_ROW)
  }
}
