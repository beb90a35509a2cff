/** What a plan may change does something: a path that is open and ignored would answer "no difference" to whoever asks. */
import { describe, expect, test } from 'vitest'

import { CATALOGUE, type Scenario, simulateFuture } from '../../engine/index.ts'
import { differences, of, simulate, small } from './small.ts'

const MONTHS = 8
const scenario = small()

/** Paths that do nothing here, with the reason. A path that begins to do something must leave the list. */
const NOTHING: Readonly<Record<string, string>> = {
  'visits.treatment.exam': 'the dentist treats: there is nobody else to examine',
  'visits.emergency.exam': 'the dentist treats: there is nobody else to examine',
  'service.benefits.helped': 'nobody in eight months of this practice decides by it',
  'service.culture.huddles': 'holds what fades, and this plan has nothing that fades',
  'service.culture.leadership': 'holds what fades, and this plan has nothing that fades',
  'team.front_desk.turnover': 'thins out what was trained, and this plan trains nobody',
  'team.hygienist.turnover': 'thins out what was trained, and this plan trains nobody',
  'team.dentist.turnover': 'thins out what was trained, and this plan trains nobody',
  'team.assistant.turnover': 'thins out what was trained, and this plan trains nobody',
}

/** The paths of the small practice that an entry stands for, with the values they have. */
function pathsOf(path: string): readonly (readonly [string, number])[] {
  const walk = (here: unknown, keys: readonly string[], said: readonly string[]): readonly (readonly [string, number])[] => {
    const [key, ...rest] = keys
    if (key === undefined) return typeof here === 'number' ? [[said.join('.'), here]] : []
    if (typeof here !== 'object' || here === null) return []
    const names = key === '*' ? Object.keys(here) : [key]
    return names.flatMap((name) => walk((here as Record<string, unknown>)[name], rest, [...said, name]))
  }
  return walk(scenario.practice, path.split('.'), [])
}

function ends(low: number, high: number, now: number, steps: boolean): readonly number[] {
  // far, but not where a practice stops being one
  const far = [now > 0 ? now / 2 : now, now > 0 ? now * 2 : (low + high) / 2, low, high].map((x) => (steps ? Math.round(x) : x))
  return [...new Set(far.map((x) => Math.min(high, Math.max(low, x))))].filter((x) => x !== now)
}

function changed(path: string, value: number, base: Scenario): readonly string[] {
  const amount = { low: value, best: value, high: value }
  const part = {
    id: 'far', startMonth: 0, cost: { oneTime: 0, monthly: 0, staffHours: 0 }, rampMonths: 0, decay: null,
    chanceOfNoEffect: { low: 0, best: 0, high: 0 }, changes: [{ path, how: 'set', amount }],
  } as const
  const variants = [{ _tag: 'Baseline', id: 'baseline' }, { _tag: 'Plan', id: 'far', plan: { id: 'far', title: 'Far', parts: [part] } }] as const
  const result = simulateFuture({ scenario: base, variants, seed: 'open', future: 0, beliefs: 'default', horizonMonths: MONTHS })
  return differences(of(result), of(result, 'far'))
}

describe('every number that a plan may change', () => {
  const open = CATALOGUE.filter(({ planMay }) => planMay).flatMap((entry) => pathsOf(entry.path).map(([path, now]) => ({ path, now, entry })))

  test('is many', () => expect(open.length).toBeGreaterThan(40))

  test.each(open)('$path', ({ path, now, entry }) => {
    const tried = ends(entry.low, entry.high, now, entry.steps === true)
    const does = tried.some((value) => changed(path, value, scenario).length > 0)
    expect(does, `${path} from ${now} to ${tried.join(', ')}: ${NOTHING[path] ?? 'open and ignored'}`).toBe(NOTHING[path] === undefined)
  })
})

describe('what makes other changes last', () => {
  const fading = '    decay: {half_life: 2 months}\n    changes: {service.greeting.kept: +25 points, '
  const withPlans = (first: string, second: string): readonly string[] => {
    const written = small(`  a:\n    title: A\n    starts: 2026-03\n${fading}${first}}\n  b:\n    title: B\n    starts: 2026-03\n${fading}${second}}\n`)
    const result = simulate(written, { only: ['a', 'b'], horizonMonths: MONTHS })
    return differences(of(result, 'a'), of(result, 'b'))
  }

  test('the control: two plans with the same words are the same', () => {
    expect(withPlans('service.culture.huddles: = 4 per week', 'service.culture.huddles: = 4 per week')).toEqual([])
  })

  test.each([
    ['service.culture.huddles: = 4 per week', 'service.culture.huddles: = 0 per week'],
    ['service.culture.leadership: = 100 %', 'service.culture.leadership: = 0 %'],
    ['team.front_desk.turnover: = 0 %/year', 'team.front_desk.turnover: = 300 %/year'],
  ])('%s holds training longer than %s, in the plan itself', (first, second) => {
    expect(withPlans(first, second)).not.toEqual([])
  })
})
