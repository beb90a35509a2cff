/** How much is measured: `full` in a few minutes, `quick` in under one, `tiny` to see that everything runs. */
export interface Size {
  readonly name: 'full' | 'quick' | 'tiny'
  /** rounds that count, after the warm-up */
  readonly rounds: number
  readonly warmUp: number
  readonly customers: number
  /** of one round of SimPy, which is slow */
  readonly simpyCustomers: number
  readonly days: number
  readonly simpyDays: number
  /** runs of our own that the sampling error is taken from */
  readonly replicates: number
  /** months of a future's horizon, after the warm-up of 12 */
  readonly horizon: number
  /** the same where cost is measured against size */
  readonly grownHorizon: number
  /** futures in one round of a case */
  readonly futures: number
  readonly compared: number
  readonly jobFutures: number
  readonly jobRounds: number
  /** of the loop that only adds */
  readonly turns: number
  readonly patients: readonly number[]
  readonly months: readonly number[]
  readonly plans: readonly number[]
  readonly counts: readonly number[]
  /** futures whose rows are held when memory is measured */
  readonly held: number
  readonly heldSimulated: number
  readonly starts: number
}

export const SIZES: Readonly<Record<Size['name'], Size>> = {
  full: {
    name: 'full',
    rounds: 7,
    warmUp: 3,
    customers: 200_000,
    simpyCustomers: 200_000,
    days: 2000,
    simpyDays: 200,
    replicates: 60,
    horizon: 24,
    grownHorizon: 12,
    futures: 10,
    compared: 100,
    jobFutures: 100,
    jobRounds: 5,
    turns: 400_000_000,
    patients: [1000, 10_000, 100_000],
    months: [12, 24, 48],
    plans: [1, 2, 4],
    counts: [10, 20, 40],
    held: 1000,
    heldSimulated: 40,
    starts: 11,
  },
  quick: {
    name: 'quick',
    rounds: 5,
    warmUp: 2,
    customers: 200_000,
    simpyCustomers: 5000,
    days: 300,
    simpyDays: 30,
    replicates: 60,
    horizon: 24,
    grownHorizon: 12,
    futures: 3,
    compared: 6,
    jobFutures: 8,
    jobRounds: 3,
    turns: 40_000_000,
    patients: [500, 1000, 2000],
    months: [6, 12],
    plans: [1, 2],
    counts: [2, 4],
    held: 1000,
    heldSimulated: 2,
    starts: 5,
  },
  tiny: {
    name: 'tiny',
    rounds: 2,
    warmUp: 0,
    customers: 2000,
    simpyCustomers: 500,
    days: 20,
    simpyDays: 10,
    replicates: 20,
    horizon: 1,
    grownHorizon: 1,
    futures: 1,
    compared: 1,
    jobFutures: 2,
    jobRounds: 1,
    turns: 2_000_000,
    patients: [200, 400],
    months: [1, 2],
    plans: [1, 2],
    counts: [1, 2],
    held: 20,
    heldSimulated: 1,
    starts: 1,
  },
}
