/**
 * Plants one bug after the other in a copy of the tree and runs the tests that must notice: `npm run mutants [-- words]`.
 *
 * Words choose mutants by their description. Prints what caught each; exit code 1 when one lives, or when a text to change is not
 * there any more.
 */
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { type Mutant, MUTANTS } from './mutants.ts'
import { YEAR_MUTANTS } from './year-mutants.ts'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..')
const COPIED = ['engine', 'scenarios', 'runners', 'reports', 'cli', 'test', 'build.mjs', 'package-lock.json', 'package.json', 'tsconfig.json', 'vitest.config.ts']
const TIMEOUT_MS = 300_000

/** A copy of the tree without its packages, which are linked. */
function copyTree(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'fivestar-mutants-'))
  for (const name of COPIED) cpSync(path.join(root, name), path.join(copy, name), { recursive: true, filter: (file) => !file.includes('node_modules') })
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  return copy
}

interface Report {
  readonly numTotalTests: number
  readonly testResults: readonly { readonly message: string; readonly name: string; readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[] }[]
}

/** Names of the tests that failed; null when nothing ran. */
function failures(copy: string, tests: readonly string[]): Promise<readonly string[] | null> {
  const report = path.join(copy, 'report.json')
  rmSync(report, { force: true })
  const there = tests.filter((test) => existsSync(path.join(copy, test)))
  const args = [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...there, '--bail=1', '--reporter=json', `--outputFile=${report}`]
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: copy, timeout: TIMEOUT_MS, maxBuffer: 1e8 }, () => {
      if (!existsSync(report)) return resolve(null)
      const { numTotalTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
      const named = testResults.flatMap((f) => f.assertionResults.filter((t) => t.status === 'failed').map((t) => `${path.basename(f.name)}: ${t.fullName}`))
      // a file that does not even load
      const broken = testResults.filter((f) => f.message !== '' && f.assertionResults.length === 0).map((f) => `${path.basename(f.name)}: ${f.message.split('\n')[0]}`)
      resolve(numTotalTests === 0 && broken.length === 0 ? null : [...named, ...broken])
    })
  })
}

/** @returns what caught it, or why it was not */
async function tried(copy: string, { file, find, replace, tests }: Mutant): Promise<{ readonly caught: boolean; readonly by: string }> {
  const target = path.join(copy, file)
  const sound = readFileSync(target, 'utf8')
  const times = sound.split(find).length - 1
  if (times !== 1) return { caught: false, by: `the text to change stands ${times} times in ${file}` }
  writeFileSync(target, sound.replace(find, () => replace))
  const failed = await failures(copy, tests)
  writeFileSync(target, sound)
  if (failed === null) return { caught: false, by: 'no test ran' }
  return failed.length === 0 ? { caught: false, by: `nothing: it lives (${tests.join(', ')})` } : { caught: true, by: failed[0]! }
}

const words = process.argv.slice(2)
const chosen = [...MUTANTS, ...YEAR_MUTANTS].filter((m) => words.every((word) => m.why.includes(word) || m.file.includes(word)))
if (chosen.length === 0) throw new Error(`no planted bug has all of these words: ${words.join(', ')}`)
const copy = copyTree()
const results: { readonly file: string; readonly why: string; readonly caught: boolean; readonly by: string }[] = []
let alive = 0
try {
  const all = [...new Set(chosen.flatMap((m) => m.tests))]
  // once more, for a test that is in a race with a busy machine
  const first = await failures(copy, all)
  const before = first === null || first.length > 0 ? await failures(copy, all) : first
  if (before === null || before.length > 0) throw new Error(`the tests fail without any bug: ${before?.[0] ?? 'none ran'}`)
  for (const [i, mutant] of chosen.entries()) {
    const { caught, by } = await tried(copy, mutant)
    if (!caught) alive++
    results.push({ file: mutant.file, why: mutant.why, caught, by })
    console.log(`${String(i + 1).padStart(2)}/${chosen.length} ${caught ? 'caught' : 'LIVES '} ${mutant.file.replace('engine/', '')}: ${mutant.why}\n      by ${by}`)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
// read by the documents: what caught each; of those that were not tried this time, what is known
const file = path.join(root, 'test/golden/mutants.json')
const known = (JSON.parse(readFileSync(file, 'utf8')) as { results: typeof results }).results
const fates = [...MUTANTS, ...YEAR_MUTANTS].flatMap((mutant) => {
  const same = (fate: (typeof results)[number]): boolean => fate.file === mutant.file && fate.why === mutant.why
  return results.find(same) ?? known.find(same) ?? []
})
writeFileSync(file, `${JSON.stringify({ what: 'planted bugs and the first test that noticed (npm run mutants)', results: fates }, null, 1)}\n`)
console.log(alive === 0 ? `all ${chosen.length} caught` : `${alive} of ${chosen.length} live`)
process.exitCode = alive === 0 ? 0 : 1
