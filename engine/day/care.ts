/**
 * The chairs: columns with their lines, rooms, the people beside, and exams. What happens between check-in and check-out.
 *
 * Mutates only what it owns and the day's log; one part of the `Floor`. Rules: a column takes its checked-in patients in the order
 * of their appointments; a patient is seated when the column's owner is free and a room is, or ahead of time when the visit needs a
 * person beside who can prepare (one patient ahead at most); care begins when owner, people and room are together; an exam is asked
 * for halfway through, done at once by an idle examiner, otherwise at the next breakpoint of one's own patient, and exams go before
 * new patients. Every exit frees what it held.
 */
import { lognormalQuick } from '../base/distributions.ts'
import { double } from '../base/double.ts'
import { invariant } from '../base/invariant.ts'
import { unset } from '../base/unset.ts'
import { DRAW } from './desk.ts'
import { FIRST_OWN_KIND, type Kernel } from './kernel.ts'
import { type DayLog, EXIT } from './log.ts'
import { type CareNeed, type DayRules, type DaySheet, POOLS_MAX } from './sheet.ts'
import { wholeTicks } from './ticks.ts'

/** Kinds of calendar events that belong to the chairs: [EVENT.first, EVENT.last]. */
export const EVENT = { careEnd: FIRST_OWN_KIND + 16, examAsk: FIRST_OWN_KIND + 17, leave: FIRST_OWN_KIND + 18, examEnd: FIRST_OWN_KIND + 19 } as const

/** An exam is asked for when this share of the own work is done. */
const EXAM_ASKED_AT = 0.5
const NOBODY = -1

/** Whoever is told of every patient who leaves the chair. */
export interface ChairOwner {
  leavesChair(visit: number): void
}

export class Care {
  private readonly kernel: Kernel
  private readonly owner: ChairOwner
  private sheet = unset<DaySheet>()
  private log = unset<DayLog>()
  private rules = unset<DayRules>()
  /** patients appointed before this tick may be seated: nobody of the afternoon over lunch */
  private seatBefore = double(0)

  private roomsFree = 0
  private readonly poolFree = new Int32Array(POOLS_MAX)
  private readonly poolLast = new Float64Array(POOLS_MAX)

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
  /**
   * Bit set of the columns for which something might be done: a patient in line or ahead, and not asleep. A column sleeps while its owner is
   * busy and nothing but the owner can bring it on; it is woken when the owner is free or somebody joins its line.
   */
  private readonly lined: Int32Array

  /** columns whose owner examines, ascending */
  private readonly examiners: Int32Array
  private examinerCount = 0

  // by visit
  private doorAt = new Float64Array(0)
  private walkOutAfter = new Float64Array(0)
  /** ticks of own work and of the exam, drawn when the patient is expected */
  private work = new Float64Array(0)
  private exam = new Float64Array(0)
  /** 0 none asked, 1 asked, 2 being examined, 3 done */
  private examState = new Uint8Array(0)
  /** tick at which the own work was done and the wait for the exam began, -1 before */
  private ownDone = new Float64Array(0)

  private examQueue = new Int32Array(0)
  private examHead = 0
  private examTail = 0

  constructor(kernel: Kernel, columns: number, visits: number, owner: ChairOwner) {
    this.kernel = kernel
    this.owner = owner
    this.current = new Int32Array(columns)
    this.ahead = new Int32Array(columns)
    this.aheadSince = new Float64Array(columns)
    this.examining = new Int32Array(columns)
    this.serial = new Int32Array(columns)
    this.careEnd = new Float64Array(columns)
    this.careBegan = new Float64Array(columns)
    this.away = new Float64Array(columns)
    this.waitingCount = new Int32Array(columns)
    this.lined = new Int32Array((columns + 31) >>> 5)
    this.examiners = new Int32Array(columns)
    this.waiting = Array.from({ length: columns }, () => new Int32Array(0))
    this.fit(visits)
  }

