/** A readable trace of one future of the small practice: KPIs of the whole, and counters month by month of the baseline. */
import { COUNTERS, KPIS, kpiValues, simulateFuture } from '../../engine/index.ts'
import { at, monthsOf, of, small, specOf } from '../metamorphic/small.ts'

const DIGITS = 9
const rounded = (x: number | null): number | null => (x === null ? null : Number(x.toPrecision(DIGITS)))

export interface GoldenYear {
  readonly kpis: Readonly<Record<string, Readonly<Record<string, number | null>>>>
  readonly months: readonly Readonly<Record<string, number | null>>[]
}

export function goldenYear(): GoldenYear {
  const result = simulateFuture(specOf(small(), { seed: 'golden', future: 1, horizonMonths: 13 }))
  const baseline = of(result)
  const months = monthsOf(baseline)
  const kpis = (counters: Float64Array): Record<string, number | null> => Object.fromEntries(kpiValues(counters, 0, months).map((value, k) => [KPIS[k]!.id, rounded(value)]))
  return {
    kpis: Object.fromEntries(result.variants.map(({ id, counters }) => [id, kpis(counters)])),
    months: Array.from({ length: months }, (_, m) => Object.fromEntries(COUNTERS.map((id) => [id, rounded(at(baseline, m, id))]))),
  }
}
