/** What a sound file says, read back. */
import type { Evidence, Scenario } from '../../engine/index.ts'
import { currencySign } from '../../engine/index.ts'
import { explainAll } from '../../scenarios/index.ts'
import type { CheckRequest } from '../request.ts'
import type { Loaded } from '../scenario.ts'
import { findingLines } from './failure-text.ts'
import { plain, wrap } from './text.ts'

const GRADES = ['own data', 'published', 'trade', 'guess', 'claim'] as const

/** Number of values by grade; what came from defaults is counted apart. */
function gradeCounts(evidence: Readonly<Record<string, Evidence>>): readonly string[] {
  const grades = Object.values(evidence).map((e) => e.grade)
  return GRADES.flatMap((grade) => {
    const count = grades.filter((g) => g === grade).length
    return count === 0 ? [] : [`${count} ${grade}`]
  })
}

export function checkText({ scenario, findings, defaulted, text }: Loaded, request: CheckRequest, columns: number): string {
  const { practice } = scenario.practice
  const said = Object.values(scenario.evidence).filter((e) => e.grade !== 'default').length
  const counts = `${scenario.plans.length} plans, ${scenario.whatIfs.length} what-ifs, ${said} values: ${gradeCounts(scenario.evidence).join(', ')}`
  return [
    wrap(`ok  ${plain(request.file)}   ${counts}`, columns, '    '),
    wrap(`${plain(scenario.name)} (${practice.kind}), ${practice.active_patients} active patients, from ${practice.as_of}`, columns, '  '),
    ...team(scenario).map((line) => wrap(`  ${line}`, columns, '    ')),
    wrap(`  ${defaulted.length} values come from the defaults for ${practice.kind}${request.defaults ? ':' : ' (--defaults lists them)'}`, columns, '    '),
    ...(request.defaults ? defaulted.map((path) => `    ${path}`) : []),
    ...(findings.length === 0 ? [] : ['', findingLines(explainAll(findings, text, request.all), columns)]),
  ].join('\n')
}

function team({ practice, decision }: Scenario): readonly string[] {
  const roles = Object.entries(practice.team).flatMap(([role, of]) =>
    typeof of === 'object' && of.people > 0 ? [`${of.people} ${role.replace('_', ' ')}`] : [],
  )
  const sign = currencySign(practice.practice.currency).trim()
  return [
    `team: ${roles.join(', ')}; ${practice.team.rooms} rooms`,
    `judged by ${decision.judgeBy} over ${decision.horizonMonths} months, money in ${sign}`,
  ]
}

export function checkDocument({ scenario, findings, defaulted }: Loaded, defaults: boolean): object {
  const { practice } = scenario.practice
  return {
    schema: 'fivestar/check/1',
    ok: true,
    findings,
    practice: { name: scenario.name, kind: practice.kind, as_of: practice.as_of, currency: practice.currency, active_patients: practice.active_patients, hash: scenario.hash },
    plans: scenario.plans.map((plan) => plan.id),
    what_ifs: scenario.whatIfs.map((whatIf) => whatIf.id),
    ...(defaults ? { defaults: defaulted } : {}),
  }
}
