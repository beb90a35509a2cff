/** From a written quantity to numbers in the engine's unit, or to the one fault that says what to write instead; and back. */
import * as E from 'fp-ts/Either'
import { betterAdvice, boundFault, grammarFault, rangeFault, signFault, THOUSANDS, thousandsFault, unitFault } from './amount-faults.ts'
import { centsText, shifted, shiftedText } from './decimal.ts'
import { fault } from './finding.ts'
import type { Fault } from './finding.ts'
import { parseQuantity, printQuantity, withNumbers } from './quantity.ts'
import type { Written } from './quantity.ts'
import type { Span } from './source.ts'
import { changeRows, NO_SIGN, rowOf, UNITS, usualUnit } from './units.ts'
import type { HeldUnit, Scale } from './units.ts'
import { inDollars, inSign, withoutOf } from './wanted.ts'
import type { Amount, Wanted } from './wanted.ts'

/**
 * Reads a quantity and holds it against what is wanted; `sign` is the currency's. What a fault says to write will do.
 * Where the currency is wrong, that is the one thing to say: amounts of money are not looked at.
 */
export function readAmount(text: string, at: Span, wanted: Wanted, sign: string): E.Either<Fault, Amount> {
  if (sign === NO_SIGN && isMoney(wanted.unit)) return E.right(NOT_READ)
  const read = readOnce(text, at, wanted, sign)
  if (E.isRight(read) || read.left.edit === null) return read
  const again = readAmount(read.left.edit.text, at, wanted, sign)
  return E.isRight(again) ? read : E.left(betterAdvice(read.left, again.left))
}

const NOT_READ: Amount = { how: 'is', low: 0, best: 0, high: 0, ranged: false, bestGiven: false, source: null }

function readOnce(text: string, at: Span, wanted: Wanted, sign: string): E.Either<Fault, Amount> {
  const word = wordOf(text, wanted)
  if (word !== null) return E.right(word)
  const parsed = parseQuantity(text)
  if (E.isLeft(parsed)) return E.left(grammarFault(parsed.left, text, at, wanted, sign))
  const written = parsed.right
  return (
    firstFault([
      () => signFault(written, at, wanted),
      () => unitFault(written, at, wanted, sign),
      () => pointFault(written, at, wanted, sign),
      () => rangeFault(written, at, wanted),
    ]) ?? toAmount(written, at, wanted, sign)
  )
}

const isMoney = (unit: HeldUnit): boolean => unit.startsWith('cents') || unit.startsWith('$')

/** `4.200 €`: money has two decimals, so the point most likely parts thousands. Where it cannot, what is finer than a cent is said by itself. */
function pointFault(written: Written, at: Span, wanted: Wanted, sign: string): Fault | null {
  const odd = [written.low, written.high, written.best].find((text) => text !== null && THREE_DECIMALS.test(text))
  if (!isMoney(wanted.unit) || odd === undefined || odd === null || (written.high !== null && !wanted.ranges)) return null
  const thousands = withNumbers(written, (text) => (THREE_DECIMALS.test(text) ? text.replace('.', '') : text))
  const canBe = THOUSANDS.test(odd) && rangeFault(thousands, at, wanted) === null && E.isRight(toAmount(thousands, at, wanted, sign))
  const before = written.set && written.high === null ? '= ' : ''
  if (canBe) return thousandsFault(odd, isScaled(scaleOf(written, wanted, sign)), before, printQuantity(thousands), at)
  const cents = withNumbers(written, (text) => (/\.\d\d0$/.test(text) ? text.replace(/\.?0+$/, '') : text))
  return printQuantity(cents) === printQuantity(written)
    ? null
    : fault('V13', at, 'three digits behind the point', 'Money has two decimals. Write:', printQuantity(cents))
}

const THREE_DECIMALS = /^[+-]?\d+\.\d{3}$/

