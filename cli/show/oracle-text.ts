/** Oracles as a table: what was known, what was simulated, in which interval, and the verdict. */
import type { OracleDocument, OracleFinding, OracleRow } from '../../engine/index.ts'
import { plain, tabulate, wrap } from './text.ts'

/** Findings shown before a count takes over. */
const SHOWN = 10

export function oracleText({ results }: OracleDocument, columns: number): string {
  const names = [...new Set(results.map((row) => row.name))]
  const parts = names.map((name) => {
    const rows = results.filter((row) => row.name === name)
    const measured = rows.filter((row) => row.skipped === undefined)
    const skipped = rows.filter((row) => row.skipped !== undefined).map((row) => wrap(`  ${plain(row.output)} skipped: ${row.skipped}`, columns, '    '))
    return [plain(name), ...(measured.length === 0 ? [] : [table(measured, columns)]), ...skipped].join('\n')
  })
  return [...parts.flatMap((part) => [part, '']), counts(results)].join('\n')
}

function table(rows: readonly OracleRow[], columns: number): string {
  return tabulate(
    [
      { head: '  output', align: 'left', cells: rows.map((row) => `  ${plain(row.output)}`) },
      { head: 'known', align: 'right', cells: rows.map((row) => (row.expected === null ? '' : number(row.expected))) },
      { head: 'simulated', align: 'right', cells: rows.map((row) => number(row.simulated!)) },
      { head: '99.99 % interval', align: 'right', cells: rows.map((row) => `${number(row.low!)} .. ${number(row.high!)}`) },
      { head: '', align: 'left', cells: rows.map(verdict) },
    ],
    columns,
  )
}

function verdict({ pass, expected, low, high }: OracleRow): string {
  if (pass === null) return ''
  if (pass) return 'ok'
  return expected! < low! || expected! > high! ? 'MISSED' : 'TOO WIDE'
}

function counts(results: readonly OracleRow[]): string {
  const count = (which: (row: OracleRow) => boolean): number => results.filter(which).length
  const passed = count((row) => row.pass === true)
  const missed = count((row) => row.pass === false)
  const skipped = count((row) => row.skipped !== undefined)
  const open = results.length - passed - missed - skipped
  return `${passed} passed, ${missed} failed, ${skipped} skipped${open === 0 ? '' : `, ${open} without a known answer`}`
}

/** Six digits, no tail of zeros. */
const number = (x: number): string => String(Number(x.toPrecision(6)))

export function oracleFindingsText(findings: readonly (OracleFinding & { readonly file: string })[]): string {
  const lines = findings.slice(0, SHOWN).map(({ file, path, message, why }) => plain(`error: ${file}${path === '' ? '' : ` ${path}`}: ${message}${why === '' ? '' : ` (${why})`}`))
  const more = findings.length - SHOWN
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n')
}
