/**
 * One comparison from a cold start to its answer, in threads as the command makes it, and what it holds and held at most. Command line: file,
 * plans, months, futures, jobs, worker, rows to hold (0: as many as were simulated). Rows beyond those simulated are copies of them:
 * what a row holds does not depend on what happened.
 */
import { setTimeout as later } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

import { compare, type Row } from '../../engine/index.ts'
import { threads } from '../../runners/index.ts'
import { studyOf } from './study.ts'

const [file, plans, months, futures, jobs, worker, held] = process.argv.slice(2) as [string, string, string, string, string, string, string]
const study = studyOf(file, Number(plans), Number(months), null)
const runner = threads({ jobs: Number(jobs), worker: pathToFileURL(worker) })

const began = performance.now()
const rows = await runner({ study, futures: Number(futures) }, () => undefined, new AbortController().signal)
const simulated = performance.now()
const document = compare(study, rows, { engine: 'bench' })
const ended = performance.now()

const ROUNDS = 5
const peakKb = (): number => process.resourceUsage().maxRSS
/** Bytes in use. Buffers are given back beside the program, some time after the collector ran. */
const size = async (): Promise<number> => {
  for (let i = 0; i < 3; i++) {
    global.gc?.()
    await later(20)
  }
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
}

/** A row begins with the number of its future. */
function copyOf(row: Row, future: number): Row {
  const copy = Float64Array.from(row)
  copy[0] = future
  return copy
}

/** Bytes of so many rows and the document made of them. */
async function holding(count: number): Promise<number> {
  const before = await size()
  const copies: Row[] = Array.from({ length: count }, (_, i) => copyOf(rows[i % rows.length]!, i))
  const answer = compare(study, copies, { engine: 'bench' })
  const after = await size()
  // both are still in use here
  return copies.length > 0 && answer.futures === count ? after - before : NaN
}

const base = peakKb()
const count = Number(held)
// the first time also holds what the compiler learns
if (count > 0) await holding(count)
const slopes: number[] = []
for (let round = 0; count > 0 && round < ROUNDS; round++) slopes.push(((await holding(count)) - (await holding(count / 2))) / (count / 2))
const answer = {
  ms: ended - began,
  simulatingMs: simulated - began,
  best: document.best.plan,
  share: Math.max(...Object.values(document.best.p_best)),
  settled: document.best.settled,
  perFuture: slopes,
  baseKb: base,
  peakKb: peakKb(),
}
process.stdout.write(`${JSON.stringify(answer)}\n`)
