/** The kernel by hand: who is served when, to the tick. */
import { describe, expect, test } from 'vitest'

import { IN_SERVICE, Kernel, WAITING } from '../../../engine/day/kernel.ts'
import { type JobWritten, Script } from './kernel-notes.ts'

/** Starts and ends only, in order. */
const told = (jobs: readonly JobWritten[], servers = 1): readonly string[] => new Script(jobs).servers(servers).run()

describe('order', () => {
  test('first come, first served within a class', () => {
    expect(told([{ at: 0, work: 10 }, { at: 1, work: 5 }, { at: 2, work: 1 }])).toEqual([
      '0 start 0', '10 start 1', '10 done 0', '15 start 2', '15 done 1', '16 done 2',
    ])
  })

  test('equal ticks: first scheduled, first served', () => {
    const jobs = Array.from({ length: 12 }, () => ({ at: 3, work: 2 }))
    const starts = told(jobs).filter((n) => n.includes('start')).map((n) => n.split(' start '))
    expect(starts).toEqual(jobs.map((_, i) => [`${3 + 2 * i}`, `${i}`]))
  })

  test('the more urgent class first, in order within it', () => {
    const jobs = [{ at: 0, work: 10 }, { at: 1, work: 1, cls: 2 }, { at: 2, work: 1, cls: 1 }, { at: 3, work: 1, cls: 1 }, { at: 4, work: 1, cls: 0 }]
    expect(told(jobs).filter((n) => n.includes('start'))).toEqual(['0 start 0', '10 start 4', '11 start 2', '12 start 3', '13 start 1'])
  })

  test('last come, first served where the station says so', () => {
    const script = new Script([{ at: 0, work: 10 }, { at: 1, work: 1 }, { at: 2, work: 1 }, { at: 3, work: 1 }]).servers(1)
    script.kernel.serveLastFirst(0)
    expect(script.run().filter((n) => n.includes('start'))).toEqual(['0 start 0', '10 start 3', '11 start 2', '12 start 1'])
  })

  test('a server that finishes takes the next before the owner hears of it: nobody jumps the queue', () => {
    const script = new Script([{ at: 0, work: 5 }, { at: 1, work: 5 }]).servers(1)
    // the owner enters a job the moment the first is done; it must wait behind the second
    const { kernel } = script
    const seen: number[] = []
    script.finished = function (this: Script, _job, _kind, row) {
      if (row === 0) seen.push(kernel.now, kernel.state(kernel.enter(0, 0, 1, -1, 1, 9, this)))
    }
    expect(script.run()).toEqual(['0 start 0', '5 start 1', '10 start 9'])
    expect(seen).toEqual([5, WAITING])
  })

  test('work ends before anything new comes at the same tick', () => {
    expect(told([{ at: 0, work: 5 }, { at: 5, work: 1 }])).toEqual(['0 start 0', '5 done 0', '5 start 1', '6 done 1'])
  })
})

describe('servers', () => {
  test('as many at once as there are servers', () => {
    expect(told([{ at: 0, work: 10 }, { at: 0, work: 4 }, { at: 0, work: 4 }], 2)).toEqual(['0 start 0', '0 start 1', '4 start 2', '4 done 1', '8 done 2', '10 done 0'])
  })

  test('nobody serves before the shift; more servers take who waits; who leaves finishes first', () => {
    const script = new Script([{ at: 0, work: 10 }, { at: 0, work: 10 }, { at: 0, work: 10 }]).servers(2, 5).servers(1, 8).servers(3, 16)
    // one server is left when both finish: the third starts with the second of them
    expect(script.run()).toEqual(['5 start 0', '5 start 1', '15 done 0', '15 start 2', '15 done 1', '25 done 2'])
  })

  test('two finish at one tick, one server is left: one of the waiting starts', () => {
    const script = new Script([{ at: 0, work: 10 }, { at: 0, work: 10 }, { at: 1, work: 5 }, { at: 1, work: 5 }]).servers(2).servers(1, 3)
    expect(script.run()).toEqual(['0 start 0', '0 start 1', '10 done 0', '10 start 2', '10 done 1', '15 start 3', '15 done 2', '20 done 3'])
  })
})

describe('room', () => {
  test('in service and waiting together; beyond it turned away', () => {
    const script = new Script([{ at: 0, work: 10 }, { at: 1, work: 10 }, { at: 2, work: 10 }, { at: 10, work: 10 }]).servers(1)
    script.kernel.setRoom(0, 2)
    expect(script.run()).toEqual(['0 start 0', '2 full 2', '10 start 1', '10 done 0', '20 start 3', '20 done 1', '30 done 3'])
  })

  test('stations do not share rooms or servers', () => {
    const script = new Script([{ at: 0, work: 10 }, { at: 0, work: 10, station: 1 }, { at: 1, work: 1, station: 1 }], 2).servers(1).servers(1, 0, 1)
    script.kernel.setRoom(0, 1)
    expect(script.run()).toEqual(['0 start 0', '0 start 1', '10 done 0', '10 start 2', '10 done 1', '11 done 2'])
  })
})

