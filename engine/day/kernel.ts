/**
 * The kernel of a day: stations with servers, queues by class, patience, shifts, and work that is put down and taken up again.
 * It knows nothing of dentistry: the practice's desk is one station of it, and the queueing oracles run on the very same code.
 *
 * Mutates its own arrays; a kernel is created inside one call and never escapes it. All times are whole ticks. Jobs and stations are
 * rows of typed arrays (`rows.ts`).
 *
 * Rules, in the order in which they settle ties:
 * - events at one tick: lower calendar class first, then first scheduled first;
 * - a free server takes the most urgent class (0 first), within a class first come first served (or last, if the station says so);
 * - a server that finishes takes the next waiting job before the finished job's owner hears of it: nobody jumps the queue;
 * - a job whose class may put down another's interrupts the least urgent, latest started such job; that one goes back to the
 *   head of its queue and later resumes where it was.
 */
import { Calendar } from '../base/calendar.ts'
import { invariant } from '../base/invariant.ts'
import { Lines } from './lines.ts'
import {
  BUSY, CLASS, CLASSES, ENTERED, HEAD, IN_SERVICE, JOB_ROW, KIND, LAST_FIRST, LEFT, LINED, NEXT, PREV, PUTS_DOWN, PUTTABLE, QUEUED,
  REF, ROOM, SERIAL, SERVERS, STARTED, STATE, STATION, STATION_ROW, TAIL, TIMES_ROW, WAITING,
} from './rows.ts'

export { CLASSES, IN_SERVICE, WAITING } from './rows.ts'

/** Calendar kinds below this belong to the kernel; owners use their own from here on. */
export const FIRST_OWN_KIND = 8
const FINISH = 0
const GIVE_UP = 1
const SHIFT = 2
const STOP = 3

/** Calendar classes: at one tick, work ends before shifts change, before patience runs out, before anything new. */
export const ORDER = { finish: 0, shift: 1, own: 2, giveUp: 3 } as const
/** After everything else of its tick. */
const STOP_ORDER = 511

/** What a job's owner is told. `kind` and `ref` are what the owner gave at `enter`. */
export interface Owner {
  started(job: number, kind: number, ref: number): void
  finished(job: number, kind: number, ref: number): void
  gaveUp(job: number, kind: number, ref: number): void
  /** an event of the owner's own */
  happened(kind: number, a: number, b: number): void
}

export class Kernel extends Lines {
  readonly calendar: Calendar
  /** events handled since the last `clear` */
  events = 0
  /** by station: jobs in service that may be put down, in the order in which they began */
  private readonly active: number[][]

  /** @param stations how many, 1..255 @param jobs expected at one time; grows */
  constructor(stations: number, jobs: number) {
    const n = Math.max(16, jobs)
    super(stations, n)
    this.calendar = new Calendar(n)
    this.active = Array.from({ length: stations }, () => [])
  }

  /** Now, in ticks. */
  get now(): number {
    return this.calendar.tick
  }

  /** An empty floor at tick 0. Servers are set to 0; rules of the stations stay. */
  clear(): void {
    this.calendar.clear()
    this.events = 0
    this.empty()
    for (const list of this.active) list.length = 0
  }

  /** Jobs of class `cls` may put down work of the classes given. */
  letPutDown(station: number, cls: number, classes: readonly number[]): void {
    const { stationRows } = this
    const row = station * STATION_ROW
    let mask = 0
    for (const c of classes) mask |= 1 << c
    stationRows[row + PUTS_DOWN + cls] = mask
    let all = 0
    for (let c = 0; c < CLASSES; c++) all |= stationRows[row + PUTS_DOWN + c]!
    stationRows[row + PUTTABLE] = all
  }

  /** From `tick` on the station has so many servers; those at work finish what they have begun. */
  shift(tick: number, station: number, servers: number): void {
    this.calendar.push(tick, ORDER.shift, SHIFT, station, servers)
  }

