/** Effects of plans held against the practice: a share cannot leave 0 to 100 %, so what lies beyond is cut off. */
import { entryOf, get } from '../engine/index.ts'
import type { Practice } from '../engine/index.ts'
import { readable } from './decimal.ts'
import { fault, warning } from './finding.ts'
import type { Fault } from './finding.ts'
import type { FileWritten } from './file.ts'
import type { Told } from './leaves.ts'

export function effectChecks(file: FileWritten, practice: Practice): readonly Fault[] {
  return (file.plans?.value ?? []).flatMap((plan) =>
    (plan.value.value.changes?.value ?? []).flatMap(({ id, value }) =>
      value._tag === 'Told' ? beyond(`plans.${plan.id}.changes.${id}`, id, value, practice) : [],
    ),
  )
}

/** Sums of hundredths are off by less. */
const NOTHING = 1e-9

function beyond(path: string, id: string, change: Told, practice: Practice): readonly Fault[] {
  const from = get(practice, id)
  if (change.how !== 'add' || entryOf(id)?.unit !== 'share' || typeof from !== 'number') return []
  const [low, high] = [from + change.low, from + change.high]
  if (low >= -NOTHING && high <= 1 + NOTHING) return []
  const limit = high > 1 + NOTHING ? '100 %' : '0 %'
  const percent = (share: number): string => readable(share * 100)
  const comes = change.ranged ? `${percent(low)} to ${percent(high)} %` : `${percent(high)} %`
  const why = `It is ${percent(from)} % today, and this would make it ${comes}. What lies beyond ${limit} is cut off, so the effect is smaller than it reads.`
  return [{ ...warning(fault('P15', change.at, `${id} would go beyond ${limit}`, why)), path }]
}