describe('patience', () => {
  test('who is not served in time goes, and the queue closes up', () => {
    expect(told([{ at: 0, work: 10 }, { at: 1, work: 5, patience: 4 }, { at: 2, work: 5 }])).toEqual(['0 start 0', '5 gone 1', '10 start 2', '10 done 0', '15 done 2'])
  })

  test('served at the last tick is served', () => {
    expect(told([{ at: 0, work: 10 }, { at: 1, work: 5, patience: 9 }])).toEqual(['0 start 0', '10 start 1', '10 done 0', '15 done 1'])
  })

  test('no patience at all: served now or never', () => {
    expect(told([{ at: 0, work: 10, patience: 0 }, { at: 1, work: 5, patience: 0 }])).toEqual(['0 start 0', '1 gone 1', '10 done 0'])
  })

  test('a stale give-up does not hit the next holder of the job\'s place', () => {
    // job 1 is served at 3 with its give-up pending at 20; job 3 takes over its place in memory and waits over tick 20
    const script = new Script([{ at: 0, work: 3 }, { at: 1, work: 5, patience: 19 }, { at: 4, work: 30 }, { at: 10, work: 5 }]).servers(1)
    expect(script.run()).toEqual(['0 start 0', '3 start 1', '3 done 0', '8 start 2', '8 done 1', '38 start 3', '38 done 2', '43 done 3'])
    expect(script.job[3]).toBe(script.job[1])
  })
})

describe('withdrawing', () => {
  test('without a word; from the middle, the head and the end of a queue', () => {
    for (const [row, expected] of [[1, '10 start 2'], [2, '10 start 1'], [3, '10 start 1']] as const) {
      const script = new Script([{ at: 0, work: 10 }, { at: 1, work: 1, patience: 50 }, { at: 2, work: 1 }, { at: 3, work: 1 }]).servers(1)
      script.when(5, () => script.kernel.withdraw(script.job[row]!))
      const notes = script.run()
      expect(notes).toContain(expected)
      expect(notes.filter((n) => n.endsWith(` ${row}`))).toEqual([])
      expect(notes.at(-1)).toBe('12 done ' + (row === 3 ? 2 : 3))
    }
  })

  test('only who waits', () => {
    const script = new Script([{ at: 0, work: 10 }]).servers(1)
    script.when(5, () => {
      expect(script.kernel.state(script.job[0]!)).toBe(IN_SERVICE)
      expect(() => script.kernel.withdraw(script.job[0]!)).toThrow('only a waiting job')
    })
    script.run()
  })

  test('firstWaiting names the head of a class, -1 for none', () => {
    const script = new Script([{ at: 0, work: 10 }, { at: 1, work: 1, cls: 3 }, { at: 2, work: 7, cls: 3 }]).servers(1)
    script.when(5, () => {
      expect(script.kernel.firstWaiting(0, 3)).toBe(script.job[1])
      expect(script.kernel.firstWaiting(0, 2)).toBe(-1)
      expect(script.kernel.workLeft(script.job[2]!)).toBe(7)
    })
    script.run()
  })
})

describe('clear and run until', () => {
  test('a cleared kernel is a new one: rules stay, jobs and events go', () => {
    const jobs = [{ at: 0, work: 4 }, { at: 1, work: 2, patience: 1 }, { at: 1, work: 2 }]
    const used = new Script([{ at: 0, work: 100 }, ...jobs, ...jobs, ...jobs, ...jobs]).servers(1)
    used.run(50)
    used.kernel.clear()
    expect([used.kernel.now, used.kernel.events, used.kernel.servers(0), used.kernel.busy(0), used.kernel.queued(0)]).toEqual([0, 0, 0, 0, 0])
    const again = new Script(jobs)
    Object.assign(again, { kernel: used.kernel })
    expect(again.servers(1).run()).toEqual(told(jobs))
  })

  test('stops after everything of the last tick and goes on from there', () => {
    const script = new Script([{ at: 0, work: 5 }, { at: 5, work: 5 }, { at: 6, work: 1 }]).servers(1)
    expect([...script.run(5)]).toEqual(['0 start 0', '5 done 0', '5 start 1'])
    expect(script.kernel.now).toBe(5)
    script.kernel.run(script)
    expect(script.notes.slice(3)).toEqual(['10 start 2', '10 done 1', '11 done 2'])
  })

  test('grows beyond what was expected', () => {
    const n = 100
    const script = new Script(Array.from({ length: n }, () => ({ at: 0, work: 1 }))).servers(1)
    expect(script.run().at(-1)).toBe(`${n} done ${n - 1}`)
  })

  test('counts its events', () => {
    const script = new Script([{ at: 0, work: 5 }]).servers(1)
    script.run()
    // shift, arrival, finish
    expect(script.kernel.events).toBe(3)
    expect(new Kernel(1, 1).events).toBe(0)
  })
})
