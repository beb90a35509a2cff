import { describe, expect, test } from 'vitest'
import {
  CATALOGUE,
  columnRoles,
  complete,
  defaultsOf,
  demandFor,
  entryOf,
  FILL_USUAL,
  get,
  LOSS_USUAL,
  minutesNeeded,
  minutesStaffed,
  settingOf,
} from '../../../engine/index.ts'
import type { Kind, Said } from '../../../engine/index.ts'

const KINDS: readonly Kind[] = ['dental', 'aesthetic', 'medical']
const bare = (kind: Kind, values: Readonly<Record<string, unknown>> = {}, without: Said['without'] = []): Said => ({
  name: 'x',
  kind,
  currency: 'USD',
  as_of: '2026-01-01',
  values: new Map(Object.entries(values)),
  without,
})

describe.each(KINDS)('a bare %s practice', (kind) => {
  const { practice, defaulted, uncertain } = complete(bare(kind))

  test('has a value inside its bounds at every default path', () => {
    for (const [path, row] of defaulted) {
      const entry = entryOf(path)
      if (entry === undefined) expect(settingOf(path)).toBeDefined()
      else {
        const value = get(practice, path) as number
        expect(value, path).toBeGreaterThanOrEqual(entry.low)
        expect(value, path).toBeLessThanOrEqual(entry.high)
        expect(row.range, path).not.toBeNull()
      }
    }
  })
  test('every default names its grade and ledger row, its range holds its value', () => {
    for (const row of defaulted.values()) {
      expect(row.ledger, row.path).toMatch(/^(-|[A-Z]\d+(, [A-Z]\d+)*)$/)
      if (row.range !== null && row.path !== 'visits.treatment.spread') {
        expect(row.range.low, row.path).toBeLessThanOrEqual(row.value as number)
        expect(row.range.high, row.path).toBeGreaterThanOrEqual(row.value as number)
      }
      if (row.grade !== 'guess') expect(row.ledger, row.path).not.toBe('-')
    }
  })
  test('fills its fullest book to the usual share', () => {
    const fills = columnRoles(practice).map(
      (role) => minutesNeeded(practice, role, practice.practice.active_patients * LOSS_USUAL) / minutesStaffed(practice, role),
    )
    expect(Math.max(...fills)).toBeGreaterThan(FILL_USUAL - 0.02)
    expect(Math.max(...fills)).toBeLessThanOrEqual(FILL_USUAL)
  })
  test('new-patient contacts replace what is usually lost', () => {
    const {
      demand,
      practice: { active_patients },
    } = practice
    const inflow = ((demand.new_patient_calls + demand.web_inquiries) / 3) * 12
    expect(inflow / active_patients).toBeCloseTo(LOSS_USUAL, 2)
    expect(demand.new_patient_calls).toBeLessThan(demand.calls)
  })
  test('draws standards and demand, never head counts, hours, slots or prices', () => {
    expect(uncertain.map((u) => u.path)).toContain('service.greeting.kept')
    expect(uncertain.filter((u) => /people|wage|slot|takes|production|active_patients|weeks/.test(u.path))).toEqual([])
    for (const { path, range } of uncertain) {
      const entry = entryOf(path)
      expect(range.low, path).toBeGreaterThanOrEqual(entry?.low ?? 0)
      expect(range.high, path).toBeLessThanOrEqual(entry?.high ?? 0)
      expect(range.best, path).toBe(get(practice, path))
    }
  })
})

describe('a dental practice of the ledger', () => {
  const { practice } = complete(bare('dental'))
  test('about 1,500 patients a dentist (O26), 800 to 1,000 a hygienist give or take (O25)', () => {
    expect(practice.practice.active_patients).toBeGreaterThan(1_200)
    expect(practice.practice.active_patients).toBeLessThan(2_300)
  })
})

