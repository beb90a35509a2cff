/** Twelve surroundings of a node that must not matter, and which leaks each of them would show. */
import type { Leak } from './leaks.ts'

export interface Surroundings {
  readonly env?: Readonly<Record<string, string | undefined>>
  /** below the bundle's folder; made when it is not there */
  readonly cwd?: string
  readonly umask?: string
  readonly flags?: readonly string[]
  /** the node to run; this one by default */
  readonly node?: string
}

interface Surrounding extends Surroundings {
  readonly shows: readonly Leak[]
}

/** What the leaks are compared with: differs from every surrounding below in what it shows. */
export const PLAIN: Surroundings = { env: { TZ: 'America/St_Johns', LC_ALL: 'en_US.UTF-8', HOME: '/nowhere' }, cwd: 'plain', umask: '027' }

export const SURROUNDINGS: Readonly<Record<string, Surrounding>> = {
  'UTC, C': { env: { TZ: 'UTC', LANG: 'C' }, shows: ['time zone'] },
  'New York, German': { env: { TZ: 'America/New_York', LANG: 'de_DE.UTF-8' }, shows: ['time zone', 'written numbers'] },
  'Kathmandu, Turkish': { env: { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, shows: ['time zone', 'order of words', 'written numbers'] },
  'Apia, Arabic numerals': { env: { TZ: 'Pacific/Apia', LC_ALL: 'ar_EG.UTF-8', LC_NUMERIC: 'fr_FR.UTF-8' }, shows: ['time zone', 'written numbers'] },
  'no time zone, no language, no home': { env: { HOME: undefined }, shows: ['home folder'] },
  'root as working folder': { cwd: '/', shows: ['working folder'] },
  'a folder with spaces and letters': { cwd: 'a b ü 文', shows: ['working folder'] },
  'umask 000': { umask: '000', shows: ['file mode'] },
  'umask 077': { umask: '077', shows: ['file mode'] },
  'a small heap': { env: { NODE_OPTIONS: '--max-old-space-size=128 --max-semi-space-size=1' }, shows: ['size of the heap'] },
  'production, debug of everything': { env: { NODE_ENV: 'production', DEBUG: '*' }, shows: ['variables'] },
  'no optimising compiler': { flags: ['--no-opt', '--max-lazy'], shows: ['compiler'] },
}
