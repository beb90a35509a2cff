/** The grammar of the command line. Reads arguments, decides nothing. */
import os from 'node:os'

import { Command } from 'commander'

import { languageVerbs } from './program-language.ts'
import { oracleVerb } from './program-oracle.ts'
import { DEFAULT_FUTURES, DEFAULT_SEED, JOBS_MAX } from './request.ts'
import type { Request, Setting, StudyRequest } from './request.ts'
import { helpColumns, helpText } from './show/help-text.ts'
import * as value from './values.ts'

interface StudyFlags {
  readonly plan?: readonly string[]
  readonly futures: number
  readonly seed: string
  readonly horizon?: number
  readonly beliefs: 'default' | 'drawn'
  readonly set?: readonly Setting[]
  readonly jobs: number
  readonly json?: true
  readonly out?: string
  readonly force?: true
  readonly require?: number
  readonly quiet?: true
}

/** Where commander writes. */
export interface Outlet {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** characters in a line */
  readonly columns: number
}

/**
 * The program.
 *
 * @param accept is given the request of a command line that is right
 * @throws CommanderError for help, version and everything that is wrong, with what there is to say already written
 */
export function program(version: string, outlet: Outlet, accept: (request: Request) => void): Command {
  const columns = helpColumns(outlet.columns)
  const top = new Command('fivestar')
    .description('Service-quality simulation for dental, aesthetic and small medical practices.')
    .version(version, '-V, --version', 'print the version')
    .helpCommand(false)
    .showHelpAfterError('Help:  fivestar --help')
    .exitOverride()
    .configureOutput({ writeOut: outlet.out, writeErr: outlet.err, getOutHelpWidth: () => columns, getErrHelpWidth: () => columns })
    .configureHelp({ minWidthToWrap: MEANING_MIN })
    .addHelpText('after', helpText(EXAMPLES, columns))

  languageVerbs(top, accept)
  const study = (verb: 'run' | 'compare' | 'report', description: string): Command =>
    studyFlags(top.command(verb).description(description), verb).action((file: string, flags: StudyFlags) =>
      accept({ verb, of: studyRequest(file, flags) }),
    )
  study('run', 'simulate one plan (the baseline unless --plan says otherwise)')
  study('compare', 'compare plans and what-ifs with keeping things as they are, in the same futures')
  study('report', 'compare, and write the answer as one HTML page').requiredOption('--out <file>', 'the page to write')
  oracleVerb(top, columns, accept)
  return top
}

function studyFlags(command: Command, verb: string): Command {
  const flags = command
    .argument('<file>', 'scenario file (YAML or JSON)')
    .option('--plan <id>', verb === 'run' ? 'plan or what-if to run' : 'only this plan or what-if (repeatable)', value.several)
    .option('--futures <n>', 'number of futures', value.futures, DEFAULT_FUTURES)
    .option('--seed <text>', 'seed; the same seed gives the same answer', value.seed, DEFAULT_SEED)
    .option('--horizon <time>', 'months to look ahead, as in 24m (default: as the file says)', value.horizon)
    .option('--beliefs <how>', 'drawn anew in every future, or default', value.beliefs, 'drawn' as const)
    .option('--set <path=value>', 'change a value of the file (repeatable)', value.setting)
    .option('--jobs <n>', 'threads', value.jobs, Math.min(JOBS_MAX, os.availableParallelism()))
    .option('--json', 'print one JSON document')
    .option('--force', 'overwrite the file of --out')
    .option('--quiet', 'no progress, no warnings')
    .option('--no-color', 'no colour')
  if (verb !== 'report') flags.option('--out <file>', 'also write the JSON document to a file')
  if (verb !== 'run') flags.option('--require <share>', 'exit with 6 unless one choice is best in this share of futures, as in 90%', value.required)
  return flags
}

function studyRequest(file: string, flags: StudyFlags): StudyRequest {
  return {
    file,
    plans: flags.plan ?? [],
    futures: flags.futures,
    seed: flags.seed,
    horizonMonths: flags.horizon ?? null,
    beliefs: flags.beliefs,
    settings: flags.set ?? [],
    jobs: flags.jobs,
    json: flags.json === true,
    out: flags.out ?? null,
    force: flags.force === true,
    required: flags.require ?? null,
    quiet: flags.quiet === true,
  }
}

/** Commander does not break what has fewer characters left beside the names of options. */
const MEANING_MIN = 10

const EXAMPLES = `
Examples:
  fivestar init "Maple Street" --yes
  fivestar check scenarios/maple-street.yaml
  fivestar compare scenarios/maple-street.yaml --futures 400
  fivestar run scenarios/maple-street.yaml --plan third_desk_person
  fivestar report scenarios/maple-street.yaml --out maple-street.html

Exit codes: 0 done, 1 internal error, 2 wrong command line, 3 scenario file has errors, 6 not settled (with --require), 9 file problem, 130 stopped by Ctrl-C.
`
