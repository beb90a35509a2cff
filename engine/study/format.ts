/** Numbers as people read them: two significant digits for changes, the unit always there. No locale. */
import { currencySign } from '../practice/currency.ts'
import { kpiLabel } from '../practice/kpi-ids.ts'

/**
 * Rounds to significant digits. `toPrecision` is exact arithmetic by the language's own definition, the same everywhere.
 *
 * @example significant(15734, 2) // 16000
 */
export function significant(x: number, digits: number): number {
  return Number(x.toPrecision(digits))
}

/** As it stands within a sentence. */
export const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
/** As it stands at the head of one. */
export const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Time base of a unit in words: ' a month', ' a year' or nothing. */
export function timeBase(unit: string): string {
  return unit.endsWith('/month') ? ' a month' : unit.endsWith('/year') ? ' a year' : ''
}

const isMoney = (unit: string): boolean => unit.startsWith('$')
const isShare = (unit: string): boolean => unit === 'share' || unit === 'share/year'

/** Magnitude with k, m or bn: 15734 -> 16k. */
function short(magnitude: number, digits: number): string {
  const rounded = significant(magnitude, digits)
  if (rounded >= 1e9) return `${significant(rounded / 1e9, digits)}bn`
  if (rounded >= 1e6) return `${significant(rounded / 1e6, digits)}m`
  if (rounded >= 1e3) return `${significant(rounded / 1e3, digits)}k`
  return plain(rounded)
}

/** Decimal without exponent; what is smaller than a ten-thousandth is 0. */
function plain(x: number): string {
  if (x !== 0 && x < 0.0001) return '0'
  return String(x)
}

/** Unit as it stands behind a number, with the space before it. */
function suffix(unit: string): string {
  if (isMoney(unit)) return ''
  const bare = unit.replace(/\/(month|year)$/, '')
  return ` ${bare}`
}

/**
 * A level: `$77.1k`, `74.2 %`, `4.31 stars`, `13.8 min`; the time base is left to the heading.
 *
 * @param value in the KPI's unit, shares 0..1, money in currency units; null prints `-`
 */
export function formatLevel(value: number | null, unit: string, currency: string, digits = 3): string {
  if (value === null) return '-'
  const sign = value < 0 ? '-' : ''
  const magnitude = Math.abs(value)
  if (isMoney(unit)) return `${short(magnitude, digits) === '0' ? '' : sign}${currencySign(currency)}${short(magnitude, digits)}`
  if (isShare(unit)) return `${sign}${plain(significant(magnitude * 100, digits))} %`
  if (unit === 'patients') return `${sign}${plain(Math.round(magnitude))}`
  return `${sign}${plain(significant(magnitude, digits))}${suffix(unit)}`
}

/**
 * Two levels with the unit once: `86.3 to 87.2 %`, `$64.9k to $65.3k`.
 *
 * @param low null prints nothing
 */
export function formatLevels(low: number | null, high: number | null, unit: string, currency: string): string {
  if (low === null || high === null) return ''
  const [first, second] = [formatLevel(low, unit, currency), formatLevel(high, unit, currency)]
  const shared = / \S+$/.exec(second)?.[0] ?? ''
  return `${shared !== '' && !isMoney(unit) && first.endsWith(shared) ? first.slice(0, -shared.length) : first} to ${second}`
}

/** A size of a change, without sign: `$16k`, `2.3 points`, `0.11 stars`. */
export function formatSize(value: number, unit: string, currency: string): string {
  const magnitude = Math.abs(value)
  if (isMoney(unit)) return `${currencySign(currency)}${short(magnitude, 2)}`
  if (isShare(unit)) return `${plain(significant(magnitude * 100, 2))} points`
  return `${plain(significant(magnitude, 2))}${suffix(unit)}`
}

/**
 * A signed change: `+$16k`, `-8.4 points`, `$0`.
 *
 * @param value in the KPI's unit; null prints `-`
 */
export function formatChange(value: number | null, unit: string, currency: string): string {
  if (value === null) return '-'
  const size = formatSize(value, unit, currency)
  // what rounds to nothing has no sign
  if (!/[1-9]/.test(size)) return size
  return `${value < 0 ? '-' : '+'}${size}`
}

/**
 * Two changes with the unit once: `-0.01 to +0.11 stars`, `-$8k to +$46k`.
 *
 * @param between word between them
 */
export function formatChanges(low: number | null, high: number | null, unit: string, currency: string, between = 'to'): string {
  if (low === null || high === null) return ''
  const [first, second] = [formatChange(low, unit, currency), formatChange(high, unit, currency)]
  const shared = / [a-z]+$/.exec(second)?.[0] ?? ''
  return `${shared !== '' && first.endsWith(shared) ? first.slice(0, -shared.length) : first} ${between} ${second}`
}

/** A limit begins with the id of its KPI, which is for files; a reader gets the name. */
export function limitInWords(limit: string, kind: string): string {
  return limit.replace(/^[a-z_]+/, (id) => kpiLabel(id, kind)?.toLowerCase() ?? id)
}

/** All of so many, at the head of a sentence: `Both`, `All 3`. */
export const every = (n: number): string => (n === 2 ? 'Both' : `All ${n}`)

/**
 * A share of futures in words. Never 0 and never 100 of 100: so many futures cannot know that. Fewer than 100 that all agree are counted.
 *
 * @param share 0..1
 * @param futures how many futures it was counted in
 * @example inFutures(0.664, 400) // '66 of 100 futures'
 * @example inFutures(1, 400) // 'more than 99 of 100 futures'
 * @example inFutures(1, 20) // 'all 20 futures'
 */
export function inFutures(share: number, futures: number): string {
  if (futures < 100) {
    if (share === 1) return futures === 1 ? '1 of 1 future' : `all ${futures} futures`
    if (share === 0) return futures === 1 ? '0 of 1 future' : `none of the ${futures} futures`
  }
  if (share * 100 > 99) return 'more than 99 of 100 futures'
  if (share * 100 < 1) return 'fewer than 1 of 100 futures'
  return `${Math.round(share * 100)} of 100 futures`
}

/**
 * A share rounded down to a whole number of 100: what has not settled must not look as if it had, and 3 in 8 is the same wherever it stands.
 *
 * @example downToHundredth(0.895) // 0.89
 */
export function downToHundredth(share: number): number {
  // 0.29 times 100 is a little less than 29
  return Math.floor(share * 100 + 1e-9) / 100
}

/**
 * The same for a table cell: `66 %`, `>99 %`, `<1 %`, `all 20`, `none`.
 *
 * @param share null prints nothing
 */
export function percentOfFutures(share: number | null, futures: number): string {
  if (share === null) return ''
  if (futures < 100 && (share === 1 || share === 0)) return share === 1 ? `all ${futures}` : 'none'
  return share * 100 > 99 ? '>99 %' : share * 100 < 1 ? '<1 %' : `${Math.round(share * 100)} %`
}
