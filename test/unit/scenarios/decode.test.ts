import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { isRight } from 'fp-ts/Either'
import { overrideScenario } from '../../../scenarios/index.ts'
import { BARE, CEDAR, changed, findingsOf, MAPLE, sound } from './helpers.ts'

const maple = sound(MAPLE, 'maple-street.yaml').scenario

describe('Maple Street, value by value', () => {
  test('facts stand in the units of the catalogue', () => {
    const { practice } = maple
    expect(practice.practice).toEqual({
      name: 'Maple Street Dental',
      kind: 'dental',
      currency: 'USD',
      as_of: '2026-03-01',
      active_patients: 1650,
    })
    expect(practice.opening.thu).toEqual([
      { from: 420, to: 720 },
      { from: 780, to: 1080 },
    ])
    expect(practice.opening.fri).toEqual([])
    expect(practice.team.hygienist).toEqual({ people: 2, wage: 4500, turnover: 0.15 })
    expect(practice.visits.recall).toEqual({ with: ['hygienist'], exam: 8, slot: 50, takes: 44, spread: 0.25, every: 6, production: 16500 })
    expect(practice.schedule).toEqual({ buffer: 0, double_book_first: false, new_patient_slots: 6, reminders: ['email'] })
    expect(practice.demand.no_show).toBe(0.074)
    expect(practice.demand.emergencies).toBe(0.12)
    expect(practice.treatment).toEqual({ found: 0.24, value: 115000, insured: 0.62 })
    expect(practice.money).toEqual({ write_offs: 0, collection: 0.96, variable_cost: 0.19, fixed_cost: 1100000, on_cost: 0.15 })
    expect(practice.service.greeting).toEqual({ within: 20, kept: 0.71 })
    expect(practice.service.inquiry.reply_within).toBe(5)
    expect(practice.service.callback.within).toBe(1)
    expect(practice.service.recovery).toEqual({ same_day: 0.35, otherwise: 5, staff_may_spend: 0, acknowledged: 0.6 })
  })

  test('plans in file order, months from as_of, points as shares', () => {
    expect(maple.plans.map((p) => p.id)).toEqual([
      'greeting_training',
      'schedule_retemplate',
      'billing_and_recovery',
      'third_desk_person',
      'greeting_then_billing',
    ])
    const training = maple.plans[0]?.parts[0]
    expect(training).toEqual({
      id: 'greeting_training',
      startMonth: 1,
      cost: { oneTime: 380000, monthly: 25000, staffHours: 36 },
      rampMonths: 2,
      decay: { halfLife: { low: 5, best: 5, high: 5 }, refreshEvery: 6, refreshCost: 60000 },
      chanceOfNoEffect: { low: 0.3, best: 0.3, high: 0.3 },
      changes: [
        { path: 'service.greeting.kept', how: 'add', amount: { low: 0.06, best: 0.13, high: 0.2 } },
        { path: 'service.phone.manner_kept', how: 'add', amount: { low: 0.08, best: 0.15, high: 0.22 } },
      ],
    })
    expect(maple.plans[4]?.parts.map((p) => [p.id, p.startMonth])).toEqual([
      ['greeting_training', 1],
      ['billing_and_recovery', 6],
    ])
    expect(maple.plans[3]?.parts[0]?.changes).toEqual([
      { path: 'team.front_desk.people', how: 'add', amount: { low: 1, best: 1, high: 1 } },
    ])
    expect(maple.plans[1]?.parts[0]?.changes[0]).toEqual({ path: 'schedule.buffer', how: 'set', amount: { low: 5, best: 5, high: 5 } })
  })

  test('what-ifs, decision and what was measured', () => {
    expect(maple.whatIfs.map((w) => [w.id, w.suppose])).toEqual([
      ['what_if.wait_five_less', [{ target: 'wait', how: 'add', amount: -5 }]],
      ['what_if.greeted_at_once', [{ target: 'greeting', how: 'set', amount: 0 }]],
      ['what_if.no_wrong_bills', [{ target: 'billing', how: 'set', amount: 0 }]],
      ['what_if.fixed_same_day', [{ target: 'resolution', how: 'set', amount: 0 }]],
    ])
    expect(maple.decision).toEqual({
      horizonMonths: 24,
      discount: 0.08,
      judgeBy: 'owner_cash',
      mustNot: [{ kpi: 'dentist_fill', op: '>', value: 0.95, text: 'dentist_fill > 95 %' }],
    })
    expect(maple.measured.kpis).toEqual({
      answer_rate: 0.72,
      wait: 14,
      lead_time: 16,
      attrition: 0.17,
      case_acceptance: 0.49,
      new_patients: 25,
      net_production: 7700000,
      listed_rating: 4.4,
      reviews_per_month: 5,
    })
    expect(maple.measured.reviews).toBe(212)
    expect(maple.measured.touchpoints.find((t) => t.id === 'resolution')).toEqual({
      id: 'resolution',
      own: 4.5,
      patients: 3.1,
      replies: 24,
    })
  })

  test("evidence: the file's sources, guesses, defaults by ledger id", () => {
    expect(maple.evidence['demand.no_show']).toEqual({ grade: 'own data', source: 'pms' })
    expect(maple.evidence['service.soft_sell.kept']).toEqual({ grade: 'guess', source: 'guess' })
    expect(maple.evidence['demand.competitors']?.grade).toBe('default')
    expect(maple.evidence['plans.greeting_training.service.greeting.kept']).toEqual({ grade: 'guess', source: 'guess' })
    expect(maple.uncertain).toEqual([])
  })
})

