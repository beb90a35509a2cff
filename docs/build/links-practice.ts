/** Links of the practice's trade: cases, bookings, calls, arrivals, recall, desk work, training. */
import { example, type Link, logOdds, sigmoid } from './link.ts'

export const PRACTICE_LINKS: readonly Link[] = [
  {
    file: 'acceptance.ts',
    title: 'Trust, price, clarity, pressure -> acceptance of a case',
    says: 'A logit around the quoted rates for new and known patients, which hold at $700 out of pocket and with half of the estimates in writing.',
    formula: [
      'P(accept) = S( logit(known ? acceptKnown : acceptNew) + acceptTrust * z - acceptPrice * ln(out of pocket / 700)',
      '               + acceptWritten * ((written ? 1 : 0) - 0.5) - (pressed ? acceptPressed : 0) )',
      'value = the case as drawn around treatment.value * (price of a treatment visit now / before any plan)',
      'out of pocket = value * (insured ? 1 - insurerPays : 1) * (helped to medical benefits ? 1 - benefitsPaid : 1)',
      'helped: the case is eligible (benefitsEligible) and the team helps (service.benefits.helped)',
    ],
    examples: [
      example('acceptance/written', 'known patient, mean trust, $700, in writing', '', (b) =>
        sigmoid(logOdds(b.acceptKnown) + b.acceptWritten / 2),
      ),
      example('acceptance/pressed', 'new patient, mean trust, $1,400, not in writing, pressed', '', (b) =>
        sigmoid(logOdds(b.acceptNew) - b.acceptPrice * Math.log(2) - b.acceptWritten / 2 - b.acceptPressed),
      ),
    ],
  },
  {
    file: 'booking.ts',
    title: 'An answered inquiry -> a booked visit',
    says: 'Falls with the days to the first slot that suits, and with a curt voice. A web inquiry loses with every hour until the reply.',
    formula: [
      'lead   = 1 / (1 + (days / bookLeadDays) ^ bookLeadPower)',
      'P(call books) = (referred ? bookReferred : bookShopper) * lead * (manner kept ? 1 : bookManner)',
      'P(web books)  = (referred ? (bookReferred + webBook) / 2 : webBook) / (1 + (hours / webHours) ^ webPower) * lead',
      'a new caller who is lost tries again with lostCallsAgain (three times at most), else leaves a message with lostLeavesMessage',
      'a patient who is lost tries again with patientCallsAgain',
    ],
    examples: [
      example(
        'booking/shopper',
        'shopper, slot in 16 days, manner kept',
        '',
        (b) => b.bookShopper / (1 + (16 / b.bookLeadDays) ** b.bookLeadPower),
      ),
      example('booking/web', 'web inquiry answered after 4 h, slot at once', '', (b) => b.webBook / (1 + (4 / b.webHours) ** b.webPower)),
    ],
  },
  {
    file: 'calls.ts',
    title: 'Callers: how long they ring, hold and talk',
    says: 'When nobody picks up the call rings out. A busy person may ask the caller to hold; then patience runs, by a Weibull law.',
    formula: [
      'rings out after ringOutSeconds;   asked to hold with holdShare',
      'patience ~ Weibull, mean shopperPatience or patientPatience, shape patienceShape',
      'a call takes a lognormal time of mean desk.call, sd / mean callSpread',
    ],
    examples: [],
  },
  {
    file: 'arrival.ts',
    title: 'When patients come, and whether',
    says: 'A skewed law: most come early, a few late. No-shows rise with the time since booking; their mean over the baseline is what the file says.',
    formula: [
      'minutes after the appointment: F(x) = (1 + exp(-(x - a) / punctualityScale)) ^ -2,   a = punctualityMode - punctualityScale * ln 2',
      'a share veryLateShare comes 20 to 45 min late instead',
      'P(no-show) = S( logit(file rate) + noShowLead * (ln(1 + lead days) - reference) ),   the reference found in the warm-up',
      'walks out after a wait past the appointment that is lognormal, median walkOutMinutes, sd of ln walkOutSpread',
    ],
    examples: [
      example(
        'arrival/median',
        'median arrival',
        'min',
        (b) => b.punctualityMode - b.punctualityScale * Math.LN2 - b.punctualityScale * Math.log(Math.SQRT2 - 1),
      ),
      example(
        'arrival/early',
        'share that comes early',
        '',
        (b) => (1 + Math.exp((b.punctualityMode - b.punctualityScale * Math.LN2) / b.punctualityScale)) ** -2,
      ),
    ],
  },
  {
    file: 'recall.ts',
    title: 'Coming back',
    says: 'Some come half as often as the recall says. Who leaves without an appointment returns some months after the due date. Slots that fall free are offered to a short list.',
    formula: [
      'interval = visits.*.every * (yearlyShare of patients ? 2 : 1)',
      'left unbooked: returns after the due date by a gamma(2) time of mean returnMonths',
      'a cancelled visit is rebooked with cancelledRebooksRoutine or cancelledRebooksCase, a missed one with noShowRebooks',
      'the short list is tried with refillTried; any given start suits a person with slotSuits',
    ],
    examples: [],
  },
  {
    file: 'desk-work.ts',
    title: 'Work that the file does not list',
    says: 'Outgoing work at the desk, the time that estimates, complaints and inquiries take, and how dentist and assistant share their time.',
    formula: [
      'outgoing work: outgoingMinutes for every visit of the day, spread over the opening hours, never put down once begun',
      'estimate at check-out: estimateMinutes;  complaint: complaintMinutes;  web inquiry: inquiryMinutes',
      'an exam starts at once with an idle dentist, else at a breakpoint of the own patient, every dentistBreakMinutes',
      'of an exam, assistantAbsorbs is no delay for the patient who was left',
      'a provider whose assistants a plan takes away needs aloneSlower more time for a visit',
    ],
    examples: [],
  },
  {
    file: 'training.ts',
    title: 'What is left of a plan, month by month',
    says: 'A gradual change ramps up, holds until the ramp ends, then halves at every half-life unless it is refreshed. People who leave take their training along.',
    formula: [
      'effect = amount * ramp * left * trained',
      'ramp   = min(1, (months since start + 1) / ramp_up)',
      "left   = 2 ^ (-age / half-life'),   age in months since the ramp ended or since the last refresh",
      "half-life' = half_life * (1 + huddleHold * huddles a week) * exp(leadershipHold * (leadership - 0.5))",
      'trained = mean over the role of 1 for who was there, newHireShare for who came since',
    ],
    examples: [
      example('training/half', 'left 5 months after a ramp of 2, half-life 5', '', () => 0.5),
      example('training/held', 'half-life of 5 months with 4 huddles a week', 'months', (b) => 5 * (1 + 4 * b.huddleHold)),
    ],
  },
]
