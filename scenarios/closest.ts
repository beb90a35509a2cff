/** Did you mean: the closest known word, if it is close enough to be a typing mistake. */

/** Edits between two words: insert, delete, replace, swap neighbours. */
export function edits(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

/** The closest of the known words, null when none is near. Words over 64 characters are nobody's typing mistake. */
export function closest(word: string, words: readonly string[]): string | null {
  if (word.length > 64) return null
  const plain = word.toLowerCase().replace(/[- ]/g, '_')
  let best: string | null = null
  let fewest = Math.max(1, Math.floor(plain.length / 3)) + 1
  for (const candidate of words) {
    const known = candidate.toLowerCase()
    // A common beginning makes a slip likelier than its edits say: dentist, dental.
    const distance = edits(plain, known) - (plain.slice(0, 4) === known.slice(0, 4) ? 1 : 0)
    if (distance < fewest) {
      best = candidate
      fewest = distance
    }
  }
  return best
}
