/** Blocks of README.md that come from the stored run: the shortened output, what it says in numbers, and what does not fit. */
import { formatChange, formatChanges, formatLevel, formatLevels, inFutures, timeBase } from '../../engine/index.ts'
import type { CompareDocument, DifferenceDocument, KpiDifference } from '../../engine/index.ts'
import { fence, table } from './markdown.ts'
import { gradeCounts } from './model.ts'
import type { Numbers } from './numbers.ts'

/** Sentences of the answer that the README shows when none speaks of guesses. */
const SENTENCES = 6

/** The first sentences, up to the one that says what the effects rest on. A sentence may run over several lines; these are set in. */
function firstSentences(words: string): readonly string[] {
  const sentences = words.split(/\n(?! )/)
  const guesses = sentences.findIndex((sentence) => /guess/.test(sentence))
  return sentences.slice(0, guesses >= 0 ? guesses + 1 : SENTENCES)
}

/** The real output with its middle cut out, and marked where it is cut. */
function output({ command, text }: Numbers): string {
  const [head, gains, , whatIfs, words] = text.trimEnd().split('\n\n') as [string, string, string, string, string]
  return fence([`$ ${command}`, head, '', gains, '...', '', whatIfs, '', ...firstSentences(words), '...'])
}

const kpi = (difference: DifferenceDocument, id: string): KpiDifference => difference.kpis.find((k) => k.id === id)!

/** `+0.05 (+0.03 to +0.08)`; the unit stands in the head */
function measured(document: CompareDocument, difference: DifferenceDocument, id: string): string {
  const { mean, low, high, unit } = kpi(difference, id)
  const bare = (text: string): string => text.replace(/ (points|stars|patients)$/, '')
  return `${bare(formatChange(mean, unit, document.currency))} (${bare(formatChanges(low, high, unit, document.currency))})`
}

function says({ comparison: document }: Numbers): string {
  const rows = document.differences.map((difference) => {
    const plan = document.plans.find((p) => p.id === difference.plan)!
    return [plan.title, ...['stars', 'leave_rate', 'owner_cash'].map((id) => measured(document, difference, id))]
  })
  const leader = document.plans.find((plan) => plan.id === document.best.plan)
  const title = leader === undefined || leader.id === 'baseline' ? 'Keep as is' : leader.title
  const share = leader === undefined ? null : (document.best.p_best[leader.id] ?? null)
  return [
    `Mean change against keeping things as they are, over ${document.futures} futures of ${document.horizon_months} months, with the 95 % interval of the mean:`,
    '',
    table(
      ['plan or what-if', 'stars of a visit', 'patients who leave, points a year', 'owner cash after plan cost, a year'],
      rows,
      [1, 2, 3],
    ),
    '',
    share === null
      ? ''
      : `"${title}" is best in ${inFutures(share, document.futures)}; ${Math.round(document.best.required * 100)} of 100 are asked for, so this is ${document.best.settled ? 'settled' : 'not settled'}.`,
  ]
    .join('\n')
    .trimEnd()
}

function fit({ comparison: document }: Numbers): string {
  const rows = document.fit.map((row) => [
    `${row.label}${timeBase(row.unit)}`,
    formatLevel(row.measured, row.unit, document.currency),
    formatLevel(row.mean, row.unit, document.currency),
    formatLevels(row.p05, row.p95, row.unit, document.currency),
    row.inside ? 'inside' : 'misfit',
  ])
  const out = document.fit.filter((row) => !row.inside).length
  return [
    table(['Maple Street', 'measured', 'model, mean', 'model, 9 in 10 futures', ''], rows),
    '',
    `${out} of ${document.fit.length} measured values lie outside what the model gives (${document.futures} futures). Nothing was tuned to close this.`,
  ].join('\n')
}

function guesses({ comparison: document }: Numbers): string {
  const { A, B, C, S } = gradeCounts()
  const effects = Object.values(document.evidence).reduce((a, b) => a + b, 0)
  return `Of the ${A + B + C + S} beliefs about patients, ${A} rest on a published measurement, ${B} on a trade or vendor figure, and ${C + S} on nothing better than judgement. On Maple Street ${document.evidence['guess'] ?? 0} of ${effects} plan effects are guesses.`
}

export function readmeBlocks(numbers: Numbers): Readonly<Record<string, string>> {
  const { seed, futures, engine, scenario } = numbers.comparison
  return {
    picture: `![Dot plots of the gain in owner cash of each plan of Maple Street, ${futures} futures](docs/pictures/gain.svg)\n\n*Gain in owner cash a year of five plans for one practice. Each dot is one of ${futures} futures (seed "${seed}"): filled, the practice is better off than if it had kept things as they are; hollow, it is not.*`,
    output: output(numbers),
    says: says(numbers),
    fit: fit(numbers),
    guesses: guesses(numbers),
    made: `Made by \`${numbers.command}\`, seed "${seed}", engine ${engine}, scenario ${scenario.hash.slice(0, 6)}, and kept in [docs/numbers.json](docs/numbers.json).`,
  }
}
