/** The chairs by hand: seating, exams, rooms, the people beside. Every expected tick is worked out in the comment beside it. */
import { describe, expect, test } from 'vitest'

import { EXIT } from '../../../engine/day/log.ts'
import { clock, exactly, minutes, RULES, run, seconds } from './days.ts'

describe('one patient', () => {
  test('door 07:55, check-in 3 min, care 40 min from 08:00, exam by an idle dentist in the middle, check-out 5 min', () => {
    const log = run({ visits: [{ kind: 'recall', column: 0, at: '08:00' }] })
    expect(log.visitExit[0]).toBe(EXIT.seen)
    expect(log.greeting[0]).toBe(seconds(5))
    expect([log.lobby[0], log.room[0], log.checkout[0]]).toEqual([0, 0, 0])
    // the exam begins at 08:20, at once; the own work rests for 8 min
    expect([log.careFrom[0], log.careTo[0]]).toEqual([clock('08:00'), clock('08:48')])
    expect([log.columnBusy[0], log.columnBusy[1]]).toEqual([minutes(40), 0])
    expect([log.columnOvertime[0], log.poolOvertime, log.deskOvertime]).toEqual([0, 0, 0])
  })

  test('nobody who examines works today: the visit goes without', () => {
    const log = run({ examines: [false, false], visits: [{ kind: 'recall', column: 0, at: '08:00' }] })
    expect(log.careTo[0]).toBe(clock('08:40'))
    expect(log.visitExit[0]).toBe(EXIT.seen)
  })

  test('a no-show comes to no door and keeps nobody busy', () => {
    const log = run({ visits: [{ kind: 'recall', column: 0, at: '08:00', door: null }] })
    expect(log.visitExit[0]).toBe(EXIT.noShow)
    expect([log.careFrom[0], log.careTo[0], log.columnBusy[0], log.events > 0]).toEqual([-1, -1, 0, true])
  })

  test('past closing the day runs over, and the overtime is counted', () => {
    // treatment 11:30-12:30 in a morning until 12:00, check-out until 12:35
    const log = run({ sessions: [['08:00', '12:00']], visits: [{ kind: 'treatment', column: 1, at: '11:30', door: '11:27' }] })
    expect(log.columnOvertime[1]).toBe(minutes(30))
    expect(log.poolOvertime).toBe(minutes(30))
    expect(log.deskOvertime).toBe(minutes(35))
  })
})

describe('many columns', () => {
  test('70 hygienists and a room for each: nobody is overlooked, in any column', () => {
    const columns = Array.from({ length: 70 }, (_, c) => c)
    const visits = columns.flatMap((column) => ['08:00', '09:00'].map((at) => ({ kind: 'short', column, at }) as const))
    const log = run({ rules: { deskPeople: 140, rooms: 70 }, examines: columns.map(() => false), visits })
    // care begins with the day, and for the second one when the check-in is done, 08:55 + 3 min
    expect(visits.map((_, v) => log.careFrom[v])).toEqual(columns.flatMap(() => [clock('08:00'), clock('08:58')]))
  })
})

