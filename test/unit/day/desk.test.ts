/** The desk by hand: greetings, phones, check-out, piles. Every expected tick is worked out in the comment beside it. */
import { describe, expect, test } from 'vitest'

import { CALL, EXIT } from '../../../engine/day/log.ts'
import { DESK_TASKS } from '../../../engine/day/sheet.ts'
import { AT_MEAN, clock, minutes, run, seconds } from './days.ts'

describe('greeting', () => {
  test('somebody free looks up: 2 s + 6 s x u', () => {
    const log = run({ visits: [{ kind: 'short', column: 0, at: '08:00', luck: { greetTime: 0.25 } }] })
    expect(log.greeting[0]).toBe(seconds(3.5))
    expect(log.visitExit[0]).toBe(EXIT.seen)
  })

  test('somebody free does not look up: 20 s and an exponential time; check-in begins then', () => {
    // 20 s + 60 s: look up at 07:56:20, check-in until 07:59:20, seated at 08:00
    const log = run({ visits: [{ kind: 'short', column: 0, at: '08:00', luck: { greetKept: 0.9, greetTime: AT_MEAN } }] })
    expect(log.greeting[0]).toBe(seconds(80))
    expect(log.careFrom[0]).toBe(clock('08:00'))
    // door 07:57: look up 07:58:20, check-in until 08:01:20
    const late = run({ visits: [{ kind: 'short', column: 0, at: '08:00', door: '07:57', luck: { greetKept: 0.9, greetTime: AT_MEAN } }] })
    expect(late.careFrom[0]).toBe(clock('08:01:20'))
    expect(late.lobby[0]).toBe(seconds(80))
  })

  test('all busy: a glance within the standard when kept, else until somebody is free', () => {
    // the first keeps the desk busy 07:55-07:58; the second and third come at 07:56 and wait until 07:58 and 08:01
    const visits = [
      { kind: 'short', column: 0, at: '08:00' },
      { kind: 'short', column: 1, at: '08:00', door: '07:56', luck: { greetTime: 0.5 } },
      { kind: 'short', column: 0, at: '08:20', door: '07:56', luck: { greetKept: 0.9 } },
    ] as const
    const log = run({ visits })
    expect(log.greeting[1]).toBe(seconds(10))
    expect(log.greeting[2]).toBe(minutes(5))
    expect(log.careFrom[1]).toBe(clock('08:01'))
  })

  test('a glance never comes later than the check-in itself', () => {
    const log = run({
      visits: [
        { kind: 'short', column: 0, at: '08:00', door: '07:55' },
        { kind: 'short', column: 1, at: '08:00', door: '07:57:55', luck: { greetTime: 0.9 } },
      ],
    })
    // the glance would come after 18 s, but the desk is free after 5 s
    expect(log.greeting[1]).toBe(seconds(5))
  })

  test('who comes before the desk is manned is let in ten minutes before opening', () => {
    const log = run({ visits: [{ kind: 'short', column: 0, at: '08:00', door: '07:20' }] })
    expect(log.greeting[0]).toBe(seconds(5))
    expect(log.careFrom[0]).toBe(clock('08:00'))
    // the desk is manned at 07:50 sharp: with a check-in of 3 min a second patient is greeted at 07:53
    const two = run({ visits: [{ kind: 'short', column: 0, at: '08:00', door: '07:20' }, { kind: 'short', column: 1, at: '08:00', door: '07:20', luck: { greetKept: 0.9 } }] })
    expect(two.greeting[1]).toBe(minutes(3))
  })
})

