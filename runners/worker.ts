/** A worker thread: is given the study once, then chunks of futures; hands the rows back without copying them. */
import { move, workerData } from 'piscina'

import { futureRow } from '../engine/index.ts'
import type { StudySpec } from '../engine/index.ts'
import type { Chunk } from './runner.ts'

const study = workerData as StudySpec

/** All rows of a chunk behind one another in one buffer, which changes hands. */
export default function work({ from, to }: Chunk): Float64Array {
  const rows = Array.from({ length: to - from }, (_, i) => futureRow(study, from + i))
  const width = rows[0]!.length
  const packed = new Float64Array(width * rows.length)
  rows.forEach((row, i) => packed.set(row, i * width))
  return move(packed) as unknown as Float64Array
}
