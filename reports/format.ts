/**
 * Numbers in words, for the whole report. No `Intl` and no `toLocale*`: the page must be the same bytes on every machine.
 * Undefined is written `n/a`, never NaN and never 0.
 */
import { currencySign, inFutures as said, significant } from '../engine/index.ts'

/** What is printed where a number is not defined. */
export const NOT_DEFINED = 'n/a'

/** Keeps a number and its unit on one line. */
const NBSP = '\u00a0'

/** The sign before a number, which it does not part from; a code that is not known is cut to three letters. */
export const currencySymbol = (code: string): string => currencySign(code.replace(/[^A-Za-z]/g, '').slice(0, 3)).replace(' ', NBSP)

const defined = (x: number | null | undefined): x is number => typeof x === 'number' && Number.isFinite(x)

/** A plain decimal without exponent and without trailing zeros, with thousands separators: 12345.5 -> `12,345.5`. */
export const grouped = (x: number, decimals: number): string => {
  const text = Math.abs(x).toFixed(decimals)
  const [whole = '0', fraction] = text.split('.')
  const kept = fraction?.replace(/0+$/, '') ?? ''
  const body = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (kept === '' ? '' : `.${kept}`)
  return x < 0 && /[1-9]/.test(body) ? `-${body}` : body
}

/** Money to two significant digits: `$16k`, `-$8k`, `$1.2m`, `$950`. */
export const money = (x: number | null | undefined, currency: string): string => {
  if (!defined(x)) return NOT_DEFINED
  const r = significant(x, 2)
  const size = Math.abs(r)
  const scales: readonly (readonly [number, string])[] = [[1e9, 'bn'], [1e6, 'm'], [1e3, 'k']]
  const [unit, suffix] = scales.find(([from]) => size >= from) ?? [1, '']
  const body = grouped(significant(size / unit, 2), 2)
  return `${r < 0 ? '-' : ''}${currencySymbol(currency)}${body}${suffix}`
}

/** A share 0..1 as `7.4 %`. */
export const percent = (x: number | null | undefined): string => {
  if (!defined(x)) return NOT_DEFINED
  const p = x * 100
  return `${grouped(p, Math.abs(p) >= 99.95 || p === 0 ? 0 : 1)}${NBSP}%`
}

/** A plain quantity with as many digits as it is worth: 1650 -> `1,650`, 14.2, 0.31. */
export const quantity = (x: number | null | undefined): string => {
  if (!defined(x)) return NOT_DEFINED
  const size = Math.abs(x)
  return grouped(x, size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.095 || size === 0 ? 2 : 3)
}

/** A share of futures as the document's own sentences say it. @param futures in which it was counted */
export const inFutures = (share: number | null | undefined, futures: number): string => (defined(share) ? said(share, futures) : NOT_DEFINED)

/** Where it is said above that futures are counted: `66 of 100`, `all 20`. */
export const withoutNoun = (futures: string): string => futures.replace(/ futures?$/, '')

const PER: Readonly<Record<string, string>> = {
  year: 'a year', month: 'a month', week: 'a week', day: 'a day', h: 'an hour', hour: 'an hour', visit: 'a visit', case: 'a case',
}

/** `USD/month` -> base `USD`, per ` a month`. */
const split = (unit: string): { readonly base: string; readonly per: string } => {
  const at = unit.indexOf('/')
  if (at < 0) return { base: unit, per: '' }
  const per = unit.slice(at + 1)
  return { base: unit.slice(0, at), per: ` ${PER[per] ?? `per ${per}`}` }
}

/** True for a unit whose base is money in this currency. */
export const isMoney = (unit: string, currency: string): boolean => {
  const { base } = split(unit)
  return base === currency || ['$', 'money', 'currency'].includes(base)
}

/** True for shares, which are shown in % and whose changes are shown in points. */
export const isShare = (unit: string): boolean => split(unit).base === 'share'

const plainUnit = (base: string): string => (base === '' || base === '1' || base === 'count' || base === 'number' ? '' : `${NBSP}${base}`)

/** A value of a KPI with its unit in words: `$77k a month`, `17 % a year`, `4.41 stars`, `14 min`. */
export const value = (x: number | null | undefined, unit: string, currency: string): string => {
  if (!defined(x)) return NOT_DEFINED
  const { base, per } = split(unit)
  if (isMoney(unit, currency)) return money(x, currency) + per
  if (base === 'share') return percent(x) + per
  if (base === 'stars') return `${x.toFixed(2)}${NBSP}stars${per}`
  return quantity(x) + plainUnit(base) + per
}

const sign = (x: number): string => (x > 0 ? '+' : '')

/** A difference with its sign; shares in points: `+$16k a year`, `-0.8 points`, `+0.11 stars`. */
export const change = (x: number | null | undefined, unit: string, currency: string): string => {
  if (!defined(x)) return NOT_DEFINED
  const { base, per } = split(unit)
  if (isMoney(unit, currency)) return signed(money(x, currency)) + per
  if (base === 'share') return `${signed(grouped(x * 100, Math.abs(x) < 0.001 ? 2 : 1))}${NBSP}points${per}`
  if (base === 'stars') return `${signed(grouped(x, Math.abs(x) < 0.01 ? 3 : 2))}${NBSP}stars${per}`
  return sign(x) + quantity(x) + plainUnit(base) + per
}

/** Puts the plus sign before a text that is neither negative nor zero. */
const signed = (text: string): string => (text.startsWith('-') || !/[1-9]/.test(text) ? text : `+${text}`)

type Say = (x: number, unit: string, currency: string) => string

/** `-$8k to +$46k a year`, `7.9 to 12.1 min`: the unit's words stand once, at the end. */
const range = (say: Say) => (low: number | null | undefined, high: number | null | undefined, unit: string, currency: string): string =>
  defined(low) && defined(high) ? `${say(low, split(unit).base, currency).replace(/\u00a0[a-z]+$/, '')} to ${say(high, unit, currency)}` : NOT_DEFINED

/** From one value to another. */
export const valueRange = range(value)
/** From one difference to another, each with its sign. */
export const changeRange = range(change)

/** The unit without its time base: for a column whose head has it. */
export const bare = (unit: string): string => split(unit).base

/** ` a year`, ` a month` or nothing. */
export const timeBase = (unit: string): string => split(unit).per

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-04` -> `Apr 2026`; anything else stays as it is. */
export const monthName = (month: string): string => {
  const parts = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(month)
  const name = MONTHS[Number(parts?.[2]) - 1]
  return parts === null || name === undefined ? month : `${name} ${parts[1]}`
}

/** `1 plan`, `3 plans` */
export const plural = (n: number, one: string, many: string = `${one}s`): string => `${grouped(n, 0)} ${n === 1 ? one : many}`

/** `a, b and c` */
export const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`