describe('phone', () => {
  test('a free person answers at once', () => {
    const log = run({ calls: [{ at: '09:00', takes: 4 }] })
    expect([log.callExit[0], log.callWait[0]]).toEqual([CALL.answered, 0])
  })

  test('nobody takes it: rings out after 28 s', () => {
    const log = run({ calls: [{ at: '09:00', takes: 4 }, { at: '09:01', takes: 4 }] })
    expect([log.callExit[1], log.callWait[1]]).toEqual([CALL.rangOut, seconds(28)])
  })

  test('taken at the last moment: work ends before patience does', () => {
    // the first call ends at 09:04:00; the second has been ringing since 09:03:32
    const log = run({ calls: [{ at: '09:00', takes: 4 }, { at: '09:03:32', takes: 1 }, { at: '09:04:31', takes: 1 }] })
    expect([log.callExit[1], log.callWait[1]]).toEqual([CALL.answered, seconds(28)])
    // the next call ends at 09:05:00; the third, ringing since 09:04:31, is a second short of patience
    expect([log.callExit[2], log.callWait[2]]).toEqual([CALL.rangOut, seconds(28)])
  })

  test('asked to hold: patience by kind, answered when somebody is free', () => {
    const hold = { held: 0.1, patience: AT_MEAN }
    // a shopper's patience is 90 s, a patient's 360 s; the desk is busy 09:00-09:04
    const log = run({ calls: [{ at: '09:00', takes: 4 }, { at: '09:01', takes: 1, shopper: true, ...hold }, { at: '09:01', takes: 1, ...hold }] })
    expect([log.callExit[1], log.callWait[1]]).toEqual([CALL.hungUp, seconds(90)])
    expect([log.callExit[2], log.callWait[2]]).toEqual([CALL.answered, minutes(3)])
  })

  test('arrivals go before calls, calls before check-outs', () => {
    const log = run({
      visits: [
        { kind: 'short', column: 0, at: '08:00' },
        { kind: 'short', column: 0, at: '08:30', door: '08:18' },
      ],
      // the desk talks 08:17-08:21; at 08:18 an arrival, at 08:19 a call, at 08:20 a check-out wait for it
      calls: [{ at: '08:17', takes: 4 }, { at: '08:19', takes: 2, held: 0.1, patience: 0.99 }],
    })
    expect(log.greeting[1]).toBe(seconds(10))
    expect(log.callWait[1]).toBe(clock('08:24') - clock('08:19'))
    expect(log.checkout[0]).toBe(clock('08:26') - clock('08:20'))
  })

  test('what a call asks for becomes work at the desk when it has ended', () => {
    const log = run({ calls: [{ at: '09:00', takes: 4, followUp: 10 }, { at: '09:01', takes: 4, followUp: 10 }] })
    expect(log.followUpDone[0]).toBe(clock('09:14'))
    // the second rang out: nobody heard
    expect(log.followUpDone[1]).toBe(-1)
  })
})

describe('piles', () => {
  test('paperwork is put down for an arrival and taken up where it was', () => {
    // pieces of 8 min from 08:00; the arrival at 08:05 takes 3 min: the first piece ends at 08:11, the second at 08:19
    const day = { visits: [{ kind: 'short', column: 0, at: '08:10', door: '08:05' }], piles: { paperwork: 16 } } as const
    const log = run(day)
    expect(log.greeting[0]).toBe(seconds(5))
    // checked in at 08:08, and seated at once
    expect(log.careTo[0]).toBe(clock('08:28'))
    expect(log.paperworkLeft).toBe(0)
    // an inquiry cannot interrupt: it tells where the pieces end, 08:11 and 08:19
    const after = (at: string): number => run({ ...day, tasks: [{ at, task: 'inquiry', takes: 2 }] }).taskDone[0]!
    expect(after('08:18:59')).toBe(clock('08:21'))
    expect(after('08:19')).toBe(clock('08:21'))
    expect(after('08:10')).toBe(clock('08:13'))
  })

  test('outgoing work cannot be put down', () => {
    // 4 min from 08:00; the call at 08:03:40 is answered at 08:04
    const log = run({ piles: { outgoing: 4 }, calls: [{ at: '08:03:40', takes: 1 }] })
    expect(log.callWait[0]).toBe(seconds(20))
  })

  test('what is left at closing is left for tomorrow, to the tick', () => {
    // one session of an hour: 7 whole pieces of 8 min, the eighth begun at 08:56 is finished after closing, 36 min remain
    const log = run({ sessions: [['08:00', '09:00']], piles: { paperwork: 100 } })
    expect(log.paperworkLeft).toBe(minutes(36))
    // two pieces are in hand, one of them waits when the doors close: it goes back whole
    const two = run({ sessions: [['08:00', '09:00']], rules: { deskPeople: 2 }, piles: { paperwork: 200 } })
    expect(two.paperworkLeft).toBe(minutes(200 - 2 * 8 * 8))
  })

  test('outgoing work comes in by the hour, spread over the opening hours', () => {
    // 80 min over eight hours: 10 min an hour in pieces of 4, 4, 2; a call two minutes into the hour waits for its piece
    const log = run({ piles: { outgoingNew: 80 }, calls: [{ at: '09:03:50', takes: 1 }, { at: '09:12', takes: 1 }] })
    expect(log.callWait[0]).toBe(seconds(10))
    expect(log.callWait[1]).toBe(0)
    expect(log.outgoingLeft).toBe(0)
  })

  test('a finished visit leaves paperwork, also after closing', () => {
    const log = run({ rules: { paperworkPerVisit: minutes(8) }, sessions: [['08:00', '08:30']], visits: [{ kind: 'short', column: 0, at: '08:10' }] })
    // checked out at 08:35, doors closed
    expect(log.paperworkLeft).toBe(minutes(8))
  })
})

