/** Every check is seen to fail once: a fault is planted in the case or in the kernel itself, and an oracle must say so. */
import { afterEach, describe, expect, test } from 'vitest'

import { Kernel } from '../../engine/day/kernel.ts'
import { Lines } from '../../engine/day/lines.ts'
import { setLeft } from '../unit/day/kernel-rows.ts'
import { type Case, failures, only, reference, rowsOf } from './cases.ts'

/** The kernel's methods, private ones and those of its lines too. */
type Methods = Record<string, (this: Kernel, ...args: unknown[]) => unknown>
const methods = Kernel.prototype as unknown as Methods
const names = [Lines.prototype, Kernel.prototype].flatMap((prototype) => Object.getOwnPropertyNames(prototype))
const sound = Object.fromEntries(names.filter((name) => name !== 'now').map((name) => [name, methods[name]!]))

afterEach(() => {
  Object.assign(methods, sound)
})

/** Answers outside their interval (too wide an interval is no catch), or the broken promise that stopped the run. */
function caught(one: Case, warmUp = true): readonly string[] {
  try {
    const rows = rowsOf(one, { warmUp, eventsMax: 4_000_000 })
    return failures(rows.filter(({ expected, low, high }) => low !== null && (expected! < low || expected! > high!)))
  } catch (error) {
    if (error instanceof Error && error.name === 'InvariantError') return [error.message]
    throw error
  }
}

const changed = (one: Case, inputs: object): Case => ({ ...one, inputs: { ...one.inputs, ...inputs } })

describe('a wrong model is caught', () => {
  const wide = { name: 'many at once', kind: 'mginf', inputs: { lambda: 60, mean_service: 2.5 }, outputs: { L: 150 } }

  test.each([
    { fault: 'last first instead of first first', one: changed(only(reference('M/M/1'), 'P_Wq_gt_5'), { discipline: 'LIFO' }) },
    { fault: 'one server fewer', one: changed(only(reference('M/M/2/6'), 'P_block', 'L'), { c: 1 }) },
    { fault: 'room for one more', one: changed(only(reference('M/M/1/5'), 'P_block'), { K: 6 }) },
    { fault: 'one more server', one: changed(only(reference('M/M/3'), 'P_wait'), { c: 4 }) },
    { fault: 'exponential instead of fixed work', one: { ...only(reference('M/D/1'), 'P_N_1'), kind: 'mmc', inputs: { lambda: 0.8, mu: 1 } } },
    { fault: 'nobody stays away', one: changed(only(reference('Finite appointment session: equal spacing 30 min, 20% no-show'), 'mean_wait_shown'), { show_prob: 1 }) },
    { fault: 'urgent work is put down though it may not be', one: { ...only(reference('M/M/1 non-preemptive priority, 3 classes (Cobham)'), 'Wq1'), kind: 'priority-preemptive' } },
  ])('$fault', ({ one }) => {
    expect(caught(one)).not.toEqual([])
  })

  test('the empty start is counted', () => {
    expect(caught(wide)).toEqual([])
    expect(caught(wide, false)).not.toEqual([])
  })

  test('a bound is broken', () => {
    const rows = rowsOf({ name: 'bound', kind: 'bounds', inputs: { lambda: 0.7, mu: 1, ca2: 0.5, cs2: 0.5 }, outputs: { an_upper_Wq: 2, a_lower_Wq: 2, lower_Wq: 0 } })
    expect(rows.map((row) => row.pass)).toEqual([true, false, true])
  })
})

describe('a wrong kernel is caught', () => {
  const cobham = only(reference('M/M/1 non-preemptive priority, 3 classes (Cobham)'), 'Wq1')
  const preempt = only(reference('M/M/1 preemptive-resume priority, 3 classes'), 'W1')
  const waits = only(reference('M/M/1'), 'P_Wq_gt_5')
  const room = only(reference('M/M/1/5'), 'P_block')
  const patience: Case = { name: 'calls', kind: 'erlang-a', inputs: { lambda: 1, mu: 1, theta: 1 }, outputs: { P_abandon: Math.exp(-1) } }

  test.each([
    { fault: 'none: the sound kernel', one: patience, break: () => undefined, survives: true },
    { fault: 'the queue is served from its end', one: waits, break: () => {
      methods['line'] = function (job) { return sound['lineFirst']!.call(this, job) }
    } },
    { fault: 'the least urgent class goes first', one: cobham, break: () => {
      methods['beginNext'] = function (station, owner) {
        for (let cls = 15; cls >= 0; cls--) {
          const job = this.firstWaiting(station as number, cls)
          if (job < 0) continue
          sound['unline']!.call(this, job)
          sound['begin']!.call(this, job, owner)
          return
        }
      }
    } },
    { fault: 'nothing is ever put down', one: preempt, break: () => {
      methods['letPutDown'] = () => undefined
    } },
    { fault: 'work that was put down begins anew', one: preempt, break: () => {
      methods['putDown'] = function (job) {
        const left = this.workLeft(job as number)
        sound['putDown']!.call(this, job)
        setLeft(this, job as number, left)
      }
    } },
    { fault: 'the room holds one more', one: room, break: () => {
      methods['enter'] = function (...args) {
        if (this.room(0) === 5) this.setRoom(0, 6)
        return sound['enter']!.apply(this, args)
      }
    } },
    { fault: 'nobody ever gives up', one: patience, break: () => {
      methods['enter'] = function (station, cls, work, _patience, ...rest) { return sound['enter']!.call(this, station, cls, work, 1e15, ...rest) }
    } },
    { fault: 'a customer is lost when it gives up', one: patience, break: () => {
      methods['giveUp'] = function (job) {
        sound['unline']!.call(this, job)
        sound['drop']!.call(this, job)
      }
    } },
    { fault: 'one server never comes', one: only(reference('M/M/2/6'), 'P_block'), break: () => {
      methods['changeShift'] = function (station, servers, owner) { return sound['changeShift']!.call(this, station, (servers as number) - 1, owner) }
    } },
  ])('$fault', ({ one, break: plant, ...row }) => {
    plant()
    const found = caught(one)
    if ('survives' in row) expect(found).toEqual([])
    else expect(found).not.toEqual([])
  }, 20_000)
})
