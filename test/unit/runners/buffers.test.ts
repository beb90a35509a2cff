/**
 * No buffer changes hands while futures run. The first one that does ends what V8 takes for granted of all typed arrays, and it compiles a
 * thread's code a second time (decision 11). No result shows it; V8 says so when it is asked.
 */
import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'

import { expect, test } from 'vitest'

import { BIN, scenarioFile } from '../cli/command.ts'

const FLAG = '--trace-protector-invalidation'
const run = promisify(execFile)
/** What V8 prints when the first buffer is given away. */
const DETACHED = 'ArrayBufferDetaching'

// a flag of V8 that another Node may not have
test.skipIf(!execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' }).includes(FLAG))('V8 keeps trusting the typed arrays of every thread', async () => {
  const { stdout: given } = await run(process.execPath, [FLAG, '-e', 'structuredClone(new ArrayBuffer(8), { transfer: [new ArrayBuffer(8)] })'])
  expect(given, 'the flag shows a buffer that is given away').toContain(DETACHED)
  const { stdout } = await run(process.execPath, [FLAG, BIN, 'run', scenarioFile(), '--futures', '6', '--jobs', '2', '--quiet'])
  expect(stdout).toContain('6 futures')
  expect(stdout).not.toContain(DETACHED)
})
