/**
 * Bytes that one future allocates: how much the heap and the array buffers grow while nothing is collected. Run with a young
 * generation so large that no collection comes (--min-semi-space-size). Command line: file, months.
 */
import { PerformanceObserver } from 'node:perf_hooks'
import { setImmediate as turn } from 'node:timers/promises'

import { simulateFuture } from '../../engine/index.ts'
import { studyOf } from './study.ts'

const [file, months] = process.argv.slice(2) as [string, string]
const study = studyOf(file, 0, Number(months), null)
let collections = 0
const observer = new PerformanceObserver((list) => (collections += list.getEntries().length))
observer.observe({ entryTypes: ['gc'] })
const size = (): number => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
const WARM_UP = 4
const COUNTED = 3

const bytes: number[] = []
for (let future = 0; future < WARM_UP + COUNTED; future++) {
  collections = 0
  const before = size()
  simulateFuture({ ...study, future })
  const grown = size() - before
  // collections are told of in a later turn
  await turn()
  await turn()
  if (future >= WARM_UP && collections === 0) bytes.push(grown)
}
process.stdout.write(`${JSON.stringify({ bytes })}\n`)
