/** `init`: from about 25 questions to a commented file that is valid from the start. What is not answered stands as a comment with its default. */
import * as E from 'fp-ts/Either'
import type { Kind } from '../engine/index.ts'
import { decodeScenario } from './decode.ts'
import { bareDefaults, defaultLines } from './explain.ts'
import { SECTIONS } from './facts.ts'
import { FORMAT } from './file.ts'
import type { Finding } from './finding.ts'
import { schemaTable } from './schema.ts'
import { signOf } from './units.ts'

export interface Question {
  /** path in the file */
  readonly id: string
  readonly ask: string
  /** what is written when nothing is answered; null: left out, and the default stands in */
  readonly otherwise: string | null
  /** an answer, to show the form */
  readonly example: string
}

export interface Answers {
  readonly kind: Kind
  readonly name: string
  /** first day of a month, `2026-03-01` */
  readonly as_of: string
  readonly currency?: string
  /** by question id; an empty answer is none */
  readonly answers?: Readonly<Record<string, string>>
}

/** Complete example files for `--example`, from the root of the package. */
export const EXAMPLES: Readonly<Record<Kind, { readonly file: string; readonly title: string }>> = {
  dental: { file: 'scenarios/maple-street.yaml', title: 'Maple Street Dental: four plans, a combination, four what-ifs' },
  aesthetic: { file: 'scenarios/cedar-aesthetics.yaml', title: 'Cedar Aesthetics: a practice that knows little about itself' },
  medical: { file: 'scenarios/elm-family-medicine.yaml', title: 'Elm Family Medicine: phones, lateness and statements of a small practice' },
}

const PEOPLE_ASKED: Readonly<Record<Kind, readonly string[]>> = {
  dental: ['hygienist', 'dentist', 'assistant'],
  aesthetic: ['injector', 'physician'],
  medical: ['physician', 'nurse'],
}

