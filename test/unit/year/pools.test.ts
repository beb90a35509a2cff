/** Roles beside the owner of a column: every one of them is waited for, however many a file names. */
import { expect, test } from 'vitest'

import { COUNTERS } from '../../../engine/index.ts'
import { World } from '../../../engine/year/world.ts'
import { of, simulate, small, specOf } from '../../metamorphic/small.ts'

const ROLES = ['assistant', 'nurse', 'injector', 'physician', 'dentist']
const VISITS = ['recall', 'new_patient', 'treatment', 'emergency']

/** All visits in the hygienist's column, with everybody else beside. */
const crowded = () =>
  small('', [
    ['  dentist: {people: 1}\n', `  dentist: {people: 1}\n  nurse: {people: 1, wage: 30 $/h}\n  injector: {people: 1, wage: 30 $/h}\n  physician: {people: 1}\n`],
    ['demand: {', `visits:\n${VISITS.map((kind) => `  ${kind}: {with: [hygienist, ${ROLES.join(', ')}]}`).join('\n')}\ndemand: {`],
  ])

test('five roles beside the owner are five pools', () => {
  expect(new World(specOf(crowded(), { only: ['baseline'] })).pools).toEqual(ROLES)
})

test('the day and its audit hold with five: patients are seen, everybody is freed', () => {
  const seen = COUNTERS.indexOf('seen')
  const counters = of(simulate(crowded(), { only: ['baseline'] }))
  expect(counters.filter((_, i) => i % COUNTERS.length === seen).reduce((sum, x) => sum + x, 0)).toBeGreaterThan(0)
})
