/** Links at their defaults against numbers worked out by hand from model.md 4 and 11. */
import { describe, expect, test } from 'vitest'

import { exp, ln } from '../../../engine/base/maths.ts'
import { acceptance } from '../../../engine/beliefs/acceptance.ts'
import { checkoutUtility, leadUtility } from '../../../engine/beliefs/access.ts'
import { noShowChance, punctuality } from '../../../engine/beliefs/arrival.ts'
import { belief } from '../../../engine/beliefs/belief.ts'
import { callBooks, inquiryBooks } from '../../../engine/beliefs/booking.ts'
import { adapted, expected } from '../../../engine/beliefs/expectation.ts'
import { greetingUtility } from '../../../engine/beliefs/greeting.ts'
import { BELIEF_IDS, BELIEFS, type Beliefs } from '../../../engine/beliefs/index.ts'
import { hazardMultiplier, shock } from '../../../engine/beliefs/leaving.ts'
import { phoneUtility } from '../../../engine/beliefs/manner.ts'
import { perceivedWait } from '../../../engine/beliefs/perceived-wait.ts'
import { postingChance, postingScale } from '../../../engine/beliefs/posting.ts'
import { severity, PROBLEM } from '../../../engine/beliefs/problem.ts'
import { shopperDemand } from '../../../engine/beliefs/rating-demand.ts'
import { costLeft, urgeLeft } from '../../../engine/beliefs/recovery.ts'
import { referralWeight, wordOfMouth } from '../../../engine/beliefs/referral.ts'
import { satisfaction } from '../../../engine/beliefs/satisfaction.ts'
import { cumulativeMix, starsOf } from '../../../engine/beliefs/stars.ts'
import { decayLeft, heldHalfLife, ramp } from '../../../engine/beliefs/training.ts'
import { restingOffset, trusted } from '../../../engine/beliefs/trust.ts'
import { feltValue } from '../../../engine/beliefs/value.ts'
import { waitUtility } from '../../../engine/beliefs/wait.ts'

const b = Object.fromEntries(BELIEF_IDS.map((id) => [id, BELIEFS[id].median])) as unknown as Beliefs
/** The quick logarithm and exponential are good to 3e-8. */
const DIGITS = 6

describe('a visit', () => {
  test('20 min told of: perceived as they are; untold a quarter longer; a minute unnoticed counts half as much again', () => {
    expect(perceivedWait(b, 20, 0, true, 1)).toBe(20)
    expect(perceivedWait(b, 20, 0, false, 1)).toBe(25)
    expect(perceivedWait(b, 20, 2, true, 1)).toBe(21)
    // nobody waited, nobody looked up for two minutes: nothing to count
    expect(perceivedWait(b, 0, 2, true, 1)).toBe(0)
  })

  test('wait: 0 up to 10 min, -0.45 ln 2 at 20, three times that when the provider did not listen', () => {
    expect(waitUtility(b, 10, true)).toBe(0)
    expect(waitUtility(b, 20, true)).toBeCloseTo(-0.45 * ln(2), DIGITS)
    expect(waitUtility(b, 20, false)).toBeCloseTo(-1.35 * ln(2), DIGITS)
  })

  test('greeting: two minutes cost half a logit, 20 s 0.178', () => {
    expect(greetingUtility(b, 120)).toBeCloseTo(-0.5, DIGITS)
    expect(greetingUtility(b, 20)).toBeCloseTo((-0.5 * ln(2)) / ln(7), DIGITS)
  })

  test('lead of a fortnight, five minutes at check-out', () => {
    expect(leadUtility(b, 14)).toBeCloseTo(-0.1 * ln(2), DIGITS)
    expect(checkoutUtility(b, 5)).toBeCloseTo(-0.3 * ln(2), DIGITS)
  })

  test('a surplus of one is worth one, a shortfall 1.955', () => {
    expect(feltValue(b, 1, 1)).toBe(1)
    expect(feltValue(b, -1, 1)).toBe(-1.955)
  })

  test('expectation: seven parts norm, three parts memory; memory moves a tenth a visit', () => {
    expect(expected(b, -1, 1, 0)).toBeCloseTo(-0.4, 12)
    expect(adapted(b, 0, 2)).toBeCloseTo(0.2, 12)
  })

  test('satisfaction: the sum, a quarter of the worst, a tenth of the last', () => {
    expect(satisfaction(b, 1, -2, -1)).toBeCloseTo(1 - 0.5 - 0.1, 12)
    expect(satisfaction(b, 1, 2, 0)).toBe(1)
  })

  test('two lost calls and a curt voice', () => {
    expect(phoneUtility(b, 1, 1)).toBeCloseTo(-1.2, 12)
    expect(phoneUtility(b, 2, 1)).toBe(-2)
  })

  test('stars by thresholds, a threshold belongs to the better star', () => {
    const t = [-3, -2, -1, 0]
    expect([-3.1, -3, -2, -1, 0].map((x) => starsOf(x, t))).toEqual([1, 2, 3, 4, 5])
    expect(cumulativeMix(b).map((x) => Math.round(x * 1e6) / 1e6)).toEqual([0.03, 0.07, 0.15, 0.4])
  })
})

