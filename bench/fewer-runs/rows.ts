/** Simulates the futures that the gains are measured on: plain, with the same inputs and other events, and by each design. */
import {
  allVariants, designLuck, drawnUniforms, type FutureSpec, givenOf, type Input, inputsOf, KPIS, kpiValues, latinHypercube, type Scenario, scrambledSobol,
  simulateFuture,
} from '../../engine/index.ts'
import { KPI_IDS_MEASURED } from './document.ts'

/** One future: by variant (baseline first, then the plans), by measured KPI. */
export type Values = readonly (readonly number[])[]

export interface Rows {
  readonly seed: string
  readonly hash: string
  readonly months: number
  readonly replicateSize: number
  readonly plain: readonly Values[]
  /** future i has the inputs of plain future i */
  readonly twins: readonly Values[]
  /** replicates one after the other */
  readonly latinHypercube: readonly Values[]
  readonly sobol: readonly Values[]
}

export interface Plan {
  readonly futures: number
  readonly twins: number
  readonly replicates: number
  readonly replicateSize: number
}

/**
 * All futures of the measurement. Designs and twins have event luck of their own, so that their variances are independent of the plain
 * futures' and of each other's.
 *
 * @param done is told after every future
 */
export function simulateRows(scenario: Scenario, seed: string, plan: Plan, done: () => void): Rows {
  const inputs = inputsOf(scenario)
  const months = scenario.decision.horizonMonths
  const variants = allVariants(scenario).filter((variant) => variant._tag !== 'WhatIf')
  const columns = KPI_IDS_MEASURED.map((id) => KPIS.findIndex((kpi) => kpi.id === id))
  const one = (own: string, future: number, given?: FutureSpec['given']): Values => {
    const spec: FutureSpec = { scenario, variants, seed: own, future, beliefs: 'drawn', horizonMonths: months }
    const { variants: run } = simulateFuture(given === undefined ? spec : { ...spec, given })
    done()
    return run.map(({ counters }) => {
      const values = kpiValues(counters, 0, months)
      return columns.map((column) => values[column] ?? NaN)
    })
  }
  const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i)
  const { replicates, replicateSize } = plan
  const designed = (name: string, rows: Designed): readonly Values[] => {
    const own = `${seed}/${name}`
    return upTo(replicates).flatMap((replicate) =>
      rows(replicateSize, inputs.length, designLuck(own, replicate)).map((uniforms, i) => one(own, replicate * replicateSize + i, givenOf(inputs, uniforms))))
  }
  return {
    seed,
    hash: scenario.hash,
    months,
    replicateSize,
    plain: upTo(plan.futures).map((future) => one(seed, future)),
    twins: upTo(plan.twins).map((future) => one(`${seed}/other events`, future, ownInputs(inputs, seed, future))),
    latinHypercube: designed('latin hypercube', latinHypercube),
    sobol: designed('sobol', scrambledSobol),
  }
}

type Designed = typeof latinHypercube

const ownInputs = (inputs: readonly Input[], seed: string, future: number): NonNullable<FutureSpec['given']> =>
  givenOf(inputs, drawnUniforms(inputs, seed, future))
