/**
 * Looks into a day's floor after every event and holds it to its laws. Reads private fields, changes nothing.
 *
 * Laws: every room and every person beside is free or with exactly one patient; every patient is in exactly one place from the door
 * to the exit; every call and task has one fate; lines of the chairs are in the order of appointments; nobody who could go on is
 * kept waiting; the piles at the desk neither lose nor make work.
 */
import { JOB, OUTGOING_EVERY } from '../../engine/day/desk.ts'
import type { Floor } from '../../engine/day/floor.ts'
import { FIRST_OWN_KIND, IN_SERVICE, WAITING } from '../../engine/day/kernel.ts'
import { CALL, type DayLog, EXIT } from '../../engine/day/log.ts'
import type { CareNeed, DayRules, DaySheet } from '../../engine/day/sheet.ts'
import { wholeTicks } from '../../engine/day/ticks.ts'
import { kindOf, leftOf, refOf } from '../unit/day/kernel-rows.ts'
import { KernelWatch, must } from './kernel-watch.ts'

/** The floor's own events that bring somebody in. */
const DOOR = FIRST_OWN_KIND
const LOOK_UP = FIRST_OWN_KIND + 1
const RING = FIRST_OWN_KIND + 2
const TASK = FIRST_OWN_KIND + 3
const OUTGOING_IN = FIRST_OWN_KIND + 6

interface Chairs {
  readonly seatBefore: number
  readonly roomsFree: number
  readonly poolFree: Int32Array
  readonly current: Int32Array
  readonly ahead: Int32Array
  readonly examining: Int32Array
  readonly waiting: readonly Int32Array[]
  readonly waitingCount: Int32Array
  readonly examState: Uint8Array
  readonly examQueue: Int32Array
  readonly examHead: number
  readonly examTail: number
}
interface Piles {
  readonly outgoing: number
  readonly paperwork: number
  readonly project: number
}

export class FloorWatch {
  readonly kernelWatch: KernelWatch
  private readonly floor: Floor
  private readonly sheet: DaySheet
  private readonly rules: DayRules
  private readonly log: DayLog
  private readonly came = new Set<number>()
  private readonly lookedUp = new Set<number>()
  private readonly rung = new Set<number>()
  private readonly brought = new Set<number>()
  /** event that is being handled */
  private handled = { kind: -1, a: 0 }
  private outgoingIn = 0
  /** ticks worked on pieces of the piles */
  private readonly worked = new Map<number, number>([[JOB.outgoing, 0], [JOB.paperwork, 0], [JOB.project, 0]])
  private now = 0
  /** the watch is on from the first event of the day */
  private on = false

  constructor(floor: Floor, sheet: DaySheet, rules: DayRules, log: DayLog) {
    this.floor = floor
    this.sheet = sheet
    this.rules = rules
    this.log = log
    const { kernel } = floor
    this.kernelWatch = new KernelWatch(kernel, () => this.afterEvent())
    const next = kernel.calendar.next
    kernel.calendar.next = () => {
      const more = next()
      if (more) {
        this.elapse()
        this.handled = { kind: kernel.calendar.kind, a: kernel.calendar.a }
      }
      this.on = true
      return more
    }
  }

  private get chairs(): Chairs {
    return (this.floor as unknown as { care: Chairs }).care
  }

  private elapse(): void {
    const { kernel } = this.floor
    const ticks = kernel.now - this.now
    this.now = kernel.now
    for (const [job] of this.kernelWatch.stays) {
      const kind = kindOf(kernel, job)
      if (kernel.state(job) === IN_SERVICE && this.worked.has(kind)) this.worked.set(kind, this.worked.get(kind)! + ticks)
    }
  }

  private afterEvent(): void {
    if (!this.on) return
    const { kind, a } = this.handled
    if (kind === DOOR) this.came.add(a)
    if (kind === LOOK_UP) this.lookedUp.add(a)
    if (kind === RING) this.rung.add(a)
    if (kind === TASK) this.brought.add(a)
    if (kind === OUTGOING_IN) this.outgoingIn += this.comesIn(a)
    this.handled = { kind: -1, a: 0 }
    this.people()
    this.patients()
    this.calls()
    this.tasks()
    this.exams()
    this.nobodyKeptWaiting()
    this.piles()
  }