describe('exams', () => {
  const own = { kind: 'treatment', column: 1, at: '08:00', door: '07:57' } as const

  test('at the next breakpoint of the own patient; the assistant absorbs 30 % of it', () => {
    // hygiene 08:05-, asked at 08:25, breakpoint of the dentist at 08:30, exam until 08:38
    const log = run({ visits: [own, { kind: 'recall', column: 0, at: '08:05', door: '08:01' }] })
    expect(log.careFrom[1]).toBe(clock('08:04'))
    // asked at 08:24; own work 40 min and 8 min of exam from 08:04
    expect(log.careTo[1]).toBe(clock('08:52'))
    expect(log.room[1]).toBe(0)
    // the dentist's patient: 60 min + 0.7 x 8 min
    expect(log.careTo[0]).toBe(clock('09:00') + minutes(5.6))
  })

  test('own work done first: the patient waits in the room for the breakpoint', () => {
    // hygiene 08:00-08:40; asked at 08:20, breakpoints every 45 min: the dentist comes at 08:45
    const log = run({ rules: { breakEvery: minutes(45) }, visits: [own, { kind: 'recall', column: 0, at: '08:00', door: '07:57', luck: { greetKept: 0.9 } }] })
    // greeted when the desk has let the first one in: check-in 08:00-08:03, so hygiene runs 08:03-08:43
    expect(log.careFrom[1]).toBe(clock('08:03'))
    expect(log.room[1]).toBe(minutes(2))
    expect(log.careTo[1]).toBe(clock('08:53'))
  })

  test('a breakpoint that lies behind the end of the own patient is not waited for', () => {
    // asked at 08:50 of a treatment until 09:00 with breakpoints at 08:55 (55 min) or never before 09:00 (59.999): at 09:00
    const late = { kind: 'recall', column: 0, at: '08:30', door: '08:27' } as const
    const soon = run({ rules: { breakEvery: minutes(55) }, visits: [own, late] })
    expect(soon.careTo[1]).toBe(clock('08:55') + minutes(8) + minutes(15))
    const never = run({ rules: { breakEvery: minutes(70) }, visits: [own, late] })
    // the exam begins when the dentist is free, 10 min after it was asked for: the hygienist goes on meanwhile
    expect(never.careTo[1]).toBe(clock('09:18'))
    expect(never.careTo[0]).toBe(clock('09:00'))
  })

  test('two exams in one absence: first asked first done, and both move the own patient', () => {
    // hygienists in columns 0 and 2 from 08:00 and 08:03; asked at 08:20 and 08:23; breakpoint 08:30: exams 08:30-08:38-08:46
    const log = run({
      examines: [false, true, false],
      rules: { deskPeople: 3 },
      visits: [own, { kind: 'recall', column: 0, at: '08:00', door: '07:57' }, { kind: 'recall', column: 2, at: '08:00', door: '08:00' }],
    })
    expect([log.careFrom[1], log.careFrom[2]]).toEqual([clock('08:00'), clock('08:03')])
    expect(log.careTo[1]).toBe(clock('08:48'))
    // own work rests only while examined: done at 08:43, waits 0 for the dentist who comes at 08:38 already
    expect(log.careTo[2]).toBe(clock('08:51'))
    expect(log.careTo[0]).toBe(clock('09:00') + minutes(0.7 * 16))
  })

  test('exams go before the dentist\'s next patient', () => {
    // the next treatment is in the room from 08:59; the exam asked at 08:55 is done at 09:00, the treatment begins at 09:08
    const log = run({
      rules: { breakEvery: minutes(70) },
      visits: [own, { kind: 'recall', column: 0, at: '08:35', door: '08:32' }, { kind: 'treatment', column: 1, at: '09:00', door: '08:56' }],
    })
    expect(log.careTo[1]).toBe(clock('09:23'))
    expect(log.careFrom[2]).toBe(clock('09:08'))
    expect(log.room[2]).toBe(minutes(8))
  })
})

