/** What can be read off a system that runs on, by the names that cases use. */
import { ln } from '../../base/maths.ts'
import type { FlowRun } from './flow-run.ts'
import type { FlowModel } from './model.ts'
import type { Reading } from './replication.ts'
import type { Place } from './tally.ts'
import type { Times } from './times.ts'
import type { WatchList } from './watch-list.ts'
import { harmonicOf, peakOf, peakTurns } from './wave.ts'

type FlowReading = Reading<FlowRun>
type Of = (run: FlowRun) => number

const mean = (of: Of): FlowReading => ({ rule: 'mean', of })
const share = (of: Of): FlowReading => ({ rule: 'probability', of })
const moment = (of: Of): FlowReading => ({ rule: 'moment', of })

/** Names without a number, for the whole system or its focus. */
const PLAIN: { readonly [name: string]: FlowReading } = {
  P_abandon_given_wait: share(({ tally, model }) => placeOf(tally.places, model).gaveUp / merged(tally.waits, model, 'positive')),
  mean_wait_all: mean((run) => waitOf(run)),
  Wq_served: mean(({ tally, model, ticksPerUnit }) => (merged(tally.waits, model, 'sum') - tally.gaveUpWaits) / merged(tally.sojourns, model, 'count') / ticksPerUnit),
  mean_busy_period: mean(({ tally, model, ticksPerUnit }) => {
    const { spells, spellTicks } = placeOf(tally.places, model)
    return spellTicks / spells / ticksPerUnit
  }),
  Var_N: moment(({ tally, model, ticks }) => {
    const place = placeOf(tally.places, model)
    const average = place.integral((n) => n) / ticks
    return place.integral((n) => (n - average) * (n - average)) / ticks
  }),
  Var_Wq: moment((run) => varianceOf(run, run.model.putsDown ? run.tally.idles : run.tally.waits)),
  Var_W: moment((run) => varianceOf(run, run.tally.sojourns)),
  E_Wq2: moment((run) => squareOf(run, run.model.putsDown ? run.tally.idles : run.tally.waits)),
  E_W2: moment((run) => squareOf(run, run.tally.sojourns)),
  W_total: mean(({ tally, ticksPerUnit }) => tally.visits.mean / ticksPerUnit),
  L_total: mean(({ tally, ticks }) => tally.places.reduce((total, place) => total + place.integral((n) => n), 0) / ticks),
  throughput: mean(({ tally, ticks, ticksPerUnit }) => (tally.visits.count / ticks) * ticksPerUnit),
  lambda_eff: mean(({ tally, model, ticks, ticksPerUnit }) => (placeOf(tally.places, model).entered / ticks) * ticksPerUnit),
  residual_vacation: mean(({ tally, ticksPerUnit }) => tally.residuals.mean / ticksPerUnit),
}

const SAME: { readonly [name: string]: string } = {
  P_0: 'P_N_0', P0: 'P_N_0', E_N: 'L', E_Nq: 'Lq', W_sojourn: 'W_total', R_total: 'W_total', R: 'W_total', X: 'throughput',
  Wq_overall: 'Wq', W_overall: 'W', L_overall: 'L', Lq_overall: 'Lq', offered_load: 'mean_busy', P_wait_admitted: 'P_wait', P_loss: 'P_block',
  P_abandonment: 'P_abandon', utilization: 'utilisation', mean_wait: 'Wq', mean_sojourn: 'W', E_Wq: 'Wq', E_W: 'W', ErlangC: 'P_wait', ErlangB: 'P_block', B: 'P_block', C: 'P_wait', blocking: 'P_block',
}

