/** The one real run that the README's numbers come from: made by the command itself, kept in docs/numbers.json. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import type { CompareDocument } from '../../engine/index.ts'

export const SCENARIO = 'scenarios/maple-street.yaml'
/** Few, so that the numbers can be made again in a minute; the pages say so wherever they print one. */
export const FUTURES = 20
/** So many are run again by the test. */
export const FIRST = 2

/** The KPIs that the pages print. */
const KEPT: ReadonlySet<string> = new Set(['owner_cash', 'stars', 'leave_rate', 'referrals'])

/** Means of the first futures, by plan and KPI, and the gains of each: equal to the last bit or the engine has changed. */
export interface FirstFutures {
  readonly futures: number
  /** what the command printed of them */
  readonly text: string
  readonly means: Readonly<Record<string, Readonly<Record<string, number | null>>>>
  readonly gains: Readonly<Record<string, readonly number[]>>
}

export interface Numbers {
  readonly command: string
  /** what the command printed, at 80 columns */
  readonly text: string
  /** what it wrote with `--out`, without months, exits and the KPIs that no page prints */
  readonly comparison: CompareDocument
  readonly first: FirstFutures
}

export interface Answer {
  readonly text: string
  readonly document: CompareDocument
}

/** Runs the command as a reader would. @returns what it printed and the document it wrote */
export async function compareOnce(root: string, futures: number): Promise<Answer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fivestar-docs-'))
  const out = path.join(folder, 'comparison.json')
  try {
    const text = await printed(root, ['compare', SCENARIO, '--futures', String(futures), '--quiet', '--out', out])
    return { text, document: JSON.parse(readFileSync(out, 'utf8')) as CompareDocument }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function printed(root: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'cli/fivestar.mjs'), ...args], {
      cwd: root,
      // the same width wherever this runs
      env: { ...process.env, COLUMNS: '80' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(text) : reject(new Error(`fivestar ${args.join(' ')} ended with ${code}`))))
  })
}

export function shortened(document: CompareDocument): CompareDocument {
  const keep = <K extends { readonly id: string }>(kpis: readonly K[]): readonly K[] => kpis.filter((kpi) => KEPT.has(kpi.id))
  return {
    ...document,
    plans: document.plans.map((plan) => ({ ...plan, kpis: keep(plan.kpis), trends: [], exits: [] })),
    differences: document.differences.map((difference) => ({ ...difference, kpis: keep(difference.kpis) })),
  }
}

export function firstFutures({ text, document }: Answer): FirstFutures {
  return {
    futures: document.futures,
    text,
    means: Object.fromEntries(document.plans.map((plan) => [plan.id, Object.fromEntries(plan.kpis.map((kpi) => [kpi.id, kpi.mean]))])),
    gains: Object.fromEntries(document.differences.map((difference) => [difference.plan, difference.gains])),
  }
}

/** Makes the numbers anew. Takes a minute or so. */
export async function makeNumbers(root: string): Promise<Numbers> {
  const all = await compareOnce(root, FUTURES)
  const few = await compareOnce(root, FIRST)
  return {
    command: `npx fivestar compare ${SCENARIO} --futures ${FUTURES}`,
    text: all.text,
    comparison: shortened(all.document),
    first: firstFutures(few),
  }
}

export const numbersFile = (root: string): string => path.join(root, 'docs/numbers.json')
export const readNumbers = (root: string): Numbers => JSON.parse(readFileSync(numbersFile(root), 'utf8')) as Numbers
