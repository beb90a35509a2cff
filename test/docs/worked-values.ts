/** The engine's own answer to every worked value of the model page. */
import type { Beliefs } from '../../engine/index.ts'
import { acceptance } from '../../engine/beliefs/acceptance.ts'
import { checkoutUtility, leadUtility } from '../../engine/beliefs/access.ts'
import { punctuality } from '../../engine/beliefs/arrival.ts'
import { callBooks, inquiryBooks } from '../../engine/beliefs/booking.ts'
import { adapted, expected } from '../../engine/beliefs/expectation.ts'
import { greetingUtility } from '../../engine/beliefs/greeting.ts'
import { hazardMultiplier, shock } from '../../engine/beliefs/leaving.ts'
import { callbackUtility, phoneUtility } from '../../engine/beliefs/manner.ts'
import { perceivedWait } from '../../engine/beliefs/perceived-wait.ts'
import { postingChance, postingScale } from '../../engine/beliefs/posting.ts'
import { PROBLEM, severity } from '../../engine/beliefs/problem.ts'
import { shopperDemand } from '../../engine/beliefs/rating-demand.ts'
import { costLeft, urgeLeft } from '../../engine/beliefs/recovery.ts'
import { referralWeight, wordOfMouth } from '../../engine/beliefs/referral.ts'
import { satisfaction } from '../../engine/beliefs/satisfaction.ts'
import { cumulativeMix } from '../../engine/beliefs/stars.ts'
import { decayLeft, heldHalfLife } from '../../engine/beliefs/training.ts'
import { trusted } from '../../engine/beliefs/trust.ts'
import { feltValue } from '../../engine/beliefs/value.ts'
import { waitUtility } from '../../engine/beliefs/wait.ts'
import { pow } from '../../engine/base/maths.ts'

const price = (dollars: number): number => dollars * 100

/** By the id of the example in `docs/build/links-*.ts`. */
export const ENGINE_SAYS: Readonly<Record<string, (b: Beliefs) => number>> = {
  'value/up': (b) => feltValue(b, 0.5, pow(0.5, b.valueExponent)),
  'value/down': (b) => feltValue(b, -0.5, pow(0.5, b.valueExponent)),
  'expectation/expected': (b) => expected(b, -0.18, -0.5, 1),
  'expectation/adapted': (b) => adapted(b, -0.5, -0.1),
  'perceived/untold': (b) => perceivedWait(b, 20, 1, false, 1),
  'perceived/told': (b) => perceivedWait(b, 20, 1, true, 1),
  'wait/attended': (b) => waitUtility(b, 20, true),
  'wait/poor': (b) => waitUtility(b, 20, false),
  'greeting/30': (b) => greetingUtility(b, 30),
  'greeting/120': (b) => greetingUtility(b, 120),
  'manner/phone': (b) => b.phoneWeight * phoneUtility(b, 1, 1),
  'manner/callback': (b) => callbackUtility(b, 1),
  'access/lead': (b) => leadUtility(b, 14),
  'access/checkout': (b) => checkoutUtility(b, 5),
  'satisfaction/bad': (b) => satisfaction(b, -1, -0.8, -0.2),
  'problem/severity': (b) => severity(b, PROBLEM.wrongBill),
  'recovery/same-day': (b) => costLeft(b, true, 0),
  'recovery/four-days': (b) => costLeft(b, true, 4),
  'recovery/urge': (b) => urgeLeft(b, true, 0),
  'stars/below-five': (b) => cumulativeMix(b)[3],
  'posting/one': (b) => postingChance(b, postingScale(b, cumulativeMix(b)), 1, 0),
  'rating/cross': (b) => shopperDemand(b, 4.6, 4.4, 0),
  'trust/up': (b) => trusted(b, 0, 1, 0),
  'trust/down': (b) => trusted(b, 0, -1, 10),
  'leaving/low': (b) => hazardMultiplier(Math.log(b.hazardPerSd), -1),
  'leaving/shock': (b) => shock(b, 0.75, 1),
  'referral/weight': (b) => referralWeight(b, 1) / referralWeight(b, 0),
  'referral/word': (b) => wordOfMouth(b, 0.12, 0.07),
  'acceptance/written': (b) => acceptance(b, { known: true, z: 0, outOfPocket: price(700), written: true, pressed: false }),
  'acceptance/pressed': (b) => acceptance(b, { known: false, z: 0, outOfPocket: price(1400), written: false, pressed: true }),
  'booking/shopper': (b) => callBooks(b, false, 16, true),
  'booking/web': (b) => inquiryBooks(b, false, 0, 4),
  'arrival/median': (b) => punctuality(b, 0.5),
  'arrival/early': (b) => earlyShare(b),
  'training/half': () => decayLeft(6, 2, 5, null),
  'training/held': (b) => heldHalfLife(b, 5, 4, 0.5),
}

/** The share u at which the engine's quantile crosses the appointment. */
function earlyShare(b: Beliefs): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (punctuality(b, middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
