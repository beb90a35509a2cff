/** Page 6: you measured, the model gives. A misfit is shown, not hidden. */
import { every } from '../../engine/index.ts'
import { list, value, valueRange } from '../format.ts'
import { html, name, table, type Html } from '../html.ts'
import { clean } from '../text.ts'
import type { View } from '../view.ts'

/** `1 of 6 measured values lies outside what the model gives: Wait` */
export const fitClaim = (view: View): string => {
  const { fit } = view.doc
  const outside = fit.filter((f) => !f.inside)
  if (outside.length === 0) return fit.length === 1 ? 'The measured value lies inside what the model gives' : `${every(fit.length)} measured values lie inside what the model gives`
  const names = outside.slice(0, 4).map((f) => clean(f.label) || f.id)
  const more = outside.length > names.length ? [`${outside.length - names.length} more`] : []
  return `${outside.length} of ${fit.length} measured values ${outside.length === 1 ? 'lies' : 'lie'} outside what the model gives: ${list([...names, ...more])}`
}

/** The section. */
export const fitSection = (view: View): Html => {
  const { fit, currency } = view.doc
  const head = html`<h2>6. You measured, the model gives</h2>`
  if (fit.length === 0) return html`<section id="fit">\n${head}\n<p>Nothing was measured, so nothing can be held against the model. Values go under measured in the scenario file.</p>\n</section>\n`
  return html`<section id="fit">
${head}
<h3>${fitClaim(view)}</h3>
<p>Nothing was fitted to these values. Where the model is off, read every answer that leans on that number with care.</p>
${table({
    caption: 'Measured values against the model under keep as is, 5th to 95th percentile over futures',
    head: ['Measure', 'You measured', 'The model gives', '9 in 10 futures', 'Fit'],
    rows: fit.map((f) => [name(f.label), value(f.measured, f.unit, currency), value(f.mean, f.unit, currency), valueRange(f.p05, f.p95, f.unit, currency),
      f.mean === null ? 'not defined' : f.inside ? 'inside' : html`<strong>misfit: ${f.measured > f.mean ? 'model too low' : 'model too high'}</strong>`]),
    stack: true,
  })}
</section>
`
}
