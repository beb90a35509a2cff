/** A KPI month by month: a panel a plan, the plan's mean with its 9-in-10 band, and keep-as-is as a dotted line in each. */
import type { Trend } from '../../engine/index.ts'
import { monthName } from '../format.ts'
import { number, rows, topLevel, type Spec } from '../spec.ts'
import { niceDomain } from '../stats.ts'
import { AS_IS, INK, INK_SOFT, type PlanStyle } from '../style.ts'
import { wrap } from '../text.ts'
import { KEEP, PANELS_MAX, lettered, trendOf, type View } from '../view.ts'
import { axisUnit, drawn, haloed, totalWidth, titleRoom, type AxisUnit, type Layout } from './layout.ts'

/** Most months on one axis; longer horizons are thinned to every n-th month. */
const MONTHS_MAX = 120

export interface TimePanel {
  readonly title: string
  readonly style: PlanStyle
  readonly trend: Trend
}

export interface OverTime {
  readonly unit: string
  readonly what: string
  readonly panels: readonly TimePanel[]
  readonly baseline: Trend | undefined
  /** a level worth a line of its own, with its label */
  readonly mark: { readonly level: number; readonly text: string } | null
  readonly domain: readonly [number, number]
  readonly leftOut: number
}

const known = (trend: Trend): boolean => trend.months.some((m) => m.mean !== null)

/** The trends of the first KPI of `ids` that the document has; `null` when no plan has any. */
export const overTime = (view: View, ids: readonly string[], what: string, mark: OverTime['mark'] = null): OverTime | null => {
  const baseline = trendOf(view.baseline, ids)
  const panels = view.plans.flatMap((p): TimePanel[] => {
    const trend = trendOf(p.plan, ids)
    return trend !== undefined && known(trend) ? [{ title: lettered(p), style: p.style, trend }] : []
  })
  const asItIs = baseline !== undefined && known(baseline) ? baseline : undefined
  const shown: readonly TimePanel[] = panels.length > 0 ? panels.slice(0, PANELS_MAX)
    : asItIs === undefined ? [] : [{ title: KEEP, style: AS_IS, trend: asItIs }]
  const first = shown[0]
  if (first === undefined) return null
  const all = [...shown.map((p) => p.trend), ...(asItIs === undefined ? [] : [asItIs])]
    .flatMap((t) => t.months.flatMap((m) => [m.mean, m.p05, m.p95]))
  const least = first.trend.unit.startsWith('stars') ? 0.2 : 1e-6
  return {
    unit: first.trend.unit, what, panels: shown, baseline: asItIs, mark,
    domain: niceDomain([...all, ...(mark === null ? [] : [mark.level])], 4, least),
    leftOut: panels.length > 0 ? panels.length - shown.length : 0,
  }
}

/** Every first, third, sixth or twelfth month, so that labels of 60 pixels have room. */
const labelled = (months: readonly string[], width: number): readonly string[] => {
  const every = [1, 3, 6, 12, 24, 36, 60].find((n) => (months.length / n) * 62 <= width) ?? 120
  return months.filter((_, i) => i % every === 0)
}

/** The same month names for all panels: a text axis, because a clock axis would change with the reader's time zone. */
const monthsOf = (chart: OverTime): readonly string[] => {
  const longest = chart.panels.reduce<Trend | undefined>((a, p) => (a === undefined || p.trend.months.length > a.months.length ? p.trend : a), undefined)
  const names = (longest?.months ?? []).map((m) => m.month)
  const every = Math.ceil(names.length / MONTHS_MAX)
  return [...new Set(names.filter((_, i) => i % every === 0))]
}

const linePoints = (trend: Trend, months: readonly string[], axis: AxisUnit): readonly Spec[] => {
  const wanted = new Set(months)
  const scaled = (x: number | null): number | null => (x === null ? null : drawn(x * axis.factor))
  return trend.months.filter((m) => wanted.has(m.month))
    .map((m) => ({ c0: monthName(m.month), c1: scaled(m.mean), c2: scaled(m.p05), c3: scaled(m.p95) }))
}

/** Names at the ends of the lines, pushed apart where the lines end close together. */
const endLabels = (ends: readonly { readonly text: string; readonly y: number; readonly color: string }[], height: number): readonly Spec[] => {
  const sorted = [...ends].sort((a, b) => a.y - b.y)
  const gap = sorted.length > 1 ? Math.max(0, 14 - ((sorted[1]?.y ?? 0) - (sorted[0]?.y ?? 0))) / 2 : 0
  return sorted.map((e, i) => ({ c0: drawn(Math.min(Math.max(e.y + (i === 0 ? -gap : gap), 4), height - 2)), c1: e.text, c2: e.color }))
}

