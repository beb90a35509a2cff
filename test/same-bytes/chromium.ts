/** Which Chromium is run. */
import { accessSync, constants } from 'node:fs'

import { type Chromium, packedChromium } from './packed-chromium.ts'

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

interface Choice {
  /** a file, or `registry` */
  readonly named?: string
  readonly usual?: readonly string[]
  readonly packed?: () => Promise<Chromium | { readonly missing: string }>
}

/**
 * The one that CHROME_PATH (or CHROMIUM) names, and then it must be there; else one that is installed here; else the one of the
 * registry. CHROMIUM=registry takes that one whatever is installed.
 */
export async function chromium({ named = process.env['CHROME_PATH'] ?? process.env['CHROMIUM'] ?? '', usual = USUAL, packed = packedChromium }: Choice = {}): Promise<Chromium | { readonly missing: string }> {
  if (named === 'registry') return packed()
  if (named !== '') {
    accessSync(named, constants.X_OK)
    return { binary: named }
  }
  const runs = (file: string): boolean => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  }
  const here = usual.find(runs)
  if (here !== undefined) return { binary: here }
  const found = await packed()
  return 'missing' in found ? { missing: `no Chromium here, and ${found.missing}` } : found
}
