/** What is measured of a future: the KPIs, from the engine's counters. The study knows numbers by this door only. */
import type { Direction } from './paired.ts'

export interface Kpi {
  readonly id: string
  readonly unit: string
  readonly better: Direction
  readonly label: string
  /** definition id */
  readonly definition: string
}

export interface Exit {
  readonly id: string
  readonly label: string
}

export interface Measure {
  readonly kpis: readonly Kpi[]
  /**
   * KPIs of the months `from <= month < to`, in the order of `kpis`; null where undefined.
   *
   * @param counters rows of one variant's months, as `VariantFuture.counters`
   */
  readonly values: (counters: Float64Array, from: number, to: number) => readonly (number | null)[]
  readonly exits: readonly Exit[]
  /** people a month and currency units a month that went with them (null where no money can be named), in the order of `exits` */
  readonly exitValues: (
    counters: Float64Array, from: number, to: number,
  ) => readonly { readonly perMonth: number; readonly worthPerMonth: number | null }[]
}

/** A KPI value of a scenario (money in cents) in the unit that documents print (money in currency units). */
export function asPrinted(value: number, unit: string): number {
  return unit.startsWith('$') ? value / 100 : value
}
