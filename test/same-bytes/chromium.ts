/** A Chromium that is installed here, or null. CHROME_PATH (or CHROMIUM) names one, and then it must be there. */
import { accessSync, constants } from 'node:fs'

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export function chromium(named = process.env['CHROME_PATH'] ?? process.env['CHROMIUM']): string | null {
  if (named !== undefined && named !== '') {
    accessSync(named, constants.X_OK)
    return named
  }
  const runs = (file: string): boolean => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  }
  return USUAL.find(runs) ?? null
}
