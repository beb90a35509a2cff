/** What a kind of case is: inputs in, models out, and which model answers which output. */
import type { Inputs } from './inputs.ts'
import type { Rule } from './interval.ts'
import type { EpisodeModel, FlowModel } from './model.ts'

/** How an output is answered. */
export type Answer =
  | { readonly _tag: 'flow'; readonly model: FlowModel; readonly name: string; readonly rule?: Rule }
  | { readonly _tag: 'episodes'; readonly model: EpisodeModel; readonly name: string; readonly close: number; readonly rule?: Rule }
  | { readonly _tag: 'skip'; readonly why: string }

/** A case whose inputs were read. */
export interface Posed {
  /** outputs that are simulated when the case names none */
  readonly usual: readonly string[]
  readonly answer: (output: string) => Answer
}

/** @returns null when the inputs hold findings */
export type Family = (inputs: Inputs) => Posed | null

export const skip = (why: string): Answer => ({ _tag: 'skip', why })

/** Answers read off one flow; a `_LIFO` at the end of a name asks for the same queue served last first. */
export function flowAnswers(model: FlowModel, same: { readonly [name: string]: string } = {}): (output: string) => Answer {
  let lastFirst: FlowModel | null = null
  return (output) => {
    const lifo = /^(.+?)_LIFO(?:_nonpreemptive)?$/.exec(output)
    if (lifo === null) return { _tag: 'flow', model, name: same[output] ?? output }
    lastFirst ??= { ...model, stations: model.stations.map((station) => ({ ...station, lastFirst: true })) }
    return { _tag: 'flow', model: lastFirst, name: lifo[1]! }
  }
}

/** More customers at once than a run should hold. */
const PRESENT_MAX = 10_000

/** Refuses what would grow without end, or would not fit. */
export function steady(inputs: Inputs, model: FlowModel, rho: number, limited: boolean): boolean {
  if (!limited && !(rho < 1)) {
    const load = Number.isFinite(rho) ? ` (${String(Math.round(rho * 1e4) / 1e4)} of what the servers can do)` : ''
    inputs.find('unstable', '', `more work comes in than can be done${load}: the queue grows without end`, 'Give more servers, less work, a finite room (K) or patience (theta).')
    return false
  }
  if (!(model.present <= PRESENT_MAX)) {
    inputs.find('too-large', '', `about ${Math.round(model.present)} customers would be there at once`, `At most ${PRESENT_MAX} are simulated.`)
    return false
  }
  return true
}
