/** Every scenario file that ships runs: each plan and what-if, one future, three months, with the engine's own audits on. */
import { readdirSync, readFileSync } from 'node:fs'
import * as E from 'fp-ts/Either'
import { describe, expect, it } from 'vitest'

import { KPIS, allVariants, kpiValues, simulateFuture } from '../../../engine/index.ts'
import { decodeScenario } from '../../../scenarios/index.ts'

const room = new URL('../../../scenarios/', import.meta.url)
const files = ['', 'library/'].flatMap((folder) =>
  readdirSync(new URL(folder, room)).filter((name) => name.endsWith('.yaml')).map((name) => folder + name))

/** KPIs that three months of a practice always have something to divide by. */
const ALWAYS = ['net_production', 'stars', 'active_patients', 'wait', 'greeting', 'answer_rate', 'owner_cash', 'lead_time']

describe('the scenario files that ship', () => {
  it('are there', () => expect(files.length).toBeGreaterThanOrEqual(17))

  it.each(files)('%s runs', (file) => {
    const decoded = decodeScenario(readFileSync(new URL(file, room), 'utf8'), file)
    if (E.isLeft(decoded)) throw new Error(JSON.stringify(decoded.left))
    const { scenario } = decoded.right
    const variants = allVariants(scenario)
    const { variants: results } = simulateFuture({ scenario, variants, seed: 'library', future: 0, beliefs: 'drawn', horizonMonths: 3 })
    expect(results.map((r) => r.id)).toEqual(variants.map((v) => v.id))
    for (const result of results) {
      const values = kpiValues(result.counters, 0, 3)
      KPIS.forEach((kpi, i) => {
        const value = values[i]!
        if (ALWAYS.includes(kpi.id)) expect(value, `${result.id} ${kpi.id}`).not.toBeNull()
        if (value !== null) expect(Number.isFinite(value), `${result.id} ${kpi.id}`).toBe(true)
        if (value !== null && kpi.unit === 'share') expect(value >= 0 && value <= 1.2, `${result.id} ${kpi.id} ${value}`).toBe(true)
      })
    }
  })
})
