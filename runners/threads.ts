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
  let done = 0
  try {
    const packed = await allOrFirstFailure(parts, stop, async (part) => {
      const rows = (await pool.run(part, { signal: stop.signal })) as Float64Array
      done += part.to - part.from
      if (!stop.signal.aborted) onProgress({ done, total: job.futures })
      return rows
    }, () => signal.aborted)
    return unbroken(parts, packed)
  } finally {
    signal.removeEventListener('abort', forward)
    await pool.destroy()
  }
}

/** Results in the order of the parts, null where the run was ended. A failure ends the others and is thrown; an end is not one. */
async function allOrFirstFailure(
  parts: readonly Chunk[], stop: AbortController, work: (part: Chunk) => Promise<Float64Array>, ended: () => boolean,
): Promise<readonly (Float64Array | null)[]> {
  let failure: { readonly error: unknown } | null = null
  const results = await Promise.all(
    parts.map((part) =>
      work(part).catch((error: unknown) => {
        if (!ended() && failure === null) {
          failure = { error }
          stop.abort()
        }
        return null
      }),
    ),
  )
  const first = failure as { readonly error: unknown } | null
  if (first !== null) throw first.error
  return results
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
