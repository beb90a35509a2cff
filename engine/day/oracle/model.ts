/** What is put before the kernel: stations, streams of customers and the way they go. Times in the unit of the case. */
import type { Law } from './law.ts'

export interface StationModel {
  /** Infinity: as many as come */
  readonly servers: number
  /** customers at most, in service and waiting; Infinity: no limit */
  readonly room: number
  readonly lastFirst: boolean
  /** by class */
  readonly work: readonly Law[]
  /** null: they wait for ever */
  readonly patience: Law | null
}

/** Arrivals whose rate rises and falls: ceiling rate and share kept at a time. */
export interface Wave {
  readonly mean: number
  readonly swing: number
  readonly period: number
}

export interface StreamModel {
  readonly station: number
  readonly cls: number
  /** between arrivals; with a wave: between candidates at the ceiling rate mean + swing */
  readonly gap: Law
  readonly wave: Wave | null
}

/** A system that runs on and is watched in a window after its start has been forgotten. */
export interface FlowModel {
  readonly stations: readonly StationModel[]
  readonly classes: number
  /** more urgent classes put down the work of less urgent ones, which later resumes */
  readonly putsDown: boolean
  readonly streams: readonly StreamModel[]
  /** chance to go from station to station; the rest leaves. null: everybody leaves after the first station */
  readonly routing: readonly (readonly number[])[] | null
  /** a closed system: so many customers begin at station 0, and coming back there ends a round. 0: open */
  readonly circulating: number
  /** the server goes away for such times whenever nobody waits */
  readonly vacation: Law | null
  /** what the number behind an output counts: `Wq2` is the wait at station 2 or of class 2 */
  readonly groups: 'station' | 'class'
  /** station of outputs without a number */
  readonly focus: number
  /** customers a unit of time, over all stations: how long a run of so many services is */
  readonly rate: number
  /** units of time until the start is forgotten */
  readonly warmUp: number
  /** customers present on average, roughly: for the size of a tick */
  readonly present: number
}

/** A short day that begins empty and ends when the last one has left; many independent ones make a replication. */
export interface EpisodeModel {
  readonly servers: number
  readonly room: number
  /** scheduled times of arrival, ascending; or the law of the gaps (the first customer comes after one gap) */
  readonly arrivals: readonly number[] | Law
  readonly customers: number
  /** by customer */
  readonly show: readonly number[]
  /** by customer */
  readonly work: readonly Law[]
}
