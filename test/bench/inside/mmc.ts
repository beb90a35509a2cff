/**
 * M/M/c on the engine's own kernel, the twin of bench/peers/mmc.c. It looks inside the engine, as only tests may; `npm run bench`
 * bundles it and lets it take turns with its peers.
 *
 * Lines: `customers servers gap work future made`. With `made` 1 the uniform numbers are drawn before the clock starts.
 */
import { serve } from '../../../bench/lines.ts'
import { exponential } from '../../../engine/base/distributions.ts'
import { Draws } from '../../../engine/base/draws.ts'
import { PURPOSE } from '../../../engine/base/purposes.ts'
import { FIRST_OWN_KIND, Kernel, type Owner } from '../../../engine/day/kernel.ts'
import { wholeTicks } from '../../../engine/day/ticks.ts'

/** KEY_0 and KEY_1 of bench/peers/philox.h. */
export const KEY = [0x5eedf00d, 0x0badcafe] as const
const ARRIVE = FIRST_OWN_KIND

/** Where a customer's two uniform numbers come from. */
interface Luck {
  gap(customer: number): number
  work(customer: number): number
}

function addressed(future: number): Luck {
  const draws = new Draws(...KEY, future)
  return { gap: (i) => draws.u(PURPOSE.kernel, 0, i, 0, 0), work: (i) => draws.u(PURPOSE.kernel, 0, i, 0, 1) }
}

function made(customers: number, future: number): Luck {
  const { gap, work } = addressed(future)
  const ready = Float64Array.from({ length: 2 * customers }, (_, i) => ((i & 1) === 0 ? gap(i >> 1) : work(i >> 1)))
  return { gap: (i) => ready[2 * i]!, work: (i) => ready[2 * i + 1]! }
}

export class Queue implements Owner {
  private readonly kernel = new Kernel(1, 1024)
  private waited = 0
  private waiters = 0
  private customers = 0
  private gap = 0
  private work = 0
  private luck!: Luck

  /** @param gap @param work mean ticks @returns what happened, and the milliseconds it took */
  run(
    customers: number,
    servers: number,
    gap: number,
    work: number,
    luck: Luck,
  ): { ms: number; events: number; outputs: readonly number[] } {
    this.customers = customers
    this.gap = gap
    this.work = work
    this.luck = luck
    const { kernel } = this
    const from = performance.now()
    kernel.clear()
    this.waited = this.waiters = 0
    kernel.servers[0] = servers
    kernel.schedule(0, ARRIVE, 0, 0)
    kernel.run(this)
    const ms = performance.now() - from
    return { ms, events: kernel.events, outputs: [this.waited / customers, this.waiters / customers, kernel.now] }
  }

  started(job: number): void {
    const wait = this.kernel.now - this.kernel.enteredAt[job]!
    this.waited += wait
    if (wait > 0) this.waiters++
  }

  finished(): void {}

  gaveUp(): void {}

  happened(_kind: number, customer: number): void {
    const { kernel, luck } = this
    const next = kernel.now + wholeTicks(exponential(luck.gap(customer), this.gap))
    if (customer + 1 < this.customers) kernel.schedule(next, ARRIVE, customer + 1, 0)
    kernel.enter(0, 0, wholeTicks(exponential(luck.work(customer), this.work)), -1, 0, customer, this)
  }
}

if (process.argv[2] === 'serve' && process.argv[3] === 'mmc') {
  const queue = new Queue()
  void serve((words) => {
    const [customers, servers, gap, work, future, ready] = words.map(Number) as [number, number, number, number, number, number]
    return queue.run(customers, servers, gap, work, ready === 1 ? made(customers, future) : addressed(future))
  })
}
