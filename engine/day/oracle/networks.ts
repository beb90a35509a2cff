/** Several stations: in a row, with feedback, closed; and one station with classes of urgency. */
import { type Family, flowAnswers, type Posed, steady } from './family.ts'
import { type Inputs, POSITIVE, SERVERS, SHARE } from './inputs.ts'
import { type Law, lawMean, lawScv } from './law.ts'
import type { FlowModel, StationModel, StreamModel } from './model.ts'
import { type Load, openModel, rhoOf } from './open-model.ts'
import { ARRIVAL, readLaw, SERVICE } from './read-law.ts'
import { solveTraffic } from './traffic.ts'

const CLASSES_MAX = 15
const STATIONS_MAX = 50

const stationOf = (servers: number, work: readonly Law[]): StationModel => ({ servers, room: Infinity, lastFirst: false, work, patience: null })
const numbered = (names: readonly string[], count: number): string[] => names.flatMap((name) => Array.from({ length: count }, (_, i) => `${name}${i + 1}`))

/** Stations that every customer visits in order. */
export const tandem: Family = (inputs) => {
  const gap = readLaw(inputs, ARRIVAL, 'exponential')
  const stations = readStations(inputs)
  inputs.rest()
  if (inputs.failed) return null
  const count = stations.length
  const routing = stations.map((_, from) => stations.map((_, to) => (to === from + 1 ? 1 : 0)))
  return posedNetwork(inputs, stations, [{ station: 0, cls: 0, gap, wave: null }], stations.map(() => 1 / lawMean(gap)), routing, numbered(['L', 'Wq'], count))
}

/** `stations: [{ c, mu }, ...]` */
function readStations(inputs: Inputs): StationModel[] {
  if (inputs.given('stations') === null) {
    inputs.find('missing', 'stations', 'stations is missing', 'A list as in [{ "c": 1, "mu": 2 }, { "c": 2, "mu": 1 }].')
    return []
  }
  const list = inputs.list('stations')
  if (list.length > STATIONS_MAX) inputs.find('too-large', 'stations', `${list.length} stations; at most ${STATIONS_MAX} are simulated`)
  return list.flatMap((raw, i) => {
    const nested = inputs.nested(raw, `stations[${i}]`)
    if (nested === null) return []
    const station = stationOf(nested.given('c', 'servers') === null ? 1 : readC(nested), [readLaw(nested, SERVICE, 'exponential')])
    inputs.adopt(nested)
    return [station]
  })
}

/** Servers; `"inf"` for as many as come. */
function readC(inputs: Inputs): number {
  const key = inputs.given('c', 'servers')!
  return inputs.value(key) === 'inf' ? Infinity : inputs.checked(inputs.value(key), key, SERVERS)
}

/** Stations that customers go between by chance. */
export const network: Family = (inputs) => {
  const external = inputs.numbers({ min: 0, max: 1e9 }, null, 'external', 'gamma')
  const count = external.length
  if (count > STATIONS_MAX) inputs.find('too-large', 'external', `${count} stations; at most ${STATIONS_MAX} are simulated`)
  const servers = inputs.numbers(SERVERS, count, 'c', 'servers')
  const means = inputs.given('mean_service') !== null ? inputs.numbers(POSITIVE, count, 'mean_service') : inputs.numbers(POSITIVE, count, 'mu').map((mu) => 1 / mu)
  const routing = readRouting(inputs, count)
  if (external.length > 0 && !external.some((rate) => rate > 0)) inputs.find('number', 'external', 'nobody comes from outside')
  inputs.rest()
  if (inputs.failed) return null
  const rates = solveTraffic(external, routing)
  if (rates === null) {
    inputs.find('unstable', 'P', 'customers never find the way out: the traffic equations have no solution')
    return null
  }
  const stations = means.map((mean, s) => stationOf(servers[s]!, [{ family: 'exponential', mean }]))
  const streams = external.flatMap((rate, station): StreamModel[] => (rate > 0 ? [{ station, cls: 0, gap: { family: 'exponential', mean: 1 / rate }, wave: null }] : []))
  return posedNetwork(inputs, stations, streams, rates, routing, [...numbered(['lambda', 'rho', 'L'], count), 'W_sojourn'])
}

