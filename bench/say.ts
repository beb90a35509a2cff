/** Numbers and units in words, the same on the terminal and on the page. */
import type { Growth, Measure, Target, Unit } from './document.ts'

/** Three significant digits, thousands set apart. */
export function number(x: number): string {
  const [whole, rest] = String(Number(x.toPrecision(3))).split('.') as [string, string?]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return rest === undefined ? grouped : `${grouped}.${rest}`
}

/** @example withUnit(4200000, 'events/s') // '4.2 M events/s' */
export function withUnit(x: number, unit: Unit): string {
  return unit === 'events/s' ? `${number(x / 1e6)} M events/s` : `${number(x)} ${unit}`
}

export const spreadText = ({ min, max, unit, rounds }: Measure): string =>
  rounds === 1 ? 'one round' : `${bare(min, unit)} to ${bare(max, unit)} of ${rounds}`
const bare = (x: number, unit: Unit): string => number(unit === 'events/s' ? x / 1e6 : x)

export const limitText = ({ better, limit, unit }: Target): string => `at ${better === 'lower' ? 'most' : 'least'} ${withUnit(limit, unit)}`
export const measuredText = ({ measured, unit }: Target): string => (measured === null ? '-' : withUnit(measured, unit))

export const pointsText = ({ points }: Growth): string => points.map(({ at, ms }) => `${number(at)}: ${number(ms)} ms`).join(', ')
export const growthText = ({ by, law, exponent, worst }: Growth): string =>
  by === 'jobs' ? `${number(worst)} x 1 / n` : `grows as n^${exponent.toFixed(2)}, worst step ${number(worst)} x ${law}`
