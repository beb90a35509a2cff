/** The answer in words agrees with the numbers, for any numbers; and the lint refuses what does not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { choose } from '../../../engine/study/choice.ts'
import { lint } from '../../../engine/study/lint.ts'
import { answer, gain, loss } from '../../../engine/study/sentences.ts'
import type { Judged, PlanGains } from '../../../engine/study/sentences.ts'
import { whatIf, whyNot } from '../../../engine/study/sentences-facts.ts'
import type { Moved } from '../../../engine/study/sentences-facts.ts'

const CASH: Judged = { futures: 100, months: 24, currency: 'USD', unit: '$/year', label: 'Owner cash after plan cost', isCash: true }

/** The report's own example of a sentence that cannot be true (interfaces.md 4.3, rule 5), and its repair. */
describe('lint', () => {
  const typical = 'In 97 of 100 futures B leaves you better off: very likely, within what the model knows. Typical gain: $84k a year'

  test('accepts numbers that one set of futures can give', () => {
    expect(lint(`${typical}; in 9 of 10 futures between +$11k and +$160k.`)).toEqual([])
  })

  test.each([
    [`${typical}; in 9 of 10 futures between -$6k and +$160k.`, 'the range reaches below zero'],
    ['In 70 of 100 futures B leaves you better off: a lean, not a result. Typical gain: $84k; in 9 of 10 futures between +$11k and +$160k.', 'fewer are said to be ahead'],
    [`${typical}; in 9 of 10 futures between +$90k and +$160k.`, 'outside its range'],
    [`${typical}; in 9 of 10 futures between +$160k and +$11k.`, 'runs backwards'],
    [`${typical}, between +$11k and +$160k.`, 'how many futures it holds'],
    ['In 100 of 100 futures B is ahead.', 'no number of futures'],
    ['In 0 of 100 futures B is ahead.', 'no number of futures'],
    ['In 55 of 100 futures B is ahead: likely.', 'is not "likely"'],
    ['In more than 43 of 100 futures B is ahead: likely.', 'is not "likely"'],
    ['In fewer than 57 of 100 futures B is ahead: unlikely.', 'is not "unlikely"'],
    ['B is ahead: likely.', 'without a number'],
    ['In 30 of 100 futures B is ahead: a lean against it. Typical gain: $3k a year.', 'most futures lose'],
    ['In 70 of 100 futures B is ahead: a lean, not a result. Typical loss: $3k a year.', 'most futures gain'],
    ['Typical gain: $84.3k a year.', 'more than two digits'],
    ['The gain is significant.', 'the word'],
    ['A Monte Carlo run says so.', 'the word'],
    ['one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six.', '26 words'],
  ])('refuses: %s', (text, why) => {
    expect(lint(text).join('; ')).toContain(why)
  })

  test('compares with the futures themselves when given them', () => {
    const gains = Array.from({ length: 100 }, (_, i) => (i - 16.5) * 1000)
    const [text] = gain(CASH, { id: 'b', title: 'B', gains, noEffect: 0 })
    expect(lint(text!, { gains })).toEqual([])
    expect(lint(text!.replace('In 83', 'In 90'), { gains }).join()).toContain('not the share of these futures')
    expect(lint(text!.replace('$33k', '$44k'), { gains }).join()).toContain('not the typical gain of these futures')
    expect(lint(text!.replace('+$78k', '+$70k'), { gains }).join()).toContain('not the range of these futures')
  })

  test('what a user calls a plan is not judged', () => {
    const title = 'In 0 of 100 cases significant'
    expect(lint(`In 60 of 100 futures ${title} is ahead.`, { titles: [title] })).toEqual([])
  })
})

