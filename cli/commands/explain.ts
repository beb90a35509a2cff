/** `fivestar explain WHAT`: a finding code, a path, a KPI or a belief, and what it rests on. */
import { BELIEFS, KPIS } from '../../engine/index.ts'
import type { BeliefId, LedgerGrade } from '../../engine/index.ts'
import { didYouMean, explainCode, explainPath } from '../../scenarios/index.ts'
import { usage } from '../failure.ts'
import { done, failed } from '../outcome.ts'
import type { Context, Outcome } from '../outcome.ts'
import type { ExplainRequest } from '../request.ts'
import { wrap } from '../show/text.ts'

export async function explain({ what, kind }: ExplainRequest, { io }: Context): Promise<Outcome> {
  const pages = [explainCode(what), explainPath(what, kind), explainKpi(what), explainBelief(what)].filter((page) => page !== null)
  if (pages.length === 0) {
    const near = nearKpis(what) ?? didYouMean(what)
    return failed(usage(`nothing is called "${what}"`, near === null ? 'Paths stand in:  fivestar schema' : `Did you mean  ${near}  ?`))
  }
  const text = pages.join('\n\n')
  io.out(`${text.split('\n').map((line) => wrap(line, io.columns, /^ */.exec(line)![0])).join('\n')}\n`)
  return done()
}

const BETTER = { up: 'More is better.', down: 'Less is better.' } as const

/** Words that stand for a KPI at the head of a column of `compare`. */
const HEADS: ReadonlyMap<string, string> = new Map([
  ['leaving', 'leave_rate'], ['production', 'net_production'], ['cash', 'owner_cash'], ['hygiene', 'hygienist_fill'],
  ['provider', 'hygienist_fill'], ['dentist', 'dentist_fill'], ['physician', 'dentist_fill'],
])

/** A KPI by its id, its label or its word in a table. */
function explainKpi(what: string): string | null {
  const word = what.trim().toLowerCase()
  const id = HEADS.get(word.replace(/ booked$/, '')) ?? word.replace(/ /g, '_')
  const kpi = KPIS.find((known) => known.id === id || known.label.toLowerCase() === word)
  if (kpi === undefined) return null
  const way = kpi.better === null ? 'Neither more nor less is better: a band is.' : BETTER[kpi.better]
  return [`${kpi.id}: ${kpi.label}`, '', `  ${kpi.means}`, `  Unit: ${kpi.unit}. ${way}`, `  Definition: ${kpi.definition}`].join('\n')
}

/** As many as can be taken in at a glance. */
const NEAR_MAX = 4

/** KPIs in whose id or label a word stands, null when there is none. */
function nearKpis(what: string): string | null {
  const word = what.trim().toLowerCase()
  const found = word.length < 3 ? [] : KPIS.filter(({ id, label }) => id.includes(word) || label.toLowerCase().includes(word))
  return found.length === 0 ? null : found.slice(0, NEAR_MAX).map((kpi) => kpi.id).join(', ')
}

const GRADES: Readonly<Record<LedgerGrade, string>> = {
  A: 'a published measurement',
  B: 'a trade or vendor figure',
  C: 'an assumption: no measurement was found',
  S: 'a claim without a visible method',
}

function explainBelief(id: string): string | null {
  if (!Object.hasOwn(BELIEFS, id)) return null
  const { median, low, high, unit, grade, ledger, means } = BELIEFS[id as BeliefId]
  return [
    `${id}: a belief about patients and their world`, '', `  ${means}`,
    `  Default ${median}${unit === '' ? '' : ` ${unit}`}, 9 in 10 from ${low} to ${high}; drawn anew in every future unless --beliefs default.`,
    `  Rests on: ${GRADES[grade]} (${ledger.join(', ')})`,
  ].join('\n')
}
