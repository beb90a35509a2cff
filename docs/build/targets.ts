/** Block of docs/targets.md: outside numbers beside what the defaults alone give, hits and misses, as `npm run targets` measured them. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { table } from './markdown.ts'

const MEASURED = 'test/golden/targets.json'

interface Measured {
  readonly futures: number
  readonly months: number
  readonly visits: number
  readonly rows: readonly {
    readonly id: string
    readonly says: string
    readonly expected: string
    readonly found: string
    readonly verdict: string
    readonly why?: string
  }[]
}

export function targetBlocks(root: string): Readonly<Record<string, string>> {
  const { futures, months, visits, rows } = JSON.parse(readFileSync(path.join(root, MEASURED), 'utf8')) as Measured
  const missed = rows.filter((row) => row.verdict !== 'met')
  const thousands = String(visits).replace(/\B(?=(\d{3})+$)/g, ',')
  return {
    targets: [
      `${futures} futures of ${months} months, ${thousands} visits. ${rows.length - missed.length} of ${rows.length} met; missed: ${missed.map((row) => row.id).join(', ') || 'none'}.`,
      '',
      table(
        ['target', 'what', 'outside number', 'found', 'verdict'],
        rows.map((row) => [row.id, row.says, row.expected, row.found, row.verdict]),
      ),
      ...missed.flatMap((row) => (row.why === undefined ? [] : ['', `**${row.id}** is missed because ${row.why}.`])),
    ].join('\n'),
  }
}
