/** `fivestar init [NAME]`: a commented scenario file, from questions, from defaults alone or from an example. */
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'

import * as E from 'fp-ts/Either'
import type { Either } from 'fp-ts/Either'

import { EXAMPLES, checkAnswer, initFile, questionsFor } from '../../scenarios/index.ts'
import { usage } from '../failure.ts'
import type { Failure } from '../failure.ts'
import { mayWrite, writeWhole } from '../files.ts'
import { done, failed } from '../outcome.ts'
import type { Context, Outcome } from '../outcome.ts'
import type { InitRequest } from '../request.ts'
import { plain, quoted, wrap } from '../show/text.ts'

export async function init(request: InitRequest, context: Context): Promise<Outcome> {
  const out = request.out ?? `${slug(request.name)}.yaml`
  const writable = await mayWrite(out, request.force, '')
  if (E.isLeft(writable)) return failed(writable.left)
  const text = await textOf(request, context)
  if (E.isLeft(text)) return failed(text.left)
  const written = await writeWhole(out, text.right, request.force)
  if (E.isLeft(written)) return failed(written.left)
  context.io.out(`wrote ${out}\nnext:  fivestar check ${quoted(out)}\n`)
  return done()
}

/** @example slug('Maple Street Dental') // 'maple-street-dental' */
function slug(name: string): string {
  const plainName = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '').toLowerCase()
  return plainName === '' ? 'practice' : plainName.slice(0, 60)
}

async function textOf(request: InitRequest, context: Context): Promise<Either<Failure, string>> {
  if (request.example !== null) return E.right(await readFile(new URL(`../${EXAMPLES[request.example].file}`, import.meta.url), 'utf8'))
  if (!request.yes && !process.stdin.isTTY) return E.left(usage('there is no terminal to ask at', 'Leave everything to defaults with --yes, or copy a practice with --example dental.'))
  const answers = request.yes ? {} : await ask(request, context)
  if (answers === null) return E.left({ _tag: 'Interrupted' })
  const made = initFile({ kind: request.kind, name: request.name, as_of: request.asOf ?? thisMonth(), currency: request.currency, answers })
  return E.isLeft(made) ? E.left({ _tag: 'Scenario', findings: made.left, text: '' }) : made
}

function thisMonth(): string {
  return `${new Date().toISOString().slice(0, 7)}-01`
}

/** Asks until each answer will do; an empty one leaves the default. @returns null when the person went away */
async function ask({ kind }: InitRequest, { io }: Context): Promise<Record<string, string> | null> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  // a terminal that asks line by line keeps Ctrl-C and Ctrl-D to itself
  const away = new AbortController()
  lines.on('SIGINT', () => away.abort()).on('close', () => away.abort())
  const answers: Record<string, string> = {}
  io.err('An empty answer leaves the default. Write numbers with their unit, as shown.\n')
  try {
    for (const question of questionsFor(kind)) {
      for (;;) {
        const answer = (await lines.question(`${wrap(question.ask, io.columns)}\n  [${question.example}] `, { signal: away.signal })).trim()
        const finding = answer === '' ? null : checkAnswer(kind, question.id, answer)
        if (finding === null) {
          if (answer !== '') answers[question.id] = answer
          break
        }
        io.err(`${wrap(`  ${plain(finding.message)}. ${plain(finding.why)} ${plain(finding.fix ?? '')}`, io.columns, '  ')}\n`)
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
