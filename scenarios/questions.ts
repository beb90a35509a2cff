/** What `init` asks. What a default follows from is asked before it, so that the default can be shown as it will be. */
import type { Kind } from '../engine/index.ts'
import { CURRENCY_DEFAULT } from './assemble.ts'
import { bareDefaults, defaultLines } from './explain.ts'
import { signOf } from './units.ts'
import { inSign } from './wanted.ts'

export interface Question {
  /** path in the file */
  readonly id: string
  readonly ask: string
  /** what is written when nothing is answered; null: left out, and the default stands in */
  readonly otherwise: string | null
  /** an answer, to show the form */
  readonly example: string
}

const PEOPLE_ASKED: Readonly<Record<Kind, readonly string[]>> = {
  dental: ['hygienist', 'dentist', 'assistant'],
  aesthetic: ['injector', 'physician'],
  medical: ['physician', 'nurse'],
}

/** The questions for a kind of practice, amounts in its currency. */
export function questionsFor(kind: Kind, currency = CURRENCY_DEFAULT): readonly Question[] {
  const q = (id: string, ask: string, example: string, otherwise: string | null = null): Question => ({
    id,
    ask,
    otherwise,
    example: inSign(example, signOf(currency)),
  })
  const defaults = new Map(defaultLines(bareDefaults(kind), currency).map((line) => [line.path, line.value]))
  const people = ['front_desk', ...PEOPLE_ASKED[kind]].map((role) =>
    q(
      `team.${role}.people`,
      `How many people work as ${role.replace('_', ' ')}? (a half-time person is 0.5)`,
      '2',
      defaults.get(`team.${role}.people`) ?? '1',
    ),
  )
  return [
    q('opening.weeks', 'How many weeks a year are you open?', '48 weeks/year'),
    ...(['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((day) =>
      q(`opening.${day}`, `Hours on ${day}?`, '08:00-12:00, 13:00-17:00', defaults.get(`opening.${day}`) ?? 'closed'),
    ),
    ...people,
    q('team.rooms', 'How many rooms or chairs?', '5 rooms'),
    q('practice.active_patients', 'How many patients were seen in the last 18 months?', '1650 patients'),
    q('demand.web_inquiries', 'How many web or text inquiries a month?', '14 inquiries/month'),
    q('demand.calls', 'How many calls come in a month?', '900 calls/month'),
    q('demand.new_patient_calls', 'How many of these calls are from new patients?', '62 calls/month'),
    q('demand.no_show', 'What share of appointments is missed without notice?', '7.4 %'),
    q('treatment.value', 'What is an accepted case worth on average?', '1150 $/case'),
    q('money.fixed_cost', 'Rent, systems, insurance a month (no wages)?', '11000 $/month'),
    q('service.prebook.kept', 'What share leaves with the next visit booked?', '74 %'),
    q('measured.calls_answered', 'What share of calls is answered?', '72 %'),
    q('measured.wait', 'How long do patients wait past their appointment, on average?', '14 min'),
    q('measured.new_patients', 'How many new patients come a month?', '25 patients/month'),
    q('measured.net_production', 'Net production a month?', '77000 $/month'),
    q('measured.listed_rating', 'Rating on your main listing?', '4.4 stars'),
    q('measured.reviews', 'From how many reviews?', '212 reviews'),
  ]
}
