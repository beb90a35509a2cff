/**
 * What one replication counts: by station over time, by group (station or class) over customers. Mutated by its `Flow` only.
 * Times are whole ticks; sums of whole ticks are exact as long as they stay below 2^53, which `checkFlow` holds.
 */
import { ln } from '../../base/maths.ts'
import { widened } from '../../base/widen.ts'
import { Shape, Times } from './times.ts'

/** What is watched beyond the counts that every run keeps. In ticks. */
export interface Watch {
  readonly waitMarks: readonly number[]
  readonly sojournMarks: readonly number[]
  readonly waitBins: boolean
  readonly sojournBins: boolean
  /** logarithms of the work */
  readonly work: boolean
  /** gaps between those who leave */
  readonly departures: boolean
  /** times within a period at which the number at station 0 is read */
  readonly probes: readonly number[]
  readonly probePeriod: number
}

/** One station over time. */
export class Place {
  /** ticks with so many customers present */
  at = new Float64Array(64)
  /** servers with customers, times ticks */
  busy = 0
  entered = 0
  turnedAway = 0
  gaveUp = 0
  left = 0
  /** ticks spent here by those who have gone, from the opening of the window on: with those still here it is the integral of their number */
  stayed = 0
  presentAtOpening = 0
  /** periods of somebody being here that began and ended in the window */
  spells = 0
  spellTicks = 0

  /** Room for so many customers at once. */
  fit(customers: number): void {
    if (customers >= this.at.length) this.at = widened(this.at, customers * 2)
  }

  clear(present: number): void {
    this.at.fill(0)
    this.busy = this.entered = this.turnedAway = this.gaveUp = this.left = this.stayed = this.spells = this.spellTicks = 0
    this.presentAtOpening = present
  }

  /** Ticks times a function of the number present, added up. */
  integral(of: (present: number) => number): number {
    let total = 0
    for (let n = 0; n < this.at.length; n++) if (this.at[n]! > 0) total += of(n) * this.at[n]!
    return total
  }
}

export class FlowTally {
  readonly places: readonly Place[]
  readonly waits: readonly Times[]
  readonly sojourns: readonly Times[]
  /** sojourn less own work: differs from the wait where work is put down; kept only then, and by class */
  readonly idles: readonly Times[]
  readonly waitShape: Shape
  readonly sojournShape: Shape
  /** from the door to the way out (closed: a round) */
  readonly visits = new Times()
  /** gaps between those who leave */
  readonly departures = new Times()
  /** what is left of a vacation when a customer meets one */
  readonly residuals = new Times()
  /** waits that ended in giving up */
  gaveUpWaits = 0
  /** logarithm of the work in ticks */
  workCount = 0
  workLn = 0
  workLnSquares = 0
  readonly probeSum: Float64Array
  readonly probeCount: Float64Array
  /** tick */
  windowFrom = 0
  private readonly keepIdles: boolean
  private readonly watchWork: boolean
  private readonly shaped: number
  private readonly scaleLeast: number

  /**
   * @param keepIdles waits and sojourns do not say it all: work is put down, or groups are classes
   * @param shaped the group whose waits and sojourns have a shape; -1 for all together
   * @param scaleLeast ticks: a histogram is no finer than for so long a time, however little was seen before the window
   */
  constructor(stations: number, groups: number, keepIdles: boolean, shaped: number, scaleLeast: number, watch: Watch) {
    const times = (): Times[] => Array.from({ length: groups }, () => new Times())
    this.places = Array.from({ length: stations }, () => new Place())
    this.waits = times()
    this.sojourns = times()
    this.idles = times()
    this.waitShape = new Shape(watch.waitMarks, watch.waitBins)
    this.sojournShape = new Shape(watch.sojournMarks, watch.sojournBins)
    this.keepIdles = keepIdles
    this.watchWork = watch.work
    this.shaped = shaped
    this.scaleLeast = scaleLeast
    this.probeSum = new Float64Array(watch.probes.length)
    this.probeCount = new Float64Array(watch.probes.length)
  }

  /** A wait is over: work has begun, or patience has ended. */
  waited(group: number, wait: number): void {
    this.waits[group]!.add(wait)
    if (this.shaped < 0 || group === this.shaped) this.waitShape.add(wait)
  }

  served(group: number, sojourn: number, work: number): void {
    this.sojourns[group]!.add(sojourn)
    if (this.keepIdles) this.idles[group]!.add(sojourn - work)
    if (this.shaped < 0 || group === this.shaped) this.sojournShape.add(sojourn)
    if (this.watchWork && work > 0) this.noteWork(ln(work))
  }

  private noteWork(logarithm: number): void {
    this.workCount++
    this.workLn += logarithm
    this.workLnSquares += logarithm * logarithm
  }

  /** Begins anew; the histograms take their scale from what has been seen. */
  clear(now: number, present: Int32Array): void {
    const seen = this.sojourns.reduce((total, times) => ({ count: total.count + times.count, sum: total.sum + times.sum }), { count: 0, sum: 0 })
    const scale = Math.max(this.scaleLeast, seen.count === 0 ? 0 : seen.sum / seen.count)
    this.windowFrom = now
    this.places.forEach((place, s) => place.clear(present[s]!))
    for (const list of [this.waits, this.sojourns, this.idles]) for (const times of list) times.clear()
    for (const times of [this.visits, this.departures, this.residuals]) times.clear()
    this.waitShape.clear(scale)
    this.sojournShape.clear(scale)
    this.probeSum.fill(0)
    this.probeCount.fill(0)
    this.gaveUpWaits = this.workCount = this.workLn = this.workLnSquares = 0
  }
}
