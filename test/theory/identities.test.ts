/** Laws of queues that need no formula: what arrivals see, what departures look like, what scaling and luck may change. */
import { describe, expect, test } from 'vitest'

import { type Case, failures, rowsOf } from './cases.ts'

const mm1: Case = { name: 'M/M/1', kind: 'mmc', inputs: { lambda: 0.5, mu: 1 }, outputs: { P_wait: 0.5 } }

describe('laws of queues', () => {
  test('what leaves M/M/c is as random as what comes (Burke); behind D/M/1 it is not', () => {
    expect(failures(rowsOf({ ...mm1, outputs: { departure_scv: 1 } }))).toEqual([])
    const [row] = rowsOf({ name: 'D/M/1', kind: 'dm1', inputs: { interval: 2, mu: 1 }, outputs: { departure_scv: 1 } })
    expect(row!.high).toBeLessThan(0.95)
  })

  test('Poisson arrivals see time averages; arrivals by the clock do not', () => {
    expect(failures(rowsOf({ ...mm1, outputs: { P_wait: 0.5, rho: 0.5 } }))).toEqual([])
    const rows = rowsOf({ name: 'D/M/1', kind: 'dm1', inputs: { interval: 1.25, mu: 1 }, outputs: { P_wait: 0.628629796497, rho: 0.8 } })
    expect(failures(rows)).toEqual([])
  })

  test('urgency moves waits about and makes none: the mean over classes is the mean without classes', () => {
    const classes: Case = { name: 'classes', kind: 'priority-nonpreemptive', inputs: { lambdas: [0.25, 0.25], mu: 1 }, outputs: { W_overall: 2, rho: 0.5 } }
    expect(failures(rowsOf(classes))).toEqual([])
  })

  test('a network with one station is a queue, and a tandem with one station too', () => {
    const network: Case = { name: 'one', kind: 'network', inputs: { external: [0.5], P: [[0]], c: [1], mu: [1] }, outputs: { L1: 1, W_total: 2 } }
    const tandem: Case = { name: 'one', kind: 'tandem', inputs: { lambda: 0.5, stations: [{ c: 1, mu: 1 }] }, outputs: { L1: 1, W_total: 2 } }
    // the same customers in the same order with the same luck: the same numbers
    expect(rowsOf(network)).toEqual(rowsOf(tandem))
  })
})

describe('the run', () => {
  test('twice is once', () => {
    expect(rowsOf(mm1)).toEqual(rowsOf(mm1))
  })

  test('another seed is another luck', () => {
    expect(rowsOf(mm1, { seed: 'another' })[0]!.simulated).not.toBe(rowsOf(mm1)[0]!.simulated)
  })

  test('all times doubled double every wait, to the last bit', () => {
    const slow: Case = { ...mm1, inputs: { lambda: 0.25, mu: 0.5 } }
    const [fast, twice] = [rowsOf({ ...mm1, outputs: { W: 2, P_wait: 0.5 } }), rowsOf({ ...slow, outputs: { W: 4, P_wait: 0.5 } })]
    expect(twice[0]!.simulated).toBe(2 * fast[0]!.simulated!)
    expect(twice[1]!.simulated).toBe(fast[1]!.simulated)
  })

  test('is not disturbed by another one', () => {
    const alone = rowsOf(mm1)
    rowsOf({ name: 'other', kind: 'mmc', inputs: { lambda: 1, mu: 1, c: 2 }, outputs: { W: 4 / 3 } })
    expect(rowsOf(mm1)).toEqual(alone)
  })

  test('leaves its input alone', () => {
    const frozen = JSON.parse(JSON.stringify(mm1), (_, value: unknown) => (typeof value === 'object' && value !== null ? Object.freeze(value) : value)) as Case
    expect(rowsOf(frozen)).toEqual(rowsOf(mm1))
  })

  test('does not touch what is beside it: names and order of cases change nothing', () => {
    const renamed = rowsOf({ ...mm1, name: 'x' })
    expect(renamed.map(({ simulated: value }) => value)).toEqual(rowsOf(mm1).map(({ simulated: value }) => value))
  })
})
