/** Ids that the author chooses. */
import { fault, shown } from './finding.ts'
import type { Fault } from './finding.ts'
import type { Entry } from './tree.ts'

/** Words that a command gives a meaning of its own. */
const TAKEN: readonly string[] = ['baseline', 'default', 'guess']

/** `[a-z][a-z0-9_-]*`, at most 64 characters, and not a word that is taken. */
export function badId(entry: Entry): Fault | null {
  if (!/^[a-z][a-z0-9_-]{0,63}$/.test(entry.key)) {
    const plain = entry.key
      .toLowerCase()
      .replace(/[^a-z0-9_-]+/g, '_')
      .replace(/^[^a-z]+/, '')
      .slice(0, 64)
    const why = 'A small letter first, then small letters, digits, - and _, at most 64 in all. A title may hold anything.'
    return fault('S12', entry.keyAt, `"${shown(entry.key)}" cannot be an id`, why, plain === '' ? null : plain)
  }
  if (TAKEN.includes(entry.key))
    return fault('S12', entry.keyAt, `"${entry.key}" is taken`, 'This word has a meaning of its own. Choose another id.')
  return null
}
