/** Puts the sentences of a comparison in order: the answer, what limits it, what it rests on, what single touchpoints are worth. */
import { kpiLabel } from '../practice/kpi-ids.ts'
import { capacityOf } from './capacity.ts'
import type { Choice } from './choice.ts'
import type { CompareDocument } from './comparison.ts'
import { limitInWords } from './format.ts'
import type { Kpi } from './measure.ts'
import { BROKEN_ALLOWED } from './limits.ts'
import { answer } from './sentences.ts'
import type { PlanGains } from './sentences.ts'
import { evidence, fellShort, fullChairs, limitBroken, misfits, whatIf } from './sentences-facts.ts'

type Facts = Omit<CompareDocument, 'schema' | 'against' | 'sentences'>

export function say(facts: Facts, judge: Kpi, choice: Choice): readonly string[] {
  const { currency, futures } = facts
  const plans = facts.plans.filter((plan) => !plan.what_if && plan.id !== 'baseline')
  const gains: PlanGains[] = plans.map((plan) => {
    const difference = facts.differences.find((d) => d.plan === plan.id)!
    return { id: plan.id, title: plan.title, gains: difference.gains, noEffect: difference.no_effect }
  })
  const brokenAsIs = (text: string): number => facts.plans.find((plan) => plan.id === 'baseline')!.limits.find((limit) => limit.text === text)!.broken
  const focus = facts.plans.find((plan) => plan.id === (facts.best.plan ?? 'baseline'))!
  return [
    ...answer(
      { futures, months: facts.horizon_months, currency, unit: judge.unit, label: judge.label, isCash: judge.id === 'owner_cash' },
      {
        plans: gains,
        leader: choice.leader,
        pBest: facts.best.p_best,
        regret: facts.best.regret,
        runnerUp: choice.runnerUp,
        judged: facts.best.judged,
        alone: facts.best.alone,
        tied: facts.best.tied,
        settled: facts.best.settled,
        required: facts.best.required,
      },
    ),
    ...plans.flatMap((plan) =>
      plan.limits.filter((limit) => limit.flagged).map((limit) => limitBroken(plan.title, limitInWords(limit.text, facts.practice_kind), limit.broken, brokenAsIs(limit.text), BROKEN_ALLOWED, futures)),
    ),
    ...fullChairs(focus.title, capacityOf(facts.practice_kind, (kpi) => focus.kpis.find((k) => k.id === kpi)?.mean ?? null), currency),
    ...evidence(facts.evidence),
    ...facts.what_ifs.flatMap((document) => whatIfSentences(facts, document)),
    ...misfits(facts.fit, currency),
  ]
}

const LABELS: ReadonlyMap<string, string> = new Map([['referrals', 'Referrals'], ['net_production', 'Net production']])

function whatIfSentences(facts: Facts, document: CompareDocument['what_ifs'][number]): string[] {
  const difference = facts.differences.find((d) => d.plan === document.id)!
  const moved = (kpi: string): { unit: string; mean: number | null; low: number | null; high: number | null } => {
    const found = difference.kpis.find((k) => k.id === kpi)
    return found ?? { unit: '', mean: null, low: null, high: null }
  }
  const followed = document.follows.map((f) => ({ label: LABELS.get(f.kpi) ?? f.kpi, moved: moved(f.kpi), reason: f.reason }))
  const short = document.fell_short.map(({ kpi, unit, asked, came }) => fellShort(document.title, kpiLabel(kpi, facts.practice_kind) ?? kpi, unit, asked, came, facts.currency))
  return [...short, ...whatIf(document.title, moved('stars'), followed, facts.currency)]
}
