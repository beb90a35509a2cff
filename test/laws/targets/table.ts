/** The literature targets that follow from the links or a bare dental file: expected, found, verdict. Nothing is tuned to them. */
import { logit } from '../../../engine/base/maths.ts'
import { BELIEF_IDS, BELIEFS, type Beliefs } from '../../../engine/beliefs/index.ts'
import { postingChance, postingScale } from '../../../engine/beliefs/posting.ts'
import { cumulativeMix } from '../../../engine/beliefs/stars.ts'
import { PROBLEM } from '../../../engine/beliefs/problem.ts'
import { COUNTERS, type FutureResult, kpiValues, KPIS } from '../../../engine/index.ts'
import { leftByChoice, type VisitNoted } from './diary.ts'

export interface TargetRow {
  readonly id: string
  readonly says: string
  readonly expected: string
  readonly found: string
  readonly numbers: Readonly<Record<string, number>>
  /** with the interval that decides, where the target is a number */
  readonly verdict: 'met' | 'missed'
  readonly why?: string
}

const defaults = Object.fromEntries(BELIEF_IDS.map((id) => [id, BELIEFS[id].median])) as unknown as Beliefs
const mean = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0) / xs.length
const share = (xs: readonly boolean[]): number => xs.filter((x) => x).length / xs.length
const round = (x: number, digits = 3): number => Number(x.toFixed(digits))
const rounded = (numbers: Record<string, number>): Record<string, number> => Object.fromEntries(Object.entries(numbers).map(([k, v]) => [k, round(v)]))
const percent = (x: number): string => `${round(100 * x, 1)} %`

function row(id: string, says: string, expected: string, numbers: Record<string, number>, found: string, met: boolean, why?: string): TargetRow {
  return { id, says, expected, found, numbers: rounded(numbers), verdict: met ? 'met' : 'missed', ...(why === undefined ? {} : { why }) }
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)]
  let [xy, xx, yy] = [0, 0, 0]
  x.forEach((a, i) => {
    xy += (a - mx) * (y[i]! - my)
    xx += (a - mx) ** 2
    yy += (y[i]! - my) ** 2
  })
  return xy / Math.sqrt(xx * yy)
}

/** Slope of a logistic regression on one variable, by Newton's method. */
function logitSlope(x: readonly number[], y: readonly boolean[]): number {
  let [a, b] = [0, 0]
  const m = mean(x)
  for (let step = 0; step < 30; step++) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 0, 0, 0]
    x.forEach((value, i) => {
      const d = value - m
      const p = 1 / (1 + Math.exp(-(a + b * d)))
      const r = (y[i]! ? 1 : 0) - p
      ga += r
      gb += r * d
      haa += p * (1 - p)
      hab += p * (1 - p) * d
      hbb += p * (1 - p) * d * d
    })
    const det = haa * hbb - hab * hab
    a += (hbb * ga - hab * gb) / det
    b += (haa * gb - hab * ga) / det
  }
  return b
}

/** T-2: positive ratings (4 or 5 stars) against the wait between 15 and 45 min. */
export function waitAndRatings(visits: readonly VisitNoted[], supposedShares: { readonly at15: number; readonly at45: number }): TargetRow {
  const some = visits.filter((v) => v.wait >= 15 && v.wait <= 45)
  const slope = -logitSlope(some.map((v) => Math.log(v.wait)), some.map((v) => v.stars >= 4))
  const supposed = (logit(supposedShares.at15) - logit(supposedShares.at45)) / Math.log(3)
  const numbers = { slope, supposed, positive15: supposedShares.at15, positive45: supposedShares.at45, visits: some.length }
  return row('T-2', 'share of positive ratings falls as the wait grows from 15 to 45 min', 'logit slope per ln-minute 0.4 to 1.1', numbers, `${round(slope, 2)} across visits, ${round(supposed, 2)} with every wait set to 15 and to 45 min`, slope >= 0.4 && slope <= 1.1)
}

/** T-4: the mix on an unsolicited site. */
export function starMix(visits: readonly VisitNoted[]): TargetRow {
  const scale = postingScale(defaults, cumulativeMix(defaults))
  const posted = [1, 2, 3, 4, 5].map((s) => visits.filter((v) => v.stars === s).length * postingChance(defaults, scale, s, 0))
  const total = posted.reduce((a, b) => a + b, 0)
  const shares = posted.map((p) => p / total)
  const met = shares[0]! > 3 * shares[2]! && shares[4]! >= 0.55 && shares[4]! <= 0.75
  return row('T-4', 'star shares on an unsolicited site, 18/4/3/9/65 (checks the fit only)', 'share(1) > 3 x share(3), share(5) 55-75 %', Object.fromEntries(shares.map((s, i) => [`stars${i + 1}`, s])), shares.map((s) => Math.round(100 * s)).join('/'), met)
}

