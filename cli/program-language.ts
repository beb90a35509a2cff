/** The verbs about the scenario file itself: check, explain, schema, init. */
import { Option } from 'commander'
import type { Command } from 'commander'

import type { PracticeKind, Request } from './request.ts'
import * as value from './values.ts'

export function languageVerbs(top: Command, accept: (request: Request) => void): void {
  top
    .command('check')
    .description('check a scenario file and describe the practice back')
    .argument('<file>', 'scenario file (YAML or JSON)')
    .option('--json', 'print one JSON document')
    .option('--defaults', 'list what the file leaves to defaults')
    .option('--all', 'print every finding, not the first ten')
    .option('--no-color', 'no colour')
    .action((file: string, flags: { json?: true; defaults?: true; all?: true }) =>
      accept({ verb: 'check', of: { file, json: flags.json === true, defaults: flags.defaults === true, all: flags.all === true } }),
    )

  top
    .command('explain')
    .description('what a finding code, a path of the file, a KPI or a belief means, and what it rests on')
    .argument('<what>', 'as in U01, demand.no_show, owner_cash')
    .option('--kind <kind>', 'kind of practice whose default is shown', value.kind, 'dental' as const)
    .action((what: string, flags: { kind: PracticeKind }) => accept({ verb: 'explain', of: { what, kind: flags.kind } }))

  top
    .command('schema')
    .description('every path that a scenario file may use, with unit and meaning')
    .argument('[path]', 'only paths that begin so')
    .option('--kind <kind>', 'kind of practice whose defaults are shown', value.kind, 'dental' as const)
    .option('--json', 'print one JSON document')
    .option('--json-schema', 'print a JSON Schema, for completion in editors')
    .action((path: string | undefined, flags: { kind: PracticeKind; json?: true; jsonSchema?: true }) =>
      accept({
        verb: 'schema',
        of: { path: path ?? null, kind: flags.kind, json: flags.json === true, jsonSchema: flags.jsonSchema === true },
      }),
    )

  top
    .command('init')
    .description('write a commented scenario file, from about 25 questions')
    .argument('[name]', 'name of the practice (default: My Practice, or the name of the example)')
    .option('--kind <kind>', 'kind of practice: dental, aesthetic or medical', value.kind, 'dental' as const)
    .option('--yes', 'ask nothing, leave everything to defaults')
    // an example is a practice of its own, with its own currency and month
    .addOption(
      new Option('--example <kind>', 'write a complete example instead: dental, aesthetic or medical')
        .argParser(value.kind)
        .conflicts(['kind', 'currency', 'asOf']),
    )
    .option('--currency <code>', 'currency, as in USD', value.currency, 'USD')
    .option('--as-of <month>', 'first month to simulate, as in 2026-03 (default: this month)', value.month)
    .option('--out <file>', 'the file to write (default: named after the practice)')
    .option('--force', 'overwrite it')
    .action((name: string | undefined, flags: InitFlags) =>
      accept({
        verb: 'init',
        of: {
          name: name ?? null, kind: flags.kind, yes: flags.yes === true, example: flags.example ?? null, out: flags.out ?? null,
          force: flags.force === true, currency: flags.currency, asOf: flags.asOf ?? null,
        },
      }),
    )
}

interface InitFlags {
  readonly kind: PracticeKind
  readonly yes?: true
  readonly example?: PracticeKind
  readonly currency: string
  readonly asOf?: string
  readonly out?: string
  readonly force?: true
}
