/** Laws of the grammar and of units: what is printed reads back as the same value. */
import fc from 'fast-check'
import { isRight } from 'fp-ts/Either'
import { describe, expect, test } from 'vitest'
import { printAmount, readAmount } from '../../../scenarios/amount.ts'
import type { Amount, Wanted } from '../../../scenarios/wanted.ts'
import { decimalText, shifted, shiftedText } from '../../../scenarios/decimal.ts'
import { parseQuantity, printQuantity } from '../../../scenarios/quantity.ts'
import type { Written } from '../../../scenarios/quantity.ts'
import { canonicalUnit, UNITS } from '../../../scenarios/units.ts'
import type { HeldUnit } from '../../../scenarios/units.ts'

const RUNS = { seed: 20_260_301, numRuns: 2_000 }

const digits = fc
  .tuple(fc.nat(9_999_999), fc.option(fc.stringMatching(/^[0-9]{1,6}$/), { nil: undefined }))
  .map(([whole, part]) => (part === undefined ? String(whole) : `${whole}.${part}`))
const number = fc.tuple(fc.constantFrom('', '+', '-'), digits).map(([sign, text]) => sign + text)
const units = [
  ...new Set(
    Object.values(UNITS)
      .flatMap((rows) => rows.flatMap((row) => row.written))
      .concat('points', 'points/year'),
  ),
]
const written: fc.Arbitrary<Written> = fc.record({
  set: fc.boolean(),
  low: number,
  high: fc.option(number),
  best: fc.option(digits),
  unit: fc.constantFrom(...units),
  source: fc.option(fc.stringMatching(/^[a-z][a-z0-9_-]{0,10}$/)),
})

describe('grammar', () => {
  test('print then parse is the identity', () => {
    fc.assert(
      fc.property(written, (quantity) => {
        const read = parseQuantity(printQuantity(quantity))
        expect(read).toEqual({ _tag: 'Right', right: quantity })
      }),
      RUNS,
    )
  })
  test('parse then print is the identity on what parses, up to spelling', () => {
    fc.assert(
      fc.property(written, (quantity) => {
        const once = printQuantity(quantity)
        const read = parseQuantity(`  ${once.replaceAll(' ', '  ').replace('  /', ' /')} `)
        expect(isRight(read) && printQuantity(read.right)).toBe(once)
      }),
      RUNS,
    )
  })
  test('any text at all is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => {
        expect(['Left', 'Right']).toContain(parseQuantity(text)._tag)
      }),
      RUNS,
    )
  })
  test('canonical units stay as they are', () => {
    for (const unit of units) expect(canonicalUnit(unit)).toBe(unit)
  })
  test.each([
    ['hours', 'h'],
    ['calls per month', 'calls/month'],
    ['weeks / year', 'weeks/year'],
    ['minutes', 'min'],
    ['per patients/year', 'per patient/year'],
    ['1/2', '1/2'],
  ])('%s is %s', (text, unit) => expect(canonicalUnit(text)).toBe(unit))
})

describe('decimals', () => {
  test('shifting there and back is the identity, exactly', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e12, max: 1e12 }).filter((v) => v === 0 || Math.abs(v) > 1e-290),
        fc.integer({ min: -6, max: 6 }),
        (value, places) => {
          expect(shifted(shiftedText(value, places), -places)).toBe(value === 0 ? 0 : value)
        },
      ),
      RUNS,
    )
  })
  test('decimal text has no exponent and reads back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = decimalText(value)
        expect(text).not.toMatch(/e/i)
        expect(Number(text)).toBe(value === 0 ? 0 : value)
      }),
      RUNS,
    )
  })
  test('no noise in the last digit', () => {
    expect(shifted('7.4', -2)).toBe(0.074)
    expect(7.4 / 100).not.toBe(0.074)
  })
})

