/**
 * A system that runs on, put before the kernel of the practice's day: owner of its jobs, source of its arrivals, keeper of its counts.
 *
 * Mutates its own arrays; one Flow is one replication. Nothing is allocated per event. The kernel decides who is served when; this
 * file says who comes, how long the work is and where they go next, and writes down what the kernel did.
 *
 * Draws are addressed by (stream and number of the customer, hop and station): what happens to others moves nobody's luck.
 */
import { invariant } from '../../base/invariant.ts'
import { CLASSES, FIRST_OWN_KIND, Kernel, type Owner } from '../kernel.ts'
import { Customers } from './customers.ts'
import { lawMean } from './law.ts'
import type { Luck } from './luck.ts'
import type { FlowModel } from './model.ts'
import { DRAW, type FlowSamplers } from './sampler.ts'
import { FlowTally, type Watch } from './tally.ts'
import { keptAt } from './wave.ts'

const ARRIVAL = FIRST_OWN_KIND
const PROBE = FIRST_OWN_KIND + 1
/** Kinds of jobs. */
const CUSTOMER = 0
const VACATION = 1
/** Servers of a station that serves everybody at once. */
const EVERYBODY = 1_000_000_000
/** Stream of the vacations, beyond those of customers. */
const AWAY = 126
const NUMBERS_MAX = 2147483647

export class Flow implements Owner {
  readonly kernel: Kernel
  readonly tally: FlowTally
  readonly customers = new Customers()
  /** work of all jobs that were taken in and did not give up, and servers' work done: ticks from the very start */
  workEntered = 0
  workDone = 0
  /** -1: none */
  vacationJob = -1

  private readonly model: FlowModel
  private readonly luck: Luck
  private readonly ticksPerUnit: number
  private readonly watch: Watch
  private readonly samplers: FlowSamplers
  private readonly classes: number
  private readonly stations: number
  /** by station and station: chance to go there or to one before it */
  private readonly cumulative: Float64Array
  private readonly byClass: boolean
  private readonly closed: boolean

  // by station
  readonly present: Int32Array
  private readonly working: Int32Array
  private readonly since: Float64Array
  private readonly spellFrom: Float64Array
  /** by stream: number of the customer who comes next */
  private readonly next: Float64Array
  private vacations = 0
  private vacationUntil = -1
  private vacationWork = 0
  private lastExit = -1

  constructor(model: FlowModel, luck: Luck, ticksPerUnit: number, watch: Watch, samplers: FlowSamplers) {
    this.model = model
    this.luck = luck
    this.ticksPerUnit = ticksPerUnit
    this.watch = watch
    this.samplers = samplers
    const stations = model.stations.length
    this.stations = stations
    this.classes = model.classes
    this.byClass = model.groups === 'class'
    this.closed = model.circulating > 0
    const groups = this.byClass ? model.classes : stations
    const meanWork = lawMean(model.stations[model.focus]!.work[0]!) * ticksPerUnit
    this.tally = new FlowTally(stations, groups, model.putsDown || this.byClass, this.byClass ? -1 : model.focus, meanWork, watch)
    this.cumulative = cumulated(model)
    this.present = new Int32Array(stations)
    this.working = new Int32Array(stations)
    this.since = new Float64Array(stations)
    this.spellFrom = new Float64Array(stations)
    this.next = new Float64Array(model.streams.length)
    this.kernel = new Kernel(stations, 64)
    this.begin()
  }

  private begin(): void {
    const { kernel, model, watch } = this
    model.stations.forEach((station, s) => {
      kernel.setRoom(s, station.room)
      if (station.lastFirst) kernel.serveLastFirst(s)
      if (model.putsDown) for (let c = 0; c < model.classes; c++) kernel.letPutDown(s, c, lessUrgent(c, model.classes))
      kernel.shift(0, s, Math.min(EVERYBODY, station.servers))
    })
    // shifts first: whoever is there from the start finds the servers at work
    kernel.run(this, 0)
    for (let customer = 0; customer < model.circulating; customer++) this.enter(this.customers.take(customer, 0, 0, 0), 0)
    if (model.vacation !== null) this.goAway()
    for (let k = 0; k < model.streams.length; k++) this.expect(k)
    for (let p = 0; p < watch.probes.length; p++) kernel.schedule(watch.probes[p]!, PROBE, p, 0)
  }

