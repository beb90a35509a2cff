/** The same laws on practices of every kind and size: sixteen of the generated ones of test/same-bytes. */
import { describe, expect, test } from 'vitest'

import { simulateFuture, type Variant } from '../../engine/index.ts'
import { specOf } from '../same-bytes/scenarios.ts'
import { differences, of } from './small.ts'

const NOTHING: Variant = {
  _tag: 'Plan', id: 'nothing',
  plan: {
    id: 'nothing', title: 'Nothing',
    parts: [{
      id: 'nothing', startMonth: 1, cost: { oneTime: 0, monthly: 0, staffHours: 0 }, rampMonths: 1, decay: null, chanceOfNoEffect: { low: 0, best: 0, high: 0 },
      changes: [{ path: 'service.greeting.kept', how: 'add', amount: { low: 0, best: 0, high: 0 } }],
    }],
  },
}

describe.each(Array.from({ length: 16 }, (_, n) => n))('practice %i', (n) => {
  const spec = specOf(n)
  const whole = simulateFuture({ ...spec, variants: [...spec.variants, NOTHING] })

  test('a plan that changes nothing is the baseline; each plan alone is itself', () => {
    expect(differences(of(whole, 'nothing'), of(whole))).toEqual([])
    for (const variant of spec.variants) {
      const alone = simulateFuture({ ...spec, variants: [variant] })
      expect(differences(of(alone, variant.id), of(whole, variant.id)), variant.id).toEqual([])
    }
  })
})