describe('sentences', () => {
  test('settled, with its loss beside it', () => {
    const gains = Array.from({ length: 100 }, (_, i) => 84_000 + (i - 49.5) * 1500)
    const plan: PlanGains = { id: 'b', title: 'Plan B', gains, noEffect: 0.1 }
    const said = answer(CASH, {
      plans: [plan], leader: 'b', pBest: { baseline: 0, b: 1 }, regret: { baseline: 84_000, b: 0 },
      runnerUp: { id: 'baseline', n: 100, pAhead: 1, pEqual: 0, median: 84_000, p05: 1, p95: 2 }, judged: 100, alone: 1, tied: 0, settled: true, required: 0.9,
    })
    expect(said.slice(0, 3)).toEqual([
      'Plan B is the best choice in more than 99 of 100 futures. That is settled.',
      'In more than 99 of 100 futures Plan B leaves you better off than keeping things as they are: very likely, within what the model knows. Typical gain: $84k a year; in 9 of 10 futures between +$17k and +$150k.',
      'In fewer than 1 of 100 futures Plan B leaves you worse off over 24 months. In 10 of 100 futures it has no effect at all, whatever it costs.',
    ])
  })

  // 2 of 3, the same with 200 futures; Wilson's 95 % interval is 0.21 to 0.94, and 0.60 to 0.73
  test.each([
    [3, '3 futures do not part A from B: A is ahead in 67 of 100 futures. More futures may.'],
    [200, 'A is ahead of B in 67 of 100 futures, typically by $5k a year.'],
  ])('who is ahead in 2 of 3 is not called ahead on %s futures alone', (futures, says) => {
    const plans = ['a', 'b'].map((id): PlanGains => ({ id, title: id.toUpperCase(), gains: Array.from({ length: futures }, (_, i) => 1000 + i), noEffect: 0 }))
    const said = answer({ ...CASH, futures }, {
      plans, leader: 'a', pBest: { baseline: 0, a: 2 / 3, b: 1 / 3 }, regret: { baseline: 1000, a: 100, b: 200 },
      runnerUp: { id: 'b', n: futures, pAhead: 2 / 3, pEqual: 0, median: 5000, p05: -1000, p95: 9000 }, judged: futures, alone: 2 / 3, tied: 0, settled: false, required: 0.9,
    })
    expect(said).toContain(says)
  })

  test.each([
    [{ judged: 100, alone: 0.02, tied: 0.89 }, 'Keeping things as they are is the best choice in 91 of 100 futures. That is not settled: in 89 of 100 futures another is as good.'],
    [{ judged: 17, alone: 0.91, tied: 0 }, 'Only 17 of 100 futures can say so: in the others owner cash after plan cost is undefined for somebody.'],
    [{ judged: 17, alone: 0.91, tied: 0 }, 'Keeping things as they are is the best choice in 91 of 100 futures: not settled, so few futures settle nothing.'],
  ])('what leads by ties, or in few futures, is not settled: %j', (of, says) => {
    const gains = Array.from({ length: 100 }, (_, i) => (i < 89 ? 0 : i - 93))
    const said = answer(CASH, {
      plans: [{ id: 'b', title: 'B', gains, noEffect: 0 }], leader: 'baseline', pBest: { baseline: 0.91, b: 0.09 }, regret: { baseline: 1, b: 2 },
      runnerUp: null, settled: false, required: 0.9, ...of,
    })
    expect(said).toContain(says)
  })

  test('two plans that tie are told to be equal, and neither is ahead', () => {
    const plans = ['a', 'b'].map((id): PlanGains => ({ id, title: id.toUpperCase(), gains: Array(100).fill(5) as number[], noEffect: 0 }))
    const worths = (id: string, worth: number): { readonly id: string; readonly worth: number[] } => ({ id, worth: Array(100).fill(worth) as number[] })
    const choice = choose([worths('baseline', 0), worths('a', 5), worths('b', 5)])
    const [baseline, a, b] = choice.pBest as [number, number, number]
    expect(choice).toMatchObject({ alone: 0, tied: 1, runnerUp: { n: 100, pAhead: 0, pEqual: 1 } })
    const said = answer(CASH, { plans, leader: 'a', pBest: { baseline, a, b }, regret: { baseline: 5, a: 0, b: 0 }, runnerUp: choice.runnerUp, judged: 100, alone: 0, tied: 1, settled: false, required: 0.9 })
    expect(said[0]).toBe('A is the best choice in 50 of 100 futures. That is not settled: in more than 99 of 100 futures another is as good.')
    expect(said).toContain('A and B are equal in every future. Choose by effort.')
  })

  test('a tie is no gain: better, worse and the same add up', () => {
    const plan = { id: 'b', title: 'B', gains: [...Array(65).fill(0), ...Array(20).fill(5), ...Array(15).fill(-5)] as number[], noEffect: 0 }
    expect([...gain(CASH, plan), ...loss(CASH, plan)].join(' ')).toMatch(/^In 20 of 100 futures B leaves you better off .* In 15 of 100 futures B leaves you worse off .* In 65 of 100 futures it makes no difference\.$/)
  })

  test('a plan that changes nothing is said to', () => {
    expect(gain(CASH, { id: 'n', title: 'Nothing', gains: [0, 0], noEffect: 0 })).toEqual([
      'Nothing makes no difference to owner cash after plan cost: it is the same in every future.',
    ])
  })

  const gainsOf = (n: number): fc.Arbitrary<number[]> =>
    fc
      .tuple(fc.double({ min: -1e5, max: 1e5, noNaN: true }), fc.double({ min: 1, max: 1e5, noNaN: true }), fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n, maxLength: n }), fc.boolean())
      .map(([centre, width, shape, ties]) => shape.map((x) => (ties && Math.abs(x) < 0.2 ? 0 : centre * Math.abs(x) + width * x)))

  test('every sentence agrees with its numbers, for any futures, plans and unit', () => {
    const cases = fc.record({
      n: fc.constantFrom(1, 2, 5, 10, 20, 30, 99, 100, 101, 240, 400),
      plans: fc.integer({ min: 1, max: 4 }),
      unit: fc.constantFrom('$/year', 'share', 'stars', 'min', 'patients/month'),
      required: fc.constantFrom(0.5, 0.8, 0.9, 0.99),
    })
    const drawn = cases.chain(({ n, plans, unit, required }) =>
      fc.record({ n: fc.constant(n), unit: fc.constant(unit), required: fc.constant(required), columns: fc.array(gainsOf(n), { minLength: plans, maxLength: plans }) }),
    )
    fc.assert(
      fc.property(drawn, ({ n, unit, required, columns }) => {
        const scale = unit === '$/year' ? 1 : unit === 'share' ? 1e-6 : 1e-4
        const plans = columns.map((column, i) => ({ id: `p${i}`, title: `Plan ${'ABCD'[i]!}`, gains: column.map((g) => g * scale), noEffect: i / 10 }))
        const judged: Judged = { ...CASH, futures: n, unit, isCash: unit === '$/year' }
        const candidates = [{ id: 'baseline', worth: columns[0]!.map(() => 0) }, ...plans.map((p) => ({ id: p.id, worth: p.gains }))]
        const choice = choose(candidates)
        const byId = <T>(of: readonly T[]): Record<string, T> => Object.fromEntries(candidates.map((c, i) => [c.id, of[i]!]))
        const said = answer(judged, {
          plans, leader: choice.leader, pBest: byId(choice.pBest), regret: byId(choice.regret), runnerUp: choice.runnerUp,
          judged: choice.judged, alone: choice.alone, tied: choice.tied, settled: choice.alone >= required, required,
        })
        const titles = plans.map((p) => p.title)
        for (const text of said) expect(lint(text, { futures: n, titles }), text).toEqual([])
        for (const plan of plans) {
          const gains = unit === 'share' ? plan.gains.map((g) => g * 100) : plan.gains
          for (const text of gain(judged, plan)) {
            if (!text.startsWith('In ')) continue
            const exact = n >= 100 ? { gains } : {}
            expect(lint(text, { futures: n, titles, ...exact }), text).toEqual([])
          }
          for (const text of loss(judged, plan)) expect(lint(text, { futures: n, titles }), text).toEqual([])
        }
      }),
      { numRuns: 400, seed: 4, endOnFailure: true },
    )
  })
})

