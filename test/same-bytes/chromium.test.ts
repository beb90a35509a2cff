/** Which Chromium is taken, how the one of the registry is unpacked, and that a page's answer is read as it was said. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

import { chromium } from './chromium.ts'
import { unpack } from './packed-chromium.ts'
import { answerIn } from './say.ts'

const scratch = mkdtempSync(path.join(tmpdir(), 'fivestar-chromium-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const never = (): Promise<never> => Promise.reject(new Error('the registry was asked'))
const ready = { binary: '/unpacked/chromium', libraries: '/unpacked/lib' }
const packed = (): Promise<typeof ready> => Promise.resolve(ready)
const HERE = process.execPath

describe('which one', () => {
  test('one that is named is taken, and must be there', async () => {
    expect(await chromium({ named: HERE, usual: ['/bin/sh'], packed: never })).toEqual({ binary: HERE })
    await expect(chromium({ named: '/nowhere/chromium', usual: [HERE], packed })).rejects.toThrow('ENOENT')
  })

  test('else the first that is installed, and the registry is not asked', async () => {
    expect(await chromium({ named: '', usual: ['/nowhere/chromium', HERE, '/bin/sh'], packed: never })).toEqual({ binary: HERE })
  })

  test('else the one of the registry', async () => expect(await chromium({ named: '', usual: ['/nowhere/chromium'], packed })).toEqual(ready))

  test('the one of the registry where it is named, whatever is installed', async () => expect(await chromium({ named: 'registry', usual: [HERE], packed })).toEqual(ready))

  test('none where there is no registry either, and both are said', async () => {
    expect(await chromium({ named: '', usual: [], packed: () => Promise.resolve({ missing: 'the install failed' }) })).toEqual({ missing: 'no Chromium here, and the install failed' })
  })

  test('no other one where that of the registry is broken', () => expect(chromium({ named: '', usual: [], packed: never })).rejects.toThrow('asked'))
})

describe('the one of the registry', () => {
  /** A package that unpacks as the true one does, with these libraries. */
  function staged(libraries: readonly string[]): string {
    const made = mkdtempSync(path.join(scratch, 'staged-'))
    const home = path.join(made, 'node_modules/@sparticuz/chromium')
    mkdirSync(home, { recursive: true })
    writeFileSync(path.join(home, 'package.json'), JSON.stringify({ type: 'module', exports: './it.js' }))
    writeFileSync(path.join(home, 'it.js'), `
      import { mkdirSync, writeFileSync } from 'node:fs'
      import { tmpdir } from 'node:os'
      const lib = tmpdir() + '/al2023/lib'
      export default { executablePath: async () => {
        writeFileSync(tmpdir() + '/chromium', 'it', { mode: 0o700 })
        if (!/20.x/.test(process.env.AWS_EXECUTION_ENV ?? '')) return
        mkdirSync(lib, { recursive: true })
        for (const one of ${JSON.stringify(libraries)}) writeFileSync(lib + '/' + one, '')
      } }`)
    return made
  }

  test('is unpacked beside, with its libraries; what was packed is not kept, and no variable is set here', async () => {
    const at = staged(['libnss3.so'])
    const before = { ...process.env }
    await unpack(at)
    expect(readFileSync(path.join(at, 'unpacked/chromium'), 'utf8')).toBe('it')
    expect(existsSync(path.join(at, 'unpacked/al2023/lib/libnss3.so'))).toBe(true)
    expect(existsSync(path.join(at, 'node_modules'))).toBe(false)
    expect({ ...process.env }).toEqual(before)
  })

  test('is refused without its libraries', () => expect(unpack(staged([]))).rejects.toThrow('libnss3.so'))
})

describe('the answer of a page', () => {
  const lines = ['a < b && c > "d" \\ é', '[]']

  test('is found among what a browser logs', () => {
    const logged = `[1:ERROR:dbus] no bus\n[1:INFO:CONSOLE:1] "answer:${JSON.stringify({ by: 'x', lines })}:end", source: file:///page.html (1)\n[1:ERROR] the pipe is closed\n`
    expect(answerIn(logged)).toEqual({ by: 'x', lines })
  })

  test('that did not come is an error, with the last that was logged', () => {
    expect(() => answerIn(`${'noise '.repeat(1000)}"Uncaught Error: what broke"`)).toThrow(/no answer.*what broke/)
  })
})
