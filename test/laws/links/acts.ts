/** Laws of what a patient does: trust, leave, refer, accept, book, come, post, and what plans leave behind. */
import { exp, ln } from '../../../engine/base/maths.ts'
import { acceptance } from '../../../engine/beliefs/acceptance.ts'
import { noShowChance, punctuality } from '../../../engine/beliefs/arrival.ts'
import { callBooks, inquiryBooks, leadFactor } from '../../../engine/beliefs/booking.ts'
import { hazardMultiplier, shock } from '../../../engine/beliefs/leaving.ts'
import { postingChance, postingScale } from '../../../engine/beliefs/posting.ts'
import { attraction, DEMAND_CEILING, shopperDemand } from '../../../engine/beliefs/rating-demand.ts'
import { askedFactor, referralWeight, wordOfMouth } from '../../../engine/beliefs/referral.ts'
import { cumulativeMix } from '../../../engine/beliefs/stars.ts'
import { decayLeft, heldHalfLife, ramp } from '../../../engine/beliefs/training.ts'
import { restingOffset, trusted } from '../../../engine/beliefs/trust.ts'
import { atMost, between, law, type LinkLaw, ordered, same, share, upTo, yesNo, z } from './law.ts'

const logits = between(-8, 8)
const price = between(100, 2_000_000)
const stars = between(1, 5)
const months = upTo(60).map(Math.floor)
const softplus = (x: number): number => (x > 30 ? x : ln(1 + exp(x)))

