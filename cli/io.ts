/** The world around the command: its streams and how wide they are. Tests hand in their own. */

export interface Io {
  /** results */
  readonly out: (text: string) => void
  /** progress, warnings, what went wrong */
  readonly err: (text: string) => void
  /** characters in a line of stdout */
  readonly columns: number
  /** stderr is a terminal: a bar may move there */
  readonly live: boolean
  /** stdout is a terminal that wants colour */
  readonly colour: boolean
}

const COLUMNS_DEFAULT = 80
const COLUMNS_MIN = 30
/** Beyond this a line is hard to follow back. */
const COLUMNS_MAX = 110

export function nodeIo(argv: readonly string[]): Io {
  const { stdout, stderr, env } = process
  const columns = stdout.columns ?? Number(env['COLUMNS'] ?? NaN)
  const wide = Number.isInteger(columns) && columns > 0 ? columns : COLUMNS_DEFAULT
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    columns: Math.max(COLUMNS_MIN, Math.min(COLUMNS_MAX, wide)),
    live: stderr.isTTY === true && env['TERM'] !== 'dumb',
    colour: stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb' && !argv.includes('--no-color'),
  }
}
