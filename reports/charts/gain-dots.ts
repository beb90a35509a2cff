/**
 * Dot plots of the gain per plan: 50 equally likely futures as dots, filled for a gain, hollow for none. Columns have an edge
 * at zero, so no column holds both. Readers judged such plots best in a controlled study (Fernandes et al. 2018).
 */
import { bare, change, changeRange, inFutures, withoutNoun } from '../format.ts'
import { number, rows, topLevel, type Spec } from '../spec.ts'
import { binMiddle, binOf, niceDomain, niceStep, quantileDots } from '../stats.ts'
import { INK_SOFT } from '../style.ts'
import { textWidth, wrap } from '../text.ts'
import { PANELS_MAX, lettered, type PlanView, type View } from '../view.ts'
import { axisUnit, drawn, haloed, ruleAt, titleRoom, totalWidth, type Layout } from './layout.ts'

/** Dots a plan is drawn with; each stands for 2 of 100 futures. */
export const DOTS = 50

/** One column of dots. */
export interface DotColumn {
  readonly bin: number
  /** middle of the column, in the unit of the gain */
  readonly middle: number
  readonly dots: number
  readonly gain: boolean
}

export interface DotPanel {
  readonly plan: PlanView
  readonly dots: number
  readonly columns: readonly DotColumn[]
}

/** The numbers behind the chart; the table under it shows the same. */
export interface GainDots {
  readonly width: number
  readonly domain: readonly [number, number]
  readonly panels: readonly DotPanel[]
  /** plans that were left out of the chart because there are too many */
  readonly leftOut: number
}

