import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import type { CompareDocument } from '../../../engine/index.ts'
import {
  chartSvg, checkSpec, compileSpec, exits, exitsSpec, gainDots, gainDotsSpec, overTime, overTimeSpec, scorecard, scorecardSpec, viewOf, whatIfs, whatIfsSpec,
  type Layout, type Spec,
} from '../../../reports/index.ts'
import { binOf, niceDomain, niceStep, quantileDots } from '../../../reports/stats.ts'
import { AS_IS, planStyle } from '../../../reports/style.ts'
import { textWidth } from '../../../reports/text.ts'
import { HOSTILE, allEqual, empty, hostile, mapleStreet, twelvePlans, undefinedKpis } from './fixture.ts'

/** Every chart that a document gives, by name. */
const specsOf = (doc: CompareDocument, layout: Layout): readonly (readonly [string, Spec])[] => {
  const view = viewOf(doc)
  const [dots, rating, card, out, ifs] = [gainDots(view), overTime(view, ['listed_rating'], 'listed rating', { level: 4.45, text: 'shown as 4.5' }), scorecard(view), exits(view), whatIfs(view)]
  return [
    ...(dots === null ? [] : [['dots', gainDotsSpec(dots, view, layout)] as const]),
    ...(rating === null ? [] : [['rating', overTimeSpec(rating, view, layout)] as const]),
    ...(card === null ? [] : [['card', scorecardSpec(card, layout)] as const]),
    ...(out === null ? [] : [['exits', exitsSpec(out, view, layout)] as const]),
    ...(ifs === null ? [] : [['what-ifs', whatIfsSpec(ifs, view, layout)] as const]),
  ]
}

const DOCUMENTS: readonly (readonly [string, CompareDocument])[] = [
  ['maple', mapleStreet()], ['hostile', hostile()], ['empty', empty()], ['undefined', undefinedKpis()], ['equal', allEqual()], ['NaN', { ...mapleStreet(), plans: mapleStreet().plans.map((p) => ({ ...p, title: '"NaN' })) }], ['nothing', allEqual(0)],
  ['loss', allEqual(-0.001)], ['twelve', twelvePlans()], ['one future', mapleStreet(1, 1)], ['long', mapleStreet(100, 600)],
]

describe.each(DOCUMENTS)('charts of %s', (_, doc) => {
  test.each(['wide', 'narrow'] as const)('%s: no warning, well-formed XML, no NaN, no ids, links or scripts', async (layout) => {
    for (const [name, spec] of specsOf(doc, layout)) {
      expect(compileSpec(spec).warnings, name).toEqual([])
      const svg = await chartSvg(spec)
      // resvg parses strictly and throws on anything that is not well-formed
      expect(() => new Resvg(svg), name).not.toThrow()
      const tags = [...svg.matchAll(/<[^>]*>/g)].join('')
      expect(tags, name).not.toMatch(/NaN|Infinity|<script|<image|<a |<use|<style|href=| on\w+=| id=| role=| aria-/)
    }
  })
})

test('a chart is drawn to the same bytes again, also when others are drawn at the same time', async () => {
  const specs = specsOf(mapleStreet(), 'wide').map(([, spec]) => spec)
  const alone: string[] = []
  for (const spec of specs) alone.push(await chartSvg(spec))
  expect(await Promise.all(specs.map(chartSvg))).toEqual(alone)
})

