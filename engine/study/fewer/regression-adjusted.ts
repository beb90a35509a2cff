/**
 * A mean, known better than by averaging, because something else is known exactly: control variates by least squares.
 *
 * The futures drawn happen to have beliefs a little above or below their known mean. Where the outcome follows a belief, that part
 * of its luck is seen and taken out. Source: Lavenberg & Welch, "A perspective on the use of control variables", Management
 * Science 27 (1981); Nelson, "Control variate remedies", Operations Research 38 (1990).
 */
import { invariant } from '../../base/invariant.ts'
import { sum } from '../../base/order.ts'
import { studentQuantile } from '../student.ts'

/** At most this share of the futures may be controls: each costs precision whether it helps or not. */
export const CONTROLS_MAX_SHARE = 0.1

/** A control that the earlier ones give to this relative length is the same information again. */
const SAME = 1e-9

export interface Adjusted {
  readonly n: number
  /** controls used, after those that others already give are left out */
  readonly q: number
  /** n - q - 1 */
  readonly df: number
  /** in the unit of the outcome */
  readonly mean: number
  readonly standardError: number
  /** 95 % t-interval of the mean */
  readonly low: number
  readonly high: number
  /** variance of what the controls leave, RSS / (n - q - 1), unit squared */
  readonly residualVariance: number
  /** outcome per unit of each control, in the order given; 0 for one left out */
  readonly slopes: Float64Array
}

interface Direction {
  /** centred over the futures, length 1 */
  readonly values: Float64Array
  /** what the centring took away, in the same scale */
  readonly mean: number
  /** as a combination of the controls */
  readonly of: Float64Array
}

/**
 * Most controls for so many futures.
 *
 * @example controlsMax(100) // 10
 */
export const controlsMax = (n: number): number => Math.floor(n * CONTROLS_MAX_SHARE)

/**
 * How much wider than with known slopes the squared interval is on average, because slopes are estimated from the same futures.
 *
 * @param n futures @param q controls
 * @returns (n - 2) / (n - q - 2)
 * @example lossFactor(20, 2) // 1.125
 */
export function lossFactor(n: number, q: number): number {
  invariant(n - q - 2 > 0, () => `${q} controls leave nothing of ${n} futures`)
  return (n - 2) / (n - q - 2)
}

/**
 * Mean of an outcome over all futures, adjusted by controls of known mean 0.
 *
 * The interval is that of the intercept of the least-squares fit: exact for a linear outcome with normal noise, right to order 1/n
 * otherwise. It holds only for controls named without a look at these outcomes.
 *
 * @param outcome one finite value per future
 * @param controls each one value per future, with mean exactly 0 over all futures that could be drawn
 * @throws InvariantError when a length differs, there are more controls than a tenth of the futures, or fewer than three futures
 * @example regressionAdjusted(differences, [scoresOfOneBelief]).mean
 */
export function regressionAdjusted(outcome: ArrayLike<number>, controls: readonly ArrayLike<number>[]): Adjusted {
  const n = outcome.length
  invariant(n >= 3, () => `${n} futures are too few`)
  invariant(controls.length <= controlsMax(n), () => `${controls.length} controls for ${n} futures; at most one in ten`)
  for (const control of controls) invariant(control.length === n, () => `a control of ${control.length} futures, not ${n}`)
  const mean = sum(outcome) / n
  const centred = Float64Array.from(outcome, (y) => y - mean)
  const directions = orthonormal(controls, n)
  const along = directions.map(({ values }) => dot(values, centred))
  const rest = centred.slice()
  directions.forEach(({ values }, k) => subtract(rest, values, along[k]!))
  const q = directions.length
  const df = n - q - 1
  const residualVariance = dot(rest, rest) / df
  const adjusted = mean - sum(directions.map((direction, k) => along[k]! * direction.mean))
  const standardError = Math.sqrt(residualVariance * (1 / n + sum(directions.map((direction) => direction.mean * direction.mean))))
  const half = studentQuantile(0.975, df) * standardError
  const slopes = Float64Array.from(controls, (_, c) => sum(directions.map((direction, k) => along[k]! * direction.of[c]!)))
  return { n, q, df, mean: adjusted, standardError, low: adjusted - half, high: adjusted + half, residualVariance, slopes }
}

/** The controls as directions at right angles, by Gram-Schmidt, each step done twice to keep the angles right. */
function orthonormal(controls: readonly ArrayLike<number>[], n: number): readonly Direction[] {
  const found: Direction[] = []
  controls.forEach((control, c) => {
    let mean = sum(control) / n
    const values = Float64Array.from(control, (x) => x - mean)
    const of = new Float64Array(controls.length)
    of[c] = 1
    const before = Math.sqrt(dot(values, values))
    for (const known of [...found, ...found]) {
      const share = dot(known.values, values)
      subtract(values, known.values, share)
      subtract(of, known.of, share)
      mean -= share * known.mean
    }
    const length = Math.sqrt(dot(values, values))
    if (length <= before * SAME) return
    found.push({ values: values.map((x) => x / length), mean: mean / length, of: of.map((x) => x / length) })
  })
  return found
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return sum(Float64Array.from(a, (x, i) => x * b[i]!))
}

function subtract(from: Float64Array, what: ArrayLike<number>, times: number): void {
  for (let i = 0; i < from.length; i++) from[i]! -= times * what[i]!
}