  /** Outgoing work that comes in at one time of a session: the day's new work goes evenly over its sessions. */
  private comesIn(session: number): number {
    const { sessions, sessionFrom, sessionTo, outgoingNew } = this.sheet
    let open = 0
    for (let s = 0; s < sessions; s++) open += sessionTo[s]! - sessionFrom[s]!
    return wholeTicks(outgoingNew * (Math.min(OUTGOING_EVERY, sessionTo[session]! - this.floor.kernel.now) / open))
  }

  private need(v: number): CareNeed {
    return this.rules.needs[this.sheet.visitKind[v]!]!
  }

  private people(): void {
    const { chairs, sheet, rules } = this
    let rooms = chairs.roomsFree
    const pools = Array.from(rules.pools, (_, p) => chairs.poolFree[p]!)
    for (let c = 0; c < sheet.columns; c++) {
      if (chairs.ahead[c]! >= 0) rooms++
      const v = chairs.current[c]!
      if (v < 0) continue
      rooms++
      for (const p of this.need(v).pools) pools[p]!++
    }
    must(chairs.roomsFree >= 0 && rooms === rules.rooms, () => `${rooms} rooms of ${rules.rooms}`)
    Array.from(rules.pools).forEach((people, p) => must(chairs.poolFree[p]! >= 0 && pools[p] === people, () => `${pools[p]} people of ${people} in pool ${p}`))
  }

  /** Jobs at the desk of some kinds, by ref. */
  private jobs(...kinds: readonly number[]): number[] {
    const { kernel } = this.floor
    return [...this.kernelWatch.stays.keys()].filter((j) => kinds.includes(kindOf(kernel, j)) && (kernel.state(j) === WAITING || kernel.state(j) === IN_SERVICE)).map((j) => refOf(kernel, j))
  }

  private patients(): void {
    const { chairs, sheet, log } = this
    const places = new Map<number, string[]>()
    const put = (v: number, place: string): void => {
      places.set(v, [...(places.get(v) ?? []), place])
    }
    for (const v of this.jobs(JOB.checkIn)) put(v, 'check-in')
    for (const v of this.jobs(JOB.checkOut)) put(v, 'check-out')
    for (let c = 0; c < sheet.columns; c++) {
      const line = chairs.waiting[c]!
      for (let i = 0; i < chairs.waitingCount[c]!; i++) {
        put(line[i]!, 'line')
        must(sheet.visitColumn[line[i]!] === c, () => `patient ${line[i]} stands in another column's line`)
        must(i === 0 || sheet.visitAt[line[i - 1]!]! <= sheet.visitAt[line[i]!]!, () => `column ${c} is not in the order of appointments`)
      }
      if (chairs.ahead[c]! >= 0) put(chairs.ahead[c]!, 'room')
      if (chairs.current[c]! >= 0) put(chairs.current[c]!, 'chair')
    }
    for (let v = 0; v < sheet.visits; v++) {
      if (log.visitExit[v] !== EXIT.none) put(v, 'gone')
      else if (!this.came.has(v)) put(v, 'outside')
      const at = places.get(v) ?? []
      // whom nobody has looked at yet stands at the door
      if (at.length === 0 && log.greeting[v] === -1 && !this.lookedUp.has(v)) at.push('door')
      must(at.length === 1, () => `patient ${v} is in ${at.length === 0 ? 'no place' : at.join(' and ')} at ${this.floor.kernel.now}`)
    }
  }

  private calls(): void {
    const { kernel } = this.floor
    const jobs = [...this.kernelWatch.stays.keys()].filter((j) => kindOf(kernel, j) === JOB.call)
    for (let c = 0; c < this.sheet.calls; c++) {
      const mine = jobs.filter((j) => (refOf(kernel, j) < 0 ? -1 - refOf(kernel, j) : refOf(kernel, j)) === c)
      const exit = this.log.callExit[c]
      const ringing = mine.some((j) => kernel.state(j) === WAITING)
      must(mine.length <= 1, () => `call ${c} is at the desk ${mine.length} times`)
      if (!this.rung.has(c)) must(exit === CALL.none && mine.length === 0, () => `call ${c} has not rung yet`)
      else must((exit === CALL.none) === ringing, () => `call ${c} has exit ${exit} and is ${ringing ? '' : 'not '}ringing`)
      if (exit === CALL.rangOut || exit === CALL.hungUp) must(mine.length === 0, () => `call ${c} is lost and still at the desk`)
    }
  }

