/** From plans as written to plans as run: starts counted from as_of, combinations taken apart, paths held against the practice. */
import { entryOf } from '../engine/index.ts'
import type { Decision, Evidence, Plan, Practice, Suppose, SupposeTarget, WhatIf } from '../engine/index.ts'
import { evidenceOf, gradesOf } from './assemble.ts'
import type { Named } from './codec.ts'
import { makePlans } from './combine.ts'
import { fault } from './finding.ts'
import type { Fault } from './finding.ts'
import type { FileWritten } from './file.ts'
import type { Told } from './leaves.ts'
import type { PartAt } from './plan-part.ts'
import type { Chosen } from './words.ts'

export const HORIZON_DEFAULT = 24
export const DISCOUNT_DEFAULT = 0.08
export const JUDGE_DEFAULT = 'owner_cash'
export const PLANS_MAX = 50

export interface PlansMade {
  readonly plans: readonly Plan[]
  readonly faults: readonly Fault[]
  readonly parts: ReadonlyMap<string, readonly PartAt[]>
  readonly evidence: Readonly<Record<string, Evidence>>
}

export function monthsOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

/** Nothing is made of more plans than can be compared. */
export function plansOf(file: FileWritten, practice: Practice): PlansMade {
  const written = file.plans?.value ?? []
  const evidence = effectsOf(file)
  const tooMany = written[PLANS_MAX]
  if (tooMany !== undefined) {
    const found = fault('S08', tooMany.idAt, `more than ${PLANS_MAX} plans`, 'Nobody can compare that many; split the file.')
    return { plans: [], faults: [found], parts: new Map(), evidence }
  }
  const made = makePlans(written, practice, monthsOf(practice.practice.as_of))
  const partsOf = (id: string): readonly PartAt[] => made.get(id)?.parts ?? []
  return {
    plans: written.map(({ id, value }) => ({ id, title: value.value.title?.value ?? id, parts: partsOf(id).map(({ part }) => part) })),
    faults: [...made.values()].flatMap(({ faults }) => faults),
    parts: new Map(written.map(({ id }) => [id, partsOf(id)])),
    evidence,
  }
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
