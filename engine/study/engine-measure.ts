/** What the engine measures, as the study reads it. */
import { KPIS, kpiValues } from '../year/kpis.ts'
import { EXITS, exitValues } from './exits.ts'
import type { Measure } from './measure.ts'

export const ENGINE_MEASURE: Measure = { kpis: KPIS, values: kpiValues, exits: EXITS, exitValues }
