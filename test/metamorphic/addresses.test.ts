/** Luck has an address: who somebody is, and who asks, does not depend on who else is there. Coupled laws, path by path. */
import { describe, expect, test } from 'vitest'

import { enumerated } from '../../engine/base/ids.ts'
import { born, ID } from '../../engine/year/panel.ts'
import { type People, SOURCE, STATUS } from '../../engine/year/people.ts'
import { contactsToday } from '../../engine/year/demand.ts'
import { sessionsOn } from '../../engine/year/hours.ts'
import { State } from '../../engine/year/state.ts'
import { unchanged } from '../../engine/year/settings.ts'
import { Template } from '../../engine/year/template.ts'
import { World } from '../../engine/year/world.ts'
import { Workspace, type Year } from '../../engine/year/year.ts'
import { small, specOf } from './small.ts'

function year(spoil: (s: State) => void = () => {}): Year {
  const w = new World(specOf(small(), { only: ['baseline'] }))
  const s = new State(w)
  const t = new Template(w, unchanged(w.practice))
  spoil(s)
  return { w, s, t, ws: new Workspace(w.columns.length) }
}

/** What life has dealt a person, to the bit. */
const FATE = ['insured', 'generation', 'interval', 'leniency', 'hazardAt', 'moves', 'referAt', 'referred', 'trust'] as const
const fate = (people: People, p: number): readonly number[] => FATE.map((field) => people[field][p]!)

function panelOf(y: Year, indices: readonly number[]): Map<number, readonly number[]> {
  return new Map(indices.map((i) => {
    const { hi, lo } = enumerated(ID.panel, i)
    const p = y.s.people.add(hi, lo, SOURCE.panel, STATUS.active, y.s.day)
    born(y, p)
    return [i, fate(y.s.people, p)]
  }))
}

describe('one patient more or less', () => {
  const all = Array.from({ length: 200 }, (_, i) => i)

  test('everybody else is the same person, also in another order', () => {
    const whole = panelOf(year(), all)
    for (const [i, other] of panelOf(year(), all.filter((i) => i !== 77))) expect(other, `patient ${i}`).toEqual(whole.get(i))
    for (const [i, other] of panelOf(year(), [...all, 200, 201].reverse())) if (i < 200) expect(other, `patient ${i}`).toEqual(whole.get(i))
  })

  test('and people differ from each other', () => {
    const fates = [...panelOf(year(), all).values()].map((f) => f.join())
    expect(new Set(fates).size).toBe(200)
  })
})

describe('who asks', () => {
  /** Ids of everybody who asks in 120 days, by source. */
  function asked(spoil: (s: State) => void, month = 20): { readonly base: Set<string>; readonly shoppers: Set<string>; readonly candidates: number } {
    const y = year(spoil)
    y.s.unreferred = month
    for (let i = 0; i < 120; i++, y.s.day++) if (sessionsOn(y.t.hours, y.s.day).length > 0) contactsToday(y)
    const { people } = y.s
    const ids = (source: number): Set<string> =>
      new Set(Array.from({ length: people.count }, (_, p) => p).filter((p) => people.source[p] === source).map((p) => `${people.hi[p]}-${people.lo[p]}`))
    return { base: ids(SOURCE.base), shoppers: ids(SOURCE.shopper), candidates: y.s.shoppersSeen }
  }
  const read = (stars: number) => (s: State): void => {
    s.readerWeight = 10
    s.readerStars = 10 * stars
  }

  test('a better rating adds shoppers and loses none; it moves nobody else', () => {
    const [two, four, five] = [asked(read(2)), asked(read(4)), asked(read(5))]
    for (const id of two.shoppers) expect(four.shoppers).toContain(id)
    for (const id of four.shoppers) expect(five.shoppers).toContain(id)
    expect(five.shoppers.size).toBeGreaterThan(two.shoppers.size)
    expect(two.base).toEqual(five.base)
    // against a ceiling that no rating moves: the same candidates at the same times, more or fewer of them kept
    expect([four.candidates, five.candidates]).toEqual([two.candidates, two.candidates])
    expect(two.base.size).toBeGreaterThan(20)
  })

  test('more demand keeps the order of candidates: the same people, sooner', () => {
    const [few, many] = [asked(read(4), 10), asked(read(4), 20)]
    for (const id of few.base) expect(many.base).toContain(id)
    expect(many.base.size).toBeGreaterThan(few.base.size)
  })
})
