import { isRight } from 'fp-ts/Either'
import { describe, expect, test } from 'vitest'
import { CATALOGUE, entryOf, SETTINGS, settingOf } from '../../../engine/index.ts'
import {
  checkAnswer,
  checkScenario,
  CODES,
  didYouMean,
  explainCode,
  explainPath,
  initFile,
  jsonSchema,
  leftByNothing,
  questionsFor,
  renamed,
  renderCheck,
  schemaTable,
} from '../../../scenarios/index.ts'
import { BARE, CEDAR, changed, MAPLE, sound } from './helpers.ts'

const KINDS = ['dental', 'aesthetic', 'medical'] as const

describe('check', () => {
  const document = checkScenario(MAPLE, 'maple-street.yaml')
  test('describes Maple Street in five lines that its owner knows', () => {
    expect(document.schema).toBe('fivestar/check/1')
    expect(document.ok).toBe(true)
    expect(document.practice?.lines).toEqual([
      'patients      1,650 active; 25 new and 23.4 lost a month: standing still',
      'schedule      hygienists 80 % booked, dentists 89 % booked, desk 82 % busy; third open slot in 16 days',
      'money         net production $77,000 a month; visits and prices come to $69,480 a month, $199 a visit',
      'experience    patients 3.7, team 4.4 stars; largest gap: resolution 1.4 (24 replies); listed 4.4 stars',
      'evidence      114 values: 63 own data, 3 guess, 48 without source; 6 plan effects: 6 guess; 8 defaults fill the gaps',
    ])
  })
  test('the text ends with what to know, the defaults on demand', () => {
    const text = renderCheck(document, MAPLE, 'maple-street.yaml')
    expect(text).toMatch(/^ok {2}maple-street\.yaml {3}5 plans, 4 what-ifs\n/)
    expect(text).toMatch(/1 thing to know before you run it\nwarning A04/)
    expect(text).not.toMatch(/demand\.competitors/)
    expect(renderCheck(document, MAPLE, 'maple-street.yaml', { defaults: true })).toMatch(
      /demand\.competitors +0 practices +0 to 3 practices +guess/,
    )
  })
  test('Cedar: what it does not say is listed with value, range, grade and ledger row', () => {
    const cedar = checkScenario(CEDAR, 'cedar-aesthetics.yaml')
    expect(cedar.defaults.find((line) => line.path === 'demand.no_show')).toEqual({
      path: 'demand.no_show',
      value: '6 %',
      range: '3 to 10 %',
      grade: 'trade',
      ledger: 'O12',
      drawn: true,
    })
    expect(cedar.practice?.lines[3]).toBe('experience    listed 4.2 stars; no survey yet')
  })
  test('a higher price of a treatment visit does not make a case worth less', () => {
    const estimated = (text: string): number => checkScenario(text, 'x.yaml').practice?.net_production_estimated ?? NaN
    const price = (production: string): number => estimated(changed(MAPLE, ['production: 480 $', `production: ${production} $`]))
    expect(price('576')).toBe(price('480'))
    expect(price('1200')).toBe(price('480'))
    const value = (dollars: string): number => estimated(changed(MAPLE, ['value: 1150 $/case', `value: ${dollars} $/case`]))
    expect(value('1151')).toBeGreaterThan(value('1150'))
    // the value of a case is net already
    const written = changed(MAPLE, ['write_offs: included', 'write_offs: 10 %'], ['value: 1150 $/case', 'value: 0 $/case'])
    const net = changed(MAPLE, ['value: 1150 $/case', 'value: 0 $/case'])
    const cases = estimated(MAPLE) - estimated(net)
    expect(estimated(changed(MAPLE, ['write_offs: included', 'write_offs: 10 %'])) - estimated(written)).toBeCloseTo(cases, 6)
    expect(estimated(changed(CEDAR, ['production: 510 $', 'production: 520 $']))).toBeGreaterThan(estimated(CEDAR))
  })
  test.each([
    ['', /^patients      \S+ active; \S+ new and \S+ lost a month \(the usual of the field\)$/],
    ['measured: {new_patients: 20 patients/month}\n', / lost a month \(in part the usual of the field\): (growing|shrinking|standing)/],
    ['measured: {attrition: 17 %/year}\n', / lost a month \(in part the usual of the field\): standing still$/],
    ['measured: {new_patients: 20 patients/month, attrition: 17 %/year}\n', / lost a month: (growing|shrinking|standing)/],
  ])('patients, measured or the usual: %s', (measured, line) => {
    expect(checkScenario(`${BARE}${measured}`, 'x.yaml').practice?.lines[0]).toMatch(line)
  })
  test.each([
    ['{wait: 14 min, calls_answered: 72 %}', 'no survey yet'],
    ['{listed_rating: 4.4 stars}', 'listed 4.4 stars; no survey yet'],
    ['{touchpoints: {phone: {patients: 4 stars}}}', 'no scores of the team beside those of the survey yet'],
  ])('experience, of what is measured: %s', (measured, line) => {
    expect(checkScenario(`${BARE}measured: ${measured}\n`, 'x.yaml').practice?.lines[3]).toBe(`experience    ${line}`)
  })
  test('a file with errors: findings, no practice', () => {
    const broken = checkScenario(changed(MAPLE, ['no_show: 7.4 %', 'no_show: 0.074']), 'maple-street.yaml')
    expect([broken.ok, broken.practice, broken.findings.length]).toEqual([false, null, 1])
    expect(renderCheck(broken, MAPLE, 'maple-street.yaml')).toMatch(/^error U01/)
  })
  test('under a second', () => {
    const start = performance.now()
    checkScenario(MAPLE, 'maple-street.yaml')
    expect(performance.now() - start).toBeLessThan(1_000)
  })
  test('is plain data', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })
})

