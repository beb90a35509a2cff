/** The command's `--help`, run by node, from the start of the process to its end. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'

import type { Case } from '../found.ts'
import { rounds } from '../rounds.ts'
import { spreadOf } from '../spread.ts'

export const startUp: Case = async ({ root, size, found }) => {
  const help = (): Promise<number> => {
    const from = performance.now()
    execFileSync(process.execPath, [path.join(root, 'cli/fivestar.mjs'), '--help'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    return Promise.resolve(performance.now() - from)
  }
  // the first one builds the command when the sources are younger
  const [ms] = await rounds([help], size.starts, 1)
  found.put('start-up', 'start.help', '`node cli/fivestar.mjs --help`', 'ms', spreadOf(ms!))
}
