/** What the effects of the plans rest on: how many are the practice's own data, how many are guesses. */
import type { Scenario } from '../practice/plan.ts'

/** Evidence of a plan's effect stands under `plans.<plan>.<path it changes>`. */
const EFFECT = /^plans\./

/** Number of plan effects by grade of evidence. */
export function effectGrades(scenario: Scenario): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const path of Object.keys(scenario.evidence).sort()) {
    if (!EFFECT.test(path)) continue
    const { grade } = scenario.evidence[path]!
    counts[grade] = (counts[grade] ?? 0) + 1
  }
  return counts
}
