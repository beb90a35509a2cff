/** A drawn day as the floor reads it: sheet and luck. Times from 08:00 on; a morning of 100 minutes, perhaps an afternoon. */
import type { Draws } from '../../engine/base/draws.ts'
import { PURPOSE } from '../../engine/base/purposes.ts'
import { CALL_DRAW } from '../../engine/day/desk.ts'
import { DaySheet } from '../../engine/day/sheet.ts'
import { HOUR, MINUTE } from '../../engine/day/ticks.ts'

const OPEN = 8 * HOUR

export interface VisitDrawn {
  readonly kind: number
  readonly column: number
  /** ticks after opening */
  readonly at: number
  readonly early: number
  readonly missed: boolean
  readonly luck: readonly number[]
}

export interface DayDrawn {
  readonly examines: readonly boolean[]
  readonly lunch: boolean
  readonly visits: readonly VisitDrawn[]
  readonly calls: readonly { readonly at: number; readonly takes: number; readonly shopper: boolean; readonly followUp: number; readonly luck: readonly [number, number] }[]
  readonly tasks: readonly { readonly at: number; readonly task: number; readonly takes: number }[]
  /** minutes: outgoing carried, outgoing new, paperwork, project */
  readonly piles: readonly [number, number, number, number]
}

export function sheetFrom(d: DayDrawn): DaySheet {
  const sheet = new DaySheet(d.examines.length)
  sheet.columns = d.examines.length
  d.examines.forEach((yes, c) => (sheet.examines[c] = yes ? 1 : 0))
  sheet.sessions = d.lunch ? 2 : 1
  sheet.sessionFrom.set([OPEN, OPEN + 130 * MINUTE])
  sheet.sessionTo.set(d.lunch ? [OPEN + 100 * MINUTE, OPEN + 210 * MINUTE] : [OPEN + 210 * MINUTE])
  d.visits.forEach((v, row) => sheet.addVisit(0, row, 0, v.kind, v.column, OPEN + v.at, v.missed ? -1 : OPEN + v.at - v.early, 0))
  d.calls.forEach((c, row) => sheet.addCall(0, row, 0, OPEN + c.at, c.takes * MINUTE, c.shopper, c.followUp * MINUTE))
  for (const t of d.tasks) sheet.addTask(OPEN + t.at, t.task, t.takes * MINUTE)
  const [carried, fresh, paperwork, project] = d.piles
  sheet.outgoingCarried = carried * MINUTE
  sheet.outgoingNew = fresh * MINUTE
  sheet.paperworkCarried = paperwork * MINUTE
  sheet.projectCarried = project * MINUTE
  return sheet
}

/** Visits' floor draws and calls' hold and patience as drawn, by row. */
export function luckOf(d: DayDrawn): Draws {
  const u = (purpose: number, _hi: number, lo: number, _occasion: number, index: number): number =>
    purpose === PURPOSE.call ? d.calls[lo]!.luck[index === CALL_DRAW.held ? 0 : 1] : d.visits[lo]!.luck[index]!
  const fill = (out: Float64Array, count: number, purpose: number, hi: number, lo: number, occasion: number): void => {
    for (let i = 0; i < count; i++) out[i] = u(purpose, hi, lo, occasion, i)
  }
  return { u, fill } as unknown as Draws
}
