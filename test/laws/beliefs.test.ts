/**
 * Every link of the model held to its laws: 300 random cases each, over the beliefs' ranges, or beyond them as futures draw them.
 * A broken law shows the smallest case that breaks it. Fixed seed: no false alarms.
 */
import { describe, expect, test } from 'vitest'

import { BELIEF_IDS, BELIEFS } from '../../engine/beliefs/index.ts'
import { ACT_LAWS } from './links/acts.ts'
import { FELT_LAWS } from './links/felt.ts'
import { law, type LinkLaw, upTo, verdict } from './links/law.ts'
import { PROBLEM_LAWS } from './links/problems.ts'

export const LINK_LAWS: readonly LinkLaw[] = [...FELT_LAWS, ...ACT_LAWS, ...PROBLEM_LAWS]
const RUNS = 300

const links = [...new Set(LINK_LAWS.map((l) => l.link))]

describe.each(links)('%s', (link) => {
  test.each(LINK_LAWS.filter((l) => l.link === link).map((l) => [`${l.says} [${l.kind}; ${l.source}]`, l] as const))('%s', (_, held) => {
    expect(verdict(held, RUNS)).toBe('holds')
  })
})

describe('the suite', () => {
  test('a law that does not hold is found, and the smallest case shown', () => {
    const wrong = law<[number]>('wait', 'theorem', 'range', 'everybody waits gladly', 'nobody', [upTo(60)], (b, wait) => wait <= b.waitTolerance)
    // the tolerance is 10 minutes by default
    expect(verdict(wrong, RUNS)).toMatch(/^"everybody waits gladly" breaks at \[\d+(\.\d+)?\] with/)
  })

  test('says of every belief what it means, how good it is, and where it comes from', () => {
    for (const id of BELIEF_IDS) {
      const { grade, ledger, means, unit } = BELIEFS[id]
      expect(means.length, id).toBeGreaterThan(5)
      expect(unit.length, id).toBeGreaterThan(0)
      expect(ledger.length, id).toBeGreaterThan(0)
      // what is graded as measured or published names its row; the model's own choices are C
      if (grade !== 'C') expect(ledger.every((row) => /^[A-Z]\d+$/.test(row)), id).toBe(true)
    }
  })
})
