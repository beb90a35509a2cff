/** The practice on one day: all that changes. A fork of the future is a clone of this. Mutable. */
import { double } from '../base/double.ts'
import { ROLES } from '../practice/paths.ts'
import { Agenda } from './agenda.ts'
import { Aftercare } from './aftercare.ts'
import { Book } from './book.ts'
import { COUNTER_COUNT } from './counters.ts'
import { MOMENT_COUNT, People } from './people.ts'
import { WARM_UP_MONTHS, type World } from './world.ts'

export class State {
  day: number
  /** -12 .. horizon - 1 */
  month = -WARM_UP_MONTHS
  readonly people: People
  readonly book: Book
  readonly agenda: Agenda
  readonly care = new Aftercare()
  /** rows from month -12 on */
  readonly counters: Float64Array
  events = 0

  // piles at the desk, ticks
  outgoing = double(0)
  paperwork = double(0)
  project = double(0)

  // demand: hours of opening so far, next candidates of the two streams
  openHours = double(0)
  nextBase = double(0)
  baseSeen = 0
  nextShopper = double(0)
  shoppersSeen = 0
  /** contacts a month without a referrer, fixed when the warm-up is half through */
  unreferred = double(0)
  /** share of drawn background calls that ring, so that all calls together are what the file says */
  otherShare = double(0.8)
  /** referred people who call for one who becomes a patient */
  referralGross = double(0)

  // reputation
  reviews: number
  reviewStars: number
  /** as readers weigh it: sums decayed by age */
  readerStars: number
  readerWeight: number
  /** listed rating less what the fitted mix of visits is reviewed as */
  readerShift = double(0)
  /** share of low stars among recent visits, decayed mean */
  lowShare: number

  // yardsticks, moving in the warm-up, fixed from as_of on
  trustMean = double(-1)
  trustSd = double(0.8)
  hazardNorm = double(1.1)
  referralNorm = double(5)
  readonly thresholds = new Float64Array([-5.8, -4.3, -3.1, -1.1])
  neutralLow = double(0.07)
  postingScale = double(0)

  /** ln of the lead time, days + 1, at which the file's no-show rate holds */
  noShowLead = double(3)

  // what the warm-up learns
  missSum = double(0)
  missCount = 0
  feltSum = double(0)
  feltSquares = double(0)
  feltCount = 0
  readonly momentSum = new Float64Array(MOMENT_COUNT)
  momentCount = 0
  latents = new Float64Array(1024)
  latentCount = 0
  endogenousCalls = 0
  hazardSum = double(0)
  hazardCount = 0
  referralSum = double(0)

  // days on which patients left before the simulation pass their 18 months
  readonly ghosts: Float64Array
  activeAtWarmUp = 0
  windowStart = 0

  constructor(world: World) {
    this.day = world.startDay
    this.people = new People(Math.ceil(world.practice.practice.active_patients * 1.5) + 2000)
    this.book = new Book(world.columns.length, world.columns.map(({ role }) => ROLES.indexOf(role)))
    this.agenda = new Agenda(world.startDay, world.endDay)
    this.counters = new Float64Array((WARM_UP_MONTHS + world.horizonMonths) * COUNTER_COUNT)
    this.reviews = world.reviews
    this.reviewStars = double(world.reviews * world.listedRating)
    this.readerStars = double(0)
    this.readerWeight = double(0)
    this.lowShare = 0.07
    this.ghosts = new Float64Array(WARM_UP_MONTHS + world.horizonMonths)
  }

  /** Adds to a counter of the current month. */
  count(counter: number, amount = 1): void {
    this.counters[(this.month + WARM_UP_MONTHS) * COUNTER_COUNT + counter]! += amount
  }
}
