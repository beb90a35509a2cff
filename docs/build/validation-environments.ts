/** Block of docs/validation.md: the same bytes in every environment, as the last `npm run validation` found them. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { ENVIRONMENTS } from '../../test/same-bytes/environments.ts'
import type { FoundBytes } from '../../test/same-bytes/found.ts'
import { table } from './markdown.ts'

export const BYTES_FOUND = 'test/same-bytes/found.json'

export const bytesFound = (root: string): FoundBytes => JSON.parse(readFileSync(path.join(root, BYTES_FOUND), 'utf8')) as FoundBytes

export function environments(root: string): string {
  const { futures, months, rows } = bytesFound(root)
  const same = rows.filter((row) => row.same === futures).length
  const shows = new Map(ENVIRONMENTS.map((one) => [one.name, one.shows.join(', ')]))
  return [
    `${futures} futures of ${months} months in ${rows.length} environments, one process each: ${same} the same bytes, ${rows.filter((row) => row.missing === undefined && row.same !== futures).length} not, ${rows.filter((row) => row.missing !== undefined).length} not run.`,
    '',
    table(
      ['environment', 'run by', 'would show a result that depends on', 'equal hashes', 'verdict'],
      rows.map(({ name, by, same: equal, missing }) => [
        name, by ?? '', shows.get(name) ?? '', missing === undefined ? `${equal} of ${futures}` : '',
        missing !== undefined ? `not run: ${missing}` : equal === futures ? 'the same' : 'NOT THE SAME',
      ]),
    ),
  ].join('\n')
}
