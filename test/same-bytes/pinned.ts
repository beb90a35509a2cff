/** The pinned hashes of the futures of three months. */
import { readFileSync } from 'node:fs'

export const pinned = (): readonly string[] => (JSON.parse(readFileSync(new URL('../golden/same-bytes.json', import.meta.url), 'utf8')) as { hashes: string[] }).hashes