  /** Runs on to a tick, everything of that tick included. */
  advance(until: number): void {
    this.kernel.run(this, until)
    for (let s = 0; s < this.stations; s++) this.elapse(s)
  }

  /** Forgets everything counted so far; customers under way stay. */
  openWindow(): void {
    this.tally.clear(this.kernel.now, this.present)
  }

  // comings and goings

  happened(kind: number, a: number): void {
    if (kind === ARRIVAL) this.arrive(a)
    else this.probe(a)
  }

  /** Schedules the next arrival of a stream; its gap belongs to the customer who comes then. */
  private expect(stream: number): void {
    const { station } = this.model.streams[stream]!
    const gap = this.samplers.gaps[stream]!.ticks(this.luck, stream << 16, this.next[stream]!, station, DRAW.gap)
    this.kernel.schedule(this.kernel.now + gap, ARRIVAL, stream, 0)
  }

  private arrive(stream: number): void {
    const { station, cls, wave } = this.model.streams[stream]!
    const now = this.kernel.now
    const number = this.next[stream]!++
    invariant(number < NUMBERS_MAX, 'a stream has run out of numbers')
    if (wave === null || this.luck.u(stream << 16, number, station, DRAW.accept) < keptAt(wave, now / this.ticksPerUnit)) {
      if (this.vacationUntil > now) this.tally.residuals.add(this.vacationUntil - now)
      this.enter(this.customers.take(number, stream, cls, now), station)
    }
    this.expect(stream)
  }

  private enter(ref: number, station: number): void {
    const { customers, luck, samplers, kernel } = this
    const place = this.tally.places[station]!
    this.elapse(station)
    const hi = customers.hiOf(ref)
    const lo = customers.id[ref]!
    const occasion = customers.occasionOf(ref, station)
    const cls = customers.cls[ref]!
    const work = samplers.works[station * this.classes + cls]!.ticks(luck, hi, lo, occasion, DRAW.work)
    const patient = samplers.patiences[station]!
    const patience = patient === null ? -1 : patient.ticks(luck, hi, lo, occasion, DRAW.patience)
    customers.station[ref] = station
    customers.work[ref] = work
    customers.enteredAt[ref] = kernel.now
    customers.waited[ref] = -1
    const before = this.present[station]!++
    place.fit(before + 1)
    const job = kernel.enter(station, cls, work, patience, CUSTOMER, ref, this)
    if (job < 0) {
      this.present[station] = before
      place.turnedAway++
      customers.giveBack(ref)
      return
    }
    customers.job[ref] = job
    this.workEntered += work
    place.entered++
    if (before === 0) this.spellFrom[station] = kernel.now
    this.working[station] = this.atWork(station)
  }

  // the kernel's owner

  started(_job: number, kind: number, ref: number): void {
    const { kernel, customers } = this
    if (kind === VACATION) {
      this.elapse(0)
      this.vacationUntil = kernel.now + this.vacationWork
      this.working[0] = this.atWork(0)
      return
    }
    const station = customers.station[ref]!
    this.elapse(station)
    this.working[station] = this.atWork(station)
    // work that was put down begins again, but the wait was over the first time
    if (customers.waited[ref]! >= 0) return
    const wait = kernel.now - customers.enteredAt[ref]!
    customers.waited[ref] = wait
    this.tally.waited(this.groupOf(ref, station), wait)
  }

