/** A physician-owned aesthetic practice: a consultation, then treatments that are repeated while they please. */
import { drawn, guess, known, trade, visit } from './default-rows.ts'
import type { DefaultRow } from './default-rows.ts'

export const AESTHETIC: readonly DefaultRow[] = [
  known('team.front_desk.people', 1, 1, 2, guess()),
  known('team.injector.people', 2, 1, 3, guess()),
  known('team.physician.people', 1, 1, 1, guess()),

  ...visit('consultation', guess(), { with: ['physician'], exam: 0, slot: 45, takes: 40, spread: 0.35, every: 0, production: 10_000 }),
  // M18: $460 (2018) to $536 (2022) a visit; two thirds to three quarters of visits are repeat visits.
  ...visit('treatment', trade('M18'), { with: ['injector'], exam: 0, slot: 45, takes: 42, spread: 0.4, every: 4, production: 50_000 }),

  drawn('demand.emergencies', 0.01, 0, 0.03, guess()),
  known('demand.competitors', 0, 0, 6, guess()),
  // Nearly everybody who comes is offered something; the first plan is about two visits.
  drawn('treatment.found', 0.75, 0.5, 0.9, guess()),
  drawn('treatment.value', 100_000, 60_000, 160_000, trade('M18')),
  drawn('treatment.insured', 0.02, 0, 0.05, guess()),
  known('money.collection', 0.99, 0.97, 1, guess()),
  // Product (toxin, filler) is a larger part of the price than dental lab and supplies; M18: margin 29 %.
  known('money.variable_cost', 0.3, 0.2, 0.4, guess('M18')),
  drawn('service.billing.wrong_statements', 0.01, 0.002, 0.04, guess('B9')),
  drawn('service.prebook.kept', 0.5, 0.3, 0.75, guess()),
  drawn('service.soft_sell.kept', 0.75, 0.5, 0.92, guess('C10')),
]