describe('seating', () => {
  test('a column takes its patients in the order of their appointments, whoever came first', () => {
    const log = run({
      visits: [
        { kind: 'short', column: 0, at: '08:00', door: '07:50' },
        { kind: 'short', column: 0, at: '08:40', door: '07:54' },
        { kind: 'short', column: 0, at: '08:20', door: '08:10' },
      ],
    })
    expect([...log.careFrom.slice(0, 3)]).toEqual([clock('08:00'), clock('08:40'), clock('08:20')])
    expect([...log.lobby.slice(0, 3)]).toEqual([0, 0, 0])
  })

  test('a late patient makes the next one wait, past the appointment only', () => {
    // the first is due at 08:00, comes at 08:17, is checked in at 08:20, treated until 08:40; the second is due at 08:20, there since 08:00
    const log = run({ visits: [{ kind: 'short', column: 0, at: '08:00', door: '08:17' }, { kind: 'short', column: 0, at: '08:20', door: '08:18' }] })
    expect(log.lobby[0]).toBe(minutes(3))
    expect(log.lobby[1]).toBe(minutes(20))
    // who is there in time is seen before a patient who has not come yet
    const there = run({ visits: [{ kind: 'short', column: 0, at: '08:00', door: '08:17' }, { kind: 'short', column: 0, at: '08:20', door: '08:00' }] })
    expect([there.careFrom[0], there.careFrom[1]]).toEqual([clock('08:23'), clock('08:03')])
  })

  test('who stood it no longer has gone when called', () => {
    // three of an hour in a column of twenties: the third is called 100 min late
    const hour = { kind: 'treatment', column: 1, door: '07:55' } as const
    const log = run({ visits: [{ ...hour, at: '08:00' }, { ...hour, at: '08:05' }, { ...hour, at: '08:10' }, { kind: 'treatment', column: 1, at: '10:00', door: '09:50' }] })
    // seated ahead by the assistant: the second at 08:00, the third when the second has begun at 09:00, the last at 10:00
    expect([...log.lobby.slice(0, 3)]).toEqual([0, 0, minutes(50)])
    const few = run({ rules: { walkOutMu: RULES.walkOutMu - Math.LN2 }, visits: [{ ...hour, at: '08:00' }, { ...hour, at: '08:05' }, { ...hour, at: '08:10' }, { kind: 'treatment', column: 1, at: '10:00', door: '09:50' }] })
    expect([...few.visitExit.slice(0, 4)]).toEqual([EXIT.seen, EXIT.seen, EXIT.walkedOut, EXIT.seen])
    // waited until the patience of 37.5 min ran out; the last patient is seated in that place at once
    expect(few.lobby[2]).toBe(minutes(37.5))
    expect(few.careFrom[3]).toBe(clock('10:00'))
  })

  test('nobody of the afternoon is seated over lunch, but the morning is finished', () => {
    const log = run({
      visits: [
        { kind: 'short', column: 0, at: '11:40', door: '11:50' },
        { kind: 'short', column: 0, at: '11:55', door: '11:52' },
        { kind: 'short', column: 0, at: '13:00', door: '12:20' },
      ],
    })
    // 11:53-12:13, 12:13-12:33; then the hygienist is free and the afternoon patient checked in: not before 13:00
    expect(log.careFrom[1]).toBe(clock('12:13'))
    expect(log.careFrom[2]).toBe(clock('13:00'))
    expect(log.lobby[2]).toBe(0)
  })

  test('nobody is seated before the doors open', () => {
    const log = run({ visits: [{ kind: 'short', column: 0, at: '08:00', door: '07:50' }] })
    expect(log.careFrom[0]).toBe(clock('08:00'))
  })
})

describe('rooms and the people beside', () => {
  test('no room, no seat: freed by the first who leaves', () => {
    const log = run({ rules: { rooms: 1 }, visits: [{ kind: 'short', column: 0, at: '08:00' }, { kind: 'treatment', column: 1, at: '08:05', door: '07:58' }] })
    expect(log.careFrom[1]).toBe(clock('08:20'))
    expect(log.lobby[1]).toBe(minutes(15))
  })

  test('the assistant prepares the next patient, who then waits in the room', () => {
    const log = run({ visits: [{ kind: 'treatment', column: 1, at: '08:00' }, { kind: 'treatment', column: 1, at: '08:30', door: '08:10' }] })
    expect(log.lobby[1]).toBe(0)
    // in the room from 08:13, due at 08:30, begun at 09:00
    expect(log.room[1]).toBe(minutes(30))
  })

  test('two dentists, one assistant: the second waits for the assistant', () => {
    const log = run({
      examines: [true, true],
      rules: { needs: [null, { work: exactly(60), exam: null, pools: [0] }, null], deskPeople: 2 },
      visits: [{ kind: 'treatment', column: 0, at: '08:00' }, { kind: 'treatment', column: 1, at: '08:00' }],
    })
    expect([log.careFrom[0], log.careFrom[1]]).toEqual([clock('08:00'), clock('09:00')])
    expect(log.room[1]).toBe(minutes(60))
  })

  test('nobody at the desk: nobody is let in, nobody is treated, all have gone home', () => {
    const log = run({ rules: { deskPeople: 0 }, visits: [{ kind: 'short', column: 0, at: '08:00' }], calls: [{ at: '09:00', takes: 1 }] })
    expect(log.visitExit[0]).toBe(EXIT.walkedOut)
    expect(log.careFrom[0]).toBe(-1)
  })
})
