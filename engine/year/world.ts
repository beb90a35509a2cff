/** What one future takes as given, whatever the plan: facts, beliefs, luck, calendar, who does what. Never changes after it is made. */
import { monthStartDay } from '../base/dates.ts'
import { splitNormal } from '../base/distributions.ts'
import { double } from '../base/double.ts'
import { Draws } from '../base/draws.ts'
import { textId } from '../base/ids.ts'
import { invariant } from '../base/invariant.ts'
import { rootKey } from '../base/key.ts'
import { exp, ln, powTable } from '../base/maths.ts'
import { PURPOSE } from '../base/purposes.ts'
import { BELIEF_IDS, type BeliefId, BELIEFS, type Beliefs } from '../beliefs/index.ts'
import { restingOffset } from '../beliefs/trust.ts'
import { POOLS_MAX } from '../day/sheet.ts'
import { entryOf, set, VISIT_KINDS } from '../practice/paths.ts'
import type { Practice, Role, VisitKind } from '../practice/practice.ts'
import type { FutureSpec } from './future.ts'
import { type Luck, withGiven } from './given-luck.ts'
import { type Hours, hoursOf } from './hours.ts'

export const WARM_UP_MONTHS = 12
const DAYS_PER_YEAR = 365.25

/** A column of the book: one person of a role. */
export interface Column {
  readonly role: Role
  /** 0-based among the people of the role */
  readonly head: number
  /** some kind of visit is booked here; not where somebody only examines */
  readonly bookable: boolean
}

/** What each kind of visit is to the engine, by index in VISIT_KINDS, -1 for none. */
export interface KindRoles {
  readonly routine: number
  readonly first: number
  readonly treatment: number
  readonly urgent: number
}

const DOCTORS: readonly Role[] = ['dentist', 'physician']
export const isDoctor = (role: Role): boolean => DOCTORS.includes(role)

const beliefAddresses = BELIEF_IDS.map((id) => textId(id))
/** A fifth to ninety-fifth percentile range is not a bound; beliefs outside what they can mean are held to it. */
const mustNotBeNegative = (id: BeliefId): boolean => BELIEFS[id].low >= 0

export function drawBeliefs(luck: Luck, drawn: boolean, fixed: Readonly<Record<string, number>> = {}): Beliefs {
  const values = BELIEF_IDS.map((id, i): readonly [BeliefId, number] => {
    if (Object.hasOwn(fixed, id)) return [id, fixed[id]!]
    const belief = BELIEFS[id]
    if (!drawn) return [id, belief.median]
    const { hi, lo } = beliefAddresses[i]!
    const value = splitNormal(luck.u(PURPOSE.belief, hi, lo, 0, 0), belief.low, belief.median, belief.high, belief.scale)
    return [id, value < 0 && mustNotBeNegative(id) ? 0 : value]
  })
  // made at once, not key by key: a record filled key by key becomes a hash table, and the hot path reads this one at every step
  return Object.fromEntries(values.map(([id, value]) => [id, double(value)])) as Record<BeliefId, number>
}

function drawPractice(spec: FutureSpec, luck: Luck): Practice {
  let practice = spec.scenario.practice
  if (spec.beliefs === 'default') return practice
  for (const { path, range } of spec.scenario.uncertain) {
    const entry = entryOf(path)
    if (entry === undefined) continue
    const { hi, lo } = textId(path)
    const share = entry.unit === 'share' && range.low > 0 && range.high < 1
    const scale = share ? 'logit' : range.low > 0 ? 'log' : 'linear'
    const value = splitNormal(luck.u(PURPOSE.scenarioFact, hi, lo, 0, 0), range.low, range.best, range.high, scale)
    practice = set(practice, path, Math.min(entry.high, Math.max(entry.low, entry.whole === true || entry.unit.startsWith('cents') ? Math.round(value) : value)))
  }
  return practice
}

export class World {
  readonly practice: Practice
  readonly b: Beliefs
  /** |gap| ** valueExponent */
  readonly power: (x: number) => number
  readonly draws: Draws
  readonly luck: Luck
  readonly drawn: boolean
  /** first day of month -12, -11, .. horizon: `monthStart[month + WARM_UP_MONTHS]` */
  readonly monthStart: readonly number[]
  readonly startDay: number
  readonly asOfDay: number
  readonly endDay: number
  readonly horizonMonths: number
  readonly kinds: KindRoles
  readonly columns: readonly Column[]
  /** column numbers by visit kind */
  readonly columnsOf: readonly Int32Array[]
  readonly pools: readonly Role[]
  /** background calls of one patient before those with other reasons are taken out, a day */
  readonly otherCalls: number
  readonly restingOffset: number
  /** opening hours before any plan: the clock of demand */
  readonly hours: Hours
  readonly listedRating: number
  /** seconds in which a flawless visit is greeted: the baseline's standard, whatever a plan promises */
  readonly greetingStandard: number
  readonly reviews: number
  /** share a year */
  readonly discount: number

