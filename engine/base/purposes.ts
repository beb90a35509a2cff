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
  /** Owner: a person, of the first day's panel or born later. Who they are, and what life deals them: moving away, needs that arise. */
  panel: 3,
  /** Owner: a patient. How far their trust lies from the mean when the warm-up is half over. */
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
  /** Not drawn: bills are drawn with their visit. The number stays taken. */
  statement: 13,
  /** Owner: the visit that went wrong. Whether it is solved the same day, and how long it takes otherwise. */
  complaint: 14,
  /** Owner: the visit. Whether a review is written, and its stars. */
  review: 15,
  /** Owner: the call or complaint that left work for the desk. How long that work takes. */
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
