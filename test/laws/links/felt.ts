/** Laws of what a visit feels like: waits, words, encounters, value, expectation, satisfaction, stars. */
import { checkoutUtility, leadUtility } from '../../../engine/beliefs/access.ts'
import { adapted, expected } from '../../../engine/beliefs/expectation.ts'
import { greetingUtility } from '../../../engine/beliefs/greeting.ts'
import { attentionUtility, callbackUtility, estimateUtility, phoneUtility, presentationUtility, toldUtility } from '../../../engine/beliefs/manner.ts'
import { perceivedWait } from '../../../engine/beliefs/perceived-wait.ts'
import { satisfaction } from '../../../engine/beliefs/satisfaction.ts'
import { cumulativeMix, starsOf } from '../../../engine/beliefs/stars.ts'
import { feltValue } from '../../../engine/beliefs/value.ts'
import { waitUtility } from '../../../engine/beliefs/wait.ts'
import { pow } from '../../../engine/base/maths.ts'
import type { Beliefs } from '../../../engine/beliefs/index.ts'
import { atMost, between, law, type LinkLaw, ordered, same, upTo, yesNo } from './law.ts'

const minutes = upTo(240)
const utility = between(-6, 6)
const noise = between(0.2, 3)
const felt = (b: Beliefs, gap: number): number => feltValue(b, gap, pow(Math.abs(gap), b.valueExponent))

