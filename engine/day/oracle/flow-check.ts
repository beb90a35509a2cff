/**
 * What must hold of every run, to the tick: nobody is lost, Little's identity clipped at the window, work is neither made nor lost.
 * A violation is a defect of the kernel or of `Flow`; it throws.
 */
import { invariant } from '../../base/invariant.ts'
import { IN_SERVICE } from '../kernel.ts'
import type { Flow } from './flow.ts'

/**
 * Checks a flow that has just been advanced.
 *
 * - by station: present at the opening + entered = left + gave up + present; the kernel counts the same number;
 * - by station: ticks of the window = sum of ticks by number present;
 * - by station: integral of the number present = ticks spent here inside the window, those still here included (Little, clipped);
 * - work that entered and did not give up = work done by servers + work left.
 *
 * @throws InvariantError
 */
export function checkFlow(flow: Flow): void {
  const { kernel, tally, customers } = flow
  const now = kernel.now
  const stayed = tally.places.map((place) => place.stayed)
  let workLeft = flow.vacationJob < 0 ? 0 : leftOf(flow, flow.vacationJob)
  let present = 0
  for (let ref = 0; ref < customers.places; ref++) {
    const job = customers.job[ref]!
    if (job < 0) continue
    present++
    stayed[customers.station[ref]!]! += now - Math.max(customers.enteredAt[ref]!, tally.windowFrom)
    workLeft += leftOf(flow, job)
  }
  tally.places.forEach((place, s) => {
    const here = flow.present[s]!
    present -= here
    const away = s === 0 && flow.vacationJob >= 0 ? 1 : 0
    invariant(kernel.busy(s) + kernel.queued(s) === here + away, () => `station ${s}: the kernel holds ${kernel.busy(s) + kernel.queued(s)} jobs, ${here} customers are there`)
    invariant(place.presentAtOpening + place.entered === place.left + place.gaveUp + here, () => `station ${s} has lost or made customers`)
    invariant(place.integral(() => 1) === now - tally.windowFrom, () => `station ${s}: times by number present do not fill the window`)
    const integral = place.integral((n) => n)
    invariant(integral <= Number.MAX_SAFE_INTEGER, 'an integral over time is too large to be exact')
    invariant(integral === stayed[s], () => `station ${s}: the integral of the number present is ${integral}, customers stayed ${stayed[s]}`)
  })
  invariant(present === 0 && customers.underWay === flow.present.reduce((a, b) => a + b, 0), 'customers under way and customers at stations differ')
  invariant(flow.workEntered === flow.workDone + workLeft, () => `work entered ${flow.workEntered}, done ${flow.workDone}, left ${workLeft}`)
}

function leftOf({ kernel }: Flow, job: number): number {
  const left = kernel.workLeft(job)
  return kernel.state(job) === IN_SERVICE ? left - (kernel.now - kernel.startedAt(job)) : left
}
