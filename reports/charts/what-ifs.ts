/** What-ifs: what a touchpoint would be worth if it moved by itself. A strip of ranges for each of five outcomes. */
import { bare, change, currencySymbol, isMoney, timeBase } from '../format.ts'
import { number, rows, topLevel, type Spec } from '../spec.ts'
import { niceDomain } from '../stats.ts'
import { INK } from '../style.ts'
import { wrap } from '../text.ts'
import { PANELS_MAX, differenceOf, lessIsBetter, type PlanView, type View } from '../view.ts'
import { axisUnit, drawn, haloed, rowAt, rowHeight, rowNames, ruleAt, titleRoom, totalWidth, type AxisUnit, type Layout } from './layout.ts'

/** The outcomes shown, by a short name for a narrow panel; each is the first of its ids that the document has. */
const OUTCOMES: readonly { readonly name: string; readonly ids: readonly string[] }[] = [
  { name: 'stars of a visit', ids: ['stars'] }, { name: 'patients leaving', ids: ['leave_rate', 'attrition'] },
  { name: 'referred patients', ids: ['referrals'] }, { name: 'net production', ids: ['net_production'] }, { name: 'owner cash', ids: ['owner_cash'] },
]

export interface Outcome {
  readonly id: string
  readonly name: string
  readonly unit: string
}

export interface WhatIfs {
  readonly shown: readonly PlanView[]
  readonly outcomes: readonly Outcome[]
  readonly leftOut: number
}

/** The what-ifs and the outcomes that the document has for them; `null` when there is nothing to show. */
export const whatIfs = (view: View): WhatIfs | null => {
  const all = view.whatIfs
  const outcomes = OUTCOMES.flatMap(({ name, ids }): Outcome[] => {
    for (const id of ids) {
      const found = all.map((w) => differenceOf(w, id)).find((k) => k !== undefined && k.mean !== null)
      if (found !== undefined) return [{ id, name, unit: found.unit }]
    }
    return []
  })
  if (all.length === 0 || outcomes.length === 0) return null
  return { shown: all.slice(0, PANELS_MAX), outcomes, leftOut: Math.max(0, all.length - PANELS_MAX) }
}

/** Between panels, in pixels: half a label of each neighbour. */
const GAP = 28

interface Scale {
  readonly axis: AxisUnit
  /** in the KPI's unit */
  readonly ends: readonly [number, number]
}

/** The scale of an outcome. Thousands of money stand in the title: with sign and letter at every number, neighbours' labels collide. */
const scaleOf = (chart: WhatIfs, view: View, { id, name, unit }: Outcome): Scale => {
  const { currency } = view.doc
  const found = chart.shown.map((w) => differenceOf(w, id))
  const ends = niceDomain([0, ...found.flatMap((k) => [k?.mean ?? null, k?.p05 ?? null, k?.p95 ?? null])], 4, 1e-9)
  const axis = axisUnit(unit, currency, name, true)
  if (unit === 'stars') return { axis: { ...axis, title: name }, ends }
  if (!isMoney(unit, currency)) return { axis, ends }
  const size = Math.max(-ends[0], ends[1])
  const [by, letter] = size >= 1e6 ? [1e6, 'm'] as const : size >= 1e3 ? [1e3, 'k'] as const : [1, ''] as const
  return { axis: { factor: 1 / by, format: ',~f', title: `${name}${timeBase(unit)}, ${currencySymbol(currency).trim()}${letter}` }, ends }
}

const panelSpec = (chart: WhatIfs, view: View, layout: Layout) => (outcome: Outcome, index: number): Spec => {
  const wide = layout === 'wide'
  const { axis, ends } = scaleOf(chart, view, outcome)
  const found = chart.shown.map((w) => differenceOf(w, outcome.id))
  const domain: readonly [number, number] = [drawn(ends[0] * axis.factor), drawn(ends[1] * axis.factor)]
  const names = chart.shown.map((w) => w.title)
  const width = wide ? Math.floor((totalWidth(layout) - 230) / chart.outcomes.length) - GAP : totalWidth(layout) - 124
  const y = rowAt(names.length)
  const x = (field: string): Spec => number(field, domain, {
    axis: { title: null, format: axis.format, tickCount: wide ? 2 : 4, domain: false, labelFontSize: 11, labelOverlap: 'parity', labelSeparation: 3 },
  })
  const of = (make: (k: NonNullable<(typeof found)[number]>) => Spec | null): readonly Spec[] => found.flatMap((k, i) => {
    const row = k === undefined ? null : make(k)
    return row === null ? [] : [{ c0: i, ...row }]
  })
  const said = (mean: number): string => change(mean, bare(outcome.unit), view.doc.currency)
  const texts: readonly Spec[] = wide
    ? haloed(rows(of((k) => (k.mean === null ? null : { c1: drawn(k.mean * axis.factor), c2: said(k.mean).replace(/\u00a0.*/, '') }))),
      { baseline: 'alphabetic', dy: -9, fontSize: 11, color: INK }, { x: x('c1'), y, text: { field: 'c2', type: 'nominal' } })
    : [{
      data: rows(of((k) => (k.mean === null ? null : { c1: said(k.mean) }))),
      mark: { type: 'text', align: 'left', baseline: 'middle', color: INK },
      encoding: { x: { value: width + 8 }, y, text: { field: 'c1', type: 'nominal' } },
    }]
  return {
    width, height: rowHeight(names, layout, 44, 46) * names.length,
    title: { aria: false, text: titleLines(outcome, axis.title, layout), fontSize: 12, fontWeight: 'normal', color: INK },
    layer: [
      ruleAt(0, x),
      {
        data: rows(of((k) => (k.p05 === null || k.p95 === null ? null : { c1: drawn(k.p05 * axis.factor), c2: drawn(k.p95 * axis.factor) }))),
        mark: { type: 'rule', strokeWidth: 3, color: '#0068c9', opacity: 0.45 },
        encoding: { x: x('c1'), x2: { field: 'c2' }, y },
      },
      {
        data: rows(of((k) => (k.mean === null ? null : { c1: drawn(k.mean * axis.factor) }))),
        mark: { type: 'point', shape: 'diamond', size: 80, fill: '#0068c9', stroke: '#0068c9', opacity: 1 },
        encoding: { x: x('c1'), y },
      },
      ...(index === 0 || !wide ? rowNames(names, layout, { up: 12, chars: 30 }) : []),
      ...texts,
    ],
  }
}

/** Name, unit and, where it is not plain, the better direction; broken to the panel's width. */
const titleLines = (outcome: Outcome, said: string, layout: Layout): readonly string[] =>
  wrap(lessIsBetter(outcome.id) ? `${said} (less is better)` : said, layout === 'wide' ? 16 : 44, 5)

/** Five strips side by side, or one under the other on a phone; zero is keep as is. */
export const whatIfsSpec = (chart: WhatIfs, view: View, layout: Layout): Spec => topLevel({
  columns: layout === 'wide' ? chart.outcomes.length : 1,
  spacing: layout === 'wide' ? GAP : titleRoom(Math.max(...chart.outcomes.map((o) => titleLines(o, scaleOf(chart, view, o).axis.title, layout).length))) + 26,
  bounds: 'flush',
  concat: chart.outcomes.map(panelSpec(chart, view, layout)),
})
