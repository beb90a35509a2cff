/**
 * One working day on the floor: (sheet, rules, draws) -> log, minute by minute.
 *
 * Mutates only what it owns; one Floor serves many days of one future. The desk (`desk.ts`) is a station of the kernel, the chairs
 * (`care.ts`) are columns with rooms and people beside; this file leads each patient, caller and task from one to the other.
 */
import { double } from '../base/double.ts'
import type { Draws } from '../base/draws.ts'
import { invariant } from '../base/invariant.ts'
import { PURPOSE } from '../base/purposes.ts'
import { unset } from '../base/unset.ts'
import { Care, type ChairOwner, EVENT } from './care.ts'
import { DESK, Desk, DRAW, JOB, OUTGOING_EVERY } from './desk.ts'
import { FIRST_OWN_KIND, Kernel, type Owner } from './kernel.ts'
import { CALL, type DayLog, EXIT } from './log.ts'
import { type DayRules, type DaySheet, DESK_TASKS } from './sheet.ts'
import { MINUTE, wholeTicks } from './ticks.ts'

const DOOR = FIRST_OWN_KIND
const LOOK_UP = FIRST_OWN_KIND + 1
const RING = FIRST_OWN_KIND + 2
const TASK = FIRST_OWN_KIND + 3
const SESSION_FROM = FIRST_OWN_KIND + 4
const SESSION_TO = FIRST_OWN_KIND + 5
const OUTGOING_IN = FIRST_OWN_KIND + 6

/** The desk is manned so long before each session. */
export const DESK_EARLY = 10 * MINUTE
/** Desk work that is left for tomorrow at closing time. */
const LEFT_AT_CLOSING = ['inquiry', 'callback', 'complaint'] as const

export class Floor implements Owner, ChairOwner {
  readonly kernel: Kernel
  private readonly desk: Desk
  private readonly care: Care
  private sheet = unset<DaySheet>()
  private log = unset<DayLog>()
  private rules = unset<DayRules>()
  private draws = unset<Draws>()
  private closing = double(0)
  private deskLast = double(0)
  /** ticks of all sessions */
  private openFor = double(0)
  /** `DRAW.count` draws of each visit */
  private u = new Float64Array(0)
  private readonly scratch = new Float64Array(DRAW.count + 1)
  private doorAt = new Float64Array(0)

  /** @param columns of the book @param visits a day, expected; grows */
  constructor(columns: number, visits: number) {
    this.kernel = new Kernel(1, 256)
    this.desk = new Desk(this.kernel)
    this.care = new Care(this.kernel, columns, visits, this)
    this.fit(visits)
  }

  /** Runs the day. The log is cleared first. */
  run(sheet: DaySheet, rules: DayRules, draws: Draws, log: DayLog): void {
    this.begin(sheet, rules, draws, log)
    this.kernel.run(this)
    this.end()
  }

  private begin(sheet: DaySheet, rules: DayRules, draws: Draws, log: DayLog): void {
    this.sheet = sheet
    this.rules = rules
    this.draws = draws
    this.log = log
    if (sheet.visits > this.doorAt.length) this.fit(sheet.visits)
    log.begin(sheet)
    const { kernel } = this
    kernel.clear()
    this.desk.begin(rules, sheet)
    this.care.begin(sheet, rules, log)
    this.scheduleSessions()
    for (let v = 0; v < sheet.visits; v++) this.expect(v)
    for (let c = 0; c < sheet.calls; c++) kernel.schedule(sheet.callAt[c]!, RING, c, 0)
    for (let t = 0; t < sheet.tasks; t++) kernel.schedule(sheet.taskAt[t]!, TASK, t, 0)
  }

  private scheduleSessions(): void {
    const { sheet, kernel, rules } = this
    this.closing = sheet.sessionTo[sheet.sessions - 1]!
    this.deskLast = this.closing
    this.openFor = 0
    for (let s = 0; s < sheet.sessions; s++) this.openFor += sheet.sessionTo[s]! - sheet.sessionFrom[s]!
    for (let s = 0; s < sheet.sessions; s++) {
      const from = sheet.sessionFrom[s]!
      const to = sheet.sessionTo[s]!
      const early = Math.max(s === 0 ? 0 : sheet.sessionTo[s - 1]!, from - DESK_EARLY)
      kernel.shift(early, DESK, rules.deskPeople)
      kernel.schedule(from, SESSION_FROM, s, 0)
      kernel.schedule(to, SESSION_TO, s, 0)
      // over lunch and after closing one person keeps the door
      kernel.shift(to, DESK, Math.min(1, rules.deskPeople))
      for (let at = from; at < to; at += OUTGOING_EVERY) kernel.schedule(at, OUTGOING_IN, s, 0)
    }
  }

