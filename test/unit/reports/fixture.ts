/** Documents made by hand for the report's tests: a realistic Maple Street, and hostile ones. Always the same bytes. */
import type { CompareDocument, DifferenceDocument, KpiDifference, KpiSummary, PlanDocument, Trend } from '../../../engine/index.ts'

/** A small generator for made-up futures; not the engine's. */
const lcg = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state + 0.5) / 4294967296
  }
}

/** Twelve uniforms less six: near enough to a bell for a picture. */
const bell = (next: () => number): number => {
  let sum = -6
  for (let i = 0; i < 12; i++) sum += next()
  return sum
}

const at = (sorted: readonly number[], p: number): number => {
  const where = (sorted.length - 1) * p
  const low = sorted[Math.floor(where)] ?? 0
  return low + ((sorted[Math.ceil(where)] ?? 0) - low) * (where - Math.floor(where))
}

const months = (n: number): readonly string[] =>
  Array.from({ length: n }, (_, i) => `${2026 + Math.floor((2 + i) / 12)}-${String(((2 + i) % 12) + 1).padStart(2, '0')}`)

const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length

/** What the document says of a list of gains. */
const gainOf = (gains: readonly number[]): DifferenceDocument['gain'] => {
  const sorted = [...gains].sort((a, b) => a - b)
  if (sorted.length === 0) return { median: null, p05: null, p95: null, p_better: null }
  const ahead = gains.filter((g) => g > 0).length + gains.filter((g) => g === 0).length / 2
  return { median: at(sorted, 0.5), p05: at(sorted, 0.05), p95: at(sorted, 0.95), p_better: ahead / gains.length }
}
const withGains = (gains: readonly number[]) => ({ gains, gain: gainOf(gains) })

const difference = (id: string, unit: string, middle: number, spread: number): KpiDifference => ({
  id, unit, mean: middle, low: middle - spread * 0.2, high: middle + spread * 0.2, median: middle, p05: middle - spread * 1.64, p95: middle + spread * 1.64,
  p_better: Math.min(1, Math.max(0, 0.5 + (0.3 * middle) / (spread || 1))), correlation: 0.9, variance_reduction: 8.1,
})

const summary = (id: string, unit: string, middle: number, spread: number): KpiSummary => ({
  id, unit, mean: middle, median: middle, p05: middle - spread, p95: middle + spread, mcse: spread / 16,
})

const trend = (kpi: string, unit: string, n: number, value: (i: number) => number, spread: (i: number) => number): Trend => ({
  kpi, unit, months: months(n).map((month, i) => ({ month, mean: value(i), p05: value(i) - spread(i), p95: value(i) + spread(i) })),
})

interface Made {
  readonly id: string
  readonly title: string
  readonly gain: number
  readonly spread: number
  readonly cost: number
  readonly noEffect: number
  readonly stars: number
  readonly patients: number
}

const PLANS: readonly Made[] = [
  { id: 'greeting_training', title: 'Greeting and phone standard', gain: 5200, spread: 5200, cost: -4300, noEffect: 0.3, stars: 0.06, patients: 18 },
  { id: 'schedule_retemplate', title: 'Re-template the schedule', gain: -9000, spread: 8200, cost: -3300, noEffect: 0, stars: 0.03, patients: -25 },
  { id: 'billing_and_recovery', title: 'Billing audit and recovery empowerment', gain: 14600, spread: 13800, cost: -9200, noEffect: 0.1, stars: 0.09, patients: 42 },
  { id: 'third_desk_person', title: 'A third person at the front desk', gain: -15500, spread: 11000, cost: -2300, noEffect: 0, stars: 0.05, patients: 30 },
  { id: 'greeting_then_billing', title: 'Greeting first, billing in the autumn', gain: 17800, spread: 15000, cost: -11800, noEffect: 0.04, stars: 0.13, patients: 55 },
]

const WHAT_IFS: readonly (readonly [string, string, number, number, number, number, number])[] = [
  ['what_if.wait_five_less', 'Five minutes less wait', 0.02, -0.0009, 0.12, 650, 2600],
  ['what_if.greeted_at_once', 'Everyone greeted at once', 0.11, -0.0042, 0.38, 2100, 9100],
  ['what_if.no_wrong_bills', 'No wrong statements', 0.03, -0.0018, 0.09, 820, 3100],
  ['what_if.fixed_same_day', 'Every complaint fixed the same day', 0.02, -0.0024, 0.05, 560, 2050],
]

