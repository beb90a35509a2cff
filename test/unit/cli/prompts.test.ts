/** What `init` says at a terminal. */
import { describe, expect, test } from 'vitest'

import { complaint, promptFor } from '../../../cli/commands/init.ts'
import { checkAnswer, leftByNothing, questionsFor } from '../../../scenarios/index.ts'

const practice = { kind: 'aesthetic', name: 'x', as_of: '2026-03-01', currency: 'EUR' } as const

function prompt(id: string): string {
  const question = questionsFor(practice.kind, practice.currency).find((one) => one.id === id)!
  return promptFor(question, leftByNothing(practice, question), 80)
}

describe('a question', () => {
  test.each([
    ['practice.active_patients', '[1540 patients] '],
    ['team.front_desk.people', '[1] '],
    ['demand.calls', '[693 calls/month] '],
    ['treatment.value', '[1000 €/case] '],
    ['measured.net_production', 'as in 77000 €/month [not given] '],
  ])('%s shows what Enter leaves', (id, brackets) => {
    expect(prompt(id).split('\n').at(-1)).toBe(`  ${brackets}`)
  })
})

describe('an answer that will not do', () => {
  const said = (id: string, answer: string): string => complaint(checkAnswer('dental', id, answer)!)

  test('gets sentences with a space between them, and advice that will do', () => {
    expect(said('opening.weeks', '48 patients')).toBe('wrong unit "patients". `opening.weeks` is weeks/year. Only you know the number in weeks/year.')
    expect(said('demand.calls', '1,900 calls/month')).toBe('thousands comma. Numbers are written without separators. Write: 1900 calls/month')
  })

  test('gets no advice that would be refused', () => {
    expect(said('opening.weeks', '900 patients')).not.toContain('900 weeks')
    expect(said('opening.weeks', '900 weeks/year')).toContain('between 1 and 52')
  })
})
