/** Accounts of the year: everything that comes in goes out by a named door, and money adds up to the cent. Theorems, exact. */
import { describe, expect, test } from 'vitest'

import { COUNTERS, kpiValues, KPIS } from '../../engine/index.ts'
import { at, monthsOf, of, simulate, small, sum, variantsOf, WIDTH } from './small.ts'

const scenario = small()
const FUTURES = [0, 1, 2, 3, 4]
const results = FUTURES.map((future) => simulate(scenario, { future, horizonMonths: 13 }))
const every = results.flatMap((r) => r.variants.map((v) => ({ name: `${v.id} in future ${r.future}`, counters: v.counters, id: v.id })))

/** Each month of each variant of each future. */
function eachMonth(holds: (c: (id: (typeof COUNTERS)[number], month?: number) => number, where: string, month: number) => void): void {
  for (const { name, counters } of every) {
    for (let month = 0; month < monthsOf(counters); month++) holds((id, m = month) => at(counters, m, id), `${name}, month ${month + 1}`, month)
  }
}

describe('every month of every plan in five futures', () => {
  test('visits: scheduled and come the same day = seen + missed + cancelled + walked out', () => {
    eachMonth((c, where) => expect(c('scheduled') + c('sameDay'), where).toBe(c('seen') + c('noShow') + c('shortCancel') + c('walkedOut')))
  })

  test('calls = answered + rang out + hung up; newcomers are part of them', () => {
    eachMonth((c, where) => {
      expect(c('calls'), where).toBe(c('answered') + c('rangOut') + c('hungUp'))
      expect(c('newCalls'), where).toBeLessThanOrEqual(c('calls'))
      expect(c('newAnswered'), where).toBeLessThanOrEqual(Math.min(c('newCalls'), c('answered')))
    })
  })

  test('patients: at the end = at the start + new - moved - left - lapsed, and the next month starts there', () => {
    eachMonth((c, where, month) => {
      expect(c('activeAtEnd'), where).toBe(c('activeAtStart') + c('newPatients') - c('moved') - c('leftByChoice') - c('lapsed'))
      if (month > 0) expect(c('activeAtStart'), where).toBe(c('activeAtEnd', month - 1))
      expect(c('referredNew'), where).toBeLessThanOrEqual(c('newPatients'))
    })
  })

  test('each seen visit is greeted, waited for, billed; whatever is resolved was voiced', () => {
    for (const { name, counters } of every) {
      for (const id of ['greeted', 'waited', 'statements'] as const) expect(sum(counters, id), name).toBe(sum(counters, 'seen'))
      expect(sum(counters, 'flawless'), name).toBeLessThanOrEqual(sum(counters, 'seen'))
      expect(sum(counters, 'voiced'), name).toBeLessThanOrEqual(sum(counters, 'problems'))
      expect(sum(counters, 'lowStars'), name).toBeLessThanOrEqual(sum(counters, 'settled'))
      const stars = sum(counters, 'stars') / sum(counters, 'settled')
      expect(stars, name).toBeGreaterThanOrEqual(1)
      expect(stars, name).toBeLessThanOrEqual(5)
    }
  })

  test('money: the lines add up to the owner\'s cash to the cent, all of them whole cents', () => {
    eachMonth((c, where) => {
      const lines = c('collections') - c('variableCost') - c('fixedCost') - c('wages') - c('overtimePay') - c('planCost') - c('recoverySpend')
      expect(c('ownerCash'), where).toBe(lines)
      for (const id of ['production', 'referralProduction', 'collections', 'variableCost', 'fixedCost', 'wages', 'overtimePay', 'planCost', 'recoverySpend', 'ownerCash', 'discountedCash', 'presentedCents', 'acceptedCents'] as const) {
        expect(Number.isSafeInteger(c(id)), `${id} ${c(id)}, ${where}`).toBe(true)
      }
      expect(c('referralProduction'), where).toBeLessThanOrEqual(c('production'))
      expect(c('acceptedCents'), where).toBeLessThanOrEqual(c('presentedCents'))
    })
  })

  test('nothing is NaN or below 0 but cash', () => {
    for (const { name, counters } of every) {
      counters.forEach((x, i) => {
        const id = COUNTERS[i % WIDTH]!
        expect(Number.isFinite(x) && (x >= 0 || id === 'ownerCash' || id === 'discountedCash'), `${id} ${x} of ${name}`).toBe(true)
      })
    }
  })

  test('the owner_cash KPI is twelve times the discounted cash a month', () => {
    for (const { counters } of every) {
      const months = monthsOf(counters)
      const kpi = kpiValues(counters, 0, months)[KPIS.findIndex((k) => k.id === 'owner_cash')]!
      expect(kpi).toBeCloseTo((sum(counters, 'discountedCash') / 100) * (12 / months), 6)
    }
  })

  test('a year window closes with the horizon: those active at its start, once', () => {
    for (const { name, counters } of every) {
      // thirteen months: the window is months 2 to 13
      expect(at(counters, 12, 'windowStart'), name).toBe(at(counters, 1, 'activeAtStart'))
      expect(at(counters, 12, 'windowKept'), name).toBeLessThanOrEqual(at(counters, 12, 'windowStart'))
      expect(sum(counters, 'windowStart'), name).toBe(at(counters, 12, 'windowStart'))
    }
  })
})

