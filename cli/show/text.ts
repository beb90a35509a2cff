/** Text for a terminal: wrapped, aligned, and free of anything that would move the cursor or turn the reading direction. */
import Table from 'cli-table3'

import { wrap } from './wrap.ts'

export { wrap } from './wrap.ts'

/** Text of a user as it may be printed. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
}

export interface Column {
  readonly head: string
  readonly align: 'left' | 'right'
  /** cells of this column, one a row */
  readonly cells: readonly string[]
}

/** Bare grid: every line of the frame switched off. */
const FRAME = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'].map(
    (part) => [part, ''],
  ),
)
const GAP = 2

/**
 * Columns side by side: the first takes what the others leave and wraps.
 *
 * @returns null when the first would be narrower than `firstMin`; then show blocks instead
 */
export function grid(given: readonly Column[], width: number, firstMin: number): string | null {
  // the gap stands before every column but the first
  const columns = given.map((column, c) => (c > 0 && column.align === 'left' ? { ...column, cells: column.cells.map((cell) => `  ${cell}`) } : column))
  const widths = columns.map(({ head, cells }) => Math.max(...[head, ...cells].flatMap((cell) => cell.split('\n').map((line) => line.length))) + GAP)
  const others = widths.slice(1).reduce((sum, w) => sum + w, 0)
  const first = Math.min(widths[0]!, width - others)
  if (first < Math.min(widths[0]!, firstMin + GAP)) return null
  const table = new Table({
    head: columns.map((column) => column.head),
    chars: FRAME,
    colWidths: [first, ...widths.slice(1)],
    colAligns: columns.map((column) => column.align),
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  })
  columns[0]!.cells.forEach((_, row) => table.push(columns.map((column) => column.cells[row] ?? '')))
  return table.toString().split('\n').map((line) => line.trimEnd()).join('\n')
}

/** The same as blocks, a row each: the title, then every head with its value. For narrow terminals. */
export function blocks(columns: readonly Column[], width: number): string {
  const [first, ...rest] = columns
  return first!.cells
    .map((title, row) => {
      const parts = rest.flatMap(({ head, cells }) => (cells[row] === undefined || cells[row] === '' ? [] : [`${head.replace(/\n/g, ' ')} ${cells[row]}`.trim()]))
      return `${wrap(title, width, '  ')}\n${wrap(`  ${parts.join(', ')}`, width, '  ')}`
    })
    .join('\n')
}

/** A grid where it fits, blocks where it does not. */
export function tabulate(columns: readonly Column[], width: number): string {
  return grid(columns, width, 20) ?? blocks(columns, width)
}

/** An argument as a shell takes it back. */
export function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replace(/'/g, `'\\''`)}'`
}

export const bold = (text: string, colour: boolean): string => (colour ? `\u001b[1m${text}\u001b[22m` : text)
