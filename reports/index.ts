/** Reports: a comparison document becomes Vega-Lite specs, SVG charts and one HTML page. Pure: same document, same bytes. */
import type { CompareDocument } from '../engine/index.ts'
import { pageHtml } from './page.ts'
import { viewOf } from './view.ts'

export { chartSvg, compileSpec } from './render.ts'
export { POINTS_MAX, checkSpec, type Json, type Spec } from './spec.ts'
export type { Layout } from './charts/layout.ts'
export { viewOf, type View } from './view.ts'
export { gainDots, gainDotsSpec } from './charts/gain-dots.ts'
export { overTime, overTimeSpec } from './charts/over-time.ts'
export { scorecard, scorecardSpec } from './charts/scorecard.ts'
export { exits, exitsSpec } from './charts/exits.ts'
export { whatIfs, whatIfsSpec } from './charts/what-ifs.ts'

/**
 * The report of a comparison: one self-contained HTML page without script or network, which works from disk and in print.
 * @param document what `fivestar compare --json` prints; every text in it is treated as data
 * @param command as somebody would type it to get the same numbers again
 * @returns the page; equal documents give equal bytes
 * @throws when a number in the document that is drawn is NaN or infinite
 * @example const page = await reportPage(document, 'fivestar compare maple-street.yaml') // starts with `<!DOCTYPE html>`
 */
export const reportPage = (document: CompareDocument, command: string): Promise<string> => pageHtml(viewOf(document), command)