const EXITS: readonly (readonly [string, string, number, number | null])[] = [
  ['seen', 'Seen as planned', 402, null],
  ['ring_out', 'Call rang out', 188, 9400],
  ['abandoned', 'Call abandoned on hold', 64, 3100],
  ['no_show', 'Did not come', 31, 6200],
  ['short_cancel', 'Cancelled at short notice', 34, 4100],
  ['elsewhere', 'Found no time soon enough, went elsewhere', 12, 4700],
  ['lapsed', 'Lapsed: no visit for 18 months', 14, 5200],
  ['left', 'Left for another practice', 9, 4900],
  ['walked_out', 'Walked out of the waiting room', 1.4, 210],
  ['moved', 'Moved away', 6, null],
]

const document = (id: string, title: string, stars: number, patients: number, whatIf: boolean, horizon: number): PlanDocument => ({
  id, title, what_if: whatIf,
  kpis: [
    summary('owner_cash', '$/year', 212000 + patients * 300, 42000), summary('net_production', '$/month', 77400 + patients * 40, 5200),
    summary('stars', 'stars', 4.31 + stars, 0.09), summary('listed_rating', 'stars', 4.42 + stars / 2, 0.06),
    summary('leave_rate', 'share/year', 0.172 - stars / 30, 0.018), summary('referrals', 'patients/month', 13.8 + stars * 4, 1.9),
    summary('active_patients', 'patients', 1655 + patients, 66), summary('dentist_fill', 'share', 0.88 + patients / 2000, 0.03),
  ],
  trends: whatIf ? [] : [
    trend('stars', 'stars', horizon, (i) => 4.31 + stars * Math.min(1, i / 6), (i) => 0.05 + 0.002 * i),
    trend('listed_rating', 'stars', horizon, (i) => 4.4 + 0.02 * (i / 24) + stars * 0.7 * Math.min(1, i / 20), (i) => 0.01 + 0.003 * i),
    trend('active_patients', 'patients', horizon, (i) => 1650 + (patients * i) / 18 + 0.6 * i, (i) => 8 + 2.6 * i),
  ],
  exits: whatIf ? [] : EXITS.map(([exit, label, perMonth, worth]) => ({
    id: exit, label, perMonth: perMonth * (exit === 'seen' ? 1 : 1 - stars), worthPerMonth: worth === null ? null : worth * (1 - stars),
  })),
  limits: whatIf ? [] : [{ text: 'dentist_fill > 95 %', broken: Math.min(1, Math.max(0, patients / 240)), flagged: patients > 48 }],
})

const differenceDocument = (plan: Made, futures: number, index: number): DifferenceDocument => {
  const next = lcg(77 + index)
  const gains = Array.from({ length: futures }, () => {
    const none = next() < plan.noEffect
    const luck = bell(next)
    return Math.round(none ? plan.cost + 60 * luck : plan.gain + plan.spread * luck)
  })
  const sorted = [...gains].sort((a, b) => a - b)
  const cash: KpiDifference = {
    id: 'owner_cash', unit: '$/year', mean: mean(gains), low: mean(gains) - 2000, high: mean(gains) + 2000, median: at(sorted, 0.5), p05: at(sorted, 0.05), p95: at(sorted, 0.95),
    p_better: gains.filter((g) => g > 0).length / futures, correlation: 0.92, variance_reduction: 11.4,
  }
  return {
    plan: plan.id, gains, gain: gainOf(gains), no_effect: plan.noEffect,
    kpis: [cash, difference('stars', 'stars', plan.stars, 0.03), difference('leave_rate', 'share/year', -plan.stars / 30, 0.002),
      difference('net_production', '$/month', plan.patients * 40, 900), difference('referrals', 'patients/month', plan.stars * 4, 0.4)],
  }
}

