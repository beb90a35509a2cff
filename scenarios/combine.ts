/** Combinations taken apart into the plans that they join, as far down as they go. */
import type { Practice } from '../engine/index.ts'
import { closest } from './closest.ts'
import { fault, shown } from './finding.ts'
import type { Fault } from './finding.ts'
import { partOf, startedAt, tooEarly } from './plan-part.ts'
import type { PlanMade, PlanNamed } from './plan-part.ts'
import type { CombineItem } from './plans.ts'
import type { Span } from './source.ts'

export interface Making {
  readonly practice: Practice
  /** month 1, in months from year 0 */
  readonly asOf: number
  readonly byId: ReadonlyMap<string, PlanNamed>
}

/** Parts and faults of a plan, or of a combination. */
export function planOf(plan: PlanNamed, making: Making): PlanMade {
  const combine = plan.value.value.combine
  if (combine === undefined) return partOf(plan, making.practice, making.asOf)
  const items = combine.value.map((item) => partsFor(item, `plans.${plan.id}.combine`, [plan.id], making))
  return {
    parts: items.flatMap((made) => made.parts),
    faults: [...ofItself(plan, combine.value), ...items.flatMap((made) => made.faults)],
  }
}

/** What is wrong with a combination before anybody asks what it joins. */
function ofItself(plan: PlanNamed, items: readonly CombineItem[]): readonly Fault[] {
  const path = `plans.${plan.id}`
  const own = (['starts', 'cost', 'ramp_up', 'decay', 'chance_of_no_effect', 'changes'] as const).filter(
    (key) => plan.value.value[key] !== undefined,
  )
  const more = `${plan.id} is a combination and has its own ${own.join(', ')}`
  const nothing = `plan ${plan.id} combines nothing`
  return [
    ...(own.length > 0 ? [{ ...fault('P08', plan.idAt, more, 'Make a plan of them and combine it.'), path }] : []),
    ...(items.length === 0 ? [{ ...fault('P09', plan.idAt, nothing, 'Name the plans that are run together.'), path }] : []),
  ]
}

/** Parts of one item; a combination inside is taken apart, and may not come back to where it started. */
function partsFor(item: CombineItem, path: string, seen: readonly string[], making: Making): PlanMade {
  const found = making.byId.get(item.plan)
  if (found === undefined) return { parts: [], faults: [{ ...unknownPlan(item, making), path }] }
  const inner = found.value.value.combine
  if (inner === undefined) return partFor(item, found, making)
  if (seen.includes(item.plan)) {
    return {
      parts: [],
      faults: [{ ...fault('P08', item.at, `${item.plan} would contain itself`, 'A combination joins other plans.'), path }],
    }
  }
  const made = inner.value.map((each) => partsFor(each, path, [...seen, item.plan], making))
  const own = item.starts === null ? [] : [{ ...noOwnStart(item.plan, item.starts.at), path }]
  return { parts: made.flatMap(({ parts }) => parts), faults: [...own, ...made.flatMap(({ faults }) => faults)] }
}

/** What is wrong with a plan is said where it is written, not again where it is combined; its start here is said here. */
function partFor(item: CombineItem, plan: PlanNamed, making: Making): PlanMade {
  const { parts } = partOf(plan, making.practice, making.asOf)
  if (item.starts === null) return { parts, faults: [] }
  return { parts: startedAt(parts, item.starts, making.asOf), faults: tooEarly(plan.id, item.starts, making.asOf) }
}

function noOwnStart(id: string, at: Span): Fault {
  return fault('P08', at, 'a combination has no start of its own', `Name the plans of ${id} here, each with its start.`)
}

function unknownPlan(item: CombineItem, making: Making): Fault {
  const ids = [...making.byId.keys()]
  const near = closest(item.plan, ids)
  const known = `Plans: ${ids.join(', ')}.`
  const message = `no plan is called "${shown(item.plan)}"`
  return fault('P07', item.at, message, near === null ? known : `${known}\nDid you mean  ${near}  ?`, near)
}