describe('policy', () => {
  const urgency = (order: readonly string[]): readonly number[] => DESK_TASKS.map((t) => order.indexOf(t))

  test('paperwork that ranks before the phone is not put down for it', () => {
    const order = ['arrival', 'outgoing', 'paperwork', 'phone', 'checkout', 'inquiry', 'callback', 'complaint', 'project']
    const log = run({ rules: { urgency: urgency(order) }, piles: { paperwork: 8, project: 15 }, calls: [{ at: '08:05', takes: 1 }, { at: '08:07:50', takes: 1 }, { at: '08:12', takes: 1 }] })
    // paper until 08:08: the first rings out, the second is taken then; the project is put down for the third
    expect([...log.callExit.slice(0, 3)]).toEqual([CALL.rangOut, CALL.answered, CALL.answered])
    expect([...log.callWait.slice(1, 3)]).toEqual([seconds(10), 0])
  })
})

describe('tasks', () => {
  test('inquiries, call-backs and complaints in the order of the policy', () => {
    const at = '09:00'
    // a call keeps the desk busy until 09:04
    const log = run({ calls: [{ at: '08:59:30', takes: 4.5 }], tasks: [{ at, task: 'complaint', takes: 10 }, { at, task: 'callback', takes: 4 }, { at, task: 'inquiry', takes: 5 }] })
    expect([...log.taskDone.slice(0, 3)]).toEqual([clock('09:23'), clock('09:13'), clock('09:09')])
  })

  test('what nobody got to is left at closing; what was begun is finished', () => {
    const log = run({ sessions: [['08:00', '08:10']], tasks: [{ at: '08:05', task: 'inquiry', takes: 8 }, { at: '08:06', task: 'callback', takes: 1 }, { at: '08:06', task: 'complaint', takes: 1 }] })
    expect([...log.taskDone.slice(0, 3)]).toEqual([clock('08:13'), -1, -1])
  })

  test('a complaint told in a call that ends after closing is tomorrow\'s work', () => {
    const followed = (at: string): number => run({ sessions: [['08:00', '09:00']], calls: [{ at, takes: 4, followUp: 10 }] }).followUpDone[0]!
    expect(followed('08:55:59')).toBe(clock('09:09:59'))
    expect(followed('08:56')).toBe(-1)
  })

  test('a written estimate takes longer at check-out', () => {
    const log = run({ sessions: [['08:00', '09:00']], visits: [{ kind: 'short', column: 0, at: '08:40', extra: 3 }] })
    // care 08:38-08:58, check-out 5 + 3 min
    expect(log.deskOvertime).toBe(minutes(6))
  })
})
