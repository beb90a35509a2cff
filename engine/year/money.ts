/** The month's money, in whole cents: production at procedure date, what is collected of it, what it costs. Mutates the counters. */
import { pow } from '../base/maths.ts'
import type { Practice, Role } from '../practice/practice.ts'
import { ROLES } from '../practice/paths.ts'
import { COUNT, COUNTER_COUNT } from './counters.ts'
import { type Hours, hoursOf } from './hours.ts'
import { WARM_UP_MONTHS } from './world.ts'
import type { Year } from './year.ts'

/** Wages are paid all year, open or closed. */
const PAID_WEEKS = 52

/** Cents of wages a month, with on-cost: opening hours of the week, 52 weeks. */
export function wagesPerMonth(practice: Practice, opening: Hours = hoursOf(practice)): number {
  const hours = (opening.hoursPerWeek * PAID_WEEKS) / 12
  let cents = 0
  for (const role of ROLES) {
    const team = practice.team[role as Role]
    if (team !== undefined) cents += team.people * team.wage * hours
  }
  return Math.round(cents * (1 + practice.money.on_cost))
}

/** Closes the month: collections, costs, the owner's cash, and the same discounted to the first month. */
export function closeBooks(y: Year): void {
  const { s, t } = y
  const { money } = t.practice
  const row = (s.month + WARM_UP_MONTHS) * COUNTER_COUNT
  const collected = Math.round(s.counters[row + COUNT.production]! * money.collection)
  const variable = Math.round(collected * money.variable_cost)
  const wages = wagesPerMonth(t.practice, t.hours)
  const planCost = Math.round(t.settings.planCost)
  s.count(COUNT.collections, collected)
  s.count(COUNT.variableCost, variable)
  s.count(COUNT.fixedCost, Math.round(money.fixed_cost))
  s.count(COUNT.wages, wages)
  s.count(COUNT.planCost, planCost)
  const cash = collected - variable - Math.round(money.fixed_cost) - wages - planCost - s.counters[row + COUNT.overtimePay]! - s.counters[row + COUNT.recoverySpend]!
  s.count(COUNT.ownerCash, cash)
  s.count(COUNT.discountedCash, Math.round(cash * discountFactor(y.w.discount, s.month)))
}

/** @param yearly share @param month 0 is worth its full amount */
export function discountFactor(yearly: number, month: number): number {
  return month <= 0 ? 1 : pow(1 + yearly, -month / 12)
}
