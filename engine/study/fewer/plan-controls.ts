/**
 * Controls of a plan by a fixed rule, named before anything is run: what its own parts drew. Whether a part had no effect; and how
 * large each change turned out where it had one, nought where it had none.
 */
import { type Input, scoreOf } from './inputs.ts'

/**
 * The controls of a plan.
 *
 * Each has mean 0: the score of an amount has, and whether the part works is drawn apart from it.
 *
 * @param inputs of the scenario @param parts ids of the plan's parts
 * @param uniforms one row per future, one number per input
 * @returns one column per control, one value per future, with the input's id; "no effect" first
 */
export function planControls(
  inputs: readonly Input[], parts: readonly string[], uniforms: readonly ArrayLike<number>[],
): { readonly names: readonly string[]; readonly columns: readonly Float64Array[] } {
  const own = inputs.flatMap((input, i) => (input.part !== null && parts.includes(input.part) ? [{ input, i }] : []))
  const switches = own.filter(({ input }) => input.kind === 'no_effect')
  const amounts = own.filter(({ input }) => input.kind === 'amount')
  const works = (part: string | null, row: ArrayLike<number>): number => {
    const found = switches.find(({ input }) => input.part === part)
    return found === undefined || found.input.chance === null || row[found.i]! >= found.input.chance ? 1 : 0
  }
  return {
    names: [...switches, ...amounts].map(({ input }) => input.id),
    columns: [
      ...switches.map(({ input, i }) => Float64Array.from(uniforms, (row) => scoreOf(input, row[i]!))),
      ...amounts.map(({ input, i }) => Float64Array.from(uniforms, (row) => scoreOf(input, row[i]!) * works(input.part, row))),
    ],
  }
}
