/** What every step of the year is handed: the given world, the changing state, the month's template, and a desk to work at. */
import { Floor } from '../day/floor.ts'
import { DayLog } from '../day/log.ts'
import { DaySheet } from '../day/sheet.ts'
import { MOMENT_COUNT } from './people.ts'
import type { State } from './state.ts'
import type { Template } from './template.ts'
import type { World } from './world.ts'

/** Draws at a case presentation, by position. */
export const CASE = { found: 0, written: 1, pressed: 2, value: 3, accepts: 4, eligible: 5, helped: 6 } as const

/** Why somebody calls. */
export const REASON = { other: 0, contact: 1, routine: 2, treatment: 3, emergency: 4, complaint: 5 } as const

/** Rows that stand beside the day's sheet and say whose they are. Written over every day, never emptied; shared by all forks of a future. */
export class Workspace {
  readonly sheet: DaySheet
  readonly log: DayLog
  readonly floor: Floor
  /** appointment of each visit */
  readonly visitAppointment: number[] = []
  /** 1 where treatment is presented, and where the estimate is in writing */
  readonly visitPresented: number[] = []
  readonly visitWritten: number[] = []
  /** person of each call, aftercare row for complaints */
  readonly callRef: number[] = []
  readonly callReason: number[] = []
  readonly taskRef: number[] = []
  /** appointments of today in order, as far as `todayCount` */
  readonly today: number[] = []
  todayCount = 0
  /** scratch for draws */
  readonly u = new Float64Array(32)
  readonly id = new Uint32Array(2)
  /** utilities of the moments of the visit at hand, NaN where a moment did not occur */
  readonly felt = new Float64Array(MOMENT_COUNT)

  constructor(columns: number) {
    this.sheet = new DaySheet(columns)
    this.log = new DayLog(columns)
    this.floor = new Floor(columns, 64)
  }
}

/** A class and not a literal: V8 gives up what it knows of a literal's fields the second time it is written. */
export class Year {
  readonly w: World
  readonly s: State
  readonly t: Template
  readonly ws: Workspace

  constructor(w: World, s: State, t: Template, ws: Workspace) {
    this.w = w
    this.s = s
    this.t = t
    this.ws = ws
  }
}
