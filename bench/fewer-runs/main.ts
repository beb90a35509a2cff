/**
 * `npm run bench:runs`: how many futures each technique saves on Maple Street, measured. Writes bench/results/fewer-runs.json and
 * docs/fewer-runs.md from it.
 *
 *   --futures N   plain paired futures, a multiple of 100 (default 800); designs get as many, twins a quarter
 *   --json        the document on standard output, nothing written
 *   --reuse       measures anew on the futures of the last run
 *   --page        writes the page from the stored document
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isLeft } from 'fp-ts/Either'

import packageJson from '../../package.json'
import { decodeScenario } from '../../scenarios/index.ts'
import { measure } from './measure.ts'
import { PAGE, pageOf, readStored, RESULTS } from './page.ts'
import { type Rows, simulateRows } from './rows.ts'

const SEED = 'fivestar/fewer-runs'
const SCENARIO = 'scenarios/maple-street.yaml'
const REPLICATE_SIZE = 16
const root = fileURLToPath(new URL('../..', import.meta.url))
const kept = path.join(root, 'out/fewer-runs-rows.json')

const { values: flags } = parseArgs({
  options: { futures: { type: 'string', default: '800' }, json: { type: 'boolean' }, reuse: { type: 'boolean' }, page: { type: 'boolean' } },
})
const futures = Number(flags.futures)
if (!Number.isInteger(futures) || futures < 200 || futures % 100 !== 0) throw new RangeError(`--futures ${flags.futures}: a multiple of 100 from 200 on`)

if (flags.page === true) writePage()
else {
  const decoded = decodeScenario(readFileSync(path.join(root, SCENARIO), 'utf8'), SCENARIO)
  if (isLeft(decoded)) throw new Error(JSON.stringify(decoded.left))
  const { scenario } = decoded.right
  const rows = flags.reuse === true ? lastRows(scenario.hash) : simulated()
  const document = measure(scenario, rows, packageJson.version, SCENARIO)
  if (flags.json === true) process.stdout.write(`${JSON.stringify(document, null, 1)}\n`)
  else {
    mkdirSync(path.join(root, path.dirname(RESULTS)), { recursive: true })
    writeFileSync(path.join(root, RESULTS), `${JSON.stringify(document, null, 1)}\n`)
    writePage()
  }

  function simulated(): Rows {
    const replicates = Math.floor(futures / REPLICATE_SIZE)
    const twins = Math.floor(futures / 4)
    const all = futures + twins + 2 * replicates * REPLICATE_SIZE
    let n = 0
    const found = simulateRows(scenario, SEED, { futures, twins, replicates, replicateSize: REPLICATE_SIZE }, () => {
      if (++n % 50 === 0) process.stderr.write(`${n} of ${all} futures\n`)
    })
    mkdirSync(path.dirname(kept), { recursive: true })
    writeFileSync(kept, JSON.stringify(found))
    return found
  }
}

function lastRows(hash: string): Rows {
  if (!existsSync(kept)) throw new Error('no futures of a last run; leave out --reuse')
  const rows = JSON.parse(readFileSync(kept, 'utf8')) as Rows
  if (rows.hash !== hash) throw new Error('the scenario has changed since the last run; leave out --reuse')
  return rows
}

function writePage(): void {
  writeFileSync(path.join(root, PAGE), pageOf(readStored(root)))
  process.stderr.write(`wrote ${PAGE}\n`)
}
