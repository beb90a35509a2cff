/** A worker thread: is given the study once, then chunks of futures; hands back their rows. */
import { workerData } from 'piscina'

import { futureRow } from '../engine/index.ts'
import type { StudySpec } from '../engine/index.ts'
import type { Chunk } from './runner.ts'

const study = workerData as StudySpec

/**
 * All rows of a chunk behind one another, a few kilobytes that are copied. To hand over the buffer itself would cost far more: once a thread
 * has given a buffer away, V8 throws away all that it has compiled for typed arrays, and looks from then on whether each is still there.
 */
export default function work({ from, to }: Chunk): Float64Array {
  const rows = Array.from({ length: to - from }, (_, i) => futureRow(study, from + i))
  const width = rows[0]!.length
  const packed = new Float64Array(width * rows.length)
  rows.forEach((row, i) => packed.set(row, i * width))
  return packed
}
