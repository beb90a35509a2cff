/** Runs an experiment until its intervals are narrow enough, or the budget of events is spent. */
import { Draws } from '../../base/draws.ts'
import type { RootKey } from '../../base/key.ts'
import type { Asked } from './experiments.ts'
import { type Interval, intervalOf, RARE, REPLICATIONS, type Rule, wideness } from './interval.ts'
import { Luck } from './luck.ts'
import type { Replication } from './replication.ts'

/** A window grows by at most this at a time, and by at least this. */
const GROWTH_MAX = 8
const GROWTH_MIN = 1.15
/** Approached from below: the spread of 20 is known to a sixth, and what is too long cannot be taken back. */
const CAUTION = 0.8
/** Replications that must have seen a rare event that is expected, before its average over replications means anything. */
const SEEN_LEAST = 12
const GROWTH_UNSEEN = 1.5
/** Share of the budget that rare events alone may use. */
const RARE_SHARE = 0.1
/** A goal so many budgets away is given up, once this share of the budget has been tried. */
const OUT_OF_REACH = 4
const TRIED_LEAST = 0.05

/**
 * Intervals by reading.
 *
 * Twenty replications, each a run and its mirror image with windows of equal length, all grown until the half-width criterion of
 * every reading holds: the length comes from the variance between replications. Looking while growing favours a
 * spread that happens to be small: the output that decides the length has a false alarm two or three times as often as in 10,000.
 *
 * @param eventsMax of all runs together
 */
export function settle<R extends Replication>({ experiment, questions }: Asked<R>, key: RootKey, eventsMax: number): readonly Interval[] {
  const pairs = Array.from({ length: REPLICATIONS }, (_, future) => {
    const draws = (): Draws => new Draws(key.k0, key.k1, future)
    return [experiment.start(new Luck(draws(), false)), experiment.start(new Luck(draws(), true))] as const
  })
  for (let customers = experiment.first; ; ) {
    let events = 0
    let counted = Infinity
    for (const [run, mirrored] of pairs) {
      run.extend(customers)
      mirrored.extend(customers)
      events += run.events + mirrored.events
      counted = Math.min(counted, run.customers + mirrored.customers)
    }
    let growth = 0
    const intervals = experiment.readings.map((reading, i) => {
      const values = pairs.map(([run, mirrored]) => (reading.of(run) + reading.of(mirrored)) / 2)
      const interval = intervalOf(values, counted, reading.rule)
      growth = Math.max(growth, growthFor(interval, values, questions[i]!.expected, reading.rule, events < eventsMax * RARE_SHARE))
      return interval
    })
    const hopeless = events * growth > eventsMax * OUT_OF_REACH && events > eventsMax * TRIED_LEAST
    if (growth === 0 || events >= eventsMax || hopeless) return intervals
    customers *= Math.min(Math.max(growth, GROWTH_MIN), GROWTH_MAX, Math.max(GROWTH_MIN, eventsMax / events))
  }
}

/** By how much the window must grow for one reading; 0: it is settled. @param rarer there is budget left for rare events */
function growthFor(interval: Interval, values: readonly number[], expected: number | null, rule: Rule, rarer: boolean): number {
  const wide = wideness(interval, expected, rule)
  if (wide <= 1) return rarer && unseen(values, expected, rule) ? GROWTH_UNSEEN : 0
  // nothing was seen at all: waited for as for what is out of reach
  return Number.isFinite(wide) ? wide * wide * CAUTION : Infinity
}

/** An event so rare that too few replications have seen it yet. */
function unseen(values: readonly number[], expected: number | null, rule: Rule): boolean {
  if (rule !== 'probability' || expected === null || expected === 0 || expected > RARE) return false
  return values.filter((x) => x > 0).length < SEEN_LEAST
}
