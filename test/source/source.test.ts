/** The test of the source: the laws of the house hold, and each law is seen to catch a planted violation. */
import { fileURLToPath } from 'node:url'

import { describe, expect, test } from 'vitest'

import { readModule, readRepository } from './modules.ts'
import { findings, LONGER_ALLOWED } from './rules.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

describe('the source', () => {
  const modules = readRepository(root)

  test('is read', () => {
    const engine = modules.filter((module) => module.path.startsWith('engine/'))
    expect(engine.length).toBeGreaterThan(10)
    expect(modules.some((module) => module.path === 'test/source/source.test.ts')).toBe(true)
    expect(engine.some((module) => module.imports.length > 0 && module.uses.length > 0)).toBe(true)
  })

  test('keeps the laws', () => {
    expect(findings(modules)).toEqual([])
  })

  test('lists no longer file in vain', () => {
    for (const path of LONGER_ALLOWED.keys()) expect(modules.find((module) => module.path === path)?.lines ?? 0, path).toBeGreaterThan(400)
  })
})

/** path, source, what must be said about it */
const PLANTED: readonly (readonly [string, string, string])[] = [
  ['engine/base/x.ts', `import { a } from '../practice/a.ts'`, 'against the layers'],
  ['engine/day/x.ts', `export type { A } from '../year/a.ts'`, 'against the layers'],
  ['engine/day/x.ts', `export type A = import('../year/a.ts').A`, 'against the layers'],
  ['engine/day/x.ts', `const a = await import('../year/a.ts')`, 'against the layers'],
  ['engine/score/x.ts', `import { a } from '../fit/a.ts'`, 'against the layers'],
  ['engine/day/x.ts', `import { a } from '../index.ts'`, 'from inside'],
  ['engine/odd/x.ts', `import { a } from '../base/a.ts'`, 'no layer'],
  ['engine/day/x.ts', `import { a } from '../../reports/a.ts'`, 'the engine imports'],
  ['reports/x.ts', `import { a } from '../engine/base/order.ts'`, 'the door is'],
  ['bench/x.mjs', `import { a } from '../engine/base/order.ts'`, 'the door is'],
  ['reports/x.ts', `import { a } from '../scenarios/a.ts'`, 'reports know scenarios'],
  ['scenarios/x.ts', `import { a } from '../reports/a.ts'`, 'scenarios know reports'],
  ['runners/x.ts', `import { a } from '../cli/a.ts'`, 'imports the command'],
  ['cli/x.ts', `import { a } from '../test/a.ts'`, 'imports a test'],
  ['cli/x.ts', `import { a } from 'fp-ts/lib/Either'`, 'fp-ts/X'],
  ['engine/day/x.ts', `import fs from 'node:fs'`, 'package node:fs'],
  ['engine/day/x.ts', `import seedrandom from 'seedrandom'`, 'package seedrandom'],
  ['engine/day/x.ts', `import ln from '@stdlib/math-base-special-ln'`, 'package @stdlib'],
  ['engine/day/x.ts', `const fs = require('node:fs')`, 'uses require'],
  ['engine/day/x.ts', 'const a = Math.random()', 'Math.random'],
  ['engine/day/x.ts', 'const a = Math.log(2)', 'Math.log'],
  ['engine/day/x.ts', `const a = Math['hypot'](2, 3)`, 'Math.hypot'],
  ['engine/day/x.ts', `const a = Math[name](2)`, 'Math itself'],
  ['engine/day/x.ts', 'const { exp } = Math', 'Math itself'],
  ['engine/day/x.ts', 'const a = b ** 2', 'operator **'],
  ['engine/day/x.ts', 'a **= 2', 'operator **'],
  ['engine/day/x.ts', 'const a = new Date()', 'uses Date'],
  ['engine/day/x.ts', 'const a = Date.now()', 'uses Date'],
  ['engine/day/x.ts', 'const a = performance.now()', 'uses performance'],
  ['engine/day/x.ts', 'const a = { process }', 'uses process'],
  ['engine/day/x.ts', 'const a = globalThis.b', 'uses globalThis'],
  ['engine/day/x.ts', 'new Intl.NumberFormat()', 'uses Intl'],
  ['engine/day/x.ts', 'console.log(1)', 'uses console'],
  ['engine/day/x.ts', 'names.sort((a, b) => a.localeCompare(b))', '.localeCompare'],
  ['engine/day/x.ts', 'const a = (1).toLocaleString()', '.toLocaleString'],
  ['engine/day/x.ts', '\n'.repeat(401), 'longer than 400'],
]

/** Sources that keep the laws, though a search for words would stumble. */
const INNOCENT: readonly (readonly [string, string])[] = [
  ['engine/day/x.ts', `// Math.random() and Date\nconst a = 'console.log ** performance'`],
  ['engine/day/x.ts', 'interface A { process: number }\nconst b = (a: A) => a.process + Math.floor(Math.PI)'],
  ['engine/base/key.ts', `import seedrandom from 'seedrandom'`],
  ['engine/study/x.ts', `import * as E from 'fp-ts/Either'\nimport { a } from '../base/a.ts'`],
  ['test/x.ts', `import { a } from '../engine/base/order.ts'\nconst b = Math.log(2) + Date.now()`],
  ['reports/x.ts', `import { a } from '../engine/index.ts'\nconst b = Math.log(2)`],
  ['cli/x.ts', `import { a } from '../scenarios/a.ts'\nimport { b } from '../reports/b.ts'`],
  ['engine/day/x.ts', '\n'.repeat(400)],
]

describe('the laws', () => {
  test.each(PLANTED.map(([path, text, said]) => ({ path, text, said })))('catch $said in $path', ({ path, text, said }) => {
    expect(findings([readModule(path, text)]).join('\n')).toContain(said)
  })

  test.each(INNOCENT.map(([path, text]) => ({ path, text })))('let pass $path', ({ path, text }) => {
    expect(findings([readModule(path, text)])).toEqual([])
  })

  test('catch a cycle, also of types', () => {
    const modules = [
      readModule('engine/base/a.ts', `import { b } from './b.ts'`),
      readModule('engine/base/b.ts', `import { c } from './c.ts'`),
      readModule('engine/base/c.ts', `import type { B } from './b.ts'`),
    ]
    expect(findings(modules)).toEqual(['cycle: engine/base/b.ts -> engine/base/c.ts -> engine/base/b.ts'])
  })
})