describe('Cedar, which knows little of itself', () => {
  const { scenario, defaulted } = sound(CEDAR, 'cedar-aesthetics.yaml')
  test('gaps are filled and listed', () => {
    expect(defaulted).toContain('service.greeting.kept')
    expect(defaulted).not.toContain('service.inquiry.reply_within')
    expect(scenario.practice.demand.new_patient_calls).toBeGreaterThan(0)
    expect(Object.keys(scenario.practice.visits).sort()).toEqual(['consultation', 'treatment'])
    expect(scenario.decision.discount).toBe(0.08)
  })
  test('defaults that a practice would not know are drawn, head counts and prices are not', () => {
    const drawn = scenario.uncertain.map((u) => u.path)
    expect(drawn).toContain('service.greeting.kept')
    expect(drawn).toContain('demand.no_show')
    expect(drawn.filter((path) => /people|slot|production|wage|active/.test(path))).toEqual([])
    for (const { range } of scenario.uncertain) expect(range.low <= range.best && range.best <= range.high).toBe(true)
  })
})

describe('ranges, bests and units', () => {
  const with_ = (line: string): string => `${BARE}service: {${line}}\n`
  test('a range of a fact is drawn, its median half way in log-odds or logs', () => {
    const { scenario } = sound(`${BARE}service:\n  greeting: {kept: 60 to 90 %}\n  recovery: {otherwise: 2 to 8 days}\n`)
    const range = (path: string) => scenario.uncertain.find((u) => u.path === path)?.range
    expect(range('service.greeting.kept')?.best).toBeCloseTo(0.7861, 4)
    expect(range('service.recovery.otherwise')).toEqual({ low: 2, best: 4, high: 8 })
    expect(scenario.practice.service.recovery.otherwise).toBe(4)
  })
  test('a best that is given is kept', () => {
    const { scenario } = sound(with_('recovery: {otherwise: "2 to 8 days, best 3 @guess"}'))
    expect(scenario.uncertain.find((u) => u.path === 'service.recovery.otherwise')?.range).toEqual({ low: 2, best: 3, high: 8 })
  })
  test.each([
    ['inquiry: {reply_within: 90 min}', (s: typeof maple) => s.practice.service.inquiry.reply_within, 1.5],
    ['inquiry: {reply_within: 2 days}', (s: typeof maple) => s.practice.service.inquiry.reply_within, 48],
    ['greeting: {within: 1 min}', (s: typeof maple) => s.practice.service.greeting.within, 60],
    ['callback: {within: 6 hours}', (s: typeof maple) => s.practice.service.callback.within, 0.25],
    ['delay_told: {after: 0.25 h}', (s: typeof maple) => s.practice.service.delay_told.after, 15],
    ['recovery: {otherwise: 1 week}', null, null],
    ['recovery: {otherwise: 2 weeks}', (s: typeof maple) => s.practice.service.recovery.otherwise, 14],
  ])('%s', (line, of, value) => {
    if (of === null) expect(findingsOf(with_(line)).map((f) => f.code)).toEqual([])
    else expect(of(sound(with_(line)).scenario)).toBe(value)
  })
  test('rates convert between week, month and year', () => {
    const { demand, money } = sound(`${BARE}demand: {calls: 120 calls/week}\nmoney: {fixed_cost: 120000 $/year}\n`).scenario.practice
    expect(demand.calls).toBe(520)
    expect(money.fixed_cost).toBe(1000000)
  })
  test('amounts in the currency of the practice', () => {
    const { money } = sound(changed(BARE, ['kind: dental', 'kind: dental, currency: EUR']) + 'money: {fixed_cost: 9000 €/month}\n').scenario
      .practice
    expect(money.fixed_cost).toBe(900000)
  })
})

