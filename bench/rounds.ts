/** Contenders take turns: one after the other within a round, in the reverse order in the next, so that a drift of the machine hits all alike. */

/** Asked once a round; `round` is below 0 while compilers warm up. */
export type Turn<Answer> = (round: number) => Promise<Answer>

/** @returns the answers of the rounds that count, by contender */
export async function rounds<Answer>(
  turns: readonly Turn<Answer>[],
  count: number,
  warmUp: number,
): Promise<readonly (readonly Answer[])[]> {
  const answers = turns.map((): Answer[] => [])
  for (let round = -warmUp; round < count; round++) {
    const order = turns.map((_, i) => (round % 2 === 0 ? i : turns.length - 1 - i))
    for (const i of order) {
      const answer = await turns[i]!(round)
      if (round >= 0) answers[i]!.push(answer)
    }
  }
  return answers
}
