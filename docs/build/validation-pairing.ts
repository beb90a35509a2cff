/** Block of docs/validation.md: what common futures are worth for each plan of Maple Street, against the aim, missed ones too. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

import { KPIS } from '../../engine/index.ts'
import { table } from './markdown.ts'
import { readNumbers } from './numbers.ts'

export const AIM = 10

export interface Pairing {
  readonly futures: number
  readonly months: number
  readonly table: readonly {
    readonly plan: string
    readonly beliefs: 'default' | 'drawn'
    readonly kpi: string
    /** null when the difference does not vary: no number is large enough */
    readonly varianceReduction: number | null
  }[]
}

export const readPairing = (root: string): Pairing => JSON.parse(readFileSync(path.join(root, 'test/golden/pairing.json'), 'utf8')) as Pairing

const times = (x: number): string => (x < 9.95 ? x.toFixed(1) : String(Math.round(x)))
const met = (x: number | null): boolean => x === null || x >= AIM
const shown = (x: number | null): string => (x === null ? 'no variance left' : `${times(x)}${met(x) ? '' : ', missed'}`)

/**
 * 95 % interval of a variance reduction r from so many futures. With equal variances 2r - 1 is the ratio of the variances of the sum
 * and of the difference, which are independent for normal pairs; its logarithm is about normal with variance 4 / (n - 1).
 */
export function interval(r: number, futures: number): readonly [number, number] {
  const factor = Math.exp(1.96 * Math.sqrt(4 / (futures - 1)))
  return [((2 * r - 1) / factor + 1) / 2, ((2 * r - 1) * factor + 1) / 2]
}

const range = (r: number | null, futures: number): string => (r === null ? '' : interval(r, futures).map(times).join(' to '))

export function pairing(root: string): string {
  const { futures, months, table: all } = readPairing(root)
  const judge = 'owner_cash'
  const others = [...new Set(all.map((one) => one.kpi))].filter((kpi) => kpi !== judge)
  const judged = all.filter((one) => one.kpi === judge)
  const label = (id: string): string => KPIS.find((kpi) => kpi.id === id)?.label.toLowerCase() ?? id
  const titles = new Map(readNumbers(root).comparison.plans.map(({ id, title }) => [id, title]))
  const missed = all.filter((one) => !met(one.varianceReduction)).length
  return [
    `Maple Street, ${futures} futures of ${months} months. Variance of the difference from independent runs over the variance of the paired difference: so many times more futures would independent runs need. The aim is ${AIM} or more for small changes; every plan is held to it. On owner cash, which the decision is judged by, ${judged.filter((one) => met(one.varianceReduction)).length} of ${judged.length} meet it; of all ${all.length} numbers ${missed} miss it.`,
    '',
    table(
      ['plan or what-if', 'beliefs', label(judge), '95 % interval, about', 'aim on owner cash', ...others.map(label)],
      judged.map(({ plan, beliefs, varianceReduction: r }) => {
        const of = (kpi: string): number | null => all.find((one) => one.plan === plan && one.beliefs === beliefs && one.kpi === kpi)!.varianceReduction
        return [titles.get(plan) ?? plan, beliefs, r === null ? 'no variance left' : times(r), range(r, futures), met(r) ? 'met' : 'missed', ...others.map((kpi) => shown(of(kpi)))]
      }),
      [2],
    ),
  ].join('\n')
}
