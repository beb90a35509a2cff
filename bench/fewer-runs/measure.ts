/** From simulated futures to gains: how many futures each technique needs for the interval of plain paired futures. Pure. */
import {
  crossFitted, drawnUniforms, inputsOf, moments, paired, planControls, regressionAdjusted, type Scenario, scoreOf, studentQuantile, varianceRatio,
} from '../../engine/index.ts'
import { type CellGains, type FewerRuns, type Gain, KPI_IDS_MEASURED, SCHEMA, type Technique } from './document.ts'
import { byFisher, geometric, jackknifed, variance } from './intervals.ts'
import type { Rows, Values } from './rows.ts'

/** Futures of a run of `npm start`: what the controls are measured on. */
const BATCH = 100
const SIZES = [100, 200, 400]
const PRICE_REPLICATES = 10

interface Cell {
  readonly plan: string
  readonly title: string
  readonly kpi: string
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly d: readonly number[]
  readonly twin: readonly number[]
  readonly means: { readonly latin_hypercube: readonly number[]; readonly sobol: readonly number[] }
  readonly controls: readonly Float64Array[]
  /** plan controls, then every belief and fact */
  readonly candidates: readonly Float64Array[]
  readonly names: readonly string[]
}

/**
 * @param rows of the scenario with this hash
 * @param file path of the scenario from the root
 */
export function measure(scenario: Scenario, rows: Rows, engine: string, file: string): FewerRuns {
  const cells = cellsOf(scenario, rows)
  const gains = cells.map((cell) => cellGains(cell, rows.replicateSize))
  const replicates = cells[0]!.means.sobol.length
  return {
    schema: SCHEMA,
    made: {
      engine, scenario: file, hash: rows.hash, seed: rows.seed, months: rows.months, futures: rows.plain.length, batch: BATCH,
      replicates, replicateSize: rows.replicateSize, twins: rows.twins.length, inputs: inputsOf(scenario).length,
    },
    cells: gains,
    overall: overall(cells, rows.replicateSize),
    bySize: SIZES.filter((size) => size <= rows.plain.length).map((size) => ofSize(cells, size)),
    chosen: cells.map((cell) => ({ plan: cell.plan, kpi: cell.kpi, inputs: chosenByBoth(cell) })),
    price: priceOf(PRICE_REPLICATES, rows.replicateSize),
  }
}

function cellsOf(scenario: Scenario, rows: Rows): readonly Cell[] {
  const inputs = inputsOf(scenario)
  const uniforms = rows.plain.map((_, future) => drawnUniforms(inputs, rows.seed, future))
  const shared = inputs.flatMap((input, i) =>
    input.part === null ? [{ name: input.id, scores: Float64Array.from(uniforms, (row) => scoreOf(input, row[i]!)) }] : [])
  return scenario.plans.flatMap((plan, p) => {
    const parts = plan.parts.map((part) => part.id)
    const { names, columns } = planControls(inputs, parts, uniforms)
    return KPI_IDS_MEASURED.map((kpi, k): Cell => {
      const differences = (from: readonly Values[]): number[] => from.map((values) => checked(values[p + 1]![k]! - values[0]![k]!))
      return {
        plan: plan.id,
        title: plan.title,
        kpi,
        a: rows.plain.map((values) => values[p + 1]![k]!),
        b: rows.plain.map((values) => values[0]![k]!),
        d: differences(rows.plain),
        twin: differences(rows.twins),
        means: {
          latin_hypercube: means(differences(rows.latinHypercube), rows.replicateSize),
          sobol: means(differences(rows.sobol), rows.replicateSize),
        },
        controls: columns,
        candidates: [...columns, ...shared.map(({ scores }) => scores)],
        names: [...names, ...shared.map(({ name }) => name)],
      }
    })
  })
}

function checked(x: number): number {
  if (!Number.isFinite(x)) throw new Error('a KPI is not defined in a future')
  return x
}

const slices = <T>(xs: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.floor(xs.length / size) }, (_, i) => xs.slice(i * size, (i + 1) * size))
const means = (xs: readonly number[], size: number): readonly number[] => slices(xs, size).map((part) => moments(part).mean!)
const part = (columns: readonly Float64Array[], i: number, size: number): readonly Float64Array[] =>
  columns.map((column) => column.subarray(i * size, (i + 1) * size))

/** Logarithm of the ratio of futures, batch by batch. */
type PerBatch = (cell: Cell, size: number) => readonly number[]

