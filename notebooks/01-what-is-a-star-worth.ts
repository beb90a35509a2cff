/**
 * # What is a star worth?
 *
 * "One star more" is not something a practice can buy. It can wait less, greet sooner, bill right, mend faster. Each of these moves
 * the stars of a visit, and each moves money in its own way. So there is no one price of a star: there is a price for each way
 * to earn it. This study asks Maple Street's four what-ifs, in the same futures, cause and cost aside.
 *
 * Run it:  `npx tsx notebooks/01-what-is-a-star-worth.ts`
 */
import { compare, formatChange, formatChanges, formatLevel } from '../engine/index.ts'
import type { CompareDocument, Row, StudySpec } from '../engine/index.ts'
import { futuresOf, heading, load, printTable, studyOf } from './kit.ts'

/** ## 1. Run the futures
 *
 * Small on purpose. The intervals say what so few futures can say; raise `FUTURES` for your own work.
 */
const FUTURES = 6
/** 97.5th percentile of Student's t with FUTURES - 1 = 5 degrees of freedom. */
const T = 2.571
const MONTHS = 24
const WHAT_IFS = ['wait_five_less', 'greeted_at_once', 'no_wrong_bills', 'fixed_same_day'].map((id) => `what_if.${id}`)

const scenario = load('maple-street.yaml')
const study = studyOf(scenario, WHAT_IFS, MONTHS)
const rows = futuresOf(study, FUTURES)

/** ## 2. Stars, and money, future by future
 *
 * The comparison document lists the paired differences of what a study is judged by. Judging the same rows twice, by cash and
 * by stars, gives both columns without running anything again.
 */
const judged = (by: string, from: StudySpec, of: readonly Row[]): CompareDocument =>
  compare({ ...from, scenario: { ...scenario, decision: { ...scenario.decision, judgeBy: by } } }, of, { engine: 'notebook' })

const cash = judged('owner_cash', study, rows)
const stars = judged('stars', study, rows)

heading(`What each what-if moves: mean of ${FUTURES} futures, ${MONTHS} months, with the 95 % interval of the mean`)
const difference = (document: CompareDocument, id: string, kpi: string) =>
  document.differences.find((d) => d.plan === id)!.kpis.find((k) => k.id === kpi)!
const cell = (id: string, kpi: string): string => {
  const d = difference(cash, id, kpi)
  return `${formatChange(d.mean, d.unit, 'USD')} (${formatChanges(d.low, d.high, d.unit, 'USD')})`
}
const title = (id: string): string => cash.plans.find((plan) => plan.id === id)!.title
printTable([
  ['', 'stars of a visit', 'leaving, a year', 'owner cash, a year'],
  ...WHAT_IFS.map((id) => [title(id), cell(id, 'stars'), cell(id, 'leave_rate'), cell(id, 'owner_cash')]),
])

/** ## 3. Dollars for a tenth of a star
 *
 * The ratio of two means, with a jackknife interval: leave one future out at a time and see how far the ratio moves. Where the
 * interval of the stars holds zero, the ratio says nothing and is not printed.
 *
 * A tenth is about what these what-ifs move. A whole star would be ten times beyond what was simulated.
 */
function perTenth(id: string): string {
  const s = stars.differences.find((d) => d.plan === id)!.gains
  const c = cash.differences.find((d) => d.plan === id)!.gains
  const inStars = difference(stars, id, 'stars')
  if ((inStars.low ?? 0) <= 0) return 'not known: the stars may not have moved'
  const ratio = (skip: number): number => {
    const sum = (of: readonly number[]): number => of.reduce((total, x, i) => (i === skip ? total : total + x), 0)
    return (sum(c) / sum(s)) * 0.1
  }
  const all = ratio(-1)
  const parts = s.map((_, i) => ratio(i))
  const mean = parts.reduce((a, b) => a + b, 0) / parts.length
  const error = Math.sqrt(((parts.length - 1) / parts.length) * parts.reduce((a, x) => a + (x - mean) ** 2, 0))
  return `${formatChange(all, '$/year', 'USD')} a year (${formatChanges(all - T * error, all + T * error, '$/year', 'USD')})`
}

heading('Owner cash for a tenth of a star, by the way it is earned')
printTable([['', 'dollars'], ...WHAT_IFS.map((id) => [title(id), perTenth(id)])])

/** ## 4. How full are the chairs?
 *
 * A service effect can only become money if there is a chair. Never show one without the other.
 */
const fill = (kpi: string): number => cash.plans[0]!.kpis.find((k) => k.id === kpi)!.mean ?? 0
const fullest = Math.max(fill('hygienist_fill'), fill('dentist_fill'))
const shown = (kpi: string): string => formatLevel(fill(kpi), 'share', 'USD', 2)
console.log(
  `The baseline books ${shown('hygienist_fill')} of hygiene time and ${shown('dentist_fill')} of dentist time: ${fullest < 0.9 ? 'there is room for more patients' : 'there is little room for more patients'}.`,
)
console.log('In a practice with full chairs the same stars bring less money.')
console.log()

/** ## 5. What not to claim
 *
 * - Not "a star is worth $X". The level of stars is fitted, the weight of most touchpoints is an assumption (docs/model.md), and
 *   the money of a star depends on how it was earned.
 * - Not "do this". A what-if has no cause and no cost. A plan has both: see `npx fivestar compare scenarios/maple-street.yaml`.
 */
console.log(
  `Seed "${study.seed}", ${FUTURES} futures, beliefs drawn. The order of the ways can change with more futures; the intervals say how easily.`,
)
