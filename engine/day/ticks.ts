/** Time inside a day: whole milliseconds after midnight. */
export const SECOND = 1000
export const MINUTE = 60_000
export const HOUR = 3_600_000

/** Rounds to whole ticks; never negative. */
export const wholeTicks = (ticks: number): number => (ticks <= 0 ? 0 : Math.round(ticks))
