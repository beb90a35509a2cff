/** Traffic equations of an open network: how many customers an hour each station sees. */

/**
 * Solves rate = external + transposed routing * rate, by elimination with row exchange.
 *
 * @param routing chance to go from row to column
 * @returns null when no solution is positive and finite: somebody never finds the way out
 * @example solveTraffic([1, 0], [[0, 0.5], [0, 0]]) // [1, 0.5]
 */
export function solveTraffic(external: readonly number[], routing: readonly (readonly number[])[]): readonly number[] | null {
  const n = external.length
  const rows = external.map((rate, i) => [...external.map((_, j) => (i === j ? 1 : 0) - routing[j]![i]!), rate])
  for (let pivot = 0; pivot < n; pivot++) {
    let best = pivot
    for (let i = pivot + 1; i < n; i++) if (Math.abs(rows[i]![pivot]!) > Math.abs(rows[best]![pivot]!)) best = i
    const top = rows[best]!
    rows[best] = rows[pivot]!
    rows[pivot] = top
    if (Math.abs(top[pivot]!) < 1e-12) return null
    for (let i = 0; i < n; i++) {
      if (i === pivot) continue
      const factor = rows[i]![pivot]! / top[pivot]!
      for (let j = pivot; j <= n; j++) rows[i]![j]! -= factor * top[j]!
    }
  }
  const rates = rows.map((row, i) => row[n]! / row[i]!)
  return rates.every((rate) => rate >= -1e-9 && Number.isFinite(rate)) ? rates.map((rate) => Math.max(0, rate)) : null
}
