/** Page 4: where do we lose people? */
import { exitText, exits, exitsSpec } from '../charts/exits.ts'
import { blockHtml, leftOutNote } from '../block.ts'
import { money, quantity } from '../format.ts'
import { html, name, table, type Html } from '../html.ts'
import { clean } from '../text.ts'
import { KEEP, isDental, lettered, type View } from '../view.ts'

/** The section: the chart shows keep as is, the table every plan. */
export const exitsSection = async (view: View): Promise<Html> => {
  const chart = exits(view)
  const first = chart?.shown[0]
  const head = html`<h2>4. Where patients exit</h2>`
  if (chart === null || first === undefined) return html`<section id="exits">\n${head}\n<p>The document counts nobody who was lost.</p>\n</section>\n`
  const priced = chart.shown.filter((e) => (e.worthPerMonth ?? 0) > 0).sort((a, b) => (b.worthPerMonth ?? 0) - (a.worthPerMonth ?? 0))
  const costly = priced[0]
  const { currency } = view.doc
  const columns = [{ title: KEEP, list: view.baseline?.exits ?? [] }, ...view.plans.map((p) => ({ title: lettered(p), list: p.plan.exits }))]
  return html`<section id="exits">
${head}
${await blockHtml({
    title: `Lost most often: ${clean(first.label)}, ${quantity(first.perMonth)} a month`,
    sentence: `${costly === undefined ? 'No exit has a price in the document.' : `Most money goes with: ${clean(costly.label)}, ${money(costly.worthPerMonth, currency)} a month at the practice's own averages (a patient counts as a year of production).`} Shown as things are today.${leftOutNote(chart.leftOut, 'exits')}`,
    spec: (layout) => exitsSpec(chart, view, layout),
    description: `Bars of what is lost a month, calls, contacts, visits, cases or patients, by exit, with the money that goes with them. ${chart.shown.slice(0, 3).map((e) => `${clean(e.label)}: ${exitText(e, currency)}`).join('; ')}. The table under Data has the same numbers.`,
    how: `A longer bar is more a month, as a mean over futures under keep as is; what it counts (calls, contacts, visits, cases, patients) its name says, and who calls again is counted again. The money is what they would have been worth at the practice\u2019s own averages: a visit counts as the mean visit, a patient as a year of the mean patient, a contact as the share of a patient which those who are not lost become. It is not what fixing the exit would bring, since ${isDental(view.doc) ? 'chairs' : 'rooms'} may be full and some would leave anyway. One person can stand in more than one bar.`,
    data: table({
      caption: 'What is lost a month by exit, and the money that goes with it, mean over futures',
      head: ['Exit', ...columns.map((c) => c.title)],
      rows: (view.baseline?.exits ?? []).map((e) => [name(e.label), ...columns.map((c) => {
        const found = c.list.find((x) => x.id === e.id)
        return found === undefined ? 'n/a' : exitText(found, currency)
      })]),
    }),
  })}</section>
`
}
