/**
 * The reference practice: what a patient expects of any such practice, in the logits of each touchpoint's utility.
 * The same for all practices and plans, so that a better practice stays better. Grade C.
 */
import { MOMENTS } from './people.ts'

const NORMS: Readonly<Record<(typeof MOMENTS)[number], number>> = {
  /** one call in four lost */
  phone: -0.2,
  /** a fortnight's lead */
  access: -0.07,
  /** greeted after 20 s: 0.5 ln 2 / ln 7 */
  greeting: -0.18,
  /** seen within the tolerance, mostly */
  wait: -0.1,
  delay_told: -0.05,
  attention: -0.1,
  presenting: -0.05,
  estimate: 0,
  comfort: 0,
  /** two minutes at check-out */
  checkout: -0.1,
  callback: -0.05,
}

export const NORM: readonly number[] = MOMENTS.map((m) => NORMS[m])
export const MOMENT = Object.fromEntries(MOMENTS.map((m, i) => [m, i])) as Readonly<Record<(typeof MOMENTS)[number], number>>
