/** A worker thread: is given the study once, then one future after another; hands back their rows. */
import { workerData } from 'piscina'

import { futureRow } from '../engine/index.ts'
import type { Row, StudySpec } from '../engine/index.ts'

const study = workerData as StudySpec

/**
 * The row of a future, some ten kilobytes that are copied. To hand over the buffer itself would cost far more: once a thread has given a buffer
 * away, V8 throws away all that it has compiled for typed arrays, and looks from then on whether each of them is still there.
 */
export default function work(future: number): Row {
  return futureRow(study, future)
}
