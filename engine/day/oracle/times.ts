/** Times of many customers: their count, sums, and shape. Mutated by the tally they belong to. Whole ticks. */

const BINS = 16_384
/** Bins in one scale (about a mean sojourn): a histogram reaches 128 scales. */
const BINS_PER_SCALE = 128

export class Times {
  count = 0
  sum = 0
  squares = 0
  /** those above 0 */
  positive = 0

  add(ticks: number): void {
    this.count++
    this.sum += ticks
    this.squares += ticks * ticks
    if (ticks > 0) this.positive++
  }

  clear(): void {
    this.count = this.sum = this.squares = this.positive = 0
  }

  /** NaN of none. */
  get mean(): number {
    return this.sum / this.count
  }
}

/** How many lie above marks, and a histogram where a percentile is asked for. */
export class Shape {
  /** ticks, by mark */
  readonly marks: Float64Array
  readonly above: Float64Array
  private readonly bins: Float64Array
  private readonly idle: boolean
  private binsPerTick = 1
  private zeros = 0
  count = 0

  constructor(marks: readonly number[], withBins: boolean) {
    this.marks = Float64Array.from(marks)
    this.above = new Float64Array(marks.length)
    this.bins = new Float64Array(withBins ? BINS : 0)
    this.idle = marks.length === 0 && !withBins
  }

  add(ticks: number): void {
    if (this.idle) return
    this.count++
    const { marks, above } = this
    for (let m = 0; m < marks.length; m++) if (ticks > marks[m]!) above[m]!++
    if (this.bins.length === 0) return
    if (ticks === 0) this.zeros++
    else this.bins[Math.min(BINS - 1, Math.floor(ticks * this.binsPerTick))]!++
  }

  /** @param scale ticks, about a mean */
  clear(scale: number): void {
    this.above.fill(0)
    this.bins.fill(0)
    this.zeros = this.count = 0
    this.binsPerTick = BINS_PER_SCALE / scale
  }

  /** Share above a mark. */
  shareAbove(mark: number): number {
    return this.above[mark]! / this.count
  }

  /** Percentile in ticks, interpolated within a bin. @param share 0..1 */
  percentile(share: number): number {
    const target = share * this.count
    let below = this.zeros
    if (target <= below) return 0
    for (let bin = 0; bin < BINS; bin++) {
      const here = this.bins[bin]!
      if (here > 0 && below + here >= target) return (bin + (target - below) / here) / this.binsPerTick
      below += here
    }
    return Infinity
  }
}
