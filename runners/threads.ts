/** Futures in worker threads. Which thread ran which future changes no bit: rows are put in order by number, not by arrival. */
import { Piscina } from 'piscina'

import type { Row } from '../engine/index.ts'
import type { Runner } from './runner.ts'

export interface ThreadOptions {
  /** threads, at least 1 */
  readonly jobs: number
  /** the bundled worker: threads cannot load TypeScript */
  readonly worker: URL
}

/** One job is a thread too: there it is a tenth faster than beside the command (decision 11), and the command hears Ctrl-C at once. */
export const threads = ({ jobs, worker }: ThreadOptions): Runner => async (job, onProgress, signal) => {
  const size = Math.min(jobs, job.futures)
  const pool = new Piscina({ filename: worker.href, minThreads: size, maxThreads: size, workerData: job.study, recordTiming: false })
  const stop = new AbortController()
  const forward = (): void => stop.abort()
  signal.addEventListener('abort', forward)
  if (signal.aborted) forward()

  const rows: (Row | undefined)[] = []
  let next = 0
  let done = 0
  let failure: { readonly error: unknown } | null = null
  // One future in work for each thread, the next handed out when one is done: a pool given all at once takes them in an order of its
  // own, and a stopped run would have holes in its beginning. To hand one out costs 0.2 ms, a future tens of them.
  const lane = async (): Promise<void> => {
    while (next < job.futures && !stop.signal.aborted) {
      const future = next++
      try {
        rows[future] = (await pool.run(future, { signal: stop.signal })) as Row
        onProgress({ done: ++done, total: job.futures })
      } catch (error) {
        // what fails because the run was stopped is no failure
        if (!signal.aborted) failure ??= { error }
        stop.abort()
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: size }, lane))
  } finally {
    signal.removeEventListener('abort', forward)
    await pool.destroy()
  }
  rethrow(failure)
  return unbroken(rows)
}

/** The first failure, as the engine threw it. */
function rethrow(failure: { readonly error: unknown } | null): void {
  if (failure !== null) throw failure.error
}

/** Rows up to the first future that is missing. */
function unbroken(rows: readonly (Row | undefined)[]): readonly Row[] {
  const beginning: Row[] = []
  for (const row of rows) {
    if (row === undefined) break
    beginning.push(row)
  }
  return beginning
}
