/** The codec of `measured`: what the practice has seen. The model has to come out near it; no plan may touch it. */
import { KPI_IDS } from '../engine/index.ts'
import type { Wanted } from './wanted.ts'
import { closest } from './closest.ts'
import { fields, may, record } from './codec.ts'
import type { Codec, Field, Named, Placed } from './codec.ts'
import { fault, shown } from './finding.ts'
import { quantity } from './leaves.ts'
import type { Peek, Told } from './leaves.ts'
import { kpiBounds } from './decision.ts'
import { measuredKey } from './kpi-names.ts'

/** Touchpoints that a survey or a team score may name: those of a visit in the model, then the rest of the taxonomy. */
export const TOUCHPOINTS: readonly string[] = [
  'phone',
  'inquiry',
  'access',
  'greeting',
  'wait',
  'delay_told',
  'attention',
  'explaining',
  'estimate',
  'comfort',
  'checkout',
  'billing',
  'callback',
  'resolution',
  'listing',
  'booking',
  'reminders',
  'facility',
  'handoff',
  'presenting_treatment',
  'benefits',
  'follow_up',
  'recare',
  'review_reply',
]

export interface TouchpointWritten {
  readonly own: Told | undefined
  readonly patients: Told | undefined
  readonly replies: Told | undefined
}

const stars = (name: string): Wanted => ({ name, unit: 'stars', low: 1, high: 5, as: 'level', ranges: false })

const touchpointCodec = (peek: Peek) =>
  fields('touchpoint', {
    own: may(quantity(peek, stars('own')), 'How the team scores itself.'),
    patients: may(quantity(peek, stars('patients')), 'Mean of the survey, 1 to 5.'),
    replies: may(
      quantity(peek, { name: 'replies', unit: 'replies', low: 1, high: 1_000_000, whole: true, as: 'level', ranges: false }),
      'Replies behind the mean.',
    ),
  })

const touchpointsCodec = (peek: Peek): Codec<Placed<readonly Named<Placed<TouchpointWritten>>[]>> =>
  record(
    'touchpoints',
    touchpointCodec(peek),
    (entry) => {
      if (TOUCHPOINTS.includes(entry.key)) return null
      const near = closest(entry.key, TOUCHPOINTS)
      const listed = `Touchpoints: ${TOUCHPOINTS.join(', ')}.`
      return fault(
        'S04',
        entry.keyAt,
        `unknown touchpoint "${shown(entry.key)}"`,
        near === null ? listed : `${listed}\nDid you mean  ${near}  ?`,
        near,
      )
    },
    {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(TOUCHPOINTS.map((id) => [id, touchpointCodec(peek).schema])),
    },
  )

export interface MeasuredWritten {
  readonly [key: string]: Told | Placed<readonly Named<Placed<TouchpointWritten>>[]> | undefined
}

/** KPIs by the file's words, the number of reviews, touchpoints. */
export function measuredCodec(peek: Peek): Codec<Placed<MeasuredWritten>> {
  const props: Record<string, Field<unknown>> = {}
  for (const kpi of KPI_IDS) {
    const key = measuredKey(kpi)
    props[key] = may(
      quantity(peek, { name: `measured.${key}`, ...kpiBounds(kpi.unit), as: 'level', ranges: false }),
      `${kpi.label}, as measured.`,
    )
  }
  props['reviews'] = may(
    quantity(peek, { name: 'measured.reviews', unit: 'reviews', low: 0, high: 1_000_000, whole: true, as: 'level', ranges: false }),
    'Reviews behind the listed rating.',
  )
  props['touchpoints'] = may(touchpointsCodec(peek), 'Scores of touchpoints, by patients and by the team.')
  return fields('measured', props) as Codec<Placed<MeasuredWritten>>
}
