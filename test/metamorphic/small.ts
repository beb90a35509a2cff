/** A small dental practice for laws of the year: 180 patients, one hygienist, one dentist, short futures. */
import { isRight } from 'fp-ts/Either'

import { allVariants, COUNTERS, type FutureResult, type FutureSpec, type Scenario, simulateFuture, type Variant } from '../../engine/index.ts'
import { decodeScenario } from '../../scenarios/index.ts'

const TEXT = `format: fivestar/1
practice: {name: Small, kind: dental, currency: USD, as_of: 2026-03-01, active_patients: 180 patients}
opening: {weeks: 48 weeks/year, mon: "08:00-12:00, 13:00-17:00", wed: "08:00-12:00, 13:00-17:00"}
team:
  front_desk: {people: 1, wage: 23 $/h, turnover: 30 %/year}
  hygienist: {people: 1, wage: 45 $/h, turnover: 15 %/year}
  dentist: {people: 1}
  assistant: {people: 1, wage: 22 $/h, turnover: 25 %/year}
  rooms: 3 rooms
demand: {calls: 120 calls/month, new_patient_calls: 9 calls/month, web_inquiries: 3 inquiries/month, emergencies: 0.2 per patient/year}
`
const PLANS = `plans:
  greet:
    title: Greeting
    starts: 2026-04
    cost: {one_time: 1000 $, monthly: 50 $/month, staff_time: 10 h}
    ramp_up: 2 months
    decay: {half_life: 5 months, refresh_every: 6 months, refresh_cost: 100 $}
    chance_of_no_effect: 30 %
    changes: {service.greeting.kept: +6 to +20 points, service.phone.manner_kept: +8 to +22 points}
  buffer:
    title: Buffer
    starts: 2026-03
    cost: {one_time: 500 $}
    changes: {schedule.buffer: = 10 min/visit}
  desk:
    title: Another at the desk
    starts: 2026-04
    cost: {one_time: 800 $}
    changes: {team.front_desk.people: +1}
  both:
    title: Both
    combine: [greet, {plan: desk, starts: 2026-05}]
what_if:
  wait_less: {title: Less wait, suppose: {wait: -5 min}}
  no_wrong: {title: No wrong bills, suppose: {billing: = 0 %}}
`

/** @param more lines of the file, indented by two, put at the end of `plans` */
export function small(morePlans = '', replacing: readonly (readonly [string, string])[] = []): Scenario {
  let text = TEXT + PLANS.replace('what_if:', `${morePlans}what_if:`)
  for (const [old, fresh] of replacing) {
    if (!text.includes(old)) throw new Error(`not in the text: ${old}`)
    text = text.replace(old, () => fresh)
  }
  return decoded(text)
}

export function decoded(text: string): Scenario {
  const result = decodeScenario(text, 'small.yaml')
  if (isRight(result)) return result.right.scenario
  throw new Error(result.left.map((f) => `${f.line}:${f.column} ${f.message}`).join('; '))
}

export interface Asked extends Partial<Omit<FutureSpec, 'scenario'>> {
  /** ids; all by default */
  readonly only?: readonly string[]
}

export function variantsOf(scenario: Scenario, only?: readonly string[]): readonly Variant[] {
  const all = allVariants(scenario)
  return only === undefined ? all : only.map((id) => all.find((v) => v.id === id)!)
}

export function specOf(scenario: Scenario, { only, ...asked }: Asked = {}): FutureSpec {
  return { scenario, variants: variantsOf(scenario, only), seed: 'metamorphic', future: 0, beliefs: 'drawn', horizonMonths: 3, ...asked }
}

export const simulate = (scenario: Scenario, asked?: Asked): FutureResult => simulateFuture(specOf(scenario, asked))

/** Counters of a variant. */
export function of(result: FutureResult, id = 'baseline'): Float64Array {
  const variant = result.variants.find((v) => v.id === id)
  if (variant === undefined) throw new Error(`no variant ${id}`)
  return variant.counters
}

type Counter = (typeof COUNTERS)[number]

export const WIDTH = COUNTERS.length
export const at = (counters: Float64Array, month: number, id: Counter): number => counters[month * WIDTH + COUNTERS.indexOf(id)]!
export const sum = (counters: Float64Array, id: Counter): number => {
  let total = 0
  for (let month = 0; month * WIDTH < counters.length; month++) total += at(counters, month, id)
  return total
}
export const monthsOf = (counters: Float64Array): number => counters.length / WIDTH

/** Counters by name in which two runs differ, with both values: empty for the same bytes. */
export function differences(a: Float64Array, b: Float64Array): readonly string[] {
  if (a.length !== b.length) return ['length']
  return [...a].flatMap((x, i) => (Object.is(x, b[i]) ? [] : [`${COUNTERS[i % WIDTH]} of month ${Math.floor(i / WIDTH) + 1}: ${x} and ${b[i]}`]))
}
