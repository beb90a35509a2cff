/** Blocks of docs/glossary.md, from the engine's own table of KPIs. */
import { KPIS, type Kpi } from '../../engine/index.ts'
import { table } from './markdown.ts'

const BETTER = { up: 'more', down: 'less' } as const

const row = (kpi: Kpi): readonly string[] => [
  `\`${kpi.id}\``,
  kpi.label,
  `\`${kpi.definition}\``,
  kpi.unit,
  kpi.better === null ? 'a band' : BETTER[kpi.better],
  kpi.means,
]

export function glossaryBlocks(): Readonly<Record<string, string>> {
  return { kpis: table(['id', 'label', 'definition id', 'unit', 'better', 'meaning'], KPIS.map(row)) }
}