function readRouting(inputs: Inputs, count: number): readonly (readonly number[])[] {
  const key = inputs.given('P', 'routing')
  if (key === null) {
    inputs.find('missing', 'P', 'P is missing: for each station, the chances to go to each')
    return []
  }
  const rows = inputs.list(key)
  if (rows.length !== count) inputs.find('shape', key, `${key} has ${rows.length} rows, not ${count}`)
  return rows.map((row, s) => {
    if (!Array.isArray(row) || row.length !== count) inputs.find('shape', `${key}[${s}]`, `row ${s + 1} of ${key} is no list of ${count}`)
    const chances = (Array.isArray(row) ? (row as readonly unknown[]).slice(0, STATIONS_MAX) : []).map((chance, to) => inputs.checked(chance, `${key}[${s}][${to}]`, SHARE))
    if (chances.reduce((a, b) => a + b, 0) > 1 + 1e-9) inputs.find('number', `${key}[${s}]`, `the chances of row ${s + 1} add up to more than 1`)
    return chances
  })
}

function posedNetwork(inputs: Inputs, stations: readonly StationModel[], streams: readonly StreamModel[], rates: readonly number[], routing: FlowModel['routing'], usual: readonly string[]): Posed | null {
  const loads: Load[] = stations.map((station, s) => ({ rate: rates[s]!, work: lawMean(station.work[0]!), scv: lawScv(station.work[0]!), gapScv: 1 }))
  const model = openModel(stations, streams, loads, { routing })
  const rho = stations.reduce((most, station, s) => Math.max(most, rhoOf(loads[s]!, station)), 0)
  return steady(inputs, model, rho, false) ? { usual: [...usual, 'L_total'], answer: flowAnswers(model) } : null
}

/** One station, several classes: 1 is the most urgent. */
export function priority(putsDown: boolean): Family {
  return (inputs) => {
    const lambdas = inputs.numbers(POSITIVE, null, 'lambdas', 'lambda')
    const classes = lambdas.length
    if (classes > CLASSES_MAX) inputs.find('too-large', 'lambdas', `${classes} classes; at most ${CLASSES_MAX} are simulated`)
    const servers = inputs.numberOr(1, SERVERS, 'c', 'servers')
    const work = readClasses(inputs, classes)
    inputs.rest()
    if (inputs.failed) return null
    const rate = lambdas.reduce((a, b) => a + b, 0)
    const all: Law = { family: 'mixture', shares: lambdas.map((lambda) => lambda / rate), parts: work }
    const load: Load = { rate, work: lawMean(all), scv: lawScv(all), gapScv: 1 }
    const streams = lambdas.map((lambda, cls): StreamModel => ({ station: 0, cls, gap: { family: 'exponential', mean: 1 / lambda }, wave: null }))
    const station = stationOf(servers, work)
    const model = openModel([station], streams, [load], { classes, putsDown, groups: 'class' })
    // the least urgent class waits as if only the rest of the server were left for it
    const slow = { ...model, warmUp: model.warmUp * 4 }
    if (!steady(inputs, slow, rhoOf(load, station), false)) return null
    return { usual: putsDown ? [...numbered(['W'], classes), 'W_overall'] : [...numbered(['Wq'], classes), 'Wq_overall'], answer: flowAnswers(slow) }
  }
}

/** One law for all classes, or a list of means or rates, with one coefficient of variation or a list. */
function readClasses(inputs: Inputs, classes: number): readonly Law[] {
  const rates = inputs.given('mu', 'mus')
  const meansKey = inputs.given('mean_service', 'mean_services', 'means')
  const key = rates ?? meansKey
  if (key === null || !Array.isArray(inputs.value(key))) {
    const law = readLaw(inputs, SERVICE, 'exponential')
    return Array.from({ length: classes }, () => law)
  }
  const means = inputs.numbers(POSITIVE, classes, key).map((x) => (key === rates ? 1 / x : x))
  const scvKey = inputs.given('cs2', 'scv_service')
  const cvKey = inputs.given('cv_service', 'cv')
  const cvs = scvKey !== null ? inputs.numbers({ min: 0, max: 400 }, classes, scvKey).map(Math.sqrt) : cvKey !== null ? inputs.numbers({ min: 0, max: 20 }, classes, cvKey) : means.map(() => 1)
  return means.map((mean, c) => {
    const cv = cvs[c] ?? 1
    if (cv === 1 && cvKey === null && scvKey === null) return { family: 'exponential', mean }
    return cv === 0 ? { family: 'deterministic', mean } : { family: 'lognormal', mean, cv }
  })
}
