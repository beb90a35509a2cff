/** What can be read off short days, by the names that cases use. A `_min` or `min` at the end of a name changes nothing. */
import type { Daily, Episodes } from './episodes.ts'
import type { EpisodeModel } from './model.ts'
import type { Reading } from './replication.ts'

type EpisodeReading = Reading<Episodes>

const mean = (of: (run: Episodes) => number): EpisodeReading => ({ rule: 'mean', of })
const share = (of: (run: Episodes) => number): EpisodeReading => ({ rule: 'probability', of })
const moment = (of: (run: Episodes) => number): EpisodeReading => ({ rule: 'moment', of })

const average = (daily: Daily, { days }: Episodes): number => daily.sum / days
const variance = (daily: Daily, { days }: Episodes): number => daily.squares / days - (daily.sum / days) * (daily.sum / days)

const PLAIN: { readonly [name: string]: EpisodeReading } = {
  mean_wait_shown: mean((run) => run.waits.sum / (run.shows.sum - run.turnedAway.sum) / run.ticksPerUnit),
  E_total_wait: mean((run) => average(run.waits, run) / run.ticksPerUnit),
  E_session_end: mean((run) => average(run.ends, run) / run.ticksPerUnit),
  Var_session_end: moment((run) => variance(run.ends, run) / run.ticksPerUnit / run.ticksPerUnit),
  E_busy: mean((run) => average(run.busy, run) / run.ticksPerUnit),
  E_idle: mean((run) => average(run.idle, run) / run.ticksPerUnit),
  E_work_left_at_last_slot: mean((run) => average(run.workAtLast, run) / run.ticksPerUnit),
  utilisation: mean((run) => run.busy.sum / (run.model.servers * run.ends.sum)),
  E_shows: mean((run) => average(run.shows, run)),
  Var_shows: moment((run) => variance(run.shows, run)),
  E_overflow: mean((run) => average(run.turnedAway, run)),
  E_empty: mean((run) => average(run.empty, run)),
  P_overflow: share((run) => run.daysTurnedAway / run.days),
  P_empty: share((run) => run.daysEmpty / run.days),
}

const SAME: { readonly [name: string]: string } = {
  mean_wait: 'mean_wait_shown', E_wait: 'mean_wait_shown', E_wait_mean: 'mean_wait_shown', E_end: 'E_session_end', session_end: 'E_session_end', makespan: 'E_session_end',
  busy: 'E_busy', idle: 'E_idle', total_idle: 'E_idle', E_total_idle: 'E_idle', overtime: 'E_overtime', total_wait: 'E_total_wait', E_work_left: 'E_work_left_at_last_slot',
}

/**
 * How to read an output.
 *
 * @param mark notes a time past which days are counted, and returns its number
 * @param close end of the session, for overtime without a number
 * @returns why not, where the name means nothing here
 */
export function episodeReading(name: string, model: EpisodeModel, mark: (time: number) => number, close: number): EpisodeReading | string {
  const bare = name.replace(/_?min$/, '')
  const own = SAME[bare] ?? bare
  const plain = PLAIN[own]
  if (plain !== undefined) return plain
  const slot = /^(?:E_wait_by_slot\[(\d+)\]|E_wait_slot_?(\d+)|E_D_?(\d+))$/.exec(own)
  if (slot !== null) {
    const customer = slot[1] === undefined ? Number(slot[2] ?? slot[3]) - 1 : Number(slot[1])
    if (!(customer >= 0 && customer < model.customers)) return `there are only ${model.customers} customers`
    return mean((run) => run.waited[customer]! / run.came[customer]! / run.ticksPerUnit)
  }
  const first = /^mean_of_first_(\d+)$/.exec(own)
  if (first !== null) return firstMean(Number(first[1]), model)
  const over = /^(E|P)_overtime(?:_past_(\d+(?:\.\d+)?))?$/.exec(own)
  if (over === null) return 'no measure of this name is kept'
  const at = mark(over[2] === undefined ? close : Number(over[2]))
  if (over[1] === 'P') return share((run) => run.daysPast[at]! / run.days)
  return mean((run) => average(run.past[at]!, run) / run.ticksPerUnit)
}

function firstMean(count: number, model: EpisodeModel): EpisodeReading | string {
  if (!(count >= 1 && count <= model.customers)) return `there are only ${model.customers} customers`
  return mean((run) => {
    let total = 0
    for (let customer = 0; customer < count; customer++) total += run.waited[customer]! / run.came[customer]!
    return total / count / run.ticksPerUnit
  })
}
