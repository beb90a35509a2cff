/** What a month's settings mean for its days and its book: rules, hours, slots, who works. Never changes; rules of days with other heads are made when first asked for, and kept. */
import { double } from '../base/double.ts'
import type { DayRules } from '../day/sheet.ts'
import { VISIT_KINDS } from '../practice/paths.ts'
import type { Practice, Reminder, VisitKind } from '../practice/practice.ts'
import { type Hours, hoursOf, STEP_MINUTES } from './hours.ts'
import { heads, MonthRules } from './rules.ts'
import type { MonthSettings } from './settings.ts'
import type { World } from './world.ts'

/**
 * What the hot path reads of the month's practice, in one record of one shape. (A practice that plans have changed has objects of
 * many shapes, and every access through them would be a lookup.)
 */
export interface Keeps {
  readonly toldAfter: number
  readonly told: number
  readonly attention: number
  readonly estimate: number
  readonly softSell: number
  readonly wrongStatements: number
  readonly acknowledged: number
  readonly reviewsAsked: number
  readonly prebook: number
  readonly phoneManner: number
  /** days */
  readonly callbackWithin: number
  readonly callback: number
  readonly helped: number
  readonly shortCancel: number
  readonly found: number
  /** cents */
  readonly caseValue: number
  readonly doubleFirst: boolean
  readonly onCost: number
}

/** @param price of a treatment visit in this month, as a multiple of the baseline's: what is presented from now on costs as much more */
function keepsOf({ service, demand, treatment, schedule, money }: Practice, price: number): Keeps {
  return {
    toldAfter: double(service.delay_told.after),
    told: double(service.delay_told.kept),
    attention: double(service.attention.kept),
    estimate: double(service.estimate.kept),
    softSell: double(service.soft_sell.kept),
    wrongStatements: double(service.billing.wrong_statements),
    acknowledged: double(service.recovery.acknowledged),
    reviewsAsked: double(service.asks.reviews),
    prebook: double(service.prebook.kept),
    phoneManner: double(service.phone.manner_kept),
    callbackWithin: double(service.callback.within),
    callback: double(service.callback.kept),
    helped: double(service.benefits.helped),
    shortCancel: double(demand.short_notice_cancel),
    found: double(treatment.found),
    caseValue: double(treatment.value * price),
    doubleFirst: schedule.double_book_first,
    onCost: double(money.on_cost),
  }
}

/** What a visit of a kind brings now, as a multiple of what it brought before a plan; 1 where it was free. */
function priceNow(now: Practice, before: Practice, kind: VisitKind | undefined): number {
  if (kind === undefined) return 1
  const [was, is] = [before.visits[kind]?.production ?? 0, now.visits[kind]?.production ?? 0]
  return was > 0 ? is / was : 1
}

/** Relative no-show rate under a reminder, the best of those used (O16: text messages -34 %; the others by judgement, C). */
const REMINDED: Readonly<Record<Reminder, number>> = { none: 1, email: 0.9, text: 0.7, call: 0.65 }
const reminded = (list: readonly Reminder[]): number => list.reduce((best, r) => Math.min(best, REMINDED[r]), 1)

const steps = (minutes: number): number => Math.ceil(minutes / STEP_MINUTES)

/** A class, as `Year` is, and for the same reason. What the days look into are typed arrays: a list that `map` returns is of one kind to V8 before it is compiled, and of another after. */
export class Template {
  readonly settings: MonthSettings
  readonly practice: Practice
  readonly keeps: Keeps
  /** net cents by kind of visit */
  readonly production: Float64Array
  readonly hours: Hours
  /** steps the book keeps for each kind of visit, buffer included; 0 for none */
  readonly slotSteps: Int32Array
  /** steps of the visit's own slot, as fill counts them */
  readonly ownSteps: Int32Array
  /** head counts of the desk and of each pool; fractions work that share of the days */
  readonly heads: Float64Array
  /** people by column: the share of open days that the column's owner works */
  readonly presence: Float64Array
  /** columns of somebody who works here, by visit kind: people whom another plan might hire take no part in who is asked first */
  readonly columnsOf: readonly Int32Array[]
  /** no-show rate under this month's reminders */
  readonly noShow: number
  /** cents an hour of each column's owner, and of somebody of each pool */
  readonly columnWages: Float64Array
  readonly poolWages: Float64Array
  /** the month's rules for whole heads, made when they are first asked for */
  private readonly rulesByHeads = new Map<string, DayRules>()
  private readonly world: World
  /** of days on which nobody with a fraction is there */
  readonly rules: DayRules

