/** The fifteen properties of reliability.md 4 and what only looks like one: status, and the test that holds it. Read by documents. */

export type Status =
  /** holds for every input, exactly */
  | 'theorem'
  /** holds because the code is built so, exactly */
  | 'by construction'
  /** holds on average; single cases break it */
  | 'on average'
  /** not even that */
  | 'false'
  /** nothing to hold it to yet */
  | 'not built'

export interface Property {
  readonly id: string
  readonly says: string
  readonly status: Status
  /** test file, and words of the test's name */
  readonly heldBy: readonly (readonly [file: string, name: string])[]
  /** smallest case that breaks it as a law of single cases */
  readonly counterexample?: string
}

const YEAR = 'test/metamorphic/year.test.ts'
const QUEUES = 'test/laws/queues.test.ts'
const CHOICE = 'test/laws/choice.test.ts'
const FALSE = 'test/laws/false-laws.test.ts'

export const PROPERTIES: readonly Property[] = [
  { id: 'P1', says: 'a rerun, any surroundings, any machine: the same bytes', status: 'by construction', heldBy: [['test/same-bytes/same-bytes.test.ts', 'in this process'], ['test/same-bytes/same-bytes.long.test.ts', '--jitless'], ['test/unit/runners/runners.test.ts', 'rows in the order of the futures']] },
  { id: 'P2', says: 'a plan that changes nothing is the baseline', status: 'by construction', heldBy: [[YEAR, 'and a setting to what it is already']] },
  { id: 'P3', says: 'adding, removing or permuting plans leaves every other plan', status: 'by construction', heldBy: [[YEAR, 'alone, in any order, with others removed'], [YEAR, 'also one that hires']] },
  { id: 'P4', says: 'display names do not matter; ids do, as names of luck', status: 'by construction', heldBy: [[YEAR, 'display names do not matter, ids do']] },
  { id: 'P5', says: 'a future is itself whatever other futures are run', status: 'by construction', heldBy: [[YEAR, 'future 2 of 3 is future 2 of 10']] },
  { id: 'P6', says: 'all durations times k: all times times k', status: 'theorem', heldBy: [[QUEUES, 'all durations times k']] },
  { id: 'P7', says: 'the clock shifted: the same waits', status: 'theorem', heldBy: [[QUEUES, 'the clock shifted']] },
  { id: 'P8', says: 'one more server at a station that serves in order: no wait is longer', status: 'theorem', heldBy: [[QUEUES, 'Kiefer and Wolfowitz']] },
  { id: 'P9', says: 'one patient less, or less work, at a station that serves in order: no other wait is longer', status: 'theorem', heldBy: [[QUEUES, 'one patient less'], [QUEUES, 'one piece of work shorter']] },
  { id: 'P10', says: 'one server: the last leaves at the same tick under every order; equal work: the same total wait; one more server at the last stage delays nobody', status: 'theorem', heldBy: [[QUEUES, 'the last one leaves at the same tick'], [QUEUES, 'the same total wait'], [QUEUES, 'at the last stage']] },
  { id: 'P11', says: 'nobody and no work is made or lost; Little, clipped at the horizon', status: 'theorem', heldBy: [['test/laws/conservation-kernel.test.ts', 'Little to the tick'], ['test/laws/conservation-floor.test.ts', 'rooms, people, patients']] },
  { id: 'P12', says: 'money adds up to the cent and is linear in prices that nobody minds', status: 'theorem', heldBy: [['test/metamorphic/accounts.test.ts', 'the lines add up'], ['test/metamorphic/accounts.test.ts', 'linear in production'], ['test/metamorphic/accounts.test.ts', 'unused hours are paid']] },
  { id: 'P13', says: 'a file decoded, written and decoded again is the same scenario', status: 'by construction', heldBy: [['test/unit/scenarios/round-trip.test.ts', '']] },
  { id: 'P14', says: 'a better outcome never lowers a plan; a plan behind another everywhere is never above it; a further plan never swaps two others in what they are expected to miss', status: 'theorem', heldBy: [[CHOICE, 'a better outcome never lowers a plan'], [CHOICE, 'behind another in every future'], [CHOICE, 'never swaps two others']] },
  { id: 'P15', says: 'any schedule of kills, repeats and orders of futures gives the bytes of a quiet run', status: 'by construction', heldBy: [['test/laws/interrupted.test.ts', 'any schedule of kills'], ['test/unit/runners/runners.test.ts', 'rows in the order of the futures']] },
  { id: 'F1', says: 'one more server upstream shortens the stay', status: 'on average', counterexample: 'arrivals 0 and 3, work 6 then 1 and 2 then 8: mean stay 10 becomes 12', heldBy: [[FALSE, 'one more server upstream']] },
  { id: 'F2', says: 'less work upstream shortens the stay', status: 'on average', counterexample: 'two at 0, work 2 then 2 and 1 then 1, two servers then one: the first a tick shorter, total stay 6 becomes 7', heldBy: [[FALSE, 'work made shorter upstream']] },
  { id: 'F3', says: 'one more server lengthens nobody\'s wait where some are more urgent', status: 'on average', counterexample: 'urgent 1, 1, other 2, 2 at 0, urgent 1 at 1: the last waits 2 instead of 1', heldBy: [[FALSE, 'behind long ones that were let in']] },
  { id: 'F4', says: 'one patient less lengthens nobody\'s wait where some are more urgent', status: 'on average', counterexample: 'urgent 1, other 2, urgent 1 at 0: without the first the last waits 2 instead of 1', heldBy: [[FALSE, 'one patient less']] },
  { id: 'F5', says: 'one more server shortens the mean wait of those served, where patients give up', status: 'on average', counterexample: 'three at 0, work 2, 1, 1, patience 0, 0, 1: 0 becomes a third, for three are served instead of one', heldBy: [[FALSE, 'the mean wait of those served']] },
  { id: 'F6', says: 'one more server serves no fewer, where patients give up', status: 'on average', counterexample: 'seven patients: four served instead of five', heldBy: [[FALSE, 'fewer of seven are served']] },
  { id: 'F7', says: 'one queue for two servers is never longer than two', status: 'on average', counterexample: 'six patients, work 8, 5, 3, 4, 1, 1', heldBy: [[FALSE, 'longer in a single case of six']] },
  { id: 'F8', says: 'more spread in the work lengthens waits', status: 'false', counterexample: 'a theorem for one server (waits are convex in the work), the other way round on average for two servers in a rush', heldBy: [[FALSE, 'for one server only']] },
  { id: 'F9', says: 'a further plan leaves the lead (best in most futures) with the one of two others that had it', status: 'false', counterexample: 'five futures, worth 2 2 2 0 0 against 1 1 1 1 1: the first leads; with 0 3 3 0 0 beside them the second does (a vote splits)', heldBy: [[CHOICE, 'is a vote']] },
]
