/** Rows of docs/evidence.md by their ids, as far as beliefs and defaults name them. */
import { BELIEF_IDS, BELIEFS, defaultsOf } from '../engine/index.ts'
import { CODES } from './codes.ts'
import { KINDS } from './file.ts'

/** Beliefs and defaults by the row that they rest on. */
function restingOn(id: string): readonly string[] {
  const beliefs = BELIEF_IDS.filter((belief) => BELIEFS[belief].ledger.includes(id))
  const defaults = KINDS.flatMap((kind) => [...defaultsOf(kind)].filter(([, row]) => row.ledger.split(/,\s*/).includes(id)).map(([path]) => path))
  return [...new Set([...beliefs, ...defaults])]
}

/** What rests on a row, null for what is no row. The rows themselves are no part of the program. */
export function explainRow(word: string): string | null {
  const id = word.trim().toUpperCase()
  const resting = /^[A-Z]\d{1,2}$/.test(id) ? restingOn(id) : []
  if (resting.length === 0) return null
  const code = id.replace(/^([A-Z])(\d)$/, '$10$2')
  const out = [`${id}  a row of docs/evidence.md`, '', `It says where a number comes from. On it rest: ${resting.join(', ')}.`]
  if (code !== id && Object.hasOwn(CODES, code)) out.push(`The finding is ${code}.`)
  return out.join('\n')
}
