/** Whatever thread runs what and when: the same rows in the same order; a failure is thrown, a stop keeps what is done. */
import { describe, expect, test } from 'vitest'

import { allVariants, futureRow, type StudySpec } from '../../../engine/index.ts'
import { inProcess, threads } from '../../../runners/index.ts'
import type { Job, Progress } from '../../../runners/index.ts'
import { small } from '../../metamorphic/small.ts'

const worker = new URL('./fake-worker.mjs', import.meta.url)
const never = new AbortController().signal
const job = (futures: number, study: object = {}): Job => ({ study: study as Job['study'], futures })
const expected = (n: number): number[][] => Array.from({ length: n }, (_, future) => [future, future * future])

describe('threads', () => {
  test.each([1, 2, 3])('%i jobs, the first future the slowest: rows in the order of the futures', async (jobs) => {
    const seen: Progress[] = []
    const rows = await threads({ jobs, worker })(job(30, { slowestFirst: true }), (progress) => seen.push(progress), never)
    expect(rows.map((row) => [...row])).toEqual(expected(30))
    expect(seen.at(-1)).toEqual({ done: 30, total: 30 })
    for (let i = 1; i < seen.length; i++) expect(seen[i]!.done).toBeGreaterThan(seen[i - 1]!.done)
  })

  test('more jobs than futures', async () => {
    const rows = await threads({ jobs: 8, worker })(job(3), () => undefined, never)
    expect(rows.map((row) => [...row])).toEqual(expected(3))
  })

  test('a failure ends the run and is thrown as it is', async () => {
    await expect(threads({ jobs: 2, worker })(job(40, { failAt: 17, msEach: 2 }), () => undefined, never)).rejects.toThrow('future 17 broke')
  })

  test('a stop keeps the unbroken beginning that is done', async () => {
    const stop = new AbortController()
    const rows = await threads({ jobs: 2, worker })(
      job(60, { msEach: 25 }),
      ({ done }) => {
        if (done >= 10) stop.abort()
      },
      stop.signal,
    )
    expect(rows.length).toBeGreaterThanOrEqual(8)
    expect(rows.length).toBeLessThan(60)
    expect(rows.map((row) => [...row])).toEqual(expected(rows.length))
  })

  test('what is done behind a hole is not kept: such an answer could not be had again', async () => {
    const stop = new AbortController()
    const rows = await threads({ jobs: 2, worker })(
      job(20, { slowestFirst: true }),
      ({ done }) => {
        if (done >= 1) stop.abort()
      },
      stop.signal,
    )
    // two threads, the first future takes longer than the second
    expect(rows).toEqual([])
  })

  test('stopped before it began: no row', async () => {
    expect(await threads({ jobs: 2, worker })(job(10, { msEach: 50 }), () => undefined, AbortSignal.abort())).toEqual([])
  })
})

describe('in this process', () => {
  const scenario = small()
  const study: StudySpec = { scenario, variants: allVariants(scenario).slice(0, 1), seed: 'runner', beliefs: 'default', horizonMonths: 1, monthly: [] }

  test('the rows of the engine in order, a turn for others between two of them, and a stop keeps what is done', async () => {
    const stop = new AbortController()
    const seen: Progress[] = []
    const rows = await inProcess({ study, futures: 3 }, (progress) => seen.push(progress), stop.signal)
    expect(rows).toEqual([0, 1, 2].map((future) => futureRow(study, future)))
    expect(seen).toEqual([1, 2, 3].map((done) => ({ done, total: 3 })))
    setImmediate(() => stop.abort())
    expect(await inProcess({ study, futures: 3 }, () => undefined, stop.signal)).toHaveLength(1)
  })
})
