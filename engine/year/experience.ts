/**
 * A completed visit -> what it felt like: measures of the floor, standards kept or missed, felt values, one satisfaction, and the
 * problem that the patient may have noticed. Mutates the year's state.
 */
import { normalQuick } from '../base/distributions.ts'
import { PURPOSE } from '../base/purposes.ts'
import { checkoutUtility, leadUtility } from '../beliefs/access.ts'
import { adapted, expected } from '../beliefs/expectation.ts'
import { greetingUtility } from '../beliefs/greeting.ts'
import { attentionUtility, callbackUtility, estimateUtility, phoneUtility, presentationUtility, toldUtility } from '../beliefs/manner.ts'
import { perceivedWait } from '../beliefs/perceived-wait.ts'
import { PROBLEM, problemCost, type Problem, voicedShare } from '../beliefs/problem.ts'
import { satisfaction } from '../beliefs/satisfaction.ts'
import { feltValue } from '../beliefs/value.ts'
import { waitUtility } from '../beliefs/wait.ts'
import { expQuick } from '../base/quick.ts'
import { exponential } from '../base/distributions.ts'
import { MINUTE, SECOND } from '../day/ticks.ts'
import { DUE } from './agenda.ts'
import { COUNT } from './counters.ts'
import { MOMENT, NORM } from './norms.ts'
import { MOMENT_COUNT } from './people.ts'
import { supposed } from './settings.ts'
import type { Year } from './year.ts'

/** Draws of a visit's mind, by position. */
const MIND = { told: 0, attended: 1, perceived: 2, comfort: 3, noise: 4, wrong: 5, noticed: 6, rude: 7, trouble: 8, surprise: 9, voiced: 10, acknowledged: 11, statement: 12, says: 13, amount: 14 } as const
/** So many are drawn for every visit, the others only when something went wrong or treatment was done. */
const ALWAYS = 6
const ALL = 15

/** Days from the visit until the patient's complaint reaches the practice. */
const STATEMENT_DAYS = 2
const STATEMENT_SPAN = 5
const AFTER_VISIT_SPAN = 3
/** Day after the visit on which a patient would give stars. */
export const SETTLE_DAYS = 14

/** What the day says of one visit. */
export interface Encounter {
  readonly person: number
  readonly ordinal: number
  readonly row: number
  readonly leadDays: number
  readonly isTreatment: boolean
  readonly presented: boolean
  readonly written: boolean
  readonly pressed: boolean
}

export function experience(y: Year, e: Encounter): void {
  const { s, w, t, ws } = y
  const { b } = w
  const { keeps } = t
  const { people } = s
  const { log } = ws
  const p = e.person
  const suppose = t.settings.suppose
  const u = ws.u
  w.draws.fill(u, ALWAYS, PURPOSE.visit, people.hi[p]!, people.lo[p]!, e.ordinal | 0x8000)

  const greetingSeconds = supposed(suppose, 'greeting', log.greeting[e.row]! / SECOND)
  const lobby = log.lobby[e.row]! / MINUTE
  const room = log.room[e.row]! / MINUTE
  const wait = supposed(suppose, 'wait', lobby + room)
  // what patients mind is theirs; the practice's standard says when they are told
  const delayed = wait > b.delayMinded
  const told = wait > keeps.toldAfter && u[MIND.told]! < keeps.told
  const attended = u[MIND.attended]! < supposed(suppose, 'attention', keeps.attention)
  const perceived = perceivedWait(b, wait, greetingSeconds / 60, !delayed || told, expQuick(b.perceptionNoise * normalQuick(u[MIND.perceived]!)))
  const checkoutMinutes = log.checkout[e.row]! / MINUTE

  countMeasures(y, greetingSeconds, wait, lobby, room)

  const { felt } = ws
  felt.fill(NaN)
  felt[MOMENT.phone] = b.phoneWeight * phoneUtility(b, people.lost[p]!, people.curt[p]!)
  felt[MOMENT.access] = leadUtility(b, e.leadDays)
  felt[MOMENT.greeting] = greetingUtility(b, greetingSeconds)
  felt[MOMENT.wait] = waitUtility(b, perceived, attended)
  felt[MOMENT.delay_told] = toldUtility(b, delayed, told)
  felt[MOMENT.attention] = attentionUtility(b, attended)
  if (e.presented) {
    felt[MOMENT.presenting] = presentationUtility(b, e.pressed)
    felt[MOMENT.estimate] = estimateUtility(b, e.written)
  }
  felt[MOMENT.comfort] = b.comfortSd * normalQuick(u[MIND.comfort]!)
  felt[MOMENT.checkout] = checkoutUtility(b, checkoutMinutes)
  const unreturned = supposed(suppose, 'callback', keeps.callbackWithin) < keeps.callbackWithin ? 0 : people.unreturned[p]!
  if (people.contacted[p]! > 0) felt[MOMENT.callback] = callbackUtility(b, unreturned)

  const total = weigh(y, p) + b.visitNoiseSd * normalQuick(u[MIND.noise]!)
  const statementWrong = u[MIND.wrong]! < wrongShare(y)
  const quiet = !e.isTreatment && !statementWrong && attended && perceived <= b.longWaitMinutes
  if (!quiet) w.draws.fill(u, ALL, PURPOSE.visit, people.hi[p]!, people.lo[p]!, e.ordinal | 0x8000)
  const problem = quiet ? PROBLEM.none : problemOf(y, e, perceived, attended, u)
  s.count(COUNT.statements)
  if (statementWrong) s.count(COUNT.wrongStatements)
  const flawless =
    greetingSeconds <= w.greetingStandard && (!delayed || told) && attended && (!e.presented || (e.written && !e.pressed)) &&
    !statementWrong && people.lost[p] === 0 && people.curt[p] === 0 && unreturned === 0
  if (flawless) s.count(COUNT.flawless)

  record(y, e, total, problem, u)
  people.lost[p] = people.curt[p] = people.unreturned[p] = people.contacted[p] = 0
}

