/** Links of the visit itself: what is measured -> what it feels like. */
import { example, type Link } from './link.ts'

export const VISIT_LINKS: readonly Link[] = [
  {
    file: 'value.ts',
    title: 'A gap to what was expected -> felt value',
    says: 'Every touchpoint is felt against what the patient expected of it. A shortfall weighs about twice what an equal surplus does.',
    formula: [
      'gap   = utility - expected                        (logits)',
      'value =  gap ^ valueExponent                      when gap >= 0',
      'value = -lossAversion * |gap| ^ valueExponent     when gap <  0',
    ],
    examples: [
      example('value/up', 'half a logit better than expected', 'logits', (b) => 0.5 ** b.valueExponent),
      example('value/down', 'half a logit worse than expected', 'logits', (b) => -b.lossAversion * 0.5 ** b.valueExponent),
    ],
  },
  {
    file: 'expectation.ts',
    title: 'What a patient expects',
    says: 'Mostly a fixed norm of what such practices do, the same for every plan, so that a better practice stays better. The rest is the memory of this practice, which follows slowly.',
    formula: [
      'expected = (1 - adaptiveShare) * norm + adaptiveShare * memory + generationSpread * (generation - 1.5)',
      'memory  <- memory + expectationRate * (utility - memory)          at each visit; generation 0 oldest .. 3 youngest',
    ],
    examples: [
      example(
        'expectation/expected',
        'norm -0.18, memory -0.50, second generation',
        'logits',
        (b) => (1 - b.adaptiveShare) * -0.18 + b.adaptiveShare * -0.5 + b.generationSpread * -0.5,
      ),
      example('expectation/adapted', 'memory -0.50 after a visit of -0.10', 'logits', (b) => -0.5 + b.expectationRate * 0.4),
    ],
  },
  {
    file: 'perceived-wait.ts',
    title: 'Actual wait -> perceived wait',
    says: 'Minutes of a delay that nobody explains feel longer, and so do minutes before anyone has looked up.',
    formula: [
      'counted   = wait + (unacknowledgedWeight - 1) * min(wait, greeting)     (minutes)',
      'perceived = counted * (delayed and not told ? untoldBias : 1) * noise',
      'ln(noise) is normal with SD perceptionNoise; delayed: wait > delayMinded; told: wait > service.delay_told.after, and service.delay_told is kept',
    ],
    examples: [
      example(
        'perceived/untold',
        '20 min wait, greeted after 1 min, not told, noise 1',
        'min',
        (b) => (20 + (b.unacknowledgedWeight - 1)) * b.untoldBias,
      ),
      example('perceived/told', 'the same, told', 'min', (b) => 20 + (b.unacknowledgedWeight - 1)),
    ],
  },
  {
    file: 'wait.ts',
    title: 'Perceived wait -> utility',
    says: 'Nothing up to a tolerance; beyond it utility falls with the logarithm of the wait, and much faster when the provider did not attend.',
    formula: [
      'utility = 0                                                              when perceived <= waitTolerance',
      'utility = -waitSlope * ln(1 + (perceived - waitTolerance) / waitTolerance)',
      '          * (attended ? 1 : poorAttentionFactor)                         otherwise',
    ],
    examples: [
      example('wait/attended', '20 min perceived, provider attended', 'logits', (b) => -b.waitSlope * Math.log(20 / b.waitTolerance)),
      example(
        'wait/poor',
        '20 min perceived, provider did not attend',
        'logits',
        (b) => -b.waitSlope * Math.log(20 / b.waitTolerance) * b.poorAttentionFactor,
      ),
    ],
  },
  {
    file: 'greeting.ts',
    title: 'Seconds to the first word -> utility',
    says: 'Falls with the logarithm of the delay. No dose-response was ever published: the whole link is an assumption.',
    formula: [
      'utility = -greetingWeight * ln(1 + seconds / 20) / ln(7)      (two minutes cost the whole weight)',
      'on the floor, somebody free who misses the standard looks up after 20 s + an exponential time of mean greetingMissSeconds',
    ],
    examples: [
      example('greeting/30', 'greeted after 30 s', 'logits', (b) => (-b.greetingWeight * Math.log(2.5)) / Math.log(7)),
      example('greeting/120', 'greeted after 2 min', 'logits', (b) => -b.greetingWeight),
    ],
  },
  {
    file: 'manner.ts',
    title: 'Standards kept or missed -> utility',
    says: 'Attention, being told of a delay, pressure, the fee in writing, the phone and returned calls are each kept or missed at every encounter. Comfort varies by itself.',
    formula: [
      'attention  = missed ? -attentionMissed : 0',
      'delay_told = delayed and not told ? -untoldCost : 0',
      'presenting = pressed ? -pressedCost : 0                              (visits with a case presented)',
      'estimate   = written ? estimateGain : -estimateMissed                (visits with a case presented)',
      'phone      = phoneWeight * max(-2, -callLostCost * lost - phoneMannerMissed * curt)      (since the last visit)',
      'callback   = max(-1.5, -callbackMissed * returned late)              (if a message was left)',
      'comfort    = comfortSd * a standard normal number',
    ],
    examples: [
      example(
        'manner/phone',
        'one lost call and one curt voice',
        'logits',
        (b) => b.phoneWeight * Math.max(-2, -b.callLostCost - b.phoneMannerMissed),
      ),
      example('manner/callback', 'one message returned late', 'logits', (b) => Math.max(-1.5, -b.callbackMissed)),
    ],
  },
  {
    file: 'access.ts',
    title: 'Days to the appointment, minutes at check-out -> utility',
    says: 'Both fall with the logarithm. A visit booked at the last check-out counts as no lead time.',
    formula: ['access   = -leadCost * ln(1 + days / 14)', 'checkout = -checkoutCost * ln(1 + minutes / 5)'],
    examples: [
      example('access/lead', 'two weeks to the appointment', 'logits', (b) => -b.leadCost * Math.log(2)),
      example('access/checkout', '5 min waiting at check-out', 'logits', (b) => -b.checkoutCost * Math.log(2)),
    ],
  },
  {
    file: 'satisfaction.ts',
    title: 'The moments of a visit -> one satisfaction',
    says: 'Felt values are added up; the worst and the last moment count a little more; people judge the same practice differently, and much of a visit is explained by nothing here.',
    formula: [
      'satisfaction = person + sum of values + worstMoment * min(0, worst value) + lastMoment * value of check-out + noise',
      'person ~ normal, SD personSd (fixed for a patient);   noise ~ normal, SD visitNoiseSd (each visit)',
    ],
    examples: [
      example(
        'satisfaction/bad',
        'values sum to -1.0, worst -0.8, check-out -0.2',
        'logits',
        (b) => -1 + b.worstMoment * -0.8 + b.lastMoment * -0.2,
      ),
    ],
  },
]
