/**
 * One working day on the floor: (sheet, rules, draws) -> log, minute by minute.
 *
 * Mutates only what it owns; one Floor serves many days of one future. People and things: the desk (`desk.ts`, a station of the
 * kernel), owners of columns (hygienists, dentists, injectors ...), pools of people beside them, rooms, and those who examine.
 *
 * Rules: a column takes its checked-in patients in the order of their appointments; a patient is seated when the column's owner is
 * free and a room is, or ahead of time when the visit needs a pool person who can prepare (one patient ahead at most); care begins
 * when owner, pool people and room are together; an exam is asked for halfway through, done at once by an idle examiner, otherwise
 * at the next breakpoint of one's own patient, and exams go before new patients. Every exit frees what it held.
 */
import type { Draws } from '../base/draws.ts'
import { lognormalOf } from '../base/distributions.ts'
import { invariant } from '../base/invariant.ts'
import { PURPOSE } from '../base/purposes.ts'
import { DESK, Desk, DRAW, JOB, OUTGOING_EVERY } from './desk.ts'
import { FIRST_OWN_KIND, Kernel, type Owner } from './kernel.ts'
import { DayLog, EXIT } from './log.ts'
import { type CareNeed, type DayRules, type DaySheet, POOLS_MAX } from './sheet.ts'
import { MINUTE, wholeTicks } from './ticks.ts'

const DOOR = FIRST_OWN_KIND
const LOOK_UP = FIRST_OWN_KIND + 1
const RING = FIRST_OWN_KIND + 2
const TASK = FIRST_OWN_KIND + 3
const SESSION_FROM = FIRST_OWN_KIND + 4
const SESSION_TO = FIRST_OWN_KIND + 5
const CARE_END = FIRST_OWN_KIND + 6
const EXAM_ASK = FIRST_OWN_KIND + 7
const BREAK = FIRST_OWN_KIND + 8
const EXAM_END = FIRST_OWN_KIND + 9
const OUTGOING_IN = FIRST_OWN_KIND + 10

/** The desk is manned so long before each session. */
export const DESK_EARLY = 10 * MINUTE
/** An exam is asked for when this share of the own work is done. */
const EXAM_ASKED_AT = 0.5
const NOBODY = -1

export class Floor implements Owner {
  readonly kernel: Kernel
  private readonly desk: Desk
  private u: Float64Array
  private sheet!: DaySheet
  private log!: DayLog
  private rules!: DayRules
  private draws!: Draws

  private roomsFree = 0
  private readonly poolFree = new Int32Array(POOLS_MAX)
  private readonly poolLast = new Float64Array(POOLS_MAX)
  /** patients appointed before this tick may be seated: nobody of the afternoon over lunch */
  private seatBefore = 0
  private closing = 0
  private deskLast = 0

  // by column
  private readonly current: Int32Array
  private readonly ahead: Int32Array
  private readonly aheadSince: Float64Array
  private readonly examining: Int32Array
  /** events of care carry this number; another one makes them stale */
  private readonly serial: Int32Array
  private readonly careEnd: Float64Array
  private readonly careBegan: Float64Array
  /** ticks that exams took since the own patient was left */
  private readonly away: Float64Array
  private waiting: Int32Array[]
  private readonly waitingCount: Int32Array

  // by visit
  private doorAt: Float64Array
  private walkOutAfter: Float64Array
  /** 0 none asked, 1 asked, 2 being examined, 3 done */
  private examState: Uint8Array
  /** tick at which the own work was done and the wait for the exam began, -1 before */
  private ownDone: Float64Array

  private examQueue: Int32Array
  private examHead = 0
  private examTail = 0

