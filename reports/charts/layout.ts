/** What the charts share: two widths, axes in the unit of a KPI, and row names that never get cut. */
import { currencySymbol, isMoney, isShare } from '../format.ts'
import { number, rows, type Spec } from '../spec.ts'
import { INK } from '../style.ts'
import { wrap } from '../text.ts'

/** Every chart is drawn twice: for a desk or a sheet of paper, and for a phone. Same data in both. */
export type Layout = 'wide' | 'narrow'

/** Width of the whole chart in pixels. */
export const totalWidth = (layout: Layout): number => (layout === 'wide' ? 720 : 300)

/** How a KPI is put on an axis: drawn value = factor x value. */
export interface AxisUnit {
  readonly factor: number
  readonly format: string
  readonly title: string
}

/** Axis of a unit; `changes` for differences, where shares are counted in points. */
export const axisUnit = (unit: string, currency: string, what: string, changes: boolean): AxisUnit => {
  const per = unit.includes('/') ? ` a ${unit.slice(unit.indexOf('/') + 1)}` : ''
  if (isMoney(unit, currency)) {
    const dollar = currencySymbol(currency) === '$'
    return { factor: 1, format: dollar ? '$~s' : '~s', title: `${what}${per}${dollar ? '' : `, ${currencySymbol(currency).trim()}`}` }
  }
  if (isShare(unit)) return { factor: 100, format: '~f', title: `${what}${per}, ${changes ? 'points' : '%'}` }
  const base = unit.split('/')[0] ?? ''
  return { factor: 1, format: ',~f', title: `${what}${per}${base === '' || what.endsWith(base) ? '' : `, ${base}`}` }
}

/** A drawn number: bounded digits, so that no bytes depend on the last bit of a sum. */
export const drawn = (x: number): number => Number(x.toPrecision(9))

/** Place of a row in a chart of rows: 0 is the top one. */
export const rowAt = (count: number, more: Spec = {}): Spec => number('c0', [-0.5, Math.max(count, 1) - 0.5], { axis: null, scale: { reverse: true }, ...more })

/** Text with a white edge below it, so that lines which cross it do not make it unreadable. */
export const haloed = (data: Spec, mark: Spec, encoding: Spec): readonly Spec[] => [
  { data, mark: { type: 'text', ...mark, color: '#ffffff', stroke: '#ffffff', strokeWidth: 4, opacity: 0.9 }, encoding: { ...encoding, color: { value: '#ffffff' } } },
  { data, mark: { type: 'text', color: INK, ...mark }, encoding },
]

/** Height of a row: more where a phone has to put two lines above it. */
export const rowHeight = (names: readonly string[], layout: Layout, wide: number, narrow: number): number =>
  layout === 'wide' ? wide : narrow + (names.some((text) => wrap(text, NARROW_CHARS, 2).length === 2) ? 14 : 0)

const NARROW_CHARS = 44

/** Row names: left of the chart when it is wide, above each row by `up` pixels when it is narrow. */
export const rowNames = (names: readonly string[], layout: Layout, options: { readonly up: number; readonly chars?: number }): readonly Spec[] => {
  const wide = layout === 'wide'
  const lines = names.map((text) => wrap(text, wide ? options.chars ?? 32 : NARROW_CHARS, 2))
  const encoding: Spec = { x: { value: wide ? -10 : 0 }, y: rowAt(names.length), text: { field: 'c1', type: 'nominal' } }
  // One layer a line: where the lines of a multi-line text fall depends on the baseline, which renderers treat differently.
  const layer = (line: number, of: number): readonly Spec[] => haloed(
    rows(lines.flatMap((ls, i) => (ls.length === of ? [{ c0: i, c1: ls[line] ?? '' }] : []))),
    wide
      ? { align: 'right', baseline: 'middle', dy: (line - (of - 1) / 2) * 14 }
      : { align: 'left', baseline: 'alphabetic', dy: -options.up - (of - 1 - line) * 14 },
    encoding,
  )
  return lines.some((ls) => ls.length === 2) ? [...layer(0, 1), ...layer(0, 2), ...layer(1, 2)] : layer(0, 1)
}

/** A line across the whole chart at one value of the chart's own x axis. */
export const ruleAt = (at: number, x: (field: string) => Spec, more: Spec = {}): Spec => ({
  data: rows([{ c0: at }]),
  mark: { type: 'rule', color: INK, strokeWidth: 1.5, ...more },
  encoding: { x: x('c0') },
})

/** Room that a title of so many lines needs above its panel, when panels are laid out by their frames. */
export const titleRoom = (lines: number, subtitleLines = 0): number => lines * 17 + subtitleLines * 17 + 12
