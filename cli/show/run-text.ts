/** One plan by itself as a person reads it in a terminal. */
import { formatLevel, formatLevels, kpiOf, timeBase } from '../../engine/index.ts'
import type { RunDocument } from '../../engine/index.ts'
import type { Screen } from './compare-text.ts'
import { bold, plain, tabulate, wrap } from './text.ts'

/** @param title of the plan; @param currency of the practice */
export function runText(document: RunDocument, title: string, currency: string, screen: Screen): string {
  const beliefs = document.beliefs === 'default' ? ', beliefs at their defaults' : ''
  const about = `${plain(title)}, ${document.horizon_months} months, ${document.futures} futures${beliefs}, ${document.events} events`
  return [
    bold(plain(document.scenario.name), screen.colour),
    wrap(about, screen.columns),
    '',
    tabulate(
      [
        { head: '', align: 'left', cells: document.kpis.map(({ id, unit }) => `${kpiOf(id)?.label ?? id}${timeBase(unit)}`) },
        { head: 'typical', align: 'right', cells: document.kpis.map((k) => formatLevel(k.median, k.unit, currency)) },
        {
          head: '9 in 10 futures',
          align: 'right',
          cells: document.kpis.map((k) => formatLevels(k.p05, k.p95, k.unit, currency)),
        },
      ],
      screen.columns,
    ),
    ...fit(document, currency, screen),
  ].join('\n')
}

/** Measured beside modelled, misfits marked and not hidden. */
function fit(document: RunDocument, currency: string, screen: Screen): readonly string[] {
  if (document.fit.length === 0) return []
  return [
    '',
    bold('What you measured, and what the model gives', screen.colour),
    tabulate(
      [
        { head: '', align: 'left', cells: document.fit.map((row) => `${row.label}${timeBase(row.unit)}`) },
        { head: 'you', align: 'right', cells: document.fit.map((row) => formatLevel(row.measured, row.unit, currency)) },
        {
          head: 'model, 9 in 10 futures',
          align: 'right',
          cells: document.fit.map((row) => formatLevels(row.p05, row.p95, row.unit, currency)),
        },
        { head: '', align: 'left', cells: document.fit.map((row) => (row.inside ? '' : 'misfit')) },
      ],
      screen.columns,
    ),
  ]
}