describe('explain', () => {
  test.each(Object.keys(CODES))('%s has a page', (code) => {
    expect(explainCode(code)).toMatch(new RegExp(`^${code} {2}\\S`))
    expect(explainCode(code.toLowerCase())).toBe(explainCode(code))
  })
  test('no page for what is no code', () => {
    expect(explainCode('X99')).toBeNull()
    expect(explainCode('constructor')).toBeNull()
  })
  test('a path: meaning, unit, default, evidence', () => {
    const text = explainPath('demand.no_show', 'dental')
    expect(text).toMatch(/Appointments missed without notice/)
    expect(text).toMatch(/Default for dental: 6 %, practices differ from 3 to 10 %/)
    expect(text).toMatch(/ledger O12/)
    expect(text).toMatch(/No plan may touch it/)
    expect(explainPath('team.rooms', 'dental')).toMatch(/Rule: /)
    expect(explainPath('nonsense', 'dental')).toBeNull()
    expect(didYouMean('demand.noshow')).toBe('demand.no_show')
    expect(didYouMean('U1')).toBe('U01')
  })
  test("the file's word for a KPI means the KPI", () => {
    for (const word of ['calls_answered', 'Calls answered', 'measured.calls_answered']) expect(didYouMean(word)).toBe('answer_rate')
  })
  test('a row of the evidence: that it is one, and what rests on it', () => {
    expect(explainCode('O13')).toMatch(/^O13  a row of docs\/evidence\.md\n\nIt says where a number comes from\. On it rest: \S+/)
    expect(explainCode('o13')).toBe(explainCode('O13'))
    expect(explainCode('O99')).toBeNull()
    expect(explainCode('P10')).toMatch(/^P10  unknown KPI/)
    expect(explainCode('P3')).toMatch(/The finding is P03\.$/)
    expect(didYouMean('O99')).toBeNull()
  })
  test('a measured value: what becomes of it, and no command that there is not', () => {
    expect(explainPath('measured.net_production', 'dental')).toMatch(/printed beside what the model gives; nothing is fitted to it\.$/)
    expect(explainPath('measured.listed_rating', 'dental')).toMatch(/The model starts month 1 with it\.$/)
  })
  test.each(KINDS)('every path of the catalogue can be explained (%s)', (kind) => {
    for (const { path } of schemaTable(kind)) expect(explainPath(path, kind), path).not.toBeNull()
  })
})

