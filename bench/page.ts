/** docs/performance.md from the stored document: no number on the page is written by hand. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { type BenchDocument, GROUPS, type Machine, type Measure, SCHEMA, type Target } from './document.ts'
import { BOUNDS } from './bounds.ts'
import { growthText, limitText, measuredText, pointsText, spreadText, withUnit } from './say.ts'
import { isNarrow, readFrom } from './targets.ts'

export const RESULTS = 'bench/results/bench.json'
export const PAGE = 'docs/performance.md'

export function readStored(root: string): BenchDocument {
  const document = JSON.parse(readFileSync(path.join(root, RESULTS), 'utf8')) as BenchDocument
  if (document.schema !== SCHEMA) throw new Error(`${RESULTS} is ${String(document.schema)}, not ${SCHEMA}`)
  return document
}

export function pageOf(document: BenchDocument): string {
  const parts = [head(document), targets(document), BOUNDS, measured(document), growth(document), peers(document), notes(document), HOW]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** The one number that most people ask for. */
function answer(measures: readonly Measure[]): string {
  const command = measures.find(({ id }) => id === 'comparison.command')
  return command === undefined ? '' : `\n\nIn short: what \`fivestar compare\` does on Maple Street by itself, ${command.what}, takes ${withUnit(command.median, command.unit)}.`
}

function head({ machine, date, engine, size, seconds, measures }: BenchDocument): string {
  const made = size === 'full' ? 'npm run bench -- --write' : `npm run bench -- --${size} --write`
  return `# Performance

<!-- Written by \`${made}\` from ${RESULTS}. Do not edit. -->

How fast the engine is, beside its peers and by itself. Measured ${date.slice(0, 10)} with engine ${engine} on ${machineText(machine)}, in ${seconds} s
(size "${size}").${size === 'full' ? '' : ' These are the small sizes: a first look, not the last word.'}${machine.loadAtStart > 0.5 ? ' The machine had other work to do: times are too long.' : ''}${answer(measures)}`
}

function machineText({ cpu, cores, memoryGb, system, node, cc, simpy, loadAtStart, loadAtEnd }: Machine): string {
  const others = [cc ?? 'no C compiler', simpy ?? 'no SimPy']
  return `${cores} cores of an ${cpu} with ${memoryGb} GB (${system}), Node ${node}, ${others.join(', ')}; load ${loadAtStart} at the start and ${loadAtEnd} at the end`
}

/** Behind a verdict that not all rounds share. */
function narrowly(target: Target, measures: readonly Measure[]): string {
  const from = readFrom(target, measures)
  return from !== null && isNarrow(target, from) ? ', not in all rounds' : ''
}

function targets({ targets: all, measures }: BenchDocument): string {
  const rows = all.map((target) => [
    target.what,
    limitText(target),
    measuredText(target),
    rangeOf(target, measures),
    `${target.verdict === 'met' ? 'met' : `**${target.verdict}**`}${narrowly(target, measures)}`,
  ])
  return `## Targets\n\nThe project set these for itself. Ratios are of one run, in which the contenders took turns; a verdict compares the median,\nand says where not all rounds share it.\n\n${table(['what', 'wanted', 'measured', 'rounds', ''], rows)}`
}

/** Smallest and largest round of the measure that a target was read from. */
function rangeOf(target: Target, measures: readonly Measure[]): string {
  const from = readFrom(target, measures)
  return from === null ? '' : spreadText(from)
}

function measured({ measures }: BenchDocument): string {
  const rows = GROUPS.flatMap((group) =>
    measures.filter((m) => m.group === group).map((m, i) => [i === 0 ? group : '', m.what, withUnit(m.median, m.unit), spreadText(m)]),
  )
  return `## Measured\n\nMedians of rounds, with the smallest and the largest. Rounds in which compilers warm up do not count.\n\n${table(['', 'what', 'median', 'rounds'], rows)}`
}

function growth({ growths }: BenchDocument): string {
  if (growths.length === 0) return ''
  const rows = growths.map((g) => [g.by, g.what, pointsText(g), growthText(g)])
  return `## Cost by size\n\n"Worst step" compares the largest step of cost with the law's own: at most 1 when cost grows no faster.\n\n${table(['by', 'what', 'time', 'growth'], rows)}`
}

function peers({ checks }: BenchDocument): string {
  if (checks.length === 0) return ''
  const rows = checks.map((c) => [c.what, c.agrees ? 'yes' : '**no**', c.how])
  return `## Do the peers say the same?

The C twins have the same calendar, the same rules and the same luck at the same addresses, so every number must be equal. SimPy has luck
of its own: its means must lie within sampling error, with a chance of 1 in 1,000 that any of the comparisons fails for no reason.

${table(['what', 'agrees', 'how'], rows)}`
}

function notes({ notes: all }: BenchDocument): string {
  return all.length === 0 ? '' : `## To be said\n\n${all.map((note) => `- ${note}`).join('\n')}`
}

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n')
}

const HOW = `## Run it yourself

\`\`\`shell
npm run bench -- --quick
npm run bench
npm run bench:peers
npm run bench -- --write
\`\`\`

The first takes under a minute, the second a quarter of an hour; leave the machine alone meanwhile. \`npm run -s bench -- --json\` prints one
document instead of the table, \`--write\` keeps it and writes this page. The C twins need \`cc\`, SimPy needs Debian's \`python3-simpy3\`; what is not there is
skipped, and the run says so.

- **Words.** M/M/1 and M/M/5 are the simplest queues there are: customers come at random to one server, or five, whose work takes a random time;
  0.9 is the share of time that a server works. A twin does the same steps in another language. Addressed draws are
  [decision 1](decisions/0001-addressed-randomness.md). How many futures other techniques need is measured by \`npm run bench:runs\`
  ([fewer runs](fewer-runs.md)).
- **Ratios and times.** A ratio in the first table is the median of each round's ratio; times stand in the others.
- **Clocks.** Each contender times itself, in a process of its own, without its start; "from a cold start" and \`--help\` include it.
- **Ratios** are taken round by round, then their median: what slows a round down slows both sides.
- **A plain clinic day** is what the engine's floor, SimPy and C can all say: 45 visits with five people in nine hours, 40 calls, two people at
  the desk. The floor's code for exams, rooms, assistants and greetings runs too, to no effect. What it is exactly:
  [clinic-day.ts](../test/bench/inside/clinic-day.ts).
- **Allocated** is what heap and buffers grow by in one future while nothing is collected (a young generation of 512 MB).
- **Memory for a future and plan** is the difference between the rows and comparisons of two numbers of futures after collection. Rows beyond
  those that were simulated are copies: what a row holds does not depend on what happened in it.
- **Patients** grow with staff, rooms, calls and fixed cost in proportion, past the limits that a scenario file keeps to.`