const columnsOf = (values: readonly number[], width: number): readonly DotColumn[] => {
  const counts = new Map<number, number>()
  for (const x of values) counts.set(binOf(x, width), (counts.get(binOf(x, width)) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => a - b)
    .map(([bin, dots]) => ({ bin, middle: binMiddle(bin, width), dots, gain: bin >= 1 }))
}

/** Bins the dots of every plan on one scale. `null` when no plan has a gain to show. */
export const gainDots = (view: View): GainDots | null => {
  const plans = view.plans.filter((p) => p.gains.length > 0)
  const shown = plans.slice(0, PANELS_MAX)
  if (shown.length === 0) return null
  const dots = shown.map((p) => quantileDots(p.gains, DOTS))
  const all = [0, ...dots.flat()]
  const span = Math.max(...all) - Math.min(...all)
  const width = niceStep((span > 0 ? span : 1) / 40)
  const ends = dots.flat().map((x) => binOf(x, width))
  const low = (Math.min(0, ...ends) - 1) * width
  const high = Math.max(1, ...ends) * width
  return {
    width,
    domain: niceDomain([low, high], 8, width * 8),
    panels: shown.map((plan, i) => ({ plan, dots: dots[i]?.length ?? 0, columns: columnsOf(dots[i] ?? [], width) })),
    leftOut: plans.length - shown.length,
  }
}

/** Where a plan that may do nothing does nothing: its tallest column without gain, if that is tall enough to be it. */
export const noEffectColumn = (panel: DotPanel): DotColumn | null => {
  const chance = panel.plan.difference?.no_effect ?? 0
  const tallest = panel.columns.filter((c) => !c.gain).reduce<DotColumn | null>((a, c) => (a === null || c.dots > a.dots ? c : a), null)
  return chance > 0 && tallest !== null && tallest.dots >= Math.max(3, (chance * panel.dots) / 2) ? tallest : null
}

/** `gains in 64 of 100 futures; typically +$3k a year; 9 in 10 futures -$6k to +$10k` */
const summary = (p: PlanView, view: View, layout: Layout): readonly string[] => {
  const unit = bare(view.judge.unit)
  const often = `better in ${inFutures(p.gainsIn, p.gains.length)}`
  const typical = `typically ${change(p.typical, unit, view.doc.currency)}`
  const range = `9 in 10 futures: ${changeRange(p.low, p.high, unit, view.doc.currency)}`
  return layout === 'wide' ? [`${often}, ${typical}; ${range}`] : [often, typical, range]
}

interface Frame {
  readonly width: number
  /** pixels of one column */
  readonly cell: number
  readonly domain: readonly [number, number]
}

/** Where on the chart a gain stands, in pixels from the left. */
const across = (dots: GainDots, frame: Frame, x: number): number => ((x - dots.domain[0]) / (dots.domain[1] - dots.domain[0])) * frame.width

/** The note on the stack of no effect, beside it and above every column that it would cover. */
const note = (dots: GainDots, panel: DotPanel, frame: Frame, step: number, layout: Layout) => {
  const column = noEffectColumn(panel)
  if (column === null) return null
  const text = `no effect${layout === 'wide' ? ' at all' : ''} in ${withoutNoun(inFutures(panel.plan.difference?.no_effect, panel.plan.gains.length))}`
  const stack = across(dots, frame, column.middle)
  const long = textWidth(text, 12) + 12
  // the left is calmer, but on a phone there may be room on the right only
  const left = stack > long || stack > frame.width - stack
  const [from, to] = left ? [stack - long, stack - frame.cell / 2] : [stack + frame.cell / 2, stack + long]
  const covered = panel.columns.filter((c) => {
    const at = across(dots, frame, c.middle)
    return at > from - frame.cell / 2 && at < to + frame.cell / 2 && c !== column
  })
  const above = Math.max(0, ...covered.map((c) => c.dots)) * step
  return { text, left, x: column.middle, y: Math.max(above + 10, column.dots * step - 6) }
}

const panelSpec = (dots: GainDots, view: View, layout: Layout) => (panel: DotPanel, index: number): Spec => {
  const axis = axisUnit(view.judge.unit, view.doc.currency, `gain in ${view.judge.name}`, true)
  const width = totalWidth(layout) - (layout === 'wide' ? 34 : 50)
  const frame: Frame = {
    width, cell: (width * dots.width) / (dots.domain[1] - dots.domain[0]),
    domain: [drawn(dots.domain[0] * axis.factor), drawn(dots.domain[1] * axis.factor)],
  }
  const tallest = Math.max(1, ...panel.columns.map((c) => c.dots))
  const step = Math.max(Math.min(frame.cell, 12, 170 / tallest), 4)
  const size = Math.max(Math.min(frame.cell, step) - (step > 6 ? 2 : 1), 2.5)
  const noted = note(dots, panel, frame, step, layout)
  const height = Math.round(Math.max(tallest * step + 4, (noted?.y ?? 0) + 8, 40))
  const { style } = panel.plan
  const last = index === dots.panels.length - 1
  const x = (field: string): Spec => number(field, frame.domain, {
    axis: { title: last ? axis.title : null, labels: last, format: axis.format, tickCount: layout === 'wide' ? 8 : 5, grid: true, labelOverlap: 'parity' },
  })
  const y = number('c1', [0, height], { axis: null })
  const points = panel.columns.flatMap((c) => Array.from({ length: c.dots }, (_, i): Spec => ({
    c0: drawn(c.middle * axis.factor), c1: drawn((i + 0.5) * step), c2: c.gain ? style.color : '#ffffff',
  })))
  return {
    width, height,
    title: { aria: false, text: titleOf(panel, layout), subtitle: summary(panel.plan, view, layout), color: style.color },
    layer: [
      ruleAt(0, x),
      {
        data: rows(points),
        mark: { type: 'point', shape: style.shape, size: drawn(size * size), stroke: style.color, strokeWidth: 1.2, opacity: 1 },
        encoding: { x: x('c0'), y, fill: { field: 'c2', type: 'nominal', scale: null, legend: null } },
      },
      ...(noted === null ? [] : haloed(
        rows([{ c0: drawn(noted.x * axis.factor), c1: drawn(noted.y), c2: noted.text }]),
        { align: noted.left ? 'right' : 'left', dx: noted.left ? -10 : 10, baseline: 'middle', fontStyle: 'italic', color: INK_SOFT },
        { x: x('c0'), y, text: { field: 'c2', type: 'nominal' } },
      )),
    ],
  }
}

const titleOf = (panel: DotPanel, layout: Layout): readonly string[] => wrap(lettered(panel.plan), layout === 'wide' ? 90 : 38, 3)

/**
 * The chart: one panel a plan, one scale, a line at zero.
 * @returns a Vega-Lite specification with inline data
 */
export const gainDotsSpec = (dots: GainDots, view: View, layout: Layout): Spec => topLevel({
  spacing: titleRoom(Math.max(...dots.panels.map((p) => titleOf(p, layout).length)), layout === 'wide' ? 1 : 3) + 14,
  bounds: 'flush',
  vconcat: dots.panels.map(panelSpec(dots, view, layout)),
})