  begin(sheet: DaySheet, rules: DayRules, log: DayLog): void {
    this.sheet = sheet
    this.rules = rules
    this.log = log
    if (sheet.visits > this.doorAt.length) this.fit(sheet.visits)
    this.roomsFree = rules.rooms
    for (let p = 0; p < POOLS_MAX; p++) this.poolFree[p] = rules.pools[p] ?? 0
    this.poolLast.fill(0)
    this.seatBefore = -1
    this.current.fill(NOBODY)
    this.ahead.fill(NOBODY)
    this.examining.fill(NOBODY)
    this.away.fill(0)
    this.waitingCount.fill(0)
    this.lined.fill(0)
    this.examinerCount = 0
    for (let c = 0; c < sheet.columns; c++) if (sheet.examines[c] === 1) this.examiners[this.examinerCount++] = c
    this.examHead = this.examTail = 0
  }

  /** Room for so many visits. */
  private fit(visits: number): void {
    this.waiting = this.waiting.map(() => new Int32Array(visits))
    this.doorAt = new Float64Array(visits)
    this.walkOutAfter = new Float64Array(visits)
    this.work = new Float64Array(visits)
    this.exam = new Float64Array(visits)
    this.examState = new Uint8Array(visits)
    this.ownDone = new Float64Array(visits)
    this.examQueue = new Int32Array(visits)
  }

  /** A patient is expected at the door at a tick. @param u the visit's floor draws, from position `at` on */
  expect(v: number, door: number, u: Float64Array, at: number): void {
    const { rules } = this
    const need = this.need(v)
    this.doorAt[v] = door
    this.walkOutAfter[v] = wholeTicks(lognormalQuick(u[at + DRAW.walkOut]!, rules.walkOutMu, rules.walkOutSigma))
    this.work[v] = wholeTicks(lognormalQuick(u[at + DRAW.work]!, need.work.mu, need.work.sigma))
    this.exam[v] = need.exam === null ? 0 : wholeTicks(lognormalQuick(u[at + DRAW.exam]!, need.exam.mu, need.exam.sigma))
    this.examState[v] = 0
    this.ownDone[v] = -1
  }

  /** From now on patients appointed before a tick may be seated. */
  seatUntil(tick: number): void {
    this.seatBefore = tick
    this.dispatch()
  }

  /** A patient has checked in. */
  checkedIn(v: number): void {
    this.line(v)
    this.dispatch()
  }

