/** A fixed number of customers who go round: machines that break down and are repaired, a closed network. */
import { type Family, flowAnswers } from './family.ts'
import { COUNT, POSITIVE, SERVERS } from './inputs.ts'
import { type Law, lawMean } from './law.ts'
import type { FlowModel, StationModel } from './model.ts'
import { readLaw, SERVICE } from './read-law.ts'

/** Rounds of all customers until the start is forgotten. */
const ROUNDS = 20
const STATIONS_MAX = 50

/** Customers who think, alone, and then need one of c servers. */
export const finiteSource: Family = (inputs) => {
  const customers = inputs.number(COUNT, 'N')
  const servers = inputs.numberOr(1, SERVERS, 'c', 'servers')
  const key = inputs.given('lambda_each', 'lambda', 'mean_think')
  const each = key === null ? inputs.number(POSITIVE, 'lambda_each', 'mean_think') : inputs.checked(inputs.value(key), key, POSITIVE)
  const work = readLaw(inputs, SERVICE, 'exponential')
  inputs.rest()
  if (inputs.failed) return null
  const think: Law = { family: 'exponential', mean: key === 'mean_think' ? each : 1 / each }
  const model = closedModel([station(Infinity, think), station(servers, work)], customers, 1)
  return { usual: ['P0', 'L', 'Lq', 'throughput', 'W', 'Wq'], answer: flowAnswers(model) }
}

/** Stations with one server each, visited in turn; exponential work, so only the demands matter (product form). */
export const closed: Family = (inputs) => {
  const demands = inputs.numbers(POSITIVE, null, 'demands')
  const customers = inputs.number(COUNT, 'N')
  if (demands.length > STATIONS_MAX) inputs.find('too-large', 'demands', `${demands.length} stations; at most ${STATIONS_MAX} are simulated`)
  inputs.rest()
  if (inputs.failed) return null
  const model = closedModel(demands.map((mean) => station(1, { family: 'exponential', mean })), customers, 0)
  return { usual: ['throughput', ...demands.map((_, s) => `Q${s + 1}`), 'R_total'], answer: flowAnswers(model) }
}

const station = (servers: number, work: Law): StationModel => ({ servers, room: Infinity, lastFirst: false, work: [work], patience: null })

function closedModel(stations: readonly StationModel[], customers: number, focus: number): FlowModel {
  const means = stations.map(({ work }) => lawMean(work[0]!))
  const round = means.reduce((a, b) => a + b, 0)
  const slowest = stations.reduce((most, { servers }, s) => Math.max(most, servers === Infinity ? 0 : means[s]! / servers), 0)
  return {
    stations, streams: [], classes: 1, putsDown: false, circulating: customers, vacation: null, groups: 'station', focus,
    routing: stations.map((_, from) => stations.map((_, to) => (to === (from + 1) % stations.length ? 1 : 0))),
    // services a unit of time at all stations: everybody under way, or the slowest station at work all the time
    rate: stations.length * Math.min(customers / round, slowest === 0 ? Infinity : 1 / slowest),
    warmUp: ROUNDS * (round + customers * slowest),
    present: customers,
  }
}
