/** From plans as written to plans as run: starts counted from as_of, combinations taken apart, paths held against the practice. */
import { entryOf, get } from '../engine/index.ts'
import type { Change, Decay, Decision, Evidence, Plan, PlanPart, Practice, Suppose, SupposeTarget, WhatIf } from '../engine/index.ts'
import { evidenceOf, gradesOf, rangeOf } from './assemble.ts'
import { closest } from './closest.ts'
import type { Named, Placed } from './codec.ts'
import { fault, shown, warning } from './finding.ts'
import type { Fault } from './finding.ts'
import type { FileWritten } from './file.ts'
import { monthText } from './months.ts'
import type { Told } from './leaves.ts'
import type { Chosen } from './words.ts'
import type { CombineItem, DecayWritten, PlanWritten } from './plans.ts'
import type { Span } from './source.ts'

export const HORIZON_DEFAULT = 24
export const DISCOUNT_DEFAULT = 0.08
export const JUDGE_DEFAULT = 'owner_cash'
export const PLANS_MAX = 50

/** A plan's part and where it stands, for what is said about it later. */
export interface PartAt {
  readonly part: PlanPart
  readonly startsAt: Span
}

export interface PlansMade {
  readonly plans: readonly Plan[]
  readonly faults: readonly Fault[]
  readonly parts: ReadonlyMap<string, readonly PartAt[]>
  readonly evidence: Readonly<Record<string, Evidence>>
}

type Written = Named<PlanWritten>
type Making = { readonly practice: Practice; readonly asOf: number; readonly byId: ReadonlyMap<string, Written>; readonly faults: Fault[] }

export function monthsOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

export function plansOf(file: FileWritten, practice: Practice): PlansMade {
  const written = file.plans?.value ?? []
  const making: Making = {
    practice,
    asOf: monthsOf(practice.practice.as_of),
    byId: new Map(written.map((plan) => [plan.id, plan])),
    faults: [],
  }
  const tooMany = written[PLANS_MAX]
  if (tooMany !== undefined)
    making.faults.push(fault('S08', tooMany.idAt, `more than ${PLANS_MAX} plans`, 'Nobody can compare that many; split the file.'))
  const parts = new Map<string, readonly PartAt[]>()
  const plans = written.slice(0, PLANS_MAX).map((plan): Plan => {
    const made =
      plan.value.value.combine === undefined ? single(plan, null, making) : combined(plan, plan.value.value.combine.value, making)
    parts.set(plan.id, made)
    return { id: plan.id, title: plan.value.value.title?.value ?? plan.id, parts: made.map((p) => p.part) }
  })
  return { plans, faults: making.faults, parts, evidence: effectsOf(file) }
}

/** Grade of every uncertain effect, by `plans.<id>.<path>`; what is simply decided (a setting, a head count) is no effect. */
export function effectsOf(file: FileWritten): Readonly<Record<string, Evidence>> {
  const grades = gradesOf(file)
  const effects: Record<string, Evidence> = {}
  for (const plan of file.plans?.value ?? []) {
    for (const change of plan.value.value.changes?.value ?? []) {
      if (isEffect(change)) effects[`plans.${plan.id}.${change.id}`] = evidenceOf(change.value.source, grades, 'guess')
    }
  }
  return effects
}

/** A change whose size is believed, not decided. */
export function isEffect(change: Named<Told | Chosen>): boolean {
  return change.value._tag === 'Told' && (change.value.ranged || (change.value.how === 'add' && entryOf(change.id)?.steps !== true))
}

function single(plan: Written, starts: Placed<number> | null, making: Making): readonly PartAt[] {
  const written = plan.value.value
  const when = starts ?? written.starts
  if (when === undefined) {
    making.faults.push({
      ...fault(
        'S05',
        plan.idAt,
        `"starts" is missing in plan ${plan.id}`,
        `First month with cost and effect, for instance  starts: ${monthText(making.asOf + 1)}`,
      ),
      path: `plans.${plan.id}`,
    })
    return []
  }
  if (when.value < making.asOf) {
    making.faults.push({
      ...fault(
        'P03',
        when.at,
        'the plan starts before as_of',
        `Month 1 is ${monthText(making.asOf)}; what began earlier belongs to the practice as it is. If it starts then, write:`,
        monthText(making.asOf),
      ),
      path: `plans.${plan.id}.starts`,
    })
  }
  const changes = (written.changes?.value ?? []).flatMap((change) => changeOf(change, plan, making))
  if (starts === null && (written.changes?.value.length ?? 0) === 0)
    making.faults.push({
      ...warning(
        fault(
          'P09',
          plan.idAt,
          `plan ${plan.id} changes nothing`,
          'It only costs money. Say under changes what the team does differently.',
        ),
      ),
      path: `plans.${plan.id}`,
    })
  const cost = written.cost?.value
  const part: PlanPart = {
    id: plan.id,
    startMonth: when.value - making.asOf,
    cost: { oneTime: cost?.one_time?.best ?? 0, monthly: cost?.monthly?.best ?? 0, staffHours: cost?.staff_time?.best ?? 0 },
    rampMonths: written.ramp_up?.best ?? 0,
    decay: decayOf(written.decay),
    chanceOfNoEffect: written.chance_of_no_effect === undefined ? { low: 0, best: 0, high: 0 } : rangeOf(written.chance_of_no_effect),
    changes,
  }
  return [{ part, startsAt: when.at }]
}

