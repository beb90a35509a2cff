/** Laws of time: how long a service, a gap between arrivals or a patience lasts. Described as data, with their two moments. */
import { gammaFunction } from '../../base/distributions/weibull.ts'

export type Law =
  | { readonly family: 'deterministic'; readonly mean: number }
  | { readonly family: 'exponential'; readonly mean: number }
  /** sum of `stages` exponential times */
  | { readonly family: 'erlang'; readonly mean: number; readonly stages: number }
  | { readonly family: 'gamma'; readonly mean: number; readonly shape: number }
  | { readonly family: 'lognormal'; readonly mean: number; readonly cv: number }
  | { readonly family: 'weibull'; readonly mean: number; readonly shape: number }
  | { readonly family: 'uniform'; readonly low: number; readonly high: number }
  /** one of several laws, by share; of exponentials: hyperexponential */
  | { readonly family: 'mixture'; readonly shares: readonly number[]; readonly parts: readonly Law[] }

/** Stages up to this number are drawn one by one; beyond, an Erlang time is a gamma time. */
export const STAGES_MAX = 64

/**
 * Mean of a law, in its own unit.
 *
 * @example lawMean({ family: 'uniform', low: 2, high: 4 }) // 3
 */
export function lawMean(law: Law): number {
  if (law.family === 'uniform') return (law.low + law.high) / 2
  if (law.family === 'mixture') return law.parts.reduce((total, part, i) => total + law.shares[i]! * lawMean(part), 0)
  return law.mean
}

/**
 * Squared coefficient of variation: variance / mean^2.
 *
 * @example lawScv({ family: 'erlang', mean: 3, stages: 4 }) // 0.25
 */
export function lawScv(law: Law): number {
  switch (law.family) {
    case 'deterministic': return 0
    case 'exponential': return 1
    case 'erlang': return 1 / law.stages
    case 'gamma': return 1 / law.shape
    case 'lognormal': return law.cv * law.cv
    case 'weibull': return weibullScv(law.shape)
    case 'uniform': {
      const width = law.high - law.low
      const mean = lawMean(law)
      return (width * width) / 12 / (mean * mean)
    }
    case 'mixture': {
      const mean = lawMean(law)
      const second = law.parts.reduce((total, part, i) => {
        const m = lawMean(part)
        return total + law.shares[i]! * m * m * (1 + lawScv(part))
      }, 0)
      return second / (mean * mean) - 1
    }
  }
}

/** Squared coefficient of variation of a Weibull: Gamma(1 + 2/k) / Gamma(1 + 1/k)^2 - 1. */
export function weibullScv(shape: number): number {
  const first = gammaFunction(1 + 1 / shape)
  return gammaFunction(1 + 2 / shape) / (first * first) - 1
}

/** A law scaled so that its mean is the one given. */
export function withMean(law: Law, mean: number): Law {
  const factor = mean / lawMean(law)
  if (law.family === 'uniform') return { ...law, low: law.low * factor, high: law.high * factor }
  if (law.family === 'mixture') return { ...law, parts: law.parts.map((part) => withMean(part, lawMean(part) * factor)) }
  return { ...law, mean }
}

/**
 * A law with the two moments given, where a case names no family: deterministic, Erlang where the stages come out whole,
 * exponential, lognormal below 1, hyperexponential with balanced means above.
 *
 * @param scv squared coefficient of variation, at least 0
 */
export function lawOfMoments(mean: number, scv: number): Law {
  if (scv === 0) return { family: 'deterministic', mean }
  if (Math.abs(scv - 1) < 1e-12) return { family: 'exponential', mean }
  const stages = Math.round(1 / scv)
  if (scv < 1 && stages <= STAGES_MAX && Math.abs(stages * scv - 1) < 1e-9) return { family: 'erlang', mean, stages }
  if (scv < 1) return { family: 'lognormal', mean, cv: Math.sqrt(scv) }
  return hyperexponential(mean, scv)
}

/** Two exponentials with balanced means (p1 m1 = p2 m2), scv above 1. */
export function hyperexponential(mean: number, scv: number): Law {
  const p = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2
  const parts: Law[] = [{ family: 'exponential', mean: mean / (2 * p) }, { family: 'exponential', mean: mean / (2 * (1 - p)) }]
  return { family: 'mixture', shares: [p, 1 - p], parts }
}
