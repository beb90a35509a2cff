/** Sentences beside the answer: limits, full chairs, evidence, what a what-if moves, misfits. */
import { FULL } from './capacity.ts'
import type { Capacity } from './capacity.ts'
import { every, formatChange, formatChanges, formatLevel, formatSize, inFutures, lowered, raised, timeBase } from './format.ts'
import { withinLuck } from './paired.ts'

/** A KPI of one variant against the baseline, as far as sentences need it. */
export interface Moved {
  readonly unit: string
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
}

/**
 * Whether a KPI went the way the stars went, by more than luck, and if not, why.
 *
 * @returns null when it did; otherwise reasons, parted by '; '
 */
export function whyNot(stars: Moved, kpi: Moved, capacity: Capacity, currency: string): string | null {
  if (withinLuck(stars)) return 'the stars themselves are within luck'
  if (sign(stars.mean) === sign(kpi.mean) && !withinLuck(kpi)) return null
  const reasons: string[] = []
  const { who, fill, leadTime } = capacity
  if (who !== null && fill !== null && fill >= FULL) {
    const opening = leadTime === null ? '' : ` and the third next opening is ${formatLevel(leadTime, 'days', currency, 2)} away`
    reasons.push(`${who} are ${formatLevel(fill, 'share', currency, 2)} booked${opening}, so new demand finds no place`)
  }
  if (kpi.mean === 0) reasons.push('nothing moves at all')
  else if (withinLuck(kpi)) reasons.push(`the average is within luck (${interval(kpi, currency)})`)
  if (reasons.length > 0) return reasons.join('; ')
  return who === null || fill === null
    ? 'the model names no cause'
    : `not for want of a place (${who} are ${formatLevel(fill, 'share', currency, 2)} booked); the model names no single cause`
}

/** Up, down or neither. */
export function sign(x: number | null): -1 | 0 | 1 {
  return x === null || x === 0 ? 0 : x > 0 ? 1 : -1
}

/** A what-if that took away all there was, which is less than it says. @param asked @param came sizes, in the unit of the measure */
export function fellShort(title: string, label: string, unit: string, asked: number, came: number, currency: string): string {
  return `${title}: of the ${formatSize(asked, unit, currency)} asked for only ${formatSize(came, unit, currency)} could be taken away (${lowered(label)}): none goes below 0.`
}

export interface Followed {
  readonly label: string
  readonly moved: Moved
  readonly reason: string | null
}

/** What a what-if does to stars, and to what should follow them. */
export function whatIf(title: string, stars: Moved, followed: readonly Followed[], currency: string): string[] {
  if (stars.mean === null) return [`${title}: stars are undefined in every future.`]
  const size = stars.mean === 0 ? '' : ` (${formatChange(stars.mean, stars.unit, currency)}, ${interval(stars, currency)})`
  if (withinLuck(stars)) return [`${title}: what stars do is within luck${size}.`]
  const way = ['go down', 'stay', 'go up'][sign(stars.mean) + 1]!
  const same = followed.filter((f) => f.reason === null).map((f) => f.label.toLowerCase())
  const along = same.length === 0 ? '' : `, and ${same.join(' and ')} ${same.length > 1 || same[0]!.endsWith('s') ? 'go' : 'goes'} the same way`
  return [
    `${title}: stars ${way}${size}${along}.`,
    ...followed.flatMap((f) =>
      f.reason === null ? [] : [`${f.label} ${f.label.endsWith('s') ? 'do' : 'does'} not follow (${moved(f.moved, currency)}). ${asSentences(f.reason)}`],
    ),
  ]
}

/** "95 % interval +0.01 to +0.03 stars" */
function interval({ unit, low, high }: Moved, currency: string): string {
  return low === null || high === null ? 'one future, no interval' : `95 % interval ${formatChanges(low, high, unit, currency)}`
}

function asSentences(reason: string): string {
  return reason.split('; ').map((part) => `${raised(part)}.`).join(' ')
}

function moved(m: Moved, currency: string): string {
  return m.mean === null ? 'undefined' : `${formatChange(m.mean, m.unit, currency)}${timeBase(m.unit)}`
}

/** A limit of the decision, in words, that a plan breaks too often. */
export function limitBroken(title: string, text: string, broken: number, asIs: number, allowed: number, futures: number): string {
  return `${title} breaks your limit (${text}) in ${inFutures(broken, futures)}; ${Math.round(allowed * 100)} of 100 are allowed. Keeping things as they are breaks it in ${inFutures(asIs, futures)}.`
}

/** Growth that finds no place. */
export function fullChairs(title: string, capacity: Capacity, currency: string): string[] {
  const { who, fill } = capacity
  if (who === null || fill === null || fill < FULL) return []
  return [`${title}: ${who} are ${formatLevel(fill, 'share', currency, 2)} booked on average, so growth will hit this first.`]
}

const GRADE_ORDER: readonly string[] = ['own data', 'published', 'trade', 'guess', 'claim', 'default']

/** What the plans' effects rest on. */
export function evidence(counts: Readonly<Record<string, number>>): string[] {
  const known = GRADE_ORDER.filter((grade) => (counts[grade] ?? 0) > 0)
  const total = known.reduce((all, grade) => all + counts[grade]!, 0)
  if (total === 0) return []
  const guesses = counts['guess'] ?? 0
  if (guesses === total) return [total === 1 ? 'The one plan effect is a guess.' : `${every(total)} plan effects are guesses.`]
  return [`Plan effects rest on: ${known.map((grade) => `${counts[grade]!} ${grade}`).join(', ')}.`]
}

/** What was measured against what the model gives. */
export function misfits(
  rows: readonly { readonly label: string; readonly unit: string; readonly measured: number; readonly mean: number | null; readonly inside: boolean }[],
  currency: string,
): string[] {
  if (rows.length === 0) return []
  const off = rows.filter((row) => !row.inside)
  if (off.length === 0) return [rows.length === 1 ? 'The one measured value lies inside what the model gives.' : `${every(rows.length)} measured values lie inside what the model gives.`]
  return [
    `${off.length} of ${rows.length} measured values ${off.length === 1 ? 'lies' : 'lie'} outside what the model gives; nothing was tuned to close this.`,
    ...off.map((row) => {
      const measured = formatLevel(row.measured, row.unit, currency)
      return `${row.label}: you measured ${measured}, the model gives ${formatLevel(row.mean, row.unit, currency)}${timeBase(row.unit)}.`
    }),
  ]
}
