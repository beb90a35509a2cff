/** Where futures run is a detail: every runner gives the same rows for the same job, in the order of the futures. */
import type { Row, StudySpec } from '../engine/index.ts'

export interface Job {
  readonly study: StudySpec
  /** futures 0 .. futures - 1 */
  readonly futures: number
}

export interface Progress {
  readonly done: number
  readonly total: number
}

/**
 * Runs a job.
 *
 * @param onProgress called now and then with the futures that are done, in any order
 * @param signal ends the run early: what is returned then is the longest unbroken beginning (futures 0 .. k - 1) that is done,
 *   so that the answer can be had again with `--futures k`
 * @returns one row a future, ascending; fewer than `job.futures` only when `signal` was aborted
 * @throws what the engine throws: a defect, never a mistake of the file
 */
export type Runner = (job: Job, onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<readonly Row[]>

/** Futures from..to - 1. */
export interface Chunk {
  readonly from: number
  readonly to: number
}

/** Of what is left, each worker is given this part of its share: large chunks first, single futures at the end, so that all end together. */
const SHARE = 1 / 12
/** Handing out a chunk costs 0.2 ms, a future tens of them: so few are lost when the run is stopped, and the bar keeps moving. */
const CHUNK_MAX = 4

/** Cuts futures into chunks; how does not matter to any result. */
export function chunks(futures: number, jobs: number): readonly Chunk[] {
  const parts: Chunk[] = []
  let from = 0
  while (from < futures) {
    const size = Math.max(1, Math.min(CHUNK_MAX, Math.floor(((futures - from) / jobs) * SHARE)))
    parts.push({ from, to: from + size })
    from += size
  }
  return parts
}
