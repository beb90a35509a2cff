/** Warnings about plans and evidence: nothing here stops a run, all of it changes how far its answer can be trusted. */
import { entryOf, REPLY_SD, Z } from '../engine/index.ts'
import type { Decision, Evidence } from '../engine/index.ts'
import { touchpointsOf } from './assemble.ts'
import { isEffect } from './assemble-plans.ts'
import type { PlansMade } from './assemble-plans.ts'
import { readable } from './decimal.ts'
import { fault, warning } from './finding.ts'
import type { Fault } from './finding.ts'
import type { FileWritten } from './file.ts'

const warn = (path: string, f: Fault): Fault => warning({ ...f, path })

export function planChecks(file: FileWritten, made: PlansMade, decision: Decision): readonly Fault[] {
  return [...timing(made, decision, file), ...sameValue(file, made), ...sources(file), ...allGuesses(file, made.evidence), ...surveys(file)]
}

function timing(made: PlansMade, decision: Decision, file: FileWritten): readonly Fault[] {
  const horizon = decision.horizonMonths
  return (file.plans?.value ?? []).flatMap((plan) => {
    if (plan.value.value.combine !== undefined) return []
    return (made.parts.get(plan.id) ?? []).flatMap(({ part, startsAt }) => {
      const left = horizon - part.startMonth
      if (left <= 0)
        return [
          warn(
            `plans.${plan.id}.starts`,
            fault(
              'P12',
              startsAt,
              'the plan starts after the horizon',
              `It starts in month ${part.startMonth + 1}; the comparison ends with month ${horizon}. Nothing of it will be seen.`,
            ),
          ),
        ]
      if (part.rampMonths <= left) return []
      const at = plan.value.value.ramp_up?.at ?? startsAt
      return [
        warn(
          `plans.${plan.id}.ramp_up`,
          fault(
            'P13',
            at,
            'the ramp is longer than the time left',
            `${readable(part.rampMonths)} months of ramp, ${left} months left: you would see at most ${readable((left / part.rampMonths) * 100, 0)} % of the effect.`,
          ),
        ),
      ]
    })
  })
}

function sameValue(file: FileWritten, made: PlansMade): readonly Fault[] {
  return (file.plans?.value ?? []).flatMap((plan) => {
    if (plan.value.value.combine === undefined) return []
    const seen = new Map<string, string>()
    const faults: Fault[] = []
    for (const { part } of made.parts.get(plan.id) ?? []) {
      for (const change of part.changes) {
        const first = seen.get(change.path)
        if (first !== undefined && first !== part.id) {
          const how = entryOf(change.path)?.unit === 'share' ? 'in log-odds' : 'plainly'
          faults.push(
            warn(
              `plans.${plan.id}.combine`,
              fault(
                'P14',
                plan.idAt,
                `${first} and ${part.id} both change ${change.path}`,
                `Changes are added ${how}, the later setting wins. If one makes the other needless, the sum is too good.`,
              ),
            ),
          )
        }
        seen.set(change.path, part.id)
      }
    }
    return faults
  })
}

function sources(file: FileWritten): readonly Fault[] {
  return (file.plans?.value ?? []).flatMap((plan) =>
    (plan.value.value.changes?.value ?? []).flatMap((change) => {
      if (change.value.source !== null || !isEffect(change)) return []
      return [
        warn(
          `plans.${plan.id}.changes.${change.id}`,
          fault(
            'A02',
            change.value.at,
            'an effect without a source',
            'The answer rests on it. Say where it comes from; if nobody knows, write:',
            ' @guess',
            { start: change.value.at.end, end: change.value.at.end },
          ),
        ),
      ]
    }),
  )
}

/** Points at an effect that names no source, else at the first. */
function allGuesses(file: FileWritten, evidence: Readonly<Record<string, Evidence>>): readonly Fault[] {
  const graded = Object.values(evidence)
  const effects = (file.plans?.value ?? []).flatMap((plan) => (plan.value.value.changes?.value ?? []).filter(isEffect))
  const shown = effects.find((effect) => effect.value.source === null) ?? effects[0]
  if (shown === undefined || graded.length < 2 || graded.some(({ grade }) => grade !== 'guess' && grade !== 'default')) return []
  return [
    warn(
      'plans',
      fault(
        'A04',
        shown.value.at,
        `all ${graded.length} plan effects are guesses`,
        'The comparison rests on them and will say so. One that is measured or read up makes it worth more.',
      ),
    ),
  ]
}

/** Replies below which a mean says little. */
const REPLIES_FEW = 15

function surveys(file: FileWritten): readonly Fault[] {
  return touchpointsOf(file).flatMap(({ id, value: { value } }) => {
    const path = `measured.touchpoints.${id}`
    const found: Fault[] = []
    const replies = value.replies?.best
    if (value.replies !== undefined && replies !== undefined && replies < REPLIES_FEW && value.patients !== undefined) {
      const off = readable((Z * REPLY_SD) / Math.sqrt(replies))
      found.push(
        warn(
          `${path}.replies`,
          fault(
            'A03',
            value.replies.at,
            `only ${replies} ${replies === 1 ? 'reply' : 'replies'}`,
            `With ${replies} ${replies === 1 ? 'reply' : 'replies'} the true patient score could easily be ${off} stars higher or lower, so the gap on "${id}" is not reliable.\nIt is shown as it was measured. More replies: ask at checkout for two weeks.`,
          ),
        ),
      )
    }
    if (
      value.own !== undefined &&
      value.patients !== undefined &&
      value.own.best === value.patients.best &&
      value.own.source === value.patients.source &&
      value.own.source !== null
    ) {
      found.push(
        warn(
          `${path}.patients`,
          fault(
            'A05',
            value.patients.at,
            "own score equals the patients' score, from the same source",
            'Was one copied into the other? Leave out what was not asked.',
          ),
        ),
      )
    }
    return found
  })
}
