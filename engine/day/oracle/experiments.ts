/** From a case that was read to experiments: which models to run, what to read off each, what to leave out. */
import type { OracleCase } from './document.ts'
import { episodeReading } from './episode-readings.ts'
import { Episodes } from './episodes.ts'
import type { Answer, Posed } from './family.ts'
import { flowReading } from './flow-readings.ts'
import { FlowRun } from './flow-run.ts'
import { type Law, lawMean } from './law.ts'
import type { Luck } from './luck.ts'
import type { EpisodeModel, FlowModel } from './model.ts'
import type { Experiment, Reading, Replication } from './replication.ts'
import { flowSamplers, Sampler } from './sampler.ts'
import { ticksPerUnit } from './ticks-per-unit.ts'
import { WatchList } from './watch-list.ts'

/** One number that is asked for. */
export interface Question {
  readonly output: string
  readonly expected: number | null
}

export interface Asked<R extends Replication> {
  readonly experiment: Experiment<R>
  /** by reading */
  readonly questions: readonly Question[]
}

export interface Trial {
  readonly asked: readonly (Asked<FlowRun> | Asked<Episodes>)[]
  readonly skipped: readonly (Question & { readonly why: string })[]
  /** outputs in the order of the case */
  readonly order: readonly string[]
}

export interface TrialOptions {
  /** customers that one replication may have at most: how long time can get */
  readonly customersMax: number
  /** false: count the empty start too (a planted fault of tests) */
  readonly warmUp: boolean
}

/** Customers of a run at first: enough that 20 means are close to normal and their spread says how much more is needed. */
const CUSTOMERS_FIRST = 5_000
/** Share of a run that may go into forgetting its start. */
const WARM_UP_SHARE = 0.25
/** Customers of a short day's replication: never so many that time matters, each day begins at 0. */
const DAY_TICKS_FACTOR = 100

export function questionsOf({ outputs }: OracleCase, posed: Posed): readonly Question[] {
  if (outputs === null || Object.keys(outputs).length === 0) return posed.usual.map((output) => ({ output, expected: null }))
  return Object.entries(outputs).flatMap(([output, value]): Question[] =>
    typeof value === 'number' ? [{ output, expected: value }] : value.map((expected, i) => ({ output: `${output}[${i}]`, expected })))
}

export function trialOf(posed: Posed, questions: readonly Question[], options: TrialOptions): Trial {
  const skipped: (Question & { why: string })[] = []
  const groups = new Map<FlowModel | EpisodeModel, { question: Question; answer: Exclude<Answer, { _tag: 'skip' }> }[]>()
  for (const question of questions) {
    const answer = posed.answer(question.output)
    if (answer._tag === 'skip') skipped.push({ ...question, why: answer.why })
    else groups.set(answer.model, [...(groups.get(answer.model) ?? []), { question, answer }])
  }
  const asked: (Asked<FlowRun> | Asked<Episodes>)[] = []
  for (const group of groups.values()) {
    const one = group[0]!.answer._tag === 'flow' ? flowTrial(group, options, skipped) : episodeTrial(group, skipped)
    if (one !== null) asked.push(one)
  }
  return { asked, skipped, order: questions.map((question) => question.output) }
}

type Group = readonly { readonly question: Question; readonly answer: Exclude<Answer, { _tag: 'skip' }> }[]
type Skipped = (Question & { why: string })[]

function flowTrial(group: Group, options: TrialOptions, skipped: Skipped): Asked<FlowRun> | null {
  const model = group[0]!.answer.model as FlowModel
  const watch = new WatchList()
  const { readings, questions } = choose(group, skipped, (answer) => flowReading(answer.name, model, watch))
  if (readings.length === 0) return null
  const forgotten = model.warmUp * model.rate
  if (forgotten > options.customersMax * WARM_UP_SHARE) return tooMuch(questions, skipped, forgotten)
  const scale = ticksPerUnit(shortestOf(model), options.customersMax / model.rate + model.warmUp, model.present)
  if (scale === null) return tooFarApart(questions, skipped)
  const inTicks = watch.inTicks(scale)
  const samplers = flowSamplers(model, scale)
  const warmUp = options.warmUp ? model.warmUp : 0
  return { questions, experiment: { readings, first: Math.max(CUSTOMERS_FIRST, forgotten), start: (luck: Luck) => new FlowRun(model, luck, scale, inTicks, samplers, warmUp) } }
}

function episodeTrial(group: Group, skipped: Skipped): Asked<Episodes> | null {
  const model = group[0]!.answer.model as EpisodeModel
  const marks: number[] = []
  const mark = (time: number): number => marks.push(time) - 1
  const { readings, questions } = choose(group, skipped, (answer) => episodeReading(answer.name, model, mark, answer._tag === 'episodes' ? answer.close : 0))
  if (readings.length === 0) return null
  const means = model.work.map(lawMean)
  const gap = isLaw(model.arrivals) ? model.arrivals : null
  const day = means.reduce((a, b) => a + b, 0) + (gap === null ? (model.arrivals as readonly number[]).reduce((a, b) => Math.max(a, b), 0) : lawMean(gap) * model.customers)
  const scale = ticksPerUnit(means.reduce((a, b) => Math.min(a, b), gap === null ? Infinity : lawMean(gap)), day * DAY_TICKS_FACTOR, model.customers)
  if (scale === null) return tooFarApart(questions, skipped)
  const made = new Map<Law, Sampler>()
  const samplerOf = (law: Law): Sampler => {
    const sampler = made.get(law) ?? new Sampler(law, scale)
    made.set(law, sampler)
    return sampler
  }
  const samplers = { gap: gap === null ? null : samplerOf(gap), works: model.work.map(samplerOf) }
  return { questions, experiment: { readings, first: CUSTOMERS_FIRST, start: (luck: Luck) => new Episodes(model, luck, scale, marks, samplers) } }
}

const isLaw = (arrivals: EpisodeModel['arrivals']): arrivals is Law => !Array.isArray(arrivals)

function choose<R extends Replication>(group: Group, skipped: Skipped, readingOf: (answer: Group[number]['answer']) => Reading<R> | string): { readings: Reading<R>[]; questions: Question[] } {
  const readings: Reading<R>[] = []
  const questions: Question[] = []
  for (const { question, answer } of group) {
    const reading = readingOf(answer)
    if (typeof reading === 'string') {
      skipped.push({ ...question, why: reading })
      continue
    }
    readings.push(answer.rule === undefined ? reading : { ...reading, rule: answer.rule })
    questions.push(question)
  }
  return { readings, questions }
}

function tooFarApart(questions: readonly Question[], skipped: Skipped): null {
  skipped.push(...questions.map((question) => ({ ...question, why: 'the longest and the shortest time are too far apart for whole ticks to be exact' })))
  return null
}

function tooMuch(questions: readonly Question[], skipped: Skipped, customers: number): null {
  const why = `so close to its limit this system forgets its start only after about ${Math.ceil(customers / 1e6)} million customers: more than the budget of a run`
  skipped.push(...questions.map((question) => ({ ...question, why })))
  return null
}

function shortestOf(model: FlowModel): number {
  const laws = [...model.streams.map((stream) => stream.gap), ...model.stations.flatMap((station) => station.work)]
  const others = [...model.stations.flatMap((station) => (station.patience === null ? [] : [station.patience])), ...(model.vacation === null ? [] : [model.vacation])]
  return [...laws, ...others].reduce((least, law) => Math.min(least, lawMean(law)), Infinity)
}
