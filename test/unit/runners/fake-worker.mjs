/** Stands in for the bundled worker: rows that say which future they are, in whatever order and with whatever mishap the test asks for. */
import { setTimeout as sleep } from 'node:timers/promises'

import { workerData } from 'piscina'

export default async function work(future) {
  const { slowestFirst = false, failAt = -1, msEach = 0 } = workerData
  await sleep(slowestFirst ? (future === 0 ? 400 : 10) : msEach)
  if (future === failAt) throw new Error(`future ${failAt} broke`)
  return Float64Array.of(future, future * future)
}