const PER_BATCH = {
  independent: (cell: Cell, size: number) =>
    slices(cell.d, size).map((d, i) => Math.log((variance(slices(cell.a, size)[i]!) + variance(slices(cell.b, size)[i]!)) / variance(d))),
  plan_controls: (cell: Cell, size: number) => slices(cell.d, size).map((d, i) => widths(regressionAdjusted(d, part(cell.controls, i, size)), d)),
  chosen_controls: (cell: Cell, size: number) => slices(cell.d, size).map((d, i) => widths(crossFitted(d, part(cell.candidates, i, size)), d)),
} satisfies Partial<Record<Technique, PerBatch>>

/** Interval against plain paired futures: futures go with the square of its width. */
function widths(adjusted: { readonly low: number; readonly high: number }, d: readonly number[]): number {
  const plain = paired(d, d.map(() => 0), null)
  return 2 * Math.log((adjusted.high - adjusted.low) / (plain.high! - plain.low!))
}

function cellGains(cell: Cell, replicateSize: number): CellGains {
  const design = (batchMeans: readonly number[]): Gain =>
    varianceRatio(replicateSize * variance(batchMeans), batchMeans.length - 1, variance(cell.d), cell.d.length - 1)
  return {
    plan: cell.plan,
    title: cell.title,
    kpi: cell.kpi,
    sd: moments(cell.d).sd!,
    controls: cell.controls.length,
    gains: {
      independent: geometric(PER_BATCH.independent(cell, BATCH)),
      plan_controls: geometric(PER_BATCH.plan_controls(cell, BATCH)),
      chosen_controls: geometric(PER_BATCH.chosen_controls(cell, BATCH)),
      latin_hypercube: design(cell.means.latin_hypercube),
      sobol: design(cell.means.sobol),
      bound: byFisher(cell.d.slice(0, cell.twin.length), cell.twin),
    },
  }
}

function overall(cells: readonly Cell[], replicateSize: number): Readonly<Record<Technique, Gain>> {
  const mean = (xs: readonly number[]): number => moments(xs).mean!
  const batched = (per: PerBatch): Gain => {
    const all = cells.map((cell) => per(cell, BATCH))
    return geometric(all[0]!.map((_, batch) => mean(all.map((one) => one[batch]!))))
  }
  const plainBatches = Math.floor(cells[0]!.d.length / BATCH)
  const design = (name: 'latin_hypercube' | 'sobol'): Gain => jackknifed(
    (without) => mean(cells.map((cell) => Math.log(replicateSize * variance(cell.means[name].filter((_, r) => r !== without))))),
    cells[0]!.means[name].length,
    (without) => mean(cells.map((cell) => Math.log(variance(cell.d.filter((_, i) => Math.floor(i / BATCH) !== without))))),
    plainBatches,
  )
  const twins = cells[0]!.twin.length
  const bound = jackknifed(
    (without) => mean(cells.map((cell) => {
      const kept = (xs: readonly number[]): number[] => xs.slice(0, twins).filter((_, i) => i !== without)
      return Math.log(byFisher(kept(cell.d), kept(cell.twin)).ratio)
    })),
    twins,
  )
  return {
    independent: batched(PER_BATCH.independent),
    plan_controls: batched(PER_BATCH.plan_controls),
    chosen_controls: batched(PER_BATCH.chosen_controls),
    latin_hypercube: design('latin_hypercube'),
    sobol: design('sobol'),
    bound,
  }
}

function ofSize(cells: readonly Cell[], size: number): FewerRuns['bySize'][number] {
  const over = (per: PerBatch): number => Math.exp(moments(cells.flatMap((cell) => per(cell, size))).mean!)
  const used = cells.flatMap((cell) => slices(cell.d, size).flatMap((d, i) => crossFitted(d, part(cell.candidates, i, size)).chosen.map((c) => c.length)))
  const batches = Math.floor(cells[0]!.d.length / size)
  return { batch: size, batches, plan: over(PER_BATCH.plan_controls), chosen: over(PER_BATCH.chosen_controls), used: moments(used).mean! }
}

/** Inputs that each half of all futures chooses for the other, in the order of the first. */
function chosenByBoth(cell: Cell): readonly string[] {
  const [one, other] = crossFitted(cell.d, cell.candidates).chosen
  return one.filter((c) => other.includes(c)).map((c) => cell.names[c]!)
}

function priceOf(replicates: number, size: number): FewerRuns['price'] {
  const futures = replicates * size
  const t = studentQuantile(0.975, replicates - 1) / studentQuantile(0.975, futures - 1)
  return { replicates, futures, factor: t * t }
}
