/**
 * One future for every variant: a warm-up once, then the horizon, run once for all variants that cannot differ yet.
 *
 * Variants whose months have been alike so far share one state; in the first month in which their settings differ the state is
 * cloned. Two plans that differ from day D on are therefore the same bytes before D, and cost the time of one.
 */
import { cloneInto } from '../base/clone.ts'
import { weekday } from '../base/dates.ts'
import { invariant } from '../base/invariant.ts'
import { HOUR } from '../day/ticks.ts'
import { audit } from './audit.ts'
import { BOOK_DAYS } from './book.ts'
import { moveAway } from './booking.ts'
import { COUNTER_COUNT } from './counters.ts'
import { evening } from './evening.ts'
import type { FutureResult, FutureSpec, VariantFuture } from './future.ts'
import { sessionsOn } from './hours.ts'
import { activePatients, closeWindow, monthBegins, monthEnds, openWindow } from './month.ts'
import { morning } from './morning.ts'
import { settlePanel } from './panel.ts'
import { type MonthSettings, settingsIn, trainedShare, unchanged, variantLuck, type VariantLuck } from './settings.ts'
import { State } from './state.ts'
import { isPresent, rulesOn, Template } from './template.ts'
import { afterWarmUp, beforeWarmUp, HALFWAY, halfway, monthOfWarmUp } from './warm-up.ts'
import { WARM_UP_MONTHS, World } from './world.ts'
import { Workspace, Year } from './year.ts'

/** Held slots are given back so many days before. */
const RELEASE_DAYS = 2

/**
 * Simulates one future. Pure from outside: the same spec gives the same bytes, the spec is not touched.
 * @throws InvariantError when a law of the floor or the book is broken (a bug)
 */
export function simulateFuture(spec: FutureSpec): FutureResult {
  const w = new World(spec)
  const ws = new Workspace(w.columns.length)
  const lucks = spec.variants.map((v) => variantLuck(v, w.luck, w.drawn))
  const base = new Template(w, unchanged(w.practice))
  const year = new Year(w, new State(w), base, ws)
  warmUp(year)
  const before = year.s.activeAtWarmUp
  const warmUpDrift = before > 0 ? activePatients(year) / before - 1 : 0
  const results = new Map<string, VariantFuture>()
  const events = year.s.events + branch(w, ws, year.s, base, lucks, 0, results)
  return { future: spec.future, variants: spec.variants.map((v) => results.get(v.id)!), events, warmUpDrift }
}

function warmUp(y: Year): void {
  const { s, w } = y
  beforeWarmUp(y)
  for (let day = s.day; day < s.day + BOOK_DAYS; day++) openDay(y, day)
  settlePanel(y)
  s.activeAtWarmUp = activePatients(y)
  for (let month = -WARM_UP_MONTHS; month < 0; month++) {
    if (month === HALFWAY) halfway(y)
    runMonth(y, month)
    monthOfWarmUp(y)
  }
  afterWarmUp(y)
  s.month = 0
  invariant(s.day === w.asOfDay, 'the warm-up ends on the first day of as_of')
}

/** Runs the variants from a month on; they have been alike so far and own `state`. @returns events of these months */
function branch(w: World, ws: Workspace, state: State, before: Template, lucks: readonly VariantLuck[], from: number, results: Map<string, VariantFuture>): number {
  let template = before
  const eventsBefore = state.events
  for (let month = from; month < w.horizonMonths; month++) {
    const groups = groupsOf(w, lucks, month)
    if (groups.length > 1) {
      let events = state.events - eventsBefore
      groups.forEach((group, i) => {
        const own = i === groups.length - 1 ? state : cloneInto(new State(w), state)
        own.events = 0
        const next = turnTo(w, ws, own, template, group.settings)
        runMonth(new Year(w, own, next, ws), month)
        const first = own.events
        own.events = 0
        events += first + branch(w, ws, own, next, group.lucks, month + 1, results)
      })
      return events
    }
    template = turnTo(w, ws, state, template, groups[0]!.settings)
    runMonth(new Year(w, state, template, ws), month)
  }
  audit(new Year(w, state, template, ws))
  const counters = state.counters.slice(WARM_UP_MONTHS * COUNTER_COUNT)
  for (const luck of lucks) results.set(luck.variant.id, { id: luck.variant.id, counters: lucks.length > 1 ? counters.slice() : counters, noEffect: luck.noEffect })
  return state.events - eventsBefore
}

