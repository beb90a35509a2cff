/** Work that is put down for more urgent work, and taken up again where it was. */
import { describe, expect, test } from 'vitest'

import { type JobWritten, Script } from './kernel-notes.ts'

const PAPER = 5
const PROJECT = 6

/** Class 0 may put down paper and projects, class 1 paper alone. */
function told(jobs: readonly JobWritten[], servers = 1): Script {
  const script = new Script(jobs).servers(servers)
  script.kernel.letPutDown(0, 0, [PAPER, PROJECT])
  script.kernel.letPutDown(0, 1, [PAPER])
  script.run()
  return script
}

describe('putting down', () => {
  test('resumes where it was: nothing is lost, nothing done twice', () => {
    const { notes } = told([{ at: 0, work: 10, cls: PAPER }, { at: 4, work: 3 }])
    expect(notes).toEqual(['0 start 0', '4 start 1', '7 start 0', '7 done 1', '13 done 0'])
  })

  test('put down again and again', () => {
    const { notes } = told([{ at: 0, work: 10, cls: PAPER }, { at: 4, work: 3 }, { at: 8, work: 2 }, { at: 11, work: 1 }])
    // 4 done, 1 done, 1 done, 4 left
    expect(notes.filter((n) => n.endsWith(' 0'))).toEqual(['0 start 0', '7 start 0', '10 start 0', '12 start 0', '16 done 0'])
  })

  test('goes back to the head of its class, before others of it that wait', () => {
    const { notes } = told([{ at: 0, work: 10, cls: PAPER }, { at: 1, work: 10, cls: PAPER }, { at: 4, work: 3 }])
    expect(notes.filter((n) => n.includes('start'))).toEqual(['0 start 0', '4 start 2', '7 start 0', '13 start 1'])
  })

  test('goes back behind work that is more urgent', () => {
    const { notes } = told([{ at: 0, work: 10, cls: PAPER }, { at: 1, work: 2, cls: 3 }, { at: 4, work: 3 }])
    expect(notes.filter((n) => n.includes('start'))).toEqual(['0 start 0', '4 start 2', '7 start 1', '9 start 0'])
  })

  test('only what the class may put down', () => {
    expect(told([{ at: 0, work: 10, cls: PROJECT }, { at: 4, work: 3, cls: 1 }]).notes).toEqual(['0 start 0', '10 start 1', '10 done 0', '13 done 1'])
    expect(told([{ at: 0, work: 10, cls: 1 }, { at: 4, work: 3, cls: 0 }]).notes).toEqual(['0 start 0', '10 start 1', '10 done 0', '13 done 1'])
  })

  test('never when a server is free', () => {
    expect(told([{ at: 0, work: 10, cls: PAPER }, { at: 4, work: 3 }], 2).notes).toEqual(['0 start 0', '4 start 1', '7 done 1', '10 done 0'])
  })

  test('the least urgent first, among equals the one begun last', () => {
    const { notes } = told([{ at: 0, work: 20, cls: PROJECT }, { at: 1, work: 20, cls: PAPER }, { at: 2, work: 20, cls: PAPER }, { at: 5, work: 50 }, { at: 6, work: 50 }], 3)
    // the project first, then the paper begun at 2; the paper of tick 1 goes on
    expect(notes.filter((n) => n.includes('start')).slice(0, 5)).toEqual(['0 start 0', '1 start 1', '2 start 2', '5 start 3', '6 start 4'])
    expect(notes).toContain('21 done 1')
    // when that server is free at 21 it takes the paper, not the project, up again: 4 of 20 were done
    expect(notes).toContain('21 start 2')
    expect(notes).toContain('37 done 2')
    expect(notes).toContain('52 done 0')
  })

  test('wouldStart says beforehand whether a job would be taken up', () => {
    const script = new Script([{ at: 0, work: 10, cls: PROJECT }]).servers(1)
    script.kernel.letPutDown(0, 0, [PAPER, PROJECT])
    script.kernel.letPutDown(0, 1, [PAPER])
    const seen: boolean[] = []
    script.when(5, () => seen.push(script.kernel.wouldStart(0, 0), script.kernel.wouldStart(0, 1), script.kernel.wouldStart(0, PROJECT)))
    script.when(10, () => seen.push(script.kernel.wouldStart(0, PROJECT)))
    script.run()
    expect(seen).toEqual([true, false, false, true])
  })

  test('work left of a job that was put down', () => {
    const script = new Script([{ at: 0, work: 10, cls: PAPER }, { at: 4, work: 30 }]).servers(1)
    script.kernel.letPutDown(0, 0, [PAPER])
    const left: number[] = []
    script.when(20, () => left.push(script.kernel.workLeft(script.job[0]!)))
    script.run()
    expect(left).toEqual([6])
  })

  test('rules that were taken back hold no more', () => {
    const script = new Script([{ at: 0, work: 10, cls: PAPER }, { at: 4, work: 3 }]).servers(1)
    script.kernel.letPutDown(0, 0, [PAPER])
    script.kernel.letPutDown(0, 0, [])
    expect(script.run()).toEqual(['0 start 0', '10 start 1', '10 done 0', '13 done 1'])
  })
})
