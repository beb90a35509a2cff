/** A touchpoint moved by itself: do growth and money go where the stars go, and if not, why. */
import type { Suppose } from '../practice/plan.ts'
import type { Variant } from '../year/future.ts'
import { capacityOf } from './capacity.ts'
import type { WhatIfDocument } from './comparison.ts'
import { paired } from './paired.ts'
import { whyNot } from './sentences-facts.ts'
import type { Moved } from './sentences-facts.ts'
import { moments } from './summary.ts'
import { titleOf } from './study.ts'
import { kpiNamed, values } from './table.ts'
import type { Table } from './table.ts'

/** What should go the way the stars go. */
const FOLLOWERS: readonly string[] = ['referrals', 'net_production']

export function whatIfDocument(table: Table, variant: Variant): WhatIfDocument {
  const stars = movedBy(table, variant.id, 'stars')
  const { currency, kind } = table.study.scenario.practice.practice
  const capacity = capacityOf(kind, (kpi) =>
    kpiNamed(table.measure, kpi) === undefined ? null : moments(values(table, variant.id, kpi)).mean,
  )
  return {
    id: variant.id,
    title: titleOf(variant),
    fell_short: variant._tag === 'WhatIf' ? variant.whatIf.suppose.flatMap((suppose) => shortfall(table, variant.id, suppose)) : [],
    stars: stars.mean,
    follows: FOLLOWERS.flatMap((id) => {
      const kpi = kpiNamed(table.measure, id)
      if (kpi === undefined) return []
      const moved = movedBy(table, variant.id, id)
      const reason = whyNot(stars, moved, capacity, currency)
      return [{ kpi: id, unit: kpi.unit, mean: moved.mean, same_way: reason === null, reason }]
    }),
  }
}

/** Where what is supposed is measured: the KPI of that measure. */
const MEASURED: Readonly<Partial<Record<Suppose['target'], string>>> = { wait: 'wait', greeting: 'greeting', billing: 'wrong_statements', resolution: 'resolution' }
/** What comes about of what was asked for may be off by rounding and by who is there to be measured. */
const NEARLY = 0.95

function shortfall(table: Table, variant: string, { target, how, amount }: Suppose): WhatIfDocument['fell_short'] {
  const kpi = MEASURED[target]
  if (kpi === undefined || how === 'set' || amount >= 0) return []
  const { unit, mean } = movedBy(table, variant, kpi)
  const [asked, came] = [-amount, Math.max(0, -(mean ?? NaN))]
  return came < NEARLY * asked ? [{ kpi, unit, asked, came }] : []
}

function movedBy(table: Table, variant: string, kpi: string): Moved {
  const known = kpiNamed(table.measure, kpi)
  if (known === undefined) return { unit: '', mean: null, low: null, high: null }
  const { mean, low, high } = paired(values(table, variant, kpi), values(table, 'baseline', kpi), known.better)
  return { unit: known.unit, mean, low, high }
}
