/** The scenario language: text in, a scenario or findings out. */
export { decodeScenario, decodeScenarioBytes } from './decode.ts'
export type { Decoded } from './decode.ts'
export { explainAll, explainFinding, FINDINGS_SHOWN } from './finding.ts'
export type { Finding, Severity } from './finding.ts'
export { overrideScenario } from './override.ts'
export type { Override } from './override.ts'
