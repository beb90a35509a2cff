/** The codec of `decision`: which KPI judges, over how long, and what a plan must not do. */
import * as E from 'fp-ts/Either'
import { BROKEN_ALLOWED, HORIZON_MONTHS_MAX, KPI_IDS, kpiOf } from '../engine/index.ts'
import type { KpiEntry, KpiUnit, Limit } from '../engine/index.ts'
import { readAmount } from './amount.ts'
import { fields, leaf, list, may, wrongShape } from './codec.ts'
import type { Codec, Placed } from './codec.ts'
import { fault, shown } from './finding.ts'
import type { Fault } from './finding.ts'
import { nearKpi } from './kpi-names.ts'
import { quantity } from './leaves.ts'
import type { Peek } from './leaves.ts'
import type { Span } from './source.ts'
import type { Node } from './tree.ts'
import { level } from './wanted.ts'
import type { Amount } from './wanted.ts'

/** `dentist_fill > 95 %`. */
function limitCodec(peek: Peek): Codec<Placed<Limit>> {
  return leaf(
    'limit',
    { type: 'string', examples: ['dentist_fill > 95 %'] },
    (node, path) => {
      const wanted = 'a limit such as "dentist_fill > 95 %"'
      if (node._tag !== 'Text') return E.left([wrongShape(node, wanted, path)])
      const match = /^\s*([\w.-][\w. -]*?)\s*(>=|<=|>|<)\s*(.+?)\s*$/.exec(node.text)
      if (match === null)
        return E.left([
          fault('P10', node.at, `"${shown(node.text)}" is no limit`, 'A limit is "KPI > value", with >, >=, < or <=, such as  "dentist_fill > 95 %".'),
        ])
      const [, id = '', op = '>', value = ''] = match
      const kpi = kpiOf(id)
      if (kpi === undefined) return E.left([{ ...unknownKpi(id, node.at, KPI_IDS), edit: meantLimit(id, op, value, node.at, peek) }])
      const amount = limitAmount(kpi, value, node.at, peek)
      if (E.isLeft(amount)) return E.left([{ ...amount.left, edit: editOf(kpi.id, op, amount.left.edit?.text ?? null, node.at) }])
      return E.right({ value: { kpi: id, op: op as Limit['op'], value: amount.right.best, text: node.text.trim() }, at: node.at })
    },
    (placed) => placed.value.text,
  )
}

const limitAmount = (kpi: KpiEntry, value: string, at: Span, peek: Peek): E.Either<Fault, Amount> =>
  readAmount(value, at, { name: kpi.id, ...kpiBounds(kpi.unit), as: 'level', ranges: false }, peek.sign)

const editOf = (kpi: string, op: string, value: string | null, at: Span): Fault['edit'] =>
  value === null ? null : { at, text: JSON.stringify(`${kpi} ${op} ${value}`) }

/** The limit on the KPI that was probably meant, where its value will do for that. */
function meantLimit(id: string, op: string, value: string, at: Span, peek: Peek): Fault['edit'] {
  const near = kpiOf(nearKpi(id, KPI_IDS) ?? '')
  if (near === undefined) return null
  const amount = limitAmount(near, value, at, peek)
  return editOf(near.id, op, E.isRight(amount) ? value : (amount.left.edit?.text ?? null), at)
}

function unknownKpi(id: string, at: Span, kpis: readonly KpiEntry[]): Fault {
  const near = nearKpi(id, kpis)
  const listed = `Known: ${kpis.map((kpi) => kpi.id).join(', ')}.`
  return fault('P10', at, `no KPI is called "${shown(id)}"`, near === null ? listed : `${listed}\nDid you mean  ${near}  ?`, near)
}

/** Bounds of sense for a KPI's value. */
export function kpiBounds(unit: KpiUnit): { readonly unit: KpiUnit; readonly low: number; readonly high: number } {
  if (unit === 'stars') return { unit, low: 1, high: 5 }
  if (unit === 'share') return { unit, low: 0, high: 1 }
  if (unit === 'share/year') return { unit, low: 0, high: 3 }
  return { unit, low: unit === '$/year' ? -100_000_000_000 : 0, high: 100_000_000_000 }
}

/** KPIs that a decision can judge by. */
const DIRECTED = KPI_IDS.filter((kpi) => kpi.better !== null)

const judgeCodec: Codec<Placed<string>> = leaf(
  'KPI',
  { enum: DIRECTED.map((kpi) => kpi.id) },
  (node: Node, path) => {
    if (node._tag !== 'Text') return E.left([wrongShape(node, 'a KPI', path)])
    const kpi = kpiOf(node.text.trim())
    if (kpi === undefined) return E.left([unknownKpi(node.text.trim(), node.at, DIRECTED)])
    if (kpi.better === null)
      return E.left([
        fault(
          'P10',
          node.at,
          `"${kpi.id}" has no better direction`,
          'A fill can be too low and too high. Judge by another KPI and put this one under must_not.',
          'owner_cash',
        ),
      ])
    return E.right({ value: kpi.id, at: node.at })
  },
  (placed) => placed.value,
)

export const decisionCodec = (peek: Peek) =>
  fields('decision', {
    horizon: may(
      quantity(peek, { ...level('decision.horizon', 'months', 1, HORIZON_MONTHS_MAX), whole: true }),
      'Months that are simulated from as_of on.',
    ),
    discount: may(quantity(peek, level('decision.discount', 'share/year', 0, 1)), 'Discount rate of owner cash.'),
    judge_by: may(judgeCodec, 'The KPI that decides which plan is best.'),
    must_not: may(
      list('must_not', limitCodec(peek)),
      `Limits that a plan breaks when its mean over the horizon crosses them in more than ${BROKEN_ALLOWED * 100} % of futures.`,
    ),
  })
