/** One replication of a system that runs on: forgets its start, then grows its window. */
import { checkFlow } from './flow-check.ts'
import { Flow } from './flow.ts'
import type { Luck } from './luck.ts'
import type { FlowModel } from './model.ts'
import type { Replication } from './replication.ts'
import type { FlowSamplers } from './sampler.ts'
import type { FlowTally, Watch } from './tally.ts'

export class FlowRun implements Replication {
  readonly model: FlowModel
  readonly tally: FlowTally
  readonly ticksPerUnit: number
  private readonly flow: Flow
  private readonly opened: number

  /** @param warmUp units; 0 counts the empty start too */
  constructor(model: FlowModel, luck: Luck, ticksPerUnit: number, watch: Watch, samplers: FlowSamplers, warmUp: number) {
    this.model = model
    this.ticksPerUnit = ticksPerUnit
    this.flow = new Flow(model, luck, ticksPerUnit, watch, samplers)
    this.tally = this.flow.tally
    this.opened = Math.round(this.whole(warmUp) * ticksPerUnit)
    this.flow.advance(this.opened)
    this.flow.openWindow()
  }

  extend(customers: number): void {
    const until = this.opened + Math.round(this.whole(customers / this.model.rate) * this.ticksPerUnit)
    if (until <= this.flow.kernel.now) return
    this.flow.advance(until)
    checkFlow(this.flow)
  }

  /** Length of the window in ticks. */
  get ticks(): number {
    return this.flow.kernel.now - this.opened
  }

  get customers(): number {
    return this.tally.sojourns.reduce((total, times) => total + times.count, 0)
  }

  get events(): number {
    return this.flow.kernel.events
  }

  /** Whole periods, where there is a period. */
  private whole(units: number): number {
    const wave = this.model.streams.find((stream) => stream.wave !== null)?.wave ?? null
    return wave === null ? units : Math.ceil(units / wave.period) * wave.period
  }
}