  /** @param columns of the book @param visits a day at most; grows */
  constructor(columns: number, visits: number) {
    this.kernel = new Kernel(1, 256)
    this.desk = new Desk(this.kernel)
    this.current = new Int32Array(columns)
    this.ahead = new Int32Array(columns)
    this.aheadSince = new Float64Array(columns)
    this.examining = new Int32Array(columns)
    this.serial = new Int32Array(columns)
    this.careEnd = new Float64Array(columns)
    this.careBegan = new Float64Array(columns)
    this.away = new Float64Array(columns)
    this.waitingCount = new Int32Array(columns)
    this.u = new Float64Array(visits * DRAW.count)
    this.waiting = Array.from({ length: columns }, () => new Int32Array(visits))
    this.doorAt = new Float64Array(visits)
    this.walkOutAfter = new Float64Array(visits)
    this.examState = new Uint8Array(visits)
    this.ownDone = new Float64Array(visits)
    this.examQueue = new Int32Array(visits)
  }

  /** Room for so many visits. */
  private fit(visits: number): void {
    if (visits <= this.doorAt.length) return
    this.u = new Float64Array(visits * DRAW.count)
    this.waiting = this.waiting.map(() => new Int32Array(visits))
    this.doorAt = new Float64Array(visits)
    this.walkOutAfter = new Float64Array(visits)
    this.examState = new Uint8Array(visits)
    this.ownDone = new Float64Array(visits)
    this.examQueue = new Int32Array(visits)
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
    this.fit(sheet.visits)
    log.begin(sheet)
    const kernel = this.kernel
    kernel.clear()
    this.desk.begin(rules, sheet)
    this.roomsFree = rules.rooms
    for (let p = 0; p < POOLS_MAX; p++) this.poolFree[p] = rules.pools[p] ?? 0
    this.poolLast.fill(0)
    this.seatBefore = -1
    this.current.fill(NOBODY)
    this.ahead.fill(NOBODY)
    this.examining.fill(NOBODY)
    this.away.fill(0)
    this.waitingCount.fill(0)
    this.examHead = this.examTail = 0
    this.scheduleSessions()
    for (let v = 0; v < sheet.visits; v++) this.expect(v)
    for (let c = 0; c < sheet.calls; c++) kernel.schedule(sheet.callAt[c]!, RING, c, 0)
    for (let t = 0; t < sheet.tasks; t++) kernel.schedule(sheet.taskAt[t]!, TASK, t, 0)
  }

  private scheduleSessions(): void {
    const { sheet, kernel, rules } = this
    this.closing = sheet.sessionTo[sheet.sessions - 1]!
    this.deskLast = this.closing
    let open = 0
    for (let s = 0; s < sheet.sessions; s++) open += sheet.sessionTo[s]! - sheet.sessionFrom[s]!
    for (let s = 0; s < sheet.sessions; s++) {
      const from = sheet.sessionFrom[s]!
      const to = sheet.sessionTo[s]!
      const early = Math.max(s === 0 ? 0 : sheet.sessionTo[s - 1]!, from - DESK_EARLY)
      kernel.shift(early, DESK, rules.deskPeople)
      kernel.schedule(from, SESSION_FROM, s, 0)
      kernel.schedule(to, SESSION_TO, s, 0)
      // over lunch and after closing one person keeps the door
      kernel.shift(to, DESK, Math.min(1, rules.deskPeople))
      for (let at = from; at < to; at += OUTGOING_EVERY) {
        const share = Math.min(OUTGOING_EVERY, to - at) / open
        kernel.schedule(at, OUTGOING_IN, wholeTicks(sheet.outgoingNew * share), 0)
      }
    }
  }

  /** Draws a visit's luck and schedules its patient's arrival; nobody is let in before the desk is manned. */
  private expect(v: number): void {
    const { sheet, draws, u } = this
    const at = v * DRAW.count
    const door = sheet.visitDoor[v]!
    if (door < 0) {
      this.log.visitExit[v] = EXIT.noShow
      return
    }
    draws.fill(this.scratch, DRAW.count, PURPOSE.floor, sheet.visitHi[v]!, sheet.visitLo[v]!, sheet.visitOrdinal[v]!)
    for (let i = 0; i < DRAW.count; i++) u[at + i] = this.scratch[i]!
    this.walkOutAfter[v] = wholeTicks(lognormalOf(this.scratch[DRAW.walkOut]!, this.rules.walkOutMu, this.rules.walkOutSigma))
    this.examState[v] = 0
    this.ownDone[v] = -1
    const opens = sheet.sessionFrom[0]! - DESK_EARLY
    this.doorAt[v] = Math.max(door, opens, 0)
    this.kernel.schedule(this.doorAt[v]!, DOOR, v, 0)
  }
  private readonly scratch = new Float64Array(DRAW.count + 1)

