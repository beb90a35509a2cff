/** Where people are lost, a month, under keep as is: one bar an exit, with the money that goes with it as text. */
import type { ExitCount } from '../../engine/index.ts'
import { money, quantity } from '../format.ts'
import { number, rows, topLevel, type Spec } from '../spec.ts'
import { niceDomain } from '../stats.ts'
import { INK } from '../style.ts'
import { clean } from '../text.ts'
import type { View } from '../view.ts'
import { drawn, rowAt, rowHeight, rowNames, totalWidth, type Layout } from './layout.ts'

const ROWS_MAX = 20

/** Leaving with the thing done is no loss: it stands in the table, not among the bars. */
const DONE = 'seen'

export interface Exits {
  /** most frequent first */
  readonly shown: readonly ExitCount[]
  readonly leftOut: number
}

/** The exits of the baseline; `null` when nobody is lost or nothing is known. */
export const exits = (view: View): Exits | null => {
  const all = (view.baseline?.exits ?? []).filter((e) => Number.isFinite(e.perMonth))
  const lost = all.filter((e) => e.id !== DONE && e.perMonth > 0).sort((a, b) => b.perMonth - a.perMonth)
  return lost.length === 0 ? null : {
    shown: lost.slice(0, ROWS_MAX), leftOut: Math.max(0, lost.length - ROWS_MAX),
  }
}

/** `48 a month, $6.2k` */
export const exitText = (e: ExitCount, currency: string): string =>
  `${quantity(e.perMonth)} a month${e.worthPerMonth === null ? '' : `, ${money(e.worthPerMonth, currency)}`}`

/** Horizontal bars, longest on top. */
export const exitsSpec = (chart: Exits, view: View, layout: Layout): Spec => {
  const wide = layout === 'wide'
  const width = wide ? totalWidth(layout) - 380 : totalWidth(layout) - 130
  const domain = niceDomain([0, ...chart.shown.map((e) => e.perMonth)], 4, 1)
  const names = chart.shown.map((e) => clean(e.label) || e.id)
  const y = rowAt(names.length)
  const x = (field: string): Spec => number(field, domain, {
    axis: { title: 'a month', format: ',~f', tickCount: wide ? 5 : 3, orient: 'top', domain: false },
  })
  return topLevel({
    width, height: rowHeight(names, layout, 32, 46) * names.length,
    layer: [
      {
        data: rows(chart.shown.map((e, i) => ({ c0: i, c1: 0, c2: drawn(e.perMonth) }))),
        mark: { type: 'bar', height: 15, color: '#0068c9' },
        encoding: { x: x('c1'), x2: { field: 'c2' }, y },
      },
      ...rowNames(names, layout, { up: 12, chars: 38 }),
      {
        data: rows(chart.shown.map((e, i) => ({ c0: i, c1: drawn(e.perMonth), c2: exitText(e, view.doc.currency) }))),
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 7, color: INK },
        encoding: { x: x('c1'), y, text: { field: 'c2', type: 'nominal' } },
      },
    ],
  })
}