/** Maple Street: keep as is, four plans and a combination, four what-ifs. */
export const mapleStreet = (futures = 100, horizon = 24): CompareDocument => {
  const differences = [
    ...PLANS.map((p, i) => differenceDocument(p, futures, i)),
    ...WHAT_IFS.map(([plan, , stars, leave, referrals, production, cash]): DifferenceDocument => ({
      plan, ...withGains(Array.from({ length: futures }, (_, i) => cash + (i - futures / 2) * 60)), no_effect: 0,
      kpis: [difference('owner_cash', '$/year', cash, 1900), difference('stars', 'stars', stars, 0.015),
        difference('leave_rate', 'share/year', leave, 0.0012), difference('referrals', 'patients/month', referrals, 0.11), difference('net_production', '$/month', production, 480)],
    })),
  ]
  return {
    schema: 'fivestar/comparison/1', engine: '0.1.0', seed: 'maple', futures, horizon_months: horizon, beliefs: 'drawn',
    scenario: { name: 'Maple Street Dental', hash: '3f9c2a71d0b4' }, as_of: '2026-03-01', currency: 'USD', practice_kind: 'dental', events: 41827733,
    plans: [document('baseline', 'Keep as is', 0, 0, false, horizon),
      ...PLANS.map((p) => document(p.id, p.title, p.stars, p.patients, false, horizon)),
      ...WHAT_IFS.map(([id, title, stars]) => document(id, title, stars, 0, true, horizon))],
    against: 'baseline', differences, judge_by: 'owner_cash',
    best: {
      plan: 'greeting_then_billing', settled: false, required: 0.9, judged: futures, alone: 0.52, tied: 0,
      p_best: { baseline: 0.05, greeting_training: 0.1, schedule_retemplate: 0.02, billing_and_recovery: 0.3, third_desk_person: 0.01, greeting_then_billing: 0.52 },
      regret: { baseline: 18200, greeting_training: 13100, schedule_retemplate: 26600, billing_and_recovery: 6100, third_desk_person: 33800, greeting_then_billing: 3000 },
      runner_up: { plan: 'billing_and_recovery', p_ahead: 0.64, p_equal: 0, median: 3100, p05: -9800, p95: 17600 },
    },
    what_ifs: WHAT_IFS.map(([id, title, stars, , referrals, production]) => ({
      id, title, stars, fell_short: [],
      follows: [
        { kpi: 'referrals', unit: 'patients/month', mean: referrals, same_way: true, reason: null },
        { kpi: 'net_production', unit: '$/month', mean: id.endsWith('bills') ? -production : production, same_way: !id.endsWith('bills'), reason: id.endsWith('bills') ? 'hygienists are full, so nobody more can be seen' : null },
      ],
    })),
    sentences: [
      'Greeting first, billing in the autumn is ahead of keeping things as they are in 85 of 100 futures, but it is not settled that it is the best.',
      'In 15 of 100 futures you would not earn its cost back in 24 months; most often because training changes nothing.',
      'All plan effects are guesses: 11 of 12.',
    ],
    fit: [
      { id: 'calls_answered', label: 'Calls answered', unit: 'share', measured: 0.72, mean: 0.738, p05: 0.69, p95: 0.78, inside: true },
      { id: 'wait', label: 'Wait past the appointment', unit: 'min', measured: 14, mean: 9.8, p05: 7.9, p95: 12.1, inside: false },
      { id: 'lead_time', label: 'Lead time', unit: 'days', measured: 16, mean: 15.2, p05: 11, p95: 21, inside: true },
      { id: 'attrition', label: 'Attrition', unit: 'share/year', measured: 0.17, mean: 0.181, p05: 0.15, p95: 0.21, inside: true },
      { id: 'net_production', label: 'Net production', unit: '$/month', measured: 77000, mean: 74200, p05: 68100, p95: 80900, inside: true },
      { id: 'listed_rating', label: 'Listed rating', unit: 'stars', measured: 4.4, mean: 4.41, p05: 4.36, p95: 4.45, inside: true },
    ],
    touchpoints: [
      ['phone', 'Telephone access', 4.7, 4, 88], ['greeting', 'Greeting', 4.8, 4.1, 140], ['wait', 'Wait past the appointment', 4.2, 3.5, 140],
      ['delay_told', 'Told about delays', 4, 3.3, 97], ['attention', 'Attention in the chair', 4.8, 4.6, 139], ['estimate', 'Written cost estimate', 4.4, 3.6, 121],
      ['billing', 'Billing', 4.3, 3.4, 118], ['resolution', 'Problem resolution', 4.5, 3.1, 24], ['callback', 'Returned calls', 4.3, 4, 131],
    ].map(([id, label, own, patients, replies]) => ({
      id: String(id), label: String(label), own: Number(own), patients: Number(patients), replies: Number(replies), gap: Number(own) - Number(patients),
      low: Number(patients) - (1.96 * 1.1) / Math.sqrt(Number(replies)), high: Number(patients) + (1.96 * 1.1) / Math.sqrt(Number(replies)),
    })),
    evidence: { guess: 11, published: 1, 'own data': 0 }, warm_up_drift: 0.006,
    warnings: ['`wait`: the model gives 9.8 min, you measured 14 min.', 'Two plans move service.phone.manner_kept; their effects add in log-odds.'],
  }
}

