/**
 * The sheet of one working day: who works, who is booked, who calls, what waits at the desk, which standards hold.
 * All that a day depends on, besides its addressed draws. Struct of arrays; refilled for every day, never kept by one.
 */
import { double } from '../base/double.ts'
import { widened } from '../base/widen.ts'

/** Pools of people needed beside the owner of a column (assistants, nurses), by index: every role but the owner's. */
export const POOLS_MAX = 6
export const SESSIONS_MAX = 6
/** The work of `desk.priority`, and two kinds more: calls that the desk makes, and the desk work of a plan. */
export const DESK_TASKS = ['arrival', 'phone', 'checkout', 'inquiry', 'callback', 'complaint', 'outgoing', 'paperwork', 'project'] as const

/** A lognormal time in ticks. */
export interface WorkTime {
  readonly mu: number
  readonly sigma: number
}

/** What a kind of visit needs on the floor. */
export interface CareNeed {
  readonly work: WorkTime
  /** null when nobody comes in to examine */
  readonly exam: WorkTime | null
  /** pools of which one person each is needed for the whole visit */
  readonly pools: readonly number[]
}

/** What holds all day: changes with the month at most. */
export interface DayRules {
  /** people at the desk, whole */
  readonly deskPeople: number
  readonly rooms: number
  /** people on duty by pool */
  readonly pools: ArrayLike<number>
  /** by visit kind index */
  readonly needs: readonly (CareNeed | null)[]
  /** class of each desk task, 0 most urgent, in the order of `DESK_TASKS` */
  readonly urgency: ArrayLike<number>
  readonly checkIn: WorkTime
  readonly checkOut: WorkTime
  readonly call: WorkTime
  /** ticks of one piece of work that comes from a pile */
  readonly outgoingPiece: number
  readonly paperworkPiece: number
  readonly projectPiece: number
  /** ticks of paperwork that a finished visit leaves */
  readonly paperworkPerVisit: number
  readonly greetingWithin: number
  readonly greetingKept: number
  /** mean ticks beyond the least when somebody free looks up late */
  readonly greetingMiss: number
  readonly ringOut: number
  readonly holdShare: number
  /** Weibull scales of patience on hold, ticks */
  readonly shopperPatience: number
  readonly patientPatience: number
  readonly patienceShape: number
  /** ticks between the points at which a dentist can leave the own patient */
  readonly breakEvery: number
  readonly assistantAbsorbs: number
  /** median and sd of ln of the wait at which patients walk out, ticks */
  readonly walkOutMu: number
  readonly walkOutSigma: number
}

export class DaySheet {
  sessions = 0
  readonly sessionFrom = new Float64Array(SESSIONS_MAX)
  readonly sessionTo = new Float64Array(SESSIONS_MAX)

  columns = 0
  /** whether the owner of the column examines in others' visits */
  readonly examines: Uint8Array

  visits = 0
  /** identity and occasion of the visit's draws */
  visitHi = new Uint32Array(0)
  visitLo = new Uint32Array(0)
  visitOrdinal = new Uint32Array(0)
  visitKind = new Uint8Array(0)
  visitColumn = new Uint16Array(0)
  /** appointed tick */
  visitAt = new Float64Array(0)
  /** tick at which the patient comes to the door; -1 for a no-show */
  visitDoor = new Float64Array(0)
  /** ticks that check-out takes longer (a written estimate) */
  visitExtra = new Float64Array(0)

  calls = 0
  callAt = new Float64Array(0)
  callHi = new Uint32Array(0)
  callLo = new Uint32Array(0)
  callOrdinal = new Uint32Array(0)
  /** 1 for people never seen before */
  callShopper = new Uint8Array(0)
  /** ticks that the call itself takes */
  callWork = new Float64Array(0)
  /** ticks of complaint work that follow when the call was answered, 0 for none */
  callFollowUp = new Float64Array(0)

  /** inquiries, call-backs and complaints that become desk work today */
  tasks = 0
  taskAt = new Float64Array(0)
  /** index in DESK_TASKS */
  taskKind = new Uint8Array(0)
  taskWork = new Float64Array(0)

  /** piles at the desk, ticks of work: brought over from yesterday and new today */
  outgoingCarried = double(0)
  outgoingNew = double(0)
  paperworkCarried = double(0)
  projectCarried = double(0)

  constructor(columns: number) {
    this.examines = new Uint8Array(columns)
    this.fitVisits(32)
    this.fitCalls(64)
    this.fitTasks(16)
  }

  /** An empty sheet; arrays are kept. */
  clear(): void {
    this.sessions = this.columns = this.visits = this.calls = this.tasks = 0
    this.outgoingCarried = this.outgoingNew = this.paperworkCarried = this.projectCarried = 0
  }

  /** @param at appointed tick @param door arrival, -1 for a no-show @param extra ticks at check-out @returns the row */
  addVisit(hi: number, lo: number, ordinal: number, kind: number, column: number, at: number, door: number, extra: number): number {
    if (this.visits === this.visitAt.length) this.fitVisits(2 * this.visits)
    const v = this.visits++
    this.visitHi[v] = hi
    this.visitLo[v] = lo
    this.visitOrdinal[v] = ordinal
    this.visitKind[v] = kind
    this.visitColumn[v] = column
    this.visitAt[v] = at
    this.visitDoor[v] = door
    this.visitExtra[v] = extra
    return v
  }

  /** @param at tick of the first ring @param work ticks it takes @param followUp ticks of complaint work after it @returns the row */
  addCall(hi: number, lo: number, ordinal: number, at: number, work: number, shopper: boolean, followUp: number): number {
    if (this.calls === this.callAt.length) this.fitCalls(2 * this.calls)
    const c = this.calls++
    this.callHi[c] = hi
    this.callLo[c] = lo
    this.callOrdinal[c] = ordinal
    this.callAt[c] = at
    this.callShopper[c] = shopper ? 1 : 0
    this.callWork[c] = work
    this.callFollowUp[c] = followUp
    return c
  }

  /** @param at tick from which it can be done @param kind index in DESK_TASKS @param work ticks @returns the row */
  addTask(at: number, kind: number, work: number): number {
    if (this.tasks === this.taskAt.length) this.fitTasks(2 * this.tasks)
    const t = this.tasks++
    this.taskAt[t] = at
    this.taskKind[t] = kind
    this.taskWork[t] = work
    return t
  }

  // room for so many rows

  private fitVisits(n: number): void {
    this.visitHi = widened(this.visitHi, n)
    this.visitLo = widened(this.visitLo, n)
    this.visitOrdinal = widened(this.visitOrdinal, n)
    this.visitKind = widened(this.visitKind, n)
    this.visitColumn = widened(this.visitColumn, n)
    this.visitAt = widened(this.visitAt, n)
    this.visitDoor = widened(this.visitDoor, n)
    this.visitExtra = widened(this.visitExtra, n)
  }

  private fitCalls(n: number): void {
    this.callAt = widened(this.callAt, n)
    this.callHi = widened(this.callHi, n)
    this.callLo = widened(this.callLo, n)
    this.callOrdinal = widened(this.callOrdinal, n)
    this.callShopper = widened(this.callShopper, n)
    this.callWork = widened(this.callWork, n)
    this.callFollowUp = widened(this.callFollowUp, n)
  }

  private fitTasks(n: number): void {
    this.taskAt = widened(this.taskAt, n)
    this.taskKind = widened(this.taskKind, n)
    this.taskWork = widened(this.taskWork, n)
  }
}
