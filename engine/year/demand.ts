/** Who asks for the first time today: people sent by nobody, people who read ratings, people sent by patients. Mutates the state. */
import { exponential } from '../base/distributions.ts'
import { enumerated } from '../base/ids.ts'
import { PURPOSE } from '../base/purposes.ts'
import { DEMAND_CEILING, shopperDemand } from '../beliefs/rating-demand.ts'
import { DUE } from './agenda.ts'
import { COUNT } from './counters.ts'
import { sessionsOn, STEP_MINUTES } from './hours.ts'
import { born, ID } from './panel.ts'
import { SOURCE, STATUS } from './people.ts'
import type { Year } from './year.ts'

/** Draws of a candidate, by position. */
const CANDIDATE = { gap: 0, accept: 1, count: 2 } as const
/** Draws of a contact, by position. */
const CONTACT = { web: 0, hour: 1, reply: 2 } as const

/** Open hours of a mean calendar month. */
function openHoursPerMonth(y: Year): number {
  const { practice } = y.w
  return Math.max(1, (y.w.hours.hoursPerWeek * practice.opening.weeks) / 12)
}

/** Rating as readers weigh it; the listed one while no recent review is known. */
export function readRating(y: Year): number {
  return y.s.readerWeight > 0 ? y.s.readerStars / y.s.readerWeight : y.w.listedRating
}

/**
 * Today's candidates of both streams. The streams run in the opening hours of the baseline, whatever a plan does to them, against a ceiling that no plan moves: a better rating
 * adds shoppers and reshuffles nobody.
 */
export function contactsToday(y: Year): void {
  const { s, w, t } = y
  let hours = 0
  for (const session of sessionsOn(w.hours, s.day)) hours += ((session.to - session.from) * STEP_MINUTES) / 60
  const month = openHoursPerMonth(y)
  const shoppers = s.unreferred * w.b.shopperShare
  const base = s.unreferred - shoppers
  const until = s.openHours + hours
  while (s.nextBase < until) {
    if (s.baseSeen > 0) newContact(y, ID.base, s.baseSeen - 1, SOURCE.base)
    s.nextBase += gap(y, ID.base, s.baseSeen++, base / month)
  }
  const demand = shopperDemand(w.b, readRating(y), w.listedRating, t.practice.demand.competitors - w.practice.demand.competitors)
  while (s.nextShopper < until) {
    if (s.shoppersSeen > 0 && accepts(y, s.shoppersSeen - 1, demand / DEMAND_CEILING)) newContact(y, ID.shopper, s.shoppersSeen - 1, SOURCE.shopper)
    s.nextShopper += gap(y, ID.shopper, s.shoppersSeen++, (shoppers * DEMAND_CEILING) / month)
  }
  s.openHours = until
}

/** Hours of opening from one candidate to the next. */
function gap(y: Year, kind: number, index: number, perHour: number): number {
  const { hi, lo } = enumerated(kind, index)
  return perHour <= 0 ? Infinity : exponential(y.w.draws.u(PURPOSE.inquiry, hi, lo, 0, CANDIDATE.gap), 1 / perHour)
}

function accepts(y: Year, index: number, share: number): boolean {
  const { hi, lo } = enumerated(ID.shopper, index)
  return y.w.draws.u(PURPOSE.inquiry, hi, lo, 0, CANDIDATE.accept) < share
}

function newContact(y: Year, kind: number, index: number, source: number): void {
  const { hi, lo } = enumerated(kind, index)
  contact(y, hi, lo, source, y.s.day)
}

/** Somebody new gets in touch on a day, by phone or through the web. */
export function contact(y: Year, hi: number, lo: number, source: number, day: number): void {
  const { s, w, t } = y
  const p = s.people.add(hi, lo, source, STATUS.prospect, s.day)
  born(y, p)
  const { demand, service } = t.practice
  const all = demand.new_patient_calls + demand.web_inquiries
  s.count(COUNT.contacts)
  const u = (index: number): number => w.draws.u(PURPOSE.contact, hi, lo, 0, index)
  if (all > 0 && u(CONTACT.web) < demand.web_inquiries / all) {
    // the web is open all night; somebody looks at the inquiry when the reply is due
    s.count(COUNT.inquiries)
    s.people.askedAt[p] = day * 24 + 24 * u(CONTACT.hour)
    s.people.replyAt[p] = s.people.askedAt[p]! + exponential(u(CONTACT.reply), service.inquiry.reply_within)
    s.agenda.add(Math.max(day, Math.floor(s.people.replyAt[p]! / 24)), DUE.inquiry, p)
  } else s.agenda.add(day, DUE.contactCall, p)
}
