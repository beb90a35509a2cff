/** Puts stations and streams together: how fast customers come, how long until the start is forgotten, how many are there at once. */
import { lawMean, lawScv } from './law.ts'
import type { FlowModel, StationModel, StreamModel } from './model.ts'

/** Relaxation times until an empty start is forgotten: e^-20 of it is left. */
const RELAXATIONS = 20
/** Impatient customers forget within their patience, however much comes in: a queue drains at their rate. */
const PATIENCES = 2

/** What flows through a station. */
export interface Load {
  /** customers a unit of time */
  readonly rate: number
  /** mean work, units */
  readonly work: number
  /** squared coefficient of variation of the work */
  readonly scv: number
  /** of the gaps between arrivals */
  readonly gapScv: number
}

/** Share of the servers that is asked for: below 1 is stable. */
export const rhoOf = ({ rate, work }: Load, { servers }: StationModel): number => (rate * work) / servers

/**
 * A model of open streams.
 *
 * Warm-up: an M/G/c queue forgets its start in about E[S] (ca^2 + cs^2) / (2 c (1 - rho)^2), the longest of all stations counts, in
 * a network once for each station on the way; plus services and patience themselves (Odoni & Roth, Operations Research 31, 1983,
 * with a wider factor).
 *
 * @param rest what differs from one plain class of customers, first come first served
 */
export function openModel(stations: readonly StationModel[], streams: readonly StreamModel[], loads: readonly Load[], rest: Partial<FlowModel> = {}): FlowModel {
  const relaxations = stations.map((station, s) => relaxation(station, loads[s]!))
  const longest = relaxations.reduce((a, b) => Math.max(a, b), 0)
  const vacation = rest.vacation ?? null
  return {
    stations, streams, classes: 1, putsDown: false, routing: null, circulating: 0, vacation, groups: 'station', focus: 0,
    rate: loads.reduce((total, load) => total + load.rate, 0),
    warmUp: RELAXATIONS * (longest * stations.length + (vacation === null ? 0 : lawMean(vacation) * (1 + lawScv(vacation)))),
    present: stations.reduce((total, station, s) => total + presentAt(station, loads[s]!), 0),
    ...rest,
  }
}

function relaxation(station: StationModel, load: Load): number {
  const service = load.work * (1 + load.scv)
  const patience = station.patience === null ? 0 : lawMean(station.patience)
  if (station.servers === Infinity) return service
  const queue = (load.work * (1 + load.scv + load.gapScv)) / (2 * station.servers * spare(station, load))
  return (station.patience === null ? queue : Math.min(queue, PATIENCES * patience)) + service + patience
}

/** (1 - rho)^2, or what stands in for it where a full room ends a queue. */
function spare(station: StationModel, load: Load): number {
  const open = 1 - rhoOf(load, station)
  return station.room === Infinity ? open * open : Math.max(open * open, 1 / (station.room + 1) / (station.room + 1))
}

/** Customers at once, on average: offered load and queue (Kingman's), or the room. */
function presentAt(station: StationModel, load: Load): number {
  const offered = load.rate * load.work
  const rho = rhoOf(load, station)
  const queue = station.servers === Infinity ? 0 : rho < 1 ? ((rho * rho) / (1 - rho)) * (1 + load.scv + load.gapScv) : Infinity
  const patient = station.patience === null ? Infinity : load.rate * (load.work + lawMean(station.patience))
  return Math.min(offered + queue, station.room, patient)
}
