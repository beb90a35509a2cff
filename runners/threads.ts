/** Futures in worker threads. Which thread ran which future changes no bit: rows are put in order by number, not by arrival. */
import { Piscina } from 'piscina'

import type { Row } from '../engine/index.ts'
import { chunks } from './runner.ts'
import type { Chunk, Runner } from './runner.ts'

export interface ThreadOptions {
  /** threads, at least 1 */
  readonly jobs: number
  /** the bundled worker: threads cannot load TypeScript */
  readonly worker: URL
}

export const threads = ({ jobs, worker }: ThreadOptions): Runner => async (job, onProgress, signal) => {
  const parts = chunks(job.futures, jobs)
  const size = Math.min(jobs, parts.length)
  const pool = new Piscina({ filename: worker.href, minThreads: size, maxThreads: size, workerData: job.study, recordTiming: false })
  const stop = new AbortController()
  const forward = (): void => stop.abort()
  signal.addEventListener('abort', forward)
  if (signal.aborted) forward()

  const packed: (Float64Array | null)[] = parts.map(() => null)
  let next = 0
  let done = 0
  let failure: { readonly error: unknown } | null = null
  // One part in work for each thread, the next handed out when one is done: a pool given all parts at once takes them in an
  // order of its own, and a stopped run would have holes in its beginning.
  const lane = async (): Promise<void> => {
    while (next < parts.length && !stop.signal.aborted) {
      const at = next++
      const part = parts[at]!
      try {
        packed[at] = (await pool.run(part, { signal: stop.signal })) as Float64Array
        done += part.to - part.from
        onProgress({ done, total: job.futures })
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
  return unbroken(parts, packed)
}

/** The first failure, as the engine threw it. */
function rethrow(failure: { readonly error: unknown } | null): void {
  if (failure !== null) throw failure.error
}

/** Rows up to the first part that is missing. */
function unbroken(parts: readonly Chunk[], packed: readonly (Float64Array | null)[]): readonly Row[] {
  const rows: Row[] = []
  for (const [i, { from, to }] of parts.entries()) {
    const part = packed[i]
    if (part === null || part === undefined) break
    const width = part.length / (to - from)
    for (let k = 0; k < to - from; k++) rows.push(part.subarray(k * width, (k + 1) * width))
  }
  return rows
}