  // the kernel's owner

  started(job: number, kind: number, ref: number): void {
    this.desk.started(job, kind, ref, this.log)
  }

  finished(_job: number, kind: number, ref: number): void {
    switch (kind) {
      case JOB.checkIn:
        this.line(ref)
        this.dispatch()
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
        this.desk.hungUp(ref, this.sheet, this)
        break
      case JOB.followUp:
        this.log.followUpDone[ref] = this.kernel.now
        break
      default:
        this.desk.pieceDone(kind, this)
    }
  }

  gaveUp(job: number, _kind: number, ref: number): void {
    this.desk.gaveUp(ref, this.kernel.now - this.kernel.enteredAt[job]!, this.log)
  }

  happened(kind: number, a: number, b: number): void {
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
        this.desk.addOutgoing(a, this)
        break
      case SESSION_FROM:
        this.seatBefore = a === this.sheet.sessions - 1 ? Infinity : this.sheet.sessionTo[a]!
        this.desk.setOpen(true, this)
        this.dispatch()
        break
      case SESSION_TO:
        this.desk.setOpen(false, this)
        if (a === this.sheet.sessions - 1) this.leaveTasks()
        break
      case CARE_END:
        if (this.serial[a] === b) this.ownWorkDone(a)
        break
      case EXAM_ASK:
        // still the same visit in the same chair
        if (this.current[a] === b) this.askExam(b)
        break
      case BREAK:
        if (this.serial[a] === b && this.examHead < this.examTail) this.leaveForExam(a)
        break
      case EXAM_END:
        this.examDone(a, b)
        break
    }
  }

  // care

  /** Into the column's line, by appointment. */
  private line(v: number): void {
    const { sheet } = this
    const c = sheet.visitColumn[v]!
    const line = this.waiting[c]!
    let i = this.waitingCount[c]!++
    while (i > 0 && (sheet.visitAt[line[i - 1]!]! > sheet.visitAt[v]! || (sheet.visitAt[line[i - 1]!] === sheet.visitAt[v] && line[i - 1]! > v))) {
      line[i] = line[i - 1]!
      i--
    }
    line[i] = v
  }

  /** Gives whoever is free whatever they may do next. */
  private dispatch(): void {
    const columns = this.sheet.columns
    for (let c = 0; c < columns; c++) {
      if (!this.isFree(c)) continue
      if (this.examHead < this.examTail && this.sheet.examines[c] === 1) this.startExam(c)
    }
    for (let c = 0; c < columns; c++) {
      if (this.isFree(c)) {
        if (this.ahead[c] === NOBODY) this.seatNext(c)
        if (this.ahead[c] !== NOBODY && this.poolsFree(this.need(this.ahead[c]!))) this.beginCare(c)
      }
      // the next patient of a busy owner may be made ready by the people beside
      if (!this.isFree(c) && this.ahead[c] === NOBODY && this.waitingCount[c]! > 0 && this.need(this.waiting[c]![0]!).pools.length > 0) this.seatNext(c)
    }
  }

  private isFree(c: number): boolean {
    return this.current[c] === NOBODY && this.examining[c] === NOBODY
  }

  private need(v: number): CareNeed {
    const need = this.rules.needs[this.sheet.visitKind[v]!]
    invariant(need !== null && need !== undefined, 'a booked kind of visit has no rules')
    return need
  }

  private poolsFree(need: CareNeed): boolean {
    for (let i = 0; i < need.pools.length; i++) if (this.poolFree[need.pools[i]!]! <= 0) return false
    return true
  }

  /** Leads the next patient of the line to a room. Those who stood it no longer have gone. */
  private seatNext(c: number): void {
    const line = this.waiting[c]!
    const now = this.kernel.now
    while (this.waitingCount[c]! > 0 && this.roomsFree > 0) {
      const v = line[0]!
      if (this.sheet.visitAt[v]! >= this.seatBefore) return
      line.copyWithin(0, 1, this.waitingCount[c]!)
      this.waitingCount[c]!--
      const waited = Math.max(0, now - Math.max(this.doorAt[v]!, this.sheet.visitAt[v]!))
      if (waited > this.walkOutAfter[v]!) {
        this.log.visitExit[v] = EXIT.walkedOut
        this.log.lobby[v] = this.walkOutAfter[v]!
        continue
      }
      this.log.lobby[v] = waited
      this.roomsFree--
      this.ahead[c] = v
      this.aheadSince[c] = now
      return
    }
  }

  private beginCare(c: number): void {
    const v = this.ahead[c]!
    const { rules, kernel, log } = this
    const now = kernel.now
    const need = rules.needs[this.sheet.visitKind[v]!]!
    for (let i = 0; i < need.pools.length; i++) this.poolFree[need.pools[i]!]!--
    this.ahead[c] = NOBODY
    this.current[c] = v
    log.room[v]! += Math.max(0, now - Math.max(this.aheadSince[c]!, this.sheet.visitAt[v]!))
    log.careFrom[v] = now
    const work = wholeTicks(lognormalOf(this.u[v * DRAW.count + DRAW.work]!, need.work.mu, need.work.sigma))
    this.careBegan[c] = now
    this.away[c] = 0
    this.setCareEnd(c, now + work)
    log.columnBusy[c]! += work
    if (need.exam !== null && this.sheet.examines[c] === 0) kernel.schedule(now + wholeTicks(work * EXAM_ASKED_AT), EXAM_ASK, c, v)
    else this.examState[v] = 3
  }

  private setCareEnd(c: number, tick: number): void {
    this.careEnd[c] = tick
    this.kernel.schedule(tick, CARE_END, c, ++this.serial[c]!)
  }

  private ownWorkDone(c: number): void {
    const v = this.current[c]!
    if (this.examState[v] === 3) this.endCare(c)
    else this.ownDone[v] = this.kernel.now
  }

  private endCare(c: number): void {
    const v = this.current[c]!
    const now = this.kernel.now
    const need = this.need(v)
    for (let i = 0; i < need.pools.length; i++) {
      this.poolFree[need.pools[i]!]!++
      this.poolLast[need.pools[i]!] = now
    }
    this.roomsFree++
    this.current[c] = NOBODY
    this.serial[c]!++
    this.log.careTo[v] = now
    this.desk.checkOut(v, this.u[v * DRAW.count + DRAW.checkOut]!, this.sheet.visitExtra[v]!, this)
    this.dispatch()
  }

  // exams

  private askExam(v: number): void {
    this.examState[v] = 1
    this.examQueue[this.examTail++] = v
    let soonest = NOBODY
    let when = Infinity
    for (let c = 0; c < this.sheet.columns; c++) {
      if (this.sheet.examines[c] === 0) continue
      if (this.isFree(c)) return this.startExam(c)
      if (this.current[c] === NOBODY || this.examining[c] !== NOBODY) continue
      const at = this.nextBreak(c)
      if (at < when) {
        when = at
        soonest = c
      }
    }
    if (soonest !== NOBODY && when < this.careEnd[soonest]!) this.kernel.schedule(when, BREAK, soonest, this.serial[soonest]!)
    else if (soonest === NOBODY && !this.anyExaminer()) this.skipExam(v)
  }

  /** Next point at which the owner of column c can leave the own patient, after now. */
  private nextBreak(c: number): number {
    const every = this.rules.breakEvery
    const since = this.kernel.now - this.careBegan[c]!
    return this.careBegan[c]! + (Math.floor(since / every) + 1) * every
  }

  private anyExaminer(): boolean {
    for (let c = 0; c < this.sheet.columns; c++) if (this.sheet.examines[c] === 1) return true
    return false
  }

  /** Nobody who examines works today. */
  private skipExam(v: number): void {
    this.examTail--
    this.examState[v] = 3
  }

  private leaveForExam(c: number): void {
    // the own patient's end moves; until then it is stale
    this.serial[c]!++
    this.startExam(c)
  }

  private startExam(c: number): void {
    const v = this.examQueue[this.examHead++]!
    const now = this.kernel.now
    const need = this.need(v)
    const exam = need.exam!
    const owner = this.sheet.visitColumn[v]!
    const takes = wholeTicks(lognormalOf(this.u[v * DRAW.count + DRAW.exam]!, exam.mu, exam.sigma))
    this.examining[c] = v
    this.examState[v] = 2
    if (this.ownDone[v]! >= 0) this.log.room[v]! += now - this.ownDone[v]!
    // the other's own work rests meanwhile
    else this.serial[owner]!++
    this.away[c]! += takes
    this.kernel.schedule(now + takes, EXAM_END, c, v)
  }

  private examDone(c: number, v: number): void {
    const now = this.kernel.now
    const owner = this.sheet.visitColumn[v]!
    const takes = this.examTicks(v)
    this.examining[c] = NOBODY
    this.examState[v] = 3
    if (this.examHead < this.examTail) this.startExam(c)
    else if (this.current[c] !== NOBODY) {
      // back to the own patient, whom the assistant has brought on a little
      this.setCareEnd(c, Math.max(now, wholeTicks(this.careEnd[c]! + (1 - this.rules.assistantAbsorbs) * this.away[c]!)))
      this.away[c] = 0
    } else this.away[c] = 0
    if (this.ownDone[v]! >= 0) this.endCare(owner)
    else this.setCareEnd(owner, this.careEnd[owner]! + takes)
    this.dispatch()
  }

  private examTicks(v: number): number {
    const exam = this.need(v).exam!
    return wholeTicks(lognormalOf(this.u[v * DRAW.count + DRAW.exam]!, exam.mu, exam.sigma))
  }

  // the end

  /** Closing time: what nobody got to is left for tomorrow. */
  private leaveTasks(): void {
    const { kernel, rules } = this
    for (let t = 3; t < 6; t++) {
      const cls = rules.urgency[t]!
      for (let job = kernel.firstWaiting(DESK, cls); job >= 0; job = kernel.firstWaiting(DESK, cls)) kernel.withdraw(job)
    }
  }

  private end(): void {
    const { log, sheet, kernel, rules } = this
    this.desk.end(log)
    log.events = kernel.events
    log.deskOvertime = Math.max(0, this.deskLast - this.closing)
    for (let p = 0; p < rules.pools.length; p++) log.poolOvertime += Math.max(0, this.poolLast[p]! - this.closing)
    for (let v = 0; v < sheet.visits; v++) {
      const c = sheet.visitColumn[v]!
      if (log.careTo[v]! > this.closing) log.columnOvertime[c] = Math.max(log.columnOvertime[c]!, log.careTo[v]! - this.closing)
    }
    this.sweepUp()
  }

  /** Whoever still stands in line when nobody is left to call them has gone home; the floor must be empty. */
  private sweepUp(): void {
    const { log, sheet, rules } = this
    for (let c = 0; c < sheet.columns; c++) {
      invariant(this.current[c] === NOBODY && this.ahead[c] === NOBODY && this.examining[c] === NOBODY, 'a patient was left in the chair')
    }
    invariant(this.roomsFree === rules.rooms, 'a room was not freed')
    for (let p = 0; p < rules.pools.length; p++) invariant(this.poolFree[p] === rules.pools[p], 'a person was not freed')
    for (let v = 0; v < sheet.visits; v++) {
      if (log.visitExit[v] !== EXIT.none) continue
      invariant(log.careFrom[v]! < 0, 'a patient was treated and never left')
      log.visitExit[v] = EXIT.walkedOut
    }
  }
}
