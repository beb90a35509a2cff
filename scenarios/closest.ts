/** Did you mean: the closest known word, if it is close enough to be a typing mistake. */

/**
 * Edits between two words: insert, delete, replace, swap neighbours.
 * Only as many as `most` are counted; where there are more, the answer is some number above it.
 */
export function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  const far = most + 1
  let [before, last, row] = [[], Array.from({ length: b.length + 1 }, (_, j) => j), []] as [number[], number[], number[]]
  let fewestBefore = 0
  for (let i = 1; i <= a.length; i++) {
    // Who is further than `most` from the diagonal has more edits than that.
    const from = Math.max(1, i - most)
    const to = Math.min(b.length, i + most)
    let fewest = from === 1 ? i : far
    row[from - 1] = fewest
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      const swapped = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      const cost = Math.min((last[j] ?? far) + 1, (row[j - 1] ?? far) + 1, (last[j - 1] ?? far) + (same ? 0 : 1))
      row[j] = swapped ? Math.min(cost, (before[j - 2] ?? far) + 1) : cost
      fewest = Math.min(fewest, row[j] ?? far)
    }
    row[to + 1] = far
    // A swap reaches back two rows, and no step takes an edit back.
    if (fewest > most && fewestBefore > most) return far
    fewestBefore = fewest
    ;[before, last, row] = [last, row, before]
  }
  return last[b.length] ?? far
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
    const start = plain.slice(0, 4) === known.slice(0, 4) ? 1 : 0
    const distance = edits(plain, known, fewest + start - 1) - start
    if (distance < fewest) {
      best = candidate
      fewest = distance
    }
  }
  return best
}
