/** Reads a law of time from the inputs of a case: by family and moments, in the spellings that cases use. */
import { CV, type Inputs, POSITIVE, type Range, shown } from './inputs.ts'
import { hyperexponential, type Law, lawOfMoments, weibullScv } from './law.ts'

/** Names under which a case gives the parts of one law. */
export interface Spelling {
  readonly law: readonly string[]
  readonly rate: readonly string[]
  readonly mean: readonly string[]
  readonly cv: readonly string[]
  readonly scv: readonly string[]
  readonly second: readonly string[]
  readonly stages: readonly string[]
}

export const SERVICE: Spelling = {
  law: ['service', 'service_distribution', 'service_dist', 'service_law', 'distribution'],
  rate: ['mu', 'service_rate'],
  mean: ['mean_service', 'mean_service_min', 'D', 'ES', 'service_mean'],
  cv: ['cv_service', 'cv', 'service_cv'],
  scv: ['cs2', 'scv_service', 'scv'],
  second: ['ES2'],
  stages: ['k_service', 'stages_service'],
}

export const ARRIVAL: Spelling = {
  law: ['arrival', 'interarrival', 'arrival_distribution', 'interarrival_distribution', 'arrival_dist'],
  rate: ['lambda', 'arrival_rate'],
  mean: ['interval', 'mean_interarrival', 'interval_min'],
  cv: ['cv_arrival', 'ca', 'cv_interarrival'],
  scv: ['ca2', 'scv_arrival'],
  second: [],
  stages: ['k_arrival', 'stages_arrival'],
}

export const PATIENCE: Spelling = {
  law: ['patience', 'patience_distribution'],
  rate: ['theta'],
  mean: ['mean_patience', 'mean_patience_min'],
  cv: ['cv_patience'],
  scv: ['scv_patience'],
  second: [],
  stages: ['k_patience'],
}

export const VACATION: Spelling = { law: ['vacation', 'vacation_distribution'], rate: [], mean: ['EV', 'mean_vacation'], cv: ['cv_vacation'], scv: ['scv_vacation'], second: ['EV2'], stages: [] }

/**
 * What a case means where it gives a mean and no family. With a coefficient of variation: lognormal, gamma (sessions, as in
 * targets.md), or a law by its moments. With nothing else: `exponential`; `moments` and `erlang` ask for more.
 */
export type Usual = 'exponential' | 'deterministic' | 'erlang' | 'lognormal' | 'gamma' | 'moments'

const SHAPE: Range = { min: 0.05, max: 1000 }
const STAGES: Range = { min: 1, max: 1000, whole: true }
const EXPONENTIAL: Law = { family: 'exponential', mean: 1 }

/** @returns some law also after a finding, so that reading can go on */
export function readLaw(inputs: Inputs, spelling: Spelling, usual: Usual): Law {
  const key = inputs.given(...spelling.law)
  const raw = key === null ? null : inputs.value(key)
  if (key !== null && typeof raw !== 'string') {
    const nested = inputs.nested(raw, key)
    if (nested === null) return EXPONENTIAL
    const law = lawOfObject(nested, () => meanOf(inputs, spelling))
    inputs.adopt(nested)
    return law
  }
  const mean = meanOf(inputs, spelling)
  const scv = scvOf(inputs, spelling, mean)
  // `k` says enough where the kind itself is Erlang
  const stageNames = usual === 'erlang' ? [...spelling.stages, 'k', 'stages'] : spelling.stages
  const stages = inputs.given(...stageNames) === null ? null : inputs.number(STAGES, ...stageNames)
  if (typeof raw === 'string') return lawOfFamily(inputs, key!, raw, mean, scv, stages)
  if (stages !== null) return { family: 'erlang', mean, stages }
  if (usual === 'erlang') {
    inputs.find('missing', spelling.stages[0]!, `${spelling.stages[0]} is missing: the number of stages`)
    return EXPONENTIAL
  }
  if (usual === 'deterministic') return { family: 'deterministic', mean }
  if (scv === null) {
    if (usual === 'moments') inputs.find('missing', spelling.cv[0]!, `${spelling.cv[0]}, ${spelling.scv[0]} or ${spelling.law[0]} is missing: a mean alone is no law`)
    return usual === 'lognormal' ? { family: 'lognormal', mean, cv: 1 } : { family: 'exponential', mean }
  }
  if (usual === 'lognormal') return scv === 0 ? { family: 'deterministic', mean } : { family: 'lognormal', mean, cv: Math.sqrt(scv) }
  if (usual === 'gamma' && scv > 0 && scv !== 1) return { family: 'gamma', mean, shape: 1 / scv }
  return lawOfMoments(mean, scv)
}