describe('the hash is of the meaning', () => {
  test('YAML and JSON, quotes, white space and comments', () => {
    const json = JSON.stringify(parse(MAPLE, { schema: 'failsafe' }))
    expect(sound(json, 'maple-street.json').scenario.hash).toBe(maple.hash)
    expect(sound(stringify(parse(MAPLE, { schema: 'failsafe' })), 'x.yaml').scenario.hash).toBe(maple.hash)
    expect(sound(`# hello\n${MAPLE.replaceAll(' @pms', '   @pms')}\n# bye\n`).scenario.hash).toBe(maple.hash)
    expect(sound(MAPLE.replaceAll('\n', '\r\n')).scenario.hash).toBe(maple.hash)
  })
  test('7.4 % and 7.40 %, 5 h and 300 min', () => {
    expect(sound(changed(MAPLE, ['no_show: 7.4 %', 'no_show: 7.40 %'], ['reply_within: 5 h', 'reply_within: 300 min'])).scenario.hash).toBe(
      maple.hash,
    )
  })
  test('any number changes it', () => {
    expect(sound(changed(MAPLE, ['no_show: 7.4 %', 'no_show: 7.5 %'])).scenario.hash).not.toBe(maple.hash)
    expect(sound(changed(MAPLE, ['refresh_cost: 600 $', 'refresh_cost: 601 $'])).scenario.hash).not.toBe(maple.hash)
  })
  test('the order of plans changes it', () => {
    const plans = parse(MAPLE, { schema: 'failsafe' }) as { plans: Record<string, unknown> }
    const turned = { ...plans, plans: Object.fromEntries(Object.entries(plans.plans).reverse()) }
    expect(sound(JSON.stringify(turned)).scenario.hash).not.toBe(maple.hash)
  })
})