  /** Outgoing work that comes in now: the day's new work, spread over its sessions. */
  private outgoingIn(session: number): number {
    const { sheet, kernel } = this
    const share = Math.min(OUTGOING_EVERY, sheet.sessionTo[session]! - kernel.now) / this.openFor
    return wholeTicks(sheet.outgoingNew * share)
  }

  /** Draws a visit's luck and schedules its patient's arrival; nobody is let in before the desk is manned. */
  private expect(v: number): void {
    const { sheet, draws, u, scratch } = this
    const door = sheet.visitDoor[v]!
    if (door < 0) {
      this.log.visitExit[v] = EXIT.noShow
      return
    }
    draws.fill(scratch, DRAW.count, PURPOSE.floor, sheet.visitHi[v]!, sheet.visitLo[v]!, sheet.visitOrdinal[v]!)
    const at = v * DRAW.count
    for (let i = 0; i < DRAW.count; i++) u[at + i] = scratch[i]!
    this.doorAt[v] = Math.max(door, sheet.sessionFrom[0]! - DESK_EARLY, 0)
    this.care.expect(v, this.doorAt[v]!, u, at)
    this.kernel.schedule(this.doorAt[v]!, DOOR, v, 0)
  }

  /** Room for so many visits. */
  private fit(visits: number): void {
    this.u = new Float64Array(visits * DRAW.count)
    this.doorAt = new Float64Array(visits)
  }

  // the owner of the chairs and of the kernel

  leavesChair(v: number): void {
    this.desk.checkOut(v, this.u[v * DRAW.count + DRAW.checkOut]!, this.sheet.visitExtra[v]!, this)
  }

  started(job: number, kind: number, ref: number): void {
    this.desk.started(job, kind, ref, this.log)
  }

  finished(_job: number, kind: number, ref: number): void {
    switch (kind) {
      case JOB.checkIn:
        this.care.checkedIn(ref)
        break
      case JOB.checkOut:
        this.log.visitExit[ref] = EXIT.seen
        this.deskLast = Math.max(this.deskLast, this.kernel.now)
        this.desk.addPaperwork(this.rules.paperworkPerVisit, this)
        break
      case JOB.task:
        this.log.taskDone[ref] = this.kernel.now
        break
      case JOB.call:
        // after closing it is tomorrow's work
        if (this.kernel.now < this.closing) this.desk.hungUp(ref, this.sheet, this)
        break
      case JOB.followUp:
        this.log.followUpDone[ref] = this.kernel.now
        break
      default:
        this.desk.pieceDone(kind, this)
    }
  }

  gaveUp(job: number, _kind: number, ref: number): void {
    this.desk.gaveUp(ref, this.kernel.now - this.kernel.enteredAt(job), this.log)
  }

  happened(kind: number, a: number, b: number): void {
    if (kind >= EVENT.careEnd) return this.care.happened(kind, a, b)
    switch (kind) {
      case DOOR: {
        const late = this.desk.door(a, this.u, a * DRAW.count, this.log, this)
        if (late >= 0) this.kernel.schedule(this.kernel.now + late, LOOK_UP, a, 0)
        break
      }
      case LOOK_UP:
        this.log.greeting[a] = this.kernel.now - this.doorAt[a]!
        this.desk.checkIn(a, this.u, a * DRAW.count, this)
        break
      case RING:
        this.desk.ring(a, this.sheet, this.draws, this)
        break
      case TASK:
        this.desk.task(a, this.sheet, this)
        break
      case OUTGOING_IN:
        this.desk.addOutgoing(this.outgoingIn(a), this)
        break
      case SESSION_FROM:
        this.desk.setOpen(true, this)
        // in the last session everybody who has come is seated
        this.care.seatUntil(a === this.sheet.sessions - 1 ? Infinity : this.sheet.sessionTo[a]!)
        break
      case SESSION_TO:
        this.desk.setOpen(false, this)
        if (a === this.sheet.sessions - 1) this.leaveTasks()
        break
    }
  }

  /** Closing time: what nobody got to is left for tomorrow. */
  private leaveTasks(): void {
    const { kernel, rules } = this
    for (const task of LEFT_AT_CLOSING) {
      const cls = rules.urgency[DESK_TASKS.indexOf(task)]!
      for (let job = kernel.firstWaiting(DESK, cls); job >= 0; job = kernel.firstWaiting(DESK, cls)) kernel.withdraw(job)
    }
  }

  private end(): void {
    const { log, sheet, kernel } = this
    this.desk.end(log)
    log.events = kernel.events
    log.deskOvertime = Math.max(0, this.deskLast - this.closing)
    for (let v = 0; v < sheet.visits; v++) {
      if (log.visitExit[v] !== EXIT.none) continue
      // whoever was never called has gone home
      invariant(log.careFrom[v]! < 0, 'a patient was treated and never left')
      log.visitExit[v] = EXIT.walkedOut
    }
    for (let c = 0; c < sheet.calls; c++) invariant(log.callExit[c] !== CALL.none, 'a call has no exit')
    this.care.end(this.closing)
  }
}