function meanOf(inputs: Inputs, { rate, mean }: Spelling): number {
  const key = inputs.given(...rate, ...mean)
  if (key === null) {
    inputs.find('missing', (rate[0] ?? mean[0])!, `${[...rate, ...mean].slice(0, 3).join(' or ')} is missing`)
    return NaN
  }
  const value = inputs.checked(inputs.value(key), key, POSITIVE)
  return rate.includes(key) ? 1 / value : value
}

/** Squared coefficient of variation; null when the case gives none. */
function scvOf(inputs: Inputs, { cv, scv, second }: Spelling, mean: number): number | null {
  const key = inputs.given(...cv, ...scv, ...second)
  if (key === null) return null
  if (cv.includes(key)) {
    const given = inputs.checked(inputs.value(key), key, CV)
    return given * given
  }
  if (scv.includes(key)) return inputs.checked(inputs.value(key), key, { min: 0, max: CV.max * CV.max })
  const moment = inputs.checked(inputs.value(key), key, { min: 0, max: 1e18, above: true })
  const ratio = moment / (mean * mean) - 1
  if (ratio < -1e-9) inputs.find('number', key, `${key} is below the square of the mean: no law has such moments`)
  if (ratio > CV.max * CV.max) inputs.find('number', key, `${key} asks for a coefficient of variation above ${CV.max}`)
  return Math.max(0, Math.abs(ratio) < 1e-12 ? 0 : ratio)
}

function lawOfFamily(inputs: Inputs, key: string, family: string, mean: number, scv: number | null, stages: number | null): Law {
  const needed = (): number => {
    if (scv === null) inputs.find('missing', key, `a ${family} law needs a coefficient of variation`)
    return scv ?? 1
  }
  switch (family.toLowerCase().replace(/[\s_-]/g, '')) {
    case 'exponential': case 'exp': case 'm': return { family: 'exponential', mean }
    case 'deterministic': case 'constant': case 'fixed': case 'd': return { family: 'deterministic', mean }
    case 'erlang': return { family: 'erlang', mean, stages: stages ?? wholeStages(inputs, key, needed()) }
    case 'gamma': {
      const square = needed()
      return square === 0 ? { family: 'deterministic', mean } : { family: 'gamma', mean, shape: inputs.checked(1 / square, key, SHAPE) }
    }
    case 'lognormal': {
      const square = needed()
      return square === 0 ? { family: 'deterministic', mean } : { family: 'lognormal', mean, cv: Math.sqrt(square) }
    }
    case 'weibull': return { family: 'weibull', mean, shape: weibullShape(inputs, key, needed()) }
    case 'uniform': {
      const half = mean * Math.sqrt(3 * (scv ?? 1 / 3))
      if (half > mean * (1 + 1e-12)) inputs.find('law', key, 'a uniform law of positive times has a coefficient of variation of at most 0.577')
      return { family: 'uniform', low: Math.max(0, mean - half), high: mean + half }
    }
    case 'hyperexponential': case 'h2': {
      const square = needed()
      if (square < 1) inputs.find('law', key, 'a hyperexponential law has a coefficient of variation of at least 1')
      return hyperexponential(mean, Math.max(1, square))
    }
    default:
      inputs.find('law', key, `there is no law ${shown(family)}`, 'Laws: exponential, deterministic, erlang, gamma, lognormal, weibull, uniform, hyperexponential.')
      return EXPONENTIAL
  }
}

