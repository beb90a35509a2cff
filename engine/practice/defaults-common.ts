/** Defaults that no kind of practice changes, or that most share. A kind's own row for the same path wins. */
import { drawn, guess, known, published, setting, trade, visit } from './default-rows.ts'
import type { DefaultRow } from './default-rows.ts'

const hours = (from: number, to: number): { readonly from: number; readonly to: number } => ({ from: from * 60, to: to * 60 })
const longDay = [hours(8, 12), hours(13, 17)]

export const COMMON: readonly DefaultRow[] = [
  known('opening.weeks', 48, 45, 50, published('O21')),
  ...['mon', 'tue', 'wed', 'thu'].map((day) => setting(`opening.${day}`, longDay, published('O21'))),
  setting('opening.fri', [hours(8, 12)], published('O21')),
  setting('opening.sat', [], published('O21')),
  setting('opening.sun', [], published('O21')),

  known('team.front_desk.people', 2, 1, 3, published('O20')),
  known('team.front_desk.wage', 2_200, 1_800, 2_600, guess('M17')),
  known('team.front_desk.turnover', 0.35, 0.25, 0.45, trade('O30')),
  known('team.hygienist.wage', 4_500, 3_800, 5_500, guess('M17')),
  known('team.hygienist.turnover', 0.15, 0.08, 0.3, trade('O31')),
  known('team.assistant.wage', 2_200, 1_800, 2_600, guess('M17')),
  known('team.assistant.turnover', 0.25, 0.15, 0.4, guess('T9')),
  known('team.injector.wage', 4_800, 3_800, 6_500, guess()),
  known('team.injector.turnover', 0.25, 0.15, 0.4, guess('T9')),
  known('team.nurse.wage', 3_800, 3_000, 4_600, guess()),
  known('team.nurse.turnover', 0.25, 0.15, 0.4, guess('T9')),
  // The owner treats and is not paid here; a wage in the file makes the others of the role paid.
  known('team.dentist.wage', 0, 0, 0, guess()),
  known('team.dentist.turnover', 0, 0, 0, guess()),
  known('team.physician.wage', 0, 0, 0, guess()),
  known('team.physician.turnover', 0, 0, 0, guess()),

  // Kinds of visit that a file may add to a practice of any kind; each kind's own rows stand in its file.
  ...visit('recall', guess(), { with: ['hygienist'], exam: 0, slot: 30, takes: 26, spread: 0.3, every: 6, production: 13_000 }),
  ...visit('new_patient', guess(), { with: ['dentist'], exam: 0, slot: 60, takes: 52, spread: 0.3, every: 0, production: 18_000 }),
  ...visit('treatment', guess(), { with: ['dentist'], exam: 0, slot: 60, takes: 55, spread: 0.4, every: 0, production: 40_000 }),
  ...visit('emergency', guess(), { with: ['dentist'], exam: 0, slot: 30, takes: 28, spread: 0.45, every: 0, production: 14_000 }),
  ...visit('consultation', guess(), { with: ['dentist'], exam: 0, slot: 40, takes: 35, spread: 0.35, every: 0, production: 10_000 }),
  ...visit('follow_up', guess(), { with: ['dentist'], exam: 0, slot: 20, takes: 17, spread: 0.4, every: 0, production: 8_000 }),

  known('schedule.buffer', 0, 0, 10, guess()),
  setting('schedule.double_book_first', false, guess()),
  setting('schedule.reminders', ['text'], published('O16')),

  setting('desk.priority', ['arrival', 'phone', 'checkout', 'inquiry', 'callback', 'complaint', 'paperwork'], guess()),
  known('desk.check_in', 3, 2, 5, guess()),
  known('desk.check_out', 5, 3, 8, guess()),
  known('desk.call', 4, 3, 6, guess()),
  drawn('desk.paperwork', 8, 5, 12, guess()),

  drawn('demand.no_show', 0.06, 0.03, 0.1, trade('O12')),
  drawn('demand.short_notice_cancel', 0.04, 0.02, 0.08, trade('O12')),
  drawn('demand.referral_share', 0.6, 0.45, 0.75, trade('L13')),
  known('demand.competitors', 0, 0, 3, guess()),

  known('money.write_offs', 0, 0, 0.25, trade('M7')),
  known('money.collection', 0.95, 0.92, 0.98, trade('M6')),
  known('money.variable_cost', 0.15, 0.12, 0.19, trade('M5')),
  known('money.on_cost', 0.15, 0.12, 0.18, guess('M17')),

  drawn('service.greeting.within', 30, 15, 60, guess('W24')),
  drawn('service.greeting.kept', 0.7, 0.45, 0.88, guess('W20')),
  drawn('service.phone.manner_kept', 0.7, 0.5, 0.88, guess('W20')),
  drawn('service.inquiry.reply_within', 5, 1, 24, guess('P14')),
  known('service.delay_told.after', 10, 5, 15, guess('W15')),
  drawn('service.delay_told.kept', 0.4, 0.2, 0.65, guess('W15')),
  drawn('service.attention.kept', 0.88, 0.75, 0.95, guess('W21')),
  drawn('service.estimate.kept', 0.45, 0.2, 0.75, guess('C10')),
  drawn('service.soft_sell.kept', 0.85, 0.65, 0.95, guess('C10')),
  drawn('service.benefits.helped', 0.05, 0.01, 0.2, guess('X4')),
  drawn('service.billing.wrong_statements', 0.02, 0.005, 0.06, guess('B9')),
  known('service.callback.within', 1, 0.5, 2, guess()),
  drawn('service.callback.kept', 0.75, 0.5, 0.9, guess()),
  drawn('service.recovery.same_day', 0.35, 0.15, 0.6, guess('K17')),
  drawn('service.recovery.otherwise', 5, 2, 12, trade('K17')),
  known('service.recovery.staff_may_spend', 0, 0, 20_000, guess('S3')),
  drawn('service.recovery.acknowledged', 0.6, 0.35, 0.85, guess('S10')),
  drawn('service.prebook.kept', 0.8, 0.6, 0.92, guess('O28')),
  drawn('service.asks.reviews', 0.1, 0.02, 0.3, guess()),
  drawn('service.asks.referrals', 0.1, 0.02, 0.3, trade('L16')),
  known('service.culture.huddles', 0, 0, 5, guess('T7')),
  drawn('service.culture.leadership', 0.5, 0.3, 0.7, guess('T6')),
]