/** Names that may carry the number of a station or class: `Wq`, `Wq2`. */
const NUMBERED: { readonly [name: string]: (group: number | null) => FlowReading } = {
  Wq: (group) => mean((run) => waitOf(run, group)),
  W: (group) => mean((run) => averageOf(run, run.tally.sojourns, group)),
  P_wait: (group) => share(({ tally, model }) => merged(tally.waits, model, 'positive', group) / merged(tally.waits, model, 'count', group)),
  L: (group) => mean((run) => (group !== null && run.model.groups === 'class' ? merged(run.tally.sojourns, run.model, 'sum', group) : placeOf(run.tally.places, run.model, group).integral((n) => n)) / run.ticks),
  Q: (group) => NUMBERED['L']!(group),
  Lq: (group) => mean((run) => {
    if (group !== null && run.model.groups === 'class') return merged(run.model.putsDown ? run.tally.idles : run.tally.waits, run.model, 'sum', group) / run.ticks
    const place = placeOf(run.tally.places, run.model, group)
    return (place.integral((n) => n) - place.busy) / run.ticks
  }),
  mean_busy: (group) => mean((run) => busyOf(run, group)),
  utilisation: (group) => mean((run) => busyOf(run, group) / run.model.stations[stationOf(run.model, group)]!.servers),
  rho: (group) => NUMBERED['utilisation']!(group),
  lambda: (group) => mean(({ tally, model, ticks, ticksPerUnit }) =>
    ((group !== null && model.groups === 'class' ? merged(tally.sojourns, model, 'count', group) : placeOf(tally.places, model, group).entered) / ticks) * ticksPerUnit),
  P_block: (group) => share(({ tally, model }) => {
    const { turnedAway, entered } = placeOf(tally.places, model, group)
    return turnedAway / (turnedAway + entered)
  }),
  P_abandon: (group) => share(({ tally, model }) => {
    const { gaveUp, left } = placeOf(tally.places, model, group)
    return gaveUp / (gaveUp + left)
  }),
}

/**
 * How to read an output.
 *
 * @param watch notes what must be watched for it
 * @returns why not, where the name means nothing here
 */
export function flowReading(name: string, model: FlowModel, watch: WatchList): FlowReading | string {
  const own = SAME[name] ?? name
  const plain = PLAIN[own]
  if (plain !== undefined) return plain
  const numbered = /^([A-Za-z_]+?)_?(\d*)$/.exec(own)
  const reading = numbered === null ? undefined : NUMBERED[numbered[1]!]
  if (reading !== undefined) return numberedReading(reading, numbered![1]!, numbered![2]!, model)
  return chanceOfNumber(own) ?? chanceOfTime(own, model, watch) ?? percentile(own, model, watch) ?? logarithms(own, watch) ?? departures(own, watch) ?? wave(own, model, watch)
    ?? 'no measure of this name is kept'
}

function numberedReading(reading: (group: number | null) => FlowReading, name: string, number: string, model: FlowModel): FlowReading | string {
  const groups = model.groups === 'class' ? model.classes : model.stations.length
  if (number !== '' && !(Number(number) >= 1 && Number(number) <= groups)) return `there is no ${model.groups} ${number}`
  const group = number === '' ? null : Number(number) - 1
  const { servers } = model.stations[stationOf(model, group)]!
  if ((name === 'rho' || name === 'utilisation') && servers === Infinity) return 'servers without number have no utilisation'
  return reading(group)
}

function chanceOfNumber(name: string): FlowReading | null {
  const parts = /^P_N_(?:(le|lt|ge|gt)_)?(\d{1,6})$/.exec(name)
  if (parts === null) return null
  const number = Number(parts[2])
  const holds = { le: (n: number) => n <= number, lt: (n: number) => n < number, ge: (n: number) => n >= number, gt: (n: number) => n > number, eq: (n: number) => n === number }[parts[1] ?? 'eq']!
  return share(({ tally, model, ticks }) => placeOf(tally.places, model).integral((n) => (holds(n) ? 1 : 0)) / ticks)
}

const PUT_DOWN = 'where work is put down only the mean of the wait is kept'

function chanceOfTime(name: string, model: FlowModel, watch: WatchList): FlowReading | string | null {
  const parts = /^P_(Wq|W)_(le|lt|ge|gt)_(\d+(?:\.\d+)?)$/.exec(name)
  if (parts === null) return null
  const above = parts[2]!.startsWith('g')
  const time = Number(parts[3])
  if (parts[1] === 'Wq' && model.putsDown) return PUT_DOWN
  if (parts[1] === 'Wq') {
    const mark = watch.waitMark(time)
    return share(({ tally }) => (above ? tally.waitShape.shareAbove(mark) : 1 - tally.waitShape.shareAbove(mark)))
  }
  const mark = watch.sojournMark(time)
  return share(({ tally }) => (above ? tally.sojournShape.shareAbove(mark) : 1 - tally.sojournShape.shareAbove(mark)))
}

