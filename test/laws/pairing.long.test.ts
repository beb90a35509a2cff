/**
 * What common futures are worth: variance of a plan's difference against independent runs, for each plan of Maple Street.
 * Printed, and written to test/golden/pairing.json with FIVESTAR_TARGETS=1 (`npm run targets`).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { allVariants, kpiValues, KPIS, simulateFuture } from '../../engine/index.ts'
import { paired } from '../../engine/study/paired.ts'
import { decoded } from '../metamorphic/small.ts'

const FUTURES = 40
const SLOW = 1_800_000
const IDS = ['owner_cash', 'net_production', 'stars', 'wait'] as const

interface Worth {
  readonly plan: string
  readonly beliefs: 'default' | 'drawn'
  readonly kpi: string
  readonly correlation: number | null
  readonly varianceReduction: number | null
}

test('the difference is known with fewer futures than from independent runs', () => {
  const scenario = decoded(readFileSync(new URL('../../scenarios/maple-street.yaml', import.meta.url), 'utf8'))
  const variants = allVariants(scenario)
  const table: Worth[] = []
  for (const beliefs of ['default', 'drawn'] as const) {
    const rows = Array.from({ length: FUTURES }, (_, future) => {
      const { variants: run } = simulateFuture({ scenario, variants, seed: 'pairing', future, beliefs, horizonMonths: 24 })
      return run.map(({ counters }) => kpiValues(counters, 0, 24))
    })
    for (const [v, { id }] of variants.entries()) {
      if (v === 0) continue
      for (const kpi of IDS) {
        const k = KPIS.findIndex((one) => one.id === kpi)
        const { correlation, varianceReduction } = paired(rows.map((r) => r[v]![k] ?? NaN), rows.map((r) => r[0]![k] ?? NaN), null)
        table.push({ plan: id, beliefs, kpi, correlation, varianceReduction })
      }
    }
  }
  const show = (x: number | null): string => (x === null ? '-' : x.toFixed(1))
  for (const { id } of variants.slice(1)) {
    for (const beliefs of ['default', 'drawn'] as const) {
      console.log(`${id.padEnd(28)} ${beliefs.padEnd(8)} ${IDS.map((kpi) => `${kpi} ${show(table.find((w) => w.plan === id && w.beliefs === beliefs && w.kpi === kpi)!.varianceReduction)}x`).join('  ')}`)
    }
  }
  const file = new URL('../golden/pairing.json', import.meta.url)
  if (process.env['FIVESTAR_TARGETS'] === '1') writeFileSync(file, `${JSON.stringify({ what: 'variance reduction by common futures, Maple Street', futures: FUTURES, months: 24, table }, null, 1)}\n`)
  const of = (plan: string, kpi: string): number => table.find((w) => w.plan === plan && w.kpi === kpi && w.beliefs === 'drawn')!.varianceReduction ?? Infinity
  // the variance of 40 futures is known to about a factor 1.6 (chi-square, 95 %); small changes are to be worth 10 and are held to 5
  for (const plan of variants.slice(1).filter((x) => x._tag === 'WhatIf')) expect(of(plan.id, 'owner_cash'), plan.id).toBeGreaterThan(5)
  // no plan is worse than independent runs
  for (const w of table) expect(w.varianceReduction ?? Infinity, `${w.plan} ${w.kpi}`).toBeGreaterThan(1)
}, SLOW)