describe('afterwards', () => {
  test('trust rises by a tenth of the gap, falls by a fifth; ten years of tenure take a third off', () => {
    expect(trusted(b, 0, 1, 0)).toBeCloseTo(0.1, 12)
    expect(trusted(b, 0, -1, 0)).toBeCloseTo(-0.2, 12)
    expect(trusted(b, 0, 1, 10)).toBeCloseTo(0.1 / 1.5, 12)
    // losses twice as strong: (1 + 1/y) = (1 + y)^2 at y = e^(t/s), the golden ratio
    expect(restingOffset(b, (x) => ln(1 + exp(x)))).toBeCloseTo((Math.sqrt(3) / Math.PI) * ln((Math.sqrt(5) - 1) / 2), 9)
  })

  test('one sd less trust, half as likely again to leave; a full shock 2.5 times', () => {
    expect(hazardMultiplier(ln(1.5), -1)).toBeCloseTo(1.5, DIGITS)
    expect(hazardMultiplier(ln(1.5), 2)).toBeCloseTo(1 / 2.25, DIGITS)
    expect(hazardMultiplier(ln(1.5), -9)).toBeCloseTo(1.5 ** 4, DIGITS)
    expect(shock(b, 1, 1)).toBe(2.5)
    expect(severity(b, PROBLEM.wrongBill)).toBe(0.75)
  })

  test('recovery: at once gives back 110 % of satisfaction and 90 % of the urge; four days half of it', () => {
    expect(costLeft(b, true, 1)).toBeCloseTo(-0.1, 12)
    expect(costLeft(b, true, 4)).toBeCloseTo(0.45, 12)
    expect(costLeft(b, true, -1)).toBe(1.15)
    expect(urgeLeft(b, true, 0)).toBeCloseTo(0.1, 12)
    expect(urgeLeft(b, true, 4)).toBeCloseTo(0.55, 12)
    expect(urgeLeft(b, false, 0)).toBe(1)
  })

  test('referral: a parabola from -2 sd on; word of mouth 1 at 7 % low stars, 0.86 at 14 %', () => {
    expect([-2.5, -2, -1, 0, 1].map((z) => referralWeight(b, z))).toEqual([0, 0, 1, 4, 9])
    expect(wordOfMouth(b, 0.14)).toBeCloseTo(0.86, 12)
  })

  test('acceptance: 0.55 of patients of record at 700 $ with half the estimates in writing', () => {
    const at = { known: true, z: 0, outOfPocket: 70_000, written: true, pressed: false }
    const odds = (p: number): number => p / (1 - p)
    expect(odds(acceptance(b, at))).toBeCloseTo(odds(0.55) * exp(0.25), 9)
    expect(odds(acceptance(b, { ...at, z: 1, pressed: true })) / odds(acceptance(b, at))).toBeCloseTo(exp(0.3 - 0.6), 9)
    expect(odds(acceptance(b, { ...at, outOfPocket: 140_000 })) / odds(acceptance(b, at))).toBeCloseTo(exp(-0.33 * ln(2)), 9)
  })

  test('posting: half a per cent of visits, 1 star 5.5 times as likely as 5; a tenth of those asked', () => {
    const scale = postingScale(b, cumulativeMix(b))
    expect(postingChance(b, scale, 1, 0) / postingChance(b, scale, 5, 0)).toBeCloseTo(5.5, 12)
    expect(postingChance(b, scale, 4, 0.5) - postingChance(b, scale, 4, 0)).toBeCloseTo(0.05, 12)
  })

  test('rating: from 4.4 to 4.6 past a soft cliff', () => {
    const cliff = (r: number, at: number): number => 1 / (1 + exp(-(r - at) / 0.06))
    const ln2 = 0.05 * 0.2 + 0.15 * (cliff(4.6, 4) - cliff(4.4, 4)) + 0.1 * (cliff(4.6, 4.5) - cliff(4.4, 4.5))
    expect(shopperDemand(b, 4.6, 4.4, 0)).toBeCloseTo(exp(ln2), 9)
    expect(shopperDemand(b, 4.4, 4.4, 1)).toBeCloseTo(exp(-0.1), 9)
  })

  test('booking: 40 % of shoppers at once, half of them at 45 days, 0.85 after a curt voice; web by reply time', () => {
    expect(callBooks(b, false, 0, true)).toBeCloseTo(0.4, 12)
    expect(callBooks(b, true, 45, false)).toBeCloseTo(0.87 * 0.5 * 0.85, 9)
    expect(inquiryBooks(b, false, 0, 4)).toBeCloseTo(0.225, 9)
    expect(inquiryBooks(b, true, 0, 0)).toBeCloseTo(0.66, 12)
  })

  test('punctuality: mode at -10 min; no-shows by lead time in log-odds', () => {
    // F(mode) = (1 + 1/2)^-2
    expect(punctuality(b, 4 / 9)).toBeCloseTo(-10, DIGITS)
    expect(noShowChance(b, 0.1, 20, ln(21))).toBeCloseTo(0.1, 6)
    expect(noShowChance(b, 0.1, Math.E - 1, 0)).toBeCloseTo(1 / (1 + 9 * exp(-0.1)), 6)
  })
})

