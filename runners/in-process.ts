/** Futures one after another in this thread. Between two of them the thread listens: to Ctrl-C and to the progress bar. */
import { setImmediate as turn } from 'node:timers/promises'

import { futureRow } from '../engine/index.ts'
import type { Row } from '../engine/index.ts'
import type { Runner } from './runner.ts'

export const inProcess: Runner = async (job, onProgress, signal) => {
  const rows: Row[] = []
  for (let future = 0; future < job.futures && !signal.aborted; future++) {
    rows.push(futureRow(job.study, future))
    onProgress({ done: rows.length, total: job.futures })
    await turn()
  }
  return rows
}
