/** Page 2: when will we see it? */
import { overTime, overTimeSpec, type OverTime } from '../charts/over-time.ts'
import { blockHtml, leftOutNote, type Block } from '../block.ts'
import { monthName, plural, quantity, value } from '../format.ts'
import { html, table, type Html } from '../html.ts'
import { KEEP, lettered, trendOf, type View } from '../view.ts'

interface Subject {
  readonly ids: readonly string[]
  /** as it stands in a sentence */
  readonly what: string
  readonly how: string
}

const SUBJECTS: readonly Subject[] = [
  { ids: ['stars', 'stars_patient'], what: 'stars of a visit', how: 'What patients would say of a visit two weeks later, 1 to 5 stars. It moves first; ratings and patients follow.' },
  { ids: ['listed_rating'], what: 'listed rating', how: 'The listed rating is the mean of all reviews and moves slowly, because old reviews stay. Sites show it to one decimal: the thin line is where readers first see the next tenth.' },
  { ids: ['active_patients'], what: 'active patients', how: 'Patients with a visit in the last 18 months. Someone who stops coming is counted until the 18 months are over, so this number is late.' },
]

interface End {
  readonly title: string
  readonly mean: number
  readonly reached: string | null
}

/** Where each line ends, and the first month at or above a level. */
const endOf = (title: string, months: OverTime['panels'][number]['trend']['months'], level: number | null): readonly End[] => {
  const mean = [...months].reverse().find((m) => m.mean !== null)?.mean
  if (mean === undefined || mean === null) return []
  const reached = level === null ? undefined : months.find((m) => m.mean !== null && m.mean >= level)
  return [{ title, mean, reached: reached?.month ?? null }]
}

/** The level at which readers of the listing see the next tenth. */
export const nextTenth = (view: View): { readonly level: number; readonly text: string } | null => {
  const trend = trendOf(view.baseline, ['listed_rating'])
  const start = trend?.months.find((m) => m.mean !== null)?.mean
  if (start === undefined || start === null) return null
  const next = Number((Math.floor(start * 10 + 0.5 + 1e-9) / 10 + 0.1).toFixed(1))
  return next > 5 ? null : { level: Number((next - 0.05).toFixed(2)), text: `shown as ${next.toFixed(1)}` }
}

const plain = (x: number, view: View, unit: string): string => (unit === 'patients' ? quantity(Math.round(x)) : value(x, unit, view.doc.currency))

const claim = (chart: OverTime, subject: Subject, view: View, ends: readonly End[], base: readonly End[]): { readonly title: string; readonly sentence: string } => {
  const months = view.doc.horizon_months
  const asIs = base[0]
  const tail = asIs === undefined ? '' : `; keep as is ends at ${plain(asIs.mean, view, chart.unit)}`
  const top = ends.reduce<End | undefined>((a, e) => (a === undefined || e.mean > a.mean ? e : a), undefined)
  if (top === undefined) return { title: `No ${subject.what} to show`, sentence: '' }
  const end = `After ${plural(months, 'month')} ${top.title} is highest with a mean of ${plain(top.mean, view, chart.unit)}${tail}.`
  if (chart.mark !== null) {
    const reached = ends.filter((e) => e.reached !== null)
    const first = reached.reduce<End | undefined>((a, e) => (a === undefined || (e.reached ?? '') < (a.reached ?? '') ? e : a), undefined)
    const text = chart.mark.text.replace('shown as ', '')
    const title = first === undefined ? `On average nothing brings the listed rating to ${text} within ${months} months`
      : `${first.title} brings the listed rating to ${text} on average by ${monthName(first.reached ?? '')}`
    const keep = asIs === undefined ? '' : asIs.reached === null ? ' Keeping things as they are does not get there.' : ` Keeping things as they are gets there by ${monthName(asIs.reached)}.`
    return { title, sentence: `${end}${keep}` }
  }
  const sorted = ends.map((e) => e.mean).sort((a, b) => a - b)
  const spread = `${plain(sorted[0] ?? 0, view, chart.unit).replace(/\u00a0[a-z]+$/, '')} and ${plain(sorted[sorted.length - 1] ?? 0, view, chart.unit)}`
  const title = ends.length === 1 ? `Mean ${subject.what} after ${months} months: ${plain(top.mean, view, chart.unit)}` : `Mean ${subject.what}: between ${spread} after ${months} months, by plan`
  return { title, sentence: end }
}

const dataTable = (chart: OverTime, subject: Subject, view: View): Html => {
  const trends = [...(chart.baseline === undefined ? [] : [{ title: KEEP, trend: chart.baseline }]),
    ...view.plans.flatMap((p) => {
      const trend = trendOf(p.plan, subject.ids)
      return trend === undefined ? [] : [{ title: lettered(p), trend }]
    })]
  const months = trends.reduce<readonly string[]>((a, t) => (t.trend.months.length > a.length ? t.trend.months.map((m) => m.month) : a), [])
  const cell = (x: number | null | undefined): string => value(x, chart.unit === 'stars' ? 'stars' : chart.unit, view.doc.currency).replace(/\u00a0.*$/, '')
  return table({
    caption: `Mean ${subject.what} by month (9 in 10 futures: 5th to 95th percentile)`,
    head: ['Month', ...trends.map((t) => t.title)],
    rows: months.map((month, i) => [monthName(month), ...trends.map(({ trend }) => {
      const m = trend.months[i]
      return m === undefined || m.mean === null ? 'n/a' : `${cell(m.mean)} (${cell(m.p05)} to ${cell(m.p95)})`
    })]),
  })
}

const blockOf = (view: View, subject: Subject): Block | null => {
  const chart = overTime(view, subject.ids, subject.what, subject.ids[0] === 'listed_rating' ? nextTenth(view) : null)
  if (chart === null) return null
  const level = chart.mark?.level ?? null
  const ends = chart.panels.flatMap((p) => endOf(p.title, p.trend.months, level))
  const base = chart.baseline === undefined ? [] : endOf(KEEP, chart.baseline.months, level)
  const { title, sentence } = claim(chart, subject, view, ends, base)
  return {
    title, sentence: sentence + leftOutNote(chart.leftOut, 'plans'),
    spec: (layout) => overTimeSpec(chart, view, layout),
    description: `Lines over ${view.doc.horizon_months} months of the mean ${subject.what}, one panel a plan, each with a band for 9 in 10 futures and keep as is as a dotted line. ${title}. ${sentence} The table under Data has the same numbers.`,
    how: `${subject.how} Each panel is one plan: the line with marks is its mean, the band holds 9 in 10 futures (5th to 95th percentile), the dotted grey line is keep as is. All panels share one scale, which does not start at zero.`,
    data: dataTable(chart, subject, view),
  }
}

/** The section. */
export const overTimeSection = async (view: View): Promise<Html> => {
  const blocks: Html[] = []
  for (const subject of SUBJECTS) {
    const block = blockOf(view, subject)
    if (block !== null) blocks.push(await blockHtml(block))
  }
  return html`<section id="time">
<h2>2. Over time</h2>
${blocks.length === 0 ? html`<p>The document has no months to show.</p>` : blocks}
</section>
`
}
