/** Files that are wrong get findings, never a run and never a stack trace. */
import * as E from 'fp-ts/Either'
import { describe, expect, test } from 'vitest'

import { decodeOracles } from '../../engine/day/oracle/decode.ts'
import { REFERENCE } from './cases.ts'

const one = (kind: string, inputs: unknown, outputs?: unknown): unknown => [{ name: 'x', kind, inputs, ...(outputs === undefined ? {} : { outputs }) }]
const session = (inputs: object): unknown => one('session', { n: 3, slot_min: 30, mean_service_min: 30, ...inputs })

function found(document: unknown): string {
  const decoded = decodeOracles(document)
  return E.isRight(decoded) ? '' : decoded.left.map(({ code, path, message }) => `${code} ${path} ${message}`).join('\n')
}

/** what is wrong, document, what must be said */
const BAD: readonly (readonly [string, unknown, string])[] = [
  ['no list', 3, 'shape'], ['null', null, 'shape'], ['a text', 'M/M/1', 'shape'], ['an empty list', [], 'shape'], ['a list of numbers', [1], 'shape [0]'],
  ['too many cases', Array.from({ length: 501 }, () => ({})), '501'],
  ['no name', [{ kind: 'mmc', inputs: {} }], '[0].name'], ['inputs a list', one('mmc', []), '[0].inputs'],
  ['outputs of text', one('mmc', { lambda: 0.5, mu: 1 }, { L: 'four' }), 'outputs'],
  ['an expected NaN', one('mmc', { lambda: 0.5, mu: 1 }, { L: NaN }), 'number [0].outputs.L'],
  ['an unknown kind', one('mmx', {}), 'unknown-kind [0].kind'], ['a kind of Object', one('constructor', {}), 'unknown-kind'],
  ['nothing said', one('mmc', {}), 'missing [0].inputs.lambda'],
  ['a negative rate', one('mmc', { lambda: -1, mu: 1 }), 'number [0].inputs.lambda'], ['a rate of 0', one('mmc', { lambda: 0, mu: 1 }), 'number [0].inputs.lambda'],
  ['a rate of NaN', one('mmc', { lambda: NaN, mu: 1 }), 'NaN'], ['an infinite rate', one('mmc', { lambda: 1, mu: Infinity }), 'Infinity'],
  ['a huge rate', one('mmc', { lambda: 1e300, mu: 1 }), '1e+300'], ['a rate of text', one('mmc', { lambda: '0.5', mu: 1 }), 'number'],
  ['servers in parts', one('mmc', { lambda: 1, mu: 1, c: 2.5 }), 'whole'], ['no servers', one('mmc', { lambda: 1, mu: 1, c: 0 }), 'number [0].inputs.c'],
  ['a slip of the pen', one('mmc', { lambda: 0.5, mu: 1, servres: 2 }), 'unknown-input [0].inputs.servres'],
  ['the same thing twice', one('mmc', { lambda: 0.5, mu: 1, mean_service: 1 }), 'conflict'],
  ['rho of 1', one('mmc', { lambda: 1, mu: 1 }), 'unstable'], ['rho above 1', one('mg1', { lambda: 2, mean_service: 1, cv_service: 1 }), 'unstable'],
  ['an unstable station', one('tandem', { lambda: 1, stations: [{ c: 1, mu: 2 }, { c: 1, mu: 0.5 }] }), 'unstable'],
  ['no way out', one('network', { external: [1], P: [[1]], c: [1], mu: [1] }), 'unstable'], ['chances above 1', one('network', { external: [1, 0], P: [[0.6, 0.6], [0, 0]], c: [1, 1], mu: [2, 2] }), 'add up'],
  ['a row too short', one('network', { external: [1, 0], P: [[0], [0, 0]], c: [1, 1], mu: [2, 2] }), 'P[0]'],
  ['unstable classes', one('priority-preemptive', { lambdas: [0.5, 0.6], mu: 1 }), 'unstable'], ['sixteen classes', one('priority', { lambdas: Array.from({ length: 16 }, () => 0.01), mu: 1 }), 'too-large'],
  ['room below the servers', one('mmck', { lambda: 1, mu: 1, c: 3, K: 2 }), 'conflict'], ['no room given', one('mmck', { lambda: 1, mu: 1 }), 'missing [0].inputs.K'],
  ['no law of that name', one('mg1', { lambda: 0.5, mean_service: 1, service: 'cauchy' }), 'law'], ['a law without its spread', one('mg1', { lambda: 0.5, mean_service: 1, service: 'gamma' }), 'missing'],
  ['a uniform law below 0', one('mg1', { lambda: 0.5, mean_service: 1, service: 'uniform', cv_service: 0.9 }), 'law'], ['moments of no law', one('vacations', { lambda: 0.5, ES: 1, ES2: 0.5, EV: 1, EV2: 2 }), 'ES2'],
  ['a wild spread', one('mg1', { lambda: 0.5, mean_service: 1, cv_service: 100 }), 'cv_service'],
  ['bounds without moments', one('bounds', { lambda: 0.5, mu: 1 }), 'missing'], ['a crowd', one('mginf', { lambda: 1e6, mean_service: 1 }), 'too-large'],
  ['times that go back', one('session', { times_min: [0, 30, 20], mean_service_min: 30 }), 'conflict'], ['times of text', one('session', { times_min: '0', mean_service_min: 30 }), 'shape'],
  ['too many patients', session({ n: 100_000 }), 'number'], ['chances above 1 to show', session({ show_prob: 1.2 }), 'show_prob'], ['a list too short', session({ mean_service_min: [30, 30] }), 'not 3'],
  ['shares that do not add up', session({ mean_service_min: undefined, case_mix: [{ share: 0.5, mean_service_min: 20 }] }), 'add up'], ['no such beginning', one('transient', { lambda: 1, mean_service: 1, n: 3, initial: 'full' }), 'initial'],
  ['a swing above the mean', one('mtminf', { lambda_bar: 1, beta: 2, period: 10, mean_service: 1 }), 'conflict'],
]

describe('findings', () => {
  test.each(BAD.map(([what, document, said]) => ({ what, document, said })))('for $what', ({ document, said }) => {
    const text = found(document)
    expect(text).toContain(said)
    expect(text).not.toMatch(/\n\s+at |TypeError|RangeError/)
  })

  test('of all cases at once', () => {
    expect(found([{ name: 1 }, { name: 'b', kind: 'mmc', inputs: { lambda: -1, mu: -1 } }]).split('\n').length).toBeGreaterThanOrEqual(3)
  })

  test('never for the reference cases', () => {
    expect(found(REFERENCE)).toBe('')
  })

  test('whatever is thrown at it', () => {
    // every number of every reference case replaced by every hostile value
    const hostile = [NaN, Infinity, -1, 0, 1e308, -0, 2 ** 60, '1', null, [], {}, true]
    for (const reference of REFERENCE) {
      for (const key of Object.keys(reference.inputs)) {
        for (const value of hostile) {
          const document = [{ ...reference, inputs: { ...reference.inputs, [key]: value } }]
          expect(() => decodeOracles(document), `${reference.name} ${key} ${String(value)}`).not.toThrow()
        }
      }
    }
  })
})
