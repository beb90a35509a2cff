/** The document as a table for the terminal. */
import Table from 'cli-table3'

import { type BenchDocument, GROUPS } from './document.ts'
import { growthText, limitText, measuredText, pointsText, spreadText, withUnit } from './say.ts'

const NO_LINES = {
  chars: Object.fromEntries(
    [
      'top',
      'top-mid',
      'top-left',
      'top-right',
      'bottom',
      'bottom-mid',
      'bottom-left',
      'bottom-right',
      'left',
      'left-mid',
      'mid',
      'mid-mid',
      'right',
      'right-mid',
      'middle',
    ].map((name) => [name, name === 'middle' ? '  ' : '']),
  ),
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const table = new Table(NO_LINES)
  table.push(...rows.map((cells) => [...cells]))
  return table.toString().replace(/ +$/gm, '')
}

export function tableText(document: BenchDocument): string {
  const { machine, measures, growths, checks, targets, notes } = document
  const parts = [
    `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, load ${machine.loadAtStart}; ${document.size}, ${document.seconds} s`,
  ]
  for (const group of GROUPS) {
    const rows = measures.filter((measure) => measure.group === group)
    if (rows.length > 0) parts.push(`${group}\n${tableOf(rows.map((m) => [m.what, withUnit(m.median, m.unit), spreadText(m)]))}`)
  }
  if (growths.length > 0) parts.push(`cost by size\n${tableOf(growths.map((g) => [g.by, pointsText(g), growthText(g)]))}`)
  if (checks.length > 0) parts.push(`peers agree?\n${tableOf(checks.map((c) => [c.agrees ? 'yes' : 'NO', c.what, c.how]))}`)
  // with the peers alone most targets are not asked for; small sizes say which ones they cannot measure
  const asked = targets.filter(({ verdict }) => growths.length > 0 || verdict !== 'not measured')
  if (asked.length > 0) parts.push(`targets\n${tableOf(asked.map((t) => [t.verdict, t.what, measuredText(t), limitText(t)]))}`)
  if (notes.length > 0) parts.push(notes.join('\n'))
  return `${parts.join('\n\n')}\n`
}
