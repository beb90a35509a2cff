/** What is counted, month by month: sums only, so that months add up to horizons and futures can be compared number by number. */

export const COUNTERS = [
  // visits: scheduled in the morning + come the same day = seen + missed + cancelled at short notice + walked out
  'scheduled', 'sameDay', 'seen', 'noShow', 'shortCancel', 'walkedOut', 'flawless',
  'greetingSeconds', 'greeted', 'lobbyMinutes', 'roomMinutes', 'waited',
  'settled', 'stars', 'lowStars',
  // phone and web
  'calls', 'answered', 'rangOut', 'hungUp', 'newCalls', 'newAnswered',
  'inquiries', 'inquiriesBooked', 'contacts', 'contactsLost', 'callbacks', 'callbacksKept',
  // statements and problems
  'statements', 'wrongStatements', 'problems', 'voiced', 'resolved', 'resolutionDays', 'resolvedSameDay',
  // treatment
  'presentedCents', 'acceptedCents', 'casesDeclined', 'casesLost', 'casesLostCents',
  // book
  'doctorBooked', 'doctorOpen', 'hygieneBooked', 'hygieneOpen', 'leadDays', 'leadSamples',
  // people
  'newPatients', 'referredNew', 'moved', 'leftByChoice', 'lapsed', 'passed18Months',
  'activeAtStart', 'activeAtEnd', 'windowStart', 'windowKept',
  // reputation
  'reviews', 'reviewStars', 'listedRating',
  // money, cents
  'production', 'referralProduction', 'collections', 'variableCost', 'fixedCost', 'wages', 'overtimePay', 'planCost', 'recoverySpend',
  'ownerCash', 'discountedCash', 'overtimeMinutes',
  // measures of the month itself
  'months',
] as const

export type Counter = (typeof COUNTERS)[number]

/** Position of a counter in a month's row. */
export const COUNT: Readonly<Record<Counter, number>> = Object.fromEntries(COUNTERS.map((c, i) => [c, i])) as Record<Counter, number>

export const COUNTER_COUNT = COUNTERS.length