describe('training', () => {
  test('ramp over two months; half-life of five from then on; refreshed every six', () => {
    expect([-1, 0, 1, 2].map((m) => ramp(m, 2))).toEqual([0, 0.5, 1, 1])
    expect(ramp(0, 0)).toBe(1)
    expect([0, 1].map((m) => decayLeft(m, 2, 5, null))).toEqual([1, 1])
    expect(decayLeft(6, 2, 5, null)).toBeCloseTo(0.5, 12)
    expect([5, 6, 7, 12].map((m) => decayLeft(m, 2, 5, 6))).toEqual([decayLeft(5, 2, 5, null), 1, decayLeft(2, 2, 5, null), 1])
  })

  test('a weekly huddle adds a twentieth, the best leadership a sixth', () => {
    expect(heldHalfLife(b, 10, 1, 0.5)).toBeCloseTo(10.5, 12)
    expect(heldHalfLife(b, 10, 0, 1)).toBeCloseTo(10 * exp(0.15), 12)
  })
})

describe('a belief', () => {
  test('is refused when out of order or out of scale', () => {
    expect(() => belief(1, 2, 3, 'linear', '', 'C', [], '')).toThrow('belief out of order or out of scale')
    expect(() => belief(1, 0, 2, 'log', '', 'C', [], '')).toThrow('belief out of order or out of scale')
    expect(() => belief(0.5, 0.2, 1, 'logit', '', 'C', [], '')).toThrow('belief out of order or out of scale')
    expect(belief(0, 0, 0, 'linear', '', 'C', [], '').median).toBe(0)
  })
})
