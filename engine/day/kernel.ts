/**
 * The kernel of a day: stations with servers, queues by class, patience, shifts, and work that is put down and taken up again.
 * It knows nothing of dentistry: the practice's desk is one station of it, and the queueing oracles run on the very same code.
 *
 * Mutates its own arrays; a kernel is created inside one call and never escapes it. All times are whole ticks.
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
import { widened } from '../base/widen.ts'

/** Classes of urgency a station can tell apart. */
export const CLASSES = 16

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

export const WAITING = 1
export const IN_SERVICE = 2
const GONE = 0

/** What a job's owner is told. `kind` and `ref` are what the owner gave at `enter`. */
export interface Owner {
  started(job: number, kind: number, ref: number): void
  finished(job: number, kind: number, ref: number): void
  gaveUp(job: number, kind: number, ref: number): void
  /** an event of the owner's own */
  happened(kind: number, a: number, b: number): void
}

export class Kernel {
  readonly calendar: Calendar
  /** events handled since the last `clear` */
  events = 0

  // stations
  readonly servers: Int32Array
  readonly busy: Int32Array
  readonly queued: Int32Array
  /** jobs a station holds at most, in service and waiting */
  readonly room: Float64Array
  private readonly lastFirst: Uint8Array
  private readonly head: Int32Array
  private readonly tail: Int32Array
  /** by station: bit set of classes in which somebody waits */
  private readonly waiting: Int32Array
  /** by station and class: bit set of classes that it may put down */
  private readonly putsDown: Int32Array
  /** by station: bit set of classes that some class may put down */
  private readonly canBePutDown: Int32Array
  private readonly active: number[][]

  // jobs
  state: Uint8Array
  enteredAt: Float64Array
  startedAt: Float64Array
  private station: Uint8Array
  private cls: Uint8Array
  private kind: Int32Array
  private ref: Int32Array
  private left: Float64Array
  private serial: Int32Array
  private nextJob: Int32Array
  private prevJob: Int32Array
  private jobs = 0
  private free = -1

  /** @param stations how many, 1..255 @param jobs expected at one time; grows */
  constructor(stations: number, jobs: number) {
    this.calendar = new Calendar(Math.max(16, jobs))
    this.servers = new Int32Array(stations)
    this.busy = new Int32Array(stations)
    this.queued = new Int32Array(stations)
    this.room = new Float64Array(stations).fill(Infinity)
    this.lastFirst = new Uint8Array(stations)
    this.head = new Int32Array(stations * CLASSES).fill(-1)
    this.tail = new Int32Array(stations * CLASSES).fill(-1)
    this.waiting = new Int32Array(stations)
    this.putsDown = new Int32Array(stations * CLASSES)
    this.canBePutDown = new Int32Array(stations)
    this.active = Array.from({ length: stations }, () => [])
    const n = Math.max(16, jobs)
    this.state = new Uint8Array(n)
    this.enteredAt = new Float64Array(n)
    this.startedAt = new Float64Array(n)
    this.station = new Uint8Array(n)
    this.cls = new Uint8Array(n)
    this.kind = new Int32Array(n)
    this.ref = new Int32Array(n)
    this.left = new Float64Array(n)
    this.serial = new Int32Array(n)
    this.nextJob = new Int32Array(n)
    this.prevJob = new Int32Array(n)
  }

  /** Now, in ticks. */
  get now(): number {
    return this.calendar.tick
  }

  /** An empty floor at tick 0. Servers are set to 0; rules of the stations stay. */
  clear(): void {
    this.calendar.clear()
    this.events = 0
    this.servers.fill(0)
    this.busy.fill(0)
    this.queued.fill(0)
    this.head.fill(-1)
    this.tail.fill(-1)
    this.waiting.fill(0)
    for (const list of this.active) list.length = 0
    this.jobs = 0
    this.free = -1
  }

  /** Last come, first served at this station. */
  serveLastFirst(station: number): void {
    this.lastFirst[station] = 1
  }

