/**
 * What the targets are measured on: one row for every visit of a run, written down by wrappers around the engine's own functions.
 * The wrappers stand in targets.long.test.ts (vitest puts them in place); nothing of the engine is changed.
 */
import { expected } from '../../../engine/beliefs/expectation.ts'
import { MINUTE } from '../../../engine/day/ticks.ts'
import type { Encounter } from '../../../engine/year/experience.ts'
import { MOMENT, NORM } from '../../../engine/year/norms.ts'
import { MOMENT_COUNT, STATUS } from '../../../engine/year/people.ts'
import type { State } from '../../../engine/year/state.ts'
import type { Year } from '../../../engine/year/year.ts'

export interface VisitNoted {
  /** minutes past the appointment, the whole wait */
  readonly wait: number
  readonly perceived: number
  /** utility of the wait less what was expected of it, logits */
  readonly gap: number
  readonly attended: boolean
  /** share of the session that had passed at the appointment, 0..1 */
  readonly position: number
  readonly satisfaction: number
  /** minutes after the appointment at which the patient came; negative is early */
  readonly came: number
  stars: number
  /** 0 for none, see PROBLEM */
  problem: number
  voiced: boolean
  /** days to the solution as felt at the settlement, -1 for none */
  solved: number
  readonly day: number
  readonly person: number
  readonly state: State
}

/** The last values that the engine's functions were given or gave back. */
export const last = { perceived: 0, attended: true, stars: 0, care: -1 }

export class Diary {
  readonly visits: VisitNoted[] = []
  private readonly open = new Map<number, VisitNoted>()

  experience(y: Year, e: Encounter, felt: () => void): void {
    const { s, w, ws } = y
    const p = e.person
    const memory = s.people.memory[p * MOMENT_COUNT + MOMENT.wait]!
    felt()
    if (s.month < 0) return
    const { log, sheet } = ws
    const at = sheet.visitAt[e.row]!
    let position = 0
    for (let i = 0; i < sheet.sessions; i++) {
      const [from, to] = [sheet.sessionFrom[i]!, sheet.sessionTo[i]!]
      if (at >= from && at < to) position = (at - from) / (to - from)
    }
    const noted: VisitNoted = {
      wait: (log.lobby[e.row]! + log.room[e.row]!) / MINUTE, perceived: last.perceived, attended: last.attended, position,
      gap: ws.felt[MOMENT.wait]! - expected(w.b, NORM[MOMENT.wait]!, memory, s.people.generation[p]!),
      satisfaction: s.care.felt[last.care]!, came: (sheet.visitDoor[e.row]! - at) / MINUTE,
      stars: 0, problem: 0, voiced: false, solved: -1, day: s.day, person: p, state: s,
    }
    this.visits.push(noted)
    this.open.set(last.care, noted)
  }

  settle(y: Year, a: number, settled: () => void): void {
    const { care, day } = y.s
    const noted = this.open.get(a)
    const [problem, voiced, heard, solved] = [care.problem[a]!, care.voiced[a] === 1, care.heard[a]!, care.solvedAfter[a]!]
    settled()
    if (noted === undefined) return
    this.open.delete(a)
    noted.stars = last.stars
    noted.problem = problem
    noted.voiced = voiced && heard >= 0
    noted.solved = solved >= 0 && heard + solved <= day ? solved : -1
  }

  /** Visits whose stars are known. */
  get settled(): readonly VisitNoted[] {
    return this.visits.filter((v) => v.stars > 0)
  }
}

/** Whether the patient of a visit has left by choice by the end of the run. */
export function leftByChoice({ state, person }: VisitNoted): boolean {
  const { status, moves } = state.people
  return status[person] === STATUS.left && moves[person]! > state.day
}
