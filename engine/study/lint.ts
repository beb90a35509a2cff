/**
 * Refuses a sentence that its own numbers contradict. It reads the printed text, not the code that made it, so it can judge any
 * sentence: of the command, the report or a hand.
 *
 * Chance, typical size and range must be able to come from one and the same set of paired futures: with the plan ahead in 97 of
 * 100 futures, nine in ten futures cannot reach below zero.
 */
import { quantile } from '../base/order.ts'
import { ascending } from './summary.ts'
import { agreementBound, BANDS, BANNED } from './words.ts'

export interface LintContext {
  /** futures behind the numbers, 100 when not known */
  readonly futures?: number
  /** names that users gave; what stands in them is not judged */
  readonly titles?: readonly string[]
  /** the paired gains that "In N of 100 futures", "Typical" and "between" must agree with, in the unit as printed (points for shares) */
  readonly gains?: readonly number[]
}

const WORDS_MAX = 25
const AMOUNT = String.raw`([+-]?)(?:[$€£]|[A-Z]{3} )?(\d+(?:\.\d+)?)(k|m|bn)?`
const CHANCE = /\b(more than |fewer than )?(\d+) of 100\b/g
const TYPICAL = new RegExp(`Typical (gain|loss): ${AMOUNT}`)
const RANGE = new RegExp(`between ${AMOUNT}(?: [a-z]+)? and ${AMOUNT}`)
const SCALE: ReadonlyMap<string | undefined, number> = new Map([['k', 1e3], ['m', 1e6], ['bn', 1e9]])

/**
 * What is wrong with a text of one or more sentences.
 *
 * @returns one line a fault; none when it may be printed
 */
export function lint(text: string, context: LintContext = {}): readonly string[] {
  const masked = ofHundred(maskTitles(text, context.titles ?? []))
  return [...style(masked), ...chances(masked), ...numbers(masked, context)]
}

/** Futures that all agree, as the number of 100 that so many can claim. */
function ofHundred(text: string): string {
  return text
    .replace(/\b(?:all (\d+) futures|1 of (1) future)\b/g, (_, many?: string, one?: string) => `more than ${agreementBound(Number(many ?? one))} of 100 futures`)
    .replace(/\b(?:none of the (\d+) futures|0 of (1) future)\b/g, (_, many?: string, one?: string) => `fewer than ${100 - agreementBound(Number(many ?? one))} of 100 futures`)
}

