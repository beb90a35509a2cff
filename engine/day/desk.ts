/**
 * The front desk, one station of the kernel: greet and check in, phones, check-out, piles of paper that are put down.
 * Mutates the day's log; lives inside one call of `Floor.run`.
 */
import { double } from '../base/double.ts'
import type { Draws } from '../base/draws.ts'
import { exponential, lognormalQuick, weibullOf } from '../base/distributions.ts'
import { PURPOSE } from '../base/purposes.ts'
import { unset } from '../base/unset.ts'
import type { Kernel, Owner } from './kernel.ts'
import { CALL, type DayLog } from './log.ts'
import { type DayRules, type DaySheet, DESK_TASKS } from './sheet.ts'
import { HOUR, SECOND, wholeTicks } from './ticks.ts'

/** The desk's number among the kernel's stations. */
export const DESK = 0

const ARRIVAL = DESK_TASKS.indexOf('arrival')
const PHONE = DESK_TASKS.indexOf('phone')
const CHECKOUT = DESK_TASKS.indexOf('checkout')
const COMPLAINT = DESK_TASKS.indexOf('complaint')
const OUTGOING = DESK_TASKS.indexOf('outgoing')
const PAPERWORK = DESK_TASKS.indexOf('paperwork')
const PROJECT = DESK_TASKS.indexOf('project')

/** Kinds of desk jobs; `ref` is the visit, call or task. */
export const JOB = { checkIn: 1, call: 2, checkOut: 3, task: 4, followUp: 5, outgoing: 6, paperwork: 7, project: 8 } as const

/** A person who is free and looks up: 2 to 8 s. One who is free and does not: 20 s and more. */
const GREET_LEAST = 2 * SECOND
const GREET_SPAN = 6 * SECOND
const GREET_MISSED = 20 * SECOND

/** Positions among a visit's floor draws. */
export const DRAW = { greetKept: 0, greetTime: 1, checkIn: 2, checkOut: 3, walkOut: 4, work: 5, exam: 6, count: 7 } as const
/** Positions among a call's draws: the desk's own; the year's follow after. */
export const CALL_DRAW = { work: 0, time: 1, manner: 2, held: 3, patience: 4, again: 5, message: 6, books: 7, returned: 8 } as const

export class Desk {
  private readonly kernel: Kernel
  private readonly urgency = new Int32Array(DESK_TASKS.length)
  private rules = unset<DayRules>()
  private outgoing = double(0)
  private paperwork = double(0)
  private project = double(0)
  /** pieces of each pile that are in the kernel */
  private outgoingOut = 0
  private paperworkOut = 0
  private projectOut = 0
  private open = false

  constructor(kernel: Kernel) {
    this.kernel = kernel
  }

  begin(rules: DayRules, sheet: DaySheet): void {
    if (rules !== this.rules) this.follow(rules)
    this.outgoing = sheet.outgoingCarried
    this.paperwork = sheet.paperworkCarried
    this.project = sheet.projectCarried
    this.outgoingOut = this.paperworkOut = this.projectOut = 0
    this.open = false
  }

  /** New rules: the kernel keeps them from day to day. */
  private follow(rules: DayRules): void {
    this.rules = rules
    for (let t = 0; t < DESK_TASKS.length; t++) this.urgency[t] = rules.urgency[t]!
    for (let c = 0; c < DESK_TASKS.length; c++) this.kernel.letPutDown(DESK, c, [])
    for (const task of [ARRIVAL, PHONE]) {
      const cls = this.urgency[task]!
      // a practice that puts paperwork before the phone lets the phone ring
      this.kernel.letPutDown(DESK, cls, [this.urgency[PAPERWORK]!, this.urgency[PROJECT]!].filter((pile) => pile > cls))
    }
  }

  /** A patient comes through the door; `u` holds the visit's draws from `at` on. Returns ticks until somebody free looks up, or -1 when the check-in is under way or queued. */
  door(visit: number, u: Float64Array, at: number, log: DayLog, owner: Owner): number {
    const { rules, kernel } = this
    const kept = u[at + DRAW.greetKept]! < rules.greetingKept
    if (kernel.wouldStart(DESK, this.urgency[ARRIVAL]!)) {
      if (!kept) return wholeTicks(GREET_MISSED + exponential(u[at + DRAW.greetTime]!, rules.greetingMiss))
      log.greeting[visit] = wholeTicks(GREET_LEAST + GREET_SPAN * u[at + DRAW.greetTime]!)
    } else if (kept) {
      // busy, but a glance and a word: noted as -2 - ticks until it has happened (-1 stands for nobody yet)
      log.greeting[visit] = -2 - wholeTicks(rules.greetingWithin * u[at + DRAW.greetTime]!)
    }
    this.checkIn(visit, u, at, owner)
    return -1
  }

  checkIn(visit: number, u: Float64Array, at: number, owner: Owner): void {
    this.enter(ARRIVAL, wholeTicks(lognormalQuick(u[at + DRAW.checkIn]!, this.rules.checkIn.mu, this.rules.checkIn.sigma)), JOB.checkIn, visit, owner)
  }

  checkOut(visit: number, u: number, extra: number, owner: Owner): void {
    this.enter(CHECKOUT, wholeTicks(lognormalQuick(u, this.rules.checkOut.mu, this.rules.checkOut.sigma) + extra), JOB.checkOut, visit, owner)
  }

