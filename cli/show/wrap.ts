/** Lines of a terminal. By itself, so that `--help` does not load tables. */

/**
 * Breaks a text into lines. A number stays with its percent sign.
 *
 * @param columns longest line; a longer word stands by itself
 * @param indent before every line but the first
 */
export function wrap(text: string, columns: number, indent = ''): string {
  if (text.length <= columns) return text
  const start = /^ */.exec(text)![0]
  const lines: string[] = []
  let line = start
  for (const word of text.slice(start.length).replace(/ %/g, `${GLUE}%`).split(' ')) {
    const next = line.trim() === '' ? `${line}${word}` : `${line} ${word}`
    if (next.length > columns && line.trim() !== '') {
      lines.push(line)
      line = `${indent}${word}`
    } else line = next
  }
  return [...lines, line].join('\n').replaceAll(GLUE, ' ')
}

const GLUE = '\u00a0'
