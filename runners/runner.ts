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