  constructor(spec: FutureSpec) {
    const key = rootKey(spec.seed)
    const luck = withGiven(new Draws(key.k2, key.k3, spec.future), spec.given)
    const practice = drawPractice(spec, luck)
    const b = drawBeliefs(luck, spec.beliefs === 'drawn', spec.fixed)
    const columns = columnsFor(spec)
    const monthStart: number[] = []
    for (let m = -WARM_UP_MONTHS; m <= spec.horizonMonths; m++) monthStart.push(monthStartDay(practice.practice.as_of, m))
    const { measured } = spec.scenario
    this.practice = practice
    this.b = b
    this.power = powTable(b.valueExponent, 16)
    this.draws = new Draws(key.k0, key.k1, spec.future)
    this.luck = luck
    this.drawn = spec.beliefs === 'drawn'
    this.monthStart = monthStart
    this.startDay = monthStart[0]!
    this.asOfDay = monthStart[WARM_UP_MONTHS]!
    this.endDay = monthStart[monthStart.length - 1]!
    this.horizonMonths = spec.horizonMonths
    this.kinds = kindRoles(practice)
    this.columns = columns
    this.columnsOf = VISIT_KINDS.map((k) => {
      const owner = practice.visits[k]?.with[0]
      return Int32Array.from(columns.flatMap((c, i) => (c.role === owner ? [i] : [])))
    })
    this.pools = poolsOf(practice)
    this.otherCalls = (Math.max(0, practice.demand.calls - practice.demand.new_patient_calls) * 12) / DAYS_PER_YEAR / Math.max(1, practice.practice.active_patients)
    this.restingOffset = restingOffset(b, (x) => (x > 30 ? x : ln(1 + exp(x))))
    this.hours = hoursOf(practice)
    this.listedRating = measured.listedRating ?? 4.5
    this.greetingStandard = practice.service.greeting.within
    this.reviews = measured.reviews ?? 50
    this.discount = spec.scenario.decision.discount
  }
}

function kindRoles(practice: Practice): KindRoles {
  const has = (k: VisitKind): boolean => practice.visits[k] !== undefined
  const recurring = VISIT_KINDS.findIndex((k) => (practice.visits[k]?.every ?? 0) > 0)
  const first: VisitKind | undefined = has('new_patient') ? 'new_patient' : has('consultation') ? 'consultation' : undefined
  const index = (k: VisitKind | undefined): number => (k === undefined || !has(k) ? -1 : VISIT_KINDS.indexOf(k))
  return { routine: recurring, first: first === undefined ? recurring : index(first), treatment: has('treatment') ? index('treatment') : recurring, urgent: index('emergency') }
}

const ownersOf = (practice: Practice): readonly Role[] => [...new Set(VISIT_KINDS.flatMap((k) => practice.visits[k]?.with.slice(0, 1) ?? []))]

function poolsOf(practice: Practice): readonly Role[] {
  const owners = ownersOf(practice)
  const pools = [...new Set(VISIT_KINDS.flatMap((k) => practice.visits[k]?.with.slice(1) ?? []))].filter((r) => !owners.includes(r))
  invariant(pools.length <= POOLS_MAX, () => `${pools.length} roles beside the owners of columns`)
  return pools
}

/** Columns for as many people as the practice or any of its plans has: rows of the book must not move when a plan hires. */
function columnsFor(spec: FutureSpec): readonly Column[] {
  const { practice, plans } = spec.scenario
  const columns: Column[] = []
  for (const role of ownersOf(practice)) {
    const path = `team.${role}.people`
    const base = practice.team[role]?.people ?? 0
    let most = base
    for (const plan of plans) {
      let people = base
      for (const part of plan.parts) for (const c of part.changes) if (c.path === path) people = c.how === 'set' ? Math.max(people, c.amount.high) : people + Math.max(0, c.amount.high)
      most = Math.max(most, people)
    }
    for (let head = 0; head < Math.ceil(most); head++) columns.push({ role, head, bookable: true })
  }
  // somebody who examines may own no column of patients
  for (const role of DOCTORS) {
    const examines = VISIT_KINDS.some((k) => (practice.visits[k]?.exam ?? 0) > 0)
    if (!examines || columns.some((c) => c.role === role)) continue
    for (let head = 0; head < Math.ceil(practice.team[role]?.people ?? 0); head++) columns.push({ role, head, bookable: false })
  }
  return columns
}