const panelSpec = (chart: OverTime, view: View, layout: Layout, size: { readonly width: number; readonly height: number }) => (panel: TimePanel, index: number): Spec => {
  const columns = columnsOf(chart, layout)
  const axis = axisUnit(chart.unit, view.doc.currency, chart.what, false)
  const months = monthsOf(chart)
  const names = months.map(monthName)
  const domain: readonly [number, number] = [drawn(chart.domain[0] * axis.factor), drawn(chart.domain[1] * axis.factor)]
  const { style } = panel
  const own = linePoints(panel.trend, months, axis)
  const base = chart.baseline === undefined || style === AS_IS ? [] : linePoints(chart.baseline, months, axis)
  const firstColumn = index % columns === 0
  const x: Spec = {
    field: 'c0', type: 'ordinal', scale: { type: 'point', domain: names, padding: 0.4 },
    axis: { title: null, labelAngle: 0, values: labelled(months, size.width).map(monthName), grid: false, labelAlign: 'left', labelFontSize: 11 },
  }
  const y = (field: string): Spec => number(field, domain, {
    axis: { title: null, format: axis.format, tickCount: 4, labels: firstColumn || layout === 'narrow', domain: false, ticks: false, labelPadding: 7 },
  })
  const place = (points: readonly Spec[]): number | null => {
    const value = points[points.length - 1]?.['c1']
    return typeof value === 'number' ? size.height * (1 - (value - domain[0]) / (domain[1] - domain[0])) : null
  }
  const ends = [{ text: style.letter, points: own, color: style.color }, { text: 'as is', points: base, color: AS_IS.color }]
    .flatMap(({ text, points, color }) => {
      const at = place(points)
      return at === null ? [] : [{ text, y: at, color }]
    })
  const every = Math.max(1, Math.ceil(names.length / 8))
  const line = (data: readonly Spec[], look: PlanStyle, width: number): Spec => ({
    data: rows(data), mark: { type: 'line', color: look.color, strokeDash: look.dash, strokeWidth: width }, encoding: { x, y: y('c1') },
  })
  return {
    width: size.width, height: size.height,
    title: { aria: false, text: titleOf(panel, chart, layout), color: style.color },
    layer: [
      { data: rows(own), mark: { type: 'area', color: style.color, opacity: 0.16 }, encoding: { x, y: y('c2'), y2: { field: 'c3' } } },
      ...(chart.mark === null ? [] : [{
        data: rows([{ c1: drawn(chart.mark.level * axis.factor) }]), mark: { type: 'rule', color: INK_SOFT, strokeWidth: 1 }, encoding: { y: y('c1') },
      }]),
      ...(base.length === 0 ? [] : [line(base, AS_IS, 2)]),
      line(own, style, 2.2),
      {
        data: rows(own.filter((_, i) => i % every === 0 || i === own.length - 1)),
        mark: { type: 'point', shape: style.shape, size: 36, fill: style.color, stroke: style.color, opacity: 1 }, encoding: { x, y: y('c1') },
      },
      ...(chart.mark === null ? [] : haloed(
        rows([{ c1: drawn(chart.mark.level * axis.factor), c2: chart.mark.text }]),
        { align: 'left', dx: 3, dy: -6, fontSize: 11, color: INK_SOFT }, { x: { value: 0 }, y: y('c1'), text: { field: 'c2', type: 'nominal' } },
      )),
      {
        data: rows(endLabels(ends, size.height)),
        mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: 12, color: INK },
        encoding: { x: { value: size.width + 7 }, y: { field: 'c0', type: 'quantitative', scale: null, axis: null }, text: { field: 'c1', type: 'nominal' }, color: { field: 'c2', type: 'nominal', scale: null, legend: null } },
      },
    ],
    resolve: { scale: { y: 'shared' } },
  }
}

const columnsOf = (chart: OverTime, layout: Layout): number => (layout === 'narrow' ? 1 : chart.panels.length > 4 ? 3 : 2)

const titleOf = (panel: TimePanel, chart: OverTime, layout: Layout): readonly string[] =>
  wrap(panel.title, layout === 'narrow' ? 36 : columnsOf(chart, layout) === 3 ? 28 : 44, 3)

/** The chart, one panel a plan on one scale; a phone gets them one under the other. */
export const overTimeSpec = (chart: OverTime, view: View, layout: Layout): Spec => {
  const columns = columnsOf(chart, layout)
  const size = { width: Math.floor((totalWidth(layout) - 46) / columns) - 44, height: layout === 'wide' ? 130 : 110 }
  const room = titleRoom(Math.max(...chart.panels.map((p) => titleOf(p, chart, layout).length)))
  return topLevel({
    columns, spacing: { row: room + 26, column: 44 }, bounds: 'flush',
    concat: chart.panels.map(panelSpec(chart, view, layout, size)),
  })
}
