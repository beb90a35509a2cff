/** HTML by template, where everything that is put in is escaped unless it is already `Html`. Forgetting cannot happen. */
import { cap, strip } from './text.ts'

/** A piece of markup made by this file. */
export interface Html {
  readonly _html: string
}

/** What may be put into a template. `null` and `false` leave nothing. */
export type Slot = Html | string | number | null | false | readonly Slot[]

/** Longest text of a file that the page repeats, in characters. */
const TEXT_MAX = 1000

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text for element content and for quoted attributes. Control characters are dropped, very long texts capped. */
export const escape = (text: string): string => cap(strip(text), TEXT_MAX).replace(/[&<>"']/g, (c) => ENTITIES[c] ?? '')

const fill = (slot: Slot): string => {
  if (slot === null || slot === false) return ''
  if (typeof slot === 'string') return escape(slot)
  if (typeof slot === 'number') return String(slot)
  if ('_html' in slot) return slot._html
  return slot.map(fill).join('')
}

/** html`<b>${name}</b>`: `name` is escaped. */
export const html = (parts: TemplateStringsArray, ...slots: readonly Slot[]): Html => ({
  _html: parts.reduce((out, part, i) => out + fill(slots[i - 1] ?? null) + part),
})

/** Markup from our own code, such as a rendered SVG. Never call it with text from a file. */
export const trusted = (markup: string): Html => ({ _html: markup })

/** A name from the file, isolated so that right-to-left text does not reorder the sentence around it. */
export const name = (text: string): Html => html`<bdi>${text}</bdi>`

/** Text in which a sign stays with its amount: browsers break a line between `-` or `+` and `$`. */
export const prose = (text: string): Html =>
  html`${text.split(/([+-][^\s\d+-]{0,3}\u00a0?\d[\d.,]*[a-z]*)/).map((part, i): Slot => (i % 2 === 1 ? html`<span class="n">${part}</span>` : part))}`

/** A table whose first column heads the rows. `stack`: one card per row on narrow screens instead of a scrolling table. */
export const table = (options: {
  readonly caption: string
  readonly head: readonly Slot[]
  readonly rows: readonly (readonly Slot[])[]
  readonly stack?: boolean
}): Html => {
  const stack = options.stack === true
  // Cards use display:block, which would take the table's meaning from assistive tools: the roles give it back.
  const role = (r: string): Html => (stack ? trusted(` role="${r}"`) : trusted(''))
  const cell = (slot: Slot, i: number): Html => {
    const head = options.head[i] ?? ''
    const headText = stack && typeof head === 'string' ? html` data-label="${head}"` : trusted('')
    return i === 0 ? html`<th scope="row"${role('rowheader')}>${slot}</th>` : html`<td${role('cell')}${headText}>${typeof slot === 'string' ? prose(slot) : slot}</td>`
  }
  const body = html`<table${stack ? trusted(' class="stack"') : null}${role('table')}><caption>${options.caption}</caption>
<thead${role('rowgroup')}><tr${role('row')}>${options.head.map((h) => html`<th scope="col"${role('columnheader')}>${h}</th>`)}</tr></thead>
<tbody${role('rowgroup')}>
${options.rows.map((row) => html`<tr${role('row')}>${row.map(cell)}</tr>\n`)}</tbody></table>`
  return stack ? body : html`<div class="scroll" tabindex="0" role="region" aria-label="${options.caption}">${body}</div>`
}

/** A closed disclosure. `inPrint`: opened on paper in any case; the others are printed when the reader has opened them. */
export const details = (summary: string, content: Slot, inPrint = false): Html =>
  html`<details${inPrint ? trusted(' class="how"') : null}><summary>${summary}</summary>${content}</details>`
