/**
 * The inputs of a scenario: everything that luck decides once a future, before anything happens. Each is one uniform number whose
 * law is known exactly, because the engine draws it: beliefs, facts given as a range, and what plans turn out to change.
 */
import { normal } from '../../base/distributions.ts'
import { Draws } from '../../base/draws.ts'
import { textId } from '../../base/ids.ts'
import { rootKey } from '../../base/key.ts'
import { PURPOSE } from '../../base/purposes.ts'
import { BELIEF_IDS, BELIEFS } from '../../beliefs/index.ts'
import type { PlanPart, Scenario } from '../../practice/plan.ts'
import { addressKey, type Given } from '../../year/given-luck.ts'

export type InputKind = 'belief' | 'fact' | 'amount' | 'half_life' | 'chance' | 'no_effect'

export interface Input {
  /** belief id, path of the fact, `part path` of an amount, `part no_effect` and the like */
  readonly id: string
  readonly kind: InputKind
  /** the part of a plan that it belongs to, null for beliefs and facts */
  readonly part: string | null
  /** chance that a `no_effect` happens where that is one number, null elsewhere */
  readonly chance: number | null
  readonly address: readonly [purpose: number, hi: number, lo: number, occasion: number, index: number]
}

interface Ranged {
  readonly low: number
  readonly high: number
}

const wide = (range: Ranged): boolean => range.low < range.high

/**
 * Every input of a scenario that varies, plans first, then beliefs, then facts, each in the order of file and code. Sobol's first
 * dimensions are its best, and a plan's own numbers matter most to its difference. The same part in two plans is one input.
 *
 * Addresses are those of `year/world.ts` and `year/settings.ts`; a test holds the two together.
 */
export function inputsOf(scenario: Scenario): readonly Input[] {
  const parts = new Map<string, PlanPart>()
  for (const plan of scenario.plans) for (const part of plan.parts) if (!parts.has(part.id)) parts.set(part.id, part)
  return [
    ...[...parts.values()].flatMap(partInputs),
    ...BELIEF_IDS.filter((id) => wide(BELIEFS[id])).map((id) => named(id, 'belief', PURPOSE.belief)),
    ...scenario.uncertain.filter(({ range }) => wide(range)).map(({ path }) => named(path, 'fact', PURPOSE.scenarioFact)),
  ]
}

function named(id: string, kind: InputKind, purpose: number): Input {
  const { hi, lo } = textId(id)
  return { id, kind, part: null, chance: null, address: [purpose, hi, lo, 0, 0] }
}

function partInputs(part: PlanPart): readonly Input[] {
  const { hi, lo } = textId(part.id)
  const own = (kind: InputKind, index: number, chance: number | null): Input =>
    ({ id: `${part.id} ${kind}`, kind, part: part.id, chance, address: [PURPOSE.change, hi, lo, 0, index] })
  const { chanceOfNoEffect: chance, decay, changes } = part
  const found: Input[] = []
  if (wide(chance) || (chance.best > 0 && chance.best < 1)) found.push(own('no_effect', 0, wide(chance) ? null : chance.best))
  if (wide(chance)) found.push(own('chance', 1, null))
  if (decay !== null && wide(decay.halfLife)) found.push(own('half_life', 2, null))
  for (const { amount, path, setting } of changes) {
    if (setting !== undefined || !wide(amount)) continue
    const id = textId(`${part.id}\n${path}`)
    found.push({ id: `${part.id} ${path}`, kind: 'amount', part: part.id, chance: null, address: [PURPOSE.change, id.hi, id.lo, 1, 0] })
  }
  return found
}

/**
 * The uniform numbers of the inputs as the engine draws them.
 *
 * @param seed the study's seed @param future 0-based
 * @returns one number in (0, 1) per input, in order
 */
export function drawnUniforms(inputs: readonly Input[], seed: string, future: number): Float64Array {
  const { k2, k3 } = rootKey(seed)
  const luck = new Draws(k2, k3, future)
  return Float64Array.from(inputs, ({ address }) => luck.u(...address))
}

/** Uniform numbers of a design as `FutureSpec.given`. @param uniforms one per input, in order */
export function givenOf(inputs: readonly Input[], uniforms: ArrayLike<number>): Given {
  return Object.fromEntries(inputs.map(({ address }, i) => [addressKey(...address), uniforms[i]!]))
}

/**
 * What an input is worth as a control: a number with mean exactly 0 over all futures.
 *
 * The normal score of a split normal has mean 0 and variance 1 whatever its range. "No effect" is 1 - chance or -chance. Where the
 * chance itself is a range the uniform number less 1/2 stands in.
 */
export function scoreOf(input: Input, u: number): number {
  if (input.kind !== 'no_effect') return normal(u)
  return input.chance === null ? u - 0.5 : (u < input.chance ? 1 : 0) - input.chance
}
