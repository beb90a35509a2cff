/** Vega-Lite spec -> SVG text. The one place where vega runs; what goes in is checked, what comes out is the same every time. */
import * as vega from 'vega'
import * as vegaLite from 'vega-lite'
import { checkSpec, type Spec } from './spec.ts'
import { textWidth } from './text.ts'

/** vega's own loader reads local files and the network: this one reads nothing. */
const noLoader = {
  load: () => Promise.reject(new Error('A report loads nothing')),
  sanitize: () => Promise.reject(new Error('A report links to nothing')),
  http: () => Promise.reject(new Error('A report loads nothing')),
  file: () => Promise.reject(new Error('A report loads nothing')),
}

/** Collects what the compiler would otherwise print. */
const collector = (warnings: string[]) => {
  const self = {
    level: () => self,
    warn: (...text: readonly unknown[]) => (warnings.push(text.map(String).join(' ')), self),
    error: (...text: readonly unknown[]) => (warnings.push(text.map(String).join(' ')), self),
    info: () => self,
    debug: () => self,
  }
  return self
}

/** Vega-Lite to Vega, with the compiler's warnings, which a report must not have. */
export const compileSpec = (spec: Spec): { readonly vega: vega.Spec; readonly warnings: readonly string[] } => {
  const warnings: string[] = []
  const logger = collector(warnings)
  const compiled = vegaLite.compile(spec as unknown as vegaLite.TopLevelSpec, { logger: logger as never })
  return { vega: compiled.spec, warnings }
}

interface Globals {
  readonly randomLCG: (seed: number) => () => number
  readonly setRandom: (random: () => number) => void
  readonly textMetrics: { width: (item: TextItem, text?: string) => number }
}
interface TextItem {
  readonly fontSize?: number
  readonly text?: unknown
}

/** Without a canvas vega guesses text widths and cuts labels; with one they would differ from machine to machine. */
const prepare = (): void => {
  const globals = vega as unknown as Globals
  globals.textMetrics.width = (item, text) => textWidth(String(text ?? item.text ?? ''), item.fontSize ?? 11)
  globals.setRandom(globals.randomLCG(1))
  vega.resetSVGDefIds()
}

/**
 * Takes out the roles and labels of single marks: the page describes the chart as a whole, and hundreds of dots read aloud help
 * nobody. vega writes labels for titles even with `aria: false`; it escapes `<` and `>` in attributes, so a tag ends where it seems to.
 */
const undescribed = (svg: string): string => svg.replace(/<[^>]*>/g, (tag) => tag.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, ''))

const draw = async (spec: Spec): Promise<string> => {
  checkSpec(spec)
  const view = new vega.View(vega.parse(compileSpec(spec).vega), {
    renderer: 'none', loader: noLoader as unknown as vega.Loader, logLevel: vega.None,
  })
  try {
    await view.runAsync()
    prepare()
    const svg = undescribed(await view.toSVG())
    // inside a tag only: a plan may be called NaN
    if (/<[^>]*NaN[^>]*>/.test(svg)) throw new Error('A chart came out with NaN')
    return svg
  } finally {
    view.finalize()
  }
}

// vega keeps ids and random state per process; charts drawn at the same time would mix them, so they queue.
let last: Promise<unknown> = Promise.resolve()

/**
 * Draws a chart. Same spec, same bytes.
 * @param spec built by `reports/charts`: inline values only, fields `c0`, `c1`, ...
 * @returns a standalone SVG document, without scripts, links or animation
 * @throws when the spec holds NaN or an infinity, links, expressions or more points than `POINTS_MAX`
 */
export const chartSvg = (spec: Spec): Promise<string> => {
  const mine = last.then(() => {
    prepare()
    return draw(spec)
  })
  last = mine.catch(() => undefined)
  return mine
}
