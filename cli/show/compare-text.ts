/** A comparison as a person reads it in a terminal. Numbers and sentences come from the document; this only lays them out. */
import { downToHundredth, formatChange, formatChanges, kpiOf, lowered, percentOfFutures, timeBase, withinLuck } from '../../engine/index.ts'
import type { CompareDocument, DifferenceDocument, PlanDocument } from '../../engine/index.ts'
import { blocks, bold, grid, plain, tabulate, wrap } from './text.ts'
import type { Column } from './text.ts'

export interface Screen {
  readonly columns: number
  readonly colour: boolean
}

/** Everything but the last line. */
export function compareText(document: CompareDocument, screen: Screen): string {
  const plans = document.plans.filter((plan) => !plan.what_if && plan.id !== 'baseline')
  const whatIfs = document.plans.filter((plan) => plan.what_if)
  const parts = [
    bold(plain(document.scenario.name), screen.colour),
    wrap(headline(document), screen.columns),
    '',
    tabulate(gainColumns(document, plans), screen.columns),
    ...section('What moves, on average', document, plans, screen),
    ...section('What a touchpoint is worth by itself, cause and cost aside', document, whatIfs, screen),
    ...luckNote(document, screen),
    '',
    ...document.sentences.map((sentence) => wrap(plain(sentence), screen.columns, '  ')),
  ]
  return parts.join('\n')
}

function headline(document: CompareDocument): string {
  const judge = kpiOf(document.judge_by)
  const unit = unitOf(document.plans[0]!, document.judge_by)
  const beliefs = document.beliefs === 'default' ? ', beliefs at their defaults' : ''
  return `Gain in ${lowered(judge?.label ?? document.judge_by)}${timeBase(unit)}${judge?.better === 'down' ? ' (less is better: + is less)' : ''} against keeping things as they are, ${document.horizon_months} months, ${document.futures} paired future${document.futures === 1 ? '' : 's'}${beliefs}`
}

const unitOf = (plan: PlanDocument, kpi: string): string => plan.kpis.find((k) => k.id === kpi)?.unit ?? ''
const differenceOf = (document: CompareDocument, plan: string): DifferenceDocument => document.differences.find((d) => d.plan === plan)!

function percent(share: number | null): string {
  return share === null ? '-' : `${Math.round(share * 100)} %`
}

/** Plans in file order, "Keep as is" last. */
function gainColumns(document: CompareDocument, plans: readonly PlanDocument[]): readonly Column[] {
  const unit = unitOf(document.plans[0]!, document.judge_by)
  const show = (value: number | null): string => formatChange(value, unit, document.currency)
  const best = (id: string): string => {
    const share = document.best.p_best[id] ?? null
    return percentOfFutures(share === null || document.best.settled ? share : downToHundredth(share), document.best.judged)
  }
  const rows = plans.map((plan) => {
    const { gain, gains } = differenceOf(document, plan.id)
    return {
      title: plain(plan.title), typical: show(gain.median), range: formatChanges(gain.p05, gain.p95, unit, document.currency),
      gains: percentOfFutures(gain.p_better, gains.length), best: best(plan.id),
    }
  })
  const baseline = { title: 'Keep as is', typical: show(0), range: '', gains: '', best: best('baseline') }
  const all = [...rows, baseline]
  return [
    { head: '', align: 'left', cells: all.map((row) => row.title) },
    { head: 'typical', align: 'right', cells: all.map((row) => row.typical) },
    { head: '9 in 10 futures', align: 'right', cells: all.map((row) => row.range) },
    { head: 'gains in', align: 'right', cells: all.map((row) => row.gains) },
    { head: 'best in', align: 'right', cells: all.map((row) => row.best) },
  ]
}

/** KPIs that stand beside every service effect, the first being the last to go where the terminal is narrow. */
const MOVED: readonly (readonly [string, string])[] = [
  ['stars', 'stars'], ['leave_rate', 'leaving'], ['referrals', 'referrals'], ['net_production', 'production'], ['owner_cash', 'cash'],
]

/** How full the chairs are is shown as it stands, not as a change: no service effect without it. Whose chairs these are depends on the kind of practice. */
const fills = (kind: string): readonly (readonly [string, string])[] =>
  kind === 'dental' ? [['hygienist_fill', 'hygiene'], ['dentist_fill', 'dentist']] : [['hygienist_fill', 'provider'], ['dentist_fill', 'physician']]

function section(title: string, document: CompareDocument, plans: readonly PlanDocument[], screen: Screen): readonly string[] {
  if (plans.length === 0) return []
  const first: Column = { head: '', align: 'left', cells: plans.map((plan) => plain(plan.title)) }
  const columns = [first, ...MOVED.flatMap((kpi) => changes(document, plans, kpi)), ...fills(document.practice_kind).flatMap((kpi) => levels(plans, kpi))]
  return ['', bold(wrap(title, screen.columns), screen.colour), fitted(columns, screen.columns)]
}

/** Behind a change that may as well be luck; the others keep its place free, so that digits stand below digits. */
const LUCK = '?'

function luckNote(document: CompareDocument, screen: Screen): readonly string[] {
  const moved = document.differences.flatMap((difference) => difference.kpis.filter((kpi) => MOVED.some(([id]) => id === kpi.id)))
  if (!moved.some(withinLuck)) return []
  const why = document.futures === 1 ? 'one future cannot tell it from luck' : 'within luck, its 95 % interval holds 0 (--json and the report have the intervals)'
  return ['', wrap(`${LUCK} ${why}`, screen.columns, '  ')]
}

/** As many columns as fit beside titles that can be read; blocks when not even five do. */
function fitted(columns: readonly Column[], width: number): string {
  for (let last = columns.length; last >= 6; last--) {
    const table = grid(columns.slice(0, last), width, TITLE_MIN)
    if (table === null) continue
    const left = columns.slice(last).map(({ head }) => head.replaceAll('\n', ' '))
    return left.length === 0 ? table : `${table}\n${wrap(`(no room for: ${left.join(', ')})`, width, '  ')}`
  }
  return blocks(columns, width)
}

const TITLE_MIN = 18

function changes(document: CompareDocument, plans: readonly PlanDocument[], [id, head]: readonly [string, string]): readonly Column[] {
  const unit = unitOf(document.plans[0]!, id)
  const moved = plans.map((plan) => differenceOf(document, plan.id).kpis.find((k) => k.id === id) ?? { mean: null, low: null, high: null })
  if (moved.every(({ mean }) => mean === null)) return []
  const marked = moved.some(withinLuck)
  const mark = (lucky: boolean): string => (!marked ? '' : lucky ? LUCK : ' ')
  return [{ head: `${head}${shortBase(unit)}`, align: 'right', cells: moved.map((kpi) => `${bare(formatChange(kpi.mean, unit, document.currency))}${mark(withinLuck(kpi))}`) }]
}

function levels(plans: readonly PlanDocument[], [id, head]: readonly [string, string]): readonly Column[] {
  const means = plans.map((plan) => plan.kpis.find((k) => k.id === id)?.mean ?? null)
  if (means.every((mean) => mean === null)) return []
  return [{ head: `${head}\nbooked`, align: 'right', cells: means.map(percent) }]
}

function shortBase(unit: string): string {
  if (unit.startsWith('share')) return unit.endsWith('/year') ? '\npt/year' : '\npoints'
  return unit.endsWith('/month') ? '\n/month' : unit.endsWith('/year') ? '\n/year' : ''
}

/** The unit stands in the head. */
const bare = (text: string): string => text.replace(/ (points|stars|patients)$/, '')
