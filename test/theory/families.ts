/** Families and parameters beyond the reference cases, with answers from formulas of the tests. */
import type { Case } from './cases.ts'
import { cobham, erlangB, erlangC, poissonAtMost, pollaczek, sessionWaits, waitsInGim1 } from './formulas.ts'

/** Laws of service by name and coefficient of variation. */
const LAWS = [
  ['deterministic', 0], ['erlang', 0.5], ['gamma', 0.6], ['uniform', 0.4], ['weibull', 0.7], ['lognormal', 1.2], ['hyperexponential', 1.3],
] as const

const law = (service: string, cv: number): object => (cv === 0 ? { service } : { service, cv_service: cv })

export const INSENSITIVE: readonly Case[] = LAWS.flatMap(([service, cv]): Case[] => {
  const blocked = erlangB(6, 8)
  return [
    { name: `M/${service}/8/8`, kind: 'erlang-loss', inputs: { lambda: 2, mean_service: 3, c: 8, ...law(service, cv) }, outputs: { P_block: blocked, L: 6 * (1 - blocked), utilisation: (6 * (1 - blocked)) / 8 } },
    { name: `M/${service}/inf`, kind: 'mginf', inputs: { lambda: 4, mean_service: 1.5, ...law(service, cv) }, outputs: { L: 6, Var_N: 6, P_N_le_6: poissonAtMost(6, 6) } },
  ]
})

export const POLLACZEK: readonly Case[] = LAWS.map(([service, cv]) => {
  const wait = pollaczek(0.5, 1, cv * cv)
  return { name: `M/${service}/1`, kind: 'mg1', inputs: { lambda: 0.5, mean_service: 1, ...law(service, cv) }, outputs: { W: wait + 1, P_wait: 0.5, L: 0.5 * (wait + 1) } }
})

function gim1(name: string, kind: string, inputs: object, transform: (s: number) => number): Case {
  const sigma = waitsInGim1(transform, 1)
  return { name, kind, inputs: { mu: 1, ...inputs }, outputs: { P_wait: sigma, W: 1 / (1 - sigma), P_Wq_gt_1: sigma * Math.exp(-(1 - sigma)) } }
}

const share = (1 + Math.sqrt(3 / 5)) / 2
export const GAPS: readonly Case[] = [
  gim1('E2/M/1', 'ekm1', { lambda: 0.6, k: 2 }, (s) => (1.2 / (1.2 + s)) ** 2),
  gim1('E3/M/1', 'E_k/M/1', { lambda: 0.6, k_arrival: 3 }, (s) => (1.8 / (1.8 + s)) ** 3),
  gim1('U/M/1', 'gm1', { arrival: { family: 'uniform', low: 0.5, high: 2.5 } }, (s) => (Math.exp(-s * 0.5) - Math.exp(-s * 2.5)) / (2 * s)),
  gim1('H2/M/1', 'gm1', { lambda: 0.5, ca2: 4 }, (s) => (share * share) / (share + s) + ((1 - share) * (1 - share)) / (1 - share + s)),
]

const [wait1, wait2] = cobham([0.2, 0.3], [0.5, 1], [0.25, 1])
export const URGENT: readonly Case[] = [
  { name: 'M/G/1, two classes of different work', kind: 'priority-nonpreemptive', inputs: { lambdas: [0.2, 0.3], mean_services: [0.5, 1], cv_service: [0.5, 1] }, outputs: { W1: wait1! + 0.5, W2: wait2! + 1 } },
  { name: 'M/M/3, two classes', kind: 'priority-nonpreemptive', inputs: { lambdas: [0.9, 0.9], mu: 1, c: 3 }, outputs: { W1: erlangC(1.8, 3) / 3 / 0.7 + 1, W2: erlangC(1.8, 3) / 3 / (0.7 * 0.4) + 1 } },
]

const BAILEY = [0, 0, 30, 60, 90, 120, 150, 180, 210, 240]
const MIXED = [20, 20, 40, 20, 40]
export const SESSIONS: readonly Case[] = [
  { name: 'two at the start', kind: 'session', inputs: { times_min: BAILEY, mean_service_min: 30 }, outputs: { E_wait_by_slot: sessionWaits(BAILEY, 30), E_busy: 300 } },
  { name: 'two at the start, by number', kind: 'session', inputs: { n: 10, slot_min: 30, at_start: 2, mean_service_min: 30 }, outputs: { E_wait_by_slot: sessionWaits(BAILEY, 30) } },
  // nobody waits when everybody is as long as the slot
  { name: 'by the clock', kind: 'session', inputs: { n: 8, slot_min: 20, mean_service_min: 20, cv_service: 0 }, outputs: { mean_wait: 0, E_idle: 0, E_session_end: 160 } },
  // a long case holds up the next by 10 minutes, a short one makes up for it
  { name: 'long and short by name', kind: 'session', inputs: { times_min: [0, 30, 60, 90, 120], mean_service_min: MIXED, service: 'deterministic' }, outputs: { E_wait_by_slot: [0, 0, 0, 10, 0], E_session_end: 160, E_idle: 20 } },
  // the second waits when the first is long: half of 10 minutes
  { name: 'long and short by chance', kind: 'session', inputs: { times_min: [0, 30], case_mix: [{ share: 0.5, mean_service_min: 20, service: 'deterministic' }, { share: 0.5, mean_service_min: 40, service: 'deterministic' }] }, outputs: { 'E_wait_by_slot': [0, 5], E_busy: 60 } },
]

/** Chances and percentiles of times where stations, or an almost empty system, could mix them up: M/M/1 at 0.5 in front of a quick one. */
export const TIMES: readonly Case[] = [
  {
    name: 'tandem, of the first station', kind: 'tandem', inputs: { lambda: 0.5, stations: [{ c: 1, mu: 1 }, { c: 1, mu: 5 }] },
    outputs: { P_wait: 0.5, P_Wq_gt_0: 0.5, P_W_gt_2: Math.exp(-1), Wq_p90: 2 * Math.log(5) },
  },
  // the sojourn of an M/M/1 is exponential with mean 1 / (mu - lambda)
  { name: 'hardly anybody comes', kind: 'mmc', inputs: { lambda: 0.01, mu: 1, c: 1 }, outputs: { W: 1 / 0.99, W_p95: Math.log(20) / 0.99, W_p50: Math.log(2) / 0.99 } },
]

export const OTHERS: readonly Case[] = [
  { name: 'M/D/1, vacations of one length', kind: 'vacations', inputs: { lambda: 0.5, service: 'deterministic', mean_service: 1, vacation: { family: 'deterministic', mean: 2 } }, outputs: { Wq: pollaczek(0.5, 1, 0) + 1, residual_vacation: 1 } },
  { name: 'bounds', kind: 'bounds', inputs: { lambda: 0.5, mu: 1, ca2: 0.25, cs2: 0.5 }, outputs: { kingman_upper_Wq: 0.5 * (1 + 0.5), marchal_lower_Wq: 0, VUT_approx_Wq: 0.375 } },
]
