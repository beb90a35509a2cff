/** The audit at the end of every run sees what does not add up. */
import { describe, expect, test } from 'vitest'

import { audit } from '../../../engine/year/audit.ts'
import { FLAG } from '../../../engine/year/book.ts'
import { COUNT, COUNTER_COUNT, type Counter } from '../../../engine/year/counters.ts'
import { SOURCE, STATUS } from '../../../engine/year/people.ts'
import { State } from '../../../engine/year/state.ts'
import { unchanged } from '../../../engine/year/settings.ts'
import { Template } from '../../../engine/year/template.ts'
import { World } from '../../../engine/year/world.ts'
import { Workspace, type Year } from '../../../engine/year/year.ts'
import { small, specOf } from '../../metamorphic/small.ts'

function year(): Year {
  const w = new World(specOf(small(), { only: ['baseline'] }))
  const t = new Template(w, unchanged(w.practice))
  return { w, s: new State(w), t, ws: new Workspace(w.columns.length) }
}

/** An empty year in which something has been counted in its second month. */
function counted(counts: Partial<Record<Counter, number>>): () => void {
  const y = year()
  for (const [id, n] of Object.entries({ months: 1, ...counts })) y.s.counters[COUNTER_COUNT + COUNT[id as Counter]] = n
  return () => audit(y)
}

describe('counts', () => {
  test('nothing at all adds up, and so does what belongs together', () => {
    expect(counted({})).not.toThrow()
    expect(counted({ scheduled: 3, sameDay: 1, seen: 2, noShow: 1, shortCancel: 1, calls: 2, answered: 1, hungUp: 1, collections: 100, wages: 30, ownerCash: 70 })).not.toThrow()
  })

  test.each([
    ['a visit', { seen: 1 }, 'visits of month 2'], ['a cancelled one', { shortCancel: 1 }, 'visits of month 2'], ['a call', { calls: 1 }, 'calls of month 2'],
    ['a patient', { newPatients: 1 }, 'patients of month 2'], ['one who left', { lapsed: 1 }, 'patients of month 2'], ['a cent', { overtimePay: 1 }, 'money of month 2'],
    ['patients from nowhere', { activeAtStart: 1, activeAtEnd: 1 }, 'month 2 does not begin'], ['a complaint', { voiced: 1 }, '1 complaints are left'],
  ] as const)('%s that goes nowhere', (_, counts, says) => expect(counted(counts)).toThrow(says))
})

describe('the book', () => {
  /** A patient with an appointment on the first day. */
  function booked(spoil: (y: Year, person: number, appointment: number) => void): () => void {
    const y = year()
    const p = y.s.people.add(0, 1, SOURCE.panel, STATUS.active, y.s.day)
    const a = y.s.book.add(p, y.w.kinds.routine, 0, y.s.day + 1, 100, 8, y.s.day, 0, 0, 0)
    y.s.people.routine[p] = a
    spoil(y, p, a)
    return () => audit(y)
  }

  test('an appointment, its person and its steps', () => expect(booked(() => {})).not.toThrow())
  test('a person who has forgotten it', () => expect(booked((y, p) => (y.s.people.routine[p] = -1))).toThrow('does not know of it'))
  test('a person who has left', () => expect(booked((y, p) => (y.s.people.status[p] = STATUS.left))).toThrow('somebody who has gone'))
  test('steps without an appointment', () => expect(booked((y, p, a) => { y.s.book.forget(a); y.s.people.routine[p] = -1 })).toThrow('steps of the book'))
  test('an appointment without steps', () => expect(booked((y, _, a) => (y.s.book.length[a] = 9))).toThrow('steps of the book'))
  test('an appointment that is not in the book', () => expect(booked((y) => { const q = y.s.people.add(0, 2, SOURCE.panel, STATUS.active, 0); y.s.people.routine[q] = 7 })).toThrow('not in the book'))
  test('a squeezed one takes no steps', () => expect(booked((y) => { const q = y.s.people.add(0, 2, SOURCE.panel, STATUS.active, 0); y.s.people.routine[q] = y.s.book.add(q, y.w.kinds.routine, 0, y.s.day + 1, 100, 8, 0, 0, 0, FLAG.squeezed) })).not.toThrow())
  test('a new patient who is booked nowhere', () => expect(booked((y) => { y.s.people.add(0, 3, SOURCE.base, STATUS.booked, 0) })).toThrow('booked nowhere'))
})
