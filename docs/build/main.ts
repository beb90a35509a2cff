/**
 * `npm run docs`: makes the numbers of one real run, the picture, and every marked block of every page.
 * `npm run docs -- --pages` writes picture and pages from the numbers that are stored.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { makeNumbers, numbersFile, readNumbers } from './numbers.ts'
import { PAGES, pagesFrom } from './pages.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

if (!process.argv.includes('--pages')) {
  process.stderr.write('simulating; this takes a minute or two\n')
  writeFileSync(numbersFile(root), `${JSON.stringify(await makeNumbers(root), null, 1)}\n`)
}
const written = await pagesFrom(root, readNumbers(root), (file) => readFileSync(path.join(root, file), 'utf8'))
for (const [file, text] of written) writeFileSync(path.join(root, file), text)
process.stdout.write(`wrote ${PAGES.length} pages and a picture\n`)
