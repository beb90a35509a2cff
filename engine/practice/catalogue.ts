/**
 * The catalogue of paths: what a scenario file may say, in which unit the engine holds it, and its bounds.
 * The one table behind decoding, plans (clamping, log-odds for shares), `schema`, `explain` and `--set`.
 */

/** Unit of the plain number in `Practice`. `cents*` are integers; a `share` is 0..1. */
export type Unit =
  | 's'
  | 'min'
  | 'h'
  | 'days'
  | 'months'
  | 'weeks/year'
  | 'share'
  | 'share/year'
  | 'cents'
  | 'cents/h'
  | 'cents/month'
  | 'cents/case'
  | 'patients'
  | 'people'
  | 'rooms'
  | 'stars'
  | 'score'
  | 'calls/month'
  | 'inquiries/month'
  | 'slots/week'
  | '1/patient/year'
  | 'per week'
  | 'min/visit'
  | 'practices'
  | 'cents/visit'

export interface PathEntry {
  /** `*` stands for a visit kind or a role: `visits.*.slot`, `team.*.people` */
  readonly path: string
  readonly unit: Unit
  readonly low: number
  readonly high: number
  /** true: head counts, hours and templates, which step at a plan's start instead of ramping */
  readonly steps?: boolean
  readonly whole?: boolean
  /** false: a fact about the world that no plan may touch */
  readonly planMay: boolean
  /** one sentence in domain words */
  readonly means: string
}

/** A path whose value is not a number: hours, lists of words, yes or no. A plan replaces it whole, at its start. */
export interface SettingEntry {
  readonly path: string
  readonly holds: 'sessions' | 'roles' | 'tasks' | 'reminders' | 'yes or no'
  readonly planMay: boolean
  readonly means: string
}

type Flags = { readonly steps?: boolean; readonly whole?: boolean; readonly planMay?: boolean }

const steps: Flags = { steps: true }
const fact: Flags = { planMay: false }

function row(path: string, unit: Unit, low: number, high: number, means: string, flags: Flags = {}): PathEntry {
  return { path, unit, low, high, planMay: true, ...flags, means }
}

/**
 * Every number a file may hold under `practice` .. `service`, in the order of the file.
 * Bounds are those of sense, not of the typical: outside them lies a typing mistake.
 */
