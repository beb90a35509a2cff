/** What the effects of the plans rest on: how many are the practice's own data, how many are guesses. */
import type { Scenario } from '../practice/plan.ts'
import type { Variant } from '../year/future.ts'

/**
 * Number of plan effects by grade of evidence, of those plans that are compared and of the parts that these combine.
 * Evidence of an effect stands under `plans.<plan>.<path it changes>`.
 */
export function effectGrades(scenario: Scenario, variants: readonly Variant[]): Readonly<Record<string, number>> {
  const compared = new Set(variants.flatMap((variant) => (variant._tag === 'Plan' ? variant.plan.parts.map((part) => part.id) : [])))
  const counts: Record<string, number> = {}
  for (const path of Object.keys(scenario.evidence).sort()) {
    const [plans, id] = path.split('.')
    if (plans !== 'plans' || !compared.has(id!)) continue
    const { grade } = scenario.evidence[path]!
    counts[grade] = (counts[grade] ?? 0) + 1
  }
  return counts
}