describe('schema', () => {
  test.each(KINDS)('every path of the catalogue is listed once, with unit and meaning (%s)', (kind) => {
    const rows = schemaTable(kind)
    expect(new Set(rows.map((row) => row.path)).size).toBe(rows.length)
    for (const entry of CATALOGUE) {
      const path = entry.path.replace('team.*', 'team.dentist').replace('visits.*', 'visits.recall')
      const row = rows.find((r) => r.path === path)
      expect(row?.means, path).toBe(entry.means)
      expect(row?.unit, path).not.toBe('')
    }
    for (const { path } of SETTINGS)
      expect(
        rows.some((row) => row.path === path.replace('*', 'recall')),
        path,
      ).toBe(true)
    for (const row of rows) expect(row.means, row.path).not.toBe('')
  })
  test('defaults of the table decode as they are written', () => {
    for (const kind of KINDS) {
      for (const line of checkScenario(changed(BARE, ['dental', kind]), 'bare.yaml').defaults) {
        if (entryOf(line.path) === undefined && settingOf(line.path) === undefined) continue
        expect(checkAnswer(kind, line.path, line.value), `${line.path}: ${line.value}`).toBeNull()
      }
    }
  })
  test('the JSON Schema is plain data, with paths that a plan may change and no others', () => {
    const schema = jsonSchema()
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
    expect(JSON.stringify(schema)).not.toMatch(/"x-/)
    const text = JSON.stringify(schema)
    expect(text).toContain('"service.greeting.kept"')
    expect(text).not.toContain('"demand.no_show"')
  })
})

describe('init', () => {
  test.each(KINDS)('--yes writes a sound, commented file (%s)', (kind) => {
    const text = initFile({ kind, name: 'North: Side "Practice"', as_of: '2026-03-01' })
    expect(isRight(text) && sound(text.right).scenario.name).toBe('North: Side "Practice"')
    expect(isRight(text) && text.right.split('\n').filter((line) => /^\s*#/.test(line)).length).toBeGreaterThan(20)
    expect(questionsFor(kind).length).toBeGreaterThanOrEqual(22)
    expect(questionsFor(kind).length).toBeLessThanOrEqual(28)
  })
  test.each(KINDS)('every comment that holds a default can be uncommented (%s)', (kind) => {
    const made = initFile({ kind, name: 'x', as_of: '2026-03-01' })
    if (!isRight(made)) throw new Error('init')
    const open = made.right
      .split('\n')
      .map((line) => (/^\s*# +[a-z_]+:/.test(line) || /^# [a-z]+:$/.test(line) ? line.replace(/^(\s*)# /, '$1') : line))
      .join('\n')
    expect(sound(open).scenario.practice).toEqual(
      sound(made.right).scenario.practice.practice.name === 'x' ? { ...sound(made.right).scenario.practice } : null,
    )
  })
  test('what is no default among the comments is marked as an example to replace', () => {
    const made = initFile({ kind: 'dental', name: 'x', as_of: '2026-03-01' })
    if (!isRight(made)) throw new Error('init')
    expect(made.right).toMatch(/^# Lines that start with # are defaults, but for those marked as an example;/m)
    expect(made.right).toMatch(/^# {3}touchpoints: {3}# example, replace its numbers: .*\n# {5}greeting:/m)
  })
  test('answers stand in the file and in the scenario', () => {
    const answers = Object.fromEntries(questionsFor('dental').map((question) => [question.id, question.example]))
    const made = initFile({ kind: 'dental', name: 'x', as_of: '2026-03-01', answers: { ...answers, 'team.dentist.people': '1' } })
    if (!isRight(made)) throw new Error(made.left.map((f) => f.message).join())
    const { scenario } = sound(made.right)
    expect(scenario.practice.practice.active_patients).toBe(1650)
    expect(scenario.measured.kpis['wait']).toBe(14)
    expect(scenario.practice.team.hygienist?.people).toBe(2)
  })
  test('a wrong answer is found at once', () => {
    expect(checkAnswer('dental', 'demand.no_show', '7')?.code).toBe('U01')
    expect(checkAnswer('dental', 'demand.no_show', '7 %')).toBeNull()
    expect(checkAnswer('dental', 'opening.mon', '8 to 5')?.code).toBe('V06')
  })
  test.each(KINDS)('what is shown before a question is what an empty answer leaves (%s)', (kind) => {
    const practice = { kind, name: 'x', as_of: '2026-03-01', currency: 'EUR' }
    const given: Readonly<Record<string, string>> = {
      'opening.mon': '08:00-12:00',
      'team.front_desk.people': '3',
      'team.physician.people': '3',
      'demand.web_inquiries': '30 inquiries/month',
    }
    const answers: Record<string, string> = {}
    const shown = questionsFor(kind, 'EUR').map((question) => {
      const left = leftByNothing({ ...practice, answers }, question)
      if (given[question.id] !== undefined) answers[question.id] = given[question.id]!
      return { id: question.id, left }
    })
    const made = initFile({ ...practice, answers })
    if (!isRight(made)) throw new Error(made.left.map((f) => f.message).join())
    // the days and the people that are written out are no longer defaults of the file
    const open = shown.filter(({ id }) => !/^(opening\.(?!weeks)|team\..*people|measured)/.test(id) && given[id] === undefined)
    const defaults = new Map(checkScenario(made.right, 'x.yaml').defaults.map((line) => [line.path, line.value]))
    expect(open.length).toBeGreaterThan(5)
    for (const { id, left } of open) expect([id, left]).toEqual([id, defaults.get(id)])
    for (const { id, left } of shown.filter((one) => /^(opening|team)\./.test(one.id))) {
      expect(checkAnswer(kind, id, left ?? '', 'EUR'), id).toBeNull()
    }
    for (const { id, left } of shown.filter((one) => one.id.startsWith('measured'))) expect([id, left]).toEqual([id, null])
  })
  test('the form of an answer is right in every currency', () => {
    for (const { id, example } of questionsFor('dental', 'EUR')) expect(checkAnswer('dental', id, example, 'EUR'), example).toBeNull()
    expect(checkAnswer('dental', 'treatment.value', '900 $/case', 'EUR')?.code).toBe('U06')
  })
  test.each(['Aes', 'A: "b" #c, {d}', "O'Neill & Söhne \\ 牙 🦷", '- x', '[y]', '@z', 'null', '% a', 'x: y'])('an example takes the name %s', (name) => {
    for (const text of [MAPLE, CEDAR]) {
      const made = renamed(text, name)
      if (!isRight(made)) throw new Error(made.left.map((f) => f.message).join())
      const { scenario } = sound(made.right)
      expect(scenario.name).toBe(name)
      expect(made.right.startsWith(`# ${name}: `)).toBe(true)
      expect({ ...scenario.practice, practice: null }).toEqual({ ...sound(text).scenario.practice, practice: null })
    }
  })
  test('an example without a name given stays as it is; what can be no name is refused', () => {
    expect(renamed(CEDAR, null)).toEqual({ _tag: 'Right', right: CEDAR })
    for (const name of ['a\nplans: {}', 'a\u202eb', 'x'.repeat(121)]) expect(isRight(renamed(CEDAR, name)), name).toBe(false)
  })
  test('an answer cannot add lines', () => {
    const made = initFile({
      kind: 'dental',
      name: 'x\nplans: {}',
      as_of: '2026-03-01',
      answers: { 'demand.calls': '900 calls/month\nmoney: {}' },
    })
    expect(isRight(made)).toBe(false)
  })
})