  task(task: number, sheet: DaySheet, owner: Owner): void {
    this.enter(sheet.taskKind[task]!, sheet.taskWork[task]!, JOB.task, task, owner)
  }

  /** The phone rings. A busy person may ask the caller to hold; otherwise it rings out. */
  ring(call: number, sheet: DaySheet, draws: Draws, owner: Owner): void {
    const { rules, kernel } = this
    const cls = this.urgency[PHONE]!
    const work = sheet.callWork[call]!
    if (kernel.wouldStart(DESK, cls)) {
      kernel.enter(DESK, cls, work, -1, JOB.call, call, owner)
      return
    }
    const hi = sheet.callHi[call]!
    const lo = sheet.callLo[call]!
    const ordinal = sheet.callOrdinal[call]!
    const held = draws.u(PURPOSE.call, hi, lo, ordinal, CALL_DRAW.held) < rules.holdShare
    const scale = sheet.callShopper[call] === 1 ? rules.shopperPatience : rules.patientPatience
    const patience = held ? weibullOf(draws.u(PURPOSE.call, hi, lo, ordinal, CALL_DRAW.patience), scale, rules.patienceShape) : rules.ringOut
    kernel.enter(DESK, cls, work, wholeTicks(patience), JOB.call, held ? -1 - call : call, owner)
  }

  started(job: number, kind: number, ref: number, log: DayLog): void {
    const now = this.kernel.now
    const waited = now - this.kernel.enteredAt(job)
    if (kind === JOB.checkIn) {
      // whoever stood there unnoticed is noticed now; a glance counts if it came before
      const noted = log.greeting[ref]!
      if (noted < 0) log.greeting[ref] = noted === -1 ? waited : Math.min(waited, -2 - noted)
    } else if (kind === JOB.call) {
      const call = ref < 0 ? -1 - ref : ref
      log.callExit[call] = CALL.answered
      log.callWait[call] = waited
    } else if (kind === JOB.checkOut) log.checkout[ref] = waited
  }

  gaveUp(ref: number, patience: number, log: DayLog): void {
    const call = ref < 0 ? -1 - ref : ref
    log.callExit[call] = ref < 0 ? CALL.hungUp : CALL.rangOut
    log.callWait[call] = patience
  }

  /** A call has ended; what it asked for becomes work. */
  hungUp(ref: number, sheet: DaySheet, owner: Owner): void {
    const call = ref < 0 ? -1 - ref : ref
    const work = sheet.callFollowUp[call]!
    if (work > 0) this.enter(COMPLAINT, work, JOB.followUp, call, owner)
  }

  /** A piece from a pile is done: take the next. */
  pieceDone(kind: number, owner: Owner): void {
    if (kind === JOB.outgoing) this.outgoingOut--
    else if (kind === JOB.paperwork) this.paperworkOut--
    else this.projectOut--
    this.work(owner)
  }

  addPaperwork(ticks: number, owner: Owner): void {
    this.paperwork += ticks
    if (this.paperworkOut === 0) this.work(owner)
  }

  addOutgoing(ticks: number, owner: Owner): void {
    this.outgoing += ticks
    if (this.outgoingOut === 0) this.work(owner)
  }

  /** Piles are worked on in opening hours only. */
  setOpen(open: boolean, owner: Owner): void {
    this.open = open
    if (open) return this.work(owner)
    this.outgoing += this.takeBack(OUTGOING, JOB.outgoing)
    this.paperwork += this.takeBack(PAPERWORK, JOB.paperwork)
    this.project += this.takeBack(PROJECT, JOB.project)
  }

  end(log: DayLog): void {
    log.outgoingLeft = this.outgoing
    log.paperworkLeft = this.paperwork
    log.projectLeft = this.project
  }

  /** Puts pieces of the piles before the desk, at most one a person and pile. */
  private work(owner: Owner): void {
    if (!this.open) return
    const people = this.rules.deskPeople
    while (this.outgoingOut < people && this.outgoing > 0) {
      const piece = Math.min(this.outgoing, this.rules.outgoingPiece)
      this.outgoing -= piece
      this.outgoingOut++
      this.enter(OUTGOING, piece, JOB.outgoing, 0, owner)
    }
    while (this.paperworkOut < people && this.paperwork > 0) {
      const piece = Math.min(this.paperwork, this.rules.paperworkPiece)
      this.paperwork -= piece
      this.paperworkOut++
      this.enter(PAPERWORK, piece, JOB.paperwork, 0, owner)
    }
    while (this.projectOut < people && this.project > 0) {
      const piece = Math.min(this.project, this.rules.projectPiece)
      this.project -= piece
      this.projectOut++
      this.enter(PROJECT, piece, JOB.project, 0, owner)
    }
  }

  private takeBack(task: number, kind: number): number {
    let ticks = 0
    const cls = this.urgency[task]!
    for (let job = this.kernel.firstWaiting(DESK, cls); job >= 0; job = this.kernel.firstWaiting(DESK, cls)) {
      ticks += this.kernel.workLeft(job)
      this.kernel.withdraw(job)
      if (kind === JOB.outgoing) this.outgoingOut--
      else if (kind === JOB.paperwork) this.paperworkOut--
      else this.projectOut--
    }
    return ticks
  }

  private enter(task: number, work: number, kind: number, ref: number, owner: Owner): void {
    this.kernel.enter(DESK, this.urgency[task]!, work, -1, kind, ref, owner)
  }
}

/** Outgoing work comes in by the hour. */
export const OUTGOING_EVERY = HOUR
