/** The worked studies run from a clean checkout. They take their time: with FIVESTAR_LONG=1 only. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

import { describe, expect, test } from 'vitest'

import { ROOT } from './pages.ts'

const run = promisify(execFile)

describe('notebooks', () => {
  test.each([
    { file: '01-what-is-a-star-worth.ts', says: 'Owner cash for a tenth of a star' },
    { file: '02-break-an-assumption.ts', says: 'Order of the plans by mean gain' },
  ])(
    '$file runs and says what it found',
    async ({ file, says }) => {
      const { stdout } = await run(process.execPath, [path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'), path.join(ROOT, 'notebooks', file)])
      expect(stdout).toContain(says)
      expect(stdout).not.toMatch(/NaN|undefined|Infinity/)
    },
    120_000,
  )
})
