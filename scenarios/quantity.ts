/**
 * The grammar of a quantity, the only one in the language:
 *
 *     quantity = [ "=" ] number [ "to" number ] [ unit ] [ ", best" number ] [ "@" source ]
 *     number   = [ "+" | "-" ] digits [ "." digits ]
 *
 * It is read from the text as written (YAML would turn `+1` into 1 and lose the sign), and numbers stay text until a
 * unit says how to scale them. Which unit fits where is not decided here, see `amount.ts`.
 */
import * as E from 'fp-ts/Either'
import { decimalText, shifted } from './decimal.ts'
import { canonicalUnit, MONEY_SIGNS } from './units.ts'

export interface Written {
  /** `=` stands before it: a setting in a plan */
  readonly set: boolean
  /** decimal text with its sign, `+6`, `-4.5`, `900` */
  readonly low: string
  /** null when it is no range */
  readonly high: string | null
  readonly best: string | null
  /** canonical spelling, empty when none is written */
  readonly unit: string
  /** without the @ */
  readonly source: string | null
}

/** Why a text is no quantity; `fix` is the text to write in its place, `from`/`to` the part of the text that is wrong. */
export interface GrammarFault {
  readonly _tag:
    | 'NoNumber'
    | 'ThousandsComma'
    | 'ThousandsMark'
    | 'DecimalComma'
    | 'Exponent'
    | 'Multiplier'
    | 'NotFinite'
    | 'DashRange'
    | 'MoneyFirst'
    | 'BadSource'
    | 'BadBest'
    | 'UnitTwice'
  readonly from: number
  readonly to: number
  readonly fix: string | null
}

const NUMBER = String.raw`[+-]?(?:\d+(?:\.\d+)?|\.\d+)`
const START = new RegExp(String.raw`^(=?)\s*(${NUMBER})`)
const TO = new RegExp(String.raw`^\s*to\s+(${NUMBER})`)
const BEST = new RegExp(String.raw`,\s*best\s+(${NUMBER})$`)

/** Reads a quantity; the text is a scalar as it stands in the file, without quotes. */
export function parseQuantity(text: string): E.Either<GrammarFault, Written> {
  const trimmed = text.trim()
  const whole = { from: 0, to: text.length }
  const at = trimmed.indexOf('@')
  const early = knownSlip((at < 0 ? trimmed : trimmed.slice(0, at)).trim(), whole)
  if (early !== null) return E.left(early.fix === null || at < 0 ? early : { ...early, fix: `${early.fix} ${trimmed.slice(at)}` })

  const source = at < 0 ? null : trimmed.slice(at + 1).trim()
  if (source !== null && !/^[A-Za-z0-9][\w-]*$/.test(source)) {
    return E.left({ _tag: 'BadSource', from: text.indexOf('@'), to: text.length, fix: null })
  }
  let rest = (at < 0 ? trimmed : trimmed.slice(0, at)).trim()

  const best = BEST.exec(rest)
  if (best !== null) rest = rest.slice(0, best.index).trim()
  else if (/\bbest\b/.test(rest)) return E.left({ _tag: 'BadBest', ...whole, fix: null })

  const start = START.exec(rest)
  if (start === null) return E.left({ _tag: 'NoNumber', ...whole, fix: null })
  rest = rest.slice(start[0].length)
  const high = TO.exec(rest)
  if (high !== null) rest = rest.slice(high[0].length)
  const written: Written = {
    set: start[1] === '=',
    low: tidy(start[2] ?? ''),
    high: high === null ? null : tidy(high[1] ?? ''),
    best: best === null ? null : tidy(best[1] ?? ''),
    unit: canonicalUnit(rest),
    source,
  }
  return afterUnit(written, rest, whole)
}

/** What is left after the numbers must be a unit; a digit or `to` in it is a slip with a name. */
function afterUnit(written: Written, rest: string, whole: { from: number; to: number }): E.Either<GrammarFault, Written> {
  const twice = new RegExp(String.raw`^\s*(\S.*?)\s+to\s+(${NUMBER})\s*(.*)$`).exec(rest)
  if (twice !== null && written.high === null) {
    const high = tidy(twice[2] ?? '')
    const unit = canonicalUnit(twice[3] ?? '')
    return E.left({
      _tag: 'UnitTwice',
      ...whole,
      fix: printQuantity({ ...written, high, unit: unit === '' ? canonicalUnit(twice[1] ?? '') : unit }),
    })
  }
  const dash = new RegExp(String.raw`^\s*[-\u2013\u2014]\s*(\d+(?:\.\d+)?)(?=\s|$)(.*)$`).exec(rest)
  if (dash !== null) {
    return E.left({
      _tag: 'DashRange',
      ...whole,
      fix: printQuantity({ ...written, high: tidy(dash[1] ?? ''), unit: canonicalUnit(dash[2] ?? '') }),
    })
  }
  if (/\d/.test(rest)) return E.left({ _tag: 'NoNumber', ...whole, fix: null })
  return E.right(written)
}

