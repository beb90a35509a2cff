/**
 * KPIs from counters. One definition serves a month and a horizon: a KPI is a function of sums, so a rate over the horizon is
 * a ratio of sums (ratio of means), never a mean of monthly ratios.
 */
import { invariant } from '../base/invariant.ts'
import { KPI_IDS } from '../practice/kpi-ids.ts'
import { COUNT, COUNTER_COUNT, type Counter } from './counters.ts'

export interface Kpi {
  readonly id: string
  /** as documents print it: money in currency units */
  readonly unit: string
  readonly better: 'up' | 'down' | null
  readonly label: string
  /** definition id, unique per definition */
  readonly definition: string
  /** in words, with the formula */
  readonly means: string
}

type Of = (c: (id: Counter) => number) => number | null

const ratio = (a: number, b: number): number | null => (b > 0 ? a / b : null)
const perMonth = (id: Counter): Of => (c) => ratio(c(id), c('months'))
const moneyPerMonth = (id: Counter): Of => (c) => ratio(c(id) / 100, c('months'))

interface Definition {
  readonly definition: string
  readonly means: string
  readonly of: Of
}

const define = (definition: string, means: string, of: Of): Definition => ({ definition, means, of })

const DEFINITIONS: Readonly<Record<string, Definition>> = {
  owner_cash: define('owner_cash/discounted-year', 'collections - variable cost - fixed cost - wages with on-cost and overtime - plan cost - recovery spend, discounted, a year', (c) => ratio((c('discountedCash') / 100) * 12, c('months'))),
  net_production: define('net_production/procedure-date', 'net production of completed visits at procedure date, a month', moneyPerMonth('production')),
  referral_production: define('referral_production/came-by-referral', 'the part of it from patients who came by referral, before or during the simulation', moneyPerMonth('referralProduction')),
  stars: define('stars/two-weeks-later', 'mean stars a patient would give two weeks after a visit, when the statement has come and a complaint was handled or not; its level is fitted, its differences are not', (c) => ratio(c('stars'), c('settled'))),
  listed_rating: define('listed_rating/plain-mean', 'sum of review stars / reviews, mean of the ends of months', (c) => ratio(c('listedRating'), c('months'))),
  reviews_per_month: define('review_velocity/posted', 'reviews posted, a month', perMonth('reviews')),
  active_patients: define('active/18m-not-left', 'patients with a completed visit in the last 18 months who have not left, mean of the ends of months', (c) => ratio(c('activeAtEnd'), c('months'))),
  new_patients: define('new_patients/first-completed-visit', 'patients with their first completed visit, a month', perMonth('newPatients')),
  referrals: define('referrals/first-completed-visit', 'of these, those with a referrer', perMonth('referredNew')),
  retention: define('retention/seen-in-12m', 'share of the patients active at the start of a 12-month window with a completed visit in it; windows end with the horizon', (c) => ratio(c('windowKept'), c('windowStart'))),
  leave_rate: define('leave_rate/all-causes', 'moved, left by choice or lapsed (18 months without a visit and none booked) / active patients, a year', (c) => ratio((c('moved') + c('leftByChoice') + c('lapsed')) * 12, c('activeAtStart'))),
  leave_voluntary: define('leave_rate/by-choice', 'left by choice / active patients, a year', (c) => ratio(c('leftByChoice') * 12, c('activeAtStart'))),
  attrition: define('attrition/18m-no-visit', 'patients passing 18 months without a visit, whatever the cause / active patients, a year; what practice software shows, up to 18 months late', (c) => ratio(c('passed18Months') * 12, c('activeAtStart'))),
  wait: define('wait/past-appointment-whole', 'minutes past the appointment until seated plus minutes waiting in the room for the person who treats or examines, mean over visits seen', (c) => ratio(c('lobbyMinutes') + c('roomMinutes'), c('waited'))),
  wait_lobby: define('wait/until-seated', 'minutes from the later of arrival and appointment until seated', (c) => ratio(c('lobbyMinutes'), c('waited'))),
  wait_room: define('wait/in-the-room', 'minutes waiting in the room for the person who treats or examines', (c) => ratio(c('roomMinutes'), c('waited'))),
  greeting: define('greeting/door-to-word', 'seconds from the door to the first acknowledgement', (c) => ratio(c('greetingSeconds'), c('greeted'))),
  answer_rate: define('answer_rate/office-hours', 'calls answered by a person / calls in office hours', (c) => ratio(c('answered'), c('calls'))),
  wrong_statements: define('wrong_statements/per-statement', 'wrong statements / statements', (c) => ratio(c('wrongStatements'), c('statements'))),
  resolution: define('resolution/heard-to-solved', 'days from a complaint heard to its solution, mean over solved ones', (c) => ratio(c('resolutionDays'), c('resolved'))),
  flawless: define('flawless/all-standards', 'visits at which every touchpoint that occurred met its standard / visits seen', (c) => ratio(c('flawless'), c('seen'))),
  case_acceptance: define('case_acceptance/by-dollar', 'dollars accepted / dollars presented', (c) => ratio(c('acceptedCents'), c('presentedCents'))),
  lead_time: define('lead_time/third-next-routine', 'calendar days to the third open start for a routine visit, mean over open days', (c) => ratio(c('leadDays'), c('leadSamples'))),
  no_show: define('no_show/of-scheduled', 'missed without notice / scheduled on the day', (c) => ratio(c('noShow'), c('scheduled'))),
  dentist_fill: define('fill/own-slot-minutes', 'booked own-slot minutes / bookable minutes of dentists or physicians, exams apart', (c) => ratio(c('doctorBooked'), c('doctorOpen'))),
  hygienist_fill: define('fill/own-slot-minutes', 'the same for hygienists, injectors and nurses', (c) => ratio(c('hygieneBooked'), c('hygieneOpen'))),
  overtime: define('overtime/paid-hours', 'hours past closing of everybody who is paid by the hour, a month', (c) => ratio(c('overtimeMinutes') / 60, c('months'))),
}

/** In the order of every document. */
export const KPIS: readonly Kpi[] = KPI_IDS.map((k) => {
  const d = DEFINITIONS[k.id]
  invariant(d !== undefined, () => `KPI without a definition: ${k.id}`)
  return { id: k.id, unit: k.unit, better: k.better, label: k.label, definition: d.definition, means: d.means }
})

const OF: readonly Of[] = KPIS.map((k) => DEFINITIONS[k.id]!.of)

/**
 * Every KPI over the months from <= month < to.
 * @param counters rows of `COUNTERS`, one a month
 * @returns in the order of `KPIS`; null where nothing was counted to divide by
 */
export function kpiValues(counters: Float64Array, from: number, to: number): (number | null)[] {
  const sums = new Float64Array(COUNTER_COUNT)
  for (let month = from; month < to; month++) {
    const row = month * COUNTER_COUNT
    for (let i = 0; i < COUNTER_COUNT; i++) sums[i]! += counters[row + i]!
  }
  const read = (id: Counter): number => sums[COUNT[id]]!
  return OF.map((of) => of(read))
}