  /** An event of the chairs. */
  happened(kind: number, a: number, b: number): void {
    switch (kind) {
      case EVENT.careEnd:
        if (this.serial[a] === b) this.ownWorkDone(a)
        break
      case EVENT.examAsk:
        // still the same visit in the same chair
        if (this.current[a] === b) this.askExam(b)
        break
      case EVENT.leave:
        if (this.serial[a] === b && this.examHead < this.examTail) this.leaveForExam(a)
        break
      case EVENT.examEnd:
        this.examDone(a, b)
        break
    }
  }

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
    this.wake(c)
  }

  /** Gives whoever is free whatever they may do next. */
  private dispatch(): void {
    for (let i = 0; i < this.examinerCount && this.examHead < this.examTail; i++) {
      const c = this.examiners[i]!
      if (this.isFree(c)) this.startExam(c)
    }
    for (let word = 0; word < this.lined.length; word++) {
      for (let bits = this.lined[word]!; bits !== 0; bits &= bits - 1) {
        const c = word * 32 + 31 - Math.clz32(bits & -bits)
        this.serve(c)
        if (this.sleeps(c)) this.lined[word]! &= ~(bits & -bits)
      }
    }
  }

  /** Gives the owner of a column the next patient, or has the next one made ready. */
  private serve(c: number): void {
    if (this.isFree(c)) {
      if (this.ahead[c] === NOBODY) this.seatNext(c)
      if (this.ahead[c] !== NOBODY && this.poolsFree(this.need(this.ahead[c]!))) this.beginCare(c)
    }
    // the next patient of a busy owner may be made ready by the people beside
    if (!this.isFree(c) && this.ahead[c] === NOBODY && this.waitingCount[c]! > 0 && this.need(this.waiting[c]![0]!).pools.length > 0) this.seatNext(c)
  }

  private wake(c: number): void {
    this.lined[c >>> 5]! |= 1 << (c & 31)
  }

  /** Whether nothing can be done for a column until it is woken. */
  private sleeps(c: number): boolean {
    if (this.ahead[c] !== NOBODY) return !this.isFree(c)
    if (this.waitingCount[c] === 0) return true
    return !this.isFree(c) && this.need(this.waiting[c]![0]!).pools.length === 0
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
    const { kernel, log } = this
    const now = kernel.now
    const need = this.need(v)
    for (let i = 0; i < need.pools.length; i++) this.poolFree[need.pools[i]!]!--
    this.ahead[c] = NOBODY
    this.current[c] = v
    log.room[v]! += Math.max(0, now - Math.max(this.aheadSince[c]!, this.sheet.visitAt[v]!))
    log.careFrom[v] = now
    const work = this.work[v]!
    this.careBegan[c] = now
    this.away[c] = 0
    this.setCareEnd(c, now + work)
    log.columnBusy[c]! += work
    if (need.exam !== null && this.sheet.examines[c] === 0) kernel.schedule(now + wholeTicks(work * EXAM_ASKED_AT), EVENT.examAsk, c, v)
    else this.examState[v] = 3
  }

  private setCareEnd(c: number, tick: number): void {
    this.careEnd[c] = tick
    this.kernel.schedule(tick, EVENT.careEnd, c, ++this.serial[c]!)
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
    this.wake(c)
    this.serial[c]!++
    this.log.careTo[v] = now
    this.owner.leavesChair(v)
    this.dispatch()
  }

  // exams

  private askExam(v: number): void {
    this.examState[v] = 1
    this.examQueue[this.examTail++] = v
    let soonest = NOBODY
    let when = Infinity
    for (let i = 0; i < this.examinerCount; i++) {
      const c = this.examiners[i]!
      if (this.isFree(c)) return this.startExam(c)
      if (this.current[c] === NOBODY || this.examining[c] !== NOBODY) continue
      const at = this.nextBreak(c)
      if (at < when) {
        when = at
        soonest = c
      }
    }
    if (soonest !== NOBODY && when < this.careEnd[soonest]!) this.kernel.schedule(when, EVENT.leave, soonest, this.serial[soonest]!)
    else if (this.examinerCount === 0) this.skipExam(v)
  }

  /** Next point at which the owner of column c can leave the own patient, after now. */
  private nextBreak(c: number): number {
    const every = this.rules.breakEvery
    const since = this.kernel.now - this.careBegan[c]!
    return this.careBegan[c]! + (Math.floor(since / every) + 1) * every
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
    const owner = this.sheet.visitColumn[v]!
    const takes = this.exam[v]!
    this.examining[c] = v
    this.examState[v] = 2
    if (this.ownDone[v]! >= 0) this.log.room[v]! += now - this.ownDone[v]!
    // the other's own work rests meanwhile
    else this.serial[owner]!++
    this.away[c]! += takes
    this.kernel.schedule(now + takes, EVENT.examEnd, c, v)
  }

  private examDone(c: number, v: number): void {
    const now = this.kernel.now
    const owner = this.sheet.visitColumn[v]!
    const takes = this.exam[v]!
    this.examining[c] = NOBODY
    this.wake(c)
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

  /** The end of the day: overtime, and a floor that must be empty. */
  end(closing: number): void {
    const { log, sheet, rules } = this
    for (let p = 0; p < rules.pools.length; p++) log.poolOvertime += Math.max(0, this.poolLast[p]! - closing)
    for (let v = 0; v < sheet.visits; v++) {
      const c = sheet.visitColumn[v]!
      if (log.careTo[v]! > closing) log.columnOvertime[c] = Math.max(log.columnOvertime[c]!, log.careTo[v]! - closing)
    }
    for (let c = 0; c < sheet.columns; c++) {
      invariant(this.current[c] === NOBODY && this.ahead[c] === NOBODY && this.examining[c] === NOBODY, 'a patient was left in the chair')
    }
    invariant(this.roomsFree === rules.rooms, 'a room was not freed')
    for (let p = 0; p < rules.pools.length; p++) invariant(this.poolFree[p] === rules.pools[p], 'a person was not freed')
  }
}