/** Slips that deserve their own words before the grammar is tried; the body is what stands before the source. */
function knownSlip(body: string, whole: { from: number; to: number }): GrammarFault | null {
  if (/^[=+-]*\s*\.?(nan|inf|infinity)\b/i.test(body)) return { _tag: 'NotFinite', ...whole, fix: null }
  if (/\d[eE][+-]?\d/.test(body)) return { _tag: 'Exponent', ...whole, fix: null }
  const marked = withoutMarks(body)
  if (marked !== null) return { _tag: 'ThousandsMark', ...whole, fix: marked }
  const thousands = /\d{1,3}(?:,\d{3})+(?!\d)/.exec(body)
  if (thousands !== null) return { _tag: 'ThousandsComma', ...whole, fix: body.replace(/(\d),(?=\d{3})/g, '$1') }
  const underscores = /\d_\d/.exec(body)
  if (underscores !== null) return { _tag: 'ThousandsComma', ...whole, fix: body.replace(/(\d)_(?=\d)/g, '$1') }
  const multiplied = multipliedOut(body)
  if (multiplied !== null) return { _tag: 'Multiplier', ...whole, ...multiplied }
  if (/\d,\d/.test(body)) return { _tag: 'DecimalComma', ...whole, fix: body.replace(/(\d),(\d)/g, '$1.$2') }
  const money = /^(=?\s*[+-]?)([$€£])\s*([\d.]+)(.*)$/.exec(body)
  if (money !== null) {
    const tail = (money[4] ?? '').trim()
    return {
      _tag: 'MoneyFirst',
      ...whole,
      fix: `${money[1]}${money[3]} ${money[2]}${tail === '' || tail.startsWith('/') ? tail : ` ${tail}`}`.trim(),
    }
  }
  return null
}

/** `4.2k` -> `4200`; m is a million before money only, and one of two numbers multiplied leaves the other in doubt. */
function multipliedOut(body: string): { readonly fix: string | null } | null {
  const money = MONEY_SIGNS.some((sign) => body.includes(sign))
  const pattern = /(\d+(?:\.\d+)?)\s*(k|m|thousand|million)(?![\p{L}\d])/giu
  const found = [...body.matchAll(pattern)].filter(([, , word = '']) => word.toLowerCase() !== 'm' || money)
  if (found.length === 0) return null
  const numbers = body.match(/\d+(?:\.\d+)?/g)?.length ?? 0
  if (found.length < numbers) return { fix: null }
  const places = (word: string): number => (/^[kt]/i.test(word) ? 3 : 6)
  return { fix: body.replace(pattern, (_all, number: string, word: string) => decimalText(shifted(number, places(word)))) }
}

/** `4'200` -> `4200`, `4.200,50` -> `4200.50`, `1.234.567` -> `1234567`; null where no such mark stands. */
function withoutMarks(body: string): string | null {
  const plain = body
    .replace(/(?<![\d.,])\d{1,3}(?:['\u2019]\d{3})+(?!\d)/g, (number) => number.replace(/['\u2019]/g, ''))
    .replace(/(?<![\d.,])\d{1,3}(?:\.\d{3})+,\d+(?![\d.,])/g, (number) => number.replaceAll('.', '').replace(',', '.'))
    .replace(/(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}(?![\d.,])/g, (number) => number.replaceAll('.', ''))
  return plain === body ? null : plain
}

/** `007` -> `7`, `.5` -> `0.5`; the sign of a change stays, that of `-0` too. */
function tidy(text: string): string {
  const sign = text.startsWith('+') ? '+' : text.startsWith('-') ? '-' : ''
  const digits = text
    .replace(/^[+-]/, '')
    .replace(/^\./, '0.')
    .replace(/^0+(?=\d)/, '')
  return sign + digits
}

/** The one way a quantity is written; `parseQuantity` reads it back unchanged. */
export function printQuantity(written: Written): string {
  const range = written.high === null ? written.low : `${written.low} to ${written.high}`
  const unit = written.unit === '' ? '' : ` ${written.unit}`
  const best = written.best === null ? '' : `, best ${written.best}`
  const source = written.source === null ? '' : ` @${written.source}`
  return `${written.set ? '= ' : ''}${range}${unit}${best}${source}`
}

/** The same with other numbers. */
export function withNumbers(written: Written, of: (text: string) => string): Written {
  const { low, high, best } = written
  return { ...written, low: of(low), high: high === null ? null : of(high), best: best === null ? null : of(best) }
}

/** A sign stands before one of the numbers: a change, not a level. */
export function isSigned(written: Written): boolean {
  return /^[+-]/.test(written.low) || (written.high !== null && /^[+-]/.test(written.high))
}