/** The questions for a kind of practice, in the order of the file. */
export function questionsFor(kind: Kind): readonly Question[] {
  const q = (id: string, ask: string, example: string, otherwise: string | null = null): Question => ({ id, ask, otherwise, example })
  const defaults = new Map(defaultLines(bareDefaults(kind), 'USD').map((line) => [line.path, line.value]))
  const people = ['front_desk', ...PEOPLE_ASKED[kind]].map((role) =>
    q(`team.${role}.people`, `How many people work as ${role.replace('_', ' ')}? (a half-time person is 0.5)`, '2', defaults.get(`team.${role}.people`) ?? '1'))
  return [
    q('practice.active_patients', 'How many patients were seen in the last 18 months?', '1650 patients'),
    q('opening.weeks', 'How many weeks a year are you open?', '48 weeks/year'),
    ...(['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((day) => q(`opening.${day}`, `Hours on ${day}?`, '08:00-12:00, 13:00-17:00', defaults.get(`opening.${day}`) ?? 'closed')),
    ...people,
    q('team.rooms', 'How many rooms or chairs?', '5 rooms'),
    q('demand.calls', 'How many calls come in a month?', '900 calls/month'),
    q('demand.new_patient_calls', 'How many of them are from new patients?', '62 calls/month'),
    q('demand.web_inquiries', 'How many web or text inquiries a month?', '14 inquiries/month'),
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

/**
 * A commented file from answers.
 * @returns findings about the answers when they do not make a sound file, with the places in that file
 */
export function initFile(given: Answers): E.Either<readonly Finding[], string> {
  const text = textFor(given)
  const decoded = decodeScenario(text, 'init')
  return E.isLeft(decoded) ? decoded : E.right(text)
}

/** What is wrong with one answer, null when it will do. */
export function checkAnswer(kind: Kind, id: string, answer: string): Finding | null {
  const decoded = decodeScenario(textFor({ kind, name: 'x', as_of: '2026-01-01', answers: { [id]: answer } }), 'answer')
  return E.isLeft(decoded) ? (decoded.left.find((finding) => finding.path === id) ?? null) : null
}

function textFor(given: Answers): string {
  const currency = given.currency ?? 'USD'
  const answers = new Map<string, string>()
  for (const question of questionsFor(given.kind)) {
    const answer = (given.answers?.[question.id] ?? '').replace(/\s+/g, ' ').trim() || question.otherwise
    if (answer !== null) answers.set(question.id, answer)
  }
  const head = [
    `# ${given.name.replace(/[\r\n]/g, ' ')}, written by fivestar init.`,
    '# A number is written with its unit and, after @, where it comes from:   7.4 % @pms',
    '# A range is "low to high": nine chances in ten that the truth lies inside.',
    '# Lines that start with # are defaults; remove the # and write your own number. fivestar check tells you what is missing.',
    `format: ${FORMAT}`, '',
    'practice:',
    `  name: ${quotedIfNeeded(given.name)}`,
    `  kind: ${given.kind}`,
    `  currency: ${currency}`,
    `  as_of: ${given.as_of}`,
    ...live('practice', answers, given.kind, currency).slice(1), '',
    'sources:',
    '  pms: {what: "Practice software, last 12 months", grade: own data}', '',
  ]
  const sections = SECTIONS.flatMap((section) => [...live(section, answers, given.kind, currency), ''])
  return [...head, ...sections, ...measured(answers), '', ...closing(given, signOf(currency))].join('\n')
}

/** One section: answers as entries, everything else as comments with its default. */
function live(section: string, answers: ReadonlyMap<string, string>, kind: Kind, currency: string): readonly string[] {
  const defaults = new Map(defaultLines(bareDefaults(kind), currency).map((line) => [line.path, line]))
  const rows = schemaTable(kind).filter((row) => row.path.startsWith(`${section}.`) && (answers.has(row.path) || defaults.has(row.path)))
  const groups = new Map<string, string[]>()
  for (const row of rows) {
    const key = row.path.split('.')[1] ?? ''
    groups.set(key, [...(groups.get(key) ?? []), row.path])
  }
  const anyLive = rows.some((row) => answers.has(row.path))
  const out = [anyLive ? `${section}:` : `# ${section}:`]
  for (const [key, paths] of groups) {
    const given = paths.filter((path) => answers.has(path))
    const gaps = paths.filter((path) => !answers.has(path) && defaults.has(path))
    const gap = entry(gaps, (path) => defaults.get(path)?.value ?? '')
    // A second entry of the same name would be a duplicate once its # is gone.
    if (given.length > 0) out.push(`  ${key}: ${entry(given, (path) => answers.get(path) ?? '')}${gaps.length > 0 ? `   # add ${gap.slice(1, -1)}` : ''}`)
    else out.push(`${anyLive ? '  # ' : '#   '}${key}: ${gap}`)
  }
  return out
}

/** `74 %` for an entry with a value, `{within: 20 s, kept: 71 %}` for one with entries. */
function entry(paths: readonly string[], value: (path: string) => string): string {
  const [first = ''] = paths
  if (first.split('.').length === 2) return value(first)
  return `{${paths.map((path) => `${path.split('.')[2]}: ${value(path)}`).join(', ')}}`
}

function measured(answers: ReadonlyMap<string, string>): readonly string[] {
  const given = [...answers].filter(([path]) => path.startsWith('measured.'))
  const lines = given.map(([path, value]) => `  ${path.slice(9)}: ${value}`)
  const header = given.length > 0 ? 'measured:' : '# measured:'
  return [
    `${header}   # what you have seen; the model has to come out near it, and no plan may touch it`,
    ...lines,
    '#   touchpoints:   # own: how the team scores itself; patients: survey mean of 5',
    '#     greeting: {own: 4.8 stars, patients: 4.1 stars, replies: 140}',
  ]
}

function closing({ as_of }: Answers, sign: string): readonly string[] {
  return [
    'plans:',
    '  phone_standard:',
    '    title: Phone and greeting standard, kept up weekly',
    `    starts: ${as_of.slice(0, 7)}`,
    `    cost: {one_time: 2000 ${sign}, monthly: 150 ${sign}/month, staff_time: 24 h}`,
    '    ramp_up: 2 months',
    '    decay: {half_life: 9 months @guess, refresh_every: 6 months}',
    '    chance_of_no_effect: 30 % @guess',
    '    changes:',
    '      service.greeting.kept:     +5 to +20 points @guess',
    '      service.phone.manner_kept: +5 to +20 points @guess',
    '',
    'what_if:',
    '  greeted_at_once: {title: Everyone greeted at once, suppose: {greeting: = 0 s}}',
    '',
    'decision: {horizon: 24 months, judge_by: owner_cash}',
    '',
  ]
}

/** YAML reads a name with a colon or a special first character as something else. */
function quotedIfNeeded(name: string): string {
  return /^[A-Za-z][\w .&'()-]*$/.test(name) && !/: | #|:$/.test(name) ? name : JSON.stringify(name)
}
