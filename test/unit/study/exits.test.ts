/** Treatment that comes to nothing: what was declined and what was accepted and given up are two exits, each worth its own dollars. */
import { expect, test } from 'vitest'

import { allVariants, simulateFuture } from '../../../engine/index.ts'
import { EXITS, exitValues } from '../../../engine/study/exits.ts'
import { COUNT, COUNTER_COUNT, type Counter } from '../../../engine/year/counters.ts'
import { small } from '../../metamorphic/small.ts'

const MONTHS = 6

/** Counters and exits of all months, under a chance of acceptance that does not depend on anything. */
function under(accept: number): { readonly of: (counter: Counter) => number; readonly exit: (id: string) => { readonly count: number; readonly dollars: number } } {
  const scenario = small()
  const fixed = { acceptNew: accept, acceptKnown: accept, acceptTrust: 0, acceptPrice: 0, acceptWritten: 0, acceptPressed: 0 }
  const { variants } = simulateFuture({ scenario, variants: allVariants(scenario).slice(0, 1), seed: 'exits', future: 0, beliefs: 'default', horizonMonths: MONTHS, fixed })
  const { counters } = variants[0]!
  const months = counters.length / COUNTER_COUNT
  const of = (counter: Counter): number => {
    let sum = 0
    for (let month = 0; month < months; month++) sum += counters[month * COUNTER_COUNT + COUNT[counter]]!
    return sum
  }
  const values = exitValues(counters, 0, months)
  return {
    of,
    exit: (id) => {
      const { perMonth, worthPerMonth } = values[EXITS.findIndex((e) => e.id === id)]!
      return { count: perMonth * months, dollars: (worthPerMonth ?? 0) * months }
    },
  }
}

test('where nobody accepts, every dollar presented is declined, and nothing is given up', () => {
  const { of, exit } = under(1e-12)
  expect(of('acceptedCents')).toBe(0)
  expect(exit('case_declined').count).toBeGreaterThan(20)
  expect(exit('case_declined').dollars).toBeCloseTo(of('presentedCents') / 100, 6)
  expect(exit('case_lost')).toEqual({ count: 0, dollars: 0 })
})

test('where everybody accepts, nothing is declined, and what is given up was accepted', () => {
  const { of, exit } = under(1 - 1e-12)
  expect(exit('case_declined')).toEqual({ count: 0, dollars: 0 })
  expect(exit('case_lost').count).toBe(of('casesLost'))
  expect(exit('case_lost').count).toBeGreaterThan(0)
  // all visits of a case are given up; a single one is never worth more than what a visit brings
  expect(exit('case_lost').dollars / exit('case_lost').count).toBeGreaterThan(small().practice.visits.treatment!.production / 100)
  // visits are rounded to whole cents each
  expect(exit('case_lost').dollars).toBeLessThan(of('acceptedCents') / 100 + of('casesLost'))
})