describe('--set', () => {
  test('reads like the file and hashes like the file', () => {
    const result = overrideScenario(MAPLE, [{ path: 'demand.no_show', value: '9 % @pms' }], 'maple-street.yaml')
    expect(isRight(result) && result.right.scenario.hash).toBe(sound(changed(MAPLE, ['no_show: 7.4 %', 'no_show: 9 %'])).scenario.hash)
  })
  test('defaults are scaled to what is set', () => {
    const result = overrideScenario(BARE, [{ path: 'practice.active_patients', value: '800 patients' }])
    expect(isRight(result) && result.right.scenario.practice.demand.calls).toBe(440)
  })
  test('one role or day that is set leaves the others', () => {
    const result = overrideScenario(BARE, [
      { path: 'team.hygienist.people', value: '1.5' },
      { path: 'opening.sat', value: '08:00-12:00' },
    ])
    if (!isRight(result)) throw new Error('override')
    const { team, opening } = result.right.scenario.practice
    expect([team.hygienist?.people, team.dentist?.people, team.assistant?.people]).toEqual([1.5, 1, 2])
    expect([opening.sat, opening.mon].map((sessions) => sessions.length)).toEqual([1, 2])
  })
  const warned = (text: string, path: string, value: string): unknown => {
    const result = overrideScenario(text, [{ path, value }], 'maple-street.yaml')
    if (!isRight(result)) throw new Error('override')
    const { findings, scenario } = result.right
    return { findings: findings.map((f) => [f.code, f.file, f.line]), warnings: scenario.warnings }
  }
  const guesses = 'A04 plans: all 6 plan effects are guesses'
  test('what the old numbers said about each other is no longer said', () => {
    const short = changed(MAPLE, ['front_desk: {people: 2', 'front_desk: {people: 0.5'])
    expect(sound(short).findings.map((f) => f.code)).toEqual(['C02', 'A04'])
    expect(warned(short, 'team.front_desk.people', '3')).toEqual({ findings: [['A04', 'maple-street.yaml', 126]], warnings: [guesses] })
  })
  test('what the new numbers say about each other is said', () => {
    const full = 'C11 practice.active_patients: the book of the dentists is full (101 %)'
    expect(warned(MAPLE, 'practice.active_patients', '1900')).toEqual({
      findings: [['C11', '--set', 1], ['A04', 'maple-street.yaml', 126]],
      warnings: [full, guesses],
    })
    expect(warned(MAPLE, 'team.front_desk.people', '0.5')).toMatchObject({ findings: [['C02', '--set', 1], ['A04', 'maple-street.yaml', 126]] })
    expect(warned(MAPLE, 'visits.recall.production', '900 $')).toMatchObject({
      findings: [['C04', 'maple-street.yaml', 102], ['A04', 'maple-street.yaml', 126]],
    })
  })
  test.each([
    ['demand.no_show', '0.09', 'U01', '--set', 1],
    ['demand.noshow', '9 %', 'S04', '--set', 1],
    ['demand.no_show', '9 % @nobody', 'A01', '--set', 5],
    ['practice.active_patients', '9000', 'C01', '--set', 1],
  ])('%s = %s', (path, value, code, file, column) => {
    const result = overrideScenario(MAPLE, [{ path, value }], 'maple-street.yaml')
    expect(result._tag === 'Left' && result.left.map((f) => [f.code, f.file, f.column])).toEqual([[code, file, column]])
  })
})

test('findings come in the order of the file, ten and then a count', async () => {
  const { explainAll } = await import('../../../scenarios/index.ts')
  const text = MAPLE.replaceAll('kept: 7', 'kept: 0.7').replaceAll(' points', ' %')
  const findings = findingsOf(text)
  expect(findings.length).toBeGreaterThan(3)
  expect(findings.map((f) => f.line)).toEqual([...findings.map((f) => f.line)].sort((a, b) => a - b))
  const many = `${BARE}demand:\n${Array.from({ length: 14 }, (_, i) => `  k${i}: 1`).join('\n')}\n`
  expect(explainAll(findingsOf(many), many)).toMatch(/and 4 more, 4 errors among them \(--all\)$/)
  expect(explainAll(findingsOf(many), many, true)).not.toMatch(/more/)
})

test('the one error stands before sixteen warnings, and what is cut off is counted by kind', async () => {
  const { explainAll } = await import('../../../scenarios/index.ts')
  const plan = (id: string, starts: string): string => `  ${id}: {starts: ${starts}, changes: {service.greeting.kept: +5 points, service.phone.manner_kept: +5 points}}\n`
  const text = `${BARE}plans:\n${Array.from({ length: 8 }, (_, i) => plan(`p${i}`, '2026-04')).join('')}  last: {starts: 2024-01, changes: {desk.check_in: = 2 min}}\n`
  const findings = findingsOf(text)
  expect(findings.map((f) => [f.code, f.line]).slice(0, 3)).toEqual([['P03', 12], ['A02', 4], ['A04', 4]])
  const told = explainAll(findings, text)
  expect(told).toMatch(/^error P03/)
  expect(told).toMatch(/and 8 more, no error among them \(--all\)\n\n1 error, 17 warnings$/)
  expect(explainAll([...findings].reverse(), text)).toMatch(/^error P03/)
  expect(explainAll(findings, text, true)).toMatch(/[^)]\n\n1 error, 17 warnings$/)
})

