/**
 * Why a written quantity is not what is wanted, each with the text to write instead.
 * All that is said about units, points and percent, signs and `=`, ranges and bounds is said here.
 */
import { closest } from './closest.ts'
import { factorTo, rounded } from './conversions.ts'
import { centsText, decimalText, readable, shifted, shiftedText } from './decimal.ts'
import { fault, shown, withoutWrite } from './finding.ts'
import type { Fault } from './finding.ts'
import { isSigned, printQuantity, withNumbers } from './quantity.ts'
import type { GrammarFault, Written } from './quantity.ts'
import type { Span } from './source.ts'
import { canonicalUnit, changeRows, MONEY_SIGNS, rowOf, UNITS, usualUnit } from './units.ts'
import type { HeldUnit, UnitRow } from './units.ts'
import { exampleOf, inDollars, inSign, withoutOf } from './wanted.ts'
import type { Wanted } from './wanted.ts'

export function grammarFault(slip: GrammarFault, text: string, at: Span, wanted: Wanted, sign: string): Fault {
  const here: Span = { start: at.start + slip.from, end: Math.min(at.end, at.start + slip.to) }
  switch (slip._tag) {
    case 'ThousandsComma':
      return fault('S03', here, 'thousands comma', 'Numbers are written without separators.', slip.fix)
    case 'ThousandsMark':
      return fault('S03', here, 'thousands mark', 'Numbers are written without separators; decimals take a point.', slip.fix)
    case 'DecimalComma':
      return fault('S03', here, 'decimal comma', 'A comma separates entries; decimals take a point.', slip.fix)
    case 'Exponent':
      return fault('V01', here, `"${shown(text)}" is not written out`, 'Write the number in digits, without an exponent.')
    case 'Multiplier':
      return fault('V01', here, `"${shown(text)}" is not written out`, 'Write the number in digits: k is a thousand, m a million.', slip.fix)
    case 'NotFinite':
      return fault('V01', here, `"${shown(text)}" is not a number`, 'What you do not know is left out; the default then stands in.')
    case 'DashRange':
      return fault('V01', here, 'a range is written with "to"', 'A dash could be a minus.', slip.fix)
    case 'UnitTwice':
      return fault('V01', here, 'the unit stands once, after the range', 'A range is "low to high unit".', slip.fix)
    case 'MoneyFirst':
      return fault('U02', here, 'the unit stands after the number', 'Every quantity is "number unit".', slip.fix)
    case 'BadSource':
      return fault(
        'A01',
        here,
        'after @ stands the name of one source',
        'A source is one word that the file declares under sources, or @guess.',
      )
    case 'BadBest':
      return fault(
        'V01',
        here,
        '", best" stands after the unit',
        `A range with a most likely value reads:  3 to 9 ${inSign(usualUnit(UNITS[wanted.unit]), sign)}, best 5`,
      )
    case 'NoNumber':
      return fault(
        'V01',
        here,
        `"${shown(text)}" is not a quantity`,
        `\`${wanted.name}\` takes a number and its unit, such as:  ${inSign(exampleOf(wanted), sign)}`,
      )
  }
}

/** Levels have no sign and no `=`; changes have one of them. */
export function signFault(written: Written, at: Span, wanted: Wanted): Fault | null {
  const signed = isSigned(written)
  if (wanted.as === 'level') {
    if (written.set || /^\+/.test(written.low)) {
      const plain = printQuantity({
        ...written,
        set: false,
        low: written.low.replace(/^\+/, ''),
        high: written.high?.replace(/^\+/, '') ?? null,
      })
      return fault('V12', at, 'a sign where a level stands', `\`${wanted.name}\` is the practice as it is; changes belong in plans.`, plain)
    }
    return null
  }
  if (written.set && /^[+]/.test(written.low)) {
    return fault(
      'P06',
      at,
      'either a sign or =',
      '"=" sets a new value, a sign changes the old one.',
      printQuantity({ ...written, low: written.low.replace(/^\+/, '') }),
    )
  }
  if (!written.set && !signed) {
    const setting = printQuantity({ ...written, set: true, unit: written.unit === 'points' ? '%' : written.unit })
    return fault(
      'P06',
      at,
      'neither a change nor a setting',
      `A change has a sign (+${printQuantity(written)}), a new value stands after "=". If you meant the new value, write:`,
      setting,
    )
  }
  return null
}

