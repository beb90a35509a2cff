/** The month's settings and the beliefs -> the rules of its days. Pure. */
import { double } from '../base/double.ts'
import { lognormalMu, lognormalSigma, weibullScale } from '../base/distributions.ts'
import { ln } from '../base/maths.ts'
import type { Beliefs } from '../beliefs/index.ts'
import { type CareNeed, type DayRules, DESK_TASKS, type WorkTime } from '../day/sheet.ts'
import { MINUTE, SECOND, wholeTicks } from '../day/ticks.ts'
import { VISIT_KINDS } from '../practice/paths.ts'
import type { DeskTask, Practice, Role, Visit } from '../practice/practice.ts'

/** Spread of exams, sd / mean (C). */
const EXAM_SPREAD = 0.3
const PAPERWORK_PIECE = 8
const PROJECT_PIECE = 15

/** A lognormal time from its mean and its spread. */
class MeanTime implements WorkTime {
  readonly mu: number
  readonly sigma: number

  constructor(minutes: number, spread: number) {
    this.mu = double(lognormalMu(Math.max(0.05, minutes) * MINUTE, spread))
    this.sigma = double(lognormalSigma(spread))
  }
}

/** What a kind of visit needs under a month's settings. */
class VisitNeed implements CareNeed {
  readonly work: WorkTime
  readonly exam: WorkTime | null
  readonly pools: readonly number[]

  constructor({ takes, spread, exam }: Visit, pools: readonly number[], slower: number) {
    this.work = new MeanTime(takes * slower, spread)
    this.exam = exam > 0 ? new MeanTime(exam, EXAM_SPREAD) : null
    this.pools = pools
  }
}

/** The rules of days with so many heads. A class, as `Year` is, and for the same reason. */
export class MonthRules implements DayRules {
  readonly deskPeople: number
  readonly rooms: number
  readonly pools: Int32Array
  readonly needs: readonly (CareNeed | null)[]
  readonly urgency: Int32Array
  readonly checkIn: WorkTime
  readonly checkOut: WorkTime
  readonly call: WorkTime
  readonly outgoingPiece: number
  readonly paperworkPiece: number
  readonly projectPiece: number
  readonly paperworkPerVisit: number
  readonly greetingWithin: number
  readonly greetingKept: number
  readonly greetingMiss: number
  readonly ringOut: number
  readonly holdShare: number
  readonly shopperPatience: number
  readonly patientPatience: number
  readonly patienceShape: number
  readonly breakEvery: number
  readonly assistantAbsorbs: number
  readonly walkOutMu: number
  readonly walkOutSigma: number

  /**
   * @param baseline the practice before any plan: what it never had, its visits do not wait for
   * @param pools roles that stand beside the owners of columns
   * @param people whole heads of a day: at the desk, and of each pool
   */
  constructor(practice: Practice, baseline: Practice, b: Beliefs, pools: readonly Role[], people: Int32Array) {
    const { desk, service, team } = practice
    this.deskPeople = people[0]!
    this.rooms = Math.max(1, Math.round(team.rooms))
    this.pools = people.slice(1)
    this.needs = needsOf(practice, baseline, b, pools)
    this.urgency = Int32Array.from(urgencyOf(desk.priority))
    this.checkIn = new MeanTime(desk.check_in, b.deskSpread)
    this.checkOut = new MeanTime(desk.check_out, b.deskSpread)
    this.call = new MeanTime(desk.call, b.callSpread)
    this.outgoingPiece = double(wholeTicks(Math.max(1, desk.call) * MINUTE))
    this.paperworkPiece = double(PAPERWORK_PIECE * MINUTE)
    this.projectPiece = double(PROJECT_PIECE * MINUTE)
    this.paperworkPerVisit = double(wholeTicks(desk.paperwork * MINUTE))
    this.greetingWithin = double(wholeTicks(service.greeting.within * SECOND))
    this.greetingKept = double(service.greeting.kept)
    this.greetingMiss = double(b.greetingMissSeconds * SECOND)
    this.ringOut = double(b.ringOutSeconds * SECOND)
    this.holdShare = double(Math.min(1, Math.max(0, b.holdShare)))
    this.shopperPatience = double(weibullScale(b.shopperPatience * SECOND, b.patienceShape))
    this.patientPatience = double(weibullScale(b.patientPatience * SECOND, b.patienceShape))
    this.patienceShape = b.patienceShape
    this.breakEvery = double(wholeTicks(b.dentistBreakMinutes * MINUTE))
    this.assistantAbsorbs = b.assistantAbsorbs
    this.walkOutMu = double(ln(b.walkOutMinutes * MINUTE))
    this.walkOutSigma = b.walkOutSpread
  }
}

/** By kind of visit; null for one that the practice has not. */
function needsOf({ team, visits }: Practice, baseline: Practice, b: Beliefs, pools: readonly Role[]): readonly (CareNeed | null)[] {
  // entered one by one, as in `hours.ts`
  const needs: (CareNeed | null)[] = []
  for (const kind of VISIT_KINDS) {
    const visit = visits[kind]
    if (visit === undefined) {
      needs.push(null)
      continue
    }
    const present: number[] = []
    // whoever had help and has it no more takes longer alone; who never had any takes what the file says
    let alone = false
    for (const role of visit.with.slice(1)) {
      if (!pools.includes(role)) continue
      if (heads(team[role]?.people ?? 0) > 0) present.push(pools.indexOf(role))
      else if (heads(baseline.team[role]?.people ?? 0) > 0) alone = true
    }
    needs.push(new VisitNeed(visit, present, alone ? 1 + b.aloneSlower : 1))
  }
  return needs
}

/** Whole people of a head count on a day without its fraction; whoever is employed at all is there. */
export const heads = (people: number): number => (people <= 0 ? 0 : Math.max(1, Math.floor(people)))

/** Classes in the order of `DESK_TASKS`: as the practice orders them, outgoing work just before paperwork, projects last. */
export function urgencyOf(priority: readonly DeskTask[]): readonly number[] {
  const order: string[] = []
  for (const task of priority) {
    if (task === 'paperwork') order.push('outgoing')
    order.push(task)
  }
  for (const task of DESK_TASKS) if (!order.includes(task)) order.push(task)
  return DESK_TASKS.map((task) => order.indexOf(task))
}