export const FELT_LAWS: readonly LinkLaw[] = [
  law<[number, number]>('value', 'theorem', 'drawn', 'what is as expected is worth nothing; more is worth more', 'L6', [utility, utility], (b, x, y) => {
    const [low, high] = ordered(x, y)
    return felt(b, 0) === 0 && atMost(felt(b, low), felt(b, high))
  }),
  law<[number]>('value', 'theorem', 'range', 'a loss weighs 1.82 to 2.25 times an equal gain', 'L4, L5, L6', [between(0.001, 6)], (b, gap) => {
    const ratio = -felt(b, -gap) / felt(b, gap)
    return atMost(1.82, ratio) && atMost(ratio, 2.25)
  }),
  law<[number]>('value', 'theorem', 'drawn', 'sensitivity diminishes on both sides: twice the gap is worth less than twice', 'L6', [between(0.001, 3)], (b, gap) =>
    atMost(felt(b, 2 * gap), 2 * felt(b, gap)) && atMost(2 * felt(b, -gap), felt(b, -2 * gap))),

  law<[number, number]>('expectation', 'theorem', 'drawn', 'memory moves towards the last visit and never past it', 'L9', [utility, utility], (b, memory, visit) => {
    const after = adapted(b, memory, visit)
    return atMost(Math.min(memory, visit), after) && atMost(after, Math.max(memory, visit))
  }),
  law<[number, number]>('expectation', 'theorem', 'drawn', 'a lasting change is never cancelled: fully used to it, patients still feel what is better as better', 'model.md 10', [utility, utility], (b, x, y) => {
    const [low, high] = ordered(x, y)
    const norm = -0.1
    return atMost(low - expected(b, norm, low, 1.5), high - expected(b, norm, high, 1.5))
  }),

  law<[number, number, number, number, boolean]>('perceived-wait', 'theorem', 'range', 'never negative, not falling in the wait nor in the minutes before the first word', 'W13, W19', [minutes, minutes, upTo(10), noise, yesNo], (b, x, y, greeting, n, told) => {
    const [low, high] = ordered(x, y)
    const more = perceivedWait(b, low, greeting + 1, told, n)
    const at = perceivedWait(b, low, greeting, told, n)
    return at >= 0 && atMost(at, perceivedWait(b, high, greeting, told, n)) && atMost(at, more)
  }),
  law<[number, number, number]>('perceived-wait', 'theorem', 'range', 'to be told of a delay never makes it longer; told and greeted at once it is what it is', 'W13, W15', [minutes, upTo(10), noise], (b, wait, greeting, n) =>
    atMost(perceivedWait(b, wait, greeting, true, n), perceivedWait(b, wait, greeting, false, n)) && same(perceivedWait(b, wait, 0, true, 1), wait)),

  law<[number, number, boolean]>('wait', 'theorem', 'drawn', 'utility never rises in the wait; up to the tolerance nobody minds', 'W1, W8', [minutes, minutes, yesNo], (b, x, y, attended) => {
    const [low, high] = ordered(x, y)
    return atMost(waitUtility(b, high, attended), waitUtility(b, low, attended)) && waitUtility(b, b.waitTolerance, attended) === 0 && waitUtility(b, low, attended) <= 0
  }),
  law<[number, number]>('wait', 'theorem', 'range', 'the slope is two to four times steeper when attention was poor, at every wait', 'W1, W2, W4', [minutes, minutes], (b, x, y) => {
    const [low, high] = ordered(x, y)
    const drop = waitUtility(b, low, true) - waitUtility(b, high, true)
    const poor = waitUtility(b, low, false) - waitUtility(b, high, false)
    return atMost(2 * drop, poor) && atMost(poor, 4 * drop)
  }),
  law<[number]>('wait', 'theorem', 'drawn', 'beyond the tolerance each further minute hurts less than the one before', 'W1, W3', [minutes], (b, over) => {
    const at = (m: number): number => waitUtility(b, b.waitTolerance + over + m, true)
    return atMost(at(1) - at(2), at(0) - at(1))
  }),

  law<[number, number]>('greeting', 'theorem', 'drawn', 'never above 0, 0 when greeted at once, falling in the delay; two minutes cost the whole weight', 'W20, W24', [upTo(900), upTo(900)], (b, x, y) => {
    const [low, high] = ordered(x, y)
    return greetingUtility(b, 0) + 0 === 0 && atMost(greetingUtility(b, high), greetingUtility(b, low)) && greetingUtility(b, low) <= 0 && same(greetingUtility(b, 120), -b.greetingWeight)
  }),

  law<[boolean, boolean]>('manner', 'theorem', 'drawn', 'what is kept costs nothing; what is missed never gains', 'W15, W18, W21, C13', [yesNo, yesNo], (b, delayed, told) => {
    const costs = [attentionUtility(b, false), toldUtility(b, delayed, told), presentationUtility(b, true)]
    return attentionUtility(b, true) === 0 && presentationUtility(b, false) === 0 && toldUtility(b, false, told) === 0 && toldUtility(b, true, true) === 0 && costs.every((c) => c <= 0)
  }),
  law<[]>('manner', 'theorem', 'drawn', 'a fee in writing is never worse than one that is not', 'C10', [], (b) => estimateUtility(b, true) >= estimateUtility(b, false)),
  law<[number, number]>('manner', 'theorem', 'drawn', 'lost calls and curt voices never gain, and are bounded: ten lost calls are not ten visits lost', 'P6, W20', [upTo(200).map(Math.floor), upTo(200).map(Math.floor)], (b, lost, curt) => {
    const u = phoneUtility(b, lost, curt)
    const late = callbackUtility(b, lost)
    return u >= -2 && u <= 0 && phoneUtility(b, lost + 1, curt) <= u && phoneUtility(b, lost, curt + 1) <= u && late >= -1.5 && late <= 0 && callbackUtility(b, lost + 1) <= late
  }),

  law<[number, number]>('access', 'theorem', 'drawn', 'a longer lead time and a longer wait at check-out never please', 'model.md 11', [upTo(273), upTo(273)], (b, x, y) => {
    const [low, high] = ordered(x, y)
    return leadUtility(b, 0) === 0 && checkoutUtility(b, 0) === 0 && atMost(leadUtility(b, high), leadUtility(b, low)) && atMost(checkoutUtility(b, high), checkoutUtility(b, low))
  }),

  law<[number, number, number, number]>('satisfaction', 'theorem', 'drawn', 'rises with each part: the sum, the worst moment, the last moment; a worst moment above 0 adds nothing', 'L5', [utility, utility, utility, upTo(3)], (b, sum, worst, last, more) => {
    const at = satisfaction(b, sum, worst, last)
    const up = [satisfaction(b, sum + more, worst, last), satisfaction(b, sum, worst + more, last), satisfaction(b, sum, worst, last + more)]
    return up.every((s) => atMost(at, s)) && same(satisfaction(b, sum, Math.abs(worst), last), satisfaction(b, sum, 0, last))
  }),

  law<[number, number]>('stars', 'theorem', 'drawn', 'whole, 1 to 5, never falling in satisfaction', 'V1', [between(-20, 20), between(-20, 20)], (_, x, y) => {
    const thresholds = [-5.8, -4.3, -3.1, -1.1]
    const [low, high] = ordered(x, y)
    const [few, many] = [starsOf(low, thresholds), starsOf(high, thresholds)]
    return Number.isInteger(few) && few >= 1 && few <= many && many <= 5
  }),
  law<[]>('stars', 'theorem', 'range', 'the fitted mix is a mix: shares above 0 that leave some for 5 stars', 'V1, V7', [], (b) => {
    const [one, two, three, four] = cumulativeMix(b)
    return 0 < one && one < two && two < three && three < four && four < 1
  }),
]
