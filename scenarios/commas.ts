/**
 * Values that a comma inside { } has cut in two: `{hours: 1,200 h/week}` is read as `hours: 1` and an entry `200 h/week`.
 * The pieces are put together for the message and taken out of the tree, so that nothing else is said about them.
 */
import { fault } from './finding.ts'
import type { Fault } from './finding.ts'
import type { Entry } from './tree.ts'

export function mendCommas(entries: readonly Entry[], text: string, faults: Fault[]): readonly Entry[] {
  const whole: Entry[] = []
  for (const entry of entries) {
    const last = whole[whole.length - 1]
    const slip = last === undefined ? null : slipOf(last, entry)
    if (last === undefined || slip === null) {
      whole.push(entry)
      continue
    }
    const at = { start: last.value.at.start, end: entry.keyAt.end }
    if (last.value._tag === 'Broken') {
      // A third piece: 1,200,000 or three sessions. Widen what was reported.
      const reported = faults.pop()
      faults.push(slip(at, text.slice(at.start, at.end)))
      if (reported !== undefined && reported.code !== 'S03') faults.splice(faults.length - 1, 0, reported)
    } else faults.push(slip(at, text.slice(at.start, at.end)))
    whole[whole.length - 1] = { ...last, value: { _tag: 'Broken', at } }
  }
  return whole
}

type Slip = (at: { readonly start: number; readonly end: number }, cut: string) => Fault

function slipOf(last: Entry, entry: Entry): Slip | null {
  if (entry.value._tag !== 'Nothing') return null
  const before = last.value._tag === 'Text' && !last.value.quoted ? last.value.text : last.value._tag === 'Broken' ? '0' : null
  if (before === null) return null
  if (/\d$/.test(before) && /^\d{3}(?!\d)/.test(entry.key)) {
    return (at, cut) =>
      fault(
        'S03',
        at,
        'thousands comma inside { }',
        'In braces a comma starts a new entry, so this number was cut in two. Write the number without a comma.',
        cut.replace(/(\d),\s*(?=\d{3})/g, '$1'),
      )
  }
  if (/\d$/.test(before) && /^\d+(?=\s|$)/.test(entry.key)) {
    return (at, cut) =>
      fault(
        'S03',
        at,
        'decimal comma inside { }',
        'In braces a comma starts a new entry, so this number was cut in two. Write a decimal point.',
        cut.replace(/(?<!\d)\d{1,3}(?:\.\d{3})+(?=,)/, (number) => number.replaceAll('.', '')).replace(/(\d),\s*(?=\d)/, '$1.'),
      )
  }
  if (/^best\b/.test(entry.key) || /^\d\d?:\d\d\s*-/.test(entry.key)) {
    return (at, cut) =>
      fault(
        'S03',
        at,
        'a comma inside { } cut this value in two',
        'In braces a comma starts a new entry. Put the value in quotes.',
        JSON.stringify(cut),
      )
  }
  return null
}
