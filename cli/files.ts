/** Reading and writing files so that nothing hangs, nothing is overwritten unasked and nothing is half written. */
import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, link, lstat, open, realpath, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import * as E from 'fp-ts/Either'
import type { Either } from 'fp-ts/Either'

import { fileFailure } from './failure.ts'
import type { Failure } from './failure.ts'
import { plain, quoted } from './show/text.ts'

/** A scenario is a few hundred lines. One byte more is read: it shows that there is more than the decoder takes. */
const BYTES_MAX = 1_048_576

export interface Content {
  readonly bytes: Uint8Array
  /** of the whole file, more than was read when it is too large */
  readonly size: number
}

/**
 * The bytes of a regular file, at most 1 MiB and one byte.
 *
 * @returns Left for what is missing, not readable, or no regular file (a FIFO would hang, a device never end)
 */
export async function readSafely(file: string): Promise<Either<Failure, Content>> {
  const bad = (message: string, why = ''): Either<Failure, never> => E.left(fileFailure(file, message, why))
  if (file.includes('\0')) return bad('this is not the name of a file')
  let handle
  try {
    // without O_NONBLOCK opening a FIFO waits for a writer for ever
    handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (error) {
    return bad(...reason(error, 'read'))
  }
  try {
    const stat = await handle.stat()
    if (stat.isDirectory()) return bad('this is a directory, not a scenario file')
    if (!stat.isFile()) return bad('this is not a regular file')
    const buffer = Buffer.alloc(BYTES_MAX + 1)
    let length = 0
    while (length < buffer.length) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    // a file of the system may have a size of 0 and bytes all the same
    return E.right({ bytes: buffer.subarray(0, length), size: length > BYTES_MAX ? Math.max(stat.size, length) : length })
  } catch (error) {
    return bad(...reason(error, 'read'))
  } finally {
    await handle.close()
  }
}

/**
 * Whether a file may be written, asked before an hour of simulation and not after.
 *
 * @param input the scenario file, which no answer may replace, with or without `force`
 */
export async function mayWrite(file: string, force: boolean, input: string): Promise<Either<Failure, void>> {
  const bad = (message: string, why = ''): Either<Failure, never> => E.left(fileFailure(file, message, why))
  if (file === '' || file.includes('\0')) return bad('this is not the name of a file')
  const folder = path.dirname(path.resolve(file))
  try {
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? bad('the folder does not exist', `Make it first:  mkdir -p ${quoted(plain(folder))}`) : bad(...reason(error, 'write'))
  }
  const existing = await lstat(file).catch(() => null)
  if (existing === null) return E.right(undefined)
  if (existing.isDirectory()) return bad('this is a directory')
  if (await same(file, input)) return bad('this is the scenario file itself', 'Give another name to --out.')
  if (!existing.isFile() && !existing.isSymbolicLink()) return bad('this is not a regular file')
  return force ? E.right(undefined) : bad('the file exists already', 'Give another name, or overwrite it with --force.')
}

async function same(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([realpath(a).catch(() => null), realpath(b).catch(() => null)])
  return first !== null && first === second
}

/**
 * Writes a text whole or not at all: to a file beside it, then moved into place.
 *
 * @param force replace what is there; without it a file that has appeared meanwhile is kept
 */
export async function writeWhole(file: string, text: string, force: boolean): Promise<Either<Failure, void>> {
  // not by the number of the process: in two containers on one volume these can be the same
  const temporary = path.join(path.dirname(file), `.fivestar-${randomUUID()}.tmp`)
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (force) await rename(temporary, file)
    else await placeNew(temporary, file)
    return E.right(undefined)
  } catch (error) {
    return E.left(fileFailure(file, ...reason(error, 'write')))
  } finally {
    await rm(temporary, { force: true })
  }
}

/** A link is refused where something stands already; a rename would replace it. Some file systems have no links. */
async function placeNew(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error)) || (await lstat(file).catch(() => null)) !== null) throw error
    await rename(temporary, file)
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'], ['EACCES', 'no permission'], ['EPERM', 'no permission'], ['EISDIR', 'this is a directory'],
  ['ENOTDIR', 'a part of the path is not a folder'], ['ELOOP', 'symbolic links go round in a circle'], ['ENAMETOOLONG', 'the name is too long'],
  ['EMFILE', 'too many files are open'], ['ENOSPC', 'the disk is full'], ['EROFS', 'the disk is read-only'], ['EEXIST', 'the file exists already'],
  ['ENXIO', 'this is not a regular file'],
])

function reason(error: unknown, doing: 'read' | 'write'): [string, string] {
  const code = codeOf(error)
  return [REASONS.get(code) ?? `cannot ${doing} it`, code === '' ? '' : `(${code})`]
}
