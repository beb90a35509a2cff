/** A study of the programs that run in processes of their own, from the words of their command line. */
import { readFileSync } from 'node:fs'
import { isLeft } from 'fp-ts/Either'

import { allVariants, type Scenario, type StudySpec, TREND_KPIS } from '../../engine/index.ts'
import { decodeScenario } from '../../scenarios/index.ts'

/**
 * @param file a scenario @param plans how many of its plans, then of its what-ifs, stand beside the baseline
 * @param months of the horizon @param patients null: the file's
 */
export function studyOf(file: string, plans: number, months: number, patients: number | null): StudySpec {
  const decoded = decodeScenario(readFileSync(file, 'utf8'), file)
  if (isLeft(decoded)) throw new Error(JSON.stringify(decoded.left))
  const scenario = patients === null ? decoded.right.scenario : scaled(decoded.right.scenario, patients)
  return { scenario, variants: allVariants(scenario).slice(0, 1 + plans), seed: 'bench', beliefs: 'drawn', horizonMonths: months, monthly: TREND_KPIS }
}

/**
 * The same practice with more or fewer patients, and staff, rooms, calls, inquiries, held slots and fixed cost in proportion. Made
 * behind the scenario language, which ends at 50,000 patients: these are sizes to measure, not practices to advise.
 */
export function scaled(scenario: Scenario, patients: number): Scenario {
  const { practice, team, demand, schedule, money, ...rest } = scenario.practice
  const factor = patients / practice.active_patients
  const staff = Object.entries(team).map(([role, of]) => [
    role,
    typeof of === 'object' ? { ...of, people: Math.max(1, Math.round(of.people * factor)) } : of,
  ])
  return {
    ...scenario,
    practice: {
      ...rest,
      practice: { ...practice, active_patients: patients },
      team: { ...(Object.fromEntries(staff) as typeof team), rooms: Math.max(1, Math.round(team.rooms * factor)) },
      demand: {
        ...demand,
        calls: demand.calls * factor,
        new_patient_calls: demand.new_patient_calls * factor,
        web_inquiries: demand.web_inquiries * factor,
      },
      schedule: { ...schedule, new_patient_slots: schedule.new_patient_slots * factor },
      money: { ...money, fixed_cost: money.fixed_cost * factor },
    },
  }
}
