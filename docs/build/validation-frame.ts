/** The words of docs/validation.md around the generated blocks. The page is written from here and from stored results, never by hand. */

const block = (name: string): string => `<!-- generated: ${name} -->\n<!-- /generated -->`

export const FRAME = `# Validation

What was checked, against what, and what was found. This page is written by \`npm run validation\`, which simulates the reference
cases, tries the laws and runs the environments; the rest it takes from what \`npm run targets\` and \`npm run mutants\` have stored.
No result on it is written by hand. What is missed stays as missed.

## How far this goes

| rung | state |
| --- | --- |
| verification against theory | reference cases of queueing, by the same kernel that runs the practice's day |
| conservation and identities | checked in every run: visits, calls, patients, appointments, complaints and cents add up, or the run stops |
| laws of the model | every link by random cases; laws of the floor and of plans to the byte |
| planted bugs | each one must be caught by something other than a stored result |
| the same bytes | other surroundings, other versions of Node, a browser |
| literature targets | a bare dental file at default beliefs, below |
| external validation | none: no practice's history has been predicted |
| predictive validation | none |

## What is not validated

${block('not-validated')}

## Reference cases with known answers

An output passes when the known answer lies in the 99.99 % t-interval of 20 replications *and* the interval is narrow: half-width
under 3 % of the answer (10 % for variances and second moments). Probabilities up to 0.01 and zeros need only lie inside; bounds
must not be crossed. With a sound kernel about one seed in 70 fails one output by bad luck; the seed is fixed.

${block('oracles')}

## Literature targets

${block('literature')}

## Laws of the links

${block('laws')}

## Properties of the floor, of plans and of randomness

${block('properties')}

More is held by tests and not listed: conservation after every event of random kernels and random days, and the smoke battery of
the generator, which must also fail on generators known to be bad (\`test/laws\`).

## What common futures are worth

All plans run in the same futures. Measured by \`npm run targets\`. With drawn beliefs the plans also share the beliefs, so more of the
variance cancels; that is how \`compare\` runs. With default beliefs luck alone is shared.

${block('pairing')}

## The same bytes everywhere

Hashes of the results of short futures of small practices, all kinds, with a plan and a what-if each, compared with the pinned ones.
\`npm test\` runs all of it. The newest Node comes from the npm registry by a lock file of its own, and so does Chromium where none is
installed. Where nothing answers at the registry, \`npm test\` says so and leaves that one out; with \`CI\` set this is a failure. That
the checks can fail is a test too: in each environment a program that leaks the third column into its result answers otherwise.

${block('environments')}

## Planted bugs

Planted by \`npm run mutants\`.

${block('planted')}

## STRESS-DES

| item | where |
| --- | --- |
| 1.1 purpose, 1.2 outputs | [README](../README.md), [glossary](glossary.md) |
| 1.3 aims of the experiment | the scenario file: plans, what-ifs, decision |
| 2.1 to 2.4 logic and algorithms | [model](model.md) |
| 2.5 components: entities, activities, resources, queues, entry and exit | [model](model.md), day and year |
| 3.1 data sources, 3.2 pre-processing | [evidence](evidence.md); of a practice's own numbers: the file's \`sources\` |
| 3.3 input parameters, 3.4 assumptions | [model](model.md), each with default, range, grade and ledger row |
| 4.1 initialisation, 4.2 run length | 12 months of warm-up under the baseline; horizon of the file |
| 4.3 estimation | paired futures, t-intervals of the mean difference, percentiles over futures |
| 5.1 software, 5.2 random sampling, 5.3 execution | [decisions](decisions/README.md), [model](model.md) |
| 5.4 system specification and run time | [performance](performance.md) |
| 6.1 access | this checkout; every answer ends with the line that repeats it |
`
