/** `fivestar init [NAME]`: a commented scenario file, from questions, from defaults alone or from an example. */
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'

import * as E from 'fp-ts/Either'
import type { Either } from 'fp-ts/Either'

import { EXAMPLES, checkAnswer, initFile, leftByNothing, questionsFor, renamed } from '../../scenarios/index.ts'
import type { Answers, Finding, Question } from '../../scenarios/index.ts'
import { usage } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { mayWrite, writeWhole } from '../files.ts'
import { done, failed } from '../outcome.ts'
import type { Context, Outcome } from '../outcome.ts'
import type { InitRequest } from '../request.ts'
import { plain, quoted, wrap } from '../show/text.ts'

const NAME_DEFAULT = 'My Practice'

export async function init(request: InitRequest, context: Context): Promise<Outcome> {
  const out = request.out ?? `${slug(request.name ?? NAME_DEFAULT)}.yaml`
  const writable = await mayWrite(out, request.force, '')
  if (E.isLeft(writable)) return failed(writable.left)
  const text = await textOf(request, context)
  if (E.isLeft(text)) return failed(text.left)
  const written = await writeWhole(out, text.right, request.force)
  if (E.isLeft(written)) return failed(written.left)
  context.io.out(`wrote ${plain(out)}\nnext:  fivestar check ${quoted(plain(out))}\n`)
  return done()
}

/** @example slug('Maple Street Dental') // 'maple-street-dental' */
function slug(name: string): string {
  const plainName = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '').toLowerCase()
  return plainName === '' ? 'practice' : plainName.slice(0, 60)
}

async function textOf(request: InitRequest, context: Context): Promise<Either<Failure, string>> {
  if (request.example !== null) {
    const example = await readFile(new URL(`../${EXAMPLES[request.example].file}`, import.meta.url), 'utf8')
    return orFindings(renamed(example, request.name))
  }
  if (!request.yes && !process.stdin.isTTY) return E.left(usage('there is no terminal to ask at', 'Leave everything to defaults with --yes, or copy a practice with --example dental.'))
  const practice = { kind: request.kind, name: request.name ?? NAME_DEFAULT, as_of: request.asOf ?? thisMonth(), currency: request.currency }
  const answers = request.yes ? {} : await ask(practice, context)
  if (answers === null) return E.left({ _tag: 'Interrupted' })
  return orFindings(initFile({ ...practice, answers }))
}

const orFindings = E.mapLeft((findings: readonly Finding[]): Failure => ({ _tag: 'Scenario', findings, text: '' }))

function thisMonth(): string {
  return `${new Date().toISOString().slice(0, 7)}-01`
}

/** Asks until each answer will do; an empty one leaves the default. @returns null when the person went away */
async function ask(practice: Answers, { io }: Context): Promise<Record<string, string> | null> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  // a terminal that asks line by line keeps Ctrl-C and Ctrl-D to itself
  const away = new AbortController()
  lines.on('SIGINT', () => away.abort()).on('close', () => away.abort())
  const answers: Record<string, string> = {}
  io.err('An empty answer leaves what stands in [ ]. Write numbers with their unit, as shown.\n')
  try {
    for (const question of questionsFor(practice.kind, practice.currency)) {
      const prompt = promptFor(question, leftByNothing({ ...practice, answers }, question), io.columns)
      for (;;) {
        const answer = (await lines.question(prompt, { signal: away.signal })).trim()
        const finding = answer === '' ? null : checkAnswer(practice.kind, question.id, answer, practice.currency)
        if (finding === null) {
          if (answer !== '') answers[question.id] = answer
          break
        }
        io.err(`${wrap(`  ${complaint(finding)}`, io.columns, '  ')}\n`)
      }
    }
    return answers
  } catch (error) {
    if (away.signal.aborted) return null
    throw error
  } finally {
    lines.close()
  }
}

/** The question, and in brackets what Enter leaves; where that does not show how an answer is written, an example does. */
export function promptFor({ ask: asked, example }: Question, left: string | null, columns: number): string {
  const form = left === null || left === 'closed' ? `as in ${example} ` : ''
  return `${wrap(asked, columns)}\n  ${form}[${left ?? 'not given'}] `
}

/** What is wrong with an answer in one line, with what to write where that is known. */
export function complaint({ message, why, fix }: Finding): string {
  const reason = plain(why.replaceAll('\n', ' '))
  if (fix === null) return `${plain(message)}. ${reason}`
  return `${plain(message)}. ${reason}${/\bwrite:$/i.test(reason) ? '' : ' Write:'} ${plain(fix)}`
}
