/**
 * What holds in one month under one plan: the practice with the plan's changes as far as they have come, what is supposed,
 * what the plan costs. Pure; the same month of the same plan in the same future is always the same.
 */
import { splitNormal } from '../base/distributions.ts'
import { double } from '../base/double.ts'
import { exp } from '../base/maths.ts'
import type { Draws } from '../base/draws.ts'
import { textId } from '../base/ids.ts'
import { clamp, invLogit, logit } from '../base/maths.ts'
import { PURPOSE } from '../base/purposes.ts'
import type { Beliefs } from '../beliefs/index.ts'
import { decayLeft, heldHalfLife, ramp } from '../beliefs/training.ts'
import { entryOf, get, getNumber, set, VISIT_KINDS } from '../practice/paths.ts'
import type { Change, PlanPart, Suppose } from '../practice/plan.ts'
import type { Practice, Role } from '../practice/practice.ts'
import type { Variant } from './future.ts'
import type { Luck } from './given-luck.ts'

/** A class, as `Year` is, and for the same reason. */
export class MonthSettings {
  /** settings of one future with the same key are the same */
  readonly key: string
  readonly practice: Practice
  readonly suppose: readonly Suppose[]
  /** cents in this month */
  readonly planCost: number
  /** hours of desk work that the plan brings this month */
  readonly projectHours: number

  constructor(key: string, practice: Practice, suppose: readonly Suppose[], planCost: number, projectHours: number) {
    this.key = key
    this.practice = practice
    this.suppose = suppose
    this.planCost = double(planCost)
    this.projectHours = double(projectHours)
  }
}

/** What luck decides about one part of a plan, once a future. */
interface PartLuck {
  readonly part: PlanPart
  readonly noEffect: boolean
  readonly halfLife: number
  readonly amounts: readonly number[]
}

/** What luck decides about a variant. */
export interface VariantLuck {
  readonly variant: Variant
  readonly parts: readonly PartLuck[]
  /** every part drew "no effect at all" */
  readonly noEffect: boolean
}

export function variantLuck(variant: Variant, luck: Luck, drawn: boolean): VariantLuck {
  const parts = variant._tag === 'Plan' ? variant.plan.parts.map((part) => partLuck(part, luck, drawn)) : []
  return { variant, parts, noEffect: parts.length > 0 && parts.every((p) => p.noEffect) }
}

function partLuck(part: PlanPart, luck: Luck, drawn: boolean): PartLuck {
  const { hi, lo } = textId(part.id)
  // the chance that a plan does nothing is luck, not belief: it is drawn also when beliefs are not
  const u = (index: number): number => luck.u(PURPOSE.change, hi, lo, 0, index)
  const range = (r: { low: number; best: number; high: number }, index: number): number =>
    drawn ? splitNormal(u(index), r.low, r.best, r.high, 'linear') : r.best
  const chance = clamp(range(part.chanceOfNoEffect, 1), 0, 1)
  return {
    part,
    noEffect: u(0) < chance,
    halfLife: part.decay === null ? Infinity : Math.max(0.1, range(part.decay.halfLife, 2)),
    amounts: part.changes.map((c) => {
      const id = textId(`${part.id}\n${c.path}`)
      return drawn ? splitNormal(luck.u(PURPOSE.change, id.hi, id.lo, 1, 0), c.amount.low, c.amount.best, c.amount.high, 'linear') : c.amount.best
    }),
  }
}

/** Share of a role's training that is left in a practice. @param since month of the training */
export type Trained = (practice: Practice, role: Role, since: number, month: number) => number

/** The settings of one month. @param month from the first of `as_of`; negative is warm-up, under the baseline */
export function settingsIn(base: Practice, luck: VariantLuck, month: number, b: Beliefs, trained: Trained): MonthSettings {
  const { variant } = luck
  if (month < 0 || variant._tag === 'Baseline') return unchanged(base)
  if (variant._tag === 'WhatIf') return unchanged(base, variant.whatIf.suppose)
  let planCost = 0
  let projectHours = 0
  for (const { part } of luck.parts) {
    planCost += costIn(part, month)
    projectHours += hoursIn(part, month)
  }
  const changes = changesIn(base, luck, month, b, trained)
  let practice = base
  for (const [path, value] of changes) practice = set(practice, path, value)
  return new MonthSettings(keyOf([], planCost, projectHours, changes), practice, [], planCost, projectHours)
}

/** A month without a plan. */
export function unchanged(practice: Practice, suppose: readonly Suppose[] = []): MonthSettings {
  return new MonthSettings(keyOf(suppose, 0, 0, new Map()), practice, suppose, 0, 0)
}

/** Equal for equal months, in whatever order their parts stand in the plan. */
const keyOf = (suppose: readonly Suppose[], planCost: number, projectHours: number, changes: ReadonlyMap<string, unknown>): string =>
  JSON.stringify([suppose, planCost, projectHours, ...[...changes].sort(([a], [b]) => (a < b ? -1 : 1))])

/** Cents of a part in a month. */
export function costIn(part: PlanPart, month: number): number {
  const t = month - part.startMonth
  if (t < 0) return 0
  const every = part.decay?.refreshEvery ?? null
  const refresh = every !== null && t > 0 && t % every === 0 ? part.decay!.refreshCost : 0
  return (t === 0 ? part.cost.oneTime : 0) + part.cost.monthly + refresh
}