/** A title counts as one word and says nothing. Longest first: one title may contain another. */
function maskTitles(text: string, titles: readonly string[]): string {
  return [...titles]
    .filter((title) => title !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((masked, title) => masked.split(title).join('Plan'), text)
}

function style(text: string): string[] {
  const faults: string[] = []
  const banned = BANNED.exec(text)
  if (banned !== null) faults.push(`the word "${banned[0]}"`)
  for (const sentence of text.split(/[.!?](?:\s|$)/)) {
    const words = sentence.split(/\s+/).filter((word) => word !== '').length
    if (words > WORDS_MAX) faults.push(`${words} words in one sentence, at most ${WORDS_MAX}`)
  }
  return faults
}

function chances(text: string): string[] {
  const faults: string[] = []
  const found = [...text.matchAll(CHANCE)]
  for (const [whole, , digits] of found) {
    if (digits === '0' || Number(digits) >= 100) faults.push(`"${whole}": no number of futures can show this`)
  }
  const word = [...BANDS].sort((a, b) => b.word.length - a.word.length).find((band) => text.includes(`: ${band.word}.`))
  if (word !== undefined) {
    const first = found[0]
    if (first === undefined) faults.push(`"${word.word}" without a number`)
    else if (!within(first, word.from, word.to)) faults.push(`"${first[0]}" is not "${word.word}"`)
  }
  return faults
}

/** "more than 72" is any number above it, and the word must hold from there on. */
function within(chance: RegExpMatchArray, from: number, to: number): boolean {
  const n = Number(chance[2])
  if (chance[1] === 'more than ') return to > n && from <= n + 1
  if (chance[1] === 'fewer than ') return from < n && to >= n - 1
  return n >= from && n <= to
}

function numbers(text: string, context: LintContext): string[] {
  const faults: string[] = []
  const typical = typicalOf(text)
  const range = rangeOf(text)
  const chance = shareOf(text)
  for (const shown of [typical, ...(range ?? [])]) {
    if (shown !== null && shown.digits > 2) faults.push(`${shown.value} has more than two digits that count`)
  }
  if (range !== null) {
    const [low, high] = range
    if (!/in 9 of 10 futures between/i.test(text)) faults.push('a range that does not say how many futures it holds')
    if (low.value > high.value) faults.push('the range runs backwards')
    if (typical !== null && (typical.value < low.value - low.half || typical.value > high.value + high.half)) {
      faults.push('the typical value lies outside its range')
    }
    if (chance !== null) faults.push(...sides(chance, low, high, context.futures ?? 100))
  }
  if (typical !== null && chance !== null) {
    if (typical.value > 0 && chance.high < 0.495) faults.push('a typical gain although most futures lose')
    if (typical.value < 0 && chance.low > 0.505) faults.push('a typical loss although most futures gain')
  }
  if (context.gains !== undefined) faults.push(...agrees(chance, typical, range, context.gains))
  return faults
}

interface Shown {
  readonly value: number
  /** half of the last printed digit: the truth lies within value +- half */
  readonly half: number
  readonly digits: number
}

function shown(sign: string | undefined, digits: string, scale: string | undefined): Shown {
  const factor = SCALE.get(scale) ?? 1
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
  const counted = digits.replace('.', '').replace(/^0+/, '')
  // 160k was rounded to two digits: its last zero is not one that was measured
  const zeros = Math.max(0, decimals === 0 ? counted.length - 2 : 0)
  const unit = Number(`1e${zeros - decimals}`)
  return {
    value: (sign === '-' ? -1 : 1) * Number(digits) * factor,
    half: 0.5 * unit * factor,
    digits: decimals === 0 ? counted.replace(/0+$/, '').length : counted.length,
  }
}

function typicalOf(text: string): Shown | null {
  const match = TYPICAL.exec(text)
  if (match === null) return null
  return shown(match[1] === 'loss' ? '-' : '+', match[3]!, match[4])
}

function rangeOf(text: string): readonly [Shown, Shown] | null {
  const match = RANGE.exec(text)
  if (match === null) return null
  return [shown(match[1], match[2]!, match[3]), shown(match[4], match[5]!, match[6])]
}

/** The first "N of 100", as the shares that print so. */
function shareOf(text: string): { readonly low: number; readonly high: number } | null {
  const match = [...text.matchAll(CHANCE)][0]
  if (match === undefined) return null
  const n = Number(match[2])
  if (match[1] === 'more than ') return { low: n / 100, high: 1 }
  if (match[1] === 'fewer than ') return { low: 0, high: n / 100 }
  return { low: (n - 0.5) / 100, high: (n + 0.5) / 100 }
}

/**
 * At least 95 in 100 ahead if and only if the middle nine in ten lie on one side of zero. The exact edge for n futures and
 * interpolated percentiles: 1 - (floor(.05 (n - 1)) + 1) / n, where both may hold.
 */
function sides(chance: { readonly low: number; readonly high: number }, low: Shown, high: Shown, n: number): string[] {
  const edge = 1 - (Math.floor(0.05 * (n - 1)) + 1) / n
  const tolerance = 1e-9
  const faults: string[] = []
  if (low.value - low.half > 0 && chance.high < edge - tolerance) faults.push('nine in ten futures gain, yet fewer are said to be ahead')
  if (low.value + low.half < 0 && chance.low > edge + tolerance) faults.push('the range reaches below zero, yet nearly all are said to be ahead')
  if (high.value + high.half < 0 && chance.low > 1 - edge + tolerance) faults.push('nine in ten futures lose, yet more are said to be ahead')
  if (high.value - high.half > 0 && chance.high < 1 - edge - tolerance) faults.push('the range reaches above zero, yet hardly any are said to be ahead')
  return faults
}

/** Against the draws themselves. */
function agrees(
  chance: { readonly low: number; readonly high: number } | null,
  typical: Shown | null,
  range: readonly [Shown, Shown] | null,
  gains: readonly number[],
): string[] {
  const sorted = ascending(gains)
  const faults: string[] = []
  const ahead = gains.filter((gain) => gain > 0).length / gains.length
  if (chance !== null && (ahead < chance.low - 1e-9 || ahead > chance.high + 1e-9)) faults.push('not the share of these futures')
  const near = (is: Shown, at: number): boolean => Math.abs(quantile(sorted, at) - is.value) <= is.half * 1.0001 + 0.0001
  if (typical !== null && !near(typical, 0.5)) faults.push('not the typical gain of these futures')
  if (range !== null && !(near(range[0], 0.05) && near(range[1], 0.95))) faults.push('not the range of these futures')
  return faults
}
