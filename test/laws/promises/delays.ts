/** M/M/1 from empty, the first 25 delays: the classical bed for intervals (Law), on the practice's own kernel. */
import { Draws } from '../../../engine/base/draws.ts'
import { exponential } from '../../../engine/base/distributions.ts'
import { PURPOSE } from '../../../engine/base/purposes.ts'
import { FIRST_OWN_KIND, Kernel, type Owner } from '../../../engine/day/kernel.ts'

/** Mean delay of the first 25 customers, arrivals 1 a unit of time, mean service 0.9: exact. */
export const TRUE_MEAN = 2.124489
export const CUSTOMERS = 25
const TICKS = 1_000_000

/** Mean delay of the first 25 customers in one replication, units of time. */
export class Delays implements Owner {
  private readonly kernel = new Kernel(1, 64)
  private draws!: Draws
  private waited = 0

  replicate(replication: number): number {
    this.draws = new Draws(25, 90, replication)
    this.waited = 0
    this.kernel.clear()
    this.kernel.shift(0, 0, 1)
    let at = 0
    for (let c = 0; c < CUSTOMERS; c++) {
      at += Math.round(exponential(this.draws.u(PURPOSE.kernel, 1, c, 0, 0), TICKS))
      this.kernel.schedule(at, FIRST_OWN_KIND, c, 0)
    }
    this.kernel.run(this)
    return this.waited / CUSTOMERS / TICKS
  }

  happened(_kind: number, c: number): void {
    const work = Math.round(exponential(this.draws.u(PURPOSE.kernel, 1, c, 0, 1), 0.9 * TICKS))
    this.kernel.enter(0, 0, work, -1, 1, c, this)
  }

  started(job: number): void {
    this.waited += this.kernel.now - this.kernel.enteredAt(job)
  }

  finished(): void {}
  gaveUp(): void {}
}