describe('amounts', () => {
  const wantedUnits: readonly HeldUnit[] = [
    's',
    'min',
    'h',
    'days',
    'months',
    'share',
    'share/year',
    'calls/month',
    'patients',
    '1/patient/year',
    'per week',
    'min/visit',
  ]
  const wanted = (unit: HeldUnit, as: Wanted['as']): Wanted => ({ name: 'x', unit, low: 0, high: 1_000_000, as, ranges: true })
  const at = { start: 0, end: 10_000 }
  const value = fc.double({ noNaN: true, min: 0, max: 900_000 }).map((v) => Number(v.toPrecision(12)))
  const amounts = fc.tuple(
    fc.constantFrom(...wantedUnits),
    value,
    value,
    fc.boolean(),
    fc.constantFrom('is', 'add', 'set'),
    fc.option(fc.constant('guess')),
  )

  test('print then read gives the same numbers', () => {
    fc.assert(
      fc.property(amounts, ([unit, a, b, ranged, how, source]) => {
        const [low, high] = ranged ? [Math.min(a, b), Math.max(a, b)] : [a, a]
        const amount: Amount = { how: how as Amount['how'], low, best: low, high, ranged, bestGiven: ranged, source }
        const as = how === 'is' ? 'level' : 'change'
        expect(readAmount(printAmount(amount, wanted(unit, as), '$'), at, wanted(unit, as), '$')).toEqual({ _tag: 'Right', right: amount })
      }),
      RUNS,
    )
  })
  test('money: whole cents there and back', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), (cents) => {
        const money: Wanted = { ...wanted('cents', 'level'), high: 1_000_000_000 }
        const read = readAmount(
          printAmount({ how: 'is', low: cents, best: cents, high: cents, ranged: false, bestGiven: false, source: null }, money, '€'),
          at,
          money,
          '€',
        )
        expect(isRight(read) && read.right.best).toBe(cents)
      }),
      RUNS,
    )
  })
  test('the median lies inside its range, whatever the unit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...wantedUnits), fc.nat(100), fc.nat(100), (unit, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const read = readAmount(`${low} to ${high} ${UNITS[unit][0]?.written[0]}`, at, wanted(unit, 'level'), '$')
        expect(isRight(read) && read.right.low <= read.right.best && read.right.best <= read.right.high).toBe(true)
      }),
      RUNS,
    )
  })
  test.each([
    ['2 h', 'min', 120],
    ['30 s', 'min', 0.5],
    ['2 weeks', 'days', 14],
    ['2 years', 'months', 24],
    ['12 %/month', 'share/year', 1.44],
    ['52 calls/week', 'calls/month', (52 * 52) / 12],
  ])('%s as %s', (text, unit, expected) => {
    const read = readAmount(text, at, wanted(unit as HeldUnit, 'level'), '$')
    expect(isRight(read) && read.right.best).toBe(expected)
  })
  test.each([
    ['2 days', 's'],
    ['2 weeks', 'months'],
    ['2 min', 'days'],
    ['5 %', 'days'],
    ['5 $', 'share'],
    ['5 visits', 'patients'],
  ])('%s is refused as %s', (text, unit) => {
    const read = readAmount(text, at, wanted(unit as HeldUnit, 'level'), '$')
    expect(!isRight(read) && read.left.code).toBe('U02')
  })
})

describe('a change of nothing', () => {
  const wait: Wanted = { name: 'wait', unit: 'min', low: 0, high: 240, as: 'change', ranges: true }
  const read = (text: string, wanted = wait) => readAmount(text, { start: 0, end: text.length }, wanted, '$')
  const nothing = { how: 'add', low: 0, best: 0, high: 0, ranged: false, bestGiven: false, source: null }
  test.each(['-0 min', '+0 min', '-0.0 min', '-0 h'])('%s is no setting', (text) => {
    expect(read(text)).toEqual({ _tag: 'Right', right: nothing })
  })
  test('converted it stays one', () => {
    const result = read('-0 weeks', { ...wait, unit: 'months' })
    expect(!isRight(result) && result.left.edit?.text).toBe('-0 months')
  })
  test.each(['= -0 min', '= 0 min'])('%s is a setting', (text) => {
    expect(read(text)).toEqual({ _tag: 'Right', right: { ...nothing, how: 'set' } })
  })
  test('as a level it is plain nothing', () => {
    expect(read('-0 min', { ...wait, as: 'level' })).toEqual({ _tag: 'Right', right: { ...nothing, how: 'is' } })
  })
})

