/** The answer in plain words, chosen by rule from the numbers. Every sentence passes `lint`. */
import { quantile } from '../base/order.ts'
import type { RunnerUp } from './choice.ts'
import { downToHundredth, formatChanges, formatSize, inFutures, lowered, raised, timeBase } from './format.ts'
import { wilson } from './share.ts'
import { FUTURES_FEW, ascending } from './summary.ts'
import { chanceWord } from './words.ts'

/** What the sentences speak about. */
export interface Judged {
  readonly futures: number
  readonly months: number
  readonly currency: string
  readonly unit: string
  /** label of the KPI that is judged */
  readonly label: string
  /** true: `owner_cash`, money in the owner's pocket */
  readonly isCash: boolean
}

export interface PlanGains {
  readonly id: string
  readonly title: string
  /** plan - baseline in what is judged, future by future, larger is better, in the KPI's unit */
  readonly gains: readonly number[]
  /** share of futures in which the plan does nothing at all */
  readonly noEffect: number
}

export interface Standing {
  readonly plans: readonly PlanGains[]
  /** 'baseline', a plan, or null when nothing can be judged */
  readonly leader: string | null
  readonly pBest: Readonly<Record<string, number>>
  readonly regret: Readonly<Record<string, number | null>>
  readonly runnerUp: RunnerUp | null
  /** futures that can be judged */
  readonly judged: number
  /** share of them in which the leader is best alone */
  readonly alone: number
  /** and best with another */
  readonly tied: number
  readonly settled: boolean
  readonly required: number
}

const BASELINE = 'keeping things as they are'

/** The headline first, then gain, loss, rival and regret of the plan that stands out. */
export function answer(judged: Judged, standing: Standing): string[] {
  const { plans, leader } = standing
  if (plans.length === 0) return ['No plan takes part, so there is nothing to choose between.']
  if (leader === null) return [`No plan can be judged: in every future ${lowered(judged.label)} is undefined for one of them or for keeping things as they are.`]
  const focus = plans.find((plan) => plan.id === leader) ?? strongest(standing)
  return [
    headline(standing),
    ...unjudged(judged, standing),
    ...gain(judged, focus),
    ...loss(judged, focus),
    ...rival(judged, standing),
    ...regret(judged, standing),
    ...precision(standing),
  ]
}

/** The plan that would be missed least, of those that do anything: what a reader asks about when nothing beats the baseline. */
function strongest({ plans, regret }: Standing): PlanGains {
  const active = plans.filter((plan) => plan.gains.some((g) => g !== 0))
  const missed = (plan: PlanGains): number => regret[plan.id] ?? Infinity
  return (active.length === 0 ? plans : active).reduce((best, plan) => (missed(plan) < missed(best) ? plan : best))
}

function headline(standing: Standing): string {
  const isBaseline = standing.leader === 'baseline'
  const name = isBaseline ? raised(BASELINE) : titleOf(standing, standing.leader!)
  const best = standing.pBest[standing.leader!]!
  if (standing.settled) return `${name} is the best choice in ${inFutures(best, standing.judged)}. That is settled.`
  // 89.5 of 100 is not the 90 that settles
  const often = inFutures(downToHundredth(best), standing.judged)
  if (standing.judged >= FUTURES_FEW && (best >= standing.required || standing.alone === 0)) {
    return `${name} is the best choice in ${often}. That is not settled: in ${inFutures(standing.tied, standing.judged)} another is as good.`
  }
  const need = standing.judged < FUTURES_FEW
    ? 'so few futures settle nothing'
    : `it would take ${Math.round(standing.required * 100)} to call it settled`
  return isBaseline
    ? `${name} is the best choice in ${often}: not settled, ${need}.`
    : `${name} is ahead, but not settled: it is the best choice in ${often}, and ${need}.`
}

/** Futures in which not everybody has a number cannot say who is best. */
function unjudged({ futures, label }: Judged, standing: Standing): string[] {
  if (standing.judged === futures) return []
  return [`Only ${standing.judged} of ${futures} futures can say so: in the others ${lowered(label)} is undefined for somebody.`]
}

/**
 * How likely and how large the gain of one plan is.
 *
 * @example "In 83 of 100 futures Billing audit leaves you better off than keeping things as they are: likely. Typical gain: ..."
 */
