/** Page 3: where do patients and team disagree? */
import { gapIsReal, gapText, scorecard, scorecardSpec } from '../charts/scorecard.ts'
import { blockHtml, leftOutNote } from '../block.ts'
import { grouped, plural } from '../format.ts'
import { html, name, table, type Html } from '../html.ts'
import { clean } from '../text.ts'
import type { View } from '../view.ts'

const score = (x: number | null): string => (x === null ? 'n/a' : x.toFixed(1))
const exact = (x: number | null): string => (x === null ? 'n/a' : x.toFixed(2))

/** The section. */
export const scorecardSection = async (view: View): Promise<Html> => {
  const card = scorecard(view)
  const head = html`<h2>3. Touchpoint scorecard</h2>`
  if (card === null) return html`<section id="touchpoints">\n${head}\n<p>Nothing was measured at the touchpoints. Patient scores and the team's own scores go under measured.touchpoints in the scenario file.</p>\n</section>\n`
  const rows = view.doc.touchpoints
  const both = rows.filter((t) => t.gap !== null)
  const real = both.filter(gapIsReal)
  const widest = card.shown[0]
  const title = widest === undefined || widest.gap === null ? 'Team and patients cannot be compared: no touchpoint has both scores'
    : widest.gap > 0.05 ? `${clean(widest.label)}: the team says ${score(widest.own)}, patients say ${score(widest.patients)}` : 'The team nowhere scores itself above what patients say'
  return html`<section id="touchpoints">
${head}
${await blockHtml({
    title,
    sentence: `At ${real.length} of ${plural(both.length, 'touchpoint')} the difference is larger than few replies can explain.${leftOutNote(card.leftOut, 'touchpoints')}`,
    spec: (layout) => scorecardSpec(card, layout),
    description: `Scores from 1 poor to 5 excellent at ${plural(card.shown.length, 'touchpoint')}, the team's own against patients', widest gap first. ${title}. The table under Data has the same numbers.`,
    how: 'The filled circle is what patients say on average, the hollow square what the team says of itself; the line between is the gap. The pale bar is the range that the number of replies leaves open for the patients\u2019 mean (95 %): few replies, long bar.',
    data: table({
      caption: 'Scores by touchpoint, 1 poor to 5 excellent',
      head: ['Touchpoint', 'Patients', 'Range from replies', 'Team', 'Gap', 'Replies'],
      rows: rows.map((t) => [name(t.label), exact(t.patients), t.low === null || t.high === null ? 'n/a' : `${exact(t.low)} to ${exact(t.high)}`, exact(t.own), gapText(t).replace(/ \(.*/, '').replace('gap ', ''), t.replies === null ? 'n/a' : grouped(t.replies, 0)]),
    }),
  })}</section>
`
}
