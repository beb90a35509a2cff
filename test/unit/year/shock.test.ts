/** Problems and how long they last: the greater one governs. */
import { expect, test } from 'vitest'

import { SOURCE, STATUS } from '../../../engine/year/people.ts'
import { shaken } from '../../../engine/year/settle.ts'
import { unchanged } from '../../../engine/year/settings.ts'
import { State } from '../../../engine/year/state.ts'
import { Template } from '../../../engine/year/template.ts'
import { World } from '../../../engine/year/world.ts'
import { Workspace, type Year } from '../../../engine/year/year.ts'
import { small, specOf } from '../../metamorphic/small.ts'

function year(): Year {
  const w = new World(specOf(small(), { only: ['baseline'], beliefs: 'default' }))
  return { w, s: new State(w), t: new Template(w, unchanged(w.practice)), ws: new Workspace(w.columns.length) }
}

test('a lesser problem prolongs no greater one; an equal or a greater one begins anew', () => {
  const y = year()
  const { s } = y
  const p = s.people.add(0, 1, SOURCE.panel, STATUS.active, 0)
  const first = s.day
  const lasts = y.w.b.shockWeeks * 7
  const after = (days: number, shock: number): readonly [number, number] => {
    s.day = first + days
    shaken(y, p, shock)
    return [s.people.shock[p]!, s.people.shockUntil[p]! - first]
  }
  expect(after(0, 2.5)).toEqual([2.5, lasts])
  expect(after(100, 1.001)).toEqual([2.5, lasts])
  expect(after(100, 2.5)).toEqual([2.5, 100 + lasts])
  expect(after(110, 3)).toEqual([3, 110 + lasts])
  // when it is over, a lesser one counts again
  expect(after(111 + lasts, 1.5)).toEqual([1.5, 111 + 2 * lasts])
})