function wholeStages(inputs: Inputs, key: string, scv: number): number {
  const stages = Math.round(1 / scv)
  if (!(stages >= 1 && stages <= STAGES.max && Math.abs(stages * scv - 1) < 1e-6)) inputs.find('law', key, 'an Erlang law has a squared coefficient of variation of 1, 1/2, 1/3 ...')
  return stages
}

/** The shape of a Weibull with a given squared coefficient of variation, by halving. */
function weibullShape(inputs: Inputs, key: string, scv: number): number {
  let low = 0.1
  let high = 100
  if (!(scv >= weibullScv(high) && scv <= weibullScv(low))) {
    inputs.find('law', key, `no Weibull law has a squared coefficient of variation of ${scv} here`)
    return 1
  }
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2
    if (weibullScv(middle) > scv) low = middle
    else high = middle
  }
  return low
}

/** `{ family: 'gamma', mean: 30, cv: 0.5 }` and the like. @param outer the mean that stands beside it */
function lawOfObject(nested: Inputs, outer: () => number): Law {
  const name = nested.given('family', 'distribution', 'dist', 'type', 'name', 'kind', 'law')
  const raw = name === null ? null : nested.value(name)
  if (typeof raw !== 'string') {
    nested.find('missing', 'family', 'the family of the law is missing')
    return EXPONENTIAL
  }
  const family = raw.toLowerCase()
  if (nested.given('low', 'min', 'a') !== null) {
    const low = nested.number({ min: 0, max: 1e9 }, 'low', 'min', 'a')
    const high = nested.number(POSITIVE, 'high', 'max', 'b')
    if (family !== 'uniform' || !(high > low)) nested.find('law', 'high', 'low and high belong to a uniform law, high above low')
    return { family: 'uniform', low, high }
  }
  const sharesKey = nested.given('shares', 'probabilities', 'probs', 'p')
  if (sharesKey !== null) return mixtureOf(nested, sharesKey)
  const spelling: Spelling = { law: [], rate: ['rate', 'mu'], mean: ['mean', 'value', 'scale_mean'], cv: ['cv'], scv: ['scv'], second: ['second_moment'], stages: ['stages', 'k'] }
  const mean = nested.given(...spelling.rate, ...spelling.mean) === null ? outer() : meanOf(nested, spelling)
  const shape = nested.given('shape') === null ? null : nested.number(SHAPE, 'shape')
  if (shape !== null && family === 'weibull') return { family: 'weibull', mean, shape }
  if (shape !== null && family === 'gamma') return { family: 'gamma', mean, shape }
  if (shape !== null && family !== 'erlang') nested.find('law', 'shape', `a ${family} law has no shape`)
  const sd = nested.given('sd') === null ? null : nested.number(POSITIVE, 'sd')
  const scv = sd === null ? scvOf(nested, spelling, mean) : (sd * sd) / (mean * mean)
  const stages = nested.given(...spelling.stages) === null ? shape : nested.number(STAGES, ...spelling.stages)
  return lawOfFamily(nested, name!, raw, mean, scv, stages)
}

/** Exponentials with shares: `{ family: 'hyperexponential', shares: [0.4, 0.6], means: [1, 3] }`. */
function mixtureOf(nested: Inputs, sharesKey: string): Law {
  const given = nested.value(sharesKey)
  const list = Array.isArray(given) ? nested.numbers({ min: 0, max: 1 }, null, sharesKey) : [nested.checked(given, sharesKey, { min: 0, max: 1 })]
  const shares = Array.isArray(given) ? list : [list[0]!, 1 - list[0]!]
  const rates = nested.given('rates') !== null
  const means = nested.numbers(POSITIVE, shares.length, ...(rates ? ['rates'] : ['means'])).map((x) => (rates ? 1 / x : x))
  if (Math.abs(shares.reduce((a, b) => a + b, 0) - 1) > 1e-9) nested.find('law', sharesKey, 'shares must add up to 1')
  return { family: 'mixture', shares, parts: means.map((mean) => ({ family: 'exponential', mean })) }
}
