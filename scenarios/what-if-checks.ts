/** What-ifs held against the practice: what the model cannot suppose would change nothing without a word. */
import type { Practice, Range } from '../engine/index.ts'
import { readable } from './decimal.ts'
import { fault } from './finding.ts'
import type { Fault } from './finding.ts'
import type { FileWritten } from './file.ts'
import type { Told } from './leaves.ts'

const STANDARD = 'service.callback.within'

/** @param uncertain facts that are drawn, with their ranges */
export function whatIfChecks(
  file: FileWritten,
  practice: Practice,
  uncertain: readonly { readonly path: string; readonly range: Range }[],
): readonly Fault[] {
  const standard = uncertain.find(({ path }) => path === STANDARD)?.range.high ?? practice.service.callback.within
  return (file.what_if?.value ?? []).flatMap(({ id, value }) =>
    value.value.suppose.value.flatMap((moved) =>
      moved.id === 'callback' && !sooner(moved.value, standard) ? [notSooner(`what_if.${id}.suppose.callback`, moved.value, standard)] : [],
    ),
  )
}

const sooner = (moved: Told, standard: number): boolean => standard > 0 && (moved.how === 'set' ? moved.best < standard : moved.best < 0)

function notSooner(path: string, moved: Told, standard: number): Fault {
  const why = [
    `The model counts the messages that are not returned within the standard (${readable(standard, 2)} day${standard === 1 ? '' : 's'}), and does not know what days more cost: nothing would change.`,
    ...(standard > 0 ? ['What it can suppose is that every message is returned sooner, for instance  callback: = 0 days'] : []),
  ].join('\n')
  return { ...fault('P11', moved.at, 'a callback can be supposed sooner, not later', why), path }
}