  /** Jobs of class `cls` may put down work of the classes given. */
  letPutDown(station: number, cls: number, classes: readonly number[]): void {
    let mask = 0
    for (const c of classes) mask |= 1 << c
    this.putsDown[station * CLASSES + cls] = mask
    let all = 0
    for (let c = 0; c < CLASSES; c++) all |= this.putsDown[station * CLASSES + c]!
    this.canBePutDown[station] = all
  }

  /** From `tick` on the station has so many servers; those at work finish what they have begun. */
  shift(tick: number, station: number, servers: number): void {
    this.calendar.push(tick, ORDER.shift, SHIFT, station, servers)
  }

  /** An event of the owner's own. @param kind >= FIRST_OWN_KIND */
  schedule(tick: number, kind: number, a: number, b: number): void {
    this.calendar.push(tick, ORDER.own, kind, a, b)
  }

  /** Whether a job of this class would be taken up at once. */
  wouldStart(station: number, cls: number): boolean {
    return this.busy[station]! < this.servers[station]! || this.putDownCandidate(station, cls) >= 0
  }

  /**
   * A job comes to a station: taken up at once, or waits, or is turned away when the room is full.
   * @param work ticks, whole, >= 0
   * @param patience ticks it waits for service before it gives up; -1 for ever
   * @returns the job, or -1 when turned away
   */
  enter(station: number, cls: number, work: number, patience: number, kind: number, ref: number, owner: Owner): number {
    if (this.busy[station]! + this.queued[station]! >= this.room[station]!) return -1
    const job = this.take()
    this.station[job] = station
    this.cls[job] = cls
    this.kind[job] = kind
    this.ref[job] = ref
    this.left[job] = work
    this.enteredAt[job] = this.now
    if (this.busy[station]! < this.servers[station]!) {
      this.begin(job, owner)
      return job
    }
    const other = this.putDownCandidate(station, cls)
    if (other >= 0) {
      this.putDown(other)
      this.begin(job, owner)
      return job
    }
    this.line(job, this.lastFirst[station] === 1)
    if (patience >= 0) this.calendar.push(this.now + patience, ORDER.giveUp, GIVE_UP, job, this.serial[job]!)
    return job
  }

  /** Takes a waiting job out of its queue without a word to its owner. */
  withdraw(job: number): void {
    invariant(this.state[job] === WAITING, 'only a waiting job can be withdrawn')
    this.unline(job)
    this.drop(job)
  }

  /** First waiting job of a class, or -1. */
  firstWaiting(station: number, cls: number): number {
    return this.head[station * CLASSES + cls]!
  }