/** T-6 and T-7: who stays after a problem. */
export function afterProblems(visits: readonly VisitNoted[], lastDay: number): readonly TargetRow[] {
  const followed = visits.filter((v) => v.day <= lastDay - 365)
  const stayed = (of: (v: VisitNoted) => boolean): number => share(followed.filter(of).map((v) => !leftByChoice(v)))
  const bad = (v: VisitNoted): boolean => v.problem >= PROBLEM.wrongBill
  const groups = {
    silent: stayed((v) => bad(v) && !v.voiced), unsatisfied: stayed((v) => bad(v) && v.voiced && v.solved < 0),
    satisfied: stayed((v) => bad(v) && v.voiced && v.solved >= 2), quickly: stayed((v) => bad(v) && v.voiced && v.solved >= 0 && v.solved < 2),
    noFailure: stayed((v) => v.problem === 0),
  }
  const sizes = { quick: followed.filter((v) => bad(v) && v.voiced && v.solved >= 0 && v.solved < 2).length, unsatisfied: followed.filter((v) => bad(v) && v.voiced && v.solved < 0).length }
  const se = Math.sqrt((groups.quickly * (1 - groups.quickly)) / sizes.quick)
  const order = groups.silent < groups.unsatisfied && groups.unsatisfied < groups.satisfied && groups.satisfied < groups.quickly
  const gap = groups.quickly - groups.satisfied
  return [
    row('T-6', 'who buys again after a major problem: silent < complained, unsatisfied < satisfied < satisfied quickly (9 < 19 < 54 < 82 %)', 'the order; quick minus slow 25-28 points', { ...groups, quickMinusSlow: gap, quickVisits: sizes.quick, unsatisfiedVisits: sizes.unsatisfied },
      `still with the practice at the end of the run, a year or more later: ${[groups.silent, groups.unsatisfied, groups.satisfied, groups.quickly].map(percent).join(', ')}`, order && gap >= 0.25 && gap <= 0.28,
      'patients of a practice leave at 7.5 % a year with a hazard ratio of 2.5 at most for half a year (R4, K8); one-off buyers of any trade (TARP) do not buy again in 18 to 91 % of cases; and having complained in vain is not held to be better than silence (K5)'),
    row('T-7', 'no recovery paradox in behaviour', 'leaving after a resolved complaint >= leaving without a failure', { ...groups, quickStandardError: se },
      `${percent(1 - groups.quickly)} after a quick solution (standard error ${percent(se)}), ${percent(1 - groups.noFailure)} without a failure; a theorem of the links besides`, groups.quickly <= groups.noFailure + 2 * se),
  ]
}

/** T-10 and T-13: rates of a bare dental file. */
export function rates(results: readonly FutureResult[]): readonly TargetRow[] {
  const kpi = (id: string): number => mean(results.map((r) => kpiValues(r.variants[0]!.counters, 0, 24)[KPIS.findIndex((k) => k.id === id)]!))
  const total = (id: (typeof COUNTERS)[number]): number => mean(results.map((r) => r.variants[0]!.counters.reduce((sum, x, i) => (COUNTERS[i % COUNTERS.length] === id ? sum + x : sum), 0)))
  const [voluntary, all] = [kpi('leave_voluntary'), kpi('leave_rate')]
  const booked = (total('doctorBooked') + total('hygieneBooked')) / (total('doctorOpen') + total('hygieneOpen'))
  return [
    row('T-10', 'leaving a year', 'by choice 6.5-8.5 %, all causes 15-20 %', { voluntary, all }, `${percent(voluntary)} by choice, ${percent(all)} of all causes`, voluntary >= 0.065 && voluntary <= 0.085 && all >= 0.15 && all <= 0.2),
    row('T-13', 'share of bookable time that is booked', '0.77-0.90', { booked, dentist: kpi('dentist_fill'), hygienist: kpi('hygienist_fill') }, String(round(booked, 2)), booked >= 0.77 && booked <= 0.9),
  ]
}

/** T-14: when patients come. */
export function punctualityOf(visits: readonly VisitNoted[]): TargetRow {
  const early = share(visits.map((v) => v.came < 0))
  const counts = new Map<number, number>()
  for (const v of visits) counts.set(Math.round(v.came / 2) * 2, (counts.get(Math.round(v.came / 2) * 2) ?? 0) + 1)
  const mode = [...counts].sort((a, b) => b[1] - a[1])[0]![0]
  return row('T-14', 'punctuality: most arrive early', '80-88 % early, mode -12 to -8 min', { early, mode, mean: mean(visits.map((v) => v.came)) }, `${percent(early)} early, mode ${mode} min (bins of 2 min)`, early >= 0.8 && early <= 0.88 && mode >= -12 && mode <= -8)
}

/** T-15: what predicts satisfaction. */
export function perceivedOrActual(visits: readonly VisitNoted[]): TargetRow {
  const r = (of: (v: VisitNoted) => number): number => correlation(visits.map(of), visits.map((v) => v.satisfaction))
  const numbers = { actual: r((v) => v.wait), perceived: r((v) => v.perceived), gap: r((v) => v.gap) }
  const met = Math.abs(numbers.gap) > Math.abs(numbers.perceived) && Math.abs(numbers.perceived) > Math.abs(numbers.actual) && numbers.perceived < 0 && numbers.gap > 0
  return row('T-15', 'perceived wait, and its gap to expectation, predicts satisfaction better than actual wait', 'sign and size', numbers, `correlation with satisfaction: actual ${round(numbers.actual)}, perceived ${round(numbers.perceived)}, gap ${round(numbers.gap)}`, met)
}

/** T-17: waits through the session. */
export function throughSession(visits: readonly VisitNoted[]): TargetRow {
  const quarters = [0, 1, 2, 3].map((q) => mean(visits.filter((v) => Math.min(3, Math.floor(v.position * 4)) === q).map((v) => v.wait)))
  const met = quarters.every((w, q) => q === 0 || w > quarters[q - 1]!)
  return row('T-17', 'waits grow through the session', 'monotone by position in the session', Object.fromEntries(quarters.map((w, q) => [`quarter${q + 1}`, w])), `${quarters.map((w) => round(w, 1)).join(', ')} min by quarter`, met)
}
