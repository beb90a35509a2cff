/** The comparison document, on a practice of which everything is known. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { compare } from '../../../engine/study/compare.ts'
import type { CompareDocument } from '../../../engine/study/comparison.ts'
import { checkLimit } from '../../../engine/study/limits.ts'
import { lint } from '../../../engine/study/lint.ts'
import { run } from '../../../engine/study/run.ts'
import { rowsOf, scenario, STAND_IN, study } from './stand-in.ts'
import type { Effects } from './stand-in.ts'

const OPTIONS = { engine: '0.0.0', measure: STAND_IN }
const document = (plans: readonly string[], whatIfs: readonly string[] = [], futures = 100): CompareDocument => {
  const spec = study(scenario(plans, whatIfs))
  return compare(spec, rowsOf(spec, futures), OPTIONS)
}

describe('compare', () => {
  const doc = document(['good', 'nothing', 'dear'], ['quick', 'full'])

  test('head and order', () => {
    expect(doc).toMatchObject({
      schema: 'fivestar/comparison/1', engine: '0.0.0', seed: 'stand-in', futures: 100, horizon_months: 3, beliefs: 'drawn',
      scenario: { name: 'Stand-in', hash: 'abc123' }, as_of: '2026-11-01', currency: 'USD', practice_kind: 'dental', judge_by: 'owner_cash',
      against: 'baseline', events: 100 * 1000 + 4950,
    })
    expect(doc.plans.map((p) => p.id)).toEqual(['baseline', 'good', 'nothing', 'dear', 'what_if.quick', 'what_if.full'])
    expect(doc.differences.map((d) => d.plan)).toEqual(['good', 'nothing', 'dear', 'what_if.quick', 'what_if.full'])
    expect(doc.plans[1]!.trends.map((t) => t.kpi)).toEqual(['stars', 'owner_cash'])
    expect(doc.plans[1]!.trends[0]!.months.map((m) => m.month)).toEqual(['2026-11', '2026-12', '2027-01'])
    expect(doc.plans[0]!.exits).toEqual([{ id: 'left', label: 'Left', perMonth: 2, worthPerMonth: null }])
  })

  test('paired differences are the plan and nothing else', () => {
    const good = doc.differences[0]!
    const cash = good.kpis.find((k) => k.id === 'owner_cash')!
    expect(cash.mean).toBeCloseTo(0.9 * 9000 - 0.1 * 4000, 6)
    expect(cash.p_better).toBe(0.9)
    expect(good.no_effect).toBe(0.1)
    expect(good.gains).toHaveLength(100)
    expect(good.kpis.find((k) => k.id === 'stars')!.mean).toBeCloseTo(0.1, 12)
    expect(good.kpis.find((k) => k.id === 'hygienist_fill')!.p_better).toBeNull()
  })

  test('a plan that changes nothing differs by exactly 0 in every KPI, and nobody else notices it', () => {
    for (const kpi of doc.differences[1]!.kpis) expect(kpi).toMatchObject({ mean: 0, low: 0, high: 0, p05: 0, p95: 0 })
    const without = document(['good', 'dear'], ['quick', 'full'])
    const others = doc.plans.filter((p) => p.id !== 'nothing')
    expect(without.plans).toEqual(others)
    expect(without.differences).toEqual(doc.differences.filter((d) => d.plan !== 'nothing'))
    expect(without.best.p_best).toEqual({ baseline: doc.best.p_best['baseline'], good: doc.best.p_best['good'], dear: doc.best.p_best['dear'] })
  })

  // Wilson's lower bound of 3 in 3 is 0.44, of 18 in 20 0.70
  test.each([[1, false], [3, false], [20, true]])('%i futures, the leader best in what is asked for: settled %s', (futures, settled) => {
    const spec = study(scenario(['good']))
    const { best } = compare(spec, rowsOf(spec, futures), { ...OPTIONS, required: 0.5 })
    expect(best.p_best[best.plan!]).toBeGreaterThanOrEqual(0.5)
    expect(best.settled).toBe(settled)
  })

  test('best: what-ifs take no part, the share that settles is the one asked for', () => {
    expect(Object.keys(doc.best.p_best)).toEqual(['baseline', 'good', 'nothing', 'dear'])
    expect(doc.best).toMatchObject({ plan: 'good', settled: true, required: 0.9 })
    expect(doc.best.p_best).toEqual({ baseline: 0.1, good: 0.9, nothing: 0, dear: 0 })
    expect(doc.best.regret['good']).toBeCloseTo(400, 6)
    const spec = study(scenario(['good']))
    expect(compare(spec, rowsOf(spec, 100), { ...OPTIONS, required: 0.95 }).best.settled).toBe(false)
  })

  test('keeping things as they are beside a plan that changes nothing: best in all, alone in none, not settled', () => {
    const spec = study(scenario(['nothing']))
    const { best, sentences } = compare(spec, rowsOf(spec, 100), OPTIONS)
    expect(best).toMatchObject({ plan: 'baseline', p_best: { baseline: 1, nothing: 0 }, judged: 100, alone: 0, settled: false })
    expect(sentences[0]).toBe('Keeping things as they are is the best choice in more than 99 of 100 futures. That is not settled: in more than 99 of 100 futures another is as good.')
  })

  test('what-ifs: growth goes where the stars go, or the reason stands there', () => {
    const [quick, full] = doc.what_ifs
    expect(quick!.follows.map((f) => f.same_way)).toEqual([true, true])
    expect(full!.follows.map((f) => f.same_way)).toEqual([true, false])
    expect(full!.follows[1]!.reason).toMatch(/^hygienists are 9\d % booked and the third next opening is \d+ days away, so new demand finds no place$/)
    expect(doc.sentences).toContain('What if quick: stars go up (+0.2 stars, 95 % interval +0.2 to +0.2 stars), and referrals and net production go the same way.')
    expect(doc.sentences.join('\n')).toContain('Net production does not follow (-$300 a month). Hygienists are')
  })

  test('limits: broken in more than one future in five is flagged', () => {
    const limits = doc.plans.find((p) => p.id === 'what_if.full')!.limits
    expect(limits).toEqual([{ text: 'hygienist_fill > 92.5 %', broken: 1, flagged: true }])
    expect(doc.sentences.some((s) => s.startsWith('Plan good breaks your limit (hygienist fill > 92.5 %) in '))).toBe(true)
  })

  test('a limit in money is meant in the unit that is printed', () => {
    const limit = { kpi: 'net_production', op: '<', value: 7_500_000, text: 'net_production < 75000 $/month' } as const
    expect(checkLimit(limit, '$/month', [74_000, 75_000, 76_000, NaN])).toEqual({ text: limit.text, broken: 0.25, flagged: true })
    expect(checkLimit({ ...limit, op: '<=' }, '$/month', [74_000, 75_000, 76_000, 77_000]).broken).toBe(0.5)
    expect(checkLimit({ ...limit, op: '>=' }, '$/month', [74_000, 75_000, 76_000, 77_000]).broken).toBe(0.75)
    expect(checkLimit({ ...limit, op: '>' }, '$/month', [74_000, 74_000, 74_000, 74_000, 76_000])).toMatchObject({ broken: 0.2, flagged: false })
  })

  test('measured beside modelled, misfits said', () => {
    expect(doc.fit.map((f) => [f.id, f.measured, f.inside])).toEqual([['net_production', 74_500, true], ['stars', 5, false], ['wait', 12.5, true]])
    expect(doc.sentences).toContain('stars: you measured 5 stars, the model gives 4.15 stars.')
    expect(doc.touchpoints).toEqual([
      { id: 'wait', label: 'Wait', own: 4.2, patients: 3.5, replies: 140, gap: 0.7, low: expect.closeTo(3.5 - 0.1822, 3), high: expect.closeTo(3.5 + 0.1822, 3) },
    ])
    expect(doc.evidence).toEqual({ guess: 1 })
    expect(doc.sentences).toContain('The one plan effect is a guess.')
  })

  test('every sentence passes the lint', () => {
    const titles = doc.plans.map((p) => p.title)
    for (const text of doc.sentences) expect(lint(text, { futures: 100, titles }), text).toEqual([])
  })

  test('the order in which futures arrive changes no byte', () => {
    const spec = study(scenario(['good', 'dear'], ['full']))
    const rows = rowsOf(spec, 30)
    const expected = JSON.stringify(compare(spec, rows, OPTIONS))
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(JSON.stringify(compare(spec, shuffled, OPTIONS))).toBe(expected)
      }),
      { numRuns: 25, seed: 3 },
    )
  })

  test('rows that do not belong together are refused', () => {
    const spec = study(scenario(['good']))
    const rows = rowsOf(spec, 3)
    expect(() => compare(spec, [], OPTIONS)).toThrow('without a future')
    expect(() => compare(spec, [rows[0]!, rows[0]!], OPTIONS)).toThrow('future 0 comes twice')
    expect(() => compare(study(scenario(['good', 'dear'])), rows, OPTIONS)).toThrow('a row of')
  })

  test('undefined in some futures: over the others, and said', () => {
    const spec = study(scenario(['rare']))
    const doc = compare(spec, rowsOf(spec, 50), OPTIONS)
    expect(doc.warnings).toContain('resolution is undefined in up to 3 of 50 futures; its numbers are over the others')
    expect(doc.differences[0]!.kpis.find((k) => k.id === 'resolution')!.mean).toBe(0)
    expect(JSON.stringify(doc)).not.toContain('NaN')
  })

  test('undefined everywhere is null, and a judge that is undefined judges nothing', () => {
    const undefinedCash: Effects = { baseline: (v) => { v[0] = NaN }, rare: (v) => { v[0] = NaN } }
    const spec = study(scenario(['rare']))
    const doc = compare(spec, rowsOf(spec, 20, undefinedCash), OPTIONS)
    expect(doc.best).toMatchObject({ plan: null, settled: false })
    expect(doc.differences[0]!.gains).toEqual([])
    expect(doc.sentences[0]).toBe('No plan can be judged: in every future owner_cash is undefined for one of them or for keeping things as they are.')
  })

  test('a few futures are warned about, one future has no interval', () => {
    const doc = document(['good'], [], 1)
    expect(doc.warnings.join()).toContain('only 1 future')
    expect(doc.differences[0]!.kpis[0]).toMatchObject({ low: null, high: null })
  })

  test('no plan at all is said', () => {
    expect(document([]).sentences[0]).toBe('No plan takes part, so there is nothing to choose between.')
    expect(document([]).best).toMatchObject({ plan: 'baseline', p_best: { baseline: 1 } })
  })
})

describe('run', () => {
  test('KPIs over the horizon and by month', () => {
    const of = scenario([])
    const spec = { ...study(of), monthly: STAND_IN.kpis.map((kpi) => kpi.id) }
    const doc = run(spec, rowsOf(spec, 10), OPTIONS)
    expect(doc).toMatchObject({ schema: 'fivestar/run/1', plan: 'baseline', futures: 10, events: 10_045 })
    expect(doc.months.map((m) => m.month)).toEqual(['2026-11', '2026-12', '2027-01'])
    const wait = doc.kpis.find((k) => k.id === 'wait')!
    const months = doc.months.map((m) => m.kpis['wait']!)
    expect(wait.mean).toBeCloseTo((months[0]! + months[1]! + months[2]!) / 3, 9)
  })
})
