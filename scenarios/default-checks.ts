/** Defaults held against the practice: amounts that come from another country than its currency. */
import { entryOf } from '../engine/index.ts'
import type { Completed } from '../engine/index.ts'
import { counted, fault, warning } from './finding.ts'
import type { Fault } from './finding.ts'
import type { FileWritten } from './file.ts'

/** The currency of the figures that the defaults rest on. */
const DEFAULTS_IN = 'USD'

export function defaultChecks(file: FileWritten, { defaulted }: Completed): readonly Fault[] {
  const currency = file.practice.value.currency
  if (currency === undefined || currency.value === DEFAULTS_IN) return []
  const amounts = [...defaulted].filter(([path, row]) => entryOf(path)?.unit.startsWith('cents') === true && row.value !== 0).length
  if (amounts === 0) return []
  const message = `${counted(amounts, 'amount')} of money ${amounts === 1 ? 'is a US figure' : 'are US figures'}, taken over one to one`
  const why = `The file leaves ${amounts === 1 ? 'it' : 'them'} out, and the default in dollars stands as ${currency.value}: nothing is converted, and prices and wages differ.\nThey are listed by  fivestar check FILE --defaults`
  return [{ ...warning(fault('A06', currency.at, message, why)), path: 'practice.currency' }]
}
