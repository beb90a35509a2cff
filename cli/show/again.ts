/** The last line of every answer: the command that gives it again. */
import { DEFAULT_FUTURES } from '../request.ts'
import type { StudyRequest } from '../request.ts'
import { quoted } from './text.ts'

export interface Made {
  readonly verb: 'run' | 'compare' | 'report'
  readonly request: StudyRequest
  /** futures in the answer: fewer than asked for when stopped */
  readonly futures: number
  readonly hash: string
  readonly engine: string
}

/** @example "again:  fivestar compare maple-street.yaml --seed fivestar --futures 100" */
export function again({ verb, request, futures, hash, engine }: Made, columns: number): string {
  const words = [
    'fivestar', verb === 'report' ? 'compare' : verb, quoted(request.file), '--seed', quoted(request.seed), '--futures', String(futures || DEFAULT_FUTURES),
    ...request.plans.flatMap((plan) => ['--plan', quoted(plan)]),
    ...(request.horizonMonths === null ? [] : ['--horizon', `${request.horizonMonths}m`]),
    ...(request.beliefs === 'drawn' ? [] : ['--beliefs', request.beliefs]),
    ...request.settings.flatMap(({ path, text }) => ['--set', quoted(`${path}=${text}`)]),
    ...(request.required === null ? [] : ['--require', `${Number((request.required * 100).toPrecision(12))}%`]),
  ]
  const command = `again:  ${words.join(' ')}`
  const of = `(file ${hash.slice(0, 6)}, engine ${engine})`
  // the command stays in one piece, so that it can be copied
  return command.length + 3 + of.length <= columns ? `${command}   ${of}` : `${of}\n${command}`
}