export const CATALOGUE: readonly PathEntry[] = [
  row('practice.active_patients', 'patients', 1, 50_000, 'Patients seen at least once in the last 18 months.', {
    whole: true,
    planMay: false,
  }),

  row('opening.weeks', 'weeks/year', 1, 52, 'Weeks a year in which the practice is open.', steps),

  row('team.rooms', 'rooms', 1, 200, 'Rooms or chairs in which patients are treated.', { steps: true, whole: true }),
  row('team.*.people', 'people', 0, 200, 'People who do this work; a fraction works that share of the open days.', steps),
  row('team.*.wage', 'cents/h', 0, 100_000, 'Wage an hour, before payroll taxes and benefits.', steps),
  row('team.*.turnover', 'share/year', 0, 3, 'Share of these people who leave in a year.'),

  row('visits.*.exam', 'min', 0, 120, 'Minutes of a dentist or physician inside the visit, on top of what the visit takes.', steps),
  row('visits.*.slot', 'min', 5, 480, 'Minutes the appointment book keeps free.', steps),
  row('visits.*.takes', 'min', 1, 480, 'Minutes the work needs on average.'),
  row('visits.*.spread', 'share', 0, 1.5, 'Standard deviation of the work, as a share of its mean.'),
  row('visits.*.every', 'months', 0, 60, 'Months until the next one is due, agreed with a patient once; 0 when the visit does not recur.', { ...steps, ...fact }),
  row('visits.*.production', 'cents', 0, 10_000_000, 'Net production of one visit.', steps),

  row('schedule.buffer', 'min/visit', 0, 60, 'Minutes kept free after every visit.', steps),
  row('schedule.new_patient_slots', 'slots/week', 0, 500, 'Slots a week held open for new patients.', { steps: true, whole: true }),

  row('desk.check_in', 'min', 0, 60, 'Minutes to check in an arrival.'),
  row('desk.check_out', 'min', 0, 60, 'Minutes to check out a patient and book the next visit.'),
  row('desk.call', 'min', 0, 60, 'Minutes an answered call takes.'),
  row(
    'desk.paperwork',
    'min/visit',
    0,
    120,
    'Minutes a visit for verification, claims and statements; put down when someone arrives or rings.',
  ),

  row('demand.calls', 'calls/month', 0, 50_000, 'Inbound calls a month, of all kinds.', fact),
  row('demand.new_patient_calls', 'calls/month', 0, 20_000, 'Of these, calls from people never seen before.', fact),
  row('demand.web_inquiries', 'inquiries/month', 0, 20_000, 'Web and text inquiries a month from people never seen before.', fact),
  row('demand.emergencies', '1/patient/year', 0, 12, 'Emergencies a patient and year.', fact),
  row('demand.no_show', 'share', 0, 0.8, 'Appointments missed without notice.', fact),
  row('demand.short_notice_cancel', 'share', 0, 0.8, 'Appointments cancelled less than 24 hours before.', fact),
  row('demand.referral_share', 'share', 0, 1, 'Share of the patients there are who came because a patient sent them; how many are sent from now on is the belief referralRate.', fact),
  row('demand.competitors', 'practices', 0, 50, 'Practices that compete for the same new patients, beyond those of today.', fact),

  row('treatment.found', 'share', 0, 1, 'Share of routine and first visits at which treatment is presented.', fact),
  row('treatment.value', 'cents/case', 0, 10_000_000, 'Net production of an accepted case.', fact),
  row('treatment.insured', 'share', 0, 1, 'Share of patients with insurance for the treatment.', fact),

  row('money.write_offs', 'share', 0, 0.95, 'Share of production written off; 0 where production is net already.', fact),
  row('money.collection', 'share', 0.2, 1, 'Collections as a share of net production.', fact),
  row('money.variable_cost', 'share', 0, 0.95, 'Lab, supplies and products, as a share of collections.'),
  row('money.fixed_cost', 'cents/month', 0, 1_000_000_000, 'Rent, systems, insurance a month; wages follow from the team.', steps),
  row('money.on_cost', 'share', 0, 1, 'Payroll taxes and benefits, on top of wages.'),

  row('service.greeting.within', 's', 0, 3_600, 'Seconds within which an arrival is to be greeted.'),
  row('service.greeting.kept', 'share', 0, 1, 'Share of arrivals greeted in time.'),
  row('service.phone.manner_kept', 'share', 0, 1, 'Share of answered calls handled in the agreed manner.'),
  row('service.inquiry.reply_within', 'h', 0, 336, 'Hours until a web inquiry is answered.'),
  row('service.delay_told.after', 'min', 0, 120, 'Minutes of delay after which a patient is to be told.'),
  row('service.delay_told.kept', 'share', 0, 1, 'Share of delayed patients who are told.'),
  row('service.attention.kept', 'share', 0, 1, 'Share of visits in which the provider sat down, listened and explained.'),
  row('service.estimate.kept', 'share', 0, 1, 'Share of treatments with fees in writing before they start.'),
  row('service.soft_sell.kept', 'share', 0, 1, 'Share of treatment presentations that offer and do not press.'),
  row('service.benefits.helped', 'share', 0, 1, 'Share of eligible patients helped to claim medical benefits.'),
  row('service.billing.wrong_statements', 'share', 0, 1, 'Share of statements that are wrong.'),
  row('service.callback.within', 'days', 0, 60, 'Days within which a message is to be returned.'),
  row('service.callback.kept', 'share', 0, 1, 'Share of messages returned in time.'),
  row('service.recovery.same_day', 'share', 0, 1, 'Share of voiced problems solved the same day.'),
  row('service.recovery.otherwise', 'days', 0, 365, 'Mean days to a solution when it is not the same day.'),
  row(
    'service.recovery.staff_may_spend',
    'cents/case',
    0,
    1_000_000,
    'What anyone on the team may spend to solve a problem, without asking.',
  ),
  row('service.recovery.acknowledged', 'share', 0, 1, 'Share of lapses that are acknowledged to the patient.'),
  row('service.prebook.kept', 'share', 0, 1, 'Share of routine visits that end with the next one booked.'),
  row('service.asks.reviews', 'share', 0, 1, 'Share of visits after which a review is asked for.'),
  row('service.asks.referrals', 'share', 0, 1, 'Share of visits at which a referral is asked for.'),
  row('service.culture.huddles', 'per week', 0, 25, 'Team huddles a week.'),
  row('service.culture.leadership', 'share', 0, 1, 'How far leadership lives the standards; 50 % is neutral.'),
]

/** Every path whose value is not a number. */
export const SETTINGS: readonly SettingEntry[] = [
  ...(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const).map((day): SettingEntry => ({
    path: `opening.${day}`,
    holds: 'sessions',
    planMay: true,
    means: 'Hours in which patients are seen, as 08:00-12:00, 13:00-17:00.',
  })),
  { path: 'visits.*.with', holds: 'roles', planMay: true, means: 'Who is needed; the first owns the column of the book.' },
  { path: 'schedule.double_book_first', holds: 'yes or no', planMay: true, means: 'Two patients at the first slot of the day.' },
  { path: 'schedule.reminders', holds: 'reminders', planMay: true, means: 'How patients are reminded of a visit.' },
  { path: 'desk.priority', holds: 'tasks', planMay: true, means: 'Desk work in the order in which a free person takes it.' },
]