describe('numbers of a bare practice, held so that no rule moves unseen', () => {
  test.each([
    ['dental', 1_490, 820, 52, 11, 970_000, 5, 4],
    ['aesthetic', 1_540, 693, 26, 39, 2_460_000, 5, 4],
    ['medical', 1_570, 1_021, 57, 10, 750_000, 6, 2],
  ] as const)('%s', (kind, patients, calls, fresh, web, fixedCost, slots, rooms) => {
    const { practice } = complete(bare(kind))
    const { demand, money, schedule, team } = practice
    expect([
      practice.practice.active_patients,
      demand.calls,
      demand.new_patient_calls,
      demand.web_inquiries,
      money.fixed_cost,
      schedule.new_patient_slots,
      team.rooms,
    ]).toEqual([patients, calls, fresh, web, fixedCost, slots, rooms])
  })
})

describe('what a file says wins, and the rest follows it', () => {
  test('demand and fixed cost scale with the patients', () => {
    const small = complete(bare('dental', { 'practice.active_patients': 750 })).practice
    const large = complete(bare('dental', { 'practice.active_patients': 1_500 })).practice
    expect(large.demand.calls / small.demand.calls).toBeCloseTo(2, 1)
    expect(large.demand.new_patient_calls / small.demand.new_patient_calls).toBeCloseTo(2, 1)
    expect(large.money.fixed_cost / small.money.fixed_cost).toBeCloseTo(2, 1)
  })
  test('active patients follow the staff', () => {
    const one = complete(bare('dental', { 'team.hygienist.people': 1, 'team.dentist.people': 1 })).practice
    const two = complete(bare('dental', { 'team.hygienist.people': 2, 'team.dentist.people': 2, 'team.assistant.people': 3 })).practice
    expect(two.practice.active_patients / one.practice.active_patients).toBeCloseTo(2, 1)
  })
  test('web inquiries that are many leave few new-patient calls, but some', () => {
    expect(demandFor('aesthetic', 900, 300).newCalls).toBe(Math.round((900 * LOSS_USUAL * 3) / 12 / 4))
  })
  test('a given slot brings its work along', () => {
    const recall = complete(bare('dental', { 'visits.recall.slot': 30 })).practice.visits.recall
    expect(recall?.slot).toBe(30)
    expect(recall?.takes).toBe(26)
  })
  test('one named day closes the others', () => {
    const { practice, defaulted } = complete(bare('dental', { 'opening.mon': [{ from: 480, to: 1020 }] }))
    expect(practice.opening.tue).toEqual([])
    expect([...defaulted.keys()].filter((path) => /^opening\.(?!weeks)/.test(path))).toEqual([])
  })
  test('a practice without a hygienist: the dentist does the recall, without a second exam', () => {
    const { practice } = complete(bare('dental', { 'team.dentist.people': 1, 'team.front_desk.people': 1 }))
    expect(practice.visits.recall?.with).toEqual(['dentist'])
    expect(practice.visits.recall?.exam).toBe(0)
    expect(practice.visits.treatment?.with).toEqual(['dentist'])
  })
  test('a front desk alone is no team', () => {
    expect(Object.keys(complete(bare('dental', { 'team.front_desk.people': 3 })).practice.team).sort()).toEqual([
      'assistant',
      'dentist',
      'front_desk',
      'hygienist',
      'rooms',
    ])
  })
  test('a visit that is not offered is not there', () => {
    expect(complete(bare('dental', {}, ['emergency'])).practice.visits.emergency).toBeUndefined()
  })
  test('a role that is named gets a whole record', () => {
    expect(complete(bare('dental', { 'team.dentist.people': 1, 'team.nurse.people': 1 })).practice.team.nurse).toEqual({
      people: 1,
      wage: 3_800,
      turnover: 0.25,
    })
  })
})

test('every number of the catalogue has a default for every kind, or follows from the rest', () => {
  const scaled = [
    'practice.active_patients',
    'team.rooms',
    'demand.calls',
    'demand.new_patient_calls',
    'demand.web_inquiries',
    'money.fixed_cost',
    'schedule.new_patient_slots',
  ]
  for (const kind of KINDS) {
    const paths = [...defaultsOf(kind).keys()]
    const missing = CATALOGUE.filter(
      ({ path }) => !scaled.includes(path) && !paths.some((p) => new RegExp(`^${path.replace('.', '\\.').replace('*', '\\w+')}$`).test(p)),
    )
    expect(missing.map((entry) => entry.path)).toEqual([])
  }
})