export function gain(judged: Judged, plan: PlanGains): string[] {
  const { gains } = plan
  if (gains.length === 0) return []
  if (gains.every((g) => g === 0)) return [`${plan.title} makes no difference to ${lowered(judged.label)}: it is the same in every future.`]
  const ahead = gains.filter((g) => g > 0).length / gains.length
  const sorted = ascending(gains)
  const typical = quantile(sorted, 0.5)
  const verb = judged.isCash ? `leaves you better off than ${BASELINE}` : `does better than ${BASELINE}`
  const chance = `In ${inFutures(ahead, gains.length)} ${plan.title} ${verb}: ${chanceWord(ahead, gains.length)}.`
  const size = `Typical ${typical < 0 ? 'loss' : 'gain'}: ${size2(judged, typical)}`
  return [`${chance} ${size}; in 9 of 10 futures ${range(judged, quantile(sorted, 0.05), quantile(sorted, 0.95))}.`]
}

/** Good and bad news have the same weight: this stands wherever `gain` stands. */
export function loss(judged: Judged, plan: PlanGains): string[] {
  const losses = plan.gains.filter((g) => g < 0)
  const none = plan.gains.length === 0 || plan.gains.every((g) => g === 0)
  if (none) return []
  const share = inFutures(losses.length / plan.gains.length, plan.gains.length)
  const verb = judged.isCash ? 'leaves you worse off' : 'does worse'
  const size = losses.length === 0 ? '' : `, typically by ${size2(judged, quantile(ascending(losses), 0.5))}`
  const ties = plan.gains.filter((g) => g === 0).length
  const same = ties === 0 ? '' : ` In ${inFutures(ties / plan.gains.length, plan.gains.length)} it makes no difference.`
  const idle = plan.noEffect === 0
    ? ''
    : ` In ${inFutures(plan.noEffect, plan.gains.length)} it has no effect at all, whatever it costs.`
  return [`In ${share} ${plan.title} ${verb} over ${judged.months} months${size}.${same}${idle}`]
}

/** Two plans are equally good where this is all that the share of futures in which one is ahead can be. */
const EQUALLY = { low: 0.35, high: 0.65 }

function rival(judged: Judged, standing: Standing): string[] {
  const { leader, runnerUp } = standing
  if (runnerUp === null || leader === 'baseline' || runnerUp.id === 'baseline') return []
  const [first, second] = [titleOf(standing, leader!), titleOf(standing, runnerUp.id)]
  const { n, pAhead, pEqual } = runnerUp
  if (pEqual === 1) return [`${first} and ${second} are equal in every future. Choose by effort.`]
  const share = inFutures(pAhead, n)
  const equal = pEqual === 0 ? '' : ` The two are equal in ${inFutures(pEqual, n)}.`
  const known = wilson((pAhead + pEqual / 2) * n, n)
  if (known.low >= EQUALLY.low && known.high <= EQUALLY.high) {
    return [`On what we know today ${first} and ${second} are equally good (${first} is ahead in ${share}).${equal} Choose by effort.`]
  }
  if (known.low < 0.5 && known.high > 0.5) {
    return [`${n === 1 ? 'One future does' : `${n} futures do`} not part ${first} from ${second}: ${first} is ahead in ${share}.${equal} More futures may.`]
  }
  const size = `typically ${runnerUp.median < 0 ? 'behind ' : ''}by ${size2(judged, runnerUp.median)}`
  return [
    `${first} is ahead of ${second} in ${share}, ${size}.${equal}`,
    `Against ${second} that is, in 9 of 10 futures ${range(judged, runnerUp.p05, runnerUp.p95)}.`,
  ]
}

function regret(judged: Judged, standing: Standing): string[] {
  const { leader } = standing
  const own = standing.regret[leader!]
  if (own === null || own === undefined || own === 0) return []
  const name = leader === 'baseline' ? 'to keep things as they are' : titleOf(standing, leader!)
  const said = [`Choosing ${name}, you would miss ${size2(judged, own)} on average against knowing the future.`]
  const best = Object.entries(standing.regret).reduce<readonly [string, number]>(
    (least, [id, missed]) => (missed !== null && missed < least[1] ? [id, missed] : least), [leader!, own],
  )
  if (best[0] !== leader) {
    const other = best[0] === 'baseline' ? BASELINE : titleOf(standing, best[0])
    said.push(`By the average alone ${other} does better.`)
  }
  return said
}

function precision({ judged }: Standing): string[] {
  const points = Math.max(1, Math.round(98 / Math.sqrt(judged)))
  return [`With ${judged} ${judged === 1 ? 'future' : 'futures'} a number of 100 is known to about ${points} either way.`]
}

function size2(judged: Judged, value: number): string {
  return `${formatSize(value, judged.unit, judged.currency)}${timeBase(judged.unit)}`
}

/** "between -$8k and +$46k" */
function range(judged: Judged, low: number, high: number): string {
  return `between ${formatChanges(low, high, judged.unit, judged.currency, 'and')}`
}

function titleOf(standing: Standing, id: string): string {
  return standing.plans.find((plan) => plan.id === id)!.title
}