describe('prices', () => {
  const priced = (replacing: readonly (readonly [string, string])[]) => of(simulate(small('', replacing), { only: ['baseline'], horizonMonths: 3 }))
  const HYGIENIST = 'hygienist: {people: 1, wage: 45 $/h'
  const base = priced([])

  test('a wage is linear: twice the raise, twice the difference, and it moves nothing but money', () => {
    const [up, twice] = [10, 20].map((raise) => priced([[HYGIENIST, `hygienist: {people: 1, wage: ${45 + raise} $/h`]])) as [Float64Array, Float64Array]
    for (let month = 0; month < 3; month++) {
      const step = (c: Float64Array): number => at(c, month, 'wages') - at(base, month, 'wages')
      // a month's wages are rounded to the cent once
      expect(Math.abs(step(twice) - 2 * step(up))).toBeLessThanOrEqual(1)
      expect(step(up)).toBeGreaterThan(0)
    }
    const moved = new Set([...up].flatMap((x, i) => (x === base[i] ? [] : [COUNTERS[i % WIDTH]!])))
    for (const id of moved) expect(['wages', 'overtimePay', 'ownerCash', 'discountedCash']).toContain(id)
  })

  test('what ramps up is paid as far as it has come, and a plan of twice as much is another plan', () => {
    const benefits = ([['one', 10], ['two', 20]] as const).map(([id, points]) => `  ${id}:
    title: ${id}
    starts: 2026-03
    ramp_up: 3 months
    changes: {money.on_cost: +${points} points}
`)
    const both = simulate(small(benefits.join('')), { only: ['baseline', 'one', 'two'], horizonMonths: 4 })
    const paid = (id: string, month: number): number => at(of(both, id), month, 'wages') - at(of(both), month, 'wages')
    const shares = [0, 1, 2, 3].map((month) => paid('one', month) / at(of(both), month, 'wages'))
    for (const [month, share] of shares.entries()) {
      expect(Math.abs(paid('two', month) - 2 * paid('one', month))).toBeLessThanOrEqual(1)
      if (month > 0 && month < 3) expect(share, `month ${month + 1}`).toBeGreaterThan(shares[month - 1]! + 0.01)
    }
  })

  test('the price of a recall is linear in production, and no patient minds', () => {
    const at100 = priced([['demand:', 'visits: {recall: {production: 100 $}}\ndemand:']])
    const at200 = priced([['demand:', 'visits: {recall: {production: 200 $}}\ndemand:']])
    const at300 = priced([['demand:', 'visits: {recall: {production: 300 $}}\ndemand:']])
    expect(sum(at300, 'production') - sum(at200, 'production')).toBe(sum(at200, 'production') - sum(at100, 'production'))
    // production of a visit is fixed when it is booked, so a price is a multiple of whole visits
    expect((sum(at200, 'production') - sum(at100, 'production')) % 10_000).toBe(0)
    for (const id of ['seen', 'calls', 'stars', 'newPatients', 'overtimeMinutes'] as const) expect(sum(at300, id), id).toBe(sum(at100, id))
  })

  test('fixed cost comes off the cash, cent by cent; unused hours are paid: wages do not depend on visits', () => {
    const rent = priced([['demand:', 'money: {fixed_cost: 7000.01 $/month}\ndemand:']])
    const more = priced([['demand:', 'money: {fixed_cost: 7100.01 $/month}\ndemand:']])
    expect(sum(rent, 'ownerCash') - sum(more, 'ownerCash')).toBe(3 * 10_000)
    const empty = priced([['180 patients', '20 patients']])
    expect(sum(empty, 'seen')).toBeLessThan(sum(base, 'seen'))
    expect(sum(empty, 'wages')).toBe(sum(base, 'wages'))
  })

  test('no discount: a plain sum; and every discounted cent is worth no more than a cent', () => {
    const plain = { ...scenario, decision: { ...scenario.decision, discount: 0 } }
    const c = of(simulate(plain, { only: ['baseline'] }))
    expect(sum(c, 'discountedCash')).toBe(sum(c, 'ownerCash'))
    for (const { counters } of every) {
      for (let m = 0; m < monthsOf(counters); m++) expect(Math.abs(at(counters, m, 'discountedCash'))).toBeLessThanOrEqual(Math.abs(at(counters, m, 'ownerCash')))
    }
  })
})

describe('what is supposed', () => {
  test('a supposition costs nothing and changes no opening hours: only what follows from what patients feel', () => {
    const result = simulate(scenario, { horizonMonths: 3 })
    for (const { id } of variantsOf(scenario).filter((v) => v._tag === 'WhatIf')) {
      expect(sum(of(result, id), 'planCost'), id).toBe(0)
      expect(sum(of(result, id), 'wages'), id).toBe(sum(of(result), 'wages'))
    }
    expect(sum(of(result, 'what_if.no_wrong'), 'wrongStatements')).toBe(0)
  })
})
