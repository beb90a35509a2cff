/**
 * All distributions, by inversion only: one uniform number in, one number out, rising in u. So a decision takes the same draws
 * whatever the plan, 1 - u is the antithetic partner, and a longer mean makes every single duration longer.
 */
export { exponential } from './distributions/exponential.ts'
export { gamma } from './distributions/gamma.ts'
export { logistic } from './distributions/logistic.ts'
export { lognormal, lognormalMu, lognormalOf, lognormalSigma } from './distributions/lognormal.ts'
export { normal, Z95 } from './distributions/normal.ts'
export { type Scale, splitNormal } from './distributions/split-normal.ts'
export { weibull, weibullOf, weibullScale } from './distributions/weibull.ts'
export { lognormalQuick, normalQuick } from './distributions/normal-table.ts'