  private tasks(): void {
    const jobs = this.jobs(JOB.task)
    const closed = this.floor.kernel.now >= this.sheet.sessionTo[this.sheet.sessions - 1]!
    for (let t = 0; t < this.sheet.tasks; t++) {
      const fates = jobs.filter((ref) => ref === t).length + (this.log.taskDone[t]! >= 0 ? 1 : 0) + (this.brought.has(t) ? 0 : 1)
      must(fates === 1 || (fates === 0 && closed), () => `task ${t} has ${fates} fates`)
    }
  }

  private exams(): void {
    const { chairs, sheet } = this
    const examined = new Set<number>()
    for (let c = 0; c < sheet.columns; c++) {
      const v = chairs.examining[c]!
      if (v < 0) continue
      must(!examined.has(v) && chairs.examState[v] === 2 && chairs.current[sheet.visitColumn[v]!] === v, () => `patient ${v} is not examined in the chair, or twice`)
      examined.add(v)
    }
    for (let i = chairs.examHead; i < chairs.examTail; i++) {
      const v = chairs.examQueue[i]!
      must(chairs.examState[v] === 1 && chairs.current[sheet.visitColumn[v]!] === v, () => `patient ${v} waits for an exam outside the chair`)
    }
  }

  private nobodyKeptWaiting(): void {
    const { chairs, sheet } = this
    for (let c = 0; c < sheet.columns; c++) {
      if (chairs.current[c]! >= 0 || chairs.examining[c]! >= 0) continue
      must(sheet.examines[c] === 0 || chairs.examHead === chairs.examTail, () => `an exam waits while examiner ${c} is free`)
      const ahead = chairs.ahead[c]!
      if (ahead >= 0) {
        must(this.need(ahead).pools.some((p) => chairs.poolFree[p] === 0), () => `patient ${ahead} waits in the room for nobody`)
        continue
      }
      const canBeSeated = chairs.waitingCount[c]! > 0 && sheet.visitAt[chairs.waiting[c]![0]!]! < chairs.seatBefore
      must(!canBeSeated || chairs.roomsFree === 0, () => `patient ${chairs.waiting[c]![0]} waits while column ${c} and a room are free`)
    }
  }

  private piles(): void {
    const { kernel } = this.floor
    const { outgoing, paperwork, project } = (this.floor as unknown as { desk: Piles }).desk
    let checkedOut = 0
    for (let v = 0; v < this.sheet.visits; v++) if (this.log.visitExit[v] === EXIT.seen) checkedOut++
    const held = (kind: number): number => {
      let ticks = 0
      for (const [job, stay] of this.kernelWatch.stays) if (kindOf(kernel, job) === kind) ticks += stay.work < 0 ? leftOf(kernel, job) : stay.work - stay.served
      return ticks
    }
    const whole = (kind: number, pile: number, brought: number): void => {
      const there = pile + held(kind) + this.worked.get(kind)!
      must(there === brought, () => `pile ${kind}: ${there} ticks of ${brought}`)
    }
    whole(JOB.outgoing, outgoing, this.sheet.outgoingCarried + this.outgoingIn)
    whole(JOB.paperwork, paperwork, this.sheet.paperworkCarried + checkedOut * this.rules.paperworkPerVisit)
    whole(JOB.project, project, this.sheet.projectCarried)
  }

  /** At the end of the day: everybody has gone, everything is accounted for. */
  close(): void {
    this.kernelWatch.close()
    for (let v = 0; v < this.sheet.visits; v++) must(this.log.visitExit[v] !== EXIT.none, () => `patient ${v} has no exit`)
    for (let c = 0; c < this.sheet.calls; c++) must(this.log.callExit[c] !== CALL.none, () => `call ${c} has no exit`)
  }
}