  finished(_job: number, kind: number, ref: number): void {
    if (kind === VACATION) {
      this.elapse(0)
      this.vacationUntil = -1
      this.working[0] = this.atWork(0)
      this.goAway()
      return
    }
    const { customers, tally } = this
    const now = this.kernel.now
    const station = customers.station[ref]!
    this.depart(ref, station)
    tally.places[station]!.left++
    tally.served(this.groupOf(ref, station), now - customers.enteredAt[ref]!, customers.work[ref]!)
    const to = this.cumulative.length === 0 ? -1 : this.way(ref, station)
    if (to < 0) {
      tally.visits.add(now - customers.cameAt[ref]!)
      if (this.watch.departures) this.noteExit(now)
      customers.giveBack(ref)
      return
    }
    if (this.closed && to === 0) {
      tally.visits.add(now - customers.cameAt[ref]!)
      customers.cameAt[ref] = now
    }
    customers.hops[ref]!++
    this.enter(ref, to)
  }

  gaveUp(_job: number, _kind: number, ref: number): void {
    const { customers, tally } = this
    const station = customers.station[ref]!
    this.depart(ref, station)
    const wait = this.kernel.now - customers.enteredAt[ref]!
    tally.places[station]!.gaveUp++
    tally.waited(this.groupOf(ref, station), wait)
    tally.gaveUpWaits += wait
    this.workEntered -= customers.work[ref]!
    customers.giveBack(ref)
  }

  /** The server goes away for as long as nobody waits: least urgent work that begins again as soon as it ends. */
  private goAway(): void {
    this.vacationWork = this.samplers.vacation!.ticks(this.luck, AWAY << 16, this.vacations++, 0, DRAW.work)
    this.workEntered += this.vacationWork
    this.vacationJob = this.kernel.enter(0, CLASSES - 1, this.vacationWork, -1, VACATION, 0, this)
  }

  private probe(point: number): void {
    this.tally.probeSum[point]! += this.present[0]!
    this.tally.probeCount[point]!++
    this.kernel.schedule(this.kernel.now + this.watch.probePeriod, PROBE, point, 0)
  }

  // accounts

  /** Adds the time since the last change at a station to its accounts. */
  private elapse(station: number): void {
    const now = this.kernel.now
    const ticks = now - this.since[station]!
    if (ticks === 0) return
    const place = this.tally.places[station]!
    const working = this.working[station]!
    place.at[this.present[station]!]! += ticks
    place.busy += working * ticks
    this.workDone += (station === 0 && this.vacationUntil >= 0 ? working + 1 : working) * ticks
    this.since[station] = now
  }

  /** Servers with customers: who is away serves nobody. */
  private atWork(station: number): number {
    const busy = this.kernel.busy(station)
    return station === 0 && this.vacationUntil >= 0 ? busy - 1 : busy
  }

  private depart(ref: number, station: number): void {
    const place = this.tally.places[station]!
    const now = this.kernel.now
    const { windowFrom } = this.tally
    this.elapse(station)
    this.working[station] = this.atWork(station)
    place.stayed += now - Math.max(this.customers.enteredAt[ref]!, windowFrom)
    if (--this.present[station]! > 0) return
    const from = this.spellFrom[station]!
    if (from < windowFrom) return
    place.spells++
    place.spellTicks += now - from
  }

  private noteExit(now: number): void {
    if (this.lastExit >= 0) this.tally.departures.add(now - this.lastExit)
    this.lastExit = now
  }

  private groupOf(ref: number, station: number): number {
    return this.byClass ? this.customers.cls[ref]! : station
  }

  /** Where a customer goes from a station: another, or -1 for home. */
  private way(ref: number, station: number): number {
    const { customers, cumulative, stations } = this
    const row = station * stations
    const u = this.luck.u(customers.hiOf(ref), customers.id[ref]!, customers.occasionOf(ref, station), DRAW.route)
    for (let to = 0; to < stations; to++) if (u < cumulative[row + to]!) return to
    return -1
  }
}

function lessUrgent(cls: number, classes: number): number[] {
  return Array.from({ length: classes - cls - 1 }, (_, i) => cls + 1 + i)
}

/** Rows of chances, added up; a row that sums to 1 but for rounding sums to 1. */
function cumulated({ routing }: FlowModel): Float64Array {
  if (routing === null) return new Float64Array(0)
  return Float64Array.from(routing.flatMap((row) => {
    let total = 0
    return row.map((chance) => {
      total += chance
      return Math.abs(total - 1) < 1e-9 ? 1 : total
    })
  }))
}
