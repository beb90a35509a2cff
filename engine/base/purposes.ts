/**
 * What a random draw is for: the names of all random decisions, with the number that stands in their address.
 *
 * Append only. A number that moves or is used again changes every seeded result; a new purpose takes the next free number.
 * Each purpose says which entity owns the draw: that choice decides what two plans share.
 */
export const PURPOSE = {
  /** Owner: the belief (its path). How strongly a touchpoint acts in this future. */
  belief: 1,
  /** Owner: the part of a plan. How large the change turned out, and whether it had any effect. */
  change: 2,
  /** Owner: a patient of the starting panel. Who they are on the first day. */
  panel: 3,
  /** Owner: a patient. What life does to them whatever the practice does: moving away, needs that arise. */
  life: 4,
  /** Owner: a visit (patient, ordinal). What happens to the patient around this visit. */
  visit: 5,
  /** Owner: a request for a booking (patient, ordinal). Which times suit. */
  book: 6,
  /** Owner: a patient. What they would like: times, channel, patience. */
  wish: 7,
  /** Owner: a call candidate. When the phone rings, for what, how long. */
  call: 8,
  /** Owner: an inquiry candidate. Who asks, and whether they would come. */
  inquiry: 9,
  /** Owner: one contact with the practice (person, ordinal). How it went. */
  contact: 10,
  /** Owner: the referring patient. Whether and when they send someone. */
  referral: 11,
  /** Owner: a case of treatment (patient, ordinal). Its need, its course. */
  case: 12,
  /** Owner: a bill or statement (patient, ordinal). Surprises, questions, payment. */
  statement: 13,
  /** Owner: the visit or contact that went wrong. Whether the patient says so. */
  complaint: 14,
  /** Owner: the visit. Whether a review is written, and its stars. */
  review: 15,
  /** Owner: a promised call back. Whether and when it reaches the patient. */
  callback: 16,
  /** Owner: a member of staff. Absence, leaving, replacement. */
  staff: 17,
  /** Owner: a step on the floor (visit, step). How long it takes. */
  floor: 18,
  /** Owner: a number of the scenario given as a range (its path). Its value in this future. */
  scenarioFact: 19,
  /** Owner: an emergency candidate. When it comes and what it needs. */
  emergency: 20,
  /** Owner: a model of the kernel alone (theory tests, benchmarks). Never used by a practice. */
  kernel: 21,
  /** Owner: an input of a design. Its strata and scrambles; the future in the address is the replicate. */
  design: 22,
} as const

/** The number of one purpose, 1..65535. */
export type Purpose = (typeof PURPOSE)[keyof typeof PURPOSE]
