/** A small primary-care practice: regular visits with the physician, first visits, small procedures, same-day visits. */
import { drawn, guess, known, published, trade, visit } from './default-rows.ts'
import type { DefaultRow } from './default-rows.ts'

export const MEDICAL: readonly DefaultRow[] = [
  known('team.front_desk.wage', 2_100, 1_700, 2_500, guess('M15')),
  known('team.front_desk.turnover', 0.4, 0.3, 0.5, trade('O30')),
  known('team.physician.people', 1, 1, 2, guess()),
  known('team.nurse.people', 1, 1, 2, guess()),

  ...visit('recall', guess(), { with: ['physician'], exam: 0, slot: 20, takes: 18, spread: 0.4, every: 6, production: 13_000 }),
  ...visit('new_patient', guess(), {
    with: ['physician', 'nurse'],
    exam: 0,
    slot: 40,
    takes: 34,
    spread: 0.35,
    every: 0,
    production: 21_000,
  }),
  ...visit('treatment', guess(), { with: ['physician', 'nurse'], exam: 0, slot: 30, takes: 27, spread: 0.4, every: 0, production: 25_000 }),
  ...visit('emergency', guess(), { with: ['physician'], exam: 0, slot: 20, takes: 17, spread: 0.45, every: 0, production: 12_000 }),
  ...visit('follow_up', guess(), { with: ['physician'], exam: 0, slot: 20, takes: 16, spread: 0.4, every: 0, production: 9_000 }),

  // O10: 9.5 % absent in an outpatient clinic; O13: 8.3 % where patients are not on Medicaid.
  drawn('demand.no_show', 0.08, 0.04, 0.14, published('O13')),
  drawn('demand.emergencies', 0.6, 0.3, 1, guess()),
  drawn('demand.referral_share', 0.5, 0.3, 0.7, guess('L13')),
  drawn('treatment.found', 0.1, 0.05, 0.2, guess()),
  drawn('treatment.value', 30_000, 20_000, 60_000, guess()),
  drawn('treatment.insured', 0.92, 0.8, 0.98, guess()),
  known('money.collection', 0.96, 0.93, 0.98, guess('M6')),
  known('money.variable_cost', 0.08, 0.05, 0.13, guess()),
  drawn('service.billing.wrong_statements', 0.03, 0.008, 0.08, guess('B9')),
  drawn('service.benefits.helped', 0.5, 0.2, 0.8, guess()),
  drawn('service.prebook.kept', 0.6, 0.4, 0.8, guess('O28')),
]
