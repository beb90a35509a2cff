/** Blocks of docs/model.md: every link with formula, defaults, evidence and worked values, from the engine's own table of beliefs. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { BELIEFS, BELIEF_IDS, type BeliefId, type Beliefs, type LedgerGrade } from '../../engine/index.ts'
import { constants } from './constants.ts'
import type { Example, Link } from './link.ts'
import { AFTER_LINKS } from './links-after.ts'
import { PRACTICE_LINKS } from './links-practice.ts'
import { VISIT_LINKS } from './links-visit.ts'
import { fence, table } from './markdown.ts'

export const LINKS: readonly Link[] = [...VISIT_LINKS, ...AFTER_LINKS, ...PRACTICE_LINKS]

export const DEFAULTS = Object.fromEntries(BELIEF_IDS.map((id) => [id, BELIEFS[id].median])) as unknown as Beliefs

/** Grades as a reader sees them. */
export const GRADES: Readonly<Record<LedgerGrade, string>> = { A: 'A published', B: 'B trade', C: 'C assumed', S: 'S claim' }

/** Up to four digits, plain. */
export const plain = (x: number): string => String(Number(x.toPrecision(4)))

/** Ids of the ledger; `model` is the trial run that chose a number so that a baseline looked right. */
const rests = (ledger: readonly string[]): string =>
  ledger.map((id) => (id === 'model' ? 'model' : `[${id}](evidence.md#${id.toLowerCase()})`)).join(', ')

function beliefRow(id: BeliefId): readonly string[] {
  const b = BELIEFS[id]
  return [`\`${id}\``, plain(b.median), `${plain(b.low)} to ${plain(b.high)}`, b.unit, GRADES[b.grade], rests(b.ledger), b.means]
}

const shownValue = ({ when, unit, value }: Example): readonly string[] => [
  when,
  `${plain(value(DEFAULTS))}${unit === '' ? '' : ` ${unit}`}`,
]

/** Beliefs that a link's file declares, in its order. */
function beliefsOf(root: string, link: Link): readonly BeliefId[] {
  const source = readFileSync(path.join(root, 'engine/beliefs', link.file), 'utf8')
  return [...source.matchAll(/^ {2}(\w+): belief\(/gm)].map((match) => match[1] as BeliefId)
}

function linkText(root: string, link: Link): string {
  const worked =
    link.examples.length === 0 ? [] : ['At the defaults:', '', table(['case', 'value'], link.examples.map(shownValue), [1]), '']
  return [
    `### ${link.title}`,
    '',
    `${link.says} (\`engine/beliefs/${link.file}\`)`,
    '',
    fence(link.formula),
    '',
    table(['belief', 'default', '5th to 95th percentile', 'unit', 'grade', 'ledger', 'meaning'], beliefsOf(root, link).map(beliefRow), [1]),
    '',
    ...worked,
  ].join('\n')
}

/** Beliefs of the engine that no link has, and the other way round: a link's file is missing here, or is no file of the engine. */
export function unlisted(root: string): readonly string[] {
  const listed = LINKS.flatMap((link) => beliefsOf(root, link))
  return [...BELIEF_IDS.filter((id) => !listed.includes(id)), ...listed.filter((id) => !BELIEF_IDS.includes(id))]
}

export function gradeCounts(): Readonly<Record<LedgerGrade, number>> {
  const count = (grade: LedgerGrade): number => BELIEF_IDS.filter((id) => BELIEFS[id].grade === grade).length
  return { A: count('A'), B: count('B'), C: count('C'), S: count('S') }
}

function summary(): string {
  const { A, B, C, S } = gradeCounts()
  const zero = BELIEF_IDS.filter((id) => BELIEFS[id].low <= 0 && BELIEFS[id].high > 0 && BELIEFS[id].unit !== 'min')
  return [
    `The engine has ${BELIEF_IDS.length} beliefs in ${LINKS.length} links: ${A} rest on a published measurement (A), ${B} on a trade or vendor figure (B), ${C} are assumed (C)${S > 0 ? `, ${S} only claimed (S)` : ''}.`,
    `The range of ${zero.length} of them reaches zero or beyond, so that a future may hold in which the link does nothing:`,
    `${zero.map((id) => `\`${id}\``).join(', ')}.`,
  ].join('\n')
}

/** @param root of the repository */
export function modelBlocks(root: string): Readonly<Record<string, string>> {
  const stray = unlisted(root)
  if (stray.length > 0) throw new Error(`docs/build/links-*.ts miss the file of: ${stray.join(', ')}`)
  const fixed = constants(root).map(({ file, name, value, says }) => [`\`${name}\``, value, says, `\`${file}\``])
  return {
    'belief-summary': summary(),
    links: LINKS.map((link) => linkText(root, link))
      .join('\n')
      .trimEnd(),
    constants: table(['name', 'value', 'what it says', 'file'], fixed, [1]),
  }
}