function wordOf(text: string, wanted: Wanted): Amount | null {
  const match = /^(=?)\s*([a-z]+)(?:\s*@([A-Za-z0-9][\w-]*))?$/.exec(text.trim())
  const word = match?.[2]
  if (wanted.words === undefined || word === undefined || !Object.hasOwn(wanted.words, word)) return null
  if ((match?.[1] === '=') !== (wanted.as === 'change')) return null
  const value = wanted.words[word] ?? 0
  return {
    how: match?.[1] === '=' ? 'set' : 'is',
    low: value,
    best: value,
    high: value,
    ranged: false,
    bestGiven: false,
    source: match?.[3] ?? null,
  }
}

function firstFault(checks: readonly (() => Fault | null)[]): E.Either<Fault, never> | null {
  for (const check of checks) {
    const found = check()
    if (found !== null) return E.left(found)
  }
  return null
}

function scaleOf(written: Written, wanted: Wanted, sign: string): Scale {
  const rows = wanted.as === 'change' && !written.set ? changeRows(wanted.unit) : UNITS[wanted.unit]
  return rowOf(rows, inDollars(withoutOf(written.unit, wanted), sign))?.scale ?? {}
}

/** Converted, not only shifted: `$/year` where months are held. Fractions of a cent may stand. */
const isScaled = (scale: Scale): boolean => scale.times !== undefined || scale.over !== undefined

function toAmount(written: Written, at: Span, wanted: Wanted, sign: string): E.Either<Fault, Amount> {
  const change = wanted.as === 'change' && !written.set
  const scale = scaleOf(written, wanted, sign)
  const low = held(written.low, scale)
  const high = held(written.high ?? written.low, scale)
  const best = written.best === null ? middle(low, high, wanted.unit, change) : held(written.best, scale)
  const cents = isMoney(wanted.unit)
  if (cents && !isScaled(scale) && [low, high].some((v) => !Number.isInteger(v))) {
    return E.left(
      fault(
        'V10',
        at,
        'finer than a cent',
        'Money is counted in whole cents.',
        printQuantity({ ...written, low: centsText(written.low), high: written.high === null ? null : centsText(written.high) }),
      ),
    )
  }
  const round = cents ? Math.round : (v: number): number => v
  const bound = boundFault(written, [low, high], at, wanted, sign, change)
  if (bound !== null) return E.left(bound)
  return E.right({
    how: written.set ? 'set' : change ? 'add' : 'is',
    low: round(low),
    best: round(best),
    high: round(high),
    ranged: written.high !== null,
    bestGiven: written.best !== null,
    source: written.source,
  })
}

function held(text: string, scale: Scale): number {
  return (shifted(text.replace(/^\+/, ''), scale.shift ?? 0) * (scale.times ?? 1)) / (scale.over ?? 1)
}

/** The median of a range without a best: half way in log-odds for shares, in logs for other positive levels, plainly else. */
function middle(low: number, high: number, unit: HeldUnit, change: boolean): number {
  if (low === high) return low
  if (change || low <= 0 || unit === 'stars') return (low + high) / 2
  if (unit !== 'share') return Math.sqrt(low * high)
  if (high >= 1) return (low + high) / 2
  const odds = Math.sqrt((low / (1 - low)) * (high / (1 - high)))
  return odds / (1 + odds)
}

/** Units that go without saying: `people: 2`. */
const COUNTED: readonly HeldUnit[] = ['people', 'replies']

/** An amount as it would be written, in the usual unit of what is wanted; `readAmount` reads it back unchanged. */
export function printAmount(amount: Amount, wanted: Wanted, sign: string): string {
  const rows = amount.how === 'add' ? changeRows(wanted.unit) : UNITS[wanted.unit]
  const places = -(rows[0]?.scale.shift ?? 0)
  const number = (value: number): string => {
    const text = shiftedText(value, places)
    return amount.how === 'add' && !text.startsWith('-') ? `+${text}` : text
  }
  return printQuantity({
    set: amount.how === 'set',
    low: number(amount.low),
    high: amount.ranged ? number(amount.high) : null,
    best: amount.ranged && amount.bestGiven ? number(amount.best) : null,
    unit: COUNTED.includes(wanted.unit) ? '' : inSign(usualUnit(rows), sign),
    source: amount.source,
  })
}
