/** How fine a tick is. */

/** A mean time of the shortest law is cut into so many ticks, if the run is not too long for that. */
const FINE = 1_048_576
/** ... and never into fewer: the error of rounding is then below 0.1 % of one time, and for its mean below 1e-7. */
const COARSE = 1024
/** Integrals over time stay exact below this. */
const EXACT = 4_503_599_627_370_496

/**
 * Ticks in one unit of time: a power of two, so that times given with few binary digits are exact.
 *
 * Rounding a time to a whole tick moves it by half a tick at most and its mean by less than 1 / (24 n^2) of itself, n the ticks in
 * the mean of a law with a smooth density; two events fall on one tick with a chance of about 1 / n. With n = 2^20 both are a
 * thousandth and less of the narrowest interval that is asked for.
 *
 * @param shortest mean of the shortest law, units
 * @param longest units that one replication can last
 * @param present customers at once, on average
 * @returns null when times are too far apart to be exact and fine at once
 */
export function ticksPerUnit(shortest: number, longest: number, present: number): number | null {
  const most = EXACT / (longest * Math.max(1, present))
  if (!(most >= COARSE / shortest)) return null
  return powerOfTwoBelow(Math.min(FINE / shortest, most))
}

function powerOfTwoBelow(x: number): number {
  let power = 1
  while (power * 2 <= x) power *= 2
  while (power > x) power /= 2
  return power
}
