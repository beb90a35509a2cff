/**
 * Small days for tests, by hand: every time is what it says, luck is what the test writes down.
 *
 * Works take their mean to the tick (spread 0). A visit's or call's luck is looked up by its row, nothing is drawn.
 */
import type { Draws } from '../../../engine/base/draws.ts'
import { lognormalMu } from '../../../engine/base/distributions.ts'
import { PURPOSE } from '../../../engine/base/purposes.ts'
import { CALL_DRAW, DRAW } from '../../../engine/day/desk.ts'
import { Floor } from '../../../engine/day/floor.ts'
import { DayLog } from '../../../engine/day/log.ts'
import { type CareNeed, type DayRules, DaySheet, DESK_TASKS, type WorkTime } from '../../../engine/day/sheet.ts'
import { HOUR, MINUTE, SECOND } from '../../../engine/day/ticks.ts'

export const seconds = (n: number): number => n * SECOND
export const minutes = (n: number): number => n * MINUTE

/** `08:05` or `08:05:30` -> ticks after midnight. */
export function clock(text: string): number {
  const [h = 0, m = 0, s = 0] = text.split(':').map(Number)
  return h * HOUR + m * MINUTE + s * SECOND
}

/** A time without spread. */
export const exactly = (n: number): WorkTime => ({ mu: lognormalMu(minutes(n), 0), sigma: 0 })

/** Kinds of visit of these days, by index. */
export const KINDS = ['recall', 'treatment', 'short'] as const
const NEEDS: readonly CareNeed[] = [
  { work: exactly(40), exam: exactly(8), pools: [] },
  { work: exactly(60), exam: null, pools: [0] },
  { work: exactly(20), exam: null, pools: [] },
]

/** One person at the desk, three rooms, one assistant; check-in 3 min, check-out 5 min, ring-out 28 s, breakpoints every 10 min. */
export const RULES: DayRules = {
  deskPeople: 1,
  rooms: 3,
  pools: [1],
  needs: NEEDS,
  urgency: DESK_TASKS.map((_, i) => i),
  checkIn: exactly(3),
  checkOut: exactly(5),
  call: exactly(4),
  outgoingPiece: minutes(4),
  paperworkPiece: minutes(8),
  projectPiece: minutes(15),
  paperworkPerVisit: 0,
  greetingWithin: seconds(20),
  greetingKept: 0.7,
  greetingMiss: seconds(60),
  ringOut: seconds(28),
  holdShare: 0.3,
  shopperPatience: seconds(90),
  patientPatience: seconds(360),
  patienceShape: 1,
  breakEvery: minutes(10),
  assistantAbsorbs: 0.3,
  walkOutMu: lognormalMu(minutes(75), 0),
  walkOutSigma: 0,
}

/** u at which an exponential time (a Weibull of shape 1) is its mean. */
export const AT_MEAN = 0.6321205588285577

export interface VisitWritten {
  readonly kind: (typeof KINDS)[number]
  /** column of the book; 0 is the hygienist's, 1 the dentist's, 2 a second hygienist's */
  readonly column: number
  readonly at: string
  /** null for a no-show; left out: five minutes early */
  readonly door?: string | null
  readonly luck?: Partial<Readonly<Record<Exclude<keyof typeof DRAW, 'count'>, number>>>
  /** minutes that check-out takes longer */
  readonly extra?: number
}

export interface CallWritten {
  readonly at: string
  /** minutes */
  readonly takes: number
  readonly shopper?: boolean
  /** below 0.3: asked to hold */
  readonly held?: number
  readonly patience?: number
  /** minutes of complaint work afterwards */
  readonly followUp?: number
}

export interface DayWritten {
  readonly rules?: Partial<DayRules>
  readonly sessions?: readonly (readonly [string, string])[]
  /** by column, whether its owner examines; hygienist, dentist by default */
  readonly examines?: readonly boolean[]
  readonly visits?: readonly VisitWritten[]
  readonly calls?: readonly CallWritten[]
  readonly tasks?: readonly { readonly at: string; readonly task: (typeof DESK_TASKS)[number]; readonly takes: number }[]
  /** minutes on the piles in the morning, and outgoing work that comes in over the day */
  readonly piles?: { readonly outgoing?: number; readonly outgoingNew?: number; readonly paperwork?: number; readonly project?: number }
}

const LUCK: Readonly<Record<Exclude<keyof typeof DRAW, 'count'>, number>> = { greetKept: 0.5, greetTime: 0.5, checkIn: 0.5, checkOut: 0.5, walkOut: 0.5, work: 0.5, exam: 0.5 }

/** Luck as the test wrote it: visits and calls carry their row as id. */
export function writtenLuck(day: DayWritten): Draws {
  const u = (purpose: number, _hi: number, lo: number, _occasion: number, index: number): number => {
    if (purpose === PURPOSE.call) {
      const call = day.calls![lo]!
      return index === CALL_DRAW.held ? (call.held ?? 0.9) : (call.patience ?? 0.5)
    }
    const name = (Object.keys(LUCK) as (keyof typeof LUCK)[]).find((k) => DRAW[k] === index)!
    return day.visits![lo]!.luck?.[name] ?? LUCK[name]
  }
  const fill = (out: Float64Array, count: number, purpose: number, hi: number, lo: number, occasion: number): void => {
    for (let i = 0; i < count; i++) out[i] = u(purpose, hi, lo, occasion, i)
  }
  return { u, fill } as unknown as Draws
}

export function sheetOf(day: DayWritten): DaySheet {
  const examines = day.examines ?? [false, true]
  const sheet = new DaySheet(examines.length)
  sheet.columns = examines.length
  examines.forEach((yes, c) => (sheet.examines[c] = yes ? 1 : 0))
  const sessions = day.sessions ?? [['08:00', '12:00'], ['13:00', '17:00']]
  sheet.sessions = sessions.length
  sessions.forEach(([from, to], i) => {
    sheet.sessionFrom[i] = clock(from)
    sheet.sessionTo[i] = clock(to)
  })
  day.visits?.forEach((v, row) => {
    const at = clock(v.at)
    const door = v.door === null ? -1 : v.door === undefined ? at - minutes(5) : clock(v.door)
    sheet.addVisit(0, row, 0, KINDS.indexOf(v.kind), v.column, at, door, minutes(v.extra ?? 0))
  })
  day.calls?.forEach((c, row) => sheet.addCall(0, row, 0, clock(c.at), minutes(c.takes), c.shopper ?? false, minutes(c.followUp ?? 0)))
  day.tasks?.forEach((t) => sheet.addTask(clock(t.at), DESK_TASKS.indexOf(t.task), minutes(t.takes)))
  sheet.outgoingCarried = minutes(day.piles?.outgoing ?? 0)
  sheet.outgoingNew = minutes(day.piles?.outgoingNew ?? 0)
  sheet.paperworkCarried = minutes(day.piles?.paperwork ?? 0)
  sheet.projectCarried = minutes(day.piles?.project ?? 0)
  return sheet
}

/** Runs a day on a floor of its own. */
export function run(day: DayWritten, floor?: Floor): DayLog {
  const sheet = sheetOf(day)
  const log = new DayLog(sheet.columns)
  ;(floor ?? new Floor(sheet.columns, 4)).run(sheet, { ...RULES, ...day.rules }, writtenLuck(day), log)
  return log
}
