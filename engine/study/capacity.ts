/** How full the chairs are, and whose: the fact that stands beside every service effect. */

export interface Capacity {
  /** whoever is booked most, 'hygienists' or 'dentists', and how much of their bookable time, 0..1; null when unknown */
  readonly who: string | null
  readonly fill: number | null
  /** days to the third next opening */
  readonly leadTime: number | null
}

/** From here on a request for a visit often finds no slot (the band that practices aim for ends at 92 %). */
export const FULL = 0.92

const FILLS: readonly (readonly [string, string])[] = [['hygienist_fill', 'hygienists'], ['dentist_fill', 'dentists']]

/** @param mean horizon mean of a KPI, null when undefined or unknown; @param kind of practice */
export function capacityOf(kind: string, mean: (kpi: string) => number | null): Capacity {
  let who: string | null = null
  let fill: number | null = null
  for (const [kpi, people] of FILLS) {
    const booked = mean(kpi)
    if (booked === null || (fill !== null && booked <= fill)) continue
    fill = booked
    who = kind === 'dental' ? people : 'providers'
  }
  return { who, fill, leadTime: mean('lead_time') }
}
