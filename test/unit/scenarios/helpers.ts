/** What the tests of the scenario language share. */
import { readFileSync } from 'node:fs'
import { isLeft, isRight } from 'fp-ts/Either'
import { decodeScenario } from '../../../scenarios/index.ts'
import type { Decoded, Finding } from '../../../scenarios/index.ts'

export const BARE = 'format: fivestar/1\npractice: {kind: dental}\n'

export function example(name: string): string {
  return readFileSync(new URL(`../../../scenarios/${name}`, import.meta.url), 'utf8')
}

export const MAPLE = example('maple-street.yaml')
export const CEDAR = example('cedar-aesthetics.yaml')

/** The scenario of a text that must decode. */
export function sound(text: string, file = 'file.yaml'): Decoded {
  const result = decodeScenario(text, file)
  if (isRight(result)) return result.right
  throw new Error(`does not decode: ${result.left.map((f) => `${f.line}:${f.column} ${f.code} ${f.message}`).join('; ')}`)
}

/** Every finding, errors or warnings. */
export function findingsOf(text: string, file = 'file.yaml'): readonly Finding[] {
  const result = decodeScenario(text, file)
  return isLeft(result) ? result.left : result.right.findings
}

/** Replaces text that must be there. */
export function changed(text: string, ...replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((now, [old, fresh]) => {
    if (!now.includes(old)) throw new Error(`not in the text: ${old}`)
    return now.replace(old, () => fresh)
  }, text)
}
