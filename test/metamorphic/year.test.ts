/** What a change must not change: the same bytes wherever nothing has happened yet, or to others. */
import { describe, expect, test } from 'vitest'

import { allVariants, simulateFuture } from '../../engine/index.ts'
import { at, differences, of, simulate, small, specOf, sum, variantsOf, WIDTH } from './small.ts'

const NOTHING = `  nothing:
    title: Nothing
    starts: 2026-03
    changes: {service.greeting.kept: +0 points}
`
const scenario = small()
const whole = simulate(scenario)
const base = of(whole)

describe('a plan that changes nothing', () => {
  test('+0, and a setting to what it is already: the baseline\'s bytes', () => {
    const written = small(`${NOTHING}  same:
    title: Same
    starts: 2026-03
    changes: {schedule.buffer: = 0 min/visit, team.front_desk.people: = 1}
`)
    const result = simulate(written)
    expect(differences(of(result, 'nothing'), of(result))).toEqual([])
    expect(differences(of(result, 'same'), of(result))).toEqual([])
    // the test can fail: another plan does differ
    expect(differences(of(result, 'buffer'), of(result)).length).toBeGreaterThan(10)
  })

  test('a what-if of nothing', () => {
    const supposing = { ...scenario, whatIfs: [{ id: 'what_if.zero', title: 'Zero', suppose: [{ target: 'wait', how: 'add', amount: 0 } as const] }] }
    const result = simulate(supposing, { only: ['baseline', 'what_if.zero'] })
    // another code path (wait parts are scaled by 1): equal but for the last bits of sums of minutes
    for (const difference of differences(of(result, 'what_if.zero'), of(result))) expect(difference).toMatch(/^(lobby|room)Minutes/)
  })

  test('no effect by luck: the baseline and its cost, to the cent', () => {
    const written = small(`  idle:
    title: Idle
    starts: 2026-03
    cost: {one_time: 1234 $, monthly: 56 $/month}
    chance_of_no_effect: 100 %
    changes: {service.greeting.kept: +25 points, team.front_desk.people: +1}
`)
    const result = simulate(written, { only: ['baseline', 'idle'] })
    expect(result.variants[1]!.noEffect).toBe(true)
    const [without, idle] = [of(result), of(result, 'idle')]
    const names = new Set(differences(idle, without).map((d) => d.split(' ')[0]))
    expect(names).toEqual(new Set(['planCost', 'ownerCash', 'discountedCash']))
    for (let month = 0; month < 3; month++) {
      const cost = (month === 0 ? 123_400 : 0) + 5_600
      expect(at(idle, month, 'planCost')).toBe(cost)
      expect(at(without, month, 'ownerCash') - at(idle, month, 'ownerCash')).toBe(cost)
    }
  })
})

describe('plans do not know of each other', () => {
  test('alone, in any order, with others removed: the same bytes', () => {
    const ids = allVariants(scenario).map((v) => v.id)
    const backwards = simulate(scenario, { only: [...ids].reverse() })
    for (const id of ids) {
      expect(differences(of(backwards, id), of(whole, id)), id).toEqual([])
      expect(differences(of(simulate(scenario, { only: [id] }), id), of(whole, id)), id).toEqual([])
    }
  })

  test('a new plan in the file leaves the others as they were, also one that hires', () => {
    const hiring = (role: string): string => `  hire:
    title: Hire
    starts: 2026-04
    changes: {team.${role}.people: +1}
`
    // two of each: who is asked first must not depend on how many there might be
    const two = [['hygienist: {people: 1', 'hygienist: {people: 2'], ['dentist: {people: 1', 'dentist: {people: 2'], ['rooms: 3', 'rooms: 5']] as const
    const without = simulate(small('', two))
    for (const role of ['hygienist', 'dentist', 'assistant', 'front_desk']) {
      const result = simulate(small(hiring(role), two))
      for (const { id } of allVariants(scenario)) expect(differences(of(result, id), of(without, id)), `${id} beside a plan that hires: ${role}`).toEqual([])
      expect(differences(of(result, 'hire'), of(result)).length).toBeGreaterThan(0)
    }
  })

  test('a part of a combination that starts on the same day is the plan itself', () => {
    const written = small(`  alone:
    title: Alone
    combine: [greet]
`)
    const result = simulate(written, { only: ['greet', 'alone'] })
    expect(differences(of(result, 'alone'), of(result, 'greet'))).toEqual([])
  })

  test('display names do not matter, ids do', () => {
    const renamed = small('', [['title: Greeting', 'title: "Café <b> ✓"'], ['name: Small', 'name: Another']])
    const result = simulate(renamed)
    for (const { id } of allVariants(scenario)) expect(differences(of(result, id), of(whole, id)), id).toEqual([])
    // an id names the plan's luck: whether it has any effect, and how much
    const other = small('', [['  greet:', '  greeting:'], ['[greet,', '[greeting,']])
    const moved = [0, 1, 2].filter((future) => differences(of(simulate(other, { only: ['greeting'], future }), 'greeting'), of(simulate(scenario, { only: ['greet'], future }), 'greet')).length > 0)
    expect(moved.length).toBeGreaterThan(0)
  })
})

