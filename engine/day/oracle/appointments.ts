/** Short days: sessions by appointment, the first delays of a queue that begins empty, overbooking. */
import { type Answer, type Family, skip, steady } from './family.ts'
import { COUNT, CV, type Inputs, POSITIVE, type Range, SERVERS, SHARE } from './inputs.ts'
import { type Law, lawMean, lawScv } from './law.ts'
import type { EpisodeModel } from './model.ts'
import { openModel, rhoOf } from './open-model.ts'
import { ARRIVAL, readLaw, SERVICE } from './read-law.ts'

const TIME: Range = { min: 0, max: 1e6 }

/** Answers read off days; `E_wait_by_slot` is read slot by slot. */
function dayAnswers(model: EpisodeModel, close: number): (output: string) => Answer {
  return (output) => ({ _tag: 'episodes', model, name: output, close })
}

/**
 * A session: appointments, services, chances to show. Patients may differ: lists of means, of coefficients of variation, of laws,
 * or a mix of cases by share. Several at the start: equal times, or `at_start`.
 */
export const session: Family = (inputs) => {
  const { times, slot } = readTimes(inputs)
  const n = times.length
  const servers = inputs.numberOr(1, SERVERS, 'c', 'servers', 'dentists')
  const show = inputs.given('show_prob') === null ? 1 - inputs.numberOr(0, SHARE, 'no_show', 'no_show_prob') : null
  const shows = show === null ? inputs.numbers(SHARE, n, 'show_prob') : times.map(() => show)
  const work = readWork(inputs, n)
  const close = inputs.numberOr((times[n - 1] ?? 0) + slot, TIME, 'session_length_min', 'session_end_min', 'close_min', 'session_length', 'close')
  inputs.rest()
  if (inputs.failed) return null
  const model: EpisodeModel = { servers, room: Infinity, arrivals: times, customers: n, show: shows, work }
  return { usual: [...times.map((_, i) => `E_wait_by_slot[${i}]`), 'mean_wait_shown', 'E_session_end', 'E_busy', 'E_idle', 'E_overtime'], answer: dayAnswers(model, close) }
}

interface Times {
  readonly times: readonly number[]
  /** length of a slot: what the last patient is given before the session is to end */
  readonly slot: number
}

/** `times_min`, or `n` and `slot_min` with `at_start` patients at time 0. The session is as long as a slot for each patient. */
function readTimes(inputs: Inputs): Times {
  const n = inputs.given('n', 'patients') === null ? null : inputs.number(COUNT, 'n', 'patients')
  if (inputs.given('times_min', 'times') !== null) {
    const times = inputs.numbers(TIME, n, 'times_min', 'times')
    if (times.some((time, i) => i > 0 && time < times[i - 1]!)) inputs.find('conflict', 'times_min', 'times must not go back')
    const last = times.length - 1
    const together = times.filter((time) => time === times[0]).length
    return { times, slot: last < 1 ? 0 : (times[last]! - times[last - 1]!) * together }
  }
  const slot = inputs.number(POSITIVE, 'slot_min', 'slot', 'interval_min', 'spacing_min')
  const first = inputs.numberOr(1, COUNT, 'at_start', 'patients_at_start', 'n_at_start', 'start_with')
  if (n === null) inputs.find('missing', 'n', 'n or times_min is missing')
  const count = n !== null && n >= 1 ? n : 0
  const times = Array.from({ length: count }, (_, i) => Math.max(0, i - first + 1) * slot)
  return { times, slot: count * slot - (times[count - 1] ?? 0) }
}

function readWork(inputs: Inputs, n: number): readonly Law[] {
  const mix = inputs.given('case_mix', 'mix', 'types')
  if (mix !== null) {
    const law = readMix(inputs, mix)
    return Array.from({ length: n }, () => law)
  }
  if (inputs.given('services') !== null) {
    const list = inputs.list('services')
    if (list.length !== n) inputs.find('shape', 'services', `services has ${list.length} entries, not ${n}`)
    return list.map((raw, i) => nestedLaw(inputs, raw, `services[${i}]`))
  }
  const listed = inputs.given('mean_service_min', 'mean_service')
  const cvKey = inputs.given('cv_service', 'cv')
  const perPatient = (key: string | null): boolean => key !== null && Array.isArray(inputs.value(key))
  if (!perPatient(listed) && !perPatient(cvKey)) {
    const law = readLaw(inputs, SERVICE, 'gamma')
    return Array.from({ length: n }, () => law)
  }
  const means = inputs.numbers(POSITIVE, n, listed ?? 'mean_service_min')
  const cvs = cvKey === null ? means.map(() => null) : inputs.numbers(CV, n, cvKey)
  const family = inputs.given(...SERVICE.law)
  return means.map((mean, i) => {
    const nested = inputs.nested({ ...(family === null ? {} : { service: inputs.value(family) }), mean_service: mean, ...(cvs[i] === null ? {} : { cv: cvs[i] }) }, `patient[${i}]`)!
    const law = readLaw(nested, SERVICE, 'gamma')
    inputs.adopt(nested)
    return law
  })
}

