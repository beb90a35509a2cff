/**
 * Looks into a kernel after every event and holds it to its laws. Reads private fields, changes nothing.
 *
 * Laws: jobs in service and in line are those the station counts; lines are whole and in order; nobody is idle while somebody
 * waits; no more are busy than on shift, but for those who finish what they have begun; nobody jumps the queue; work is neither
 * made nor lost; the integral of the number present is the time they stayed (Little, clipped at the horizon), to the tick.
 */
import { CLASSES, IN_SERVICE, type Kernel, WAITING } from '../../engine/day/kernel.ts'
import { classOf, headOf, inside, leftOf, nextOf, prevOf, servesLastFirst, stationOf, tailOf } from '../unit/day/kernel-rows.ts'

export class LawBroken extends Error {}

export function must(holds: boolean, what: () => string): void {
  if (!holds) throw new LawBroken(what())
}

/** A job from entering to going. */
interface Stay {
  readonly from: number
  /** ticks of work it brought; -1 until it is begun */
  work: number
  /** ticks of service so far */
  served: number
}

export class KernelWatch {
  readonly kernel: Kernel
  /** jobs that are here, by number */
  readonly stays = new Map<number, Stay>()
  /** ticks that jobs which have gone stayed and were served */
  stayed = 0
  served = 0
  came = 0
  done = 0
  /** gave up or were withdrawn */
  gone = 0
  /** integrals over time of jobs present and of jobs in service */
  presentTicks = 0
  busyTicks = 0
  private now = 0
  /** somebody's work was put down a moment ago */
  private putDown = false
  private readonly busyBefore: Int32Array

  /** Watches an empty kernel from now on. @param after is called after every event */
  constructor(kernel: Kernel, after?: () => void) {
    this.kernel = kernel
    this.busyBefore = Int32Array.from({ length: kernel.stationCount }, (_, s) => kernel.busy(s))
    const k = inside(kernel)
    const [take, drop, begin, putDown] = [k.take.bind(kernel), k.drop.bind(kernel), k.begin.bind(kernel), k.putDown.bind(kernel)]
    const next = kernel.calendar.next.bind(kernel.calendar)
    k.take = () => {
      const job = take()
      this.came++
      this.stays.set(job, { from: kernel.now, work: -1, served: 0 })
      return job
    }
    k.begin = (job, owner) => {
      this.begins(job)
      begin(job, owner)
    }
    k.putDown = (job) => {
      putDown(job)
      this.putDown = true
    }
    k.drop = (job) => {
      this.goes(job)
      drop(job)
    }
    kernel.calendar.next = () => {
      this.afterEvent()
      after?.()
      const more = next()
      if (more) this.elapse()
      return more
    }
  }

  /** Time passes: what is present and in service is added up before the event changes it. */
  private elapse(): void {
    const ticks = this.kernel.now - this.now
    this.now = this.kernel.now
    if (ticks === 0) return
    for (const [job, stay] of this.stays) {
      this.presentTicks += ticks
      if (this.kernel.state(job) !== IN_SERVICE) continue
      this.busyTicks += ticks
      stay.served += ticks
    }
  }

  /** A job is about to be begun or taken up again: nobody who waits comes before it, unless it put down what they may not. */
  private begins(job: number): void {
    const { kernel } = this
    const k = inside(kernel)
    const s = stationOf(kernel, job)
    const stay = this.stays.get(job)!
    const isFresh = stay.work < 0
    if (isFresh) stay.work = leftOf(kernel, job)
    if (this.putDown) {
      must(isFresh && kernel.state(job) !== WAITING, () => `job ${job} from the line has put down another's work`)
      this.putDown = false
      return
    }
    for (let other = 0; other < k.jobCount; other++) {
      if (other === job || kernel.state(other) !== WAITING || stationOf(kernel, other) !== s) continue
      must(classOf(kernel, other) >= classOf(kernel, job), () => `a job of class ${classOf(kernel, job)} was started while class ${classOf(kernel, other)} waits`)
      if (classOf(kernel, other) !== classOf(kernel, job) || !isFresh) continue
      const [mine, theirs] = [kernel.enteredAt(job), kernel.enteredAt(other)]
      must(servesLastFirst(kernel, s) ? mine >= theirs : mine <= theirs, () => `job ${job} was started before job ${other} of its class`)
    }
  }

