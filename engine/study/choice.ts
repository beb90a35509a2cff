/** Which plan is best in how many futures, and what choosing it is expected to miss. What-ifs take no part. */
import { invariant } from '../base/invariant.ts'
import { quantile } from '../base/order.ts'
import { ascending, moments } from './summary.ts'

/** A candidate: a choice a person can make, the baseline ("keep as is") first, then plans in file order. */
export interface Candidate {
  readonly id: string
  /** what is judged, one per future, larger is better, NaN where undefined */
  readonly worth: ArrayLike<number>
}

export interface RunnerUp {
  readonly id: string
  /** futures in which both are defined */
  readonly n: number
  /** share of them in which the leader is ahead of it, and in which both are equal */
  readonly pAhead: number
  readonly pEqual: number
  /** leader - runner-up over futures */
  readonly median: number
  readonly p05: number
  readonly p95: number
}

export interface Choice {
  /** best in most futures; ties to the first; null when what is judged is undefined everywhere */
  readonly leader: string | null
  /** futures in which every candidate is defined: only these are judged */
  readonly judged: number
  /** in the order of the candidates; sums to 1 unless nothing can be judged */
  readonly pBest: readonly number[]
  /** share of futures in which the leader is best and no other is as good */
  readonly alone: number
  /** and in which it is best with another */
  readonly tied: number
  /** mean over futures of (the best in that future - this one), in the order of the candidates */
  readonly regret: readonly (number | null)[]
  /** of the others, the one with the smallest regret, ties to the first; null when there is one candidate only */
  readonly runnerUp: RunnerUp | null
}

/**
 * Compares candidates in the same futures. A tie with the first candidate, which is to keep things as they are, goes to it: a plan that
 * changes nothing takes nothing from it. A tie between others is shared.
 *
 * @param candidates at least one, all over the same futures
 * @throws InvariantError when there is none or the numbers of futures differ
 */
export function choose(candidates: readonly Candidate[]): Choice {
  invariant(candidates.length > 0, 'no candidate')
  const futures = candidates[0]!.worth.length
  invariant(candidates.every((c) => c.worth.length === futures), 'candidates over different numbers of futures')

  const wins = candidates.map(() => 0)
  const alone = candidates.map(() => 0)
  const tied = candidates.map(() => 0)
  const misses = candidates.map(() => new Float64Array(futures).fill(NaN))
  let judged = 0
  for (let future = 0; future < futures; future++) {
    const worths = candidates.map((candidate) => candidate.worth[future]!)
    if (worths.some((worth) => worth !== worth)) continue
    judged++
    const best = Math.max(...worths)
    const winners = worths.flatMap((worth, c) => (worth === best ? [c] : []))
    const sharing = winners[0] === 0 ? [0] : winners
    for (const winner of sharing) wins[winner]! += 1 / sharing.length
    if (winners.length === 1) alone[winners[0]!]!++
    else for (const winner of winners) tied[winner]!++
    worths.forEach((worth, c) => (misses[c]![future] = best - worth))
  }
  if (judged === 0) return { leader: null, judged, pBest: wins, alone: 0, tied: 0, regret: wins.map(() => null), runnerUp: null }

  const regret = misses.map((missed) => moments(missed).mean)
  const leader = firstMost(wins)
  const second = firstLeast(regret, leader)
  return {
    leader: candidates[leader]!.id,
    judged,
    pBest: wins.map((count) => count / judged),
    alone: alone[leader]! / judged,
    tied: tied[leader]! / judged,
    regret,
    runnerUp: second === null ? null : against(candidates[leader]!, candidates[second]!),
  }
}

function firstMost(wins: readonly number[]): number {
  return wins.reduce((most, count, i) => (count > wins[most]! ? i : most), 0)
}

function firstLeast(regret: readonly (number | null)[], except: number): number | null {
  let least: number | null = null
  regret.forEach((missed, i) => {
    if (i === except || missed === null) return
    if (least === null || missed < regret[least]!) least = i
  })
  return least
}

function against(leader: Candidate, other: Candidate): RunnerUp | null {
  const ahead = Float64Array.from(leader.worth, (worth, future) => worth - other.worth[future]!).filter((d) => d === d)
  if (ahead.length === 0) return null
  const sorted = ascending(ahead)
  return {
    id: other.id,
    n: ahead.length,
    pAhead: ahead.filter((d) => d > 0).length / ahead.length,
    pEqual: ahead.filter((d) => d === 0).length / ahead.length,
    median: quantile(sorted, 0.5),
    p05: quantile(sorted, 0.05),
    p95: quantile(sorted, 0.95),
  }
}
