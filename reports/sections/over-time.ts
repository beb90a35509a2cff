/** Page 2: when will we see it? */
import { raised } from '../../engine/index.ts'
import type { Trend } from '../../engine/index.ts'
import { overTime, overTimeSpec, type OverTime } from '../charts/over-time.ts'
import { blockHtml, leftOutNote, type Block } from '../block.ts'
import { list, monthName, plural, quantity, value } from '../format.ts'
import { html, table, type Html } from '../html.ts'
import { KEEP, lettered, trendOf, type View } from '../view.ts'

interface Subject {
  readonly ids: readonly string[]
  /** as it stands in a sentence */
  readonly what: string
  readonly how: string
}

const SUBJECTS: readonly Subject[] = [
  { ids: ['stars'], what: 'stars of a visit', how: 'What patients would say of a visit two weeks later, 1 to 5 stars. It moves first; ratings and patients follow.' },
  { ids: ['listed_rating'], what: 'listed rating', how: 'The listed rating is the mean of all reviews and moves slowly, because old reviews stay. Sites show it to one decimal: the thin line is where readers first see the next tenth.' },
  { ids: ['active_patients'], what: 'active patients', how: 'Patients with a visit in the last 18 months. Someone who stops coming is counted until the 18 months are over, so this number is late.' },
]

interface End {
  readonly title: string
  /** where the line ends, as printed: what looks equal on the page counts as equal */
  readonly mean: number
  /** first month of those at the end that are at or above the level */
  readonly since: string | null
}

const printed = (x: number, unit: string): number => (unit === 'patients' ? Math.round(x) : Number(x.toFixed(2)))

/** Where a line ends, and since when it has been at or above a level. */
const endOf = (title: string, trend: Trend | undefined, level: number | null): readonly End[] => {
  const known = (trend?.months ?? []).flatMap((m) => (m.mean === null ? [] : [{ month: m.month, mean: printed(m.mean, trend?.unit ?? '') }]))
  const last = known[known.length - 1]
  if (last === undefined) return []
  const below = known.map((m) => level === null || m.mean < level).lastIndexOf(true)
  return [{ title, mean: last.mean, since: known[below + 1]?.month ?? null }]
}

/** The level at which readers of the listing see the next tenth. */
export const nextTenth = (view: View): { readonly level: number; readonly text: string } | null => {
  const trend = trendOf(view.baseline, ['listed_rating'])
  const start = trend?.months.find((m) => m.mean !== null)?.mean
  if (start === undefined || start === null) return null
  const next = Number((Math.floor(start * 10 + 0.5 + 1e-9) / 10 + 0.1).toFixed(1))
  return next > 5 ? null : { level: Number((next - 0.05).toFixed(2)), text: `shown as ${next.toFixed(1)}` }
}

const plain = (x: number, unit: string, view: View): string => (unit === 'patients' ? quantity(x) : value(x, unit, view.doc.currency))

/** The plans that end highest, and how all lines end: heading and sentence speak of the same. */
interface Ends {
  readonly unit: string
  readonly all: readonly End[]
  readonly highest: readonly End[]
  readonly asIs: End | undefined
}

const endsOf = (chart: OverTime, subject: Subject, view: View): Ends => {
  const level = chart.mark?.level ?? null
  const all = view.plans.flatMap((p) => endOf(lettered(p), trendOf(p.plan, subject.ids), level))
  const top = Math.max(...all.map((e) => e.mean))
  return { unit: chart.unit, all, highest: all.filter((e) => e.mean === top), asIs: endOf(KEEP, chart.baseline, level)[0] }
}

/** Two by name, more by number. */
const named = ({ all, highest }: Ends): string =>
  highest.length < 3 ? list(highest.map((e) => e.title)) : highest.length === all.length ? `all ${all.length} plans` : `${highest.length} of ${all.length} plans`

const endSentence = (ends: Ends, view: View): string => {
  const after = `After ${plural(view.doc.horizon_months, 'month')}`
  const { asIs, highest } = ends
  const top = highest[0]
  const say = (e: End): string => plain(e.mean, ends.unit, view)
  if (top === undefined) return asIs === undefined ? '' : `${after} keep as is ends with a mean of ${say(asIs)}.`
  const many = highest.length > 1
  if (asIs !== undefined && top.mean <= asIs.mean) return `${after} no plan ends above keeping things as they are at ${say(asIs)}; ${named(ends)} ${many ? 'come' : 'comes'} closest with a mean of ${say(top)}.`
  return `${after} ${named(ends)} ${many ? 'are' : 'is'} highest with a mean of ${say(top)}${asIs === undefined ? '' : `; keep as is ends at ${say(asIs)}`}.`
}

const spreadTitle = (ends: Ends, subject: Subject, view: View): string => {
  const means = (ends.all.length > 0 ? ends.all : ends.asIs === undefined ? [] : [ends.asIs]).map((e) => e.mean)
  const [low, high] = [Math.min(...means), Math.max(...means)].map((x) => plain(x, ends.unit, view))
  const months = plural(view.doc.horizon_months, 'month')
  return low === high ? `Mean ${subject.what} after ${months}: ${high}`
    : `Mean ${subject.what}: between ${low?.replace(/\u00a0[a-z]+$/, '')} and ${high} after ${months}, by plan`
}

/** Who ends highest brings it there, or nobody does. */
const tenthTitle = (ends: Ends, tenth: string, view: View): string => {
  const { highest, asIs } = ends
  const months = plural(view.doc.horizon_months, 'month')
  const since = (highest.length > 0 ? highest : asIs === undefined ? [] : [asIs]).flatMap((e) => e.since ?? []).sort()
  const by = since[since.length - 1]
  if (by === undefined) return `On average ${ends.all.length > 0 ? 'no plan has' : 'keep as is does not have'} the listed rating at ${tenth} after ${months}`
  const who = highest.length === 0 ? KEEP : raised(named(ends))
  return `${who} ${highest.length > 1 ? 'bring' : 'brings'} the listed rating to ${tenth} on average by ${monthName(by)}`
}

const keepSentence = ({ all, asIs }: Ends, tenth: string): string => {
  if (asIs === undefined || all.length === 0) return ''
  return asIs.since === null ? ` Keeping things as they are does not end at ${tenth}.` : ` Keeping things as they are gets there by ${monthName(asIs.since)}.`
}

const claim = (chart: OverTime, subject: Subject, view: View): { readonly title: string; readonly sentence: string } => {
  const ends = endsOf(chart, subject, view)
  const sentence = endSentence(ends, view)
  if (chart.mark === null) return { title: spreadTitle(ends, subject, view), sentence }
  const tenth = chart.mark.text.replace('shown as ', '')
  return { title: tenthTitle(ends, tenth, view), sentence: sentence + keepSentence(ends, tenth) }
}

const dataTable = (chart: OverTime, subject: Subject, view: View): Html => {
  const trends = [...(chart.baseline === undefined ? [] : [{ title: KEEP, trend: chart.baseline }]),
    ...view.plans.flatMap((p) => {
      const trend = trendOf(p.plan, subject.ids)
      return trend === undefined ? [] : [{ title: lettered(p), trend }]
    })]
  const months = trends.reduce<readonly string[]>((a, t) => (t.trend.months.length > a.length ? t.trend.months.map((m) => m.month) : a), [])
  const cell = (x: number | null | undefined): string => value(x, chart.unit, view.doc.currency).replace(/\u00a0.*$/, '')
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
  const { title, sentence } = claim(chart, subject, view)
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