  private goes(job: number): void {
    const { kernel } = this
    const stay = this.stays.get(job)!
    this.stays.delete(job)
    this.stayed += kernel.now - stay.from
    this.served += stay.served
    if (kernel.state(job) === IN_SERVICE) {
      this.done++
      must(stay.served === stay.work, () => `job ${job} was done after ${stay.served} of ${stay.work} ticks`)
    } else this.gone++
  }

  private afterEvent(): void {
    const { kernel } = this
    const k = inside(kernel)
    for (let s = 0; s < kernel.stationCount; s++) {
      let busy = 0
      let waiting = 0
      for (let job = 0; job < k.jobCount; job++) {
        if (stationOf(kernel, job) !== s) continue
        if (kernel.state(job) === IN_SERVICE) busy++
        if (kernel.state(job) === WAITING) waiting++
      }
      must(busy === kernel.busy(s) && waiting === kernel.queued(s), () => `station ${s} counts ${kernel.busy(s)} + ${kernel.queued(s)}, there are ${busy} + ${waiting}`)
      must(waiting === 0 || busy >= kernel.servers(s), () => `station ${s} is idle while somebody waits`)
      must(busy <= Math.max(kernel.servers(s), this.busyBefore[s]!), () => `station ${s}: ${busy} busy, ${kernel.servers(s)} on shift, ${this.busyBefore[s]} busy before`)
      must(busy + waiting <= kernel.room(s), () => `station ${s} holds more than its room`)
      this.busyBefore[s] = busy
      this.lines(s)
    }
    for (const [job, stay] of this.stays) {
      const left = kernel.state(job) === IN_SERVICE ? leftOf(kernel, job) - (kernel.now - kernel.startedAt(job)) : leftOf(kernel, job)
      must(stay.work < 0 || left === stay.work - stay.served, () => `job ${job} brought ${stay.work}, was given ${stay.served}, has ${left} left`)
    }
    must(this.came === this.done + this.gone + this.stays.size, () => `${this.came} came, ${this.done} were done, ${this.gone} went, ${this.stays.size} are here`)
  }

  /** Every class's line from head to tail: whole, of its class, in order. */
  private lines(s: number): void {
    const { kernel } = this
    let walked = 0
    for (let c = 0; c < CLASSES; c++) {
      let before = -1
      for (let job = headOf(kernel, s, c); job >= 0; before = job, job = nextOf(kernel, job)) {
        walked++
        must(kernel.state(job) === WAITING && stationOf(kernel, job) === s && classOf(kernel, job) === c, () => `job ${job} stands in the wrong line`)
        must(prevOf(kernel, job) === before, () => `line ${c} is broken at job ${job}`)
        if (before >= 0) this.ordered(s, before, job)
      }
      must(tailOf(kernel, s, c) === before, () => `the tail of line ${c} is not its last`)
    }
    must(walked === kernel.queued(s), () => `lines of station ${s} hold ${walked}, not ${kernel.queued(s)}`)
  }

  /** Those whose work was put down stand before all others of their class; the others as they came. */
  private ordered(s: number, first: number, second: number): void {
    const { kernel } = this
    const begun = (job: number): boolean => this.stays.get(job)!.work >= 0
    if (begun(first)) return
    must(!begun(second), () => 'a job that was put down stands behind one that was not begun')
    const [one, two] = [kernel.enteredAt(first), kernel.enteredAt(second)]
    must(servesLastFirst(kernel, s) ? one >= two : one <= two, () => `job ${first} of tick ${one} stands before job ${second} of tick ${two}`)
  }

  /** At the end, or at a horizon: Little's identity and work, those still here clipped. */
  close(): void {
    this.elapse()
    this.afterEvent()
    let { stayed, served } = this
    for (const stay of this.stays.values()) {
      stayed += this.kernel.now - stay.from
      served += stay.served
    }
    must(stayed === this.presentTicks, () => `present ${this.presentTicks} ticks, stayed ${stayed}`)
    must(served === this.busyTicks, () => `busy ${this.busyTicks} ticks, served ${served}`)
  }
}