  /** An event of the owner's own. @param kind >= FIRST_OWN_KIND @param a @param b whole numbers of 32 bits */
  schedule(tick: number, kind: number, a: number, b: number): void {
    this.calendar.push(tick, ORDER.own, kind, a, b)
  }

  /** Whether a job of this class would be taken up at once. */
  wouldStart(station: number, cls: number): boolean {
    const { stationRows } = this
    const row = station * STATION_ROW
    return stationRows[row + BUSY]! < stationRows[row + SERVERS]! || this.putDownCandidate(station, cls) >= 0
  }

  /**
   * A job comes to a station: taken up at once, or waits, or is turned away when the room is full.
   * @param work ticks, whole, >= 0
   * @param patience ticks it waits for service before it gives up; -1 for ever
   * @returns the job, or -1 when turned away
   */
  enter(station: number, cls: number, work: number, patience: number, kind: number, ref: number, owner: Owner): number {
    const { stationRows } = this
    const place = station * STATION_ROW
    const busy = stationRows[place + BUSY]!
    if (busy + stationRows[place + QUEUED]! >= stationRows[place + ROOM]!) return -1
    const job = this.take()
    const { jobs, times } = this
    const row = job * JOB_ROW
    jobs[row + STATION] = station
    jobs[row + CLASS] = cls
    jobs[row + KIND] = kind
    jobs[row + REF] = ref
    times[job * TIMES_ROW + LEFT] = work
    times[job * TIMES_ROW + ENTERED] = this.now
    if (busy < stationRows[place + SERVERS]!) {
      this.begin(job, owner)
      return job
    }
    const other = this.putDownCandidate(station, cls)
    if (other >= 0) {
      this.putDown(other)
      this.begin(job, owner)
      return job
    }
    if (stationRows[place + LAST_FIRST] === 1) this.lineFirst(job)
    else this.line(job)
    if (patience >= 0) this.calendar.push(this.now + patience, ORDER.giveUp, GIVE_UP, job, jobs[row + SERIAL]!)
    return job
  }

  /** Takes a waiting job out of its queue without a word to its owner. */
  withdraw(job: number): void {
    invariant(this.state(job) === WAITING, 'only a waiting job can be withdrawn')
    this.unline(job)
    this.drop(job)
  }

  /** Runs until nothing is scheduled any more, or to the end of tick `until`; what is scheduled later stays for the next run. */
  run(owner: Owner, until = Infinity): void {
    const calendar = this.calendar
    if (until < Infinity) calendar.push(until, STOP_ORDER, STOP, 0, 0)
    while (calendar.next()) {
      this.events++
      const { kind, a, b } = calendar
      if (kind >= FIRST_OWN_KIND) owner.happened(kind, a, b)
      else if (kind === FINISH) {
        if (this.jobs[a * JOB_ROW + SERIAL] === b) this.finish(a, owner)
      } else if (kind === GIVE_UP) {
        if (this.jobs[a * JOB_ROW + SERIAL] === b && this.state(a) === WAITING) this.giveUp(a, owner)
      } else if (kind === SHIFT) this.changeShift(a, b, owner)
      else return
    }
  }

  private changeShift(station: number, servers: number, owner: Owner): void {
    const { stationRows } = this
    const place = station * STATION_ROW
    stationRows[place + SERVERS] = servers
    while (stationRows[place + BUSY]! < servers && stationRows[place + QUEUED]! > 0) this.beginNext(station, owner)
  }

  private begin(job: number, owner: Owner): void {
    const { jobs, times, stationRows } = this
    const row = job * JOB_ROW
    const place = jobs[row + STATION]! * STATION_ROW
    stationRows[place + BUSY]!++
    jobs[row + STATE] = IN_SERVICE
    // a new serial makes the pending give-up stale
    const serial = ++jobs[row + SERIAL]!
    const { now } = this
    times[job * TIMES_ROW + STARTED] = now
    if (stationRows[place + PUTTABLE]! !== 0) this.joinActive(job)
    this.calendar.push(now + times[job * TIMES_ROW + LEFT]!, ORDER.finish, FINISH, job, serial)
    owner.started(job, jobs[row + KIND]!, jobs[row + REF]!)
  }

