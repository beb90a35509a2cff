/** Which plan is best in how many futures, and what choosing it is expected to miss. What-ifs take no part. */
import { invariant } from '../base/invariant.ts'
import { quantile } from '../base/order.ts'
import { shareAhead } from './paired.ts'
import { ascending, moments } from './summary.ts'

/** A candidate: a choice a person can make, the baseline ("keep as is") first, then plans in file order. */
export interface Candidate {
  readonly id: string
  /** what is judged, one per future, larger is better, NaN where undefined */
  readonly worth: ArrayLike<number>
}

export interface RunnerUp {
  readonly id: string
  /** share of futures in which the leader is ahead of it, ties as half */
  readonly pAhead: number
  /** leader - runner-up over futures */
  readonly median: number
  readonly p05: number
  readonly p95: number
}

export interface Choice {
  /** best in most futures; ties to the first; null when what is judged is undefined everywhere */
  readonly leader: string | null
  /** in the order of the candidates; sums to 1 unless what is judged is undefined everywhere */
  readonly pBest: readonly number[]
  /** mean over futures of (the best in that future - this one), in the order of the candidates */
  readonly regret: readonly (number | null)[]
  /** of the others, the one with the smallest regret, ties to the first; null when there is one candidate only */
  readonly runnerUp: RunnerUp | null
}

/**
 * Compares candidates in the same futures. A tie within a future goes to the first candidate, so a plan that changes nothing
 * takes nothing from the baseline.
 *
 * @param candidates at least one, all over the same futures
 * @throws InvariantError when there is none or the numbers of futures differ
 */
export function choose(candidates: readonly Candidate[]): Choice {
  invariant(candidates.length > 0, 'no candidate')
  const futures = candidates[0]!.worth.length
  invariant(candidates.every((c) => c.worth.length === futures), 'candidates over different numbers of futures')

  const wins = candidates.map(() => 0)
  const misses = candidates.map(() => new Float64Array(futures).fill(NaN))
  let judged = 0
  for (let future = 0; future < futures; future++) {
    const winner = bestOf(candidates, future)
    if (winner === null) continue
    judged++
    wins[winner]!++
    const best = candidates[winner]!.worth[future]!
    candidates.forEach((candidate, c) => (misses[c]![future] = best - candidate.worth[future]!))
  }
  if (judged === 0) return { leader: null, pBest: wins, regret: wins.map(() => null), runnerUp: null }

  const regret = misses.map((missed) => moments(missed).mean)
  const leader = firstMost(wins)
  const second = firstLeast(regret, leader)
  return {
    leader: candidates[leader]!.id,
    pBest: wins.map((count) => count / judged),
    regret,
    runnerUp: second === null ? null : against(candidates[leader]!, candidates[second]!),
  }
}

/** First candidate with the largest defined worth in this future. */
function bestOf(candidates: readonly Candidate[], future: number): number | null {
  let best: number | null = null
  candidates.forEach((candidate, c) => {
    const worth = candidate.worth[future]!
    if (worth === worth && (best === null || worth > candidates[best]!.worth[future]!)) best = c
  })
  return best
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
    pAhead: shareAhead(ahead),
    median: quantile(sorted, 0.5),
    p05: quantile(sorted, 0.05),
    p95: quantile(sorted, 0.95),
  }
}
