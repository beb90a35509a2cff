/**
 * A headless Chromium as the registry ships it: packed, and with the shared libraries that a bare machine lacks. What remains is
 * what every Node needs too: the C library, libgcc.
 */
import { execFile } from 'node:child_process'
import { accessSync, constants, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { installed, type Locked } from './from-registry.ts'

export interface Chromium {
  readonly binary: string
  /** folder of the shared libraries that it brings */
  readonly libraries?: string
}

const NAME = '@sparticuz/chromium'
const run = promisify(execFile)

const at = (home: string): Required<Chromium> => ({ binary: path.join(home, 'unpacked/chromium'), libraries: path.join(home, 'unpacked/al2023/lib') })

/** @throws when it is not whole: libraries of the machine would be taken in place of those that are not there */
function whole(home: string): Required<Chromium> {
  const found = at(home)
  accessSync(found.binary, constants.X_OK)
  accessSync(path.join(found.libraries, 'libnss3.so'))
  return found
}

/**
 * By the code of the package, in a process of its own, which sets variables: it unpacks into the folder for temporary files, and the
 * libraries only where it believes itself to be at Amazon. What was packed is not kept.
 */
export async function unpack(staged: string): Promise<void> {
  const into = path.join(staged, 'unpacked')
  mkdirSync(into)
  const env = { ...process.env, TMPDIR: into, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  await run(process.execPath, ['--input-type=module', '--eval', `import chromium from '${NAME}'; await chromium.executablePath()`], { cwd: staged, env, timeout: 300_000 })
  whole(staged)
  rmSync(path.join(staged, 'node_modules'), { recursive: true })
}

const PACKED: Locked = { name: NAME, folder: fileURLToPath(new URL('chromium', import.meta.url)), prepare: unpack }

/** @throws when it ought to be there and is not */
export async function packedChromium(): Promise<Chromium | { readonly missing: string }> {
  const found = await installed(PACKED)
  return 'missing' in found ? found : whole(found.home)
}
