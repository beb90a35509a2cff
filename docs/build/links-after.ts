/** Links of what follows a visit: problems, stars, reviews, trust, leaving, referrals. */
import { example, type Link, sigmoid } from './link.ts'

export const AFTER_LINKS: readonly Link[] = [
  {
    file: 'problem.ts',
    title: 'Problems: what they cost and who says so',
    says: 'A problem is a failure that the patient noticed; a visit has at most one, the costliest. Some are told to the practice, most are not.',
    formula: [
      'long wait    when perceived > longWaitMinutes                    costs longWaitCost   voiced voicedManner',
      'rude moment  in 30 % of visits without attention                 costs rudeCost       voiced voicedManner',
      'wrong bill   when the statement is wrong and noticedBill         costs wrongBillCost  voiced voicedMoney',
      'surprise     after treatment: surpriseWritten or -Unwritten      costs surpriseCost   voiced voicedMoney',
      'trouble      after treatment: troubleShare                       costs troubleCost    voiced voicedTrouble',
      'severity = min(1, cost / 2);   the amount in dispute is exponential with mean disputedCents',
    ],
    examples: [example('problem/severity', 'severity of a wrong bill', '', (b) => Math.min(1, b.wrongBillCost / 2))],
  },
  {
    file: 'recovery.ts',
    title: 'How much of a voiced problem is made good',
    says: 'A quick solution gives satisfaction back, up to a little past where it was. The urge to leave never falls below what it was without the failure.',
    formula: [
      'promptness = 1 when days <= recoveryTolerance, else 2 ^ (-(days - recoveryTolerance) / recoveryHalfLife)',
      'costLeft   = 1 silent | complainedUnheard while unsolved | 1 - recoveryParadox * promptness when solved',
      'urgeLeft   = 1 silent or unsolved | 1 - behaviourRecovered * promptness when solved',
      'two weeks later: satisfaction - cost * (acknowledged ? acknowledgedShare : 1) * costLeft',
    ],
    examples: [
      example('recovery/same-day', 'cost left when solved the same day', '', (b) => 1 - b.recoveryParadox),
      example(
        'recovery/four-days',
        'cost left when solved after 4 days',
        '',
        (b) => 1 - b.recoveryParadox * 2 ** (-(4 - b.recoveryTolerance) / b.recoveryHalfLife),
      ),
      example('recovery/urge', 'urge to leave left when solved the same day', '', (b) => 1 - b.behaviourRecovered),
    ],
  },
  {
    file: 'stars.ts',
    title: 'Satisfaction -> stars',
    says: 'An ordered logit, two weeks after the visit. The four thresholds are fitted to an assumed mix of visits on the baseline of each future: the level of `stars` is given by that fit, only its differences are findings.',
    formula: [
      'latent = satisfaction + logistic noise of scale 1',
      'thresholds = quantiles of the baseline warm-up at mixOne, + mixTwo, + mixThree, + mixFour',
      'stars  = 1 + number of thresholds below latent',
    ],
    examples: [
      example('stars/below-five', 'share of baseline visits below 5 stars', '', (b) => b.mixOne + b.mixTwo + b.mixThree + b.mixFour),
    ],
  },
  {
    file: 'posting.ts',
    title: 'Stars -> a posted review',
    says: 'Of their own accord the unhappy post most, then the delighted. Those who are asked add a nearly flat share.',
    formula: [
      'relative = postingBottom, 0.9, 0.35, 0.33, 1     for 1 .. 5 stars',
      'scale    = postingShare / mean relative over the baseline mix',
      'P(post)  = scale * relative + service.asks.reviews * postingAsked',
    ],
    examples: [
      example('posting/one', 'P(post) of a 1-star visit, nobody asked', '', (b) => {
        const mean =
          b.mixOne * b.postingBottom +
          b.mixTwo * 0.9 +
          b.mixThree * 0.35 +
          b.mixFour * 0.33 +
          (1 - b.mixOne - b.mixTwo - b.mixThree - b.mixFour)
        return (b.postingShare / mean) * b.postingBottom
      }),
    ],
  },
  {
    file: 'rating-demand.ts',
    title: 'Rating -> how many shoppers call',
    says: 'A gentle slope with soft cliffs at 4.0 and 4.5. Only the share of contacts without a referrer that looks at ratings is moved. Readers weigh reviews by age; the listed rating itself is the plain mean.',
    formula: [
      'A(r)   = ratingSlope * r + cliffFour * S((r - 4.0) / 0.06) + cliffFourHalf * S((r - 4.5) / 0.06),   S the logistic function',
      'as read: reviews weighed by age, shifted so that the fitted mix of visits reads as the listed rating',
      'demand = min(3, exp(A(rating as read) - A(rating listed at as_of) - competitorPull * extra competitors))',
    ],
    examples: [
      example('rating/cross', 'shopper demand at 4.6 against 4.4', '', (b) => {
        const a = (r: number): number =>
          b.ratingSlope * r + b.cliffFour * sigmoid((r - 4) / 0.06) + b.cliffFourHalf * sigmoid((r - 4.5) / 0.06)
        return Math.exp(a(4.6) - a(4.4))
      }),
    ],
  },
  {
    file: 'trust.ts',
    title: 'Satisfaction -> trust',
    says: 'An average that falls about twice as fast as it rises and is held more firmly by long tenure.',
    formula: [
      'gap  = satisfaction - trust',
      'step = gap >= 0 ? trustGain : min(0.9, trustGain * trustLossRatio)',
      'trust <- trust + step * gap / (1 + tenureAnchor * years with the practice)',
      'z = (trust - mean) / SD, both of the baseline panel at as_of; a referred patient starts referredTrust SDs higher',
    ],
    examples: [
      example('trust/up', 'step after a visit 1 logit above trust, first year', 'logits', (b) => b.trustGain),
      example(
        'trust/down',
        'step after a visit 1 logit below trust, tenth year',
        'logits',
        (b) => -(b.trustGain * b.trustLossRatio) / (1 + 10 * b.tenureAnchor),
      ),
    ],
  },
  {
    file: 'leaving.ts',
    title: 'Trust and problems -> leaving',
    says: 'Movers leave whatever the practice does. The others have a hazard that rises as trust falls and while an unrepaired problem is remembered; its mean over the baseline is held at the default.',
    formula: [
      'hazard a month = voluntaryLeaving / 12 * hazardPerSd ^ (-z) * shock / mean of the same over the baseline warm-up      (z held to -4 .. 4)',
      'shock = 1 + shockSize * severity * urgeLeft     for shockWeeks after a problem, else 1; while a greater one lasts a lesser one adds nothing',
      'a patient leaves when the hazards added up pass the own threshold, exponential with mean 1',
      'moving away: exponential with rate exogenousLeaving, drawn once for each person',
    ],
    examples: [
      example('leaving/low', 'hazard with trust one SD below the mean, as a multiple', '', (b) => b.hazardPerSd),
      example('leaving/shock', 'shock of a problem of severity 0.75, nothing repaired', '', (b) => 1 + b.shockSize * 0.75),
    ],
  },
  {
    file: 'referral.ts',
    title: 'Trust -> referrals',
    says: 'Convex: nothing below a threshold, then a parabola. More when asked, less while bad word goes round. The number of people who call is larger, because some of them never become patients.',
    formula: [
      'weight = z > referralThreshold ? (z - referralThreshold) ^ 2 : 0',
      'rate a month = referralRate / 12 / yield * weight / mean weight of the baseline * asked * word',
      'asked  = 1 + service.asks.referrals * (referralAsked - 1)',
      'word   = 1 - badWord * (share of 1 and 2 stars lately - the baseline share), held to 0 .. 2',
      'yield  = share of referred contacts that became patients in the first half of the warm-up; referralYield until then',
    ],
    examples: [
      example(
        'referral/weight',
        'weight one SD above the mean, against one at the mean',
        '',
        (b) => ((1 - b.referralThreshold) / -b.referralThreshold) ** 2,
      ),
      example('referral/word', 'word of mouth with 5 points more low stars', '', (b) => 1 - b.badWord * 0.05),
    ],
  },
]
