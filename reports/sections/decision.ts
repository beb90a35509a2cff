/** Page 1: what should we do, and how sure are we? */
import { downToHundredth, every, FUTURES_FEW, limitInWords, raised, wilson } from '../../engine/index.ts'
import { DOTS, gainDots, gainDotsSpec, type GainDots } from '../charts/gain-dots.ts'
import { blockHtml, leftOutNote, type Block } from '../block.ts'
import { NOT_DEFINED, bare, change, changeRange, list, inFutures, plural, timeBase, value, withoutNoun } from '../format.ts'
import { details, html, name, prose, table, type Html, type Slot } from '../html.ts'
import { clean } from '../text.ts'
import { KEEP, differenceOf, kpiName, lessIsBetter, lettered, summaryOf, type PlanView, type View } from '../view.ts'

const signed = (view: View) => (x: number): string => change(x, view.judge.unit, view.doc.currency)

/** Plans that gain in more than half of the futures, and not by luck of so many. */
const ahead = (view: View): readonly PlanView[] =>
  view.plans.filter(({ gainsIn, gains }) => gainsIn !== null && gains.length > 0 && wilson(Math.round(gainsIn * gains.length), gains.length).low > 0.5)

/** `3 of 5 plans do better than keeping things as they are in most futures` */
export const gainClaim = (view: View): string => {
  if (view.plans.length === 0) return 'There is no plan to compare'
  if (view.plans.every((p) => p.gains.length === 0)) return `No plan can be judged: ${view.judge.name} is not defined`
  const n = ahead(view).length
  const all = view.plans.length
  if (n === 0) return all === 1 ? 'The plan does not clearly gain in most futures' : `None of ${all} plans clearly gains in most futures`
  if (all === 1) return 'The plan does better than keeping things as they are in most futures'
  return n === all ? `${every(all)} plans do better than keeping things as they are in most futures`
    : `${n} of ${plural(all, 'plan')} ${n === 1 ? 'does' : 'do'} better than keeping things as they are in most futures`
}

const gainSentence = (view: View): string => {
  const known = view.plans.filter((p): p is PlanView & { typical: number } => p.typical !== null)
  const top = known.reduce<(PlanView & { typical: number }) | null>((a, p) => (a === null || p.typical > a.typical ? p : a), null)
  if (top === null) return 'Write plans into the scenario file to see what each would gain or lose.'
  const size = `${signed(view)(top.typical)}; in 9 of 10 futures ${changeRange(top.low, top.high, view.judge.unit, view.doc.currency)}`
  if (known.length > 1 && known.every((p) => p.typical === top.typical)) return `All plans have the same typical gain: ${signed(view)(top.typical)}.`
  const said = top.typical > 0 ? 'has the largest typical gain' : 'comes closest'
  return `${lettered(top)} ${said}: ${size}.`
}

/** The columns of dots, as drawn. */
const dotTable = (dots: GainDots, view: View): Html => {
  const bins = [...new Set(dots.panels.flatMap((p) => p.columns.map((c) => c.bin)))].sort((a, b) => a - b)
  const of = signed(view)
  return table({
    caption: `Dots in each column of the chart; a column is ${value(dots.width, view.judge.unit, view.doc.currency)} wide`,
    head: ['Middle of the column', ...dots.panels.map((p) => p.plan.style.letter)],
    rows: bins.map((bin) => {
      const middle = dots.panels.flatMap((p) => p.columns).find((c) => c.bin === bin)?.middle ?? 0
      return [of(middle), ...dots.panels.map((p) => p.columns.find((c) => c.bin === bin)?.dots ?? 0)]
    }),
  })
}

const dotsBlock = (view: View, dots: GainDots): Block => {
  const each = Math.min(DOTS, ...dots.panels.map((p) => p.dots))
  const worth = each === DOTS && view.doc.futures > DOTS ? 'Each plan has 50 dots; one dot stands for 2 of 100 futures.' : 'Each dot is one simulated future.'
  return {
    title: gainClaim(view),
    sentence: gainSentence(view) + leftOutNote(dots.leftOut, 'plans'),
    spec: (layout) => gainDotsSpec(dots, view, layout),
    description: `Dot plots of the gain in ${view.judge.name} for ${list(dots.panels.map((p) => `${lettered(p.plan)}, better in ${inFutures(p.plan.gainsIn, p.plan.gains.length)}, typically ${p.plan.typical === null ? NOT_DEFINED : signed(view)(p.plan.typical)}`))}. The table under Data has the same numbers.`,
    how: `${worth} Filled dots are gains against keeping things as they are in the same future, hollow dots are not; the heavy line is no difference. All plans share one scale, so further to the right is better${lessIsBetter(view.judge.id) ? ': here less is better, and a gain of + is less' : ''}. A tall stack of hollow dots is what a plan costs when it changes nothing.`,
    data: [planTable(view, false), dotTable(dots, view)],
  }
}

