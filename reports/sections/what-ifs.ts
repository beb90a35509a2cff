/** Page 5: what would one touchpoint be worth if it moved by itself? Apart from plans: nobody has said how to get there. */
import { raised } from '../../engine/index.ts'
import { whatIfs, whatIfsSpec, type WhatIfs } from '../charts/what-ifs.ts'
import { blockHtml, leftOutNote } from '../block.ts'
import { bare, change, changeRange, list } from '../format.ts'
import { html, name, table, type Html } from '../html.ts'
import { differenceOf, kpiName, type View } from '../view.ts'

/** The outcome that the claim is about: money when there is any, else the last one shown. */
const leading = (chart: WhatIfs): WhatIfs['outcomes'][number] | undefined => chart.outcomes.find((o) => o.id === 'owner_cash') ?? chart.outcomes[chart.outcomes.length - 1]

const claim = (chart: WhatIfs, view: View): string => {
  const outcome = leading(chart)
  if (outcome === undefined) return 'Nothing to compare'
  const { currency } = view.doc
  const ranked = chart.shown
    .flatMap((w) => {
      const moved = differenceOf(w, outcome.id)
      return moved === undefined || moved.mean === null ? [] : [{ title: w.title, size: Math.abs(moved.mean), moved }]
    })
    .sort((a, b) => b.size - a.size)
  const said = ({ moved }: (typeof ranked)[number]): string =>
    `${change(moved.mean, outcome.unit, currency)} (95 % interval ${changeRange(moved.low, moved.high, bare(outcome.unit), currency)})`
  const [most, next] = ranked
  if (most === undefined) return `No what-if has a value for ${outcome.name}`
  if (most.size === 0) return `No what-if moves ${outcome.name}`
  const behind = next === undefined ? '' : `; next ${next.title}: ${said(next)}`
  return `${most.title} would move ${outcome.name} most on average: ${said(most)}${behind}`
}

/** Where growth does not go the way the stars go, the document says why. */
const against = (view: View): readonly Html[] => view.doc.what_ifs.flatMap((w) => w.follows.filter((f) => !f.same_way).map((f) =>
  html`<li>${name(w.title)}: ${kpiName(f.kpi, view.doc)} (${change(f.mean, f.unit, view.doc.currency)}) does not go the way of the stars${f.reason === null ? '' : `: ${f.reason}`}.</li>\n`))

/** The section. */
export const whatIfSection = async (view: View): Promise<Html> => {
  const chart = whatIfs(view)
  const head = html`<h2>5. What-ifs</h2>`
  if (chart === null) return html`<section id="what-ifs">\n${head}\n<p>No what-if was asked. They stand under what_if in the scenario file.</p>\n</section>\n`
  const { currency } = view.doc
  const contrary = against(view)
  return html`<section id="what-ifs">
${head}
<p>A what-if moves what patients experience, cause and cost aside. It says what a touchpoint is worth, not what to do.</p>
${await blockHtml({
    title: claim(chart, view),
    sentence: `Mean differences against keep as is, in the same futures: ${list(chart.outcomes.map((o) => o.name))}.${leftOutNote(chart.leftOut, 'what-ifs')}`,
    spec: (layout) => whatIfsSpec(chart, view, layout),
    description: `For each what-if the mean difference and the range of 9 in 10 futures in ${list(chart.outcomes.map((o) => o.name))}. ${claim(chart, view)}. The table under Data has the same numbers.`,
    how: 'The diamond is the mean difference from keep as is, the line holds 9 in 10 futures (5th to 95th percentile), the upright line is no difference. Each outcome has its own scale.',
    data: table({
      caption: 'Mean difference against keep as is (9 in 10 futures; 95 % interval of the mean)',
      head: ['What if', ...chart.outcomes.map((o) => raised(o.name))],
      rows: view.whatIfs.map((w) => [name(w.title), ...chart.outcomes.map((o) => {
        const d = differenceOf(w, o.id)
        return d === undefined || d.mean === null ? 'n/a' : `${change(d.mean, o.unit, currency)} (${changeRange(d.p05, d.p95, bare(o.unit), currency)}; mean ${changeRange(d.low, d.high, bare(o.unit), currency)})`
      })]),
    }),
  })}
${contrary.length > 0 && html`<h3>Where growth does not follow the stars</h3>\n<ul>${contrary}</ul>`}
</section>
`
}
