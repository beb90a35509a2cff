/**
 * Plain clinic days on the engine's own floor: what SimPy and C can say too (bench/peers/clinic_day.*). It looks inside the engine,
 * as only tests may; `npm run bench` bundles it and lets it take turns with its peers.
 *
 * A plain day: 08:00 to 17:00; three hygienists and two dentists, nine visits each, one an hour; 8 % do not come; two people at the
 * desk check in, take 40 calls (60 % of callers who are not answered at once hold for 90 s on average, the others ring for 25 s), check
 * out and do 8 minutes of paperwork a visit, which is put down for whoever comes or rings. Arrivals go before calls, calls before
 * check-outs. Patients are seated in the order of their appointments; whoever stood the lobby no longer has left. No exams, no rooms
 * or assistants that run short, no lunch: the floor can do these, and its code for them runs here to no effect.
 *
 * Lines: `days future`.
 */
import { serve } from '../../../bench/lines.ts'
import { exponential, lognormalMu, lognormalQuick, lognormalSigma } from '../../../engine/base/distributions.ts'
import { Draws } from '../../../engine/base/draws.ts'
import { ln } from '../../../engine/base/maths.ts'
import { PURPOSE } from '../../../engine/base/purposes.ts'
import { CALL_DRAW } from '../../../engine/day/desk.ts'
import { Floor } from '../../../engine/day/floor.ts'
import { CALL, DayLog, EXIT } from '../../../engine/day/log.ts'
import { type DayRules, DaySheet, type WorkTime } from '../../../engine/day/sheet.ts'
import { HOUR, MINUTE, SECOND, wholeTicks } from '../../../engine/day/ticks.ts'
import { KEY } from './mmc.ts'

const OPENS = 8 * HOUR
const CLOSES = 17 * HOUR
const COLUMNS = 5
const HYGIENISTS = 3
const ROUNDS = 9
const CALLS = 40
const NO_SHOW = 0.08

const times = (minutes: number, spread: number): WorkTime => ({ mu: lognormalMu(minutes * MINUTE, spread), sigma: lognormalSigma(spread) })
const CALL_TIME = times(4, 0.6)

const RULES: DayRules = {
  deskPeople: 2,
  rooms: COLUMNS,
  pools: [],
  needs: [
    { work: times(50, 0.25), exam: null, pools: [] },
    { work: times(52, 0.4), exam: null, pools: [] },
  ],
  urgency: [0, 1, 2, 3, 4, 5, 6, 7, 8],
  checkIn: times(3, 0.5),
  checkOut: times(5, 0.5),
  call: CALL_TIME,
  outgoingPiece: 4 * MINUTE,
  paperworkPiece: 8 * MINUTE,
  projectPiece: 15 * MINUTE,
  paperworkPerVisit: 8 * MINUTE,
  greetingWithin: 20 * SECOND,
  greetingKept: 1,
  greetingMiss: 60 * SECOND,
  ringOut: 25 * SECOND,
  holdShare: 0.6,
  shopperPatience: 90 * SECOND,
  patientPatience: 90 * SECOND,
  patienceShape: 1,
  breakEvery: 15 * MINUTE,
  assistantAbsorbs: 0,
  walkOutMu: ln(45 * MINUTE),
  walkOutSigma: 0.5,
}

export class ClinicDays {
  private readonly floor = new Floor(COLUMNS, COLUMNS * ROUNDS)
  private readonly sheet = new DaySheet(COLUMNS)
  private readonly log = new DayLog(COLUMNS)

  /** @returns sums over the days of what is counted, and of its squares, the events, and the milliseconds it took */
  run(days: number, future: number): { ms: number; events: number; sums: readonly number[]; squares: readonly number[] } {
    const draws = new Draws(...KEY, future)
    const sums = new Array<number>(COUNTED).fill(0)
    const squares = new Array<number>(COUNTED).fill(0)
    let events = 0
    const from = performance.now()
    for (let day = 0; day < days; day++) {
      this.book(day, draws)
      this.floor.run(this.sheet, RULES, draws, this.log)
      events += this.log.events
      const counted = this.counted()
      for (let i = 0; i < COUNTED; i++) {
        sums[i]! += counted[i]!
        squares[i]! += counted[i]! * counted[i]!
      }
    }
    return { ms: performance.now() - from, events, sums, squares }
  }

  private book(day: number, draws: Draws): void {
    const { sheet } = this
    sheet.clear()
    sheet.sessions = 1
    sheet.sessionFrom[0] = OPENS
    sheet.sessionTo[0] = CLOSES
    sheet.columns = COLUMNS
    for (let v = 0; v < COLUMNS * ROUNDS; v++) {
      const id = day * 64 + v
      const at = OPENS + Math.floor(v / COLUMNS) * HOUR
      const comes = draws.u(PURPOSE.visit, 0, id, 0, 0) >= NO_SHOW
      const door = comes ? wholeTicks(at - 10 * MINUTE + exponential(draws.u(PURPOSE.visit, 0, id, 0, 1), 8 * MINUTE)) : -1
      sheet.addVisit(0, id, 0, v % COLUMNS < HYGIENISTS ? 0 : 1, v % COLUMNS, at, door, 0)
    }
    for (let c = 0; c < CALLS; c++) {
      const id = day * 64 + c
      const work = wholeTicks(lognormalQuick(draws.u(PURPOSE.call, 0, id, 0, CALL_DRAW.work), CALL_TIME.mu, CALL_TIME.sigma))
      sheet.addCall(0, id, 0, wholeTicks(OPENS + draws.u(PURPOSE.call, 0, id, 0, CALL_DRAW.time) * (CLOSES - OPENS)), work, false, 0)
    }
  }

  /** In the order of `COUNTED_NAMES` (bench/peers/clinic.ts); times in minutes. */
  private counted(): readonly number[] {
    const { log, sheet } = this
    let seen = 0
    let lobby = 0
    let checkout = 0
    for (let v = 0; v < sheet.visits; v++) {
      if (log.visitExit[v] !== EXIT.seen) continue
      seen++
      lobby += log.lobby[v]!
      checkout += log.checkout[v]!
    }
    let answered = 0
    let callWait = 0
    for (let c = 0; c < sheet.calls; c++) {
      if (log.callExit[c] !== CALL.answered) continue
      answered++
      callWait += log.callWait[c]!
    }
    const paperwork = log.paperworkLeft
    return [seen, lobby / MINUTE, checkout / MINUTE, answered, callWait / MINUTE, log.deskOvertime / MINUTE, paperwork / MINUTE]
  }
}

const COUNTED = 7

if (process.argv[2] === 'serve' && process.argv[3] === 'clinic-day') {
  const days = new ClinicDays()
  void serve(([count, future]) => days.run(Number(count), Number(future)))
}
