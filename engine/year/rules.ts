/** The month's settings and the beliefs -> the rules of its days. Pure. */
import { lognormalMu, lognormalSigma, weibullScale } from '../base/distributions.ts'
import { ln } from '../base/maths.ts'
import type { Beliefs } from '../beliefs/index.ts'
import { type CareNeed, type DayRules, DESK_TASKS, type WorkTime } from '../day/sheet.ts'
import { MINUTE, SECOND, wholeTicks } from '../day/ticks.ts'
import { VISIT_KINDS } from '../practice/paths.ts'
import type { DeskTask, Practice, Role } from '../practice/practice.ts'

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
 */
export function dayRules(practice: Practice, baseline: Practice, b: Beliefs, pools: readonly Role[]): DayRules {
  const { desk, team } = practice
  return {
    deskPeople: heads(team.front_desk.people),
    rooms: Math.max(1, Math.round(team.rooms)),
    pools: pools.map((r) => heads(team[r]?.people ?? 0)),
    needs: VISIT_KINDS.map((k): CareNeed | null => {
      const v = practice.visits[k]
      if (v === undefined) return null
      const beside = v.with.slice(1).filter((r) => pools.includes(r))
      const there = beside.filter((r) => heads(team[r]?.people ?? 0) > 0)
      // whoever had help and has it no more takes longer alone; who never had any takes what the file says
      const alone = beside.some((r) => !there.includes(r) && heads(baseline.team[r]?.people ?? 0) > 0)
      return {
        work: workTime(v.takes * (alone ? 1 + b.aloneSlower : 1), v.spread),
        exam: v.exam > 0 ? workTime(v.exam, EXAM_SPREAD) : null,
        pools: there.map((r) => pools.indexOf(r)),
      }
    }),
    urgency: urgencyOf(desk.priority),
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

/** Whole people of a head count on a day without its fraction; whoever is employed at all is there. */
const heads = (people: number): number => (people <= 0 ? 0 : Math.max(1, Math.floor(people)))

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
