/** A general dental practice: recall with the hygienist and an exam, new patients, treatment, emergencies. */
import { drawn, guess, known, published, trade, visit } from './default-rows.ts'
import type { DefaultRow } from './default-rows.ts'

export const DENTAL: readonly DefaultRow[] = [
  known('team.hygienist.people', 2, 0, 3, published('O20')),
  known('team.dentist.people', 1, 1, 2, published('O20')),
  known('team.assistant.people', 2, 1, 3, published('O20')),

  // O1: 60 minutes is the norm (45, 50, 60). M9: $1,000 to $1,600 of hygiene a day in eight visits.
  ...visit('recall', trade('O1'), { with: ['hygienist'], exam: 8, slot: 60, takes: 52, spread: 0.25, every: 6, production: 16_500 }),
  known('visits.recall.production', 16_500, 12_500, 20_000, trade('M9')),
  ...visit('new_patient', guess('O6'), { with: ['hygienist'], exam: 15, slot: 80, takes: 70, spread: 0.3, every: 0, production: 22_000 }),
  ...visit('treatment', guess('O6'), {
    with: ['dentist', 'assistant'],
    exam: 0,
    slot: 60,
    takes: 55,
    spread: 0.4,
    every: 0,
    production: 48_000,
  }),
  known('visits.treatment.production', 48_000, 40_000, 60_000, trade('M3')),
  ...visit('emergency', guess('O6'), {
    with: ['dentist', 'assistant'],
    exam: 0,
    slot: 30,
    takes: 28,
    spread: 0.45,
    every: 0,
    production: 14_000,
  }),
  // Specialists and cosmetic practices see people before they treat them.
  ...visit('consultation', guess('O6'), { with: ['dentist'], exam: 0, slot: 40, takes: 35, spread: 0.35, every: 0, production: 10_000 }),

  drawn('demand.emergencies', 0.12, 0.06, 0.2, guess()),
  drawn('treatment.found', 0.28, 0.18, 0.38, guess()),
  drawn('treatment.value', 115_000, 80_000, 160_000, guess('M13')),
  drawn('treatment.insured', 0.6, 0.4, 0.8, published('M11')),
]
