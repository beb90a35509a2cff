/** A program that answers lines (`lines.ts`), and one that answers once: both in processes of their own. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

import type { Scratch } from './scratch.ts'

export class Contender {
  private readonly child
  private readonly lines
  private said = ''

  /** @param command program and its arguments */
  constructor(scratch: Scratch, [program, ...args]: readonly [string, ...string[]]) {
    this.child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] })
    scratch.adopt(this.child)
    this.child.stdin.on('error', () => undefined)
    this.child.on('error', (error) => (this.said += error.message))
    this.child.stderr.on('data', (data: Buffer) => (this.said += data.toString()))
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]()
  }

  /** The answer to one line. @throws with what the program said when it ended instead */
  async ask<Answer>(line: string): Promise<Answer> {
    this.child.stdin.write(`${line}\n`)
    return this.read<Answer>()
  }

  async read<Answer>(): Promise<Answer> {
    const { value, done } = await this.lines.next()
    if (done === true) throw new Error(`${this.child.spawnargs.join(' ')} ended: ${this.said.trim()}`)
    return JSON.parse(value as string) as Answer
  }

  close(): void {
    this.child.stdin.end()
    this.child.kill()
  }
}

/** The one answer of a fresh process. */
export async function once<Answer>(scratch: Scratch, command: readonly [string, ...string[]]): Promise<Answer> {
  const contender = new Contender(scratch, command)
  try {
    return await contender.read<Answer>()
  } finally {
    contender.close()
  }
}
