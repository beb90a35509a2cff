/** Reads the inputs of one case, collecting findings instead of stopping at the first. Mutates its own list of findings. */
import type { OracleFinding } from './document.ts'

export interface Range {
  readonly min: number
  readonly max: number
  /** `min` itself is too small */
  readonly above?: true
  readonly whole?: true
}

/** Rates and times; wide enough for seconds and for years. */
export const POSITIVE: Range = { min: 0, max: 1e9, above: true }
export const SHARE: Range = { min: 0, max: 1 }
export const SERVERS: Range = { min: 1, max: 10_000, whole: true }
export const ROOM: Range = { min: 1, max: 100_000, whole: true }
export const CV: Range = { min: 0, max: 20 }
export const COUNT: Range = { min: 1, max: 1000, whole: true }
/** Longest list. */
const LIST_MAX = 1000

type Raw = { readonly [key: string]: unknown }

export class Inputs {
  readonly findings: OracleFinding[] = []
  private readonly raw: Raw
  private readonly path: string
  private readonly used = new Set<string>()

  constructor(raw: Raw, path: string) {
    this.raw = raw
    this.path = path
  }

  get failed(): boolean {
    return this.findings.length > 0
  }

  find(code: OracleFinding['code'], key: string, message: string, why = ''): void {
    this.findings.push({ code, severity: 'error', path: key === '' ? this.path : `${this.path}.${key}`, message, why })
  }

  /** The name under which one of several spellings is given; null when none is. Two at once are a conflict. */
  given(...keys: readonly string[]): string | null {
    const present = keys.filter((key) => Object.hasOwn(this.raw, key) && this.raw[key] !== null)
    for (const key of present) this.used.add(key)
    if (present.length > 1) this.find('conflict', present[1]!, `${present.join(' and ')} say the same thing`, 'Give one of them.')
    return present[0] ?? null
  }

  value(key: string): unknown {
    return this.raw[key]
  }

  /** A number under one of several names; NaN after a finding. */
  number(range: Range, ...keys: readonly string[]): number {
    const key = this.given(...keys)
    if (key !== null) return this.checked(this.raw[key], key, range)
    this.find('missing', keys[0]!, `${keys[0]} is missing`, keys.length === 1 ? '' : `It may also be called ${keys.slice(1).join(', ')}.`)
    return NaN
  }

  numberOr(fallback: number, range: Range, ...keys: readonly string[]): number {
    const key = this.given(...keys)
    return key === null ? fallback : this.checked(this.raw[key], key, range)
  }

  /** A list of numbers, or one number standing for all. @param length null: as long as it is */
  numbers(range: Range, length: number | null, ...keys: readonly string[]): readonly number[] {
    const key = this.given(...keys)
    if (key === null) {
      this.find('missing', keys[0]!, `${keys[0]} is missing`)
      return []
    }
    const raw = this.raw[key]
    if (!Array.isArray(raw) && length !== null) {
      const one = this.checked(raw, key, range)
      return Array.from({ length }, () => one)
    }
    const list = this.list(key)
    if (length !== null && list.length !== length) this.find('shape', key, `${key} has ${list.length} entries, not ${length}`)
    return list.map((one, i) => this.checked(one, `${key}[${i}]`, range))
  }

  /** A list of anything, 1..1000 long. */
  list(key: string): readonly unknown[] {
    const raw = this.raw[key]
    if (Array.isArray(raw) && raw.length >= 1 && raw.length <= LIST_MAX) return raw as readonly unknown[]
    this.find('shape', key, Array.isArray(raw) ? `${key} has ${raw.length} entries` : `${key} is not a list`, `A list of 1 to ${LIST_MAX} is needed.`)
    return []
  }

  /** Inputs of an entry of a list, or of a nested object. Its findings must be taken over with `adopt`. */
  nested(raw: unknown, key: string): Inputs | null {
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return new Inputs(raw as Raw, `${this.path}.${key}`)
    this.find('shape', key, `${key} is not an object`)
    return null
  }

  adopt(other: Inputs): void {
    other.rest()
    this.findings.push(...other.findings)
  }

  checked(raw: unknown, key: string, { min, max, above, whole }: Range): number {
    const range = `${above === true ? `above ${min}` : `from ${min}`} to ${max}${whole === true ? ', whole' : ''}`
    // written so that NaN fails; what a program hands over may hold it, JSON cannot
    if (typeof raw === 'number' && raw >= min && raw <= max && !(above === true && raw === min) && !(whole === true && !Number.isInteger(raw))) return raw
    this.find('number', key, `${key} is ${shown(raw)}; it must be a number ${range}`)
    return NaN
  }

  /** Everything that nobody asked for: most likely a slip of the pen. */
  rest(): void {
    for (const key of Object.keys(this.raw)) {
      if (!this.used.has(key)) this.find('unknown-input', key, `this kind of case has no input ${shown(key)}`)
    }
  }
}

const SHOWN = 60

/** A value of the file, short enough for a message. */
export function shown(raw: unknown): string {
  const text = typeof raw === 'number' || raw === undefined ? String(raw) : typeof raw === 'object' && raw !== null ? (Array.isArray(raw) ? 'a list' : 'an object') : JSON.stringify(raw)
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 3)}...`
}
