/** Gathers what the readings of one run need watched. Mutated while readings are chosen, then turned into a `Watch` in ticks. */
import type { Watch } from './tally.ts'

/** Equal steps of a period at which the number present is read: enough for the first harmonic. */
const GRID = 24

export class WatchList {
  waitBins = false
  sojournBins = false
  work = false
  departures = false
  private readonly waits: number[] = []
  private readonly sojourns: number[] = []
  private readonly probes: number[] = []
  private period = 0

  /** @returns its number */
  waitMark(time: number): number {
    return this.waits.push(time) - 1
  }

  sojournMark(time: number): number {
    return this.sojourns.push(time) - 1
  }

  probe(time: number, period: number): number {
    this.period = period
    return this.probes.push(time - Math.floor(time / period) * period) - 1
  }

  probeGrid(period: number): readonly number[] {
    return Array.from({ length: GRID }, (_, i) => this.probe((i * period) / GRID, period))
  }

  inTicks(ticksPerUnit: number): Watch {
    const ticks = (time: number): number => time * ticksPerUnit
    const whole = (time: number): number => Math.round(time * ticksPerUnit)
    return {
      waitMarks: this.waits.map(ticks), sojournMarks: this.sojourns.map(ticks),
      waitBins: this.waitBins, sojournBins: this.sojournBins, work: this.work, departures: this.departures,
      probes: this.probes.map(whole), probePeriod: whole(this.period),
    }
  }
}
