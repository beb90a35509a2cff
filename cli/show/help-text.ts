/** What help says beside commander's lists, broken to the width of the terminal. */
import { wrap } from './wrap.ts'

/** Narrower terminals get lines of so many characters: an option and its meaning need them. */
const COLUMNS_MIN = 40

export const helpColumns = (columns: number): number => Math.max(COLUMNS_MIN, columns)

/** Breaks every line that is too long; a command goes on in the next line as a shell takes it. */
export function helpText(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (/^ *fivestar /.test(line) ? commandLine(line, columns) : wrap(line, columns, hanging(line, columns))))
    .join('\n')
}

function commandLine(line: string, columns: number): string {
  if (line.length <= columns) return line
  const end = ' \\'
  return wrap(line, columns - end.length, '    ').replaceAll('\n', `${end}\n`)
}

/** Under the second column of a list where there is one and half of the width is left for it; else a little to the right of the first. */
function hanging(line: string, columns: number): string {
  const list = /^( +\S+(?: \S+)* {2,})\S/.exec(line)?.[1]
  if (list !== undefined && list.length <= columns / 2) return ' '.repeat(list.length)
  return line.startsWith(' ') ? `${/^ */.exec(line)![0]}    ` : ''
}