describe('identical until intervention', () => {
  test('months before a plan starts are the baseline\'s bytes; its first month is not', () => {
    const starting = (month: string): string => `  later:
    title: Later
    starts: ${month}
    cost: {one_time: 100 $}
    changes: {schedule.buffer: = 15 min/visit, service.greeting.kept: +20 points}
`
    for (const [month, k] of [['2026-03', 0], ['2026-05', 2], ['2026-07', 4]] as const) {
      const result = simulate(small(starting(month)), { only: ['baseline', 'later'], horizonMonths: 6 })
      const [without, later] = [of(result), of(result, 'later')]
      expect(differences(later.slice(0, k * WIDTH), without.slice(0, k * WIDTH))).toEqual([])
      expect(differences(later.slice(k * WIDTH, (k + 1) * WIDTH), without.slice(k * WIDTH, (k + 1) * WIDTH))).not.toEqual([])
    }
  })

  test('a longer horizon begins with the shorter one, but for the windows that end with it', () => {
    const longer = of(simulate(scenario, { only: ['baseline'], horizonMonths: 5 }))
    for (const d of differences(longer.slice(0, base.length), base)) expect(d).toMatch(/^window/)
  })
})

describe('futures', () => {
  test('future 2 of 3 is future 2 of 10: nothing but its number counts', () => {
    const one = (future: number) => of(simulate(scenario, { only: ['baseline'], future }))
    const three = [0, 1, 2].map(one)
    const backwards = [3, 2, 1, 0].map(one).reverse()
    for (let r = 0; r < 3; r++) expect(differences(backwards[r]!, three[r]!)).toEqual([])
    expect(differences(three[1]!, three[0]!)).not.toEqual([])
  })

  test('interleaved calls do not disturb each other', () => {
    const other = small('', [['180 patients', '90 patients']])
    simulate(other, { seed: 'other' })
    expect(differences(of(simulate(scenario)), base)).toEqual([])
  })

  test('a deep-frozen input survives, and gives the same', () => {
    const freeze = <T>(x: T): T => {
      if (typeof x === 'object' && x !== null && !Object.isFrozen(x)) {
        Object.freeze(x)
        for (const value of Object.values(x)) freeze(value)
      }
      return x
    }
    const spec = freeze(specOf(structuredClone(scenario) as typeof scenario))
    const before = JSON.stringify(spec)
    const result = simulateFuture(spec)
    expect(JSON.stringify(spec)).toBe(before)
    for (const { id } of variantsOf(scenario)) expect(differences(of(result, id), of(whole, id)), id).toEqual([])
  })

  test('no clock, no ambient chance, no surroundings: they throw while it runs', () => {
    const names = ['Date', 'performance', 'process', 'crypto', 'setTimeout', 'queueMicrotask', 'fetch', 'console', 'Intl'] as const
    const here = globalThis as unknown as Record<string, unknown>
    const kept = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name))
    const random = Math.random
    const transcendental = ['log', 'log2', 'log10', 'log1p', 'exp', 'expm1', 'pow', 'sin', 'cos', 'tan', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'cbrt', 'hypot'] as const
    const maths = transcendental.map((name) => Math[name])
    const forbidden = (name: string) => (): never => { throw new Error(`${name} was touched`) }
    let result
    try {
      Math.random = forbidden('Math.random')
      for (const name of transcendental) (Math as unknown as Record<string, unknown>)[name] = forbidden(`Math.${name}`)
      for (const name of names) Object.defineProperty(globalThis, name, { configurable: true, get: forbidden(name) })
      expect(() => here['Date']).toThrow('Date was touched')
      result = simulateFuture(specOf(scenario, { only: ['baseline', 'greet'] }))
    } finally {
      names.forEach((name, i) => Object.defineProperty(globalThis, name, kept[i]!))
      Math.random = random
      transcendental.forEach((name, i) => ((Math as unknown as Record<string, unknown>)[name] = maths[i]))
    }
    expect(differences(of(result), base)).toEqual([])
    expect(differences(of(result, 'greet'), of(whole, 'greet'))).toEqual([])
  })
})

describe('the baseline is a practice', () => {
  test('something happens in it: the laws above are not about nothing', () => {
    for (const id of ['seen', 'noShow', 'calls', 'rangOut', 'newPatients', 'problems', 'production', 'reviews'] as const) expect(sum(base, id), id).toBeGreaterThan(0)
  })
})

describe('equal months are run once', () => {
  // events count what was run: a plan that is the same practice adds none
  const eventsOf = (scenario: ReturnType<typeof small>, only: readonly string[]): number => simulate(scenario, { only, horizonMonths: 6 }).events

  test('a plan that asks for what is there already runs with the baseline', () => {
    const scenario = small('  text:\n    title: Text\n    starts: 2026-04\n    changes: {schedule.reminders: = text}\n')
    expect(scenario.practice.schedule.reminders).toEqual(['text'])
    expect(eventsOf(scenario, ['baseline', 'text'])).toBe(eventsOf(scenario, ['baseline']))
  })

  test('a combination in another order runs with the first', () => {
    const scenario = small('  ab:\n    title: AB\n    combine: [buffer, desk]\n  ba:\n    title: BA\n    combine: [desk, buffer]\n')
    expect(eventsOf(scenario, ['ab', 'ba'])).toBe(eventsOf(scenario, ['ab']))
  })
})

describe('rare practices run to their audit', () => {
  test('the emergency is the visit that recurs, and a plan closes a day', () => {
    const scenario = small('  shut:\n    title: Shut Mondays\n    starts: 2026-05\n    changes: {opening.mon: = closed}\n', [
      ['demand:', 'visits: {emergency: {every: 6 months}, recall: {every: 0 months}}\ndemand:'],
    ])
    for (let future = 0; future < 3; future++) expect(simulate(scenario, { future, only: ['baseline', 'shut'], horizonMonths: 6 }).variants).toHaveLength(2)
  })

  test('a visit is due again within the day', () => {
    const scenario = small('', [
      ['180 patients', '1 patients'],
      ['demand:', 'visits: {recall: {every: 0.01 months, slot: 10 min, takes: 5 min}}\ndemand:'],
    ])
    for (let future = 0; future < 3; future++) expect(simulate(scenario, { future, only: ['baseline'], horizonMonths: 6 }).variants).toHaveLength(1)
  })
})
