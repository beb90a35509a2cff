/** The verb that holds the kernel against queueing theory. */
import type { Command } from 'commander'

import { DEFAULT_SEED } from './request.ts'
import type { Request } from './request.ts'
import { helpText } from './show/help-text.ts'
import * as value from './values.ts'

/** @param columns in a line of help */
export function oracleVerb(top: Command, columns: number, accept: (request: Request) => void): void {
  top
    .command('oracle')
    .description('simulate queueing cases with known answers by the kernel of the practice, and compare')
    .argument('<file>', 'cases (JSON)')
    .option('--seed <text>', 'seed; the same seed gives the same answer', value.seed, DEFAULT_SEED)
    .option('--json', 'print one JSON document')
    .option('--quiet', 'no progress')
    .option('--no-color', 'no colour')
    .addHelpText('after', helpText(CASES, columns))
    .action((file: string, flags: { seed: string; json?: true; quiet?: true }) =>
      accept({ verb: 'oracle', of: { file, seed: flags.seed, json: flags.json === true, quiet: flags.quiet === true } }),
    )
}

const CASES = `
A file is a list of cases: [{ "name": ..., "kind": ..., "inputs": {...}, "outputs": { "Wq": 4, ... } }]
Without outputs the usual ones are simulated. Rates or means, one unit of time throughout.

  mmc             lambda, mu, c
  mmck            lambda, mu, c, K
  erlang-loss     lambda, mu, c
  erlang-a        lambda, mu, c, theta
  mg1  gg1        lambda, mean_service, cv_service, ca2
  md1  dm1        lambda, D; interval, mu
  mek1  ekm1      lambda, mu, k
  gm1  mginf      lambda or arrival, mu; lambda, mean_service, cv_service
  bounds          lambda, mu, c, ca2, cs2; outputs named ..upper.. and ..lower..
  vacations       lambda, ES, ES2, EV, EV2
  priority-nonpreemptive, priority-preemptive   lambdas, mu or mean_services, cv_service, c
  tandem          lambda, stations: [{ c, mu }, ...]
  network         external, P, c, mu: lists; P: chances to go from row to column
  closed          demands, N
  finite-source   N, c, lambda_each, mu
  mtminf          lambda_bar, beta, period, mean_service; rate lambda_bar + beta sin(2 pi t / period)
  session         times_min, or n, slot_min, at_start; mean_service_min, cv_service, show_prob (each one number or one a patient), or case_mix: [{ share, mean_service_min, cv_service }]
  transient       lambda, mean_service, n: first n delays of a queue that begins empty
  overbooking     booked, capacity, show_prob

Every queue also takes K (room, those in service included), theta (patience), discipline (FIFO, LIFO), cv_service, cv_arrival, and laws by name or whole, for service, arrival and patience: "service": "gamma" with cv_service, or "service": { "family": "uniform", "low": 1, "high": 3 }
Laws: exponential, deterministic, erlang, gamma, lognormal, weibull, uniform, hyperexponential.
An output passes inside the 99.99 % interval of 20 replications with a half-width below 3 % (variances and second moments 10 %; probabilities up to 0.01 and zeros only inside; bounds not beyond).
Exit codes: 0 done, 3 the file has errors, 5 done and an answer was missed, 9 file problem.
`
