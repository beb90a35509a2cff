/** What an entry wants to be told, and the numbers it gets. */
import { UNITS, usualUnit } from './units.ts'
import type { HeldUnit } from './units.ts'

/** What an entry wants to be told. */
export interface Wanted {
  /** as the message names it: `demand.no_show` */
  readonly name: string
  readonly unit: HeldUnit
  readonly low: number
  readonly high: number
  readonly whole?: boolean
  /** `level`: the practice as it is; `change`: a plan or what-if, signed or after `=` */
  readonly as: 'level' | 'change'
  readonly ranges: boolean
  /** words that stand for a number, `included` for 0 */
  readonly words?: Readonly<Record<string, number>>
  /** units that fit by the table but say too little here, and why */
  readonly refuses?: Readonly<Record<string, string>>
  /** what a share is a share of, where the file may say so: `% of visits` */
  readonly of?: string
}

/** Numbers in the held unit. `how` is `add` for a signed change, `set` after `=`, `is` for a level. */
export interface Amount {
  readonly how: 'is' | 'add' | 'set'
  readonly low: number
  readonly best: number
  readonly high: number
  readonly ranged: boolean
  /** a best was written, not taken from the middle */
  readonly bestGiven: boolean
  readonly source: string | null
}

/** A quantity of the wanted kind, for messages and editors. */
export function exampleOf(wanted: Wanted): string {
  const sample: Readonly<Partial<Record<HeldUnit, string>>> = {
    share: '40 %',
    'share/year': '15 %/year',
    stars: '4.2 stars',
    cents: '250 $',
    people: '2',
    patients: '1200 patients',
    '1/patient/year': '0.12 per patient/year',
  }
  const unit = usualUnit(UNITS[wanted.unit])
  const text = wanted.unit === 'share' && wanted.as === 'change' ? '+10 points' : (sample[wanted.unit] ?? `5 ${unit}`.trim())
  return wanted.as === 'change' && !text.startsWith('+') ? `= ${text}` : text
}

/** A unit with the sign of the practice, with the `$` of the tables, and without what a share is a share of. */
export const inDollars = (unit: string, sign: string): string =>
  sign !== '$' && unit.startsWith(sign) ? `$${unit.slice(sign.length)}` : unit
export const inSign = (unit: string, sign: string): string => unit.replace('$', sign)
export const withoutOf = (unit: string, wanted: Wanted): string => (wanted.of !== undefined && unit === `% of ${wanted.of}` ? '%' : unit)

/** A level that stands outside the practice: costs, months, chances. */
export function level(name: string, unit: HeldUnit, low: number, high: number, ranges = false): Wanted {
  return { name, unit, low, high, as: 'level', ranges }
}
