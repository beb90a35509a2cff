import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CATALOGUE, complete, entryOf, get, getNumber, KPI_IDS, kpiOf, patternOf, set, SETTINGS, settingOf } from '../../../engine/index.ts'

const { practice } = complete({ name: 'x', kind: 'dental', currency: 'USD', as_of: '2026-01-01', values: new Map(), without: [] })
const numbers = CATALOGUE.flatMap(({ path }) => [path.replace('team.*', 'team.dentist').replace('visits.*', 'visits.recall')])

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

describe('paths', () => {
  test('set then get gives the value; everything else stays; the old practice is untouched', () => {
    frozen(practice)
    fc.assert(
      fc.property(fc.constantFrom(...numbers), fc.constantFrom(...numbers), fc.double({ noNaN: true }), (path, other, value) => {
        const next = set(practice, path, value)
        expect(get(next, path)).toBe(value)
        if (other !== path) expect(get(next, other)).toBe(get(practice, other))
        expect(set(next, path, get(practice, path))).toEqual(practice)
      }),
      { seed: 1, numRuns: 200 },
    )
  })
  test('visits and roles find their row', () => {
    expect(entryOf('visits.recall.slot')?.path).toBe('visits.*.slot')
    expect(entryOf('team.front_desk.people')?.steps).toBe(true)
    expect(entryOf('team.rooms')?.unit).toBe('rooms')
    expect(settingOf('visits.recall.with')?.holds).toBe('roles')
    expect(patternOf('service.greeting.kept')).toBe('service.greeting.kept')
  })
  test.each([
    'visits.*.slot',
    'visits.party.slot',
    'team.clown.people',
    '__proto__',
    'constructor.prototype',
    'service.__proto__.kept',
    '',
    'service.greeting',
    'visits.recall.slot.x',
  ])('%s is no path', (path) => {
    expect(entryOf(path)).toBeUndefined()
    expect(settingOf(path)).toBeUndefined()
    expect(() => set(practice, path, 1)).toThrow('unknown path')
  })
  test('nothing is found through a prototype', () => {
    expect(get(practice, 'constructor')).toBeUndefined()
    expect(get(practice, 'service.__proto__')).toBeUndefined()
    expect(() => getNumber(practice, 'service.greeting')).toThrow('no number')
  })
  test('a new visit is made whole path by path', () => {
    expect(get(set(practice, 'visits.follow_up.slot', 20), 'visits.follow_up.slot')).toBe(20)
  })
})

describe('catalogue', () => {
  test('paths stand once, bounds are in order', () => {
    const paths = [...CATALOGUE.map((e) => e.path), ...SETTINGS.map((e) => e.path)]
    expect(new Set(paths).size).toBe(paths.length)
    for (const entry of CATALOGUE) expect(entry.low, entry.path).toBeLessThan(entry.high)
  })
  test('no plan may touch what patients do', () => {
    expect(CATALOGUE.filter((e) => e.path.startsWith('demand.') && e.planMay)).toEqual([])
  })
  test('KPIs stand once', () => {
    expect(new Set(KPI_IDS.map((k) => k.id)).size).toBe(KPI_IDS.length)
    expect(kpiOf('owner_cash')?.better).toBe('up')
    expect(kpiOf('constructor')).toBeUndefined()
  })
})
