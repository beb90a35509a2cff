/** What is said when a package cannot be had; with a package and a registry that are made up. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

import { installed, type Locked, type Registry } from './from-registry.ts'

const scratch = mkdtempSync(path.join(tmpdir(), 'fivestar-registry-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const no = (): Promise<never> => Promise.reject(new Error('ENOTFOUND'))
const yes = (): Promise<string> => Promise.resolve('1.2.3')
const registry = (install: Registry['install'], newest: Registry['newest']): Registry => ({ install, newest })

/** A package of some version in a lock file. */
function wanted(version = '1.2.3'): Locked {
  const folder = mkdtempSync(path.join(scratch, 'at-'))
  lock(folder, version)
  return { name: '@made/up', folder }
}

function lock(folder: string, version: string): void {
  writeFileSync(path.join(folder, 'package.json'), '{}')
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: { 'node_modules/@made/up': { version } } }))
}

async function place(staged: string): Promise<void> {
  expect(readFileSync(path.join(staged, 'package-lock.json'), 'utf8')).toContain('@made/up')
  mkdirSync(path.join(staged, 'node_modules/@made/up'), { recursive: true })
  await new Promise((done) => setTimeout(done, 20))
  writeFileSync(path.join(staged, 'node_modules/@made/up/it'), '')
}

const hasIt = (home: string): boolean => existsSync(path.join(home, 'node_modules/@made/up/it'))
const staging = ({ folder }: Locked): readonly string[] => readdirSync(folder).filter((name) => name.startsWith('.staging'))

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('a package with a lock file of its own', () => {
  test('is installed once, and then nobody is asked', async () => {
    const one = wanted()
    const found = await installed(one, { registry: registry(place, no) })
    expect(found).toEqual({ home: path.join(one.folder, 'node_modules/1.2.3') })
    expect(hasIt((found as { home: string }).home)).toBe(true)
    expect(await installed(one, { registry: registry(no, no) })).toEqual(found)
  })

  test('of another version than the lock file says is installed anew, and the other one is removed', async () => {
    const one = wanted('0.0.1')
    await installed(one, { registry: registry(place, no) })
    lock(one.folder, '1.2.3')
    await installed(one, { registry: registry(place, no) })
    expect(readdirSync(path.join(one.folder, 'node_modules'))).toEqual(['1.2.3'])
  })

  test('is installed by two at once', async () => {
    const one = wanted()
    const both = await Promise.all([1, 2].map(() => installed(one, { registry: registry(place, no) })))
    expect(both[0]).toEqual(both[1])
    expect(hasIt((both[0] as { home: string }).home)).toBe(true)
    expect(staging(one)).toEqual([])
  })

  test('is prepared before it is there', async () => {
    const one = wanted()
    let early: readonly string[] | undefined
    const prepare = (staged: string): Promise<void> => {
      writeFileSync(path.join(staged, 'prepared'), '')
      early = readdirSync(one.folder)
      return Promise.resolve()
    }
    const found = await installed({ ...one, prepare }, { registry: registry(place, no) })
    expect(early).not.toContain('node_modules')
    expect(existsSync(path.join((found as { home: string }).home, 'prepared'))).toBe(true)
  })

  test('is not there when it cannot be prepared', async () => {
    const one = { ...wanted(), prepare: (): Promise<never> => Promise.reject(new Error('half unpacked')) }
    await expect(installed(one, { registry: registry(place, yes) })).rejects.toThrow('half unpacked')
    expect(readdirSync(one.folder).sort()).toEqual(['package-lock.json', 'package.json'])
  })

  test('is left out without a network', async () => {
    expect(await installed(wanted(), { registry: registry(no, no), ci: '' })).toEqual({ missing: expect.stringContaining('out of reach') as string })
  })

  test('is asked for where CI is set', () => expect(installed(wanted(), { registry: registry(no, no), ci: 'true' })).rejects.toThrow('CI is set'))

  test('is asked for where the registry answers', () => expect(installed(wanted(), { registry: registry(no, yes), ci: '' })).rejects.toThrow('registry answers'))
})