describe('advice', () => {
  const cases = [
    ['900 patients', 'weeks/year', 0, 52], ['900', 'weeks/year', 0, 52], ['150', 'share', 0, 1], ['1,900 patients', 'weeks/year', 0, 52], ['+ 3', 'weeks/year', 0, 52],
    ['+900', 'weeks/year', 0, 52], ['48 patients', 'weeks/year', 0, 52], ['1,150', 'cents/case', 0, 1e6], ['0.074', 'share', 0, 1], ['$ 1,200', 'cents', 0, 1e6],
    ['9 stars', 'stars', 1, 5], ['9', 'stars', 1, 5], ['9 to 3', 'days', 0, 60], ['3-9 days', 'days', 0, 60], ['3 weeks to 99 weeks', 'days', 0, 60],
  ] as const
  test.each(cases)('%s as %s: what it says to write will do', (text, unit, low, high) => {
    const held = { name: 'x', unit, low, high, as: 'level', ranges: true } as const
    const read = readAmount(text, { start: 0, end: text.length }, held, '$')
    if (isRight(read)) throw new Error('was to be refused')
    const { edit, why } = read.left
    if (edit === null) expect(why).not.toMatch(/write:$/i)
    else expect(isRight(readAmount(edit.text, { start: 0, end: edit.text.length }, held, '$')), edit.text).toBe(true)
  })
})

describe('a point in money that may part thousands', () => {
  const money = { name: 'x', unit: 'cents/month', low: 0, high: 1e9, as: 'level', ranges: true } as const
  const read = (text: string, sign = '€') => readAmount(text, { start: 0, end: text.length }, money, sign)
  test.each([
    ['4.200 €/month', 'V13', '4200 €/month'],
    ['29.000 €/month @pms', 'V13', '29000 €/month @pms'],
    ['900 to 1.200 €/month', 'V13', '900 to 1200 €/month'],
    ["4'200 €/month", 'S03', '4200 €/month'],
    ['4\u2019200 €/month', 'S03', '4200 €/month'],
    ['4.200,00 €/month', 'S03', '4200.00 €/month'],
    ['1.234.567 €/month', 'S03', '1234567 €/month'],
    ['€4.200', 'U02', '4200 €/month'],
    ['0.120 €/month', 'V13', '0.12 €/month'],
    ['1234.500 €/month', 'V13', '1234.5 €/month'],
    ['0.125 €/month', 'V10', '0.13 €/month'],
  ])('%s', (text, code, fix) => {
    const result = read(text)
    expect(!isRight(result) && [result.left.code, result.left.edit?.text]).toEqual([code, fix])
  })
  test('what is put there says what else it may be', () => {
    for (const text of ['4.200 €/month', '€4.200']) {
      const result = read(text)
      expect(!isRight(result) && result.left.why).toMatch(/If 4\.2 is meant, write 4\.2\. If 4,200 is meant, write:$/)
    }
  })
  const change = { ...money, low: -1e9, as: 'change' } as const
  test.each([
    ['100.125 €/month', money, '100.125 can be 100,125 or, rounded, 100.13.\nIf 100.13 is meant, write 100.13.'],
    ['+833.333 €/month', change, '+833.333 can be +833,333 or, rounded, +833.33.\nIf +833.33 is meant, write +833.33.'],
    ['-100.125 €/month', change, '-100.125 can be -100,125 or, rounded, -100.13.\nIf -100.13 is meant, write -100.13.'],
    ['+1.250 €/month', change, '+1.250 can be +1,250 or +1.25.\nIf +1.25 is meant, write +1.25.'],
    ['= 99.125 €/month', change, '99.125 can be 99,125 or, rounded, 99.13.\nIf 99.13 is meant, write = 99.13.'],
    ['1.250 €/month', change, '1.250 can be 1,250 or 1.25.\nIf 1.25 is meant, write = 1.25.'],
    ['100.125 €/year', money, '100.125 can be 100,125 or 100.125.\nIf 100.125 is meant, write 100.1250.'],
    ['100.120 €/year', money, '100.120 can be 100,120 or 100.12.\nIf 100.12 is meant, write 100.12.'],
    ['+100.125 €/year', change, '+100.125 can be +100,125 or +100.125.\nIf +100.125 is meant, write +100.1250.'],
  ] as const)('%s: the plain reading that is told will do', (text, held, said) => {
    const of = (each: string) => readAmount(each, { start: 0, end: each.length }, held, '€')
    const result = of(text)
    if (isRight(result)) throw new Error('was to be refused')
    expect(result.left.why).toContain(`Money has two decimals, so ${said}`)
    const told = /meant, write ([^\n]*?)\. If/.exec(result.left.why)?.[1] ?? ''
    expect(of(`${told} ${text.slice(text.indexOf('€'))}`)._tag, told).toBe('Right')
  })
  test.each(['4.2 €/month', '4.20 €/month', '4200 €/month', '4.2000 €/month'])('%s is read', (text) => expect(isRight(read(text))).toBe(true))
  test('what is no money may have three decimals', () => {
    const patients = { ...money, unit: 'patients/month' } as const
    expect(isRight(readAmount('4.200 patients/month', { start: 0, end: 20 }, patients, '€'))).toBe(true)
  })
})