test('a phone gets no chart that it must shrink below four fifths', async () => {
  for (const [, doc] of DOCUMENTS) {
    for (const [name, spec] of specsOf(doc, 'narrow')) {
      const width = Number(/viewBox="0 0 ([\d.]+)/.exec(await chartSvg(spec))?.[1])
      expect(width, name).toBeLessThanOrEqual(345)
    }
  }
})

/** Left and right end of every axis label of a chart, by its height on the page, left to right. */
const axisLabels = (svg: string): readonly (readonly { readonly text: string; readonly from: number; readonly to: number }[])[] => {
  const lines = new Map<number, { readonly text: string; readonly from: number; readonly to: number }[]>()
  const shifts: (readonly [number, number])[] = []
  const axis: boolean[] = []
  for (const [tag, text = ''] of svg.matchAll(/<g\b[^>]*>|<\/g>|<text\b[^>]*>([^<]*)/g)) {
    if (tag === '</g>') { shifts.pop(); axis.pop(); continue }
    const [, x = '0', y = '0'] = /translate\(([-\d.e]+),([-\d.e]+)\)/.exec(tag) ?? []
    if (tag.startsWith('<g')) { shifts.push([Number(x), Number(y)]); axis.push(tag.includes('role-axis-label')); continue }
    if (axis[axis.length - 1] !== true || tag.includes('opacity="0"')) continue
    const at = shifts.reduce((sum, [dx]) => sum + dx, Number(x))
    const line = Math.round(shifts.reduce((sum, [, dy]) => sum + dy, Number(y)))
    const wide = textWidth(text, 11)
    const from = at - wide * (tag.includes('"middle"') ? 0.5 : tag.includes('"end"') ? 1 : 0)
    lines.set(line, [...(lines.get(line) ?? []), { text, from, to: from + wide }])
  }
  return [...lines.values()].map((labels) => labels.sort((a, b) => a.from - b.from))
}

/** Maple Street with the differences of its what-ifs at other sizes. */
const scaled = (by: number, shift: number): CompareDocument => {
  const doc = mapleStreet()
  return {
    ...doc, differences: doc.differences.map((d) => ({
      ...d, kpis: d.kpis.map((k) => {
        const to = (x: number | null): number | null => (x === null ? null : (x + shift * Math.abs(k.mean ?? 0)) * by)
        return { ...k, mean: to(k.mean), p05: to(k.p05), p95: to(k.p95) }
      }),
    })),
  }
}

test.each([1, 0.37, 2.6, 4.7, 11, 63].flatMap((by) => [-4, -2, -1, 0, 1].map((shift) => [by, shift] as const)))('axis labels of neighbours do not run into each other: %d, %d', async (by, shift) => {
  const view = viewOf(scaled(by, shift))
  const chart = whatIfs(view)
  if (chart === null) throw new Error('no what-ifs')
  for (const layout of ['wide', 'narrow'] as const) {
    const lines = axisLabels(await chartSvg(whatIfsSpec(chart, view, layout)))
    expect(lines.flat().length).toBeGreaterThan(5)
    for (const labels of lines) labels.slice(1).forEach((label, i) => expect(label.from, `${labels[i]?.text ?? ''} | ${label.text}`).toBeGreaterThanOrEqual((labels[i]?.to ?? 0) + 2))
  }
})

describe('the gate before drawing', () => {
  const chart = (values: readonly Spec[], more: Spec = {}): Spec => ({ data: { values }, mark: 'point', encoding: { x: { field: 'c0', type: 'quantitative', ...more } } })
  test.each<readonly [string, Spec]>([
    ['NaN', chart([{ c0: Number.NaN }])], ['Infinity', chart([{ c0: Infinity }])], ['field name', chart([{ __proto__x: 1 }])],
    ['link', chart([{ c0: 1 }], { href: 'javascript:alert(1)' })], ['file', { data: { url: '/etc/passwd' }, mark: 'point' }],
    ['expression', { params: [{ name: 'a', expr: '1' }], mark: 'point' }], ['control character', chart([{ c0: 'a\u0000b' }])],
    ['long text', chart([{ c0: 'x'.repeat(500) }])], ['too many points', chart(Array.from({ length: 2001 }, (_, i) => ({ c0: i })))],
  ])('refuses %s', async (_, spec) => {
    expect(() => checkSpec(spec)).toThrow(/^Chart refused/)
    await expect(chartSvg(spec)).rejects.toThrow(/^Chart refused/)
  })
  test('a refused chart does not stop the next one', async () => {
    await expect(chartSvg(chart([{ c0: Number.NaN }]))).rejects.toThrow()
    expect(await chartSvg(chart([{ c0: 1 }]))).toContain('<svg')
  })
})

describe('dots', () => {
  test('no column mixes gains and losses, and no dot stands across zero', () => {
    for (const [, doc] of DOCUMENTS) {
      const dots = gainDots(viewOf(doc))
      for (const panel of dots?.panels ?? []) {
        const drawn = quantileDots(panel.plan.gains, 50)
        expect(panel.columns.reduce((sum, c) => sum + c.dots, 0)).toBe(drawn.length)
        expect(panel.columns.filter((c) => c.gain).reduce((sum, c) => sum + c.dots, 0)).toBe(drawn.filter((x) => x > 0).length)
        for (const c of panel.columns) {
          expect(Math.abs(c.middle)).toBeGreaterThanOrEqual((dots?.width ?? 0) / 2 - 1e-9)
          expect(c.middle > 0).toBe(c.gain)
          expect(c.middle).toBeGreaterThan(dots?.domain[0] ?? 0)
          expect(c.middle).toBeLessThan(dots?.domain[1] ?? 0)
        }
      }
    }
  })
  test('every gain falls into the bin that holds it, zero among no gain', () => {
    expect([-5, -4.9, -0.001, 0, 0.001, 5, 5.001].map((x) => binOf(x, 5))).toEqual([-1, 0, 0, 0, 1, 1, 2])
  })
  test('the note of no effect stands only where a stack can be it', async () => {
    const noted = async (doc: CompareDocument): Promise<number> => {
      const [, spec] = specsOf(doc, 'wide')[0] ?? []
      return ((await chartSvg(spec ?? {})).match(/no effect at all in/g) ?? []).length / 2
    }
    const doc = mapleStreet()
    expect(await noted(doc)).toBe(2)
    expect(await noted({ ...doc, differences: doc.differences.map((d) => ({ ...d, no_effect: 0 })) })).toBe(0)
  })
})

test('axis ends are round and hold what they must', () => {
  expect([niceStep(0.03), niceStep(0), niceStep(17), niceStep(24000)]).toEqual([0.05, 1, 20, 25000])
  expect(niceDomain([4.31, 4.44], 4, 0.2)).toEqual([4.25, 4.5])
  expect(niceDomain([], 4, 1)).toEqual([-0.5, 0.5])
})

test('colour never stands alone: plans differ in colour and shape, and each colour has 3:1 on white', () => {
  const channel = (v: number): number => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
  const contrast = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => channel(Number.parseInt(hex.slice(i, i + 2), 16) / 255))
    return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
  }
  const styles = Array.from({ length: 12 }, (_, i) => planStyle(i))
  for (const s of [AS_IS, ...styles]) expect(contrast(s.color)).toBeGreaterThanOrEqual(3)
  expect(new Set(styles.map((s) => `${s.color} ${s.shape}`)).size).toBe(12)
  expect(new Set([AS_IS, ...styles.slice(0, 5)].map((s) => s.shape)).size).toBe(6)
  expect(new Set([AS_IS, ...styles.slice(0, 5)].map((s) => s.dash.join())).size).toBe(6)
})

test('hostile names reach the picture as text only', async () => {
  for (const [, spec] of specsOf(hostile(), 'wide')) {
    const svg = await chartSvg(spec)
    for (const bad of HOSTILE.filter((t) => t.includes('<'))) expect(svg).not.toContain(bad)
  }
})