describe('what a touchpoint is worth', () => {
  const stars = (low: number | null, high: number | null, mean = 0.02): Moved => ({ unit: 'stars', mean, low, high })
  const referrals = (low: number, high: number): Moved => ({ unit: 'patients/month', mean: (low + high) / 2, low, high })
  const room = { who: 'hygienists', fill: 0.7, leadTime: 2 } as const
  const said = (moved: Moved, followed: Moved): string[] =>
    whatIf('Less wait', moved, [{ label: 'Referrals', moved: followed, reason: whyNot(moved, followed, room, 'USD') }], 'USD')

  test('what goes along by more than luck', () => {
    expect(said(stars(0.01, 0.03), referrals(0.1, 0.3))).toEqual([
      'Less wait: stars go up (+0.02 stars, 95 % interval +0.01 to +0.03 stars), and referrals go the same way.',
    ])
  })

  test('the same way, but within luck, is not followed', () => {
    expect(said(stars(0.01, 0.03), referrals(-0.1, 0.3))).toEqual([
      'Less wait: stars go up (+0.02 stars, 95 % interval +0.01 to +0.03 stars).',
      'Referrals do not follow (+0.1 patients a month). The average is within luck (95 % interval -0.1 to +0.3 patients).',
    ])
  })

  test('where the stars are within luck nothing can follow them', () => {
    expect(said(stars(-0.01, 0.05), referrals(0.1, 0.3))).toEqual(['Less wait: what stars do is within luck (+0.02 stars, 95 % interval -0.01 to +0.05 stars).'])
    expect(said(stars(null, null), referrals(0.1, 0.3))).toEqual(['Less wait: what stars do is within luck (+0.02 stars, one future, no interval).'])
    expect(whyNot(stars(-0.01, 0.05), referrals(0.1, 0.3), room, 'USD')).toBe('the stars themselves are within luck')
  })

  test('the other way by more than luck, with places free, has no named cause', () => {
    expect(said(stars(0.01, 0.03), referrals(-0.3, -0.1))[1]).toBe(
      'Referrals do not follow (-0.2 patients a month). Not for want of a place (hygienists are 70 % booked). The model names no single cause.',
    )
  })
})
