/** Touchpoint scorecard: how the team scores itself against what patients say, on one scale from 1 poor to 5 excellent. */
import type { TouchpointRow } from '../../engine/index.ts'
import { grouped } from '../format.ts'
import { number, rows, topLevel, type Spec } from '../spec.ts'
import { INK, INK_SOFT } from '../style.ts'
import { clean } from '../text.ts'
import type { View } from '../view.ts'
import { drawn, rowAt, rowHeight, rowNames, totalWidth, type Layout } from './layout.ts'

/** Most rows drawn; the table has all. */
const ROWS_MAX = 30
const DOMAIN = [1, 5] as const

export interface Scorecard {
  readonly shown: readonly TouchpointRow[]
  readonly leftOut: number
}

/** Touchpoints with at least one score, widest gap first. `null` when there is none. */
export const scorecard = (view: View): Scorecard | null => {
  const scored = view.doc.touchpoints.filter((t) => t.own !== null || t.patients !== null)
  const sorted = [...scored].sort((a, b) => (b.gap ?? -9) - (a.gap ?? -9))
  return sorted.length === 0 ? null : { shown: sorted.slice(0, ROWS_MAX), leftOut: Math.max(0, sorted.length - ROWS_MAX) }
}

/** The team's score lies above the range that the replies leave open: the gap is not an accident of few replies. */
export const gapIsReal = (t: TouchpointRow): boolean => t.own !== null && t.high !== null && t.low !== null && (t.own > t.high || t.own < t.low)

/** `gap +1.4 (24 replies)` */
export const gapText = (t: TouchpointRow): string => {
  const replies = t.replies === null ? '' : ` (${grouped(t.replies, 0)} ${t.replies === 1 ? 'reply' : 'replies'})`
  return t.gap === null ? `no gap to show${replies}` : `gap ${t.gap > 0.04999 ? '+' : ''}${(Math.round(t.gap * 10) / 10 || 0).toFixed(1)}${replies}`
}

const inScale = (x: number): number => drawn(Math.min(Math.max(x, DOMAIN[0]), DOMAIN[1]))

/** The dumbbell chart; row names left or, on a phone, above their rows. */
export const scorecardSpec = (card: Scorecard, layout: Layout): Spec => {
  const wide = layout === 'wide'
  const width = wide ? totalWidth(layout) - 400 : totalWidth(layout) - 24
  const names = card.shown.map((t) => clean(t.label) || t.id)
  const step = rowHeight(names, layout, 34, 58)
  const x = (field: string): Spec => number(field, DOMAIN, {
    axis: { values: [1, 2, 3, 4, 5], title: 'stars, 1 poor to 5 excellent', format: 'd', orient: 'top', domain: false },
  })
  const y = rowAt(names.length)
  const of = (make: (t: TouchpointRow) => Spec | null): readonly Spec[] =>
    card.shown.flatMap((t, i) => {
      const row = make(t)
      return row === null ? [] : [{ c0: i, ...row }]
    })
  return topLevel({
    width, height: step * names.length,
    layer: [
      {
        data: rows(of((t) => (t.low === null || t.high === null ? null : { c1: inScale(t.low), c2: inScale(t.high) }))),
        mark: { type: 'bar', height: 12, color: '#0068c9', opacity: 0.2 },
        encoding: { x: x('c1'), x2: { field: 'c2' }, y },
      },
      {
        data: rows(of((t) => (t.own === null || t.patients === null ? null : { c1: inScale(t.patients), c2: inScale(t.own) }))),
        mark: { type: 'rule', color: INK_SOFT, strokeWidth: 1.5 },
        encoding: { x: x('c1'), x2: { field: 'c2' }, y },
      },
      {
        data: rows(of((t) => (t.patients === null ? null : { c1: inScale(t.patients) }))),
        mark: { type: 'point', shape: 'circle', size: 90, fill: '#0068c9', stroke: '#0068c9', opacity: 1 },
        encoding: { x: x('c1'), y },
      },
      {
        data: rows(of((t) => (t.own === null ? null : { c1: inScale(t.own) }))),
        mark: { type: 'point', shape: 'square', size: 90, fill: '#ffffff', stroke: INK, strokeWidth: 1.6, opacity: 1 },
        encoding: { x: x('c1'), y },
      },
      ...rowNames(names, layout, { up: 14 }),
      {
        data: rows(of((t) => ({ c1: gapText(t) }))),
        mark: wide
          ? { type: 'text', align: 'left', baseline: 'middle', color: INK }
          : { type: 'text', align: 'left', baseline: 'top', dy: 9, color: INK_SOFT },
        encoding: { x: { value: wide ? width + 14 : 0 }, y, text: { field: 'c1', type: 'nominal' } },
      },
    ],
  })
}
