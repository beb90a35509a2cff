/** What a day did: one row a visit, a call, a task of its sheet, and the day's totals. Times in ticks. */
import { double } from '../base/double.ts'
import type { DaySheet } from './sheet.ts'

export const EXIT = { none: 0, seen: 1, noShow: 2, walkedOut: 3 } as const
export const CALL = { none: 0, answered: 1, rangOut: 2, hungUp: 3 } as const

export class DayLog {
  visitExit = new Uint8Array(0)
  /** door to the first acknowledgement */
  greeting = new Float64Array(0)
  /** past the later of door and appointment until seated */
  lobby = new Float64Array(0)
  /** in the room, waiting for the person who treats or examines, past the appointment */
  room = new Float64Array(0)
  /** waiting at the desk to leave */
  checkout = new Float64Array(0)
  /** care begins, care ends; -1 when it never did */
  careFrom = new Float64Array(0)
  careTo = new Float64Array(0)

  callExit = new Uint8Array(0)
  /** ringing and holding until answered or lost */
  callWait = new Float64Array(0)
  /** tick at which the complaint work after the call was done, -1 when nobody got to it today */
  followUpDone = new Float64Array(0)

  /** tick at which the task was done, -1 when nobody got to it today */
  taskDone = new Float64Array(0)

  /** work left on the piles */
  outgoingLeft = double(0)
  paperworkLeft = double(0)
  projectLeft = double(0)
  /** past closing: by owner of a column, all pool people together, the one at the desk who locks up */
  columnOvertime: Float64Array
  poolOvertime = double(0)
  deskOvertime = double(0)
  /** own visits, exams apart */
  columnBusy: Float64Array
  events = 0

  constructor(columns: number) {
    this.columnOvertime = new Float64Array(columns)
    this.columnBusy = new Float64Array(columns)
  }

  /** Empties the log and makes room for the day's rows. */
  begin(sheet: DaySheet): void {
    this.fit(sheet)
    const { visits, calls, tasks } = sheet
    this.visitExit.fill(EXIT.none, 0, visits)
    this.greeting.fill(-1, 0, visits)
    this.lobby.fill(0, 0, visits)
    this.room.fill(0, 0, visits)
    this.checkout.fill(0, 0, visits)
    this.careFrom.fill(-1, 0, visits)
    this.careTo.fill(-1, 0, visits)
    this.callExit.fill(CALL.none, 0, calls)
    this.callWait.fill(0, 0, calls)
    this.followUpDone.fill(-1, 0, calls)
    this.taskDone.fill(-1, 0, tasks)
    this.columnOvertime.fill(0)
    this.columnBusy.fill(0)
    this.outgoingLeft = this.paperworkLeft = this.projectLeft = 0
    this.poolOvertime = this.deskOvertime = this.events = 0
  }

  private fit(sheet: DaySheet): void {
    const visits = sheet.visitAt.length
    if (this.visitExit.length < visits) {
      this.visitExit = new Uint8Array(visits)
      this.greeting = new Float64Array(visits)
      this.lobby = new Float64Array(visits)
      this.room = new Float64Array(visits)
      this.checkout = new Float64Array(visits)
      this.careFrom = new Float64Array(visits)
      this.careTo = new Float64Array(visits)
    }
    const calls = sheet.callAt.length
    if (this.callExit.length < calls) {
      this.callExit = new Uint8Array(calls)
      this.callWait = new Float64Array(calls)
      this.followUpDone = new Float64Array(calls)
    }
    if (this.taskDone.length < sheet.taskAt.length) this.taskDone = new Float64Array(sheet.taskAt.length)
  }
}
