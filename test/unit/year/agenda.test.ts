import { describe, expect, test } from 'vitest'

import { Agenda, DUE } from '../../../engine/year/agenda.ts'

const taken = (agenda: Agenda, day: number): (readonly [number, number])[] => {
  const all: (readonly [number, number])[] = []
  while (agenda.take(day)) all.push([agenda.kind, agenda.ref])
  return all
}

describe('agenda', () => {
  test('first entered, first out, day by day', () => {
    const agenda = new Agenda(100, 110)
    agenda.add(101, DUE.settle, 1)
    agenda.add(100, DUE.otherCall, 2)
    agenda.add(101, DUE.callback, 3)
    expect(taken(agenda, 100)).toEqual([[DUE.otherCall, 2]])
    expect(taken(agenda, 101)).toEqual([[DUE.settle, 1], [DUE.callback, 3]])
    expect(taken(agenda, 101)).toEqual([])
  })

  test('what is entered for today while today is handled comes too, at the end', () => {
    const agenda = new Agenda(0, 9)
    agenda.add(5, DUE.otherCall, 1)
    agenda.add(5, DUE.otherCall, 2)
    expect(agenda.take(5)).toBe(true)
    agenda.add(5, DUE.settle, 3)
    expect(taken(agenda, 5)).toEqual([[DUE.otherCall, 2], [DUE.settle, 3]])
  })

  test('beyond the last day it is forgotten; the last day itself is not', () => {
    const agenda = new Agenda(0, 9)
    agenda.add(9, DUE.settle, 1)
    agenda.add(10, DUE.settle, 2)
    agenda.add(11, DUE.settle, 3)
    expect(taken(agenda, 9)).toEqual([[DUE.settle, 1]])
  })

  test('rows are used again, and there is room for thousands', () => {
    const agenda = new Agenda(0, 3)
    for (let round = 0; round < 3; round++) {
      for (let ref = 0; ref < 3000; ref++) agenda.add(ref % 3, DUE.settle, ref)
      for (let day = 0; day < 3; day++) expect(taken(agenda, day).map(([, ref]) => ref)).toEqual(Array.from({ length: 1000 }, (_, i) => 3 * i + day))
    }
  })

  test('rows up to 2^27 - 1 come back as they are; beyond, and below 0, they are refused and not cut short', () => {
    const agenda = new Agenda(0, 3)
    const most = 2 ** 27 - 1
    for (const kind of Object.values(DUE)) agenda.add(1, kind, most)
    expect(taken(agenda, 1)).toEqual(Object.values(DUE).map((kind) => [kind, most]))
    for (const ref of [most + 1, 2 ** 31, -1]) expect(() => agenda.add(1, DUE.settle, ref)).toThrow('row')
  })
})
