/** docs/fewer-runs.md from the stored measurement: nothing on the page is written by hand. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { type CellGains, type FewerRuns, type Gain, SCHEMA, type Technique } from './document.ts'

export const RESULTS = 'bench/results/fewer-runs.json'
export const PAGE = 'docs/fewer-runs.md'

/** The measurement as `npm run bench:runs` stored it. */
export function readStored(root: string): FewerRuns {
  const document = JSON.parse(readFileSync(path.join(root, RESULTS), 'utf8')) as FewerRuns
  if (document.schema !== SCHEMA) throw new Error(`${RESULTS} is ${String(document.schema)}, not ${SCHEMA}`)
  return document
}

const NAMED: Readonly<Record<Technique, string>> = {
  independent: 'independent runs, no pairing',
  plan_controls: "paired, adjusted by the plan's own draws",
  chosen_controls: 'paired, adjusted by chosen inputs',
  latin_hypercube: 'paired, inputs by Latin hypercube',
  sobol: 'paired, inputs by scrambled Sobol points',
  bound: 'bound: all that inputs decide, known',
}

/** Two significant digits. */
const two = (x: number): string => Number(x.toPrecision(2)).toLocaleString('en-US', { maximumSignificantDigits: 2 })
/** Whole futures below a thousand, so that 99 and 101 can be told apart. */
const whole = (x: number): string => (x < 10 || x >= 1000 ? two(x) : String(Math.round(x)))
const futures = (gain: Gain): string =>
  gain.low === null || gain.high === null ? whole(100 * gain.ratio) : `${whole(100 * gain.ratio)} (${whole(100 * gain.low)} to ${whole(100 * gain.high)})`
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[], left: number): string =>
  [row(head), row(head.map((_, i) => (i < left ? '---' : '---:'))), ...rows.map(row)].join('\n')
const fixed = (x: number): string => x.toFixed(2)

/** What may be said of a gain: its interval lies on one side of "no gain", or it does not. */
function verdict(gain: Gain): string {
  if (gain.low === null || gain.high === null) return 'not known'
  return gain.high < 1 ? 'fewer' : gain.low > 1 ? 'more' : 'no difference seen'
}

const countOf = (cells: readonly CellGains[], technique: Technique, said: string): number =>
  cells.filter((cell) => verdict(cell.gains[technique]) === said).length

export function pageOf(document: FewerRuns): string {
  return `${[head(document), overall(document), pairing(document), adjusted(document), sizes(document), designs(document), how(document), use()].join('\n\n')}\n`
}

function head({ made }: FewerRuns): string {
  return `# Fewer runs for the same answer

<!-- Written by \`npm run bench:runs\` from ${RESULTS}. Do not edit. -->

How many futures does a technique need for the interval that 100 paired futures give? Below 100 is a gain. Brackets: 95 % interval of
the measured number. Measured on the difference of each plan to keeping things as they are, over ${made.months} months:
\`${made.scenario}\`, engine ${made.engine}, seed "${made.seed}".

\`compare\` and \`report\` use pairing only. Everything else on this page is there for studies and changes nothing that is printed. It is
about means: percentiles over futures, and how often a plan is best, are not known better by an adjustment.`
}

function overall({ cells, overall: all }: FewerRuns): string {
  const rows = (Object.keys(NAMED) as Technique[]).map((technique) => {
    const ratios = cells.map((cell) => cell.gains[technique].ratio)
    return [
      NAMED[technique],
      futures(all[technique]),
      `${whole(100 * Math.min(...ratios))} to ${whole(100 * Math.max(...ratios))}`,
      `${countOf(cells, technique, 'fewer')}, ${countOf(cells, technique, 'no difference seen')}, ${countOf(cells, technique, 'more')}`,
    ]
  })
  return `Geometric mean over the ${cells.length} differences (${cells.length / 3} plans, three KPIs), the smallest and largest of them, and how many of them have an
interval that lies below 100, holds 100, or lies above. By chance alone one in twenty misses the truth.

${table(['technique', 'futures for the interval of 100 paired', 'over the differences', 'below, holds, above'], rows, 1)}

${said(cells, all)}
- **The bound** is what no adjustment and no design of inputs can pass: with everything known that is drawn before a future starts, so
  many futures are left to average over events. It is measured by running futures again with the same inputs and other events.
- A technique whose interval holds 100 has not shown a gain here.`
}

/** The table in sentences: what saves, what shows no gain, what costs. */
function said(cells: readonly CellGains[], all: FewerRuns['overall']): string {
  const alone = cells.map((cell) => 100 * cell.gains.independent.ratio)
  const judged = (['plan_controls', 'chosen_controls', 'latin_hypercube', 'sobol'] as const).map((technique) => {
    const words = { fewer: 'saves', more: 'costs more than it saves', 'no difference seen': 'no gain is shown', 'not known': 'not known' }[verdict(all[technique])]
    return `${NAMED[technique].replace('paired, ', '')}: ${words}, ${futures(all[technique])} for 100`
  })
  return [`- **Pairing**: without it ${two(Math.min(...alone))} to ${two(Math.max(...alone))} futures would be needed, ${two(100 * all.independent.ratio)} on the mean.`, ...judged.map((line) => `- **${line[0]!.toUpperCase()}${line.slice(1).replace(':', '**:')}.`)].join('\n')
}

