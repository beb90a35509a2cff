/** Time inside a day: whole milliseconds after midnight. */
export const SECOND = 1000
export const MINUTE = 60_000
export const HOUR = 3_600_000

// The largest double below a half: `floor(x + this)` is `round(x)` for every x above 0, the last bit of 0.49999999999999994 included.
const BELOW_HALF = 0.49999999999999994

/** Rounds to whole ticks, halves up; never negative. Without the branch that V8 makes of `Math.round`, which nobody can predict. */
export const wholeTicks = (ticks: number): number => (ticks <= 0 ? 0 : Math.floor(ticks + BELOW_HALF))
