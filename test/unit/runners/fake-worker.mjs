/** Stands in for the bundled worker: rows that say which future they are, in whatever order and with whatever mishap the test asks for. */
import { setTimeout as sleep } from 'node:timers/promises'

import { move, workerData } from 'piscina'

export default async function work({ from, to }) {
  const { slowestFirst = false, failAt = -1, msEach = 0 } = workerData
  await sleep(slowestFirst ? from === 0 ? 400 : 10 : msEach * (to - from))
  if (failAt >= from && failAt < to) throw new Error(`future ${failAt} broke`)
  const packed = new Float64Array((to - from) * 2)
  for (let future = from; future < to; future++) packed.set([future, future * future], (future - from) * 2)
  return move(packed)
}