test('a value on several lines gets no corrected line: the rest of it would stay', () => {
  const plan = (decay: string): string => `${BARE}plans:\n  a:\n    starts: 2026-04\n    decay: ${decay}\n`
  const fixes = (text: string): readonly unknown[] => findingsOf(text).filter((f) => f.code === 'P02').map((f) => f.fix)
  expect(fixes(plan('18 months'))).toEqual(['    decay: {half_life: 18 months}'])
  expect(fixes(plan('18\n      months'))).toEqual([null])
})

describe('combinations of combinations', () => {
  const plans = (...combinations: readonly string[]): string =>
    `${BARE}plans:\n  a: {starts: 2026-04, changes: {desk.check_in: -1 min @guess}}\n  b: {starts: 2026-05, changes: {desk.check_out: -1 min @own}}\n${combinations.map((line) => `  ${line}\n`).join('')}sources: {own: {grade: own data}}\n`
  const said = (text: string): readonly string[] => findingsOf(text).map((f) => `${f.line} ${f.code} ${f.path}`)
  test('are taken apart, with the starts that they give', () => {
    const { scenario } = sound(plans('d: {combine: [c]}', 'c: {combine: [a, {plan: b, starts: 2026-09}]}'))
    expect(scenario.plans.map(({ id, parts }) => [id, parts.map((part) => [part.id, part.startMonth])])).toEqual([
      ['a', [['a', 3]]],
      ['b', [['b', 4]]],
      ['d', [['a', 3], ['b', 8]]],
      ['c', [['a', 3], ['b', 8]]],
    ])
  })
  test('what is wrong inside is said once, where it is written', () => {
    expect(said(plans('c: {combine: [a, nobody]}', 'd: {combine: [b, c]}'))).toEqual(['6 P07 plans.c.combine'])
    expect(said(plans('c: {combine: [a, d]}', 'd: {combine: [b, c]}'))).toEqual(['7 P08 plans.d.combine'])
  })
  test.each([
    ['[a, a]', '[a]'],
    ['[a, a, d]', '[a, b]'],
    ['[a, a, nope]', null],
    ['[c, a, a]', null],
    ['[aa, a, a]', null],
    ['[a, a, {plan: b, starts: 2024-01}]', null],
    ['[a, a, e]', null],
  ])('%s: a corrected list leaves no name out', (list, fix) => {
    const found = findingsOf(plans('d: {combine: [b]}', 'e: {combine: [b, nope]}', `c: {combine: ${list}}`))
    const twice = found.filter((f) => f.message === 'a would be counted more than once')
    expect(twice.map((f) => f.fix)).toEqual([fix === null ? null : `  c: {combine: ${fix}}`])
  })
  test('a list over several lines that names a plan twice has no corrected line', () => {
    const found = findingsOf(plans('c:', '  combine:', '    - a', '    - a'))
    expect(found.map((f) => [f.code, f.line, f.fix])).toEqual([['P08', 9, null]])
  })
})

test('twenty wrong paths of a plan get a suggestion each, the rest are said without', () => {
  const plan = (id: string): string => `  ${id}:\n    starts: 2026-04\n    changes:\n${Array.from({ length: 22 }, (_, i) => `      desk.check_in${i}: +1 min\n`).join('')}`
  const found = findingsOf(`${BARE}plans:\n${plan('a')}${plan('b')}`)
  const suggested = Array.from({ length: 22 }, (_, i) => i < 20)
  expect(found.map((f) => f.fix !== null && f.why.endsWith('Did you mean  desk.check_in  ?'))).toEqual([...suggested, ...suggested])
})

