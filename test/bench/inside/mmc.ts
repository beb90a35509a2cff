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

/** Puts a customer's two uniform numbers, of the gap and of the work, into `out`. */
type Luck = (out: Float64Array, customer: number) => void

function addressed(future: number): Luck {
  const draws = new Draws(...KEY, future)
  return (out, customer) => draws.fill(out, 2, PURPOSE.kernel, 0, customer, 0)
}

function made(customers: number, future: number): Luck {
  const draw = addressed(future)
  const ready = new Float64Array(2 * customers)
  for (let i = 0; i < customers; i++) draw(ready.subarray(2 * i, 2 * i + 2), i)
  return (out, customer) => {
    out[0] = ready[2 * customer]!
    out[1] = ready[2 * customer + 1]!
  }
}

export class Queue implements Owner {
  private readonly kernel = new Kernel(1, 1024)
  private waited = 0
  private waiters = 0
  private customers = 0
  private gap = 0
  private work = 0
  private luck!: Luck
  /** of the gap and of the work */
  private readonly u = new Float64Array(2)

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
    kernel.setServers(0, servers)
    kernel.schedule(0, ARRIVE, 0, 0)
    kernel.run(this)
    const ms = performance.now() - from
    return { ms, events: kernel.events, outputs: [this.waited / customers, this.waiters / customers, kernel.now] }
  }

  started(job: number): void {
    const wait = this.kernel.now - this.kernel.enteredAt(job)
    this.waited += wait
    if (wait > 0) this.waiters++
  }

  finished(): void {}

  gaveUp(): void {}

  happened(_kind: number, customer: number): void {
    const { kernel, u } = this
    this.luck(u, customer)
    const next = kernel.now + wholeTicks(exponential(u[0]!, this.gap))
    if (customer + 1 < this.customers) kernel.schedule(next, ARRIVE, customer + 1, 0)
    kernel.enter(0, 0, wholeTicks(exponential(u[1]!, this.work)), -1, 0, customer, this)
  }
}

if (process.argv[2] === 'serve' && process.argv[3] === 'mmc') {
  const queue = new Queue()
  void serve((words) => {
    const [customers, servers, gap, work, future, ready] = words.map(Number) as [number, number, number, number, number, number]
    return queue.run(customers, servers, gap, work, ready === 1 ? made(customers, future) : addressed(future))
  })
}
