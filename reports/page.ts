/** The whole page: head, seven sections, foot. Self-contained, without script and without network. */
import { monthName, plural } from './format.ts'
import { html, name, trusted, type Html } from './html.ts'
import { CSS } from './css.ts'
import { decisionSection } from './sections/decision.ts'
import { exitsSection } from './sections/exits.ts'
import { fitSection } from './sections/fit.ts'
import { methodSection } from './sections/method.ts'
import { overTimeSection } from './sections/over-time.ts'
import { scorecardSection } from './sections/scorecard.ts'
import { whatIfSection } from './sections/what-ifs.ts'
import type { View } from './view.ts'

// Nothing may be loaded or run, whatever text a file manages to bring in; only the page's own style applies.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const LINKS: readonly (readonly [string, string])[] = [
  ['decision', 'Decision'], ['time', 'Over time'], ['touchpoints', 'Touchpoints'], ['exits', 'Exits'], ['what-ifs', 'What-ifs'], ['fit', 'Measured'], ['method', 'Method'],
]

const head = (view: View): Html => html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${view.doc.scenario.name}: plans compared</title>
<style>${trusted(CSS)}</style>
</head>
`

const month = (day: string): string => monthName(day)

/** Draws every chart, one after the other, and puts the page together. @param command that gives the document again */
export const pageHtml = async (view: View, command: string): Promise<string> => {
  const { doc } = view
  const sections = [
    await decisionSection(view), await overTimeSection(view), await scorecardSection(view), await exitsSection(view), await whatIfSection(view),
    fitSection(view), methodSection(view, command),
  ]
  return html`${head(view)}<body>
<header>
<h1>${name(doc.scenario.name)}</h1>
<p class="sub">${plural(view.plans.length, 'plan')} and ${plural(view.whatIfs.length, 'what-if')} over ${plural(doc.horizon_months, 'month')} from ${month(doc.as_of)}, ${plural(doc.futures, 'simulated future')}. A simulation, not a promise: it shows what follows from what the scenario file says and what the model believes.</p>
<nav aria-label="Sections"><ul>${LINKS.map(([id, text]) => html`<li><a href="#${id}">${text}</a></li>\n`)}</ul></nav>
</header>
<main>
${sections}</main>
<footer><p>Fivestar ${doc.engine}, scenario ${doc.scenario.hash}, seed ${name(doc.seed)}.</p></footer>
</body>
</html>
`._html
}
