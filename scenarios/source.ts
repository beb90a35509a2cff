/** The text of a file, and where in it something stands. Offsets are UTF-16 units from 0, lines and columns count from 1. */

export interface Span {
  readonly start: number
  /** exclusive */
  readonly end: number
}

export interface Source {
  readonly file: string
  readonly text: string
  /** offset of the first character of every line */
  readonly lineStarts: readonly number[]
}

export function sourceOf(text: string, file: string): Source {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return { file, text, lineStarts }
}

export interface Position {
  readonly line: number
  readonly column: number
}

/** Line and column of an offset. */
export function positionOf(source: Source, offset: number): Position {
  let low = 0
  let high = source.lineStarts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (source.lineStarts[low] ?? 0) + 1 }
}

/** A line without its end, `''` beyond the file. */
export function lineOf(source: Source, line: number): string {
  const start = source.lineStarts[line - 1]
  if (start === undefined) return ''
  const end = source.lineStarts[line] ?? source.text.length + 1
  return source.text.slice(start, end - 1).replace(/\r$/, '')
}