  /** Ticks of work still to be done on a waiting job. */
  workLeft(job: number): number {
    return this.left[job]!
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
        if (this.serial[a] === b) this.finish(a, owner)
      } else if (kind === GIVE_UP) {
        if (this.serial[a] === b && this.state[a] === WAITING) this.giveUp(a, owner)
      } else if (kind === SHIFT) this.setServers(a, b, owner)
      else return
    }
  }

  private setServers(station: number, servers: number, owner: Owner): void {
    this.servers[station] = servers
    while (this.busy[station]! < servers && this.queued[station]! > 0) this.beginNext(station, owner)
  }

  private begin(job: number, owner: Owner): void {
    const station = this.station[job]!
    this.busy[station]!++
    this.state[job] = IN_SERVICE
    this.startedAt[job] = this.now
    // a new serial makes the pending give-up stale
    const serial = ++this.serial[job]!
    if ((this.canBePutDown[station]! >> this.cls[job]!) & 1) this.active[station]!.push(job)
    this.calendar.push(this.now + this.left[job]!, ORDER.finish, FINISH, job, serial)
    owner.started(job, this.kind[job]!, this.ref[job]!)
  }

  private finish(job: number, owner: Owner): void {
    const station = this.station[job]!
    const kind = this.kind[job]!
    const ref = this.ref[job]!
    this.leaveActive(job)
    this.busy[station]!--
    this.drop(job)
    if (this.queued[station]! > 0 && this.busy[station]! < this.servers[station]!) this.beginNext(station, owner)
    owner.finished(job, kind, ref)
  }

  private giveUp(job: number, owner: Owner): void {
    const kind = this.kind[job]!
    const ref = this.ref[job]!
    this.unline(job)
    this.drop(job)
    owner.gaveUp(job, kind, ref)
  }

  private beginNext(station: number, owner: Owner): void {
    const mask = this.waiting[station]!
    const mostUrgent = 31 - Math.clz32(mask & -mask)
    const job = this.head[station * CLASSES + mostUrgent]!
    this.unline(job)
    this.begin(job, owner)
  }

  private putDownCandidate(station: number, cls: number): number {
    const mask = this.putsDown[station * CLASSES + cls]!
    if (mask === 0) return -1
    const active = this.active[station]!
    let found = -1
    for (let i = 0; i < active.length; i++) {
      const job = active[i]!
      if (((mask >> this.cls[job]!) & 1) === 0) continue
      if (found < 0 || this.cls[job]! > this.cls[found]! || (this.cls[job] === this.cls[found] && this.startedAt[job]! >= this.startedAt[found]!)) found = job
    }
    return found
  }

  private putDown(job: number): void {
    const station = this.station[job]!
    this.leaveActive(job)
    this.busy[station]!--
    this.left[job] = this.left[job]! - (this.now - this.startedAt[job]!)
    // the finish event that is still in the calendar is stale from here on
    this.serial[job]!++
    this.line(job, true)
  }

  private leaveActive(job: number): void {
    const station = this.station[job]!
    if (((this.canBePutDown[station]! >> this.cls[job]!) & 1) === 0) return
    const active = this.active[station]!
    let at = 0
    while (active[at] !== job) at++
    for (; at + 1 < active.length; at++) active[at] = active[at + 1]!
    active.pop()
  }

  /** Puts a job at the end of its class, or at the head. */
  private line(job: number, atHead: boolean): void {
    const station = this.station[job]!
    const cls = this.cls[job]!
    const q = station * CLASSES + cls
    this.state[job] = WAITING
    this.queued[station]!++
    this.waiting[station]! |= 1 << cls
    if (atHead) {
      const next = this.head[q]!
      this.nextJob[job] = next
      this.prevJob[job] = -1
      this.head[q] = job
      if (next < 0) this.tail[q] = job
      else this.prevJob[next] = job
    } else {
      const last = this.tail[q]!
      this.nextJob[job] = -1
      this.prevJob[job] = last
      this.tail[q] = job
      if (last < 0) this.head[q] = job
      else this.nextJob[last] = job
    }
  }

  private unline(job: number): void {
    const station = this.station[job]!
    const cls = this.cls[job]!
    const q = station * CLASSES + cls
    const next = this.nextJob[job]!
    const prev = this.prevJob[job]!
    if (prev < 0) this.head[q] = next
    else this.nextJob[prev] = next
    if (next < 0) this.tail[q] = prev
    else this.prevJob[next] = prev
    if (prev < 0 && next < 0) this.waiting[station]! &= ~(1 << cls)
    this.queued[station]!--
  }

  private take(): number {
    const job = this.free
    if (job >= 0) {
      this.free = this.nextJob[job]!
      return job
    }
    if (this.jobs === this.state.length) this.grow()
    return this.jobs++
  }

  private drop(job: number): void {
    this.state[job] = GONE
    // events that name this job become stale: its next holder has another serial
    this.serial[job]!++
    this.nextJob[job] = this.free
    this.free = job
  }

  private grow(): void {
    const n = this.state.length * 2
    this.state = widened(this.state, n)
    this.station = widened(this.station, n)
    this.cls = widened(this.cls, n)
    this.kind = widened(this.kind, n)
    this.ref = widened(this.ref, n)
    this.serial = widened(this.serial, n)
    this.nextJob = widened(this.nextJob, n)
    this.prevJob = widened(this.prevJob, n)
    this.enteredAt = widened(this.enteredAt, n)
    this.startedAt = widened(this.startedAt, n)
    this.left = widened(this.left, n)
  }
}
