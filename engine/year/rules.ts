/** The month's settings and the beliefs -> the rules of its days. Pure. */
import { lognormalMu, lognormalSigma, weibullScale } from '../base/distributions.ts'
import { ln } from '../base/maths.ts'
import type { Beliefs } from '../beliefs/index.ts'
import { type CareNeed, type DayRules, DESK_TASKS, type WorkTime } from '../day/sheet.ts'
import { MINUTE, SECOND, wholeTicks } from '../day/ticks.ts'
import { VISIT_KINDS } from '../practice/paths.ts'
import type { DeskTask, Practice, Role, VisitKind } from '../practice/practice.ts'

/** Spread of exams, sd / mean (C). */
const EXAM_SPREAD = 0.3
const PAPERWORK_PIECE = 8
const PROJECT_PIECE = 15

export function workTime(minutes: number, spread: number): WorkTime {
  return { mu: lognormalMu(Math.max(0.05, minutes) * MINUTE, spread), sigma: lognormalSigma(spread) }
}

/**
 * @param baseline the practice before any plan: what it never had, its visits do not wait for
 * @param pools roles that stand beside the owners of columns
 * @param people whole heads of a day: at the desk, and of each pool
 */
export function dayRules(practice: Practice, baseline: Practice, b: Beliefs, pools: readonly Role[], people: readonly number[]): DayRules {
  const { desk } = practice
  // entered one by one, as in `hours.ts`
  const needs: (CareNeed | null)[] = []
  for (const kind of VISIT_KINDS) needs.push(needOf(kind, practice, baseline, b, pools))
  return {
    deskPeople: people[0]!,
    rooms: Math.max(1, Math.round(practice.team.rooms)),
    pools: people.slice(1),
    needs,
    urgency: Int32Array.from(urgencyOf(desk.priority)),
    checkIn: workTime(desk.check_in, b.deskSpread),
    checkOut: workTime(desk.check_out, b.deskSpread),
    call: workTime(desk.call, b.callSpread),
    outgoingPiece: wholeTicks(Math.max(1, desk.call) * MINUTE),
    paperworkPiece: PAPERWORK_PIECE * MINUTE,
    projectPiece: PROJECT_PIECE * MINUTE,
    paperworkPerVisit: wholeTicks(desk.paperwork * MINUTE),
    greetingWithin: wholeTicks(practice.service.greeting.within * SECOND),
    greetingKept: practice.service.greeting.kept,
    greetingMiss: b.greetingMissSeconds * SECOND,
    ringOut: b.ringOutSeconds * SECOND,
    holdShare: Math.min(1, Math.max(0, b.holdShare)),
    shopperPatience: weibullScale(b.shopperPatience * SECOND, b.patienceShape),
    patientPatience: weibullScale(b.patientPatience * SECOND, b.patienceShape),
    patienceShape: b.patienceShape,
    breakEvery: wholeTicks(b.dentistBreakMinutes * MINUTE),
    assistantAbsorbs: b.assistantAbsorbs,
    walkOutMu: ln(b.walkOutMinutes * MINUTE),
    walkOutSigma: b.walkOutSpread,
  }
}

/** What a kind of visit needs on the floor; null for one that the practice has not. */
function needOf(kind: VisitKind, { team, visits }: Practice, baseline: Practice, b: Beliefs, pools: readonly Role[]): CareNeed | null {
  const visit = visits[kind]
  if (visit === undefined) return null
  const present: number[] = []
  // whoever had help and has it no more takes longer alone; who never had any takes what the file says
  let alone = false
  for (const role of visit.with.slice(1)) {
    if (!pools.includes(role)) continue
    if (heads(team[role]?.people ?? 0) > 0) present.push(pools.indexOf(role))
    else if (heads(baseline.team[role]?.people ?? 0) > 0) alone = true
  }
  return {
    work: workTime(visit.takes * (alone ? 1 + b.aloneSlower : 1), visit.spread),
    exam: visit.exam > 0 ? workTime(visit.exam, EXAM_SPREAD) : null,
    pools: present,
  }
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