export function unitFault(written: Written, at: Span, wanted: Wanted, sign: string): Fault | null {
  const unit = withoutOf(written.unit, wanted)
  const change = wanted.as === 'change' && !written.set
  const rows = change ? changeRows(wanted.unit) : UNITS[wanted.unit]
  const refused = wanted.refuses !== undefined && Object.hasOwn(wanted.refuses, unit) ? wanted.refuses[unit] : undefined
  if (refused !== undefined) return fault('U02', at, `wrong unit "${unit}"`, refused)
  if (rowOf(rows, inDollars(unit, sign)) !== undefined && !(sign !== '$' && unit.startsWith('$'))) return null
  const share = wanted.unit === 'share' || wanted.unit === 'share/year'
  const usual = inSign(usualUnit(rows), sign)
  const rewritten = (u: string): string => printQuantity({ ...written, unit: u })
  if (share && change && unit.startsWith('%')) {
    return fault(
      'U03',
      at,
      'a change in a share must be in points',
      `"${shown(printQuantity({ ...written, source: null }))}" could mean points or a relative change.\n70 % plus 8 points is 78 %; 70 % plus 8 % of itself is 75.6 %. Write:`,
      rewritten('points'),
    )
  }
  if (share && !change && unit.startsWith('points')) {
    return fault('U05', at, 'points where a level stands', 'Points measure a change; a level is a share.', rewritten(usual))
  }
  if (unit === '' && share && !change) return bareShare(written, at, usual)
  if (unit === '')
    return fault('U04', at, 'the unit is missing', `\`${wanted.name}\` is in ${usual}. If you meant that, write:`, rewritten(usual))
  const foreign = MONEY_SIGNS.find((other) => other !== sign && unit.startsWith(other))
  if (foreign !== undefined && usual.startsWith(sign)) {
    return fault(
      'U06',
      at,
      `${foreign} in a practice that counts in ${sign}`,
      'Amounts are in the currency of the practice (practice.currency); convert it.',
    )
  }
  if (change && unit === '%') {
    return fault(
      'U02',
      at,
      'wrong unit "%"',
      `A change of \`${wanted.name}\` is in ${usual}, not relative; work it out from the value you have.`,
    )
  }
  return wrongUnit(written, at, wanted, unit, usual, rows)
}

/** The number is kept only where a part of the unit is missing or it is mistyped; it is converted where it can be, and its point parts no thousands. */
function wrongUnit(written: Written, at: Span, wanted: Wanted, unit: string, usual: string, rows: readonly UnitRow[]): Fault {
  const title = `wrong unit "${shown(unit)}"`
  const is = `\`${wanted.name}\` is ${described(wanted.unit, usual)}.`
  const factor = factorTo(unit, usual)
  const odd = [written.low, written.high, written.best].find((text) => text !== null && THOUSANDS.test(text)) ?? null
  if (factor !== null && odd !== null && MONEY_SIGNS.some((sign) => unit.startsWith(sign)))
    return fault('U02', at, title, `${is}\nOnly you know whether ${odd} is ${odd.replace('.', ',')}.`)
  if (factor !== null) {
    const fixed = { ...withNumbers(written, (text) => times(text, factor)), unit: usual }
    const [from, to] = [written, fixed].map((each) => printQuantity({ ...each, set: false, source: null }))
    return fault('U02', at, title, `${is}\n${from} would be ${to}. If you meant that, write:`, printQuantity(fixed))
  }
  if (usual.startsWith(unit) || mistyped(unit, rows))
    return fault('U02', at, title, `${is}\nIf you meant ${usual}, write:`, printQuantity({ ...written, unit: usual }))
  return fault('U02', at, title, `${is}\nOnly you know the number in ${usual}.`)
}

function times(text: string, factor: number): string {
  const sign = /^[+-]/.exec(text)?.[0] ?? ''
  return sign + decimalText(rounded(Number(text.slice(sign.length)) * factor))
}

/** `Min`, `mounths`: the usual unit in other letters. */
function mistyped(unit: string, rows: readonly UnitRow[]): boolean {
  const usual = usualUnit(rows)
  if (unit.toLowerCase() === usual) return true
  const known = Object.values(UNITS).flatMap((each) => each.flatMap((row) => row.written))
  return unit.length > 3 && usual.length > 3 && canonicalUnit(closest(unit, known) ?? '') === usual
}

function bareShare(written: Written, at: Span, usual: string): Fault {
  const value = Number(written.low)
  const percent = value > 0 && value <= 1 && written.high === null
  const fixed = percent
    ? printQuantity({ ...written, low: shiftedText(value, 2), unit: usual })
    : printQuantity({ ...written, unit: usual })
  const plain = decimalText(value)
  const why = percent
    ? `${plain} could mean ${plain} % or ${shiftedText(value, 2)} %.`
    : 'Shares carry their %, so that 0.5 and 50 can never be confused.'
  return fault('U01', at, 'share written without %', why, fixed)
}

const described = (unit: HeldUnit, usual: string): string => (unit === 'share' ? 'a share, in %' : usual)