test('that all effects are guesses is said at one that names no source', () => {
  const text = `${BARE}plans:\n  a:\n    starts: 2026-04\n    changes:\n      desk.check_in: = 2 min\n      service.greeting.kept: +5 points @guess\n      service.phone.manner_kept: +5 points\n`
  const found = (from: string): unknown => findingsOf(from).filter((f) => f.code === 'A04').map((f) => [f.line, f.column])
  expect(found(text)).toEqual([[9, 34]])
  expect(found(changed(text, ['manner_kept: +5 points', 'manner_kept: +5 points @guess']))).toEqual([[8, 30]])
})

test.each([
  ['55 %', '+45 points', []],
  ['55 %', '+60 to +80 points', ['P15']],
  ['90 %', '+5 to +15 points', ['P15']],
  ['55 %', '= 100 %', []],
  ['7 %', '-7 points', []],
])('a standard at %s that a plan moves %s', (kept, change, codes) => {
  const text = `${BARE}service: {greeting: {kept: ${kept}}}\nplans: {a: {starts: 2026-04, changes: {service.greeting.kept: ${change} @guess}}}\n`
  expect(findingsOf(text).map((f) => f.code)).toEqual(codes)
  const set = overrideScenario(text, [{ path: 'service.greeting.kept', value: '10 %' }], 'file.yaml')
  expect(isRight(set) && set.right.findings).toEqual([])
})

test('a share of a visit that the practice has not is only said not to be there', () => {
  const text = `${BARE}visits: {emergency: none}\nplans: {a: {starts: 2026-04, changes: {visits.emergency.spread: +60 points @guess}}}\n`
  expect(findingsOf(text).map((f) => f.code)).toEqual(['P05'])
})

describe('amounts that nobody gave in the currency of the practice', () => {
  const said = (text: string): readonly string[] => findingsOf(text).filter((f) => f.code === 'A06').map((f) => f.message)
  test('are counted, and fewer when one is given, in the file or by --set', () => {
    expect(said(`format: fivestar/1\npractice: {kind: dental, currency: CHF}\n`)).toEqual(['9 amounts of money are US figures, taken over one to one'])
    const text = `format: fivestar/1\npractice: {kind: dental, currency: CHF}\ntreatment: {value: 1200 CHF/case}\n`
    expect(said(text)).toEqual(['8 amounts of money are US figures, taken over one to one'])
    const result = overrideScenario(text, [{ path: 'money.fixed_cost', value: '9000 CHF/month' }], 'file.yaml')
    if (!isRight(result)) throw new Error('override')
    expect(result.right.scenario.warnings.filter((line) => line.startsWith('A06'))).toEqual(['A06 practice.currency: 7 amounts of money are US figures, taken over one to one'])
  })
  test('not in dollars', () => expect([said(BARE), said(MAPLE)]).toEqual([[], []]))
})

describe('a callback is supposed sooner than the standard, or not at all', () => {
  const supposed = (callback: string, within = '1 days'): string =>
    `${BARE}service: {callback: {within: ${within}}}\nwhat_if: {sooner: {suppose: {callback: ${callback}}}}\n`
  test.each([
    ['-0.5 days', '1 days', []],
    ['= 0 days', '1 days', []],
    ['= 1.5 days', '1 to 2 days', []],
    ['= 1 days', '1 days', ['P11']],
    ['= 2 days', '1 to 2 days', ['P11']],
    ['+0 days', '1 days', ['P11']],
    ['+30 days', '1 days', ['P11']],
    ['= 0 days', '0 days', ['P11']],
  ])('%s at %s', (callback, within, codes) => expect(findingsOf(supposed(callback, within)).map((f) => f.code)).toEqual(codes))
  test('also when --set moves the standard below what is supposed', () => {
    const result = overrideScenario(supposed('= 0.5 days'), [{ path: 'service.callback.within', value: '0.25 days' }], 'file.yaml')
    expect(result._tag === 'Left' && result.left.map((f) => [f.code, f.line])).toEqual([['P11', 4]])
  })
})
