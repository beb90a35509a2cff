/**
 * The smoke battery of statistics.md 1.5: twelve checks that a source of addressed draws must pass and a bad one fails.
 *
 * Each check gives a z or a ratio and its limit. False alarm over all checks, for a seed nobody has looked at: U1, U3, S1, S5 (two)
 * 2e-4 each, U2 1.2e-4, U4 10 x 6e-5, U5 2e-4, U6 32 x 7e-6, S2 2e-4, S3 and S4 435 x 7e-6 each, S7 1e-6: 8e-3 together. The seeds are
 * fixed, so a run that passed passes for ever.
 */
export interface Source {
  /** the first draw of an entity for a purpose in a replication */
  first(purpose: number, entity: number, replication: number): number
  /** many draws in the order in which a model would take them */
  sequence(count: number): Float64Array
}

export interface Check {
  readonly name: string
  readonly statistic: number
  readonly limit: number
}

export interface Size {
  readonly draws: number
  readonly entities: number
  /** purposes and replications compared in pairs */
  readonly streams: number
  readonly entitiesPerStream: number
}

/** One side 1e-4 of a standard normal: p in [1e-4, 1 - 1e-4]. */
const Z_LIMIT = 3.719
const Z_PAIRS = 4.5

export function battery(source: Source, size: Size): Check[] {
  const draws = source.sequence(size.draws)
  const firsts = Float64Array.from({ length: size.entities }, (_, entity) => source.first(1, entity, 0))
  const others = Float64Array.from({ length: size.entities }, (_, entity) => source.first(2, entity, 0))
  const next = firsts.subarray(1)
  return [
    check('U1 uniform', chiSquareZ(counts(256, draws.length, (i) => cell(draws[i]!, 256))), Z_LIMIT),
    check('U2 Kolmogorov-Smirnov', kolmogorovSmirnov(draws), 2.2),
    check('U3 serial pairs', pairsZ(64, draws.length >> 1, (i) => draws[2 * i]!, (i) => draws[2 * i + 1]!), Z_LIMIT),
    check('U4 autocorrelation', largest(10, (lag) => correlationZ(draws.subarray(0, draws.length - lag - 1), draws.subarray(lag + 1))), 4),
    check('U5 runs up and down', runsZ(draws), Z_LIMIT),
    check('U6 bits', largest(32, (bit) => bitZ(draws, bit)), Z_PAIRS),
    check('S1 first draws of entities', chiSquareZ(counts(256, firsts.length, (i) => cell(firsts[i]!, 256))), Z_LIMIT),
    check('S2 neighbours', correlationZ(firsts.subarray(0, -1), next), Z_LIMIT),
    check('S3 purposes', streamsZ(size, (purpose, entity) => source.first(purpose, entity, 0)), Z_PAIRS),
    check('S4 replications', streamsZ(size, (replication, entity) => source.first(1, entity, replication)), Z_PAIRS),
    check('S5 neighbours, joint', pairsZ(32, next.length, (i) => firsts[i]!, (i) => next[i]!), Z_LIMIT),
    check('S5 purposes, joint', pairsZ(32, firsts.length, (i) => firsts[i]!, (i) => others[i]!), Z_LIMIT),
  ]
}

/** Names of the checks that fail. NaN fails. */
export function failures(checks: readonly Check[]): string[] {
  return checks.filter((one) => !(Math.abs(one.statistic) < one.limit)).map((one) => one.name)
}

/** For the message of an assertion: every statistic with its limit. */
export function report(checks: readonly Check[]): string {
  return checks.map((one) => `${one.name} ${one.statistic.toFixed(2)} (limit ${one.limit})`).join('\n')
}

function check(name: string, statistic: number, limit: number): Check {
  return { name, statistic, limit }
}

function cell(u: number, cells: number): number {
  return Math.floor(u * cells)
}

function counts(cells: number, count: number, cellOf: (i: number) => number): Float64Array {
  const found = new Float64Array(cells)
  for (let i = 0; i < count; i++) found[cellOf(i)]!++
  return found
}

/** Chi-square of equal cells as a normal z (Wilson & Hilferty), two-sided: too even is as bad as too uneven. */
function chiSquareZ(found: Float64Array): number {
  const total = found.reduce((a, x) => a + x, 0)
  const expected = total / found.length
  const chiSquare = found.reduce((a, x) => a + (x - expected) ** 2 / expected, 0)
  const df = found.length - 1
  const spread = 2 / (9 * df)
  return (Math.cbrt(chiSquare / df) - (1 - spread)) / Math.sqrt(spread)
}

function pairsZ(side: number, count: number, x: (i: number) => number, y: (i: number) => number): number {
  return chiSquareZ(counts(side * side, count, (i) => cell(x(i), side) * side + cell(y(i), side)))
}

/** D sqrt(N). */
function kolmogorovSmirnov(draws: Float64Array): number {
  const sorted = draws.slice().sort()
  const n = sorted.length
  let distance = 0
  for (let i = 0; i < n; i++) distance = Math.max(distance, sorted[i]! - i / n, (i + 1) / n - sorted[i]!)
  return distance * Math.sqrt(n)
}

/** Correlation times sqrt(N). Of constant numbers: NaN, which fails. */
function correlationZ(xs: Float64Array, ys: Float64Array): number {
  const n = xs.length
  let [x1, y1, x2, y2, xy] = [0, 0, 0, 0, 0]
  for (let i = 0; i < n; i++) {
    const x = xs[i]! - 0.5
    const y = ys[i]! - 0.5
    x1 += x
    y1 += y
    x2 += x * x
    y2 += y * y
    xy += x * y
  }
  return ((xy - (x1 * y1) / n) / Math.sqrt((x2 - (x1 * x1) / n) * (y2 - (y1 * y1) / n))) * Math.sqrt(n)
}

/** Runs up and down: mean (2N - 1) / 3, variance (16N - 29) / 90. */
function runsZ(draws: Float64Array): number {
  const n = draws.length
  let runs = 1
  for (let i = 2; i < n; i++) if (draws[i]! > draws[i - 1]! !== draws[i - 1]! > draws[i - 2]!) runs++
  return (runs - (2 * n - 1) / 3) / Math.sqrt((16 * n - 29) / 90)
}

/** Ones in one of the 32 leading bits. */
function bitZ(draws: Float64Array, bit: number): number {
  let ones = 0
  for (const u of draws) ones += ((u * 4294967296) >>> bit) & 1
  return (ones - draws.length / 2) / (Math.sqrt(draws.length) / 2)
}

/** Largest correlation over all pairs of streams. */
function streamsZ(size: Size, draw: (stream: number, entity: number) => number): number {
  const streams = Array.from({ length: size.streams }, (_, stream) =>
    Float64Array.from({ length: size.entitiesPerStream }, (_unused, entity) => draw(stream + 1, entity)))
  return largest(size.streams, (a) => largest(a, (b) => correlationZ(streams[a]!, streams[b]!)))
}

function largest(count: number, statistic: (i: number) => number): number {
  let most = 0
  for (let i = 0; i < count; i++) most = Math.max(most, Math.abs(statistic(i)))
  return most
}