export function rangeFault(written: Written, at: Span, wanted: Wanted): Fault | null {
  if (written.high === null) {
    return written.best === null
      ? null
      : fault('V08', at, '"best" without a range', 'A most likely value belongs to a range.', printQuantity({ ...written, best: null }))
  }
  if (!wanted.ranges)
    return fault('V11', at, 'one value is needed here, not a range', `\`${wanted.name}\` is known or decided, not uncertain.`)
  const [low, high] = [Number(written.low), Number(written.high)]
  if (low > high) {
    const turned = printQuantity({ ...written, low: written.high, high: written.low })
    return fault(
      'V02',
      at,
      'the range runs backwards',
      `A range is "low to high"; ${decimalText(low)} is not below ${decimalText(high)}.`,
      turned,
    )
  }
  if (written.best !== null && (Number(written.best) < low || Number(written.best) > high)) {
    return fault(
      'V08',
      at,
      'best lies outside its range',
      `${decimalText(Number(written.best))} is not between ${decimalText(low)} and ${decimalText(high)}.`,
    )
  }
  return null
}

export function boundFault(
  written: Written,
  values: readonly number[],
  at: Span,
  wanted: Wanted,
  sign: string,
  change: boolean,
): Fault | null {
  if (values.some((value) => !Number.isFinite(value)))
    return fault('V01', at, `"${shown(written.low)}" is too long a number`, 'No practice needs it.')
  // A change may be as large as the bounds are wide; where it ends is for the engine to clamp.
  const low = change ? wanted.low - wanted.high : wanted.low
  const high = change ? wanted.high - wanted.low : wanted.high
  if (wanted.whole === true && values.some((value) => !Number.isInteger(value))) {
    return fault('V07', at, 'a whole number is needed', `\`${wanted.name}\` comes whole.`)
  }
  const value = values.find((v) => v < low || v > high)
  if (value === undefined) return null
  if (wanted.unit === 'stars' && !change) return starsFault(written, at)
  const unit = inSign(usualUnit(change ? changeRows(wanted.unit) : UNITS[wanted.unit]), sign)
  const shift =
    wanted.unit === 'share' || wanted.unit === 'share/year' ? 2 : wanted.unit.startsWith('cents') || wanted.unit.startsWith('$') ? -2 : 0
  const say = (v: number): string => readable(shifted(decimalText(v), shift), 2)
  const hint =
    wanted.name === 'money.collection' && value > high
      ? 'Collections above 100 % mean that gross and net were mixed: divide by net production of the same months.'
      : `\`${wanted.name}\` lies between ${say(low)} and ${say(high)} ${unit}. Did a decimal point or a unit slip?`
  return fault('V04', at, `${say(value)} ${unit} is outside ${say(low)} to ${say(high)} ${unit}`.replace(/ {2,}/g, ' '), hint)
}

/** Money that may have a point between its thousands: `4.200`. */
export const THOUSANDS = /^[+-]?[1-9]\d{0,2}\.\d{3}$/
const TWO_DECIMALS = 'Money has two decimals, so '

/**
 * @param number as written, `4.200`
 * @param finer the unit is converted, so that fractions of a cent may stand; four decimals part no thousands
 * @param before `= ` where the number is the whole of a setting
 */
export function thousandsFault(number: string, finer: boolean, before: string, fix: string, at: Span): Fault {
  const thousands = number.replace('.', ',')
  const exact = number.endsWith('0')
  const plain = finer && !exact ? number : centsText(number)
  const can = `${TWO_DECIMALS}${number} can be ${thousands} ${finer || exact ? 'or' : 'or, rounded,'} ${plain}.`
  const write = `${before}${plain === number ? `${plain}0` : plain}`
  const why = `${can}\nIf ${plain} is meant, write ${write}. If ${thousands} is meant, write:`
  return fault('V13', at, 'a point that may part thousands', why, fix)
}

/** For advice that would itself be refused: the advice that follows from it, or why there is none. */
export function betterAdvice(first: Fault, refused: Fault): Fault {
  const why = withoutWrite(first.why)
  if (refused.edit !== null) {
    // A number that is read anew is not put there without a word.
    const anew = refused.why.slice(Math.max(0, refused.why.indexOf(TWO_DECIMALS)))
    return { ...first, why: refused.why.includes(TWO_DECIMALS) ? `${why}\n${anew}` : first.why, edit: refused.edit }
  }
  return { ...first, why: `${why}\n${refused.why}`.trim(), edit: null }
}

function starsFault(written: Written, at: Span): Fault {
  const value = Number(written.low)
  const ten = value > 5 && value <= 10
  const stars = shiftedText(Math.round(10 + value * 4), -1)
  const why = ten
    ? `Stars run from 1 (poor) to 5 (excellent). Is this a 0-10 score?\nConvert a 0-10 score with  stars = 1 + score x 0.4  (${decimalText(value)} -> ${stars} stars). If it is one, write:`
    : 'Stars run from 1 (poor) to 5 (excellent).'
  return fault(
    'V03',
    at,
    `${decimalText(value)} stars is outside 1 to 5`,
    why,
    ten ? printQuantity({ ...written, low: stars, high: null, best: null }) : null,
  )
}
