/** Which paths a plan may change: what the team does, never what patients do and never what was measured. */
import { KPI_IDS, entryOf, settingOf } from '../engine/index.ts'
import { closest } from './closest.ts'
import { knownPaths } from './facts.ts'
import { fault, shown } from './finding.ts'
import type { Fault } from './finding.ts'
import type { Entry } from './tree.ts'

/** Outcomes by the words people use, and something the team can do that bears on each. */
const INSTEAD: Readonly<Record<string, string>> = {
  case_acceptance: 'service.estimate.kept',
  acceptance: 'service.estimate.kept',
  retention: 'service.prebook.kept',
  attrition: 'service.prebook.kept',
  leave_rate: 'service.attention.kept',
  leave_voluntary: 'service.attention.kept',
  listed_rating: 'service.asks.reviews',
  stars: 'service.attention.kept',
  rating: 'service.asks.reviews',
  reviews: 'service.asks.reviews',
  reviews_per_month: 'service.asks.reviews',
  new_patients: 'service.asks.referrals',
  referrals: 'service.asks.referrals',
  answer_rate: 'service.phone.manner_kept',
  calls_answered: 'service.phone.manner_kept',
  satisfaction: 'service.attention.kept',
  trust: 'service.attention.kept',
}

/** Whoever mistypes more paths than this in one plan is not helped by guesses, and each costs the reading of all paths. */
const SUGGESTED_MAX = 20

/** Why a plan may not change a path, null when it may. `wrongBefore` paths of the plan were wrong already. */
export function badPath(entry: Entry, wrongBefore: number): Fault | null {
  const path = entry.key
  const known = entryOf(path) ?? settingOf(path)
  if (known?.planMay === true) return null
  if (known !== undefined) {
    return fault(
      'P04',
      entry.keyAt,
      `no plan may touch ${path}`,
      `${known.means}\nThat is a fact about patients or the world. Change what the team does (service, schedule, desk, team), and let the model find out what follows.`,
    )
  }
  const outcome = outcomeIn(path)
  if (outcome !== null) return outcomeFault(entry, outcome)
  const near = wrongBefore < SUGGESTED_MAX ? closestPath(path) : null
  const why = 'A plan changes opening, team, visits, schedule, desk, money or service.'
  return fault(
    'P05',
    entry.keyAt,
    `a plan cannot change "${shown(path)}", there is no such path`,
    near === null ? why : `${why}\nDid you mean  ${near}  ?`,
    near,
  )
}

function outcomeIn(path: string): string | null {
  const steps = path.split('.')
  if (steps[0] === 'measured') return steps[1] ?? 'measured'
  return steps.find((step) => Object.hasOwn(INSTEAD, step) || KPI_IDS.some((kpi) => kpi.id === step)) ?? null
}

function outcomeFault(entry: Entry, outcome: string): Fault {
  const name = outcome.replaceAll('_', ' ')
  const instead = Object.hasOwn(INSTEAD, outcome) ? (INSTEAD[outcome] ?? null) : null
  const points = entry.value._tag === 'Text' && /%|points/.test(entry.value.text)
  const why = [
    `Plans say what the team does differently; the model works out what patients do. Setting ${name} directly would assume the answer.`,
    `Change a touchpoint or a process instead (estimate, attention, phone, greeting, ...).${instead !== null && points ? ' For instance, write:' : ''}`,
  ].join('\n')
  return fault('P01', entry.keyAt, `a plan cannot set an outcome ("${shown(entry.key)}")`, why, points ? instead : null)
}

const PATHS = knownPaths()

/** The closest path; a path that lacks its section (`estimate.kept`) finds the one that ends so. */
export function closestPath(path: string): string | null {
  const ends = PATHS.filter((known) => known.endsWith(`.${path}`))
  return ends.length === 1 ? (ends[0] ?? null) : closest(path, PATHS)
}
