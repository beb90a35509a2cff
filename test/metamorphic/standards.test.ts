/** Standards and slots that a plan changes: what patients mind is theirs, and the book shows no more than was kept. */
import { expect, test } from 'vitest'

import { at, monthsOf, of, simulate, small, sum } from './small.ts'

const plan = (id: string, changes: string): string => `  ${id}:\n    title: ${id}\n    starts: 2026-03\n    changes: {${changes}}\n`

test('to tell later, or nobody, pleases nobody; to tell at once is no worse than in time', () => {
  const file = small(plan('later', 'service.delay_told.after: = 120 min') + plan('nobody', 'service.delay_told.after: = 120 min, service.delay_told.kept: = 0 %') + plan('at_once', 'service.delay_told.after: = 0 min'))
  const ids = ['baseline', 'later', 'nobody', 'at_once']
  const stars = ids.map(() => 0)
  for (let future = 0; future < 8; future++) {
    const result = simulate(file, { only: ids, beliefs: 'default', future, horizonMonths: 6 })
    ids.forEach((id, i) => (stars[i]! += sum(of(result, id), 'stars') / sum(of(result, id), 'settled') / 8))
  }
  const [baseline, later, nobody, atOnce] = stars as [number, number, number, number]
  expect(later).toBeLessThan(baseline)
  expect(nobody).toBe(later)
  // patients mind from ten minutes on, and the file tells them then
  expect(atOnce).toBe(baseline)
})

test('a visit is no more flawless because less was promised', () => {
  const result = simulate(small(plan('lax', 'service.greeting.within: = 300 s')), { only: ['baseline', 'lax'], beliefs: 'default', horizonMonths: 6 })
  const share = (id: string): number => sum(of(result, id), 'flawless') / sum(of(result, id), 'seen')
  expect(share('lax')).toBeLessThanOrEqual(share('baseline'))
})

test('what was booked before a plan changes the slot fills what was kept for it', () => {
  const file = small(plan('longer', 'visits.recall.slot: = 120 min') + plan('shorter', 'visits.recall.slot: = 30 min'), [['active_patients: 180', 'active_patients: 400']])
  const result = simulate(file, { only: ['baseline', 'longer', 'shorter'], beliefs: 'default', horizonMonths: 6 })
  const fill = (id: string, month: number): number => at(of(result, id), month, 'hygieneBooked') / at(of(result, id), month, 'hygieneOpen')
  for (let month = 0; month < monthsOf(of(result)); month++) {
    expect(fill('longer', month)).toBeLessThanOrEqual(1)
    // nearly all of a month's visits were booked before: what is 60 minutes in the book is not 30
    expect(fill('shorter', month)).toBeGreaterThan(0.75 * fill('baseline', month))
  }
})