interface Group {
  readonly settings: MonthSettings
  readonly lucks: VariantLuck[]
}

/** Variants by what holds in a month, in the order of the variants. */
function groupsOf(w: World, lucks: readonly VariantLuck[], month: number): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const luck of lucks) {
    const settings = settingsIn(w.practice, luck, month, w.b, (practice, role, since, m) => {
      const team = practice.team[role]
      return team === undefined ? 1 : trainedShare(w.b, w.draws, team.people, team.turnover, role, since, m)
    })
    const group = groups.get(settings.key)
    if (group === undefined) groups.set(settings.key, { settings, lucks: [luck] })
    else group.lucks.push(luck)
  }
  return [...groups.values()]
}

/** The template of a month's settings; when hours or people changed, days that are open already follow. */
function turnTo(w: World, ws: Workspace, s: State, before: Template, settings: MonthSettings): Template {
  s.project += Math.round(settings.projectHours * HOUR)
  if (settings.key === before.settings.key) return before
  const template = new Template(w, settings)
  const moved = JSON.stringify(before.hours) !== JSON.stringify(template.hours) || before.presence.some((p, c) => p !== template.presence[c])
  if (moved) {
    const y = new Year(w, s, template, ws)
    for (let day = s.day; day < s.day + BOOK_DAYS; day++) {
      s.book.retemplate(day, template.hours, (c) => isPresent(template, c, day))
      if (day > s.day + RELEASE_DAYS) holdSlots(y, day)
    }
    for (let day = s.day; day < s.day + BOOK_DAYS; day++) moveAway(y, day)
  } else if (held(before) !== held(template)) {
    const y = new Year(w, s, template, ws)
    for (let day = s.day + RELEASE_DAYS + 1; day < s.day + BOOK_DAYS; day++) {
      s.book.release(day)
      holdSlots(y, day)
    }
  }
  return template
}

/** What decides which slots are held for new patients. */
const held = (t: Template): string => `${t.practice.schedule.new_patient_slots} of ${t.slotSteps.join()}`

function runMonth(y: Year, month: number): void {
  const { s, w } = y
  s.month = month
  const end = w.monthStart[month + 1 + WARM_UP_MONTHS]!
  // windows of twelve months end with the horizon
  const left = w.horizonMonths - month
  if (month >= 0 && left % 12 === 0) openWindow(y)
  monthBegins(y)
  for (; s.day < end; s.day++) {
    s.book.release(s.day + RELEASE_DAYS)
    if (morning(y)) {
      y.ws.floor.run(y.ws.sheet, rulesOn(y.t, s.day), w.draws, y.ws.log)
      evening(y)
    }
    openDay(y, s.day + BOOK_DAYS)
  }
  s.day = end - 1
  monthEnds(y)
  if (month >= 0 && left % 12 === 1 && month >= 11) closeWindow(y)
  s.day = end
}

/** A day comes into the reach of the book. */
function openDay(y: Year, day: number): void {
  y.s.book.openDay(day, y.t.hours, (c) => isPresent(y.t, c, day))
  holdSlots(y, day)
}

/** Slots of the week held for new patients, spread over its open days, at the start of the last session. */
function holdSlots(y: Year, day: number): void {
  const { t, w, s } = y
  const { first } = w.kinds
  const slots = t.practice.schedule.new_patient_slots
  if (first < 0 || slots <= 0) return
  const sessions = sessionsOn(t.hours, day)
  if (sessions.length === 0) return
  const monday = day - weekday(day)
  const open: number[] = []
  for (let d = monday; d < monday + 7; d++) if (sessionsOn(t.hours, d).length > 0) open.push(d)
  const i = open.indexOf(day)
  const count = Math.floor(((i + 1) * slots) / open.length) - Math.floor((i * slots) / open.length)
  const columns = w.columnsOf[first]!.filter((c) => isPresent(t, c, day))
  const length = t.slotSteps[first]!
  for (let k = 0; k < count && columns.length > 0; k++) {
    const column = columns[(k + i) % columns.length]!
    const round = Math.floor(k / columns.length)
    const session = sessions[sessions.length - 1 - (round % sessions.length)]!
    s.book.hold(day, column, session.from + Math.floor(round / sessions.length) * length, length)
  }
}
