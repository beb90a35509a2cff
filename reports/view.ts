/** What every part of the page needs to know about the document: who is who, how it looks, and what it is judged by. */
import type { CompareDocument, DifferenceDocument, KpiDifference, KpiSummary, PlanDocument, Trend } from '../engine/index.ts'
import { kpiLabel, kpiOf, lowered } from '../engine/index.ts'
import { finite } from './stats.ts'
import { planStyle, type PlanStyle } from './style.ts'
import { clean } from './text.ts'

/** Most plans that get a panel in a chart; the tables have all. */
export const PANELS_MAX = 12

export interface PlanView {
  readonly plan: PlanDocument
  readonly title: string
  readonly style: PlanStyle
  readonly difference: DifferenceDocument | undefined
  /** the gains that are numbers, smallest first */
  readonly gains: readonly number[]
  readonly typical: number | null
  readonly low: number | null
  readonly high: number | null
  /** share of futures with a gain; a tie is none */
  readonly gainsIn: number | null
}

export interface View {
  readonly doc: CompareDocument
  readonly baseline: PlanDocument | undefined
  /** without the baseline, in file order */
  readonly plans: readonly PlanView[]
  readonly whatIfs: readonly PlanView[]
  /** KPI id and unit of the gain */
  readonly judge: { readonly id: string; readonly name: string; readonly unit: string }
}

/** True for a practice with dentists: elsewhere the page has no dental words. */
export const isDental = (doc: CompareDocument): boolean => doc.practice_kind === 'dental'

/** A KPI's name as it stands within a sentence; an id that the engine does not know is spelt out. */
export const kpiName = (id: string, doc: CompareDocument): string => {
  const label = kpiLabel(id, doc.practice_kind) ?? clean(id.replace(/_/g, ' '))
  return lowered(label)
}

/** True when a smaller value of this KPI is the better one. */
export const lessIsBetter = (id: string): boolean => kpiOf(id)?.better === 'down'

export const KEEP = 'Keep as is'

/** The KPI of a plan, or undefined. */
export const summaryOf = (plan: PlanDocument | undefined, id: string): KpiSummary | undefined => plan?.kpis.find((k) => k.id === id)
export const differenceOf = (view: PlanView, id: string): KpiDifference | undefined => view.difference?.kpis.find((k) => k.id === id)
export const trendOf = (plan: PlanDocument | undefined, ids: readonly string[]): Trend | undefined =>
  ids.map((id) => plan?.trends.find((t) => t.kpi === id)).find((t) => t !== undefined)

const planView = (doc: CompareDocument) => (plan: PlanDocument, index: number): PlanView => {
  const difference = doc.differences.find((d) => d.plan === plan.id)
  const gains = [...finite(difference?.gains ?? [])].sort((a, b) => a - b)
  return {
    plan, difference, gains,
    title: clean(plan.title) || clean(plan.id) || 'Plan without a name',
    style: planStyle(index),
    // what the command's table prints, so that page and terminal cannot disagree
    typical: difference?.gain.median ?? null, low: difference?.gain.p05 ?? null, high: difference?.gain.p95 ?? null,
    gainsIn: difference?.gain.p_better ?? null,
  }
}

/** Sorts the document's plans into baseline, plans and what-ifs. The document is not changed. */
export const viewOf = (doc: CompareDocument): View => {
  const baseline = doc.plans.find((p) => p.id === doc.against)
  const others = doc.plans.filter((p) => p.id !== doc.against)
  const unit = doc.differences.flatMap((d) => d.kpis).find((k) => k.id === doc.judge_by)?.unit
    ?? summaryOf(baseline, doc.judge_by)?.unit ?? ''
  return {
    doc, baseline,
    plans: others.filter((p) => !p.what_if).map(planView(doc)),
    whatIfs: others.filter((p) => p.what_if).map(planView(doc)),
    judge: { id: doc.judge_by, name: kpiName(doc.judge_by, doc), unit },
  }
}

/** `A: Greeting and phone standard` */
export const lettered = (p: PlanView): string => `${p.style.letter}: ${p.title}`
