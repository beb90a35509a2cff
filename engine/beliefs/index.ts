/** All beliefs in one record. Ids are append-only: they name draws. */
import { accessBeliefs } from './access.ts'
import { acceptanceBeliefs } from './acceptance.ts'
import { arrivalBeliefs } from './arrival.ts'
import type { Belief } from './belief.ts'
import { bookingBeliefs } from './booking.ts'
import { callBeliefs } from './calls.ts'
import { deskWorkBeliefs } from './desk-work.ts'
import { expectationBeliefs } from './expectation.ts'
import { greetingBeliefs } from './greeting.ts'
import { leavingBeliefs } from './leaving.ts'
import { mannerBeliefs } from './manner.ts'
import { perceivedWaitBeliefs } from './perceived-wait.ts'
import { postingBeliefs } from './posting.ts'
import { problemBeliefs } from './problem.ts'
import { ratingDemandBeliefs } from './rating-demand.ts'
import { recallBeliefs } from './recall.ts'
import { recoveryBeliefs } from './recovery.ts'
import { referralBeliefs } from './referral.ts'
import { satisfactionBeliefs } from './satisfaction.ts'
import { starBeliefs } from './stars.ts'
import { trainingBeliefs } from './training.ts'
import { trustBeliefs } from './trust.ts'
import { valueBeliefs } from './value.ts'
import { waitBeliefs } from './wait.ts'

export const BELIEFS = {
  ...valueBeliefs,
  ...expectationBeliefs,
  ...perceivedWaitBeliefs,
  ...waitBeliefs,
  ...greetingBeliefs,
  ...mannerBeliefs,
  ...accessBeliefs,
  ...problemBeliefs,
  ...recoveryBeliefs,
  ...satisfactionBeliefs,
  ...starBeliefs,
  ...postingBeliefs,
  ...ratingDemandBeliefs,
  ...trustBeliefs,
  ...leavingBeliefs,
  ...acceptanceBeliefs,
  ...referralBeliefs,
  ...bookingBeliefs,
  ...callBeliefs,
  ...arrivalBeliefs,
  ...recallBeliefs,
  ...deskWorkBeliefs,
  ...trainingBeliefs,
} as const satisfies Readonly<Record<string, Belief>>

export type BeliefId = keyof typeof BELIEFS

/** One value of every belief: what one future takes to be true. */
export type Beliefs = { readonly [K in BeliefId]: number }

export const BELIEF_IDS = Object.keys(BELIEFS) as readonly BeliefId[]
