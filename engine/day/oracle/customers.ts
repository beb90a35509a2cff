/** Customers under way, by number of their place in these arrays. Mutated by `Flow` only; places are used again. */
import { widened } from '../../base/widen.ts'

export class Customers {
  /** number within the stream */
  id = new Int32Array(64)
  stream = new Int32Array(64)
  /** stations been to before this one */
  hops = new Int32Array(64)
  station = new Int32Array(64)
  cls = new Int32Array(64)
  /** job in the kernel, -1 for a place that is free */
  job = new Int32Array(64).fill(-1)
  /** at this station, ticks */
  work = new Float64Array(64)
  cameAt = new Float64Array(64)
  enteredAt = new Float64Array(64)
  /** -1 until work has begun */
  waited = new Float64Array(64)
  /** places used so far; those given back are among them */
  places = 0
  private free = new Int32Array(64)
  private freeCount = 0

  get underWay(): number {
    return this.places - this.freeCount
  }

  take(id: number, stream: number, cls: number, now: number): number {
    if (this.freeCount === 0 && this.places === this.id.length) this.grow()
    const ref = this.freeCount > 0 ? this.free[--this.freeCount]! : this.places++
    this.id[ref] = id
    this.stream[ref] = stream
    this.cls[ref] = cls
    this.hops[ref] = 0
    this.cameAt[ref] = now
    return ref
  }

  giveBack(ref: number): void {
    this.job[ref] = -1
    this.free[this.freeCount++] = ref
  }

  /** High word of the address: stream, and what of the number of hops does not fit the occasion. */
  hiOf(ref: number): number {
    return (this.stream[ref]! << 16) | ((this.hops[ref]! >>> 8) & 0xffff)
  }

  /** Hop and station. */
  occasionOf(ref: number, station: number): number {
    return ((this.hops[ref]! & 0xff) << 8) | station
  }

  private grow(): void {
    const n = this.id.length * 2
    this.id = widened(this.id, n)
    this.stream = widened(this.stream, n)
    this.hops = widened(this.hops, n)
    this.station = widened(this.station, n)
    this.cls = widened(this.cls, n)
    this.job = widened(this.job, n)
    this.work = widened(this.work, n)
    this.cameAt = widened(this.cameAt, n)
    this.enteredAt = widened(this.enteredAt, n)
    this.waited = widened(this.waited, n)
    this.free = widened(this.free, n)
  }
}
