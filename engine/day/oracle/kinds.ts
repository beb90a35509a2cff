/** Kinds of cases, by name. Spelling is free: `M/M/c/K`, `mmck` and `M_M_c_K` are one kind. */
import { overbooking, session, transient } from './appointments.ts'
import { closed, finiteSource } from './closed.ts'
import type { Family } from './family.ts'
import { network, priority, tandem } from './networks.ts'
import { bounds, queue, vacations } from './single-station.ts'
import { sinusoidal } from './waves.ts'

/** A law whose moments a case gives has these moments; exponential where it gives a mean alone. */
const markov = { arrival: 'exponential', service: 'exponential' } as const

/** Name as cases give it first; then what else it is called. */
const KINDS: readonly (readonly [names: readonly string[], family: Family])[] = [
  [['mmc', 'mm1', 'mm2', 'mm3'], queue(markov)],
  [['mmck', 'mm1k', 'mgck'], queue({ ...markov, room: 'given' })],
  [['erlang-loss', 'erlang-b', 'mmcc', 'mgcc', 'loss'], queue({ ...markov, room: 'servers', servers: 'given' })],
  [['erlang-a', 'mmcm', 'mmc+m', 'mmc+g', 'mgc+g'], queue({ ...markov, patient: 'given' })],
  [['mg1', 'mgc'], queue({ ...markov, service: 'lognormal' })],
  [['md1', 'mdc'], queue({ ...markov, service: 'deterministic' })],
  [['mek1', 'mekc'], queue({ ...markov, service: 'erlang' })],
  [['mginf', 'mginfinity', 'mminf', 'mdinf'], queue({ ...markov, service: 'lognormal', servers: 'infinite' })],
  [['dm1', 'dmc', 'dg1', 'dgc'], queue({ ...markov, arrival: 'deterministic' }, { sigma: 'P_wait' })],
  [['ekm1', 'ekmc', 'ekg1'], queue({ ...markov, arrival: 'erlang' }, { sigma: 'P_wait' })],
  [['gm1', 'gim1', 'gmc', 'gimc'], queue({ ...markov, arrival: 'moments' }, { sigma: 'P_wait' })],
  [['gg1', 'ggc', 'gig1', 'gigc', 'ggck', 'queue'], queue({ arrival: 'moments', service: 'moments' })],
  [['bounds'], bounds],
  [['vacations', 'mg1-vacations'], vacations],
  [['mtminf', 'mtginf'], sinusoidal],
  [['tandem'], tandem],
  [['network', 'jackson'], network],
  [['priority-nonpreemptive', 'priority'], priority(false)],
  [['priority-preemptive'], priority(true)],
  [['finite-source', 'machine-repair'], finiteSource],
  [['closed', 'mva'], closed],
  [['session', 'appointments'], session],
  [['transient'], transient],
  [['overbooking'], overbooking],
]

const plain = (name: string): string => name.toLowerCase().replace(/[\s/_\-()]/g, '').replace('∞', 'inf')

const BY_NAME: ReadonlyMap<string, Family> = new Map(KINDS.flatMap(([names, family]) => names.map((name): [string, Family] => [plain(name), family])))

/** Kinds under the first of their names. */
export const KIND_NAMES: readonly string[] = KINDS.map(([names]) => names[0]!)

export function familyOf(kind: string): Family | null {
  return BY_NAME.get(plain(kind)) ?? null
}
