/**
 * The KPIs that a decision may name and the engine reports: id, unit, which way is better, and the words of a label.
 * Definitions stand in the glossary (`docs/`), one per id; shares are 0..1, money in cents inside the engine.
 */

export type KpiUnit =
  | 'stars'
  | 'share'
  | 'share/year'
  | 'patients'
  | 'patients/month'
  | 'reviews/month'
  | '$/month'
  | '$/year'
  | 'min'
  | 's'
  | 'days'
  | 'h/month'

export interface KpiEntry {
  readonly id: string
  readonly unit: KpiUnit
  /** null: neither way is better, a band is */
  readonly better: 'up' | 'down' | null
  readonly label: string
}

function kpi(id: string, unit: KpiUnit, better: KpiEntry['better'], label: string): KpiEntry {
  return { id, unit, better, label }
}

export const KPI_IDS: readonly KpiEntry[] = [
  kpi('owner_cash', '$/year', 'up', 'Owner cash after plan cost'),
  kpi('net_production', '$/month', 'up', 'Net production'),
  kpi('referral_production', '$/month', 'up', 'Production from referred patients'),
  kpi('stars', 'stars', 'up', 'Stars of a visit, two weeks later'),
  kpi('listed_rating', 'stars', 'up', 'Listed rating'),
  kpi('reviews_per_month', 'reviews/month', 'up', 'New reviews'),
  kpi('active_patients', 'patients', 'up', 'Active patients'),
  kpi('new_patients', 'patients/month', 'up', 'New patients'),
  kpi('referrals', 'patients/month', 'up', 'Referred new patients'),
  kpi('retention', 'share', 'up', 'Retention'),
  kpi('leave_rate', 'share/year', 'down', 'Patients who leave, all causes'),
  kpi('leave_voluntary', 'share/year', 'down', 'Patients who leave by choice'),
  kpi('attrition', 'share/year', 'down', 'Attrition, no visit for 18 months'),
  kpi('wait', 'min', 'down', 'Wait past the appointment'),
  kpi('wait_lobby', 'min', 'down', 'Wait until seated'),
  kpi('wait_room', 'min', 'down', 'Wait in the room'),
  kpi('greeting', 's', 'down', 'Time to the greeting'),
  kpi('answer_rate', 'share', 'up', 'Calls answered'),
  kpi('wrong_statements', 'share', 'down', 'Wrong statements'),
  kpi('resolution', 'days', 'down', 'Days to resolve a problem'),
  kpi('flawless', 'share', 'up', 'Flawless visits'),
  kpi('case_acceptance', 'share', 'up', 'Case acceptance, by value'),
  kpi('lead_time', 'days', 'down', 'Days to the third next open slot'),
  kpi('no_show', 'share', 'down', 'No-shows'),
  kpi('dentist_fill', 'share', null, 'Dentist or physician fill'),
  kpi('hygienist_fill', 'share', null, 'Hygienist, injector or nurse fill'),
  kpi('overtime', 'h/month', 'down', 'Overtime'),
]

const byId: ReadonlyMap<string, KpiEntry> = new Map(KPI_IDS.map((entry) => [entry.id, entry]))

/** The entry of a KPI id, undefined when there is none. */
export function kpiOf(id: string): KpiEntry | undefined {
  return byId.get(id)
}

/** Roles in the names of KPIs, where the kind of practice is known. */
const DENTAL: ReadonlyMap<string, string> = new Map([['dentist_fill', 'Dentist fill'], ['hygienist_fill', 'Hygienist fill']])
const NOT_DENTAL: ReadonlyMap<string, string> = new Map([['dentist_fill', 'Physician fill'], ['hygienist_fill', 'Injector or nurse fill']])

/**
 * What a KPI is called in a practice of a kind.
 *
 * @returns undefined for an id that is none
 * @example kpiLabel('dentist_fill', 'medical') // 'Physician fill'
 */
export function kpiLabel(id: string, kind: string): string | undefined {
  return (kind === 'dental' ? DENTAL : NOT_DENTAL).get(id) ?? kpiOf(id)?.label
}