export const ACT_LAWS: readonly LinkLaw[] = [
  law<[number, number, number]>('trust', 'theorem', 'drawn', 'moves towards the visit and never past it', 'L9', [logits, logits, upTo(40)], (b, trust, visit, years) => {
    const after = trusted(b, trust, visit, years)
    return atMost(Math.min(trust, visit), after) && atMost(after, Math.max(trust, visit))
  }),
  law<[number, number, number]>('trust', 'theorem', 'range', 'falls further than it rises, 1.5 to 2.6 times (0.9 a visit at most)', 'L4, L6', [logits, between(0.001, 5), upTo(40)], (b, trust, gap, years) => {
    const gain = trusted(b, trust, trust + gap, years) - trust
    const loss = trust - trusted(b, trust, trust - gap, years)
    return loss >= gain && Math.abs(loss / gain - Math.min(b.trustLossRatio, 0.9 / b.trustGain)) < 1e-6
  }),
  law<[number, number, number, number]>('trust', 'theorem', 'drawn', 'is held more firmly the longer the patient has come', 'L9, K8', [logits, logits, upTo(40), upTo(40)], (b, trust, visit, x, y) => {
    const [few, many] = ordered(x, y)
    return atMost(Math.abs(trusted(b, trust, visit, many) - trust), Math.abs(trusted(b, trust, visit, few) - trust))
  }),
  law<[]>('trust', 'theorem', 'range', 'comes to rest below the mean visit, where rises and falls balance', 'L4', [], (b) => {
    const at = restingOffset(b, softplus)
    const s = 0.5513288954217921
    return at < 0 && Math.abs(softplus(-at / s) - b.trustLossRatio * softplus(at / s)) < 1e-6
  }),

  law<[number, number]>('leaving', 'theorem', 'drawn', 'the less trust the likelier, 1 at the mean; bounded beyond four SDs', 'R4, R5, R6', [between(-20, 20), between(-20, 20)], (b, x, y) => {
    const perSd = ln(b.hazardPerSd)
    const [low, high] = ordered(x, y)
    const at = (v: number): number => hazardMultiplier(perSd, v)
    return atMost(at(high), at(low)) && at(0) === 1 && at(low) > 0 && same(at(-20), at(-4)) && same(at(20), at(4))
  }),
  law<[number, number]>('leaving', 'theorem', 'drawn', 'convex: the unhappy leave in numbers, the delighted hardly less than the content', 'L7', [between(-3, 3), upTo(1)], (b, v, d) => {
    const at = (x: number): number => hazardMultiplier(ln(b.hazardPerSd), x)
    return atMost(at(v) - at(v + d), at(v - d) - at(v))
  }),
  law<[number]>('leaving', 'theorem', 'range', 'hazard ratio of 1.4 to 1.6 for one SD of trust', 'R4, R5, R6', [between(-3, 4)], (b, v) => {
    const ratio = hazardMultiplier(ln(b.hazardPerSd), v - 1) / hazardMultiplier(ln(b.hazardPerSd), v)
    return atMost(1.4, ratio) && atMost(ratio, 1.6)
  }),
  law<[number, number]>('leaving', 'theorem', 'drawn', 'a shock never makes anybody stay', 'B3, K8', [share, share], (b, severity, urge) => shock(b, severity, urge) >= 1 && shock(b, 0, urge) === 1),

  law<[number, number]>('referral', 'theorem', 'drawn', 'nothing below a threshold, then rising and convex in trust', 'L7, L8', [z, upTo(2)], (b, v, d) => {
    const at = (x: number): number => referralWeight(b, x)
    return at(b.referralThreshold) === 0 && at(v) >= 0 && atMost(at(v), at(v + d)) && atMost(2 * at(v), at(v - d) + at(v + d))
  }),
  law<[number, number]>('referral', 'theorem', 'range', 'asking never loses referrals', 'L14, L16', [share, share], (b, x, y) => {
    const [few, many] = ordered(x, y)
    return askedFactor(b, 0) === 1 && atMost(askedFactor(b, few), askedFactor(b, many))
  }),
  law<[number, number]>('referral', 'theorem', 'drawn', 'bad word: neutral at the usual mix, never rising in low stars, between none and double', 'K4', [share, share], (b, x, y) => {
    const [few, many] = ordered(x, y)
    return wordOfMouth(b, 0.07) === 1 && atMost(wordOfMouth(b, many), wordOfMouth(b, few)) && wordOfMouth(b, many) >= 0 && wordOfMouth(b, few) <= 2
  }),

  law<[number, number, number, boolean, boolean, boolean]>('acceptance', 'theorem', 'drawn', 'a chance; rising in trust, falling in price and pressure, not falling in a written estimate', 'C5, C7, C10, C13', [z, price, upTo(3), yesNo, yesNo, yesNo], (b, v, outOfPocket, more, known, written, pressed) => {
    const at = { known, z: v, outOfPocket, written, pressed }
    const p = acceptance(b, at)
    return p >= 0 && p <= 1 && atMost(p, acceptance(b, { ...at, z: v + more })) && atMost(acceptance(b, { ...at, outOfPocket: outOfPocket * (1 + more) }), p) &&
      atMost(acceptance(b, { ...at, pressed: true }), acceptance(b, { ...at, pressed: false })) && atMost(acceptance(b, { ...at, written: false }), acceptance(b, { ...at, written: true }))
  }),
  law<[number, number, boolean]>('acceptance', 'theorem', 'range', 'patients of record accept more readily than new ones', 'C1, C2', [z, price, yesNo], (b, v, outOfPocket, written) => {
    const at = { z: v, outOfPocket, written, pressed: false }
    return acceptance(b, { ...at, known: true }) >= acceptance(b, { ...at, known: false })
  }),
  law<[]>('acceptance', 'theorem', 'range', 'price elasticity at 55 % between -0.27 and -0.01', 'C7, C8', [], (b) => {
    const elasticity = -b.acceptPrice * (1 - 0.55)
    return elasticity >= -0.2701 && elasticity <= -0.0089
  }),

  law<[number, number, boolean, boolean]>('booking', 'theorem', 'drawn', 'a chance, never rising in the lead time, never better after a curt voice', 'P3, W20', [upTo(273), upTo(273), yesNo, yesNo], (b, x, y, referred, manner) => {
    const [low, high] = ordered(x, y)
    const p = callBooks(b, referred, low, manner)
    return p >= 0 && p <= 1 && atMost(callBooks(b, referred, high, manner), p) && atMost(callBooks(b, referred, low, false), callBooks(b, referred, low, true)) && leadFactor(b, 0) === 1 && same(leadFactor(b, b.bookLeadDays), 0.5)
  }),
  law<[number, number, number, boolean]>('booking', 'theorem', 'drawn', 'a web inquiry books the less likely the later the reply; half as likely at the half-time', 'P11, P12, P13', [upTo(200), upTo(200), upTo(273), yesNo], (b, x, y, lead, referred) => {
    const [soon, late] = ordered(x, y)
    const p = inquiryBooks(b, referred, lead, soon)
    return p >= 0 && p <= 1 && atMost(inquiryBooks(b, referred, lead, late), p) && same(2 * inquiryBooks(b, referred, lead, b.webHours), inquiryBooks(b, referred, lead, 0))
  }),
  law<[number, boolean]>('booking', 'theorem', 'range', 'who was sent books more readily than who shops around', 'L11', [upTo(273), yesNo], (b, lead, manner) => callBooks(b, true, lead, manner) >= callBooks(b, false, lead, manner)),

  law<[number, number]>('arrival', 'theorem', 'drawn', 'punctuality is a quantile function: rising in its draw', 'O8', [between(1e-9, 1 - 1e-9), between(1e-9, 1 - 1e-9)], (b, x, y) => {
    const [low, high] = ordered(x, y)
    return atMost(punctuality(b, low), punctuality(b, high))
  }),
  law<[number, number, number, number]>('arrival', 'theorem', 'drawn', 'no-shows never fall with the lead time; what the file says holds at the reference; none where there are none', 'O12, O13', [between(0.001, 0.6), upTo(273), upTo(273), upTo(6)], (b, base, x, y, reference) => {
    const [low, high] = ordered(x, y)
    const p = noShowChance(b, base, low, reference)
    return p > 0 && p < 1 && atMost(p, noShowChance(b, base, high, reference)) && same(noShowChance(b, base, 0, 0), base) && noShowChance(b, 0, high, reference) === 0
  }),

  law<[]>('posting', 'theorem', 'range', 'over the fitted mix the unsolicited reviews are the share that is believed', 'V1, V5', [], (b) => {
    const mix = cumulativeMix(b)
    const scale = postingScale(b, mix)
    const shares = [mix[0], mix[1] - mix[0], mix[2] - mix[1], mix[3] - mix[2], 1 - mix[3]]
    return same(shares.reduce((sum, s, i) => sum + s * postingChance(b, scale, i + 1, 0), 0), b.postingShare)
  }),
  law<[number, number]>('posting', 'theorem', 'range', 'a chance; U-shaped of its own accord; asking never lowers it and flattens the shape', 'V1, V7, V8', [share, share], (b, x, y) => {
    const scale = postingScale(b, cumulativeMix(b))
    const at = (s: number, asked: number): number => postingChance(b, scale, s, asked)
    const [few, many] = ordered(x, y)
    const isU = at(1, 0) >= at(2, 0) && at(2, 0) >= at(3, 0) && at(3, 0) >= at(4, 0) && at(4, 0) <= at(5, 0) && at(1, 0) > at(5, 0)
    return isU && [1, 2, 3, 4, 5].every((s) => at(s, many) >= 0 && at(s, many) <= 1 && atMost(at(s, few), at(s, many))) && atMost(at(1, many) / at(5, many), at(1, few) / at(5, few))
  }),

  law<[number, number]>('rating-demand', 'theorem', 'drawn', 'a better rating never loses shoppers; today\'s rating brings today\'s demand', 'V10, V14', [stars, stars], (b, x, y) => {
    const [low, high] = ordered(x, y)
    return atMost(attraction(b, low), attraction(b, high)) && atMost(shopperDemand(b, low, 4.4, 0), shopperDemand(b, high, 4.4, 0)) && same(shopperDemand(b, x, x, 0), 1)
  }),
  law<[number, number]>('rating-demand', 'theorem', 'range', 'stays under the ceiling of the thinned arrivals', 'statistics.md 1.3', [stars, stars], (b, x, y) => shopperDemand(b, x, y, 0) > 0 && shopperDemand(b, x, y, 0) < DEMAND_CEILING),

  law<[number, number]>('training', 'theorem', 'drawn', 'a ramp: nothing before, never falling, all of it at the end', 'model.md 10', [between(-12, 60).map(Math.floor), upTo(24)], (_, month, long) =>
    ramp(-1, long) === 0 && atMost(ramp(month, long), ramp(month + 1, long)) && ramp(month, long) <= 1 && ramp(Math.max(0, Math.ceil(long) - 1), long) === 1),
  law<[number, number, number]>('training', 'theorem', 'drawn', 'decay begins when the ramp ends and halves in a half-life', 'model.md 10, T2', [months, upTo(12), between(1, 36).map(Math.floor)], (_, month, long, halfLife) => {
    const full = Math.max(0, Math.ceil(long) - 1)
    return decayLeft(full, long, halfLife, null) === 1 && same(decayLeft(full + month + halfLife, long, halfLife, null) * 2, decayLeft(full + month, long, halfLife, null))
  }),
  law<[number, number, number, number]>('training', 'theorem', 'drawn', 'a refresh makes it full again and never does worse than none', 'model.md 10', [months, upTo(6), between(1, 36), between(1, 24).map(Math.floor)], (_, month, long, halfLife, every) =>
    atMost(decayLeft(month, long, halfLife, null), decayLeft(month, long, halfLife, every)) && decayLeft(every * (1 + (month % 5)), long, halfLife, every) === 1),
  law<[number, number, number]>('training', 'theorem', 'range', 'huddles and leadership never shorten it below half; neutral culture changes nothing', 'T5, T6, T7', [between(1, 36), upTo(5), share], (b, halfLife, huddles, leadership) =>
    heldHalfLife(b, halfLife, 0, 0.5) === halfLife && heldHalfLife(b, halfLife, huddles, leadership) > 0.5 * halfLife),
]
