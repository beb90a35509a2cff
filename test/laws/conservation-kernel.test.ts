/**
 * Conservation on random small floors of the kernel, after every event: theorem, exact in ticks.
 * Stations of every make (classes, room, last come first served, work that is put down, shifts, patience), small numbers so that
 * most ticks are equal, and a horizon that cuts through work under way.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { Kernel } from '../../engine/day/kernel.ts'
import { type JobWritten, Script } from '../unit/day/kernel-notes.ts'
import { leftOf, refOf, setBusy, setEnteredAt, setLeft, setQueued } from '../unit/day/kernel-rows.ts'
import { KernelWatch, LawBroken } from './kernel-watch.ts'

const STATIONS = 2

const job: fc.Arbitrary<JobWritten> = fc.record({
  at: fc.nat(20), work: fc.nat(8), station: fc.nat(STATIONS - 1), cls: fc.nat(3), patience: fc.oneof(fc.constant(-1), fc.nat(6)),
})
const station = fc.record({
  lastFirst: fc.boolean(), room: fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 4 })),
  shifts: fc.array(fc.tuple(fc.nat(25), fc.nat(3)), { minLength: 1, maxLength: 4 }), putsDown: fc.array(fc.tuple(fc.nat(1), fc.integer({ min: 2, max: 3 })), { maxLength: 2 }),
})
const floor = fc.record({
  jobs: fc.array(job, { maxLength: 25 }), stations: fc.tuple(station, station), horizon: fc.nat(40), withdraw: fc.array(fc.tuple(fc.nat(24), fc.nat(20)), { maxLength: 3 }),
})
type FloorWritten = typeof floor extends fc.Arbitrary<infer T> ? T : never

function scriptOf({ jobs, stations, withdraw }: FloorWritten): Script {
  const script = new Script(jobs, STATIONS)
  stations.forEach((s, i) => {
    script.kernel.setRoom(i, s.room)
    if (s.lastFirst) script.kernel.serveLastFirst(i)
    for (const [by, what] of s.putsDown) script.kernel.letPutDown(i, by, [what])
    for (const [at, count] of s.shifts) script.servers(count, at, i)
  })
  for (const [row, at] of withdraw) {
    script.when(at, () => {
      const job = script.job[row] ?? -1
      // a place may have a new holder: only who is still written on it
      if (job >= 0 && script.kernel.state(job) === 1 && refOf(script.kernel, job) === row) script.kernel.withdraw(job)
    })
  }
  return script
}

function follow(written: FloorWritten): KernelWatch {
  const script = scriptOf(written)
  const watch = new KernelWatch(script.kernel)
  script.run(written.horizon)
  watch.close()
  return watch
}

describe('after every event of 1,500 random floors', () => {
  test('jobs, servers, lines, work and Little to the tick', () => {
    let [came, done, gone, cut] = [0, 0, 0, 0]
    fc.assert(
      fc.property(floor, (written) => {
        const watch = follow(written)
        came += watch.came
        done += watch.done
        gone += watch.gone
        cut += watch.stays.size
      }),
      { seed: 32, numRuns: 1500 },
    )
    // the cases are not empty: each way out is taken thousands of times
    expect(Math.min(done, gone, cut)).toBeGreaterThan(1000)
    expect(done + gone + cut).toBe(came)
  })

  test('at the end nobody is left but at stations without servers', () => {
    fc.assert(
      fc.property(floor, (written) => {
        const script = scriptOf(written)
        const watch = new KernelWatch(script.kernel)
        script.run()
        watch.close()
        for (let s = 0; s < STATIONS; s++) expect(script.kernel.servers(s) > 0 && script.kernel.queued(s) > 0).toBe(false)
      }),
      { seed: 33, numRuns: 300 },
    )
  })
})

describe('the watch itself sees', () => {
  const jobs = [{ at: 0, work: 5 }, { at: 1, work: 5 }, { at: 2, work: 5 }]
  const watched = (spoil: (kernel: Kernel) => void): (() => void) => () => {
    const script = new Script(jobs).servers(1)
    const watch = new KernelWatch(script.kernel)
    script.when(3, () => spoil(script.kernel))
    script.run()
    watch.close()
  }

  test('nothing wrong where nothing is', () => expect(watched(() => {})).not.toThrow())
  test('a server too many', () => expect(watched((k) => setBusy(k, 0, k.busy(0) + 1))).toThrow(LawBroken))
  test('a job that is lost', () => expect(watched((k) => setQueued(k, 0, k.queued(0) - 1))).toThrow(LawBroken))
  test('an idle server', () => expect(watched((k) => k.setServers(0, k.servers(0) + 1))).toThrow(LawBroken))
  test('a moved entry', () => expect(watched((k) => setEnteredAt(k, 1, 9))).toThrow(LawBroken))
  test('work that is made', () => expect(watched((k) => setLeft(k, 0, leftOf(k, 0) + 1))).toThrow(LawBroken))
})
