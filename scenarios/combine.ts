/** Combinations taken apart into the plans that they join: each plan is made once, and stands in a combination once. */
import type { Practice } from '../engine/index.ts'
import { closest } from './closest.ts'
import { fault, shown, under } from './finding.ts'
import type { Fault } from './finding.ts'
import { monthText } from './months.ts'
import { partOf, startedAt, tooEarly } from './plan-part.ts'
import type { PartAt, PlanMade, PlanNamed } from './plan-part.ts'
import type { CombineItem } from './plans.ts'
import type { Span } from './source.ts'

interface Making {
  readonly practice: Practice
  readonly asOf: number
  readonly byId: ReadonlyMap<string, PlanNamed>
  /** what has been made so far; grows */
  readonly made: Map<string, PlanMade>
}

/**
 * Parts and faults of every plan, by id.
 * @param asOf month 1, in months from year 0
 */
export function makePlans(written: readonly PlanNamed[], practice: Practice, asOf: number): ReadonlyMap<string, PlanMade> {
  const making: Making = { practice, asOf, byId: new Map(written.map((plan) => [plan.id, plan])), made: new Map() }
  for (const plan of written) planOf(plan, [], making)
  return making.made
}

/** @param within combinations that are being taken apart, from the outside in */
function planOf(plan: PlanNamed, within: readonly string[], making: Making): PlanMade {
  const before = making.made.get(plan.id)
  if (before !== undefined) return before
  const items = plan.value.value.combine
  const made = items === undefined ? partOf(plan, making.practice, making.asOf) : combined(plan, items, [...within, plan.id], making)
  making.made.set(plan.id, made)
  return made
}

type Items = NonNullable<PlanNamed['value']['value']['combine']>

function combined(plan: PlanNamed, items: Items, within: readonly string[], making: Making): PlanMade {
  const brought = items.value.map((item) => ({ item, ...broughtBy(item, within, making) }))
  const reached = brought.flatMap(({ item, parts }) => parts.map((at): Reached => ({ ...at, item })))
  const first = new Map([...reached].reverse().map((one) => [one.part.id, one]))
  const parts = reached.filter((one) => first.get(one.part.id) === one)
  const path = `plans.${plan.id}.combine`
  // A corrected list would leave out what is not known, and what is missing inside.
  const sound = brought.every(({ item, faults: own }) => own.length === 0 && making.made.get(item.plan)?.faults.length === 0)
  const again = twice(items.at, reached, parts, making).map((f) => (sound ? f : { ...f, edit: null }))
  const faults = [...brought.flatMap((each) => each.faults), ...again]
  return { parts, faults: [...ofItself(plan, items.value), ...faults.map((f) => under(path, f))] }
}

/** A part, and the item of the combination that brings it. */
interface Reached extends PartAt {
  readonly item: CombineItem
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

/**
 * Parts that one item brings; a combination inside is taken apart, and may not come back to where it started.
 * What is wrong with the plan is said where it is written, not again where it is combined.
 */
function broughtBy(item: CombineItem, within: readonly string[], making: Making): PlanMade {
  const plan = making.byId.get(item.plan)
  if (plan === undefined) return { parts: [], faults: [unknownPlan(item, making)] }
  if (within.includes(plan.id)) {
    return { parts: [], faults: [fault('P08', item.at, `${plan.id} would contain itself`, 'A combination joins other plans.')] }
  }
  const { parts } = planOf(plan, within, making)
  if (item.starts === null) return { parts, faults: [] }
  if (plan.value.value.combine !== undefined) return { parts, faults: [noOwnStart(plan.id, item.starts.at)] }
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

/** Plans that are reached more than once, each said once. The corrected list names every plan by itself. */
function twice(list: Span, reached: readonly Reached[], firsts: readonly Reached[], making: Making): readonly Fault[] {
  const again = reached.filter((one) => !firsts.includes(one))
  const oneStart = new Set(reached.map(({ part }) => `${part.id} ${part.startMonth}`)).size === firsts.length
  const fix = oneStart ? `[${firsts.map((one) => named(one, making)).join(', ')}]` : null
  return firsts.flatMap((one) => {
    const other = again.find(({ part }) => part.id === one.part.id)
    if (other === undefined) return []
    const message = `${one.part.id} would be counted more than once`
    return [fault('P08', other.item.at, message, whyTwice(one, other, making), fix, list)]
  })
}

function whyTwice(one: Reached, other: Reached, making: Making): string {
  const id = one.part.id
  const by = ({ item }: Reached): string => (item.plan === id ? 'by itself' : `within ${item.plan}`)
  const ways = by(one) === by(other) ? `${by(one)} more than once` : `${by(one)} and ${by(other)}`
  const starts = [one, other].map(({ part }) => monthText(making.asOf + part.startMonth))
  const only =
    starts[0] === starts[1] ? 'Name each plan once.' : `It starts in ${starts.join(' and in ')}: keep one, and name each plan once.`
  return `It is here ${ways}, so its cost and its effect would be added each time. ${only}`
}

/** As the list of a combination names it, with its start where that is not the plan's own. */
function named({ part }: Reached, making: Making): string {
  const own = making.made.get(part.id)?.parts[0]?.part.startMonth
  return own === part.startMonth ? part.id : `{plan: ${part.id}, starts: ${monthText(making.asOf + part.startMonth)}}`
}