function countMeasures(y: Year, greetingSeconds: number, wait: number, lobby: number, room: number): void {
  const { s } = y
  s.count(COUNT.greeted)
  s.count(COUNT.greetingSeconds, greetingSeconds)
  s.count(COUNT.waited)
  // what is supposed of the whole wait is taken from its parts alike
  const whole = lobby + room
  const kept = whole > 0 ? wait / whole : 0
  s.count(COUNT.lobbyMinutes, whole > 0 ? lobby * kept : wait)
  s.count(COUNT.roomMinutes, room * kept)
}

/** Felt values summed, with worst and last moment; remembers what was delivered. */
function weigh(y: Year, p: number): number {
  const { s, w } = y
  const { b, power } = w
  const { people } = s
  const { felt } = y.ws
  // what newcomers expect of the practice is a yardstick: learned in the warm-up, the same for all plans
  const learning = s.month < 0
  let sum = 0
  let worst = 0
  let last = 0
  const at = p * MOMENT_COUNT
  for (let m = 0; m < MOMENT_COUNT; m++) {
    const utility = felt[m]!
    if (utility !== utility) continue
    const gap = utility - expected(b, NORM[m]!, people.memory[at + m]!, people.generation[p]!)
    const value = feltValue(b, gap, power(Math.abs(gap)))
    sum += value
    worst = Math.min(worst, value)
    if (m === MOMENT.checkout) last = value
    people.memory[at + m] = adapted(b, people.memory[at + m]!, utility)
    if (learning) s.momentSum[m]! += utility
  }
  if (learning) s.momentCount++
  return people.leniency[p]! + satisfaction(b, sum, worst, last)
}

const wrongShare = (y: Year): number => supposed(y.t.settings.suppose, 'billing', y.t.keeps.wrongStatements)

/** The costliest thing that went wrong and was noticed. */
function problemOf(y: Year, e: Encounter, perceived: number, attended: boolean, u: Float64Array): Problem {
  const { b } = y.w
  let worst: Problem = PROBLEM.none
  const consider = (problem: Problem): void => {
    if (problemCost(b, problem) > problemCost(b, worst)) worst = problem
  }
  if (perceived > b.longWaitMinutes) consider(PROBLEM.longWait)
  if (!attended && u[MIND.rude]! < 0.3) consider(PROBLEM.rude)
  if (u[MIND.wrong]! < wrongShare(y) && u[MIND.noticed]! < b.noticedBill) consider(PROBLEM.wrongBill)
  if (e.isTreatment && u[MIND.surprise]! < (e.written ? b.surpriseWritten : b.surpriseUnwritten)) consider(PROBLEM.surprise)
  if (e.isTreatment && u[MIND.trouble]! < b.troubleShare) consider(PROBLEM.trouble)
  return worst
}

/** Keeps the visit until its stars are given; sends a voiced problem on its way. */
function record(y: Year, e: Encounter, total: number, problem: Problem, u: Float64Array): void {
  const { s, w, t } = y
  const { b } = w
  const a = s.care.add(e.person, e.ordinal, total)
  s.agenda.add(s.day + SETTLE_DAYS, DUE.settle, a)
  if (problem === PROBLEM.none) return
  s.count(COUNT.problems)
  s.care.problem[a] = problem
  s.care.acknowledged[a] = u[MIND.acknowledged]! < t.keeps.acknowledged ? 1 : 0
  if (u[MIND.voiced]! >= voicedShare(b, problem)) return
  s.count(COUNT.voiced)
  s.care.voiced[a] = 1
  s.care.open[a] = 1
  s.care.amount[a] = Math.round(exponential(u[MIND.amount]!, b.disputedCents))
  const money = problem === PROBLEM.wrongBill || problem === PROBLEM.surprise
  const days = money ? STATEMENT_DAYS + u[MIND.statement]! * STATEMENT_SPAN : u[MIND.says]! * AFTER_VISIT_SPAN
  s.agenda.add(s.day + 1 + Math.floor(days), DUE.complaint, a)
}