function decayOf(written: DecayWritten | undefined): Decay | null {
  if (written === undefined || written._tag === 'None') return null
  return {
    halfLife: rangeOf(written.half_life),
    refreshEvery: written.refresh_every?.best ?? null,
    refreshCost: written.refresh_cost?.best ?? 0,
  }
}

function changeOf(change: Named<Told | Chosen>, plan: Written, making: Making): readonly Change[] {
  if (get(making.practice, change.id) === undefined) {
    const [section, name] = change.id.split('.')
    making.faults.push({
      ...fault(
        'P05',
        change.idAt,
        `this practice has no ${section === 'visits' ? `visit "${name}"` : `${name} on the team`}`,
        `A plan can change only what the practice has. Add it under ${section}, with what it is today.`,
      ),
      path: `plans.${plan.id}.changes.${change.id}`,
    })
    return []
  }
  const value = change.value
  if (value._tag === 'Chosen') return [{ path: change.id, how: 'set', amount: { low: 0, best: 0, high: 0 }, setting: value.value }]
  return [{ path: change.id, how: value.how === 'set' ? 'set' : 'add', amount: rangeOf(value) }]
}

function combined(plan: Written, items: readonly CombineItem[], making: Making): readonly PartAt[] {
  const own = (['starts', 'cost', 'ramp_up', 'decay', 'chance_of_no_effect', 'changes'] as const).filter(
    (key) => plan.value.value[key] !== undefined,
  )
  if (own.length > 0)
    making.faults.push({
      ...fault('P08', plan.idAt, `${plan.id} is a combination and has its own ${own.join(', ')}`, 'Make a plan of them and combine it.'),
      path: `plans.${plan.id}`,
    })
  if (items.length === 0)
    making.faults.push({
      ...fault('P09', plan.idAt, `plan ${plan.id} combines nothing`, 'Name the plans that are run together.'),
      path: `plans.${plan.id}`,
    })
  return items.flatMap((item) => partsFor(item, plan.id, [plan.id], making))
}

/** Parts of one item; a combination inside is taken apart, and may not come back to where it started. */
function partsFor(item: CombineItem, path: string, seen: readonly string[], making: Making): readonly PartAt[] {
  const found = making.byId.get(item.plan)
  if (found === undefined) {
    const near = closest(item.plan, [...making.byId.keys()])
    const known = `Plans: ${[...making.byId.keys()].join(', ')}.`
    making.faults.push({
      ...fault(
        'P07',
        item.at,
        `no plan is called "${shown(item.plan)}"`,
        near === null ? known : `${known}\nDid you mean  ${near}  ?`,
        near,
      ),
      path: `plans.${path}.combine`,
    })
    return []
  }
  const inner = found.value.value.combine
  if (inner === undefined) return single(found, item.starts, silent(making, item.starts === null))
  if (seen.includes(item.plan)) {
    making.faults.push({
      ...fault('P08', item.at, `${item.plan} would contain itself`, 'A combination joins other plans.'),
      path: `plans.${path}.combine`,
    })
    return []
  }
  if (item.starts !== null) {
    making.faults.push({
      ...fault('P08', item.starts.at, 'a combination has no start of its own', `Name the plans of ${item.plan} here, each with its start.`),
      path: `plans.${path}.combine`,
    })
  }
  return inner.value.flatMap((each) => partsFor(each, path, [...seen, item.plan], making))
}

/** What is wrong with a plan is said where it is written, not again where it is combined. */
const silent = (making: Making, all: boolean): Making => {
  if (all) return { ...making, faults: [] }
  const heard: Fault[] = []
  heard.push = (...faults) => making.faults.push(...faults.filter((f) => f.code === 'P03'))
  return { ...making, faults: heard }
}

export function whatIfsOf(file: FileWritten): readonly WhatIf[] {
  return (file.what_if?.value ?? []).map(({ id, value }) => ({
    id: `what_if.${id}`,
    title: value.value.title?.value ?? id,
    suppose: value.value.suppose.value.map((moved): Suppose => ({
      target: moved.id as SupposeTarget,
      how: moved.value.how === 'set' ? 'set' : 'add',
      amount: moved.value.best,
    })),
  }))
}

export function decisionOf(file: FileWritten): Decision {
  const decision = file.decision?.value
  return {
    horizonMonths: decision?.horizon?.best ?? HORIZON_DEFAULT,
    discount: decision?.discount?.best ?? DISCOUNT_DEFAULT,
    judgeBy: decision?.judge_by?.value ?? JUDGE_DEFAULT,
    mustNot: (decision?.must_not?.value ?? []).map((limit) => limit.value),
  }
}