function hoursIn(part: PlanPart, month: number): number {
  const t = month - part.startMonth
  const months = Math.max(1, Math.ceil(part.rampMonths))
  return t >= 0 && t < months ? part.cost.staffHours / months : 0
}

/** What makes other changes last: how the practice is led, and who leaves. */
const HOLDS = /^(service\.culture\.|team\.[a-z_]+\.turnover$)/

/** What a plan has changed by a month, by path: first what makes the rest last, then the rest. */
function changesIn(base: Practice, luck: VariantLuck, month: number, b: Beliefs, trained: Trained): ReadonlyMap<string, unknown> {
  const holding = changesOf(base, base, luck, month, b, trained, (path) => HOLDS.test(path))
  let held = base
  for (const [path, value] of holding) held = set(held, path, value)
  return new Map([...holding, ...changesOf(base, held, luck, month, b, trained, (path) => !HOLDS.test(path))])
}

/** Changes of the paths that are wanted. Contributions of several parts to one path add: shares in log-odds, other quantities as they are. @param held with the culture and the turnover that changes last by */
function changesOf(base: Practice, held: Practice, luck: VariantLuck, month: number, b: Beliefs, trained: Trained, wanted: (path: string) => boolean): ReadonlyMap<string, unknown> {
  const changes = new Map<string, unknown>()
  const values = new Map<string, number[]>()
  for (const p of luck.parts) {
    const t = month - p.part.startMonth
    if (t < 0 || p.noEffect) continue
    p.part.changes.forEach((change, i) => {
      if (!wanted(change.path)) return
      if (change.setting !== undefined) changes.set(change.path, change.setting)
      else {
        const list = values.get(change.path) ?? []
        list.push(reached(base, held, p, change, p.amounts[i]!, t, month, b, trained))
        values.set(change.path, list)
      }
    })
  }
  // where nothing has moved the month is the baseline's
  for (const [path, setting] of changes) if (JSON.stringify(setting) === JSON.stringify(get(base, path))) changes.delete(path)
  for (const [path, list] of values) {
    const value = combined(base, path, list)
    if (value !== getNumber(base, path)) changes.set(path, value)
  }
  return changes
}

/** Where one change alone has brought its path. */
function reached(base: Practice, held: Practice, p: PartLuck, change: Change, amount: number, t: number, month: number, b: Beliefs, trained: Trained): number {
  const entry = entryOf(change.path)!
  const from = getNumber(base, change.path)
  const step = entry.steps === true
  // a head count has its columns in the book: it stays within what the file says
  const bounded = step ? clamp(amount, change.amount.low, change.amount.high) : amount
  const { decay, rampMonths, startMonth } = p.part
  const culture = held.service.culture
  const left = decay === null || step ? 1 : decayLeft(t, rampMonths, heldHalfLife(b, p.halfLife, culture.huddles, culture.leadership), decay.refreshEvery)
  const up = step ? 1 : ramp(t, rampMonths)
  if (change.how === 'set') return from + (bounded - from) * up * left
  const since = decay?.refreshEvery ? startMonth + Math.floor(t / decay.refreshEvery) * decay.refreshEvery : startMonth
  const people = step ? 1 : trained(held, roleOf(held, change.path), since, month)
  return clamp(from + bounded * up * left * people, entry.low, entry.high)
}

/**
 * Whose training carries a standard: the desk's, but for attention and soft selling. These are the assistants', and where there are none, of
 * whoever sees patients at the visit that recurs.
 */
function roleOf({ team, visits }: Practice, path: string): Role {
  if (!path.startsWith('service.attention') && !path.startsWith('service.soft_sell')) return 'front_desk'
  if ((team.assistant?.people ?? 0) > 0) return 'assistant'
  const recurring = VISIT_KINDS.find((kind) => (visits[kind]?.every ?? 0) > 0)
  return (recurring === undefined ? undefined : visits[recurring]?.with[0]) ?? 'front_desk'
}

function combined(base: Practice, path: string, values: readonly number[]): number {
  const entry = entryOf(path)!
  if (values.length === 1) return clamp(values[0]!, entry.low, entry.high)
  const from = getNumber(base, path)
  const isShare = entry.unit === 'share' && from > 0 && from < 1
  if (!isShare) return clamp(values.reduce((sum, v) => sum + (v - from), from), entry.low, entry.high)
  const odds = (v: number): number => logit(clamp(v, 1e-6, 1 - 1e-6))
  return clamp(invLogit(values.reduce((sum, v) => sum + (odds(v) - odds(from)), odds(from))), entry.low, entry.high)
}

/** Moves a measure as a what-if supposes it. @returns the measure itself when nothing is supposed of it; never below 0 */
export function supposed(list: readonly Suppose[], target: Suppose['target'], measure: number): number {
  let m = measure
  for (const s of list) if (s.target === target) m = s.how === 'set' ? s.amount : m + s.amount
  return m < 0 ? 0 : m
}

/** Share of a role's people who were there at `since`, plus what new hires have: 1 when nobody has left. */
export function trainedShare(b: Beliefs, draws: Draws, people: number, turnover: number, role: Role, since: number, month: number): number {
  const heads = Math.max(1, Math.round(people))
  const stay = exp(-turnover / 12)
  let sum = 0
  for (let h = 0; h < heads; h++) {
    const id = textId(`staff\n${role}\n${h}`)
    let there = true
    for (let m = Math.max(0, since); m < month && there; m++) there = draws.u(PURPOSE.staff, id.hi, id.lo, m, 0) < stay
    sum += there ? 1 : b.newHireShare
  }
  return sum / heads
}
