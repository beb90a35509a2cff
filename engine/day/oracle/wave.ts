/** A rate that rises and falls as a sine, and its sine: the same bits everywhere, from + - * / alone. */
import type { Wave } from './model.ts'

const HALF_PI = Math.PI / 2

/**
 * Sine of a whole turn's fraction.
 *
 * Taylor's polynomial of degree 21 on a quarter turn: error below 1e-15.
 *
 * @param turns any finite number; 1 is a full period
 * @example sineOfTurns(0.25) // 1
 */
export function sineOfTurns(turns: number): number {
  const quarters = (turns - Math.floor(turns)) * 4
  const quadrant = Math.floor(quarters)
  const within = quarters - quadrant
  const x = ((quadrant & 1) === 0 ? within : 1 - within) * HALF_PI
  const square = x * x
  let term = x
  let total = x
  for (let n = 3; n <= 21; n += 2) {
    term *= -square / (n * (n - 1))
    total += term
  }
  return quadrant < 2 ? total : -total
}

/** Chance that a candidate of the ceiling rate is kept at a time; time and period in one unit. */
export function keptAt(wave: Wave, time: number): number {
  return (wave.mean + wave.swing * sineOfTurns(time / wave.period)) / ceilingOf(wave)
}

export const ceilingOf = (wave: Wave): number => wave.mean + Math.abs(wave.swing)

/** Mean, sine and cosine part of a curve known at equal steps of one period. */
export interface Harmonic {
  readonly mean: number
  readonly sine: number
  readonly cosine: number
}

/** @param values at turns 0, 1/n, 2/n ... */
export function harmonicOf(values: ArrayLike<number>): Harmonic {
  const n = values.length
  let [mean, sine, cosine] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    mean += values[i]! / n
    sine += (2 * values[i]! * sineOfTurns(i / n)) / n
    cosine += (2 * values[i]! * sineOfTurns(i / n + 0.25)) / n
  }
  return { mean, sine, cosine }
}

/** Height of the peak. */
export function peakOf({ mean, sine, cosine }: Harmonic): number {
  return mean + Math.sqrt(sine * sine + cosine * cosine)
}

/** Turns, 0..1, at which the peak lies: found by halving where the slope turns. */
export function peakTurns({ sine, cosine }: Harmonic): number {
  const slope = (turns: number): number => sine * sineOfTurns(turns + 0.25) - cosine * sineOfTurns(turns)
  // the sine of the peak has the sign of the sine part; there the slope falls through 0 once
  let low = sine >= 0 ? 0 : 0.5
  let high = low + 0.5
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (slope(middle) > 0) low = middle
    else high = middle
  }
  return low - Math.floor(low)
}
