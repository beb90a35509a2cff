/**
 * The hash of a scenario's meaning: the same for YAML and JSON, and whatever the order of entries, white space and comments.
 * The order of plans, of visits' roles and of desk work counts, because it means something.
 * The one file that needs Node; a browser build replaces it.
 */
import { createHash } from 'node:crypto'
import type { Scenario } from '../engine/index.ts'

/** First 16 hex digits of SHA-256. */
export function hashOf(scenario: Omit<Scenario, 'hash' | 'warnings'>): string {
  const { decision, measured } = scenario
  const meaning = {
    ...scenario,
    decision: { ...decision, mustNot: decision.mustNot.map(({ kpi, op, value }) => ({ kpi, op, value })) },
    measured: { ...measured, touchpoints: [...measured.touchpoints].sort((a, b) => (a.id < b.id ? -1 : 1)) },
  }
  return createHash('sha256').update(canonicalJson(meaning)).digest('hex').slice(0, 16)
}

/** JSON with the keys of every object in code-unit order. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}