describe('a corrected line keeps what was meant', () => {
  const refused = (text: string, unit: HeldUnit, sign = '$', as: Wanted['as'] = 'level') => {
    const read = readAmount(text, { start: 0, end: text.length }, { name: 'x', unit, low: 0, high: 1e9, as, ranges: true }, sign)
    if (isRight(read)) throw new Error('was to be refused')
    return read.left
  }
  test.each([
    ['11k $/month', 'cents/month', '11000 $/month'],
    ['4.2k $/month @pms', 'cents/month', '4200 $/month @pms'],
    ['1.2m $', 'cents', '1200000 $'],
    ['$11k/month', 'cents/month', '11000 $/month'],
    ['3k to 5k $', 'cents', '3000 to 5000 $'],
    ['3 to 5k $', 'cents', null],
    ['2 thousand patients', 'patients', '2000 patients'],
    ['6 weeks', 'months', '1.4 months'],
    ['3 to 6 weeks, best 4', 'months', '0.69 to 1.4 months, best 0.92'],
    ['2 months', 'days', '61 days'],
    ['1 h', 's', '3600 s'],
    ['26 slots/month', 'slots/week', '6 slots/week'],
    ['16 min', 'days', null],
    ['2 days', 'min', null],
    ['10 h/week', 'h', null],
    ['24 %', 'days', null],
    ['11000 $', 'cents/month', '11000 $/month'],
    ['3 m', 'min', '3 min'],
    ['3 Min', 'min', '3 min'],
    ['3 mounths', 'months', '3 months'],
    ['3 fortnights', 'months', null],
    ['42.100 $/week', '$/month', null],
    ['900 to 1.200 $/week', '$/month', null],
    ['$42.100/week', '$/month', null],
    ['42100 $/week', '$/month', '182433 $/month'],
    ['42.10 $/week', '$/month', '182 $/month'],
    ['4.345 slots/month', 'slots/week', '1 slots/week'],
  ] as const)('%s as %s: %s', (text, unit, fix) => expect(refused(text, unit).edit?.text ?? null).toBe(fix))
  test('money that may be in thousands is not converted, and why', () => {
    expect(refused('42.100 $/week', '$/month').why).toBe('`x` is $/month.\nOnly you know whether 42.100 is 42,100.')
  })
  test('a change keeps its sign', () => expect(refused('+6 weeks', 'months', '$', 'change').edit?.text).toBe('+1.4 months'))
  test.each([
    ['+100.1250 $', '+100.13 $'],
    ['-100.1250 $', '-100.13 $'],
    ['+0.125 to +0.375 $', '+0.13 to +0.38 $'],
    ['= 100.1250 $', '= 100.13 $'],
    ['100.1250 $', '= 100.13 $'],
  ])('%s stays a change or a setting in whole cents', (text, fix) => {
    expect(refused(text, 'cents', '$', 'change').edit?.text).toBe(fix)
  })
  test('examples are in the currency of the practice', () => {
    for (const unit of ['cents', 'cents/h', 'cents/month'] as const) expect(refused('a lot', unit, '€').why).toMatch(/such as:  \d+ €/)
    expect(refused('3 to 9, best five €', 'cents', '€').why).toContain('3 to 9 €, best 5')
  })
})
