/** The list of inputs is what the engine draws, all of it; their scores have mean 0. */
import { expect, test } from 'vitest'

import { allVariants, BELIEF_IDS, BELIEFS, simulateFuture } from '../../../../engine/index.ts'
import { drawnUniforms, givenOf, inputsOf, scoreOf } from '../../../../engine/study/fewer/inputs.ts'
import { planControls } from '../../../../engine/study/fewer/plan-controls.ts'
import { variantLuck } from '../../../../engine/year/settings.ts'
import { World } from '../../../../engine/year/world.ts'
import { small } from '../../../metamorphic/small.ts'

const scenario = small()
const inputs = inputsOf(scenario)
/** Chance and half-life as ranges too. */
const ranged = small('', [['chance_of_no_effect: 30 %', 'chance_of_no_effect: 10 to 60 %'], ['half_life: 5 months', 'half_life: 3 to 9 months']])
const spec = { scenario, variants: allVariants(scenario), seed: 'inputs', future: 3, beliefs: 'drawn', horizonMonths: 2 } as const

test('every belief with a range, every uncertain fact, and what plans draw, plans first', () => {
  const ids = inputs.map(({ id }) => id)
  expect(ids.slice(0, 3)).toEqual(['greet no_effect', 'greet service.greeting.kept', 'greet service.phone.manner_kept'])
  for (const id of BELIEF_IDS) expect(ids.includes(id), id).toBe(BELIEFS[id].low < BELIEFS[id].high)
  for (const { path } of scenario.uncertain) expect(ids, path).toContain(path)
  expect(new Set(inputs.map(({ address }) => address.join())).size).toBe(inputs.length)
})

test('the inputs of another seed, given, make the beliefs, facts and plan amounts of that seed', () => {
  const given = givenOf(inputs, drawnUniforms(inputs, spec.seed, spec.future))
  const theirs = new World(spec)
  const mine = new World({ ...spec, seed: 'another', given })
  expect(mine.b).toEqual(theirs.b)
  expect(mine.practice).toEqual(theirs.practice)
  for (const { address } of inputs) expect(mine.luck.u(...address)).toBe(theirs.luck.u(...address))
})

test('and all that plans draw, chance and half-life too', () => {
  const of = inputsOf(ranged)
  expect(of.slice(0, 5).map(({ kind }) => kind)).toEqual(['no_effect', 'chance', 'half_life', 'amount', 'amount'])
  // a chance is seen only where "no effect" turns on it: in some of forty futures
  for (let future = 0; future < 40; future++) {
    const theirs = new World({ ...spec, scenario: ranged, future }).luck
    const mine = new World({ ...spec, scenario: ranged, future, seed: 'another', given: givenOf(of, drawnUniforms(of, spec.seed, future)) }).luck
    for (const variant of allVariants(ranged)) expect(variantLuck(variant, mine, true)).toEqual(variantLuck(variant, theirs, true))
  }
})

test('nothing else of a future comes from there: given back, the future is the same byte for byte', () => {
  const plain = simulateFuture(spec)
  expect(simulateFuture({ ...spec, given: givenOf(inputs, drawnUniforms(inputs, spec.seed, spec.future)) })).toEqual(plain)
})

test('no effect follows its input', () => {
  const uniforms = drawnUniforms(inputs, spec.seed, spec.future)
  const effect = (u: number): boolean => {
    const changed = uniforms.slice()
    changed[0] = u
    return simulateFuture({ ...spec, given: givenOf(inputs, changed) }).variants.find(({ id }) => id === 'greet')!.noEffect
  }
  expect([effect(0.29), effect(0.31)]).toEqual([true, false])
})

test('scores have mean 0: over a grid, and those of a plan over futures (4 standard errors)', () => {
  const n = 1000
  for (const input of inputs.slice(0, 4)) {
    let total = 0
    for (let i = 0; i < n; i++) total += scoreOf(input, (i + 0.5) / n)
    expect(Math.abs(total / n), input.id).toBeLessThan(1e-9)
  }
  const futures = Array.from({ length: 2000 }, (_, future) => drawnUniforms(inputs, 'scores', future))
  const { columns, names } = planControls(inputs, ['greet'], futures)
  expect(names).toEqual(['greet no_effect', 'greet service.greeting.kept', 'greet service.phone.manner_kept'])
  for (const column of columns) expect(Math.abs(column.reduce((total, x) => total + x, 0) / 2000)).toBeLessThan(4 / Math.sqrt(2000))
  // where the part has no effect its amounts say nothing
  columns[0]!.forEach((score, i) => expect(columns[1]![i] === 0).toBe(score > 0))
})