  constructor(world: World, settings: MonthSettings) {
    const { practice } = settings
    const presence = Float64Array.from(world.columns, ({ role, head }) => Math.min(1, Math.max(0, (practice.team[role]?.people ?? 0) - head)))
    const kinds = VISIT_KINDS.map((k) => practice.visits[k])
    const ratio = reminded(practice.schedule.reminders) / reminded(world.practice.schedule.reminders)
    this.settings = settings
    this.practice = practice
    this.keeps = keepsOf(practice, priceNow(practice, world.practice, VISIT_KINDS[world.kinds.treatment]))
    this.production = Float64Array.from(kinds, (v) => (v === undefined ? 0 : Math.round(v.production * (1 - practice.money.write_offs))))
    this.world = world
    this.heads = Float64Array.from(['front_desk' as const, ...world.pools], (role) => practice.team[role]?.people ?? 0)
    this.hours = hoursOf(practice)
    this.slotSteps = Int32Array.from(kinds, (v) => (v === undefined ? 0 : Math.max(1, steps(v.slot + practice.schedule.buffer))))
    this.ownSteps = Int32Array.from(kinds, (v) => (v === undefined ? 0 : steps(v.slot)))
    this.presence = presence
    this.columnsOf = columnsWorking(world.columnsOf, presence)
    this.noShow = double(Math.min(0.95, practice.demand.no_show * ratio))
    this.columnWages = Float64Array.from(world.columns, ({ role }) => practice.team[role]?.wage ?? 0)
    this.poolWages = Float64Array.from(world.pools, (role) => practice.team[role]?.wage ?? 0)
    this.rules = this.rulesFor(Int32Array.from(this.heads, heads))
  }

  /** @param people whole heads at the desk and of each pool */
  rulesFor(people: Int32Array): DayRules {
    const key = people.join()
    const known = this.rulesByHeads.get(key)
    if (known !== undefined) return known
    const { world, practice } = this
    const rules = new MonthRules(practice, world.practice, world.b, world.pools, people)
    this.rulesByHeads.set(key, rules)
    return rules
  }
}

/** By visit kind: those of the columns whose owner works here. */
function columnsWorking(columnsOf: readonly Int32Array[], presence: Float64Array): readonly Int32Array[] {
  // entered one by one, as in `hours.ts`
  const working: Int32Array[] = []
  for (const columns of columnsOf) working.push(columns.filter((c) => presence[c]! > 0))
  return working
}

/** The rules of one day: where head counts have fractions, the last person is there or not; whoever is employed alone is always there. */
export function rulesOn(t: Template, day: number): DayRules {
  if (t.heads.every(Number.isInteger)) return t.rules
  return t.rulesFor(Int32Array.from(t.heads, (people) => headsOn(people, day)))
}

function headsOn(people: number, day: number): number {
  const whole = Math.floor(people)
  const share = people - whole
  const there = Math.floor((day + 1) * share) > Math.floor(day * share) ? 1 : 0
  return people <= 0 ? 0 : Math.max(1, whole + there)
}

/** Whether the owner of a column works on a day: a fractional person works that share of days, evenly. */
export function isPresent(t: Template, column: number, day: number): boolean {
  const share = t.presence[column]!
  return share >= 1 || (share > 0 && Math.floor((day + 1) * share) > Math.floor(day * share))
}
