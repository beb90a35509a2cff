/** Queues with one station: M/M/c, finite room, loss, impatience, general gaps and services, servers without number, bounds. */
import { type Answer, type Family, flowAnswers, type Posed, skip, steady } from './family.ts'
import { type Inputs, ROOM, SERVERS } from './inputs.ts'
import { type Law, lawMean, lawScv } from './law.ts'
import type { FlowModel, StationModel } from './model.ts'
import { openModel, rhoOf } from './open-model.ts'
import { ARRIVAL, PATIENCE, readLaw, SERVICE, type Usual, VACATION } from './read-law.ts'

export interface Usuals {
  readonly arrival: Usual
  readonly service: Usual
  readonly servers?: 'infinite' | 'given'
  /** `given`: must be said; `servers`: nobody waits */
  readonly room?: 'given' | 'servers'
  readonly patient?: 'given'
}

const STEADY = ['rho', 'Wq', 'W', 'Lq', 'L', 'P_wait', 'Var_Wq'] as const
const LIMITED = ['P0', 'P_block', 'L', 'Lq', 'lambda_eff', 'W', 'Wq'] as const
const IMPATIENT = ['P_wait', 'P_abandon', 'Lq', 'mean_wait_all', 'utilisation'] as const
const UNLIMITED = ['L', 'Var_N'] as const

/** A queue; every one may also be given servers (c), room (K), patience (theta), a discipline, and laws of its own. */
export function queue(usuals: Usuals, same: { readonly [name: string]: string } = {}): Family {
  return (inputs) => {
    const model = readQueue(inputs, usuals)
    return model === null ? null : { usual: usualOf(model), answer: flowAnswers(model, same) }
  }
}

function usualOf({ stations }: FlowModel): readonly string[] {
  const station = stations[0]!
  if (station.servers === Infinity) return UNLIMITED
  if (station.patience !== null) return IMPATIENT
  return station.room < Infinity ? LIMITED : STEADY
}

function readQueue(inputs: Inputs, usuals: Usuals): FlowModel | null {
  const gap = readLaw(inputs, ARRIVAL, usuals.arrival)
  const work = readLaw(inputs, SERVICE, usuals.service)
  const servers = readServers(inputs, usuals)
  const room = readRoom(inputs, usuals, servers)
  const patient = usuals.patient === 'given' || inputs.given(...PATIENCE.law, ...PATIENCE.rate, ...PATIENCE.mean) !== null
  const patience = patient ? readLaw(inputs, PATIENCE, 'exponential') : null
  const lastFirst = readDiscipline(inputs)
  inputs.rest()
  if (inputs.failed) return null
  return queueModel(inputs, { servers, room, lastFirst, work: [work], patience }, gap)
}

/** @returns null after a finding: not stable, or too large */
function queueModel(inputs: Inputs, station: StationModel, gap: Law, rest: Partial<FlowModel> = {}): FlowModel | null {
  const work = station.work[0]!
  const load = { rate: 1 / lawMean(gap), work: lawMean(work), scv: lawScv(work), gapScv: lawScv(gap) }
  const model = openModel([station], [{ station: 0, cls: 0, gap, wave: null }], [load], rest)
  const limited = station.servers === Infinity || station.room < Infinity || station.patience !== null
  return steady(inputs, model, rhoOf(load, station), limited) ? model : null
}

function readServers(inputs: Inputs, { servers }: Usuals): number {
  if (servers === 'infinite') return Infinity
  return servers === 'given' ? inputs.number(SERVERS, 'c', 'servers') : inputs.numberOr(1, SERVERS, 'c', 'servers')
}

function readRoom(inputs: Inputs, { room }: Usuals, servers: number): number {
  const key = inputs.given('K', 'capacity', 'room')
  if (key === null) {
    if (room === 'given') inputs.number(ROOM, 'K')
    return room === 'servers' ? servers : Infinity
  }
  const given = inputs.checked(inputs.value(key), key, ROOM)
  if (given < servers) inputs.find('conflict', key, `${key} is ${given}: it counts customers in the system, those in service included, and there are ${servers} servers`)
  return given
}

function readDiscipline(inputs: Inputs): boolean {
  const key = inputs.given('discipline', 'order')
  if (key === null) return false
  const name = String(inputs.value(key)).toUpperCase()
  if (name === 'LIFO' || name === 'LCFS') return true
  if (name !== 'FIFO' && name !== 'FCFS') inputs.find('conflict', key, 'the discipline must be FIFO or LIFO', 'Priorities are kinds of their own.')
  return false
}

/** Gaps and services of given moments: the simulated wait against bounds; approximations prove nothing. */
export const bounds: Family = (inputs) => {
  const model = readQueue(inputs, { arrival: 'moments', service: 'moments' })
  if (model === null) return null
  let markovian: FlowModel | null = null
  const answer = (output: string): Answer => {
    if (/upper/.test(output) && /Wq/.test(output)) return { _tag: 'flow', model, name: 'Wq', rule: 'upper bound' }
    if (/lower/.test(output) && /Wq/.test(output)) return { _tag: 'flow', model, name: 'Wq', rule: 'lower bound' }
    if (/approx|VUT|allen_cunneen/i.test(output)) return skip('an approximation: close to the truth is no proof, and far from it no fault')
    if (output !== 'ErlangC') return { _tag: 'flow', model, name: output }
    markovian ??= markovianOf(model)
    return { _tag: 'flow', model: markovian, name: 'P_wait' }
  }
  return { usual: STEADY, answer }
}

/** The same rates, exponential: whose chance of waiting is Erlang's C. */
function markovianOf({ stations, streams }: FlowModel): FlowModel {
  const station: StationModel = { ...stations[0]!, work: [{ family: 'exponential', mean: lawMean(stations[0]!.work[0]!) }] }
  const gap: Law = { family: 'exponential', mean: lawMean(streams[0]!.gap) }
  const load = { rate: 1 / gap.mean, work: lawMean(station.work[0]!), scv: 1, gapScv: 1 }
  return openModel([station], [{ station: 0, cls: 0, gap, wave: null }], [load])
}

/** Shortest vacation, in gaps between arrivals: a server who is idle takes one after another. */
const VACATION_LEAST = 0.02

/** One server who is away for vacations, one after another, as long as nobody waits. */
export const vacations: Family = (inputs): Posed | null => {
  const gap = readLaw(inputs, ARRIVAL, 'exponential')
  const work = readLaw(inputs, SERVICE, 'moments')
  const vacation = readLaw(inputs, VACATION, 'moments')
  inputs.rest()
  if (lawMean(vacation) < VACATION_LEAST * lawMean(gap)) inputs.find('too-large', 'EV', 'vacations this short are too many to simulate', `At least ${VACATION_LEAST} of the time between arrivals.`)
  if (inputs.failed) return null
  const station: StationModel = { servers: 1, room: Infinity, lastFirst: false, work: [work], patience: null }
  const model = queueModel(inputs, station, gap, { vacation })
  const without = model === null ? null : queueModel(inputs, station, gap)
  if (model === null || without === null) return null
  const answer = (output: string): Answer => {
    const bare = /^(.+)_without_vacations$/.exec(output)
    return bare === null ? { _tag: 'flow', model, name: output } : { _tag: 'flow', model: without, name: bare[1]! }
  }
  return { usual: ['Wq', 'Wq_without_vacations', 'residual_vacation'], answer }
}
