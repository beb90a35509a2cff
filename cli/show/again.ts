/** The last line of every answer: the command that gives it again. */
import { DEFAULT_FUTURES } from '../request.ts'
import type { StudyRequest } from '../request.ts'
import { plain, quoted } from './text.ts'

export interface Made {
  readonly verb: 'run' | 'compare' | 'report'
  readonly request: StudyRequest
  /** futures in the answer: fewer than asked for when stopped */
  readonly futures: number
  readonly hash: string
  readonly engine: string
}

/** @example "again:  fivestar compare maple-street.yaml --seed fivestar --futures 100" */
export function again(made: Made, columns: number): string {
  const command = `again:  ${commandAgain(made, made.request.file)}`
  const of = `(file ${made.hash.slice(0, 6)}, engine ${made.engine})`
  // the command stays in one piece, so that it can be copied
  return command.length + 3 + of.length <= columns ? `${command}   ${of}` : `${of}\n${command}`
}

/**
 * The command itself; of a report, the one that prints the same numbers.
 *
 * @param file as it is to stand there
 */
export function commandAgain({ verb, request, futures }: Pick<Made, 'verb' | 'request' | 'futures'>, file: string): string {
  return [
    'fivestar', verb === 'report' ? 'compare' : verb, quoted(plain(file.startsWith('-') ? `./${file}` : file)), '--seed', quoted(request.seed), '--futures', String(futures || DEFAULT_FUTURES),
    ...request.plans.flatMap((plan) => ['--plan', quoted(plan)]),
    ...(request.horizonMonths === null ? [] : ['--horizon', `${request.horizonMonths}m`]),
    ...(request.beliefs === 'drawn' ? [] : ['--beliefs', request.beliefs]),
    ...request.settings.flatMap(({ path, text }) => ['--set', quoted(plain(`${path}=${text}`))]),
    ...(request.required === null ? [] : ['--require', `${Number((request.required * 100).toPrecision(12))}%`]),
  ].join(' ')
}