/** Maple Street with one trend flat and its last month as given, by plan; all were at 4.5 in the month before. */
export const endingAt = (kpi: string, last: Readonly<Record<string, number>>, others: number): CompareDocument => {
  const base = mapleStreet()
  const levels = (plan: string, n: number): readonly number[] => Array.from({ length: n }, (_, i) => (i === n - 1 ? last[plan] ?? others : plan !== 'baseline' && i === n - 2 ? 4.5 : 4.4))
  const moved = (plan: PlanDocument) => (t: Trend): Trend => {
    const to = levels(plan.id, t.months.length)
    return t.kpi !== kpi ? t : { ...t, months: t.months.map((m, i) => ({ month: m.month, mean: to[i] ?? null, p05: (to[i] ?? 0) - 0.1, p95: (to[i] ?? 0) + 0.1 })) }
  }
  return { ...base, plans: base.plans.map((p) => ({ ...p, trends: p.trends.map(moved(p)) })) }
}

/** Texts that break pages, XML, tables and layouts. */
export const HOSTILE = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', ']]><b>', "' onload='alert(1)", '&lt;script&gt; & &amp;', '</svg><script>alert(1)</script>',
  '\u0000\u0008null\u001b[31m', '\u202eevil\u2066 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627', 'x'.repeat(120), 'Word '.repeat(24), '\ud800 lone \ufffe', '   ',
]

/** Every text of the file replaced by something hostile. */
export const hostile = (): CompareDocument => {
  const base = mapleStreet(40, 12)
  const bad = (i: number): string => HOSTILE[i % HOSTILE.length] ?? ''
  return {
    ...base, engine: bad(1), seed: bad(6), currency: 'US"<', practice_kind: bad(0), as_of: bad(3),
    scenario: { name: bad(0), hash: bad(5) },
    plans: base.plans.map((p, i) => ({
      ...p, title: bad(i), exits: p.exits.map((e, j) => ({ ...e, label: bad(j) })), limits: [{ text: bad(i + 2), broken: 0.4, flagged: true }],
    })),
    what_ifs: base.what_ifs.map((w, i) => ({ ...w, title: bad(i), follows: w.follows.map((f) => ({ ...f, same_way: false, reason: bad(i + 1) })) })),
    sentences: HOSTILE, warnings: HOSTILE, evidence: { [bad(0)]: 3, __proto__x: 1 },
    fit: base.fit.map((f, i) => ({ ...f, label: bad(i), unit: i === 0 ? bad(1) : f.unit })),
    touchpoints: base.touchpoints.map((t, i) => ({ ...t, label: bad(i + 3) })),
  }
}

/** No plan, no what-if, nothing measured. */
export const empty = (): CompareDocument => ({
  ...mapleStreet(), plans: mapleStreet().plans.slice(0, 1), differences: [], fit: [], touchpoints: [], evidence: {}, warnings: [], sentences: [],
  best: { plan: null, p_best: {}, judged: 0, alone: 0, tied: 0, settled: false, required: 0.9, regret: {}, runner_up: null }, what_ifs: [],
})

/** Every KPI undefined. */
export const undefinedKpis = (): CompareDocument => {
  const base = mapleStreet(10)
  const none = { mean: null, median: null, low: null, high: null, p05: null, p95: null, mcse: null, p_better: null, correlation: null, variance_reduction: null }
  return {
    ...base,
    plans: base.plans.map((p) => ({
      ...p, kpis: p.kpis.map((k) => ({ ...k, ...none })),
      trends: p.trends.map((t) => ({ ...t, months: t.months.map((m) => ({ ...m, mean: null, p05: null, p95: null })) })),
    })),
    differences: base.differences.map((d) => ({ ...d, ...withGains([]), kpis: d.kpis.map((k) => ({ ...k, ...none })) })),
    fit: base.fit.map((f) => ({ ...f, mean: null, p05: null, p95: null, inside: false })),
    touchpoints: base.touchpoints.map((t) => ({ ...t, own: null, patients: null, gap: null, replies: null, low: null, high: null })),
  }
}

/** The same gain in every future, for every plan. */
export const allEqual = (gain = 5000): CompareDocument => {
  const base = mapleStreet()
  return { ...base, differences: base.differences.map((d) => ({ ...d, ...withGains(d.gains.map(() => gain)) })) }
}

/** More plans than there are colours. */
export const twelvePlans = (): CompareDocument => {
  const base = mapleStreet()
  const copies = Array.from({ length: 7 }, (_, i) => i)
  const plan = base.plans[3]
  const diff = base.differences[2]
  if (plan === undefined || diff === undefined) throw new Error('fixture')
  return {
    ...base,
    plans: [...base.plans, ...copies.map((i) => ({ ...plan, id: `copy_${i}`, title: `Copy ${i} of the billing audit with a longer title than most` }))],
    differences: [...base.differences, ...copies.map((i) => ({ ...diff, plan: `copy_${i}`, ...withGains(diff.gains.map((g) => g + 1500 * i)) }))],
  }
}
