/** A contender is a process that answers every line it is sent with one line of JSON: so contenders of all languages can take turns. */
import { createInterface } from 'node:readline'

/** Serves until the input ends. @param answer of the words of a line */
export async function serve(answer: (words: readonly string[]) => object | Promise<object>): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(await answer(line.split(' ')))}\n`)
  }
}
