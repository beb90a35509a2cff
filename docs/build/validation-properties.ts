/** Block of docs/validation.md: the fifteen properties and what only looks like one, with status and smallest counterexample. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { PROPERTIES, type Property } from '../../test/laws/properties.ts'
import { table } from './markdown.ts'
import { readLaws } from './validation-laws.ts'

/** What the statuses mean, in words. */
const MEANS: Readonly<Record<Property['status'], string>> = {
  'theorem': 'theorem',
  'by construction': 'by construction',
  'on average': 'on average',
  'false': 'false',
  'not built': 'not built, so not held',
}

const AVERAGES = 'test/laws/false-laws.test.ts'

/** How the laws that hold on average are tried, read from their test. */
export function trial(root: string): { readonly pairs: number; readonly errors: number } {
  const source = readFileSync(path.join(root, AVERAGES), 'utf8')
  const [pairs, errors] = [/numRuns: (\d+)/.exec(source)?.[1], /m \+ (\d+) \* se/.exec(source)?.[1]]
  if (pairs === undefined || errors === undefined) throw new Error(`${AVERAGES} does not say any more how often it tries and at how many standard errors`)
  return { pairs: Number(pairs), errors: Number(errors) }
}

/** One chance in so many that a normal number is more than so many standard errors up; the continued fraction of Laplace. */
export function oneIn(errors: number): number {
  const fraction = Array.from({ length: 60 }, (_, i) => 60 - i).reduce((below, k) => errors + k / below, errors)
  return fraction / (Math.exp((-errors * errors) / 2) / Math.sqrt(2 * Math.PI))
}

const tests = (one: Property): string => [...new Set(one.heldBy.map(([file]) => `\`${file}\``))].join(', ')

/** How the tests that hold it ended, the last time `npm run validation` ran them. */
function verdict({ id, heldBy }: Property, found: ReturnType<typeof readLaws>['properties']): string {
  if (heldBy.length === 0) return 'no test'
  const { passed, failed } = found[id] ?? { passed: 0, failed: [] }
  if (failed.length > 0) return `FAIL: ${failed.join('; ')}`
  return passed === 0 ? 'not run yet' : `pass, ${passed} ${passed === 1 ? 'test' : 'tests'}`
}

export function properties(root: string): string {
  const found = readLaws(root).properties
  const { pairs, errors } = trial(root)
  const count = (status: Property['status']): number => PROPERTIES.filter((one) => one.status === status).length
  return [
    `${count('theorem')} theorems, ${count('by construction')} by construction, ${count('on average')} on average, ${count('false')} false, ${count('not built')} not built. A theorem holds in every case, to the tick or the cent. By construction: exact because the code is built so; P2 to P5 because plans and futures are coupled through the addresses of their draws. On average: the mean effect over ${pairs.toLocaleString('en')} coupled random cases stays on its side by ${errors} standard errors. An effect of 0 would pass for one by chance once in ${(Math.round(oneIn(errors) / 1e5) / 10).toFixed(1)} million; seeds are fixed, so a rerun gives no false alarm. Single cases break such a law; the smallest one known stands beside it, and the test holds both, the average and the counterexample.`,
    '',
    table(
      ['', 'property', 'status', 'smallest counterexample', 'tests in', 'verdict of the tests'],
      PROPERTIES.map((one) => [one.id, one.says, MEANS[one.status], one.counterexample ?? '', tests(one), verdict(one, found)]),
    ),
  ].join('\n')
}
