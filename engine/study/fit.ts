/** What the practice has measured beside what the model gives, and how the team scores itself. Nothing is fitted here. */
import type { Measured, MeasuredTouchpoint } from '../practice/practice.ts'
import type { FitRow, TouchpointRow } from './comparison.ts'
import { asPrinted } from './measure.ts'
import type { Kpi } from './measure.ts'
import { Z } from './share.ts'
import type { Spread } from './summary.ts'

/**
 * "you measured / the model gives", for every measured KPI that the model has.
 *
 * @param model spread of a KPI of the baseline over futures, by id
 */
export function fitRows(measured: Measured, kpis: readonly Kpi[], model: (kpi: string) => Spread): readonly FitRow[] {
  return kpis.flatMap((kpi) => {
    const held = Object.hasOwn(measured.kpis, kpi.id) ? measured.kpis[kpi.id] : undefined
    if (held === undefined) return []
    const value = asPrinted(held, kpi.unit)
    const { mean, p05, p95 } = model(kpi.id)
    const inside = p05 !== null && p95 !== null && value >= p05 && value <= p95
    return [{ id: kpi.id, label: kpi.label, unit: kpi.unit, measured: value, mean, p05, p95, inside }]
  })
}

/** Standard deviation of one patient's 1-5 reply (C). */
export const REPLY_SD = 1.1

const LABELS: ReadonlyMap<string, string> = new Map([
  ['listing', 'Online listing'], ['inquiry', 'Web inquiry'], ['online_inquiry', 'Web inquiry'], ['phone', 'Phone'],
  ['booking', 'Getting an appointment'], ['access', 'Getting an appointment'], ['reminders', 'Reminders'],
  ['estimate', 'Cost estimate in writing'], ['greeting', 'Greeting'], ['wait', 'Wait'], ['delay_told', 'Told about delays'],
  ['facility', 'Rooms'], ['handoff', 'Hand-off'], ['explaining', 'Explaining'], ['attention', 'Attention'], ['comfort', 'Comfort'],
  ['presenting_treatment', 'Presenting treatment'], ['soft_sell', 'Presenting treatment'], ['checkout', 'Check-out'],
  ['billing', 'Billing'], ['follow_up', 'Follow-up'], ['callback', 'Calls back'], ['resolution', 'Problem resolution'],
  ['recare', 'Recall'], ['review_reply', 'Reply to reviews'],
])

/** A touchpoint in words; an unknown id reads as itself. */
export function touchpointLabel(id: string): string {
  return LABELS.get(id) ?? id.replace(/_/g, ' ')
}

export function touchpointRows(touchpoints: readonly MeasuredTouchpoint[]): readonly TouchpointRow[] {
  return touchpoints.map(({ id, own, patients, replies }) => {
    const half = replies === null || replies < 1 ? null : (Z * REPLY_SD) / Math.sqrt(replies)
    return {
      id,
      label: touchpointLabel(id),
      own,
      patients,
      replies,
      // tenths of a star subtract to 0.7000000000000002
      gap: own === null || patients === null ? null : Math.round((own - patients) * 1e6) / 1e6,
      low: patients === null || half === null ? null : Math.max(1, patients - half),
      high: patients === null || half === null ? null : Math.min(5, patients + half),
    }
  })
}
