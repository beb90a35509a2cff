/**
 * Short days that begin empty and end when the last one has left, put before the kernel of the practice's day, one after another.
 * Mutates its own arrays; one Episodes is one replication of many independent days. Checks each day as it ends.
 */
import { invariant } from '../../base/invariant.ts'
import { FIRST_OWN_KIND, Kernel, type Owner } from '../kernel.ts'
import type { Luck } from './luck.ts'
import type { EpisodeModel } from './model.ts'
import type { Replication } from './replication.ts'
import { DRAW, type Sampler } from './sampler.ts'

const ARRIVAL = FIRST_OWN_KIND

/** Samplers of the days; without state, shared by replications. */
export interface EpisodeSamplers {
  /** null: arrivals by schedule */
  readonly gap: Sampler | null
  /** by customer */
  readonly works: readonly Sampler[]
}

/** A number of each day: its sum and sum of squares over days. */
export class Daily {
  sum = 0
  squares = 0

  add(x: number): void {
    this.sum += x
    this.squares += x * x
  }
}

export class Episodes implements Owner, Replication {
  readonly model: EpisodeModel
  readonly ticksPerUnit: number
  days = 0
  events = 0
  // by customer: those who came and were taken in, their waits
  readonly came: Float64Array
  readonly waited: Float64Array
  readonly ends = new Daily()
  readonly busy = new Daily()
  readonly idle = new Daily()
  readonly waits = new Daily()
  readonly shows = new Daily()
  readonly turnedAway = new Daily()
  readonly empty = new Daily()
  readonly workAtLast = new Daily()
  /** by mark: past it, and days that went past it */
  readonly past: readonly Daily[]
  readonly daysPast: Float64Array
  daysTurnedAway = 0
  daysEmpty = 0

  private readonly luck: Luck
  private readonly samplers: EpisodeSamplers
  private readonly marks: readonly number[]
  private readonly schedule: Float64Array
  private readonly kernel = new Kernel(1, 64)
  private readonly enteredAt: Float64Array

  // of the day
  private present = 0
  private since = 0
  private integral = 0
  private stayed = 0
  private busyTicks = 0
  private workEntered = 0
  private dayWaits = 0
  private dayShows = 0
  private dayAway = 0
  private lastWork = 0
  private left = 0

  /** @param marks units: how far the day goes past each is counted */
  constructor(model: EpisodeModel, luck: Luck, ticksPerUnit: number, marks: readonly number[], samplers: EpisodeSamplers) {
    this.model = model
    this.luck = luck
    this.ticksPerUnit = ticksPerUnit
    this.samplers = samplers
    this.marks = marks.map((mark) => mark * ticksPerUnit)
    this.came = new Float64Array(model.customers)
    this.waited = new Float64Array(model.customers)
    this.enteredAt = new Float64Array(model.customers)
    this.past = marks.map(() => new Daily())
    this.daysPast = new Float64Array(marks.length)
    this.schedule = samplers.gap === null ? Float64Array.from(model.arrivals as readonly number[], (time) => Math.round(time * ticksPerUnit)) : new Float64Array(0)
    this.kernel.setRoom(0, model.room)
  }

  get customers(): number {
    return this.days * this.model.customers
  }

  extend(customers: number): void {
    const days = Math.ceil(customers / this.model.customers)
    while (this.days < days) this.day()
  }

  private day(): void {
    const { kernel, model } = this
    kernel.clear()
    this.present = this.since = this.integral = this.stayed = this.busyTicks = this.workEntered = this.left = 0
    this.dayWaits = this.dayShows = this.dayAway = this.lastWork = 0
    kernel.shift(0, 0, model.servers)
    if (this.samplers.gap === null) for (let i = 0; i < model.customers; i++) kernel.schedule(this.schedule[i]!, ARRIVAL, i, 0)
    else this.expect(0)
    kernel.run(this)
    this.events += kernel.events
    this.close()
    this.days++
  }

  happened(_kind: number, customer: number): void {
    const { luck, model } = this
    const id = this.days * model.customers + customer
    this.elapse()
    if (this.samplers.gap !== null && customer + 1 < model.customers) this.expect(customer + 1)
    const show = model.show[customer]!
    if (show === 1 || luck.u(0, id, 0, DRAW.show) < show) {
      this.dayShows++
      this.enter(customer, this.samplers.works[customer]!.ticks(luck, 0, id, 0, DRAW.work))
    }
    // after the one who was appointed for it
    this.lastWork = this.workEntered - this.busyTicks
  }

  private expect(customer: number): void {
    const id = this.days * this.model.customers + customer
    this.kernel.schedule(this.kernel.now + this.samplers.gap!.ticks(this.luck, 0, id, 0, DRAW.gap), ARRIVAL, customer, 0)
  }

  private enter(customer: number, work: number): void {
    this.enteredAt[customer] = this.kernel.now
    this.present++
    if (this.kernel.enter(0, 0, work, -1, 0, customer, this) < 0) {
      this.present--
      this.dayAway++
      return
    }
    this.workEntered += work
  }

  started(_job: number, _kind: number, customer: number): void {
    const wait = this.kernel.now - this.enteredAt[customer]!
    this.came[customer]!++
    this.waited[customer]! += wait
    this.dayWaits += wait
  }

  finished(_job: number, _kind: number, customer: number): void {
    this.elapse()
    this.present--
    this.left++
    this.stayed += this.kernel.now - this.enteredAt[customer]!
  }

  gaveUp(): void {
    invariant(false, 'nobody gives up in an episode')
  }

  private elapse(): void {
    const ticks = this.kernel.now - this.since
    this.integral += this.present * ticks
    this.busyTicks += Math.min(this.present, this.model.servers) * ticks
    this.since = this.kernel.now
  }

  /** The day is over: what must hold of it, and its numbers. */
  private close(): void {
    const { model } = this
    const end = this.since
    invariant(this.present === 0 && this.dayShows === this.left + this.dayAway, 'a day has lost or made customers')
    invariant(this.integral === this.stayed, () => `the integral of the number present is ${this.integral}, customers stayed ${this.stayed}`)
    invariant(this.busyTicks === this.workEntered, () => `work entered ${this.workEntered}, done ${this.busyTicks}`)
    this.ends.add(end)
    this.busy.add(this.busyTicks)
    this.idle.add(model.servers * end - this.busyTicks)
    this.waits.add(this.dayWaits)
    this.shows.add(this.dayShows)
    this.turnedAway.add(this.dayAway)
    this.empty.add(Math.max(0, model.servers - (this.dayShows - this.dayAway)))
    this.workAtLast.add(this.lastWork)
    if (this.dayAway > 0) this.daysTurnedAway++
    if (this.dayShows - this.dayAway < model.servers) this.daysEmpty++
    for (let m = 0; m < this.marks.length; m++) {
      const past = Math.max(0, end - this.marks[m]!)
      this.past[m]!.add(past)
      if (past > 0) this.daysPast[m]!++
    }
  }
}
