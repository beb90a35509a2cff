/** Hours of the day: `08:00-12:00, 13:00-17:00`. */
import * as E from 'fp-ts/Either'
import type { Session } from '../engine/index.ts'
import { fault, shown } from './finding.ts'
import type { Fault } from './finding.ts'
import type { Span } from './source.ts'

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

export const printSessions = (sessions: readonly Session[]): string =>
  sessions.length === 0 ? 'closed' : sessions.map((s) => `${clock(s.from)}-${clock(s.to)}`).join(', ')

/** `08:00-12:00, 13:00-17:00` or `closed`; a list of sessions will do as well. */
export function readSessions(written: string, at: Span): E.Either<Fault, readonly Session[]> {
  const trimmed = written.trim()
  if (trimmed === 'closed' || trimmed === 'none') return E.right([])
  const sessions: Session[] = []
  for (const part of trimmed.split(',')) {
    const match = /^\s*(\d{1,2}):(\d\d)\s*(?:-|\u2013|to)\s*(\d{1,2}):(\d\d)\s*$/.exec(part)
    if (match === null)
      return E.left(
        fault(
          'V06',
          at,
          `"${shown(part.trim())}" is not a session`,
          'Hours are written 08:00-12:00, 13:00-17:00, a closed day as "closed".',
        ),
      )
    const [h1 = 0, m1 = 0, h2 = 0, m2 = 0] = match.slice(1).map(Number)
    const [from, to] = [h1 * 60 + m1, h2 * 60 + m2]
    if (m1 > 59 || m2 > 59 || from >= 1440 || to > 1440)
      return E.left(fault('V06', at, `"${shown(part.trim())}" is not a time of day`, 'Hours run from 00:00 to 24:00.'))
    if (from >= to) {
      return E.left(
        fault(
          'V06',
          at,
          'a session ends before it starts',
          `${part.trim()} would have no time in it; hours past midnight are not supported.`,
        ),
      )
    }
    const last = sessions[sessions.length - 1]
    if (last !== undefined && from < last.to)
      return E.left(
        fault(
          'V06',
          at,
          'sessions overlap or are out of order',
          `${clock(from)} is before the end of the session before it, ${clock(last.to)}.`,
        ),
      )
    sessions.push({ from, to })
  }
  return E.right(sessions)
}