/** `[{ share: 0.7, mean_service_min: 20, cv_service: 0.3 }, ...]`: each patient is one of these, by chance. */
function readMix(inputs: Inputs, key: string): Law {
  const shares: number[] = []
  const parts = inputs.list(key).map((raw, i) => {
    const nested = inputs.nested(raw, `${key}[${i}]`)
    if (nested === null) return nestedLaw(inputs, {}, key)
    shares.push(nested.number(SHARE, 'share', 'p', 'probability', 'prob', 'weight'))
    nested.given('name')
    const law = readLaw(nested, SERVICE, 'gamma')
    if (law.family === 'mixture') nested.find('law', '', 'a case of a mix cannot be a mix (or hyperexponential) itself')
    inputs.adopt(nested)
    return law
  })
  if (Math.abs(shares.reduce((a, b) => a + b, 0) - 1) > 1e-9) inputs.find('number', key, `the shares of ${key} must add up to 1`)
  return { family: 'mixture', shares, parts }
}

function nestedLaw(inputs: Inputs, raw: unknown, key: string): Law {
  const nested = inputs.nested(raw, key)
  if (nested === null) return { family: 'exponential', mean: 1 }
  const law = readLaw(nested, SERVICE, 'gamma')
  inputs.adopt(nested)
  return law
}

/** The first n delays of a queue that begins empty and idle. */
export const transient: Family = (inputs) => {
  const gap = readLaw(inputs, ARRIVAL, 'exponential')
  const work = readLaw(inputs, SERVICE, 'exponential')
  const servers = inputs.numberOr(1, SERVERS, 'c', 'servers')
  const n = inputs.number(COUNT, 'n')
  const initial = inputs.given('initial')
  if (initial !== null && inputs.value(initial) !== 'empty and idle') inputs.find('conflict', initial, 'only "empty and idle" can be simulated')
  inputs.rest()
  if (inputs.failed) return null
  const model: EpisodeModel = { servers, room: Infinity, arrivals: gap, customers: n, show: Array.from({ length: n }, () => 1), work: Array.from({ length: n }, () => work) }
  const days = dayAnswers(model, 0)
  const station = { servers, room: Infinity, lastFirst: false, work: [work], patience: null }
  const load = { rate: 1 / lawMean(gap), work: lawMean(work), scv: lawScv(work), gapScv: lawScv(gap) }
  const rho = rhoOf(load, station)
  const long = rho < 1 ? openModel([station], [{ station: 0, cls: 0, gap, wave: null }], [load]) : null
  const answer = (output: string): Answer => {
    const steadyName = /^steady_state_(.+)$/.exec(output)
    if (steadyName === null) return days(output)
    if (long === null || !steady(inputs, long, rho, false)) return skip('there is no steady state: more work comes in than can be done')
    return { _tag: 'flow', model: long, name: steadyName[1]! }
  }
  return { usual: [`mean_of_first_${n}`, `E_D${n}`], answer }
}

/** More are booked than there are places; who shows beyond them is turned away. All come at once, nobody waits. */
export const overbooking: Family = (inputs) => {
  const booked = inputs.number(COUNT, 'booked')
  const capacity = inputs.number(SERVERS, 'capacity', 'c')
  const show = inputs.numbers(SHARE, Number.isNaN(booked) ? 1 : booked, 'show_prob')
  inputs.rest()
  if (inputs.failed) return null
  const model: EpisodeModel = { servers: capacity, room: capacity, arrivals: show.map(() => 0), customers: booked, show, work: show.map((): Law => ({ family: 'deterministic', mean: 1 })) }
  return { usual: ['E_shows', 'E_overflow', 'E_empty', 'P_overflow', 'Var_shows'], answer: dayAnswers(model, 1) }
}