  private finish(job: number, owner: Owner): void {
    const { jobs, stationRows } = this
    const row = job * JOB_ROW
    const station = jobs[row + STATION]!
    const place = station * STATION_ROW
    if (stationRows[place + PUTTABLE]! !== 0) this.leaveActive(job)
    const busy = --stationRows[place + BUSY]!
    this.drop(job)
    const kind = jobs[row + KIND]!
    const ref = jobs[row + REF]!
    if (stationRows[place + QUEUED]! > 0 && busy < stationRows[place + SERVERS]!) this.beginNext(station, owner)
    owner.finished(job, kind, ref)
  }

  private giveUp(job: number, owner: Owner): void {
    this.unline(job)
    this.drop(job)
    owner.gaveUp(job, this.jobs[job * JOB_ROW + KIND]!, this.jobs[job * JOB_ROW + REF]!)
  }

  /** The first of the most urgent class leaves the line and is taken up. */
  private beginNext(station: number, owner: Owner): void {
    const { jobs, stationRows } = this
    const place = station * STATION_ROW
    const mask = stationRows[place + LINED]!
    const mostUrgent = 31 - Math.clz32(mask & -mask)
    const job = stationRows[place + HEAD + mostUrgent]!
    const next = jobs[job * JOB_ROW + NEXT]!
    stationRows[place + HEAD + mostUrgent] = next
    stationRows[place + QUEUED]!--
    if (next >= 0) jobs[next * JOB_ROW + PREV] = -1
    else {
      stationRows[place + TAIL + mostUrgent] = -1
      stationRows[place + LINED] = mask & (mask - 1)
    }
    this.begin(job, owner)
  }

  private putDownCandidate(station: number, cls: number): number {
    const mask = this.stationRows[station * STATION_ROW + PUTS_DOWN + cls]!
    return mask === 0 ? -1 : this.leastUrgent(station, mask)
  }

  /** Of the jobs in service of the classes in `mask`: the least urgent, of these the one that began last; -1 for none. */
  private leastUrgent(station: number, mask: number): number {
    const { jobs, times } = this
    const active = this.active[station]!
    let found = -1
    let foundClass = -1
    for (let i = 0; i < active.length; i++) {
      const job = active[i]!
      const jobClass = jobs[job * JOB_ROW + CLASS]!
      if (((mask >> jobClass) & 1) === 0) continue
      if (jobClass > foundClass || (jobClass === foundClass && times[job * TIMES_ROW + STARTED]! >= times[found * TIMES_ROW + STARTED]!)) {
        found = job
        foundClass = jobClass
      }
    }
    return found
  }

  private putDown(job: number): void {
    const { jobs, times } = this
    const row = job * JOB_ROW
    this.leaveActive(job)
    this.stationRows[jobs[row + STATION]! * STATION_ROW + BUSY]!--
    times[job * TIMES_ROW + LEFT]! -= this.now - times[job * TIMES_ROW + STARTED]!
    // the finish event that is still in the calendar is stale from here on
    jobs[row + SERIAL]!++
    this.lineFirst(job)
  }

  private mayBePutDown(job: number): boolean {
    const { jobs, stationRows } = this
    const row = job * JOB_ROW
    return ((stationRows[jobs[row + STATION]! * STATION_ROW + PUTTABLE]! >> jobs[row + CLASS]!) & 1) === 1
  }

  private joinActive(job: number): void {
    if (this.mayBePutDown(job)) this.active[this.jobs[job * JOB_ROW + STATION]!]!.push(job)
  }

  private leaveActive(job: number): void {
    if (!this.mayBePutDown(job)) return
    const active = this.active[this.jobs[job * JOB_ROW + STATION]!]!
    let at = 0
    while (active[at] !== job) at++
    for (; at + 1 < active.length; at++) active[at] = active[at + 1]!
    active.pop()
  }
}
