import { expect, test } from 'vitest'

import { invariant, InvariantError } from '../../../engine/base/invariant.ts'

test('an invariant that holds says nothing and builds no text', () => {
  invariant(true, () => {
    throw new Error('built')
  })
})

test('a broken one throws, tagged, with its text', () => {
  expect(() => invariant(false, 'late')).toThrow(InvariantError)
  expect(() => invariant(0 > 1, () => `late by ${2}`)).toThrow('late by 2')
  expect(new InvariantError('x')._tag).toBe('InvariantError')
})
