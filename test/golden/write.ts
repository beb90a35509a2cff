/**
 * Seeded results as API: writes what test/golden and test/same-bytes compare with. Run it (`npm run golden`) after a change of the
 * model on purpose, look at the difference, and put "Numbers changed" in the changelog.
 */
import { writeFileSync } from 'node:fs'

import { hashes } from '../same-bytes/hashes.ts'
import { goldenYear } from './year.ts'

const write = (name: string, what: unknown): void => writeFileSync(new URL(name, import.meta.url), `${JSON.stringify(what, null, 1)}\n`)

write('same-bytes.json', { what: 'hashes of the canonical results of test/same-bytes/scenarios.ts', hashes: hashes() })
write('year.json', goldenYear())
console.log('written: test/golden/same-bytes.json, test/golden/year.json')