function percentile(name: string, model: FlowModel, watch: WatchList): FlowReading | string | null {
  const parts = /^(Wq|W)_p(\d{1,2}(?:\.\d+)?)$/.exec(name)
  if (parts === null) return null
  if (parts[1] === 'Wq' && model.putsDown) return PUT_DOWN
  const at = Number(parts[2]) / 100
  if (parts[1] === 'Wq') {
    watch.waitBins = true
    return mean(({ tally, ticksPerUnit }) => tally.waitShape.percentile(at) / ticksPerUnit)
  }
  watch.sojournBins = true
  return mean(({ tally, ticksPerUnit }) => tally.sojournShape.percentile(at) / ticksPerUnit)
}

/** Parameters of lognormal work, from the work that was drawn. */
function logarithms(name: string, watch: WatchList): FlowReading | null {
  if (name !== 'mu_log' && name !== 'sigma_log') return null
  watch.work = true
  if (name === 'mu_log') return mean(({ tally, ticksPerUnit }) => tally.workLn / tally.workCount - ln(ticksPerUnit))
  return mean(({ tally }) => {
    const average = tally.workLn / tally.workCount
    return Math.sqrt(tally.workLnSquares / tally.workCount - average * average)
  })
}

/** Squared coefficient of variation of the gaps between those who leave: 1 behind an M/M/c (Burke). */
function departures(name: string, watch: WatchList): FlowReading | null {
  if (name !== 'departure_scv') return null
  watch.departures = true
  return moment(({ tally }) => tally.departures.squares / tally.departures.count / (tally.departures.mean * tally.departures.mean) - 1)
}

/** Number present at a time of the period, and its harmonic. */
function wave(name: string, model: FlowModel, watch: WatchList): FlowReading | null {
  const rate = model.streams[0]?.wave ?? null
  if (rate === null) return null
  const at = /^m_at_t(\d+(?:\.\d+)?(?:e-?\d+)?)$/.exec(name)
  if (at !== null) {
    const point = watch.probe(Number(at[1]), rate.period)
    return mean(({ tally }) => tally.probeSum[point]! / tally.probeCount[point]!)
  }
  if (name !== 'peak_of_m' && !/^lag_of_peak/.test(name)) return null
  const points = watch.probeGrid(rate.period)
  const harmonic = ({ tally }: FlowRun): ReturnType<typeof harmonicOf> => harmonicOf(points.map((p) => tally.probeSum[p]! / tally.probeCount[p]!))
  if (name === 'peak_of_m') return mean((run) => peakOf(harmonic(run)))
  const ratePeak = rate.swing >= 0 ? 0.25 : 0.75
  return mean((run) => {
    const lag = peakTurns(harmonic(run)) - ratePeak
    // a lag just below 0 stays so: averages over replications must not jump by a period
    return (lag > 0.75 ? lag - 1 : lag < -0.25 ? lag + 1 : lag) * rate.period
  })
}

// numbers of one run

const stationOf = (model: FlowModel, group: number | null): number => (group === null || model.groups === 'class' ? model.focus : group)

function placeOf(places: readonly Place[], model: FlowModel, group: number | null = null): Place {
  return places[stationOf(model, group)]!
}

/** A count or sum of one group; of all classes, or of the station in focus, where no group is named. */
function merged(list: readonly Times[], model: FlowModel, field: 'count' | 'sum' | 'squares' | 'positive', group: number | null = null): number {
  if (group !== null) return list[group]![field]
  if (model.groups === 'station') return list[model.focus]![field]
  return list.reduce((total, times) => total + times[field], 0)
}

function averageOf({ model, ticksPerUnit }: FlowRun, list: readonly Times[], group: number | null): number {
  return merged(list, model, 'sum', group) / merged(list, model, 'count', group) / ticksPerUnit
}

/** Where work is put down a wait is all time without work; elsewhere it ends when work begins. */
function waitOf(run: FlowRun, group: number | null = null): number {
  return averageOf(run, run.model.putsDown ? run.tally.idles : run.tally.waits, group)
}

function squareOf({ model, ticksPerUnit }: FlowRun, list: readonly Times[]): number {
  return merged(list, model, 'squares') / merged(list, model, 'count') / (ticksPerUnit * ticksPerUnit)
}

function varianceOf(run: FlowRun, list: readonly Times[]): number {
  const average = averageOf(run, list, null)
  return squareOf(run, list) - average * average
}

function busyOf({ tally, model, ticks, ticksPerUnit }: FlowRun, group: number | null): number {
  if (group === null || model.groups === 'station') return placeOf(tally.places, model, group).busy / ticks
  const worked = (tally.sojourns[group]!.sum - tally.idles[group]!.sum) / ticksPerUnit
  return (worked / ticks) * ticksPerUnit
}
