/** What `npm run validation` keeps of the same-bytes checks, and how it is found: two processes at a time. */
import { atMost } from './at-most.ts'
import { bundled, remove } from './bundle.ts'
import { ENVIRONMENTS } from './environments.ts'
import { hashOf } from './hashes.ts'
import { pinned } from './pinned.ts'
import { MONTHS, SCENARIOS } from './scenarios.ts'

export interface FoundBytes {
  /** of the pinned hashes that were compared with */
  readonly pinned: string
  readonly futures: number
  readonly months: number
  readonly rows: readonly {
    readonly name: string
    /** the machine, as it names itself */
    readonly by?: string
    /** hashes equal to the pinned ones */
    readonly same?: number
    /** why it was not run */
    readonly missing?: string
  }[]
}

/** One hash for all that is pinned: stored results of other pinned hashes are stale. */
export const pinnedHash = (): string => hashOf(pinned().join('\n'))

export async function findBytes(): Promise<FoundBytes> {
  const program = await bundled('entry.ts')
  const two = atMost(2)
  const expected = pinned()
  try {
    const rows = await Promise.all(
      ENVIRONMENTS.map(({ name, run }) =>
        two(async () => {
          const ran = await run(program)
          return 'missing' in ran ? { name, missing: ran.missing } : { name, by: ran.by, same: ran.lines.filter((line, n) => line === expected[n]).length }
        }),
      ),
    )
    return { pinned: pinnedHash(), futures: SCENARIOS, months: MONTHS, rows }
  } finally {
    remove(program)
  }
}
