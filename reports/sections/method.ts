/** Page 7: what it rests on, what to be careful with, and how to get the same numbers again. */
import { change, grouped, percent, plural } from '../format.ts'
import { html, name, table, type Html } from '../html.ts'
import { clean, strip } from '../text.ts'
import type { View } from '../view.ts'

const evidence = (view: View): Html => {
  const grades = Object.entries(view.doc.evidence).filter(([, n]) => Number.isFinite(n) && n > 0).sort(([, a], [, b]) => b - a)
  const all = grades.reduce((sum, [, n]) => sum + n, 0)
  if (all === 0) return html`<p>The document says nothing about the evidence behind the plans' effects.</p>`
  return table({
    caption: `What the ${plural(all, 'effect')} of the plans ${all === 1 ? 'rests' : 'rest'} on`,
    head: ['Grade', 'Effects', 'Share'],
    rows: grades.map(([grade, n]) => [name(grade), grouped(n, 2), percent(n / all)]),
  })
}

/**
 * The section.
 *
 * @param command that gives the document again, from the scenario file with the hash that stands beside it
 */
export const methodSection = (view: View, command: string): Html => {
  const { doc } = view
  const warnings = doc.warnings.filter((w) => clean(w) !== '')
  const rows: readonly (readonly [string, string])[] = [
    ['Scenario', doc.scenario.name], ['Scenario hash', doc.scenario.hash], ['Kind of practice', doc.practice_kind], ['As of', doc.as_of],
    ['Months after that', grouped(doc.horizon_months, 0)], ['Futures', grouped(doc.futures, 0)], ['Seed', doc.seed],
    ['Beliefs', doc.beliefs === 'drawn' ? 'drawn anew for every future' : 'all at their defaults'], ['Engine', doc.engine],
    ['Events handled', grouped(doc.events, 0)], ['Drift of active patients in the warm-up year', change(doc.warm_up_drift, 'share', doc.currency)],
  ]
  return html`<section id="method">
<h2>7. Evidence, warnings and method</h2>
<h3>Evidence</h3>
${evidence(view)}
<h3>Warnings</h3>
${warnings.length === 0 ? html`<p>None.</p>` : html`<ul>${warnings.map((w) => html`<li>${w}</li>\n`)}</ul>`}
<h3>Method</h3>
<p>The practice is simulated day by day, minute by minute on the floor, then month by month. A future is one draw of what we do not know and one stream of luck; every plan is run in the same futures, so a difference between plans is never a difference in luck. The year before the first month is simulated under keep as is and not reported. Every range on this page, unless it says otherwise, is the 5th to the 95th percentile: 9 in 10 futures. Typical is the median.</p>
<h3>Get the same numbers again</h3>
<pre><code>${strip(command)}</code></pre>
${table({ caption: 'Where these numbers come from', head: ['What', 'Value'], rows: rows.map(([what, text]) => [what, name(text)]), stack: true })}
</section>
`
}
