/** One future of a study, simulated and shortened to its row: what a worker thread does. */
import { simulateFuture } from '../year/simulate.ts'
import { digest } from './digest.ts'
import type { Row } from './digest.ts'
import { ENGINE_MEASURE } from './engine-measure.ts'
import type { StudySpec } from './study.ts'
import { studyLayout } from './table.ts'

/**
 * Simulates one future of a study.
 *
 * @param future 0-based index
 * @returns the row that `compare` and `run` read
 * @throws InvariantError for a defect of the engine, never for a scenario that decoding accepted
 */
export function futureRow(study: StudySpec, future: number): Row {
  return digest(simulateFuture({ ...study, future }), ENGINE_MEASURE, studyLayout(study, ENGINE_MEASURE))
}
