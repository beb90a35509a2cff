/** A chart block: claim, one sentence, the chart, how to read it, and the same numbers as a table. Always together. */
import type { Layout } from './charts/layout.ts'
import { details, html, prose, trusted, type Html, type Slot } from './html.ts'
import { chartSvg } from './render.ts'
import type { Spec } from './spec.ts'

export interface Block {
  /** the claim, generated from the data */
  readonly title: string
  readonly sentence: string
  /** null: nothing to draw; the sentence says why */
  readonly spec: ((layout: Layout) => Spec) | null
  /** what a person who cannot see the chart is told about it */
  readonly description: string
  readonly how: string
  readonly data: Slot
}

/** Draws a block in both widths; the style sheet shows one of them. */
export const blockHtml = async (block: Block): Promise<Html> => {
  if (block.spec === null) return html`<section class="block"><h3>${block.title}</h3>\n<p>${block.sentence}</p></section>\n`
  const wide = await chartSvg(block.spec('wide'))
  const narrow = await chartSvg(block.spec('narrow'))
  return html`<section class="block">
<h3>${block.title}</h3>
<p>${prose(block.sentence)}</p>
<div class="chart" role="img" aria-label="${block.description}">
<div class="wide" aria-hidden="true">${trusted(wide)}</div>
<div class="narrow" aria-hidden="true">${trusted(narrow)}</div>
</div>
${details('How to read', html`<p>${block.how}</p>`, true)}
${details('Data', block.data)}
</section>
`
}

/** A sentence about what a chart had no room for, or nothing. */
export const leftOutNote = (n: number, what: string): string => (n > 0 ? ` ${n} more ${what} stand in the table only.` : '')
