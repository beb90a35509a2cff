/** The one entry of the oracles: cases in, rows out, simulated by the kernel that runs the practice's day. */
import { rootKey, type RootKey } from '../../base/key.ts'
import type { PosedCase } from './decode.ts'
import type { OracleDocument, OracleRow } from './document.ts'
import type { Episodes } from './episodes.ts'
import { type Asked, type Question, questionsOf, trialOf } from './experiments.ts'
import type { FlowRun } from './flow-run.ts'
import { passes, REPLICATIONS } from './interval.ts'
import { settle } from './settle.ts'

export interface OracleOptions {
  /** the same seed, the same luck in every case */
  readonly seed: string
  /** events of one experiment, all 20 replications and their mirror images together */
  readonly eventsMax?: number
  /** false: count the empty start too; only for tests that must see it fail */
  readonly warmUp?: boolean
}

/** About a minute of one core. */
export const EVENTS_MAX = 200_000_000
/** Least events a customer causes: arrival and end of service. */
const EVENTS_OF_CUSTOMER = 2

/**
 * Simulates cases and compares them with their known answers.
 *
 * An output passes when its known answer lies in the 99.99 % t-interval of 20 replications and the half-width is below 3 % of it
 * (10 % for variances and second moments; probabilities up to 0.01 and zeros: only inside; bounds: not beyond). With some 150 outputs
 * a sound kernel fails one by bad luck with about 1.5 % of seeds.
 *
 * Pure; deterministic in cases and seed. Throws only for a defect: every replication checks conservation, Little's identity and
 * work to the tick.
 *
 * @param cases from `decodeOracles`
 */
export function runOracles(cases: readonly PosedCase[], options: OracleOptions): OracleDocument {
  return { schema: 'fivestar/oracle/1', results: cases.flatMap((one) => runOracle(one, options)) }
}

/** The rows of one case, in the order of its outputs. */
export function runOracle({ of, posed }: PosedCase, { seed, eventsMax = EVENTS_MAX, warmUp = true }: OracleOptions): readonly OracleRow[] {
  const key = rootKey(seed)
  const customersMax = eventsMax / (2 * REPLICATIONS) / EVENTS_OF_CUSTOMER
  const trial = trialOf(posed, questionsOf(of, posed), { customersMax, warmUp })
  const rows = [
    ...trial.skipped.map(({ why, ...question }): OracleRow => ({ ...rowOf(of.name, question), skipped: why })),
    ...trial.asked.flatMap((asked) => simulated(asked, of.name, key, eventsMax)),
  ]
  const place = new Map(trial.order.map((output, i): [string, number] => [output, i]))
  return rows.sort((a, b) => place.get(a.output)! - place.get(b.output)!)
}

function simulated(asked: Asked<FlowRun> | Asked<Episodes>, name: string, key: RootKey, eventsMax: number): readonly OracleRow[] {
  const intervals = settle(asked as Asked<FlowRun>, key, eventsMax)
  return asked.questions.map((question, i): OracleRow => {
    const interval = intervals[i]!
    const { rule } = asked.experiment.readings[i]!
    if (!Number.isFinite(interval.mean)) return { ...rowOf(name, question), skipped: 'nothing was seen that this could be measured on' }
    return { ...rowOf(name, question), simulated: interval.mean, low: interval.low, high: interval.high, pass: passes(interval, question.expected, rule) }
  })
}

function rowOf(name: string, { output, expected }: Question): OracleRow {
  return { name, output, expected, simulated: null, low: null, high: null, pass: null }
}
