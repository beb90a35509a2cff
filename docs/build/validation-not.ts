/** Block of docs/validation.md: what is not validated, said plainly; what can be counted is counted from the stored results. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { OracleRow } from '../../engine/index.ts'
import { PROPERTIES } from '../../test/laws/properties.ts'
import { gradeCounts } from './model.ts'
import { readNumbers } from './numbers.ts'
import { AIM, readPairing } from './validation-pairing.ts'
import { fates, PLANTED } from './validation-mutants.ts'
import { bytesFound } from './validation-environments.ts'

interface Target {
  readonly id: string
  readonly verdict: string
}

/** Folders that a shipped result passes through. */
const ROOMS = ['engine', 'scenarios', 'reports', 'runners', 'cli'] as const

const list = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`)

export function notValidated(root: string, oracles: readonly OracleRow[]): string {
  const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T
  const { A, B, C, S } = gradeCounts()
  const { comparison } = readNumbers(root)
  const effects = Object.values(comparison.evidence).reduce((a, b) => a + b, 0)
  const out = comparison.fit.filter((row) => !row.inside)
  const missed = read<{ rows: readonly Target[] }>('test/golden/targets.json').rows.filter((row) => row.verdict !== 'met')
  const skipped = oracles.filter((row) => row.skipped !== undefined)
  const weak = readPairing(root).table.filter((one) => one.varianceReduction !== null && one.varianceReduction < AIM)
  const untried = fates(root).filter((fate) => fate === null).length
  const without = ROOMS.filter((room) => !PLANTED.some((bug) => bug.file.startsWith(`${room}/`)))
  const unbuilt = PROPERTIES.filter((one) => one.status === 'not built')
  const notRun = bytesFound(root).rows.filter((row) => row.missing !== undefined)
  return [
    '**No practice.** No practice\'s history was predicted, and no practice was measured before and after a change. The model may be wrong about every practice and pass everything on this page.',
    `**Most beliefs.** ${C + S} of ${A + B + C + S} beliefs rest on judgement, ${B} on trade or vendor figures, ${A} on a published measurement. The ranges of the judged ones were not calibrated by anybody. There is no published dose-response of greeting delay, none of trust on dollars accepted, none of dental stars on new patients. What is fixed and has no range was not varied at all.`,
    `**Effects of plans.** What a plan changes is typed into the file. On Maple Street, the example, ${comparison.evidence['guess'] ?? 0} of ${effects} plan effects are guesses.`,
    `**Levels.** The level of \`stars\` is fitted to an assumed mix; the mean rates of leaving and of referrals are defaults. Of Maple Street's measured values ${out.length} of ${comparison.fit.length} lie outside what the model gives${out.length === 0 ? '' : `: ${list(out.map((row) => row.label.toLowerCase()))}`}. Nothing is fitted to them.`,
    `**Literature targets.** ${missed.length === 0 ? 'All are met.' : `${list(missed.map((row) => row.id))} ${missed.length === 1 ? 'is' : 'are'} missed.`} Some of those that are met are close to defaults or checks of the fit: [targets](targets.md#what-the-verdicts-are-worth).`,
    `**Theory.** The reference cases try the kernel with one or a few stations. No closed form is known for a practice's whole day, or for the year. ${skipped.length} outputs are skipped: they are approximations. The laws of the links are tried on random cases, which proves none of them.`,
    `**Properties.** ${unbuilt.length === 0 ? 'All fifteen are held by tests.' : `${list(unbuilt.map((one) => one.id))} ${unbuilt.length === 1 ? 'is' : 'are'} not built and so not held.`}`,
    '**Intervals.** The coverage of the 95 % interval was tried on a queue with a known answer and on one small practice with one plan. With few futures of a skewed value it covers less than it says, and where all of few futures agree it has no width at all: what happens in fewer than one of them is not seen. The coverage of "best in so many of 100 futures" was not tried. Every interval is about luck and about the beliefs\' ranges; none holds the chance that a link has the wrong form.',
    `**Variance reduction.** ${weak.length} of ${readPairing(root).table.length} numbers miss the aim of ${AIM}. They come from one practice and one seed.`,
    `**Bugs.** The ${PLANTED.length} planted bugs are those that the authors thought of.${untried === 0 ? '' : ` ${untried} of them ${untried === 1 ? 'was' : 'were'} not tried yet.`}${without.length === 0 ? '' : ` None is planted in ${list(without.map((room) => `\`${room}/\``))}.`} No review by anybody outside the project is recorded here.`,
    `**Machines.** The same bytes were seen on Linux on one kind of processor (x64) only. Not run: ARM, macOS, Windows, Firefox, Safari${notRun.length === 0 ? '' : `, and here ${list(notRun.map((row) => row.name))}`}. The hashes are of ${bytesFound(root).months} months; two years are compared on three other machines by \`npm run test:long\` only. A hash says that results are the same, not that they are right.`,
  ].map((line) => `- ${line}`).join('\n')
}
