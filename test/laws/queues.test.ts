/**
 * The theorems among the fifteen properties of reliability.md 4, on the kernel itself: they hold for every case, to the tick.
 * P1-P5 stand in test/metamorphic, P11 in conservation-*.test.ts, P12 in test/metamorphic/accounts.test.ts, P13 in
 * test/unit/scenarios. What only looks like a theorem stands in false-laws.test.ts, with the smallest counterexample.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { firstWaits, type Patient, patientsOf, serve, serversUpTo, stays, total } from './stations.ts'

const RUNS = { seed: 8, numRuns: 800 }

const slower = (patients: readonly Patient[], k: number): readonly Patient[] =>
  patients.map((p) => ({ ...p, at: p.at * k, work: p.work.map((w) => w * k), patience: (p.patience ?? -1) < 0 ? -1 : p.patience! * k }))

describe('P6, P7: units and the clock', () => {
  const rich = patientsOf(2, { classes: 3, patience: true })

  test('all durations times k: all times times k', () => {
    fc.assert(
      fc.property(rich, serversUpTo(3), serversUpTo(3), fc.integer({ min: 2, max: 60_000 }), fc.boolean(), (patients, c1, c2, k, putsDown) => {
        const stages = { servers: [c1, c2], putsDown }
        const [one, many] = [serve(patients, stages), serve(slower(patients, k), stages)]
        expect(many.left).toEqual(one.left.map((t) => t * k))
        expect(many.waits).toEqual(one.waits.map((w) => w.map((t) => t * k)))
        expect(many.gaveUp).toEqual(one.gaveUp)
      }),
      RUNS,
    )
  })

  test('the clock shifted: the same waits', () => {
    fc.assert(
      fc.property(rich, serversUpTo(3), serversUpTo(3), fc.nat(86_400_000), fc.boolean(), (patients, c1, c2, shift, putsDown) => {
        const stages = { servers: [c1, c2], putsDown }
        const later = patients.map((p) => ({ ...p, at: p.at + shift }))
        expect(serve(later, stages).waits).toEqual(serve(patients, stages).waits)
      }),
      RUNS,
    )
  })
})

describe('P8, P9: one station, first come first served, work tied to the patient', () => {
  test('one more server: every single wait is no longer (Kiefer and Wolfowitz)', () => {
    fc.assert(
      fc.property(patientsOf(1), serversUpTo(4), (patients, c) => {
        const [few, more] = [firstWaits(serve(patients, { servers: [c] })), firstWaits(serve(patients, { servers: [c + 1] }))]
        few.forEach((wait, p) => expect(more[p]!).toBeLessThanOrEqual(wait))
      }),
      RUNS,
    )
  })

  test('one patient less: every other wait is no longer', () => {
    fc.assert(
      fc.property(patientsOf(1), serversUpTo(3), fc.nat(8), (patients, c, who) => {
        const gone = who % patients.length
        const all = firstWaits(serve(patients, { servers: [c] })).filter((_, p) => p !== gone)
        const fewer = firstWaits(serve(patients.filter((_, p) => p !== gone), { servers: [c] }))
        all.forEach((wait, p) => expect(fewer[p]!).toBeLessThanOrEqual(wait))
      }),
      RUNS,
    )
  })

  test('one piece of work shorter: every wait is no longer', () => {
    fc.assert(
      fc.property(patientsOf(1), serversUpTo(3), fc.nat(8), (patients, c, who) => {
        const quick = patients.map((p, i) => (i === who % patients.length ? { ...p, work: [Math.max(0, p.work[0]! - 3)] } : p))
        const [before, after] = [firstWaits(serve(patients, { servers: [c] })), firstWaits(serve(quick, { servers: [c] }))]
        before.forEach((wait, p) => expect(after[p]!).toBeLessThanOrEqual(wait))
      }),
      RUNS,
    )
  })
})

describe('P10: work is neither made nor lost by its order', () => {
  const classes = patientsOf(1, { classes: 4 })

  test('one server: the last one leaves at the same tick under every order that never idles', () => {
    fc.assert(
      fc.property(classes, (patients) => {
        const last = (how: { readonly lastFirst?: boolean; readonly putsDown?: boolean }, plain = false): number =>
          Math.max(...serve(plain ? patients.map((p) => ({ ...p, cls: 0 })) : patients, { servers: [1], ...how }).left)
        const fifo = last({}, true)
        expect([last({ lastFirst: true }, true), last({}), last({ putsDown: true })]).toEqual([fifo, fifo, fifo])
      }),
      RUNS,
    )
  })

  test('equal work on one server: the same total wait under every order', () => {
    fc.assert(
      fc.property(classes, fc.integer({ min: 1, max: 9 }), (drawn, same) => {
        const patients = drawn.map((p) => ({ ...p, work: [same] }))
        const wait = (how: { readonly lastFirst?: boolean }): number => total(firstWaits(serve(patients, { servers: [1], ...how })))
        expect(wait({ lastFirst: true })).toBe(wait({}))
        expect(total(firstWaits(serve(patients.map((p) => ({ ...p, cls: 0 })), { servers: [1] })))).toBe(wait({}))
      }),
      RUNS,
    )
  })

  test('one more server at the last stage of a line of two: nobody leaves later', () => {
    fc.assert(
      fc.property(patientsOf(2), serversUpTo(3), serversUpTo(3), (patients, c1, c2) => {
        const [few, more] = [serve(patients, { servers: [c1, c2] }), serve(patients, { servers: [c1, c2 + 1] })]
        few.left.forEach((tick, p) => expect(more.left[p]!).toBeLessThanOrEqual(tick))
      }),
      RUNS,
    )
  })

  test('work taken in the order of starts: one more server upstream never lengthens the total stay', () => {
    fc.assert(
      fc.property(patientsOf(2), serversUpTo(2), serversUpTo(2), (patients, c1, c2) => {
        const stay = (servers: readonly number[]): number => total(stays(patients, serve(patients, { servers, byStart: true })))
        expect(stay([c1 + 1, c2])).toBeLessThanOrEqual(stay([c1, c2]))
      }),
      RUNS,
    )
  })
})
