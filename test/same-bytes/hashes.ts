/** Canonical results of the sixty-four futures and their hashes: what must be the same bytes on every machine. */
import { simulateFuture } from '../../engine/index.ts'
import { MONTHS, SCENARIOS, specOf } from './scenarios.ts'

/** 128 bits: FNV-1a in four lanes with different starts. Mixing, not cryptography; whole numbers only. */
export function hashOf(text: string): string {
  const lanes = [0x811c9dc5, 0x01234567, 0x89abcdef, 0xfedcba98]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    for (let lane = 0; lane < 4; lane++) lanes[lane] = Math.imul(lanes[lane]! ^ (unit + lane), 0x01000193)
  }
  return lanes.map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('')
}

/** Every number of a future as text: the shortest digits that give the double back, which all engines agree on. */
export function canonical(n: number, months = MONTHS): string {
  const { future, variants, events, warmUpDrift } = simulateFuture(specOf(n, months))
  const rows = variants.map(({ id, counters, noEffect }) => `${id} ${noEffect} ${Array.from(counters, String).join(',')}`)
  return [`${future} ${events} ${warmUpDrift}`, ...rows].join('\n')
}

export const hashes = (months = MONTHS): readonly string[] => Array.from({ length: SCENARIOS }, (_, n) => hashOf(canonical(n, months)))
