/** The verb that holds the kernel against queueing theory. */
import type { Command } from 'commander'

import { DEFAULT_SEED } from './request.ts'
import type { Request } from './request.ts'
import * as value from './values.ts'

export function oracleVerb(top: Command, accept: (request: Request) => void): void {
  top
    .command('oracle')
    .description('simulate queueing cases with known answers by the kernel of the practice, and compare')
    .argument('<file>', 'cases (JSON)')
    .option('--seed <text>', 'seed; the same seed gives the same answer', value.seed, DEFAULT_SEED)
    .option('--json', 'print one JSON document')
    .option('--quiet', 'no progress')
    .option('--no-color', 'no colour')
    .action((file: string, flags: { seed: string; json?: true; quiet?: true }) =>
      accept({ verb: 'oracle', of: { file, seed: flags.seed, json: flags.json === true, quiet: flags.quiet === true } }),
    )
}