function pairing({ cells }: FewerRuns): string {
  const rows = cells.map((cell) => [cell.title, cell.kpi, cell.kpi === 'owner_cash' ? `$${two(cell.sd)}` : String(Number(cell.sd.toPrecision(2))), futures(cell.gains.independent)])
  return `## Pairing against independent runs

Independent runs draw their own beliefs, facts and events on both sides; paired ones share all of it.

${table(['plan', 'KPI', 'sd of the paired difference', 'independent futures for the interval of 100 paired'], rows, 2)}`
}

function adjusted({ cells, chosen, made }: FewerRuns): string {
  const rows = cells.map((cell, i) => [
    cell.title,
    cell.kpi,
    cell.controls === 0 ? 'none to use' : futures(cell.gains.plan_controls),
    futures(cell.gains.chosen_controls),
    futures(cell.gains.bound),
    chosen[i]!.inputs.slice(0, 4).map((id) => `\`${id}\``).join(', ') || '-',
  ])
  return `## Adjusting for what the inputs happened to be

Beliefs, uncertain facts and the sizes of plans are drawn by the engine, so their means are known exactly. A regression takes out what
the drawn ones happened to be above or below. The interval has n - q - 1 degrees of freedom and carries the error of the slopes; ratios
are those of squared widths of intervals, in ${Math.floor(made.futures / made.batch)} separate batches of ${made.batch} futures, so the price of each control is in them.

- **The plan's own draws**: whether each part had no effect, and how large its changes turned out. A fixed rule, named before a run.
- **Chosen inputs**: each half of the futures chooses, among these and all beliefs, the controls of the other half, at most one in ten
  futures. Choosing and estimating on the same futures would give too short an interval; a test shows it.

${table(['plan', 'KPI', "the plan's own draws", 'chosen inputs', 'bound', `chosen by both halves of ${made.futures} futures`], rows, 2)}`
}

function sizes({ bySize }: FewerRuns): string {
  const rows = bySize.map((one) => [String(one.batch), String(one.batches), whole(100 * one.plan), whole(100 * one.chosen), one.used.toFixed(1)])
  return `With more futures a choice among many inputs is worth more. Geometric means over the differences, per 100 futures; the rows use the
same futures, cut otherwise, and have few batches, so no interval is given:

${table(['futures in a run', 'runs', "the plan's own draws", 'chosen inputs', 'controls in use in a half'], rows, 0)}`
}

function designs({ cells, made, price, overall: all }: FewerRuns): string {
  const rows = cells.map((cell) => [cell.title, cell.kpi, futures(cell.gains.latin_hypercube), futures(cell.gains.sobol), futures(cell.gains.bound)])
  const paid = (name: 'latin_hypercube' | 'sobol'): string => whole(100 * all[name].ratio * price.factor)
  return `## Drawing the inputs by a design

A design spreads the ${made.inputs} inputs of ${made.replicateSize} futures evenly: a Latin hypercube takes every one of ${made.replicateSize} equal strata of each input once; scrambled
Sobol points do so too and spread pairs as well as ${made.replicateSize} points can. Events stay as they are. Ratios are variances of the mean, from ${made.replicates}
independent replicates of each design against ${made.futures} plain futures.

${table(['plan', 'KPI', 'Latin hypercube', 'scrambled Sobol', 'bound'], rows, 2)}

**The interval has its price.** Futures of one design are not independent, so how well a mean is known can be told only from independent
replicates. ${price.replicates} replicates of ${made.replicateSize} have ${price.replicates - 1} degrees of freedom where ${price.futures} plain futures have ${price.futures - 1}: the squared t-interval is ${fixed(price.factor)} times as wide. With that,
the overall numbers are ${paid('latin_hypercube')} for the Latin hypercube and ${paid('sobol')} for Sobol points. A design gives the better number, an adjustment the cheaper
interval.`
}

function how({ made }: FewerRuns): string {
  return `## How the intervals of this page are made

- Pairing and adjustments: the ratio in each batch of ${made.batch} futures, geometric mean, t-interval over ${Math.floor(made.futures / made.batch)} batches.
- Designs: F with ${made.replicates - 1} and ${made.futures - 1} degrees of freedom, for means of replicates near to normal. Designs have event luck of their own.
- Bound: 1 - correlation over ${made.twins} pairs of futures with the same inputs and other events, Fisher's interval. The adjustments can seem to
  pass it by chance.
- Overall: the mean of logarithms over all differences; t over batches, jackknife over replicates, batches and pairs. Differences share
  their futures; the intervals count batches, replicates and pairs, not differences.
- One scenario, one seed. Another practice has other gains.`
}

function use(): string {
  return `## Make it again

\`npm run bench:runs\` simulates everything, stores \`${RESULTS}\` and writes this page; \`-- --futures 200\` is a quick look, \`-- --json\`
prints the document and stores nothing, \`-- --page\` writes the page from what is stored. The estimators are \`regressionAdjusted\`
and \`crossFitted\`, the designs \`latinHypercube\` and \`scrambledSobol\`; a future takes its inputs from \`given\`. All are in
\`engine/study/fewer/regression-adjusted.ts\` and beside it.`
}
