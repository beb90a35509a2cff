/** What a month's settings make of the days: prices of cases. */
import { expect, test } from 'vitest'

import type { Practice } from '../../../engine/index.ts'
import { COUNTERS } from '../../../engine/index.ts'
import { unchanged } from '../../../engine/year/settings.ts'
import { Template } from '../../../engine/year/template.ts'
import { World } from '../../../engine/year/world.ts'
import { of, simulate, small, specOf } from '../../metamorphic/small.ts'

const world = new World(specOf(small(), { only: ['baseline'] }))
const before = world.practice
const caseValue = (practice: Practice): number => new Template(world, unchanged(practice)).keeps.caseValue

function priced(kind: 'treatment' | 'recall', times: number): Practice {
  const visit = before.visits[kind]!
  return { ...before, visits: { ...before.visits, [kind]: { ...visit, production: visit.production * times } } }
}

test('a case costs as much more as the visit in which it is treated', () => {
  expect(caseValue(before)).toBe(before.treatment.value)
  expect(caseValue(priced('treatment', 1.25))).toBe(before.treatment.value * 1.25)
  expect(caseValue(priced('treatment', 0))).toBe(0)
  expect(caseValue(priced('recall', 1.25))).toBe(before.treatment.value)
})

test('a plan that raises the fee presents the same cases, each dearer by as much', () => {
  const fee = '  fee:\n    title: Fee\n    starts: 2026-03\n    changes: {visits.treatment.production: = 500 $}\n'
  const scenario = small(fee, [['demand: {', 'visits:\n  treatment: {production: 400 $}\ndemand: {']])
  const result = simulate(scenario, { only: ['baseline', 'fee'], beliefs: 'default' })
  const cents = (id: string): number => of(result, id).reduce((sum, x, i) => sum + (COUNTERS[i % COUNTERS.length] === 'presentedCents' ? x : 0), 0)
  expect(cents('baseline')).toBeGreaterThan(0)
  // in three months nobody's way has parted yet; every case is rounded to a cent, on both sides, and there are fewer than 100
  expect(Math.abs(cents('fee') - 1.25 * cents('baseline'))).toBeLessThan(100 * (0.5 + 0.5 * 1.25))
})
