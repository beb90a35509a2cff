/**
 * # Break an assumption
 *
 * Which plan is best for Maple Street, and on which guess does that rest? A researcher fixes one belief, leaves all else as it is,
 * luck included, and looks whether the order of the plans survives.
 *
 * Run it:  `npx tsx notebooks/02-break-an-assumption.ts`
 */
import { BELIEFS, compare, formatChange } from '../engine/index.ts'
import type { BeliefId, CompareDocument } from '../engine/index.ts'
import { futuresOf, heading, load, printTable, studyOf } from './kit.ts'

/** ## 1. The worlds to compare
 *
 * `fixed` is part of the spec of every future: a belief named there is not drawn. Everything else is: the other beliefs, the plans'
 * effects, the luck of every patient. So the worlds differ in one number only.
 */
const FUTURES = 5
const MONTHS = 18

interface World {
  readonly name: string
  readonly fixed: Partial<Record<BeliefId, number>>
}

const WORLDS: readonly World[] = [
  { name: 'all beliefs drawn', fixed: {} },
  { name: 'a fee in writing wins no case', fixed: { acceptWritten: 0 } },
  { name: 'the desk has little other work', fixed: { outgoingMinutes: BELIEFS.outgoingMinutes.low } },
]

const scenario = load('maple-street.yaml')
const PLANS = ['greeting_training', 'billing_and_recovery', 'third_desk_person']

heading('The beliefs that are fixed, and what the engine would draw')
const names = [...new Set(WORLDS.flatMap((world) => Object.keys(world.fixed) as BeliefId[]))]
printTable([
  ['belief', 'default', '5th to 95th percentile', 'grade'],
  ...names.map((id) => [
    id,
    String(BELIEFS[id].median),
    `${BELIEFS[id].low} to ${BELIEFS[id].high} ${BELIEFS[id].unit}`,
    BELIEFS[id].grade,
  ]),
])

/** ## 2. The same futures in every world */
const documents: readonly (readonly [World, CompareDocument])[] = WORLDS.map((world) => {
  const study = studyOf(scenario, PLANS, MONTHS, world.fixed)
  return [world, compare(study, futuresOf(study, FUTURES), { engine: 'notebook' })]
})

/** ## 3. Mean gain of each plan, world by world */
heading(`Mean gain in owner cash a year, ${FUTURES} paired futures of ${MONTHS} months`)
const meanGain = (document: CompareDocument, plan: string): number =>
  document.differences.find((d) => d.plan === plan)!.kpis.find((k) => k.id === 'owner_cash')!.mean ?? 0
printTable([
  ['', ...WORLDS.map((world) => world.name)],
  ...PLANS.map((plan) => [plan, ...documents.map(([, document]) => formatChange(meanGain(document, plan), '$/year', 'USD'))]),
])

/** ## 4. Does the order survive?
 *
 * "Keep as is" stands in the order too, with a gain of 0.
 */
const order = (document: CompareDocument): readonly string[] =>
  [...PLANS, 'keep as is'].sort(
    (a, b) => (b === 'keep as is' ? 0 : meanGain(document, b)) - (a === 'keep as is' ? 0 : meanGain(document, a)),
  )

heading('Order of the plans by mean gain')
const first = order(documents[0]![1])
for (const [world, document] of documents) {
  const here = order(document)
  console.log(`${world.name}:`)
  console.log(`  ${here.join(' > ')}`)
  console.log(
    `  ${here[0] === first[0] ? 'the leader is the same' : `the leader changes: ${here[0]} instead of ${first[0]}`}; ${here.join() === first.join() ? 'the order is the same' : 'the order is not'}`,
  )
}
console.log()

/** ## 5. What this shows, and what it does not
 *
 * A leader that falls when one guess is fixed rests on that guess: say so beside the result, or go and measure it. A leader that
 * stays has passed one test. With so few futures an order among close neighbours is luck; `p_best` and the intervals of
 * `fivestar compare --json` say how close. To swap a formula instead of a number, change its one file under `engine/beliefs/`.
 */
console.log(
  `Scenario ${scenario.hash.slice(0, 6)}, seed "fivestar", ${FUTURES} futures of ${MONTHS} months: enough to show the method, too few to decide by.`,
)
