/** The small part of Vega-Lite that the report uses, as plain JSON, and the gate that every spec passes before it is drawn. */
import { FONT, INK, INK_SOFT, LINE } from './style.ts'
import { LABEL_MAX, clean } from './text.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** A Vega-Lite specification as plain JSON. */
export interface Spec {
  readonly [key: string]: Json
}

/** Most rows of inline data in one layer: an SVG of 100,000 points weighs 24 MB. */
export const POINTS_MAX = 2000

// Channels and keys through which a spec could link, load or compute. No chart here needs them.
const REFUSED = new Set(['href', 'url', 'expr', 'signal', 'test', 'labelExpr', 'titleExpr', 'transform', 'params', 'datasets', 'usermeta', 'tooltip'])

const refuse = (path: string, why: string): never => {
  throw new Error(`Chart refused at ${path}: ${why}`)
}

/**
 * Throws unless every number is finite, every text clean and short, every data row plain, and nothing links, loads or computes.
 * @param spec the whole specification
 */
export const checkSpec = (spec: Json, path = 'spec'): void => {
  if (typeof spec === 'number') {
    if (!Number.isFinite(spec)) refuse(path, 'not a finite number')
  } else if (typeof spec === 'string') {
    if (clean(spec) !== spec.trim()) refuse(path, 'control character')
    if (spec.length > 2 * LABEL_MAX + 80) refuse(path, 'text too long')
  } else if (isList(spec)) {
    if (path.endsWith('.values') && spec.length > POINTS_MAX) refuse(path, `more than ${POINTS_MAX} points`)
    spec.forEach((item, i) => checkSpec(item, `${path}[${i}]`))
  } else if (spec !== null) {
    for (const [key, item] of Object.entries(spec)) {
      if (REFUSED.has(key)) refuse(`${path}.${key}`, 'not allowed in a report')
      if (/\.values\[\d+\]$/.test(path) && !/^c\d+$/.test(key)) refuse(`${path}.${key}`, 'fields are named c0, c1, ...')
      checkSpec(item, `${path}.${key}`)
    }
  }
}

const isList = (x: Json): x is readonly Json[] => Array.isArray(x)

/** A quantity channel whose domain was decided by us. */
export const number = (field: string, domain: readonly [number, number], more: Spec = {}): Spec => {
  const { scale, ...rest } = more
  return {
    field, type: 'quantitative',
    scale: { domain, nice: false, zero: false, ...(scale as Spec | undefined) },
    ...rest,
  }
}

/** Inline rows. */
export const rows = (values: readonly Spec[]): Spec => ({ values })

/** The chart with the look that all charts share. `aria: false`: the page gives one description and a table instead. */
export const topLevel = (body: Spec): Spec => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  background: '#ffffff',
  padding: 6,
  ...body,
  config: {
    aria: false,
    font: FONT,
    view: { stroke: null },
    axis: {
      labelLimit: 0, titleLimit: 0, labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal', labelColor: INK_SOFT,
      titleColor: INK_SOFT, gridColor: LINE, domainColor: '#767676', tickColor: '#767676', labelFlush: false,
    },
    mark: { aria: false },
    title: { limit: 0, fontSize: 13, fontWeight: 'bold', color: INK, subtitleFontSize: 12, subtitleColor: INK_SOFT, subtitlePadding: 3, anchor: 'start', frame: 'group', offset: 8 },
    text: { fontSize: 12, color: INK },
  },
})
