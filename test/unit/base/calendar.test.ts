import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { Calendar } from '../../../engine/base/calendar.ts'
import { InvariantError } from '../../../engine/base/invariant.ts'

interface Waiting {
  readonly tick: number
  readonly cls: number
  readonly sequence: number
}

/** What a calendar is: the least of a list, by (tick, class, sequence). */
class Model {
  private readonly waiting: Waiting[] = []
  private sequence = 0

  push(tick: number, cls: number): number {
    this.waiting.push({ tick, cls, sequence: this.sequence })
    return this.sequence++
  }

  next(): Waiting | undefined {
    this.waiting.sort((x, y) => x.tick - y.tick || x.cls - y.cls || x.sequence - y.sequence)
    return this.waiting.shift()
  }
}

/** null takes out; a number pair enters (ticks after now, class). Few values, so that most events are equal. */
const command = fc.option(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 })), { freq: 2 })

function follow(commands: readonly ([number, number] | null)[]): void {
  const calendar = new Calendar(1)
  const model = new Model()
  const takeOut = (): boolean => {
    const expected = model.next()
    expect(calendar.next()).toBe(expected !== undefined)
    if (expected === undefined) return false
    const { tick, cls, kind, a, b } = calendar
    expect({ tick, cls, kind, a, b }).toEqual({
      tick: expected.tick, cls: expected.cls, kind: expected.sequence, a: 2 ** 31 - 1 - expected.sequence, b: 0 - expected.sequence,
    })
    return true
  }
  for (const one of commands) {
    if (one === null) takeOut()
    else {
      const tick = calendar.tick + one[0]
      const sequence = model.push(tick, one[1])
      calendar.push(tick, one[1], sequence, 2 ** 31 - 1 - sequence, 0 - sequence)
    }
  }
  while (takeOut());
  expect(calendar.size).toBe(0)
}

describe('calendar', () => {
  test('is a sorted list: 100 runs of 100 commands, most ticks equal', () => {
    fc.assert(fc.property(fc.array(command, { minLength: 100, maxLength: 100 }), follow), { seed: 1, numRuns: 100 })
  })

  test('gives equal events first in, first out', () => {
    const calendar = new Calendar(4)
    for (let i = 0; i < 20; i++) calendar.push(5, 1, i, 0, 0)
    const order = []
    while (calendar.next()) order.push(calendar.kind)
    expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i))
  })

  test('puts the lower class first at one tick, also when it comes later', () => {
    const calendar = new Calendar(4)
    calendar.push(5, 2, 20, 0, 0)
    calendar.push(5, 511, 511, 0, 0)
    calendar.push(5, 1, 10, 0, 0)
    calendar.push(4, 9, 90, 0, 0)
    const order = []
    while (calendar.next()) order.push([calendar.tick, calendar.cls, calendar.kind])
    expect(order).toEqual([[4, 9, 90], [5, 1, 10], [5, 2, 20], [5, 511, 511]])
  })

  test('refuses ticks that are no ticks, and the past', () => {
    const calendar = new Calendar(4)
    for (const tick of [NaN, -1, 0.5, Infinity, -Infinity, 2 ** 53]) expect(() => calendar.push(tick, 0, 0, 0, 0)).toThrow(InvariantError)
    for (const cls of [-1, 512, 0.5, NaN]) expect(() => calendar.push(1, cls, 0, 0, 0)).toThrow(InvariantError)
    expect(calendar.size).toBe(0)
    calendar.push(10, 0, 0, 0, 0)
    calendar.next()
    expect(() => calendar.push(9, 0, 0, 0, 0)).toThrow('now 10')
    calendar.push(10, 0, 0, 0, 0)
    calendar.push(Number.MAX_SAFE_INTEGER, 0, 0, 0, 0)
    expect(calendar.size).toBe(2)
  })

  test('cleared is as new', () => {
    const calendar = new Calendar(2)
    for (let i = 0; i < 50; i++) calendar.push(100 + (i % 7), 0, i, 0, 0)
    for (let i = 0; i < 25; i++) calendar.next()
    calendar.clear()
    expect([calendar.size, calendar.tick, calendar.next()]).toEqual([0, 0, false])
    calendar.push(3, 0, 2, 0, 0)
    calendar.push(3, 0, 1, 0, 0)
    expect([calendar.next(), calendar.kind, calendar.next(), calendar.kind]).toEqual([true, 2, true, 1])
  })

  test('leaves its fields as they were when nothing waits', () => {
    const calendar = new Calendar(2)
    calendar.push(3, 1, 2, 4, 5)
    calendar.next()
    expect(calendar.next()).toBe(false)
    expect([calendar.tick, calendar.cls, calendar.kind, calendar.a, calendar.b]).toEqual([3, 1, 2, 4, 5])
  })
})
