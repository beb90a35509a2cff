/** One plan as written, held against the practice: its part of a future, and what is wrong with it. */
import { get } from '../engine/index.ts'
import type { Change, Decay, PlanPart, Practice } from '../engine/index.ts'
import { rangeOf } from './assemble.ts'
import type { Named, Placed } from './codec.ts'
import { fault, warning } from './finding.ts'
import type { Fault } from './finding.ts'
import type { Told } from './leaves.ts'
import { monthText } from './months.ts'
import type { DecayWritten, PlanWritten } from './plans.ts'
import type { Span } from './source.ts'
import type { Chosen } from './words.ts'

export type PlanNamed = Named<PlanWritten>

/** A plan's part and where it stands, for what is said about it later. */
export interface PartAt {
  readonly part: PlanPart
  readonly startsAt: Span
}

/** What a plan comes to, and what is wrong with it. */
export interface PlanMade {
  readonly parts: readonly PartAt[]
  readonly faults: readonly Fault[]
}

/**
 * The part of a plan that is no combination.
 * @param asOf month 1, in months from year 0
 * @returns one part, none without a start
 */
export function partOf(plan: PlanNamed, practice: Practice, asOf: number): PlanMade {
  const written = plan.value.value
  const path = `plans.${plan.id}`
  if (written.starts === undefined) return { parts: [], faults: [startMissing(plan, asOf)] }
  const changes = (written.changes?.value ?? []).map((change) => changeOf(change, practice, path))
  const cost = written.cost?.value
  const part: PlanPart = {
    id: plan.id,
    startMonth: written.starts.value - asOf,
    cost: { oneTime: cost?.one_time?.best ?? 0, monthly: cost?.monthly?.best ?? 0, staffHours: cost?.staff_time?.best ?? 0 },
    rampMonths: written.ramp_up?.best ?? 0,
    decay: decayOf(written.decay),
    chanceOfNoEffect: written.chance_of_no_effect === undefined ? { low: 0, best: 0, high: 0 } : rangeOf(written.chance_of_no_effect),
    changes: changes.flatMap((change) => change.changes),
  }
  return {
    parts: [{ part, startsAt: written.starts.at }],
    faults: [
      ...tooEarly(plan.id, written.starts, asOf),
      ...changes.flatMap((change) => change.faults),
      ...(changes.length === 0 ? [changesNothing(plan)] : []),
    ],
  }
}

/** The same parts, started in another month. */
export function startedAt(parts: readonly PartAt[], starts: Placed<number>, asOf: number): readonly PartAt[] {
  return parts.map(({ part }) => ({ part: { ...part, startMonth: starts.value - asOf }, startsAt: starts.at }))
}

/** What is wrong with a start before month 1. */
export function tooEarly(id: string, starts: Placed<number>, asOf: number): readonly Fault[] {
  if (starts.value >= asOf) return []
  const why = `Month 1 is ${monthText(asOf)}; what began earlier belongs to the practice as it is. If it starts then, write:`
  return [{ ...fault('P03', starts.at, 'the plan starts before as_of', why, monthText(asOf)), path: `plans.${id}.starts` }]
}

function startMissing(plan: PlanNamed, asOf: number): Fault {
  const message = `"starts" is missing in plan ${plan.id}`
  const why = `First month with cost and effect, for instance  starts: ${monthText(asOf + 1)}`
  return { ...fault('S05', plan.idAt, message, why), path: `plans.${plan.id}` }
}

function changesNothing(plan: PlanNamed): Fault {
  const why = 'It only costs money. Say under changes what the team does differently.'
  return warning({ ...fault('P09', plan.idAt, `plan ${plan.id} changes nothing`, why), path: `plans.${plan.id}` })
}

function decayOf(written: DecayWritten | undefined): Decay | null {
  if (written === undefined || written._tag === 'None') return null
  return {
    halfLife: rangeOf(written.half_life),
    refreshEvery: written.refresh_every?.best ?? null,
    refreshCost: written.refresh_cost?.best ?? 0,
  }
}

interface ChangeMade {
  readonly changes: readonly Change[]
  readonly faults: readonly Fault[]
}

function changeOf(change: Named<Told | Chosen>, practice: Practice, path: string): ChangeMade {
  const value = change.value
  if (get(practice, change.id) === undefined)
    return { changes: [], faults: [{ ...notThere(change), path: `${path}.changes.${change.id}` }] }
  const made: Change =
    value._tag === 'Chosen'
      ? { path: change.id, how: 'set', amount: { low: 0, best: 0, high: 0 }, setting: value.value }
      : { path: change.id, how: value.how === 'set' ? 'set' : 'add', amount: rangeOf(value) }
  return { changes: [made], faults: [] }
}

function notThere(change: Named<Told | Chosen>): Fault {
  const [section, name] = change.id.split('.')
  return fault(
    'P05',
    change.idAt,
    `this practice has no ${section === 'visits' ? `visit "${name}"` : `${name} on the team`}`,
    `A plan can change only what the practice has. Add it under ${section}, with what it is today.`,
  )
}
