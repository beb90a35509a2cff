/** `init`: from about 25 questions to a commented file that is valid from the start. What is not answered stands as a comment with its default. */
import * as E from 'fp-ts/Either'
import type { DefaultRow, Kind } from '../engine/index.ts'
import { CURRENCY_DEFAULT } from './assemble.ts'
import { decodeFully, decodeScenario } from './decode.ts'
import { readDocument } from './document.ts'
import { bareDefaults, defaultLines } from './explain.ts'
import type { DefaultLine } from './explain.ts'
import { SECTIONS } from './facts.ts'
import { FORMAT } from './file.ts'
import type { Finding } from './finding.ts'
import { questionsFor } from './questions.ts'
import type { Question } from './questions.ts'
import { schemaTable } from './schema.ts'
import type { SchemaRow } from './schema.ts'
import { child } from './tree.ts'
import { signOf } from './units.ts'

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
  medical: {
    file: 'scenarios/elm-family-medicine.yaml',
    title: 'Elm Family Medicine: phones, lateness and statements of a small practice',
  },
}

/**
 * A commented file from answers.
 * @returns findings about the answers when they do not make a sound file, with the places in that file
 */
export function initFile(given: Answers): E.Either<readonly Finding[], string> {
  const text = textFor(given, defaultsAfter(given))
  const decoded = decodeScenario(text, 'init')
  return E.isLeft(decoded) ? decoded : E.right(text)
}

/** What an empty answer to a question leaves after the answers so far, as it would be written; null: no value at all. */
export function leftByNothing(given: Answers, question: Question): string | null {
  return question.otherwise ?? defaultsAfter(given).get(question.id)?.value ?? null
}

/**
 * A complete example under another name, where one is given.
 * @returns findings about the name when it cannot be one
 */
export function renamed(example: string, name: string | null): E.Either<readonly Finding[], string> {
  const { tree } = readDocument(example, 'example')
  const practice = tree === null ? undefined : child(tree, 'practice')
  const old = practice === undefined ? undefined : child(practice, 'name')
  if (name === null || old?._tag !== 'Text') return E.right(example)
  const body = example.slice(0, old.at.start) + quotedIfNeeded(name) + example.slice(old.at.end)
  const head = `# ${old.text}:`
  const text = body.startsWith(head) ? `# ${commentOf(name)}:${body.slice(head.length)}` : body
  const decoded = decodeScenario(text, 'init')
  return E.isLeft(decoded) ? decoded : E.right(text)
}

/** What is wrong with one answer, null when it will do by itself; columns count in the answer. */
export function checkAnswer(kind: Kind, id: string, answer: string, currency = CURRENCY_DEFAULT): Finding | null {
  const keys = id.split('.')
  const prefix = `${'  '.repeat(keys.length - 1)}${keys[keys.length - 1]}: `
  const above = keys.slice(0, -1).map((key, depth) => `${'  '.repeat(depth)}${key}:`)
  const practice = [`  kind: ${kind}`, `  currency: ${currency}`]
  const head = ['practice:', ...practice, ...(keys[0] === 'practice' ? [] : above)]
  const decoded = decodeScenario([`format: ${FORMAT}`, ...head, `${prefix}${oneLine(answer)}`].join('\n'), 'answer')
  const found = E.isLeft(decoded)
    ? decoded.left.find((finding) => !finding.code.startsWith('C') && (finding.path === id || finding.line === head.length + 2))
    : undefined
  if (found === undefined) return null
  const column = Math.max(1, found.column - prefix.length)
  return {
    ...found,
    path: id,
    line: 1,
    column,
    endColumn: Math.max(column + 1, found.endColumn - prefix.length),
    fix: found.fix?.slice(prefix.length) ?? null,
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

type Defaults = ReadonlyMap<string, DefaultLine>

/** Rows and defaults of a kind, worked out once a file. */
interface Known {
  readonly rows: readonly SchemaRow[]
  readonly defaults: Defaults
}

/** The defaults of a kind; where they follow from what is answered, they do. */
function defaultsAfter(given: Answers): Defaults {
  const currency = given.currency ?? CURRENCY_DEFAULT
  const bare = bareDefaults(given.kind)
  const byPath = (rows: ReadonlyMap<string, DefaultRow>): Defaults => new Map(defaultLines(rows, currency).map((line) => [line.path, line]))
  const decoded = decodeFully(textFor(given, byPath(bare)), 'init')
  return byPath(E.isLeft(decoded) ? bare : new Map([...bare, ...decoded.right.assembled.completed.defaulted]))
}

function textFor(given: Answers, defaults: Defaults): string {
  const currency = given.currency ?? CURRENCY_DEFAULT
  const answers = new Map<string, string>()
  for (const question of questionsFor(given.kind)) {
    const answer = oneLine(given.answers?.[question.id] ?? '') || question.otherwise
    if (answer !== null) answers.set(question.id, answer)
  }
  const known: Known = { rows: schemaTable(given.kind), defaults }
  const head = [
    `# ${commentOf(given.name)}, written by fivestar init.`,
    '# A number is written with its unit and, after @, where it comes from:   7.4 % @pms',
    '# A range is "low to high": nine chances in ten that the truth lies inside.',
    '# Lines that start with # are defaults, but for those marked as an example; remove the # and write your own number.',
    '# fivestar check tells you what is missing.',
    `format: ${FORMAT}`,
    '',
    'practice:',
    `  name: ${quotedIfNeeded(given.name)}`,
    `  kind: ${given.kind}`,
    `  currency: ${currency}`,
    `  as_of: ${given.as_of}`,
    ...practiceSize(answers, known),
    '',
    'sources:',
    '  pms: {what: "Practice software, last 12 months", grade: own data}',
    '',
  ]
  const sections = SECTIONS.flatMap((section) => [...live(section, answers, known), ''])
  return [...head, ...sections, ...measured(answers), '', ...closing(given, signOf(currency))].join('\n')
}

/** `practice` is always there, so its gap is a comment inside it. */
function practiceSize(answers: ReadonlyMap<string, string>, { defaults }: Known): readonly string[] {
  const path = 'practice.active_patients'
  const answer = answers.get(path)
  return [answer === undefined ? `  # active_patients: ${defaults.get(path)?.value ?? ''}` : `  active_patients: ${answer}`]
}

/** One section: answers as entries, everything else as comments with its default. */
function live(section: string, answers: ReadonlyMap<string, string>, { rows: all, defaults }: Known): readonly string[] {
  const rows = all.filter((row) => row.path.startsWith(`${section}.`) && (answers.has(row.path) || defaults.has(row.path)))
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
    if (given.length > 0)
      out.push(`  ${key}: ${entry(given, (path) => answers.get(path) ?? '')}${gaps.length > 0 ? `   # add ${gap.slice(1, -1)}` : ''}`)
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
    '#   touchpoints:   # example, replace its numbers: own: how the team scores itself; patients: survey mean of 5',
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

/** A name in a comment stays in its line. */
const commentOf = (name: string): string => name.replace(/[\r\n]/g, ' ')

/** YAML reads a name with a colon or a special first character as something else. */
function quotedIfNeeded(name: string): string {
  return /^[A-Za-z][\w .&'()-]*$/.test(name) && !/: | #|:$/.test(name) ? name : JSON.stringify(name)
}