const limitWords = (p: PlanView['plan'], view: View): Slot =>
  p.limits.length === 0 ? 'no limit set' : p.limits.map((l, i): Slot => [
    i > 0 ? '; ' : null, name(raised(limitInWords(clean(l.text), view.doc.practice_kind))), ` broken in ${inFutures(l.broken, view.doc.futures)}`, l.flagged ? html` <strong>too often: you asked not to</strong>` : ', within your limit',
  ])

/** In how many futures a plan is best; rounded down while nothing is settled, as in the document's first sentence: 89.5 is not the 90 asked for. */
const bestIn = ({ doc }: View, id: string): string => {
  const share = doc.best.p_best[id]
  return inFutures(share === undefined || doc.best.settled ? share : downToHundredth(share), doc.best.judged)
}

/** Every plan and keep as is, in file order. */
const planTable = (view: View, stack: boolean): Html => {
  const { doc, baseline } = view
  const unit = bare(view.judge.unit)
  const row = (p: PlanView): readonly Slot[] => [
    name(lettered(p)), change(p.typical, unit, doc.currency), changeRange(p.low, p.high, unit, doc.currency), withoutNoun(inFutures(p.gainsIn, p.gains.length)), withoutNoun(bestIn(view, p.plan.id)), limitWords(p.plan, view),
  ]
  return table({
    caption: `${raised(view.judge.name)}${lessIsBetter(view.judge.id) ? ' (less is better: + is less)' : ''} against keeping things as they are, ${doc.horizon_months} months, ${plural(doc.futures, 'future')}`,
    head: ['Plan', `Typical gain${timeBase(view.judge.unit)}`, '9 in 10 futures', 'Gains in', 'Best in', 'Your limits'],
    rows: [...view.plans.map(row), ...(baseline === undefined ? [] : [[KEEP, '-', '-', '-', withoutNoun(bestIn(view, baseline.id)), limitWords(baseline, view)]])],
    stack,
  })
}

/** Every output of every plan: level under keep as is, then the mean change with its 9-in-10 range. */
const outputTable = (view: View): Html => {
  const kpis = view.baseline?.kpis ?? []
  const { currency } = view.doc
  return table({
    caption: 'All outputs: the mean under keep as is, and the mean change of each plan (9 in 10 futures)',
    head: ['Output', KEEP, ...view.plans.map((p) => lettered(p))],
    rows: kpis.map((k) => [raised(kpiName(k.id, view.doc)), value(k.mean, k.unit, currency), ...view.plans.map((p): Slot => {
      const d = differenceOf(p, k.id)
      if (d === undefined) return value(summaryOf(p.plan, k.id)?.mean, k.unit, currency)
      return `${change(d.mean, d.unit, currency)} (${changeRange(d.p05, d.p95, d.unit, currency)})`
    })]),
  })
}

/** What leads, what it rests on, and how little a few futures can say. */
const verdict = (view: View): Html | null => {
  const { best, against } = view.doc
  const leader = best.plan === null ? null : best.plan === against ? KEEP : view.plans.find((p) => p.plan.id === best.plan)
  if (leader === null || leader === undefined || view.plans.length === 0) return null
  const title = typeof leader === 'string' ? leader : lettered(leader)
  return html`<p class="verdict">${best.settled ? 'Settled' : 'Not settled'}: <strong>${name(title)}</strong> is best in ${bestIn(view, best.plan ?? '')}; ${Math.round(best.required * 100)} of 100 are asked for${reason(view)}.</p>\n`
}

/** Why what is best often enough is not settled. */
const reason = ({ doc: { best } }: View): string => {
  if (best.settled || (best.p_best[best.plan ?? ''] ?? 0) < best.required) return ''
  return best.judged < FUTURES_FEW ? ', and so few futures settle nothing' : `, and in ${inFutures(best.tied, best.judged)} another is as good`
}

/** The section. */
export const decisionSection = async (view: View): Promise<Html> => {
  const dots = gainDots(view)
  const few = view.doc.futures < FUTURES_FEW
  const sentences = view.doc.sentences.filter((s) => clean(s) !== '')
  const block = dots === null
    ? await blockHtml({ title: gainClaim(view), sentence: gainSentence(view), spec: null, description: '', how: '', data: '' })
    : await blockHtml(dotsBlock(view, dots))
  return html`<section id="decision">
<h2>1. Decision</h2>
${verdict(view)}${few && html`<p class="note">Only ${plural(view.doc.futures, 'future')}: shares of futures say little. Ask for more with --futures.</p>\n`}${sentences.length > 0 && html`<ul class="sentences">${sentences.map((s) => html`<li>${prose(s)}</li>\n`)}</ul>`}
${view.plans.length > 0 && planTable(view, true)}
${block}
${view.plans.length > 0 && details('All outputs, plan by plan', outputTable(view))}
</section>
`
}
